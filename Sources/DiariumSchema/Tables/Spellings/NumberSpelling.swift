@_spi(Engine) internal import DiariumModel

/// Numbers as people and spreadsheets write them: with a decimal comma, and with their digits in groups of three.
enum NumberSpelling {
  /// A way to write numbers: what stands between groups of digits, and what before the fraction.
  private struct Style {
    let group: Unicode.Scalar
    let decimal: Unicode.Scalar
  }

  /// Swedish and most of Europe; English; spaces beside a decimal point (ISO 80000-1); older Swedish, German, Danish.
  private static let styles = [
    Style(group: " ", decimal: ","), Style(group: ",", decimal: "."), Style(group: " ", decimal: "."),
    Style(group: ".", decimal: ","),
  ]

  /// What a text can mean as a number.
  ///
  /// - Parameters:
  ///   - text: the text, which is no number of JSON as it stands.
  ///   - isInteger: whether the field holds integers.
  ///   - locale: the locale that all numbers are written in; `nil` if that is not known.
  /// - Returns: the reading. In a column of integers `1,250` has two as well, although only 1250 is an integer: where
  ///   the comma is the decimal sign, as in Sweden, it is 1.250 or, with three decimals, a rounded 1, and a thousand
  ///   times that would be read without a trace. `1,250,000` has one.
  static func reading(
    _ text: String, isInteger: Bool, locale: TableReadingOptions.NumberLocale?
  ) -> CellReading {
    let trimmed = CellText.trimmed(text)
    let plain = trimmed.hasPrefix("\u{2212}") ? "-\(Substring(trimmed.unicodeScalars.dropFirst()))" : trimmed
    // Blanks around it are no locale's.
    let isAsked = locale != nil && trimmed == text
    // Only the minus sign, or blanks around it, are not the schema's: then `1.250` has the schema's point.
    if ExactDecimal(plain) != nil {
      return accepts(plain, isInteger: isInteger) ? .one(plain, isAsked ? .asked : .other) : .none
    }
    guard let number = Parts(plain) else { return .none }
    let styles: [Style] =
      switch locale {
      case nil: styles
      case .swedish: [Self.styles[0]]
      case .english: [Self.styles[1]]
      }
    let reading = (isAsked ? CellSpelling.asked : .number).reading(styles.compactMap(number.value))
    guard case .one(let value, _) = reading, !accepts(value, isInteger: isInteger) else { return reading }
    return .none
  }

  private static func accepts(_ number: String, isInteger: Bool) -> Bool {
    guard isInteger else { return true }
    let utf8 = number.utf8
    return Lexical.integer(utf8.span) != nil
  }

  /// The digits of a number, and the marks between them.
  private struct Parts {
    private let sign: String
    private var digits: [String] = []
    private var marks: [Unicode.Scalar] = []

    /// The parts of a text; `nil` if there is anything but single marks between digits.
    init?(_ text: String) {
      sign = text.hasPrefix("-") ? "-" : ""
      var isInDigits = false
      for scalar in text.unicodeScalars.dropFirst(sign.unicodeScalars.count) {
        switch scalar {
        case "0"..."9":
          if !isInDigits { digits.append("") }
          digits[digits.count - 1].unicodeScalars.append(scalar)
          isInDigits = true
        case ",", ".", " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}":
          guard isInDigits else { return nil }
          marks.append(scalar == "," || scalar == "." ? scalar : " ")
          isInDigits = false
        default: return nil
        }
      }
      guard isInDigits else { return nil }
    }

    /// The value in a style, as the schema writes it; `nil` if the number is not written in it.
    func value(_ style: Style) -> String? {
      var groups = digits[...]
      var marks = marks[...]
      var fraction = ""
      if marks.last == style.decimal, let last = groups.popLast() {
        fraction = ".\(last)"
        marks.removeLast()
      }
      guard marks.allSatisfy({ $0 == style.group }), let first = groups.first else { return nil }
      if groups.count > 1 {
        guard first.utf8.count <= 3, !first.hasPrefix("0"), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
        else { return nil }
      }
      let value = sign + groups.joined() + fraction
      return ExactDecimal(value) != nil ? value : nil
    }
  }
}
