internal import DiariumModel

/// Days as spreadsheets count them.
enum DayNumber {
  /// The day with a number.
  ///
  /// In the count from 1900 day 60 is the 29 February of that year, which Lotus 1-2-3 invented and Excel kept: it is no
  /// day, and the days before it have numbers that are higher by one than if it had never been.
  ///
  /// - Parameters:
  ///   - text: the digits of the number, without a fraction.
  ///   - epoch: where the count begins.
  /// - Returns: the day as the schema writes it; `nil` if there is none, or if it is after 2199, as six digits mostly
  ///   are that mean a year, a month and a day.
  static func day(_ text: String, _ epoch: TableReadingOptions.Epoch) -> String? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text == "0" || !text.hasPrefix("0"), let number = Int(text)
    else { return nil }
    switch epoch {
    case .from1900:
      guard number > 0, number != 60 else { return nil }
      return day(since1970: number - (number > 60 ? 25_569 : 25_568))
    case .from1904: return day(since1970: number - 24_107)
    }
  }

  /// The day that is a number of days after 1 January 1970.
  ///
  /// Years are counted from March, so that a leap day is the last of its year, in cycles of 400 years, which have
  /// 146,097 days (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func day(since1970 number: Int) -> String? {
    // From 1 March of the year 0.
    let days = number + 719_468
    guard days >= 0 else { return nil }
    let inCycle = days % 146_097
    let yearInCycle = (inCycle - inCycle / 1_460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let dayInYear = inCycle - (365 * yearInCycle + yearInCycle / 4 - yearInCycle / 100)
    let month = (5 * dayInYear + 2) / 153
    let year = days / 146_097 * 400 + yearInCycle + (month < 10 ? 0 : 1)
    return DateReadings.day(year, month < 10 ? month + 3 : month - 9, dayInYear - (153 * month + 2) / 5 + 1)
  }
}
