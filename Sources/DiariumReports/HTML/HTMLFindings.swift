internal import DiariumHTML
@_spi(Engine) internal import DiariumTree
internal import DiariumValidation

/// The findings by severity, rule and field.
extension HTMLReport {
  /// The rules with findings of a severity that do not all follow from others.
  func parts(_ severity: Severity) -> [FindingsByRule.Part] {
    sorted.parts.filter { $0.count > 0 && $0.severity == severity }
  }

  /// The rules whose findings all follow from others.
  var followingOnly: [FindingsByRule.Part] { sorted.parts.filter { $0.count == 0 && $0.following > 0 } }

  /// All findings, handed on rule by rule.
  func findings(_ page: inout HTMLWriter, _ write: (String) throws -> Void) rethrows {
    var left = Self.size
    var rules = sorted.parts.count { $0.count > 0 }
    for severity in Severity.allCases.reversed() {
      let parts = self.parts(severity)
      guard !parts.isEmpty else { continue }
      page.open(
        "section",
        ["id": severity.rawValue, "class": severity.rawValue, "aria-labelledby": "\(severity.rawValue)-title"])
      page.element("h2", ["id": "\(severity.rawValue)-title"]) { page in
        page.text(words.severities(severity) + " ")
        page.element("span", ["class": "count"], text: words.grouped(parts.reduce(0) { $0 + $1.count }))
      }
      overview(parts, &page)
      for part in parts {
        let before = page.count
        rule(part, share: left / max(1, rules), &page)
        left -= page.count - before
        rules -= 1
        try write(page.take())
      }
      page.close("section")
      page.line()
    }
    followingOnly(&page)
    try write(page.take())
  }

