/// Looks for personal numbers in what was printed, by a way of its own: only the digits of each line are looked at.
public enum ShownNumbers {
  /// A valid personal number of a drawn day: twelve digits.
  public static func draw(_ random: inout SeededGenerator, years: ClosedRange<Int> = 1915...1979) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    let year = years.lowerBound + random.below(years.count)
    let first = padded(year, 4) + padded(1 + random.below(12), 2) + padded(1 + random.below(28), 2)
    let body = first + padded(random.below(1000), 3)
    return body + checkDigit(String(body.suffix(9)))
  }

  /// The digit that makes a number of ten digits right (Luhn).
  public static func checkDigit(_ nine: String) -> String {
    var sum = 0
    for (index, digit) in nine.compactMap(\.wholeNumberValue).enumerated() {
      let product = index.isMultiple(of: 2) ? digit * 2 : digit
      sum += product / 10 + product % 10
    }
    return "\((10 - sum % 10) % 10)"
  }

  /// The lines that show the number, given in ten or twelve digits, or its day.
  public static func lines(of text: String, showing number: String) -> [String] {
    let ten = String(number.suffix(10))
    return text.split(separator: "\n").map(String.init).filter { line in
      let digits = line.filter { $0.isASCII && $0.isNumber }
      return digits.contains(ten) || line.contains(ten.prefix(6))
    }
  }
}
