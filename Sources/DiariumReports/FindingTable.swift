@_spi(Engine) package import DiariumTree

/// The findings of a report as rows, in the columns that the JSON report has as members.
package struct FindingTable: Sendable {
  /// A column.
  package struct Column: Hashable, Sendable {
    /// The name, which is that of the member in JSON.
    package let name: String
    /// What people call it.
    package let title: Message
    /// Whether its cells are whole numbers.
    package let isNumber: Bool
    /// The characters that its cells usually need.
    package let width: Int
  }

  /// The columns.
  package static let columns: [Column] = [
    .init(name: "severity", title: .init(sv: "nivå", en: "severity"), isNumber: false, width: 10),
    .init(name: "rule", title: .init(sv: "regel", en: "rule"), isNumber: false, width: 26),
    .init(name: "code", title: .init(sv: "kod", en: "code"), isNumber: false, width: 10),
    .init(name: "path", title: .init(sv: "fil", en: "file"), isNumber: false, width: 22),
    .init(name: "entry", title: .init(sv: "fil i arkivet", en: "file in the archive"), isNumber: false, width: 14),
    .init(name: "sheet", title: .init(sv: "blad", en: "sheet"), isNumber: false, width: 14),
    .init(name: "line", title: .init(sv: "rad", en: "line"), isNumber: true, width: 8),
    .init(name: "column", title: .init(sv: "tecken", en: "column"), isNumber: true, width: 8),
    .init(name: "table", title: .init(sv: "tabell", en: "table"), isNumber: false, width: 14),
    .init(name: "record", title: .init(sv: "post", en: "record"), isNumber: true, width: 8),
    .init(name: "column_name", title: .init(sv: "kolumn", en: "column name"), isNumber: false, width: 16),
    .init(name: "cell", title: .init(sv: "cell", en: "cell"), isNumber: false, width: 8),
    .init(name: "message", title: .init(sv: "vad", en: "message"), isNumber: false, width: 60),
    .init(name: "help", title: .init(sv: "vad som ska göras", en: "help"), isNumber: false, width: 60),
    .init(name: "suggestion", title: .init(sv: "förslag", en: "suggestion"), isNumber: false, width: 18),
    .init(name: "excerpt", title: .init(sv: "utdrag", en: "excerpt"), isNumber: false, width: 60),
    .init(name: "withheld", title: .init(sv: "undanhållet", en: "withheld"), isNumber: false, width: 10),
    .init(name: "entity_id", title: .init(sv: "post-id", en: "entity id"), isNumber: false, width: 24),
    .init(name: "pointer", title: .init(sv: "plats i trädet", en: "pointer"), isNumber: false, width: 30),
    .init(name: "offset", title: .init(sv: "byte från början", en: "offset"), isNumber: true, width: 10),
    .init(name: "length", title: .init(sv: "längd i byte", en: "length"), isNumber: true, width: 10),
    .init(name: "fixable", title: .init(sv: "kan rättas", en: "fixable"), isNumber: false, width: 10),
    .init(name: "fingerprint", title: .init(sv: "fingeravtryck", en: "fingerprint"), isNumber: false, width: 20),
    .init(name: "caused_by", title: .init(sv: "följer av", en: "caused by"), isNumber: false, width: 20),
  ]

  private let report: Report

  /// The findings of a report.
  package init(_ report: Report) { self.report = report }

  /// Calls `body` with the cells of one finding after another, in the order of their places; an absent value is an empty
  /// cell.
  ///
  /// Findings of a rule that are only counted are one row at the end, without a file and a fingerprint.
  package func eachRow(_ body: ([String]) throws -> Void) rethrows {
    let prints = report.fingerprinted.map(\.fingerprint)
    for (index, finding) in report.log.findings.enumerated() {
      try body(row(finding, prints[index], cause: report.log.cause(of: index).map { prints[$0] }))
    }
    for tally in report.log.rules where tally.listed < tally.count {
      try body(row(tally))
    }
  }

  private func row(_ finding: Finding, _ fingerprint: String, cause: String?) -> [String] {
    let place = finding.location
    let cells: [String: String?] = [
      "severity": finding.severity.rawValue, "rule": finding.rule.name, "code": finding.rule.code, "path": place.path,
      "entry": place.entry, "sheet": place.sheet, "line": place.line.map(String.init),
      "column": place.column.map(String.init), "table": place.table, "record": place.record.map(String.init),
      "column_name": place.columnName, "cell": place.cell, "message": finding.message[report.language],
      "help": finding.help(for: report.audience)?[report.language], "suggestion": finding.suggestion,
      "excerpt": place.excerpt?.text, "withheld": place.isWithheld ? "true" : nil, "entity_id": finding.entityID,
      "pointer": place.pointer, "offset": place.offset.map(String.init), "length": place.length.map(String.init),
      "fixable": finding.fixable.rawValue, "fingerprint": fingerprint, "caused_by": cause,
    ]
    return Self.columns.map { cells[$0.name].flatMap(\.self).map(Screen.clean) ?? "" }
  }

  private func row(_ tally: RuleTally) -> [String] {
    let cells = [
      "severity": tally.severity.rawValue, "rule": tally.rule.name, "code": tally.rule.code,
      "message": report.notListed(tally),
      "help": Message(
        sv: "\(report.allFindings) redovisar alla", en: "\(report.allFindings) lists them all")[report.language],
    ]
    return Self.columns.map { cells[$0.name] ?? "" }
  }
}

extension Report {
  /// Says how many findings of a rule are counted and not listed.
  func notListed(_ tally: RuleTally) -> String {
    let count = tally.count - tally.listed
    return Message(
      sv: "\(count) till redovisas inte här, \(tally.count) totalt",
      en: "\(count) more are not listed, \(tally.count) in all")[language]
  }
}
