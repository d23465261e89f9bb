internal import DiariumModel
internal import DiariumSchema

/// A text that has the form in which a program shows a number, a time, a day or a truth value that it made of a text.
///
/// The forms are those that LibreOffice, Excel, R, pandas and DuckDB were seen to write.
struct ConvertedValue {
  /// The kinds of value.
  enum Kind {
    /// A time of day: `2024:12:00`, `12:01:00 PM`.
    case time
    /// A time of day without seconds, whose minutes begin with a zero: `12:01`.
    case shortTime
    /// A day as the schema writes it, with a time or not.
    case day
    /// A day in another way: `5/24/26`, `24.05.2026`, `jan-24`.
    case shortDay
    /// `2,00E+05`.
    case scientific
    /// `12.0`.
    case decimals
    /// `TRUE`.
    case truth
    /// `50.00%`, `$5.00`.
    case amount
    /// `45`.
    case number
  }

  let kind: Kind
  /// What the text probably was; `nil` where several come into question.
  let origin: String?

  private init(_ kind: Kind, _ origin: String? = nil) { (self.kind, self.origin) = (kind, origin) }

  /// The value that a text has the form of; `nil` for an ordinary text.
  init?(_ text: String) {
    let (shape, runs) = Self.shape(text)
    switch shape {
    case "9": self.init(.number)
    case "9:9:9", "9:9:9.9", "9:9:9 AM", "9:9:9 PM", "9:9 AM", "9:9 PM":
      guard let origin = Self.time(shape, runs) else { return nil }
      self.init(.time, origin)
    case "9:9":
      guard runs[0].count <= 2, Self.number(runs[0]) <= 23, runs[1].count == 2, runs[1].first == "0" else { return nil }
      self.init(.shortTime, "\(runs[0]):\(Self.number(runs[1]))")
    case "9-9-9", "9-9-9 9:9:9", "9-9-9T9:9:9", "9-9-9T9:9:9Z":
      guard Self.widths(runs[..<3]) == [4, 2, 2], Self.isDay(month: runs[1], day: runs[2]) else { return nil }
      let (month, day) = (Self.number(runs[1]), Self.number(runs[2]))
      self.init(.day, day == 1 ? "\(runs[0])-\(runs[1])" : "\(day)/\(month)")
    case "9/9/9", "9.9.9":
      guard let origin = Self.shortDay(runs, isPointed: shape == "9.9.9") else { return nil }
      self.init(.shortDay, origin.isEmpty ? nil : origin)
    case "9.9", "9,9", "-9.9", "-9,9":
      guard runs[1].allSatisfy({ $0 == "0" }) else { return nil }
      self.init(.decimals, (shape.hasPrefix("-") ? "-" : "") + runs[0])
    case "9E+9", "9E-9", "9.9E+9", "9.9E-9", "9,9E+9", "9,9E-9":
      guard runs[0].count == 1, let power = runs.last, (2...3).contains(power.count) else { return nil }
      self.init(.scientific, Self.shortNumber(shape, runs))
    case "9.9%", "9,9%":
      guard runs[1] == "00" else { return nil }
      self.init(.amount, "\(runs[0])%")
    case "$9.9", "-$9.9", "$9,9.9", "9,9 kr", "9 9,9 kr":
      guard runs.last?.count == 2 else { return nil }
      self.init(.amount)
    case "TRUE", "FALSE", "True", "False", "true", "false", "SANT", "FALSKT": self.init(.truth)
    default:
      guard SpreadsheetValue.isShortMonth(text) else { return nil }
      self.init(.shortDay)
    }
  }

  /// A text with `9` for each run of digits and an upper-case exponent, and the runs.
  private static func shape(_ text: String) -> (shape: String, runs: [Substring]) {
    var shape = ""
    var runs: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
      if digits.isEmpty {
        shape.append(first == "e" && shape.last == "9" ? "E" : first)
        rest = rest.dropFirst()
      } else {
        shape.append("9")
        runs.append(digits)
        rest = rest[digits.endIndex...]
      }
    }
    return (shape, runs)
  }

  private static func number(_ digits: Substring) -> Int { Int(digits) ?? .max }

  private static func widths(_ runs: ArraySlice<Substring>) -> [Int] { runs.map(\.count) }

  private static func isDay(month: Substring, day: Substring) -> Bool {
    (1...12).contains(number(month)) && (1...31).contains(number(day))
  }

  /// Hours and minutes; `nil` if it is no time.
  private static func time(_ shape: String, _ runs: [Substring]) -> String? {
    guard runs[1].count == 2, number(runs[1]) < 60 else { return nil }
    if runs.count > 2 { guard runs[2].count == 2, number(runs[2]) < 60 else { return nil } }
    let isAfternoon = shape.hasSuffix("PM")
    guard isAfternoon || shape.hasSuffix("AM") else { return "\(runs[0]):\(runs[1])" }
    guard (1...12).contains(number(runs[0])) else { return nil }
    return "\(number(runs[0]) % 12 + (isAfternoon ? 12 : 0)):\(runs[1])"
  }

  /// Day and month, or an empty text where either may come first; `nil` if it is no day.
  private static func shortDay(_ runs: [Substring], isPointed: Bool) -> String? {
    let widths = widths(runs[...])
    guard widths[0] <= 2, widths[1] <= 2, [2, 4].contains(widths[2]) else { return nil }
    // Points are in numbers of sections too: `1.2.24`.
    guard !isPointed || widths == [2, 2, 4] else { return nil }
    let (first, second) = (number(runs[0]), number(runs[1]))
    let (dayFirst, monthFirst) = (
      isDay(month: runs[1], day: runs[0]), !isPointed && isDay(month: runs[0], day: runs[1])
    )
    guard dayFirst || monthFirst else { return nil }
    if dayFirst && monthFirst { return first == second ? "\(first)/\(second)" : "" }
    return dayFirst ? "\(first)/\(second)" : "\(second)/\(first)"
  }

  /// `2E5` for `2,00E+05`; `nil` where the digits may be rounded.
  private static func shortNumber(_ shape: String, _ runs: [Substring]) -> String? {
    guard let power = runs.last, !shape.contains("-") else { return nil }
    guard runs.count == 2 || runs[1].allSatisfy({ $0 == "0" }) else { return nil }
    return "\(runs[0])E\(number(power))"
  }
}

extension ConvertedValue.Kind {
  /// What it is, with its article.
  var name: Message {
    switch self {
    case .time, .shortTime: .init(sv: "ett klockslag", en: "a time of day")
    case .day: .init(sv: "en dag", en: "a day")
    case .shortDay: .init(sv: "en dag som ett kalkylprogram skriver den", en: "a day as a spreadsheet writes it")
    case .scientific: .init(sv: "ett tal i potensform", en: "a number in scientific notation")
    case .decimals: .init(sv: "ett tal med decimaler", en: "a number with decimals")
    case .truth: .init(sv: "ett sanningsvärde", en: "a truth value")
    case .amount: .init(sv: "ett belopp eller procenttal", en: "an amount or a percentage")
    case .number: .init(sv: "bara ett tal", en: "only a number")
    }
  }
}
