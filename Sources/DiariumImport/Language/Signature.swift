/// `Stockholm den 5 juni 2024`, and who signs there.
enum Signature {
  /// The words of the place, if a line consists of place and day only.
  static func place(_ words: [Word]) -> Range<Int>? {
    place(words, at: 0, before: words.count).flatMap { $0.end == words.count ? $0.place : nil }
  }

  static func place(_ words: [Word], at begin: Int, before end: Int) -> (place: Range<Int>, end: Int)? {
    for length in 1...3 where begin + length < end {
      guard words[begin + length - 1].isCapital, !words[begin + length - 1].hasComma else { return nil }
      if words[begin + length].key == "den",
        let date = DateWords.date(words, at: begin + length, before: end), !words[date.end - 1].hasStop
      {
        return (begin..<(begin + length), date.end)
      }
    }
    return nil
  }
}
