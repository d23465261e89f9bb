internal import DiariumModel

/// Dates as people and spreadsheets write them.
///
/// `DateReadings` also understands less careful writing, but only to suggest what may have been meant; what is read here
/// is taken for the value of the cell.
enum DateSpelling {
  /// What a text can mean as a date.
  ///
  /// - Parameters:
  ///   - words: the text, as `CellText.words` makes it.
  ///   - options: the pattern of dates and the count of days, if they are given.
  /// - Returns: the reading.
  static func reading(_ words: String, _ options: TableReadingOptions) -> CellReading {
    let number = options.epoch.flatMap { DayNumber.day(words, $0) }
    if let pattern = options.dateFormat {
      // Digits alone can be of a pattern, and the number of a day.
      return CellSpelling.asked.reading([pattern.day(words), number].compactMap(\.self))
    }
    if let number { return .one(number, .asked) }
    guard let tokens = DateToken.tokens(words) else { return .none }
    let dates = withoutMidnight(tokens)
    let isDay = dates.count < tokens.count
    let readings = CellSpelling.other.reading(self.dates(dates))
    // A month has no midnight.
    if isDay, case .one(let date, _) = readings, date.utf8.count < 10 { return .none }
    return readings
  }

  /// The tokens of a date without the midnight that a database or a spreadsheet writes behind it.
  private static func withoutMidnight(_ tokens: [DateToken]) -> [DateToken] {
    for (index, token) in tokens.enumerated() where token == .mark(" ") || token == .word("t") {
      var scanner = DateScanner(Array(tokens[(index + 1)...]))
      guard scanner.number(1...2)?.value == 0, scanner.skips(":"), scanner.number(2...2)?.value == 0 else { continue }
      if scanner.skips(":") {
        guard scanner.number(2...2)?.value == 0 else { continue }
        if scanner.skips("."), scanner.number(1...8)?.value != 0 { continue }
      }
      if scanner.isAtEnd { return Array(tokens[..<index]) }
    }
    return tokens
  }

  private static func dates(_ tokens: [DateToken]) -> [String] {
    let hasWords = tokens.contains { if case .word = $0 { true } else { false } }
    for form in hasWords ? [dayFirst, monthFirst, yearFirst] : [yearInDigits, digits] {
      var scanner = DateScanner(tokens)
      if let dates = form(&scanner), scanner.isAtEnd { return dates.compactMap(\.self) }
    }
    return []
  }

  /// `5 mars 2024`, `den 5:e mars 2024`, `5-mar-2024`, `mars 2024`.
  private static func dayFirst(_ scanner: inout DateScanner) -> [String?]? {
    if scanner.skips(["den", "the"]), !scanner.skips(" ") { return nil }
    guard let day = scanner.day() else { return nil }
    _ = scanner.skips(".")
    guard let mark = scanner.mark([" ", "-"]) else { return nil }
    if mark == " ", scanner.skips(["of"]), !scanner.skips(" ") { return nil }
    guard let month = scanner.month() else { return nil }
    if mark == " " { _ = scanner.skips(",") }
    guard scanner.skips(mark), let year = scanner.number(2...4) else { return nil }
    return dates(day, month, year)
  }

  /// `March 5, 2024`, `mars 2024`.
  private static func monthFirst(_ scanner: inout DateScanner) -> [String?]? {
    guard let month = scanner.month(), scanner.skips(" ") else { return nil }
    if let year = scanner.number(4...4) { return [DateReadings.month(year.value, month)] }
    guard let day = scanner.day() else { return nil }
    let hasComma = scanner.skips(",")
    guard scanner.skips(" ") || hasComma, let year = scanner.number(2...4) else { return nil }
    return dates(day, month, year)
  }

