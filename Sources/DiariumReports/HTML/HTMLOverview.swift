internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// What is in the feed, and what works well in it.
extension HTMLReport {
  /// The inputs, their records, and how often their fields are filled.
  func whatIsThere(_ page: inout HTMLWriter) {
    page.element("section", ["id": "there", "aria-labelledby": "there-title"]) { page in
      page.element("h2", ["id": "there-title"], text: words.whatIsThere)
      for input in report.inputs.prefix(Self.inputs) { self.input(input, &page) }
      let more = report.inputs.count - Self.inputs
      if more > 0 { page.element("p", text: words.say("\(more) filer till.", "\(more) more files.")) }
      records(&page)
    }
    page.line()
  }

  private func input(_ input: Report.Input, _ page: inout HTMLWriter) {
    let path = input.path == "-" ? words.say("standard in", "standard input") : Screen.clean(input.path)
    page.element("dl", ["class": "input"]) { page in
      func fact(_ name: String, _ value: String?, isCode: Bool = false) {
        guard let value else { return }
        page.element("div") { page in
          page.element("dt", text: name)
          page.element("dd") { page in
            if isCode { page.element("code", text: value) } else { page.text(value) }
          }
        }
      }
      fact(words.say("Fil", "File"), path, isCode: true)
      fact(words.say("Form", "Form"), input.format)
      fact(words.say("Storlek", "Size"), input.bytes > 0 ? words.size(input.bytes) : nil)
      // A workbook has cells, and neither lines nor delimiters.
      if !["xlsx", "ods"].contains(input.format) {
        fact(words.say("Teckenkodning", "Encoding"), input.encoding.map(words.encoding))
        fact(words.say("Radslut", "Line ends"), input.lineEnds.map(words.lineEnds))
        fact(words.say("Avgränsare", "Delimiter"), input.delimiter.map(Screen.clean), isCode: true)
      }
      if report.inputs.count > 1 {
        fact(words.say("Innehåll", "Content"), input.records.map(words.count).joined(separator: ", "))
      }
      fact("SHA-256", input.sha256, isCode: true)
    }
  }

  /// The records by type, each with the fields that are filled, in parts that can be unfolded.
  private func records(_ page: inout HTMLWriter) {
    let filled = Dictionary(grouping: report.coverage) { String($0.field.prefix { $0 != "." }) }
    let counts = report.inputs.count == 1 ? report.inputs[0].records : []
    let tables = counts.isEmpty ? Schema.records.compactMap(\.table).filter { filled[$0] != nil } : counts.map(\.name)
    let shown = tables.filter { filled[$0] != nil }
    guard !shown.isEmpty else { return }
    page.element("h3", text: words.say("Poster och ifyllda fält", "Records and the fields that are filled"))
    for table in shown {
      let fields = filled[table] ?? []
      page.element("details") { page in
        page.element("summary") { page in
          page.element("span", ["class": "name"], text: RecordTitles.title(of: table)[report.language])
          if let count = counts.first(where: { $0.name == table })?.count {
            page.element("span", ["class": "count"], text: words.grouped(count))
          }
          let always = fields.count { $0.share == 1 }
          page.element(
            "span", ["class": "soft"],
            text: words.say(
              "\(fields.count) fält används, \(always) alltid ifyllda",
              "\(fields.count) field\(fields.count == 1 ? "" : "s") used, \(always) always filled"))
        }
        page.element("table") { page in
          page.element("caption", ["class": "hidden"], text: RecordTitles.title(of: table)[report.language])
          page.element("thead") { page in
            page.element("tr") { page in
              for heading in [words.say("Fält", "Field"), words.say("Ifyllt", "Filled")] {
                page.element("th", ["scope": "col"], text: heading)
              }
            }
          }
          page.element("tbody") { page in
            for field in fields { row(field, of: table, &page) }
          }
        }
      }
      page.line()
    }
  }

  private func row(_ field: (field: String, share: Double), of table: String, _ page: inout HTMLWriter) {
    let name = String(field.field.dropFirst(table.count + 1))
    page.element("tr") { page in
      page.element("th", ["scope": "row"]) { page in
        if let title = RecordTitles.title(of: name, in: table)?[report.language] { page.text("\(title) ") }
        page.element("code", text: name)
      }
      page.element("td") { page in
        page.element("meter", ["min": "0", "max": "1", "value": "\(field.share)", "aria-hidden": "true"]) { _ in }
        page.text(" \(words.percent(field.share))")
      }
    }
  }

  /// What was checked without a finding, with numbers.
  func whatWorks(_ page: inout HTMLWriter) {
    let lines = works
    page.element("section", ["id": "works", "class": "works", "aria-labelledby": "works-title"]) { page in
      page.element("h2", ["id": "works-title"], text: words.whatWorks)
      if lines.isEmpty {
        page.element("p", text: words.say("Ingenting ännu.", "Nothing yet."))
      } else {
        page.element("ul") { page in
          for line in lines { page.element("li", text: line) }
        }
      }
    }
    page.line()
  }

  private var works: [String] {
    var lines: [String] = []
    if report.isReadable {
      lines.append(
        words.say("Allt kunde läsas: \(words.extent(report)).", "All of it could be read: \(words.extent(report))."))
    }
    let broken = Set(report.log.rules.map(\.rule.number))
    let applied = report.applied.filter { report.isReadable && fits($0.category) }
    let kept = applied.filter { !broken.contains($0.number) }
    if !applied.isEmpty {
      lines.append(
        words.say(
          "\(kept.count) av \(applied.count) regler är uppfyllda.", "\(kept.count) of \(applied.count) rules are kept.")
      )
    }
    let categories = Dictionary(grouping: applied, by: \.category)
    for category in ReportWords.categories
    where categories[category]?.allSatisfy({ !broken.contains($0.number) }) == true {
      let count = categories[category]?.count ?? 0
      let rules = words.say("\(count) regl\(count == 1 ? "el" : "er")", "\(count) rule\(count == 1 ? "" : "s")")
      lines.append(
        words.say(
          "\(words.category(category)): inget att anmärka (\(rules)).",
          "\(words.category(category)): nothing to remark (\(rules))."))
    }
    let always = report.coverage.count { $0.share == 1 }
    if always > 0 {
      lines.append(
        words.say(
          "\(always) av de \(report.coverage.count) fält som används är ifyllda i varje post.",
          "\(always) of the \(report.coverage.count) fields that are used are filled in every record."))
    }
    return lines
  }

  /// Whether the rules of a category have anything to look at in these inputs.
  private func fits(_ category: String) -> Bool {
    let trees = ["json", "jsonl", "yaml"]
    switch category {
    case "tab", "pkg": return report.inputs.contains { !trees.contains($0.format) }
    case "syn": return report.inputs.contains { trees.contains($0.format) }
    default: return true
    }
  }
}
