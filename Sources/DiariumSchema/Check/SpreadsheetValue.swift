/// Values as spreadsheets write them.
package enum SpreadsheetValue {
  /// Error values, in English and Swedish.
  package static let errors: Set<String> = [
    "#REF!", "#REFERENS!", "#NAME?", "#NAMN?", "#VALUE!", "#VÄRDE!", "#VÄRDEFEL!", "#N/A", "#SAKNAS!", "#DIV/0!",
    "#DIVISION/0!", "#NUM!", "#OGILTIGT!", "#NULL!", "#SKÄRNING!", "#SPILL!", "#CALC!",
  ]

  /// `1.23457E+15` or `1,23457E+15`.
  static func isScientific(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].utf8.first, (0x30...0x39).contains(first) else { return false }
    let isNumber = parts[0].utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }
    return isNumber && parts[1].utf8.first == 0x2B && areDigits(parts[1].dropFirst())
  }

  /// A day's serial number (from 1954 to 2064), or a short month with a year or a day: `mar-24`, `05-jun`.
  static func isDay(_ text: String) -> Bool {
    if text.utf8.count == 5, areDigits(text[...]), let number = Int(text) { return (20_000...60_000).contains(number) }
    return isShortMonth(text)
  }

  /// A short month with a year or a day: `mar-24`, `05-jun`.
  package static func isShortMonth(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    func isMonth(_ part: Substring) -> Bool { months.contains(String(part.filter { $0 != "." })) }
    func isNumber(_ part: Substring) -> Bool { part.utf8.count <= 4 && areDigits(part) }
    return isMonth(parts[0]) && isNumber(parts[1]) || isNumber(parts[0]) && isMonth(parts[1])
  }

  private static func areDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "mars", "apr", "maj", "may", "jun", "juni", "jul", "juli", "aug", "sep", "sept", "okt", "oct",
    "nov", "dec",
  ]
}
