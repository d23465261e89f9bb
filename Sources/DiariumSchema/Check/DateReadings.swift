@_spi(Engine) internal import DiariumModel

/// Days, and times of day, in forms other than the schema's: how each would be written if there is exactly one reading
/// of it.
///
/// They are suggested but never applied: `01.12.2023` is a day of December or of January, and has no such reading.
enum DateReadings {
  /// The only day, month or year that a text can mean, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `nil` if there is none, or
  /// more than one.
  static func date(_ text: String) -> String? {
    guard text.utf8.count <= 64 else { return nil }
    var words = words(text)
    // A spreadsheet writes the midnight of a day.
    while words.count > 3, let clock = words.last, clock == "z" || clock.allSatisfy({ "0:".contains($0) }) {
      words.removeLast()
    }
    words.removeAll { ["den", "the", "of", "kl", "kl."].contains($0) }
    return named(words) ?? numbered(words)
  }

  /// A time of day as `HH:MM`; `nil` if there is not exactly one.
  static func clock(_ text: String) -> String? {
    guard text.utf8.count <= 16 else { return nil }
    var word = text.lowercased().filter { !$0.isWhitespace }
    for prefix in ["klockan", "kl.", "kl"] where word.hasPrefix(prefix) {
      word = String(word.dropFirst(prefix.count))
      break
    }
    let parts = word.split(whereSeparator: { ".:".contains($0) }).map(String.init)
    guard parts.count == 2 || (parts.count == 3 && parts[2] == "00"), isNumber(parts[0], 1...2),
      isNumber(parts[1], 2...2), let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return "\(padded(hour)):\(padded(minute))"
  }

  /// The parts of a date in lower case, without the separators.
  private static func words(_ text: String) -> [String] {
    var words: [String] = [""]
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "0"..."9", ":", "a"..."z", "å", "ä", "ö": words[words.count - 1].unicodeScalars.append(scalar)
      case "-", "/", ".", ",", "\u{2010}"..."\u{2015}", "\u{2212}", " ", "\u{A0}", "\t": words.append("")
      default: return []
      }
    }
    // Between a day and its time stands a `T`; in `5th` no digit follows it.
    let parts = words.filter { !$0.isEmpty }.flatMap { word -> [String] in
      guard word.first?.isNumber == true, let letter = word.firstIndex(of: "t"), word.last?.isLetter == false else {
        return [word]
      }
      return [String(word[..<letter]), String(word[word.index(after: letter)...])]
    }
    return parts.filter { !$0.isEmpty }
  }

  /// `5 juni 2024`, `June 5 2024`, `juni 2024`.
  private static func named(_ words: [String]) -> String? {
    let month = words.firstIndex { months[$0] != nil }
    guard let month, let number = months[words[month]] else { return nil }
    var others = words
    others.remove(at: month)
    let years = others.filter { isNumber($0, 4...4) }
    guard years.count == 1, let year = Int(years[0]) else { return nil }
    let days = others.filter { $0 != years[0] }.map { String($0.prefix { $0.isNumber }) }
    switch days.count {
    case 0: return isYear(year) ? "\(year)-\(padded(number))" : nil
    case 1: return isNumber(days[0], 1...2) ? Int(days[0]).flatMap { day(year, number, $0) } : nil
    default: return nil
    }
  }

  /// Days in digits: the year first, or last; or eight digits.
  private static func numbered(_ words: [String]) -> String? {
    if words.count == 1, isNumber(words[0], 8...8), let number = Int(words[0]) {
      return only([
        day(number / 10_000, number / 100 % 100, number % 100),
        day(number % 10_000, number / 10_000 % 100, number / 1_000_000),
        day(number % 10_000, number / 1_000_000, number / 10_000 % 100),
      ])
    }
    guard words.allSatisfy({ isNumber($0, 1...4) }) else { return nil }
    let numbers = words.compactMap { Int($0) }
    if words.count == 2, words[0].utf8.count == 4, words[1].utf8.count <= 2, isYear(numbers[0]) {
      return (1...12).contains(numbers[1]) ? "\(numbers[0])-\(padded(numbers[1]))" : nil
    }
    guard words.count == 3, words[1].utf8.count <= 2 else { return nil }
    if words[0].utf8.count == 4, words[2].utf8.count <= 2 { return day(numbers[0], numbers[1], numbers[2]) }
    guard words[2].utf8.count == 4, words[0].utf8.count <= 2 else { return nil }
    return only([day(numbers[2], numbers[1], numbers[0]), day(numbers[2], numbers[0], numbers[1])])
  }

  private static func only(_ readings: [String?]) -> String? {
    let readings = Set(readings.compactMap(\.self))
    return readings.count == 1 ? readings.first : nil
  }

  /// A day as `YYYY-MM-DD`; `nil` if it is none of the calendar, or none that a municipality may have cases from.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard isYear(year), (1...12).contains(month), day >= 1, day <= Lexical.daysInMonth(month, year: year) else {
      return nil
    }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// A month as `YYYY-MM`; `nil` if there is none, or none that a municipality may have cases from.
  static func month(_ year: Int, _ month: Int) -> String? {
    isYear(year) && (1...12).contains(month) ? "\(year)-\(padded(month))" : nil
  }

  /// The number of a month by its name in lower case, in Swedish or English, or by its abbreviation without a full stop;
  /// `isFull` tells whether it must be the whole name, or have at most four letters.
  static func month(_ name: String, isFull: Bool?) -> Int? {
    guard let month = months[name] else { return nil }
    switch isFull {
    case nil: return month
    case true?: return fullNames.contains(name) ? month : nil
    case false?: return name.utf8.count <= 4 ? month : nil
    }
  }

  /// Whether a municipality may have cases from a year.
  private static func isYear(_ year: Int) -> Bool { (1800...2199).contains(year) }

  private static func isNumber(_ word: String, _ digits: ClosedRange<Int>) -> Bool {
    digits.contains(word.utf8.count) && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The months by their names and abbreviations, in Swedish and English.
  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() { for word in words.full + words.short { months[word] = index + 1 } }
    return months
  }()

  private static let fullNames = Set(names.flatMap(\.full))

  private static let names: [(full: [String], short: [String])] = [
    (["januari", "january"], ["jan"]), (["februari", "february"], ["feb", "febr"]), (["mars", "march"], ["mar"]),
    (["april"], ["apr"]), (["maj", "may"], []), (["juni", "june"], ["jun"]), (["juli", "july"], ["jul"]),
    (["augusti", "august"], ["aug"]), (["september"], ["sep", "sept"]), (["oktober", "october"], ["okt", "oct"]),
    (["november"], ["nov"]), (["december"], ["dec"]),
  ]
}
