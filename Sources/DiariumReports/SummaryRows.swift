@_spi(Engine) internal import DiariumTree
internal import DiariumValidation

/// What is said of a report beside its findings, as rows for a workbook.
extension Report {
  /// What was checked, and the verdict: a name and a value each.
  package var summaryRows: [[String]] {
    let words = ReportWords(language: language)
    var rows = [
      [words.say("slutsats", "verdict"), words.verdict(self)],
      [words.say("fel", "errors"), "\(log.count(.error))"],
      [words.say("varningar", "warnings"), "\(log.count(.warning))"],
      [words.say("upplysningar", "notes"), "\(log.count(.info))"],
      [words.say("följer av dem", "following from them"), "\(log.following)"],
    ]
    if log.total > log.findings.count {
      let count = log.total - log.findings.count
      rows.append([words.say("räknade, ej redovisade", "counted, not listed"), "\(count)"])
    }
    if let asOf { rows.append([words.say("räknat från", "as of"), asOf]) }
    for input in inputs {
      rows.append([words.say("fil", "file"), Screen.clean(input.path)])
      rows.append([words.say("form", "form"), input.format])
      if input.bytes > 0 { rows.append([words.say("storlek", "size"), words.size(input.bytes)]) }
      if let sha256 = input.sha256 { rows.append(["SHA-256", sha256]) }
      for count in input.records { rows.append([RecordTitles.title(of: count.name)[language], "\(count.count)"]) }
    }
    for note in notes {
      rows.append([words.say("anmärkning om körningen", "note on the run"), Screen.clean(note[language])])
    }
    for skip in skipped {
      rows.append([
        words.say("tillämpades inte", "skipped"),
        "\(skip.rule.name): \(Screen.clean(skip.because[language])) (\(skip.count))",
      ])
    }
    rows.append([words.say("program", "program"), "Diarium \(version)"])
    return rows
  }

  /// How often each rule was broken in which field, the worst first: severity, rule, code, title, field, count, and how
  /// many of all of the rule follow from others.
  package var ruleRows: [[String]] {
    let words = ReportWords(language: language)
    return FindingsByRule(self).parts.flatMap { part in
      func row(_ field: String, _ count: Int, _ following: Int) -> [String] {
        [
          words.severity(part.severity), part.rule.name, part.rule.code,
          Catalogue.rule(part.rule.code)?.title[language] ?? "", Screen.clean(field), "\(count)", "\(following)",
        ]
      }
      var rows = part.fields.map { row($0.name ?? "", $0.count, 0) }
      if part.following > 0 { rows.append(row("", part.following, part.following)) }
      return rows
    }
  }
}
