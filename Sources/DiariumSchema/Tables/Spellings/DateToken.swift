/// A number, a word or a mark of a date.
enum DateToken: Equatable {
  case number(Int, digits: Int)
  case word(String)
  case mark(Character)

  /// The tokens of a text in lower case with single spaces; `nil` if there is anything else in it.
  static func tokens(_ words: String) -> [DateToken]? {
    var tokens: [DateToken] = []
    for scalar in words.unicodeScalars {
      switch CellText.plainDash(scalar) {
      case let digit where ("0"..."9").contains(digit):
        let value = Int(digit.value - 0x30)
        if case .number(let number, let digits) = tokens.last {
          // No date has more, and no number of eight digits is too large.
          guard digits < 8 else { return nil }
          tokens[tokens.count - 1] = .number(number * 10 + value, digits: digits + 1)
        } else {
          tokens.append(.number(value, digits: 1))
        }
      case "-", "/", ".", ",", ":", " ": tokens.append(.mark(Character(CellText.plainDash(scalar))))
      case let letter where letter.properties.isAlphabetic:
        if case .word(let word) = tokens.last {
          tokens[tokens.count - 1] = .word(word + String(letter))
        } else {
          tokens.append(.word(String(letter)))
        }
      default: return nil
      }
    }
    return tokens
  }
}

/// Goes over the tokens of a date.
struct DateScanner {
  private var rest: ArraySlice<DateToken>

  init(_ tokens: [DateToken]) { rest = tokens[...] }

  /// Whether no token is left.
  var isAtEnd: Bool { rest.isEmpty }

  /// Takes a mark if it is next.
  mutating func skips(_ mark: Character) -> Bool {
    guard rest.first == .mark(mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes one of some words if it is next.
  mutating func skips(_ words: Set<String>) -> Bool {
    guard case .word(let word) = rest.first, words.contains(word) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes one of some marks, and returns it.
  mutating func mark(_ marks: Set<Character>) -> Character? {
    guard case .mark(let mark) = rest.first, marks.contains(mark) else { return nil }
    rest.removeFirst()
    return mark
  }

  /// Takes a number with so many digits.
  mutating func number(_ range: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    guard case .number(let number, let digits) = rest.first, range.contains(digits) else { return nil }
    rest.removeFirst()
    return (number, digits)
  }

  /// Takes the name of a month, or a month cut short, with its full stop.
  mutating func month() -> Int? {
    guard case .word(let word) = rest.first, let month = DateReadings.month(word, isFull: nil) else { return nil }
    rest.removeFirst()
    _ = skips(".")
    return month
  }

  /// Takes the day of a month, with the ending of an ordinal: `5`, `5:e`, `5th`.
  mutating func day() -> Int? {
    guard let day = number(1...2) else { return nil }
    let before = rest
    if skips(":"), !skips(["a", "e"]) { rest = before }
    _ = skips(["st", "nd", "rd", "th"])
    return day.value
  }
}
