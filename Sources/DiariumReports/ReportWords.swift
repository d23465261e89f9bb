@_spi(Engine) internal import DiariumTree

/// The wording of reports for people, in one language.
struct ReportWords {
  let language: Language

  /// A text in the language.
  func say(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: say("fel", "error")
    case .warning: say("varning", "warning")
    case .info: say("upplysning", "info")
    }
  }

  func errors(_ count: Int) -> String { say("\(count) fel", "\(count) error\(count == 1 ? "" : "s")") }

  func warnings(_ count: Int) -> String {
    say("\(count) varning\(count == 1 ? "" : "ar")", "\(count) warning\(count == 1 ? "" : "s")")
  }

  func notes(_ count: Int) -> String {
    say("\(count) upplysning\(count == 1 ? "" : "ar")", "\(count) note\(count == 1 ? "" : "s")")
  }

  func cases(_ count: Int) -> String {
    say("\(count) ärende\(count == 1 ? "" : "n")", "\(count) case\(count == 1 ? "" : "s")")
  }

  /// A number of bytes: `512 bytes`, `3.2 kB`, `120.9 MB` (SI prefixes).
  func size(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return say("\(bytes) byte", "\(bytes) byte\(bytes == 1 ? "" : "s")") }
    var size = Double(bytes) / 1000
    for unit in ["kB", "MB"] {
      if size < 999.95 { return "\(oneDecimal(size)) \(unit)" }
      size /= 1000
    }
    return "\(oneDecimal(size)) GB"
  }

  func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)\(say(",", "."))\(tenths % 10)"
  }

  /// The table, row and column that a finding is about.
  func cell(_ location: Location) -> String {
    [
      location.record.map { say("post \($0)", "record \($0)") },
      location.columnName.map { say("kolumn `\($0)`", "column `\($0)`") },
      location.sheet != nil ? nil : location.cell.map { "cell \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// The counts by severity, what follows from them, and in how much: `2 errors, 0 warnings, 1 note in 6 cases, 3.2 kB`.
  func counts(_ report: Report) -> String {
    let log = report.log
    let counts = [errors(log.count(.error)), warnings(log.count(.warning)), notes(log.count(.info))]
    let following =
      log.following == 0
      ? "" : say(" (\(log.following) till följer av dem)", " (\(log.following) more follow from them)")
    return "\(counts.joined(separator: ", "))\(following) \(say("i", "in")) \(extent(report))"
  }

  /// How many findings follow from one, in brackets.
  func following(_ count: Int) -> String {
    say(" (\(count) till följer av det)", count == 1 ? " (1 more follows from it)" : " (\(count) more follow from it)")
  }

  /// How much was read: `6 cases, 3.2 kB`.
  func extent(_ report: Report) -> String {
    let records = report.inputs.flatMap(\.records)
    let bytes = report.inputs.reduce(0) { $0 + $1.bytes }
    // A table by itself has rows.
    if records.count == 1, records[0].name != "cases" {
      let rows = records[0].count
      return "\(say("\(rows) rad\(rows == 1 ? "" : "er")", "\(rows) row\(rows == 1 ? "" : "s")")), \(size(bytes))"
    }
    let cases = records.reduce(0) { $1.name == "cases" ? $0 + $1.count : $0 }
    return "\(self.cases(cases)), \(size(bytes))"
  }

  /// The verdict in a sentence.
  func verdict(_ report: Report) -> String {
    switch report.verdict {
    case .valid where report.log.total == 0:
      say("Datamängden är giltig, utan anmärkningar.", "The feed is valid, and nothing was found.")
    case .valid: say("Datamängden är giltig, med anmärkningar.", "The feed is valid, with remarks.")
    case .invalid: say("Datamängden är ogiltig.", "The feed is invalid.")
    case .unknown where report.isInterrupted:
      say(
        "Körningen avbröts: detta är bara en del av resultatet.",
        "The run was stopped: this is only a part of the result.")
    case .unknown:
      say(
        "Datamängden kunde inte läsas till slutet: vad som är fel efter det vet ingen.",
        "The feed could not be read to its end: what is wrong behind that is not known.")
    }
  }

  /// The heading of what to mend first.
  var mendFirst: String { say("Rätta detta först", "Mend this first") }
}
