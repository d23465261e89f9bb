public import DiariumTree

/// How the dates of tables are written: `d` or `dd`, `M`, `MM`, `MMM` or `MMMM`, `yy` or `yyyy`, each of day, month and
/// year once (Unicode Technical Standard 35, Date Field Symbols), with hyphens, slashes, full stops, commas and spaces
/// between them.
///
/// `d` and `M` have one digit or two, and so they need a mark beside another number. `MMM` is a month cut short, `MMMM`
/// one in full, in Swedish or English. `yy` means 1969 to 2068, as `%y` does in POSIX (`strptime`): a choice that does
/// not depend on the day on which a table is read.
///
/// ```swift
/// var options = TableReadingOptions()
/// options.dateFormat = DatePattern("d/M/yyyy")  // nil if the text is not a pattern
/// ```
public struct DatePattern: Hashable, Sendable, CustomStringConvertible {
  /// What a text must be to be a pattern, for messages.
  public static let form = Message(
    sv: """
      ett mönster av dag (d, dd), månad (M, MM, MMM, MMMM) och år (yy, yyyy), var och en gång, med skiljetecken mellan: \
      d/M/yyyy
      """,
    en: """
      a pattern of day (d, dd), month (M, MM, MMM, MMMM) and year (yy, yyyy), each once, with marks between them: \
      d/M/yyyy
      """)

  /// The pattern as it was written.
  public let description: String
  private let parts: [Part]

  private enum Part: Hashable {
    case day(digits: ClosedRange<Int>)
    case month(digits: ClosedRange<Int>)
    case monthName(isFull: Bool)
    case year(digits: Int)
    case mark(Unicode.Scalar)

    /// The part that a letter means when it stands there some times.
    init?(_ letter: Unicode.Scalar, _ count: Int) {
      switch (letter, count) {
      case ("d", 1...2): self = .day(digits: count...2)
      case ("M", 1...2): self = .month(digits: count...2)
      case ("M", 3...4): self = .monthName(isFull: count == 4)
      case ("y", 2), ("y", 4): self = .year(digits: count)
      case ("-", 1), ("/", 1), (".", 1), (",", 1), (" ", 1): self = .mark(letter)
      default: return nil
      }
    }

    /// Which of day, month and year it is; `nil` for a mark.
    var field: Int? {
      switch self {
      case .day: 0
      case .month, .monthName: 1
      case .year: 2
      case .mark: nil
      }
    }

    /// How many digits it may have; `nil` if it has none.
    var digits: ClosedRange<Int>? {
      switch self {
      case .day(let digits), .month(let digits): digits
      case .year(let digits): digits...digits
      case .monthName, .mark: nil
      }
    }
  }

  /// The pattern in a text; `nil` if it is none, if it lacks a mark without which it could be read in two ways, or if
  /// its dates could be taken for those of the schema, as with `yyyy-dd-MM`.
  public init?(_ text: String) {
    var parts: [Part] = []
    var letters = Substring(text).unicodeScalars
    while let letter = letters.first {
      let run = letters.prefix { $0 == letter }
      // Two equal marks are two.
      let count = "dMy".unicodeScalars.contains(letter) ? run.count : 1
      guard parts.count < 16, let part = Part(letter, count) else { return nil }
      parts.append(part)
      letters = letters.dropFirst(count)
    }
    guard parts.compactMap(\.field).sorted() == [0, 1, 2] else { return nil }
    for (part, next) in zip(parts, parts.dropFirst()) {
      guard let digits = part.digits, let others = next.digits else { continue }
      guard digits.count == 1, others.count == 1 else { return nil }
    }
    if parts.count == 5, parts[0] == .year(digits: 4), parts[1] == .mark("-"), parts[2].field == 0,
      parts[3] == .mark("-")
    {
      return nil
    }
    description = text
    self.parts = parts
  }

  /// The day in a text that has the pattern, as the schema writes it; `nil` if there is none.
  ///
  /// The text is in lower case with single spaces.
  func day(_ words: String) -> String? {
    var rest = Substring(words).unicodeScalars
    var values = [0, 0, 0]
    for part in parts {
      if case .mark(let mark) = part {
        guard let scalar = rest.popFirst(), CellText.plainDash(scalar) == mark else { return nil }
      } else if case .monthName(let isFull) = part {
        let name = rest.prefix { $0.properties.isAlphabetic }
        rest = rest.dropFirst(name.count)
        guard let month = DateReadings.month(String(name), isFull: isFull) else { return nil }
        // The full stop of an abbreviation.
        if !isFull, rest.first == "." { rest.removeFirst() }
        values[1] = month
      } else if let digits = part.digits, let field = part.field {
        let number = rest.prefix(digits.upperBound).prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(number.count)
        guard digits.contains(number.count), let value = Int(String(number)) else { return nil }
        values[field] = digits.upperBound == 2 && field == 2 ? value + (value < 69 ? 2000 : 1900) : value
      }
    }
    return rest.isEmpty ? DateReadings.day(values[2], values[1], values[0]) : nil
  }
}
