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
        words: say(
          "Ändringar sedan förra publiceringen, och ett flöde att prenumerera på.",
          "Changes since the last publication, and a feed to subscribe to."),
        kinds: [.delta, .atom]),
      Group(
        title: say("Om datamängden", "About the feed"),
        words: say("Beskrivning för dataportaler, och granskningens rapport.", "Metadata for portals, and the report."),
        kinds: [.dcat, .report]),
    ]
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
    var (tenths, unit) = (bytes / 100, "kB")
    for larger in ["MB", "GB", "TB"] where tenths >= 10_000 { (tenths, unit) = (tenths / 1000, larger) }
    return "\(tenths / 10)\(say(",", "."))\(tenths % 10)\u{A0}\(unit)"
  }

  /// Writes the newest cases.
  func newest(_ html: inout HTMLWriter) {
    guard !page.newest.isEmpty else { return }
    section(&html, "newest", say("Senaste ärenden", "Newest cases")) { html in
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
            let facts = [entry.title == nil ? nil : entry.diaryNumber, String(entry.updated.prefix(10))]
            html.element("span", ["class": "soft"], text: facts.compactMap(\.self).joined(separator: ", "))
          }
        }
      }
    }
  }
}
