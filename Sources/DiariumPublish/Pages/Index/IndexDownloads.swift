internal import DiariumHTML
internal import DiariumModel

/// The files of the feed, grouped by what people do with them.
extension IndexBlock {
  /// A group of files.
  private struct Group {
    let title: String
    let words: String
    let kinds: [PublishedFile.Kind]
  }

  private var groups: [Group] {
    [
      Group(
        title: say("För kalkylprogram", "For spreadsheets"),
        words: say("Öppnas i Excel och LibreOffice.", "Opens in Excel and LibreOffice."), kinds: [.workbook]),
      Group(
        title: say("För forskning och statistik", "For research and statistics"),
        words: say(
          "Tabeller i CSV (UTF-8), färdiga vyer med en rad per reservation, beslut, yttrande eller omröstning, och en kodbok.",
          "Tables in CSV (UTF-8), flat views with a row per reservation, decision, statement or vote, and a codebook."),
        kinds: [.archive, .view, .codebook, .table, .dataPackage, .csvw]),
      Group(
        title: say("För program", "For programs"),
        words: say(
          "Hela datamängden i JSON, JSON Lines (ett ärende per rad) och YAML, med scheman.",
          "The whole feed in JSON, JSON Lines (a case a line) and YAML, with schemas."),
        kinds: [.json, .jsonPage, .jsonLines, .yaml, .schema]),
      Group(
        title: say("Som databas", "As a database"),
        words: say("En fil för SQLite, med vyer och textsökning.", "One file for SQLite, with views and text search."),
        kinds: [.database]),
      Group(
        title: say("Vad som har ändrats", "What has changed"),
        words: changes,
        kinds: [.delta, .atom]),
      Group(
        title: say("Om datamängden", "About the feed"),
        words: say("Beskrivning för dataportaler, och granskningens rapport.", "Metadata for portals, and the report."),
        kinds: [.dcat, .report]),
    ]
  }

  /// How to follow the feed from one publication to the next.
  private var changes: String {
    let hasDelta = page.files.contains { $0.path.hasPrefix("deltas/") }
    let follow =
      hasDelta
      ? say(
        "Filerna i deltas/ leder från en publicering till nästa, efter nummer: ladda ned dem som har kommit sedan din, "
          + "och läs in dem i tur och ordning (`diarium apply` gör det, och prövar kontrollsummorna). ",
        "The files in deltas/ lead from one publication to the next, by number: load those that came after yours, and "
          + "apply them in order (`diarium apply` does, and proves the checksums). ")
      : say(
        "Mellan den här publiceringen och någon tidigare finns ingen ändringsfil: hämta hela datamängden. ",
        "No file of changes leads from an earlier publication to this one: load the whole feed. ")
    return follow
      + say(
        "history.jsonl räknar upp publiceringarna; saknas någon hos dig, hämta hela datamängden. index.jsonl har varje ärendes "
          + "id, kontrollsumma och tid. Ett borttaget ärende finns kvar med id, tid och deleted = true, i varje senare "
          + "publicering. atom.xml går att prenumerera på.",
        "history.jsonl lists the publications; where you miss one, load the whole feed. index.jsonl has the id, the "
          + "checksum and the time of each case. A case that is removed stays, with its id, its time and deleted = true, in "
          + "each later publication. atom.xml can be subscribed to.")
  }

  /// The most files that a group lists before the rest is folded away.
  private static let most = 6

  /// Writes the groups.
  func downloads(_ html: inout HTMLWriter) {
    for group in groups {
      let files = group.kinds.flatMap { kind in page.files.filter { $0.kind == kind } }
      guard !files.isEmpty else { continue }
      html.element(subheading, text: group.title)
      html.element("p", ["class": "soft"], text: group.words)
      list(&html, files.prefix(Self.most))
      let rest = files.dropFirst(Self.most)
      guard !rest.isEmpty else { continue }
      html.element("details") { html in
        html.element("summary", text: say("\(number(rest.count)) filer till", "\(number(rest.count)) more files"))
        list(&html, rest.prefix(200))
        if rest.count > 200 { html.element("p", text: say("och flera i samma mapp", "and more in the same folder")) }
      }
    }
    html.element("p", ["class": "soft"]) { html in
      html.text(say("Kontrollsummor för alla filer: ", "Checksums of all files: "))
      html.element("a", ["href": "SHA256SUMS"], text: "SHA256SUMS")
      html.text(".")
    }
  }

  private func list(_ html: inout HTMLWriter, _ files: ArraySlice<PublishedFile>) {
    html.element("ul", ["class": "files"]) { html in
      for file in files {
        html.element("li") { html in
          html.element("a", ["href": file.path], text: file.path)
          html.text(" ")
          html.element("span", ["class": "soft"], text: "\(format(file)), \(size(file.bytes))")
        }
      }
    }
  }

  /// What a file is, in a word or two.
  private func format(_ file: PublishedFile) -> String {
    switch file.kind {
    case .json: "JSON"
    case .jsonPage: say("JSON, fortsättning", "JSON, continued")
    case .jsonLines: "JSON Lines"
    case .yaml: "YAML"
    case .table: say("CSV, tabell", "CSV, table")
    case .dataPackage: "Data Package"
    case .csvw: "CSV on the Web"
    case .archive: say("alla tabeller, ZIP", "all tables, ZIP")
    case .workbook: "XLSX"
    case .database: "SQLite"
    case .view: say("CSV, vy", "CSV, view")
    case .codebook: say("kodbok", "codebook")
    case .schema: say("schema", "schema")
    case .report: say("rapport", "report")
    case .delta: say("ändringar", "changes")
    case .atom: "Atom"
    case .dcat: "DCAT-AP-SE, RDF/XML"
    case .page: say("sida", "page")
    }
  }

  /// A number of bytes: `512 byte`, `3,2 kB`, `120,9 MB` (SI prefixes).
  func size(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return say("\(bytes) byte", "\(bytes) bytes") }
    // Rounded once, from the bytes.
    var (step, unit) = (1000, "kB")
    for larger in ["MB", "GB", "TB"] where bytes >= step * 1000 - step / 20 { (step, unit) = (step * 1000, larger) }
    let tenths = (bytes + step / 20) / (step / 10)
    return "\(tenths / 10)\(say(",", "."))\(tenths % 10)\u{A0}\(unit)"
  }

  /// What the section of the newest cases is called.
  static func newestTitle(_ language: Language) -> String {
    Message(sv: "Senast ändrade ärenden", en: "Cases changed last")[language]
  }

  /// Writes the cases that were changed last.
  func newest(_ html: inout HTMLWriter) {
    guard !page.newest.isEmpty else { return }
    section(&html, "newest", Self.newestTitle(language)) { html in
      html.element("ul", ["class": "newest"]) { html in
        for entry in page.newest.prefix(10) {
          html.element("li") { html in
            let untitled = say("Ärende utan offentlig rubrik", "A case without a public title")
            let removed = say("Borttaget ärende", "A case that was removed")
            let title = entry.title ?? (entry.isDeleted ? removed : entry.diaryNumber ?? untitled)
            html.element("span", ["lang": entry.title == nil ? nil : page.ofData(language)]) { html in
              link(&html, page.hasPages ? entry.page : nil, title)
            }
            html.text(" ")
            let day = entry.updated.prefix(10)
            let facts = [entry.title == nil ? nil : entry.diaryNumber, say("ändrat \(day)", "changed \(day)")]
            html.element("span", ["class": "soft"], text: facts.compactMap(\.self).joined(separator: ", "))
          }
        }
      }
    }
  }
}