  /// The rules of a severity with their counts, each a link.
  private func overview(_ parts: [FindingsByRule.Part], _ page: inout HTMLWriter) {
    guard parts.count > 1 else { return }
    page.element("table", ["class": "overview"]) { page in
      page.element("caption", ["class": "hidden"], text: words.say("Regler och antal", "Rules and counts"))
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], text: words.say("Vad", "What"))
          page.element("th", ["scope": "col"], text: words.say("Var", "Where"))
          page.element("th", ["scope": "col", "class": "number"], text: words.say("Antal", "Count"))
        }
      }
      page.element("tbody") { page in
        for part in parts {
          page.element("tr") { page in
            page.element("td") { $0.element("a", ["href": "#\(Self.id(part.rule))"], text: title(part.rule)) }
            page.element("td") { page in
              let names = part.fields.compactMap(\.name)
              for (index, name) in names.prefix(3).enumerated() {
                if index > 0 { page.text(", ") }
                page.element("code", text: Screen.clean(name))
              }
              if names.count > 3 {
                page.text(words.say(" och \(names.count - 3) till", " and \(names.count - 3) more"))
              }
            }
            page.element("td", ["class": "number"], text: words.grouped(part.count))
          }
        }
      }
    }
    page.line()
  }

  /// A rule: what it is about, and samples of its findings by field.
  private func rule(_ part: FindingsByRule.Part, share: Int, _ page: inout HTMLWriter) {
    page.element("article", ["id": Self.id(part.rule), "aria-labelledby": part.rule.code]) { page in
      ruleHead(part, &page)
      var samples = Self.samples
      let limit = page.count + share
      // Each field has a sample before the first has many.
      let fields = part.fields.prefix(Self.fields)
      for (index, field) in fields.enumerated() {
        let most = max(1, samples - (fields.count - index - 1))
        // One at least: a rule without any would say too little.
        let isFull = index > 0 && page.count >= limit
        samples -= self.field(
          field, hasHeading: part.fields.count > 1 || field.name != nil, most: isFull ? 0 : min(most, samples),
          limit: limit, &page)
      }
      let others = part.fields.dropFirst(Self.fields)
      if !others.isEmpty {
        let count = words.grouped(others.reduce(0) { $0 + $1.count })
        page.element(
          "p", ["class": "more"],
          text: words.say(
            "\(count) till i \(others.count) andra fält.",
            "\(count) more in \(others.count) other field\(others.count == 1 ? "" : "s")."))
      }
    }
    page.line()
  }

  private func ruleHead(_ part: FindingsByRule.Part, _ page: inout HTMLWriter) {
    page.element("h3", ["id": part.rule.code]) { page in
      page.text(title(part.rule) + " ")
      page.element("span", ["class": "count"], text: words.grouped(part.count))
    }
    page.element("p", ["class": "rule"]) { page in
      page.element("span", ["class": "level"], text: words.severity(part.severity))
      page.text(" ")
      page.element("code", text: part.rule.name)
      page.text(" \(part.rule.code)")
    }
    if let rule = Catalogue.rule(part.rule.code) {
      page.element("p", ["class": "explanation"]) { $0.message(rule.explanation[report.language]) }
    }
  }

  /// The findings in a field: samples of what is said, what is said most often first.
  ///
  /// - Returns: the number of samples.
  private func field(
    _ field: FindingsByRule.FieldPart, hasHeading: Bool, most: Int, limit: Int, _ page: inout HTMLWriter
  ) -> Int {
    if hasHeading { heading(field, &page) }
    // What is the same for all of them is said once.
    let helps = Set(field.groups.map { report.log.findings[$0.first].help(for: report.audience) })
    let common = helps.count == 1 && field.groups.count > 1
    if common, most > 0, let first = field.groups.first { help(report.log.findings[first.first], &page) }
    var (shown, counted) = (0, 0)
    let hasSamples = !field.groups.isEmpty && most > 0
    if hasSamples { page.open("ol", ["class": "samples"]) }
    for group in field.groups.prefix(most) {
      guard shown == 0 || page.count < limit else { break }
      sample(group, hasHelp: !common, &page)
      shown += 1
      counted += group.findings.count
    }
    if hasSamples { page.close("ol") }
    let rest = field.count - counted
    if rest > 0 {
      let (rest, all) = (words.grouped(rest), words.grouped(field.count))
      let text =
        shown == 0
        ? words.say("Av dem visas ingen här.", "None of them is shown here.")
        : words.say(
          "\(rest) till av samma slag visas inte, \(all) totalt.", "\(rest) more of these are not shown, \(all) in all."
        )
      page.element("p", ["class": "more"], text: text)
    }
    return shown
  }

  private func heading(_ field: FindingsByRule.FieldPart, _ page: inout HTMLWriter) {
    page.element("h4") { page in
      if let name = field.name {
        page.text(words.say("I fältet ", "In the field "))
        page.element("code", text: Screen.clean(name))
        page.text(" ")
      } else {
        // What is listed names no field; of what is only counted it is not known.
        page.text(
          field.groups.isEmpty ? words.say("Övriga ", "Others ") : words.say("Utan ett fält ", "Without a field "))
      }
      page.element("span", ["class": "count"], text: words.grouped(field.count))
    }
  }

  /// What rules are about whose findings stand beneath others.
  private func followingOnly(_ page: inout HTMLWriter) {
    guard !followingOnly.isEmpty else { return }
    page.element("section", ["id": "following", "aria-labelledby": "following-title"]) { page in
      page.element("h2", ["id": "following-title"], text: words.followingOnly)
      page.element(
        "p",
        text: words.say(
          "Dessa anmärkningar står under dem som de följer av, och försvinner när de har rättats.",
          "These findings stand beneath those that they follow from, and vanish once those are mended."))
      for part in followingOnly {
        page.element("article", ["id": Self.id(part.rule), "aria-labelledby": part.rule.code]) { page in
          page.element("h3", ["id": part.rule.code]) { page in
            page.text(title(part.rule) + " ")
            page.element("span", ["class": "count"], text: words.grouped(part.following))
          }
          page.element("p", ["class": "rule"]) { page in
            page.element("code", text: part.rule.name)
            page.text(" \(part.rule.code)")
          }
          if let rule = Catalogue.rule(part.rule.code) {
            page.element("p", ["class": "explanation"]) { $0.message(rule.explanation[report.language]) }
          }
        }
      }
    }
    page.line()
  }
}
