package import DiariumModel

/// Days as reports write them.
package enum DateWords {
  private static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]

  /// A day that begins with a word, `den 5 juni 2024`, `5 juni 2024` or `2024-06-05`, and the word behind it.
  package static func date(_ words: [Word], at place: Int, before end: Int) -> (date: CivilDate, end: Int)? {
    var index = place
    if index < end, words[index].key == "den" { index += 1 }
    guard index < end else { return nil }
    if words[index].key.utf8.count == 10, let date = CivilDate(words[index].key) {
      return (date, index + 1)
    }
    guard index + 2 < end, let day = number(words[index].key, 1...31),
      let month = months.firstIndex(of: words[index + 1].key), let year = number(words[index + 2].key, 1800...2199),
      !words[index].hasStop, !words[index + 1].hasStop
    else { return nil }
    return CivilDate("\(year)-\(pad(month + 1))-\(pad(day))").map { ($0, index + 3) }
  }

  /// A day without its year, `den 11 maj`, and the word behind it.
  package static func dayWithoutYear(_ words: [Word], at place: Int, before end: Int) -> Int? {
    guard place + 2 < end, words[place].key == "den", number(words[place + 1].key, 1...31) != nil,
      months.contains(words[place + 2].key)
    else { return nil }
    // A day that the calendar has not may have its year all the same.
    let hasYear = place + 3 < end && !words[place + 2].hasStop && number(words[place + 3].key, 1000...9999) != nil
    return hasYear ? nil : place + 3
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.count <= 4, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
