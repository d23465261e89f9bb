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
}