  /// `2024 mars 5`, `2024-mar-05`, `2024 mars`.
  private static func yearFirst(_ scanner: inout DateScanner) -> [String?]? {
    guard let year = scanner.number(4...4), let mark = scanner.mark([" ", "-"]), let month = scanner.month() else {
      return nil
    }
    // `2024-mar` is what a spreadsheet makes of a month, and is refused as such.
    if scanner.isAtEnd { return mark == " " ? [DateReadings.month(year.value, month)] : nil }
    guard scanner.skips(mark), let day = scanner.number(1...2) else { return nil }
    return [DateReadings.day(year.value, month, day.value)]
  }

  /// A day and a year beside the name of a month: of two numbers with two digits either may be the year.
  private static func dates(_ day: Int, _ month: Int, _ year: (value: Int, digits: Int)) -> [String?]? {
    switch year.digits {
    case 4: [DateReadings.day(year.value, month, day)]
    case 2: inCenturies([(year.value, month, day), (day, month, year.value)])
    default: nil
    }
  }

  /// `2024-4-29`, `2024/04/29`, `2024.04.29`, `2024 04 29`, `20240429`, `2024-4`.
  ///
  /// `2011/12` may be two years, and `2024.5` the middle of one.
  private static func yearInDigits(_ scanner: inout DateScanner) -> [String?]? {
    if let date = scanner.number(8...8)?.value {
      return [DateReadings.day(date / 10_000, date / 100 % 100, date % 100)]
    }
    guard let year = scanner.number(4...4), let mark = scanner.mark(["-", "/", ".", " "]),
      let month = scanner.number(1...2)
    else { return nil }
    if scanner.isAtEnd { return mark == "-" ? [DateReadings.month(year.value, month.value)] : nil }
    guard scanner.skips(mark), let day = scanner.number(1...2) else { return nil }
    return [DateReadings.day(year.value, month.value, day.value)]
  }

  /// `29/4 2024`, `29/4-2024`, `29.4.2024`, `29-4-2024`, `24-06-05`: the year stands last, or has two digits.
  private static func digits(_ scanner: inout DateScanner) -> [String?]? {
    guard let first = scanner.number(1...2), let mark = scanner.mark(["-", "/", "."]),
      let second = scanner.number(1...2), let other = scanner.mark(["-", "/", ".", " "]),
      other == mark || mark != "-" && other == " " || mark == "/" && other == "-",
      let third = scanner.number(2...4)
    else { return nil }
    let (one, two, three) = (first.value, second.value, third.value)
    switch third.digits {
    case 4: return [DateReadings.day(three, two, one), DateReadings.day(three, one, two)]
    case 2: return inCenturies([(one, two, three), (three, two, one), (three, one, two)])
    default: return nil
    }
  }

  /// The days that years of two digits may mean: those of this century, and if there is only one, also that of the last.
  ///
  /// Never only one, as for `29/2 00`: the years before and after these centuries are no less possible.
  private static func inCenturies(_ dates: [(year: Int, month: Int, day: Int)]) -> [String?] {
    func days(from year: Int) -> [String] {
      dates.compactMap { DateReadings.day(year + $0.year, $0.month, $0.day) }
    }
    let ofThis = days(from: 2000)
    if Set(ofThis).count > 1 { return ofThis }
    let both = ofThis + days(from: 1900)
    return Set(both).count > 1 ? both : []
  }

  /// The pattern that would read a date that has several readings, with the day before the month; `nil` if none would.
  static func pattern(_ text: String) -> String? {
    guard let words = CellText.words(text), let tokens = DateToken.tokens(words) else { return nil }
    let orders = [["d", "M", "yyyy"], ["yy", "MM", "dd"], ["d", "M", "yy"], ["d", "yy"]]
    let patterns = orders.lazy.map { order in
      var letters = order[...]
      return tokens.map { token in
        switch token {
        case .number: letters.popFirst() ?? ""
        case .mark(let mark): String(mark)
        case .word(let word): word.utf8.count > 4 ? "MMMM" : "MMM"
        }
      }.joined()
    }
    return patterns.first { DatePattern($0)?.day(words) != nil }
  }
}
