/// `Föredragande borgarrådet Eva Ek`, without a verb.
enum ReportPresenter {
  static func isLabel(_ words: [Word]) -> Bool {
    guard words.count >= 3, words.count <= 8, words[0].key == "föredragande",
      words[1].key == "borgarrådet" || words[1].key == "borgarråden"
    else { return false }
    return words[2...].allSatisfy { $0.isCapital || $0.key == "och" } && !(words.last?.hasStop ?? true)
  }

  /// The words of a label in running text: the role and at most three names.
  static func label(_ words: [Word], at begin: Int, before end: Int) -> Range<Int>? {
    guard begin + 2 < end, words[begin].key == "föredragande", words[begin].isCapital,
      words[begin + 1].key == "borgarrådet" || words[begin + 1].key == "borgarråden"
    else { return nil }
    var stop = begin + 2
    while stop < end, stop - begin < 6, words[stop].isCapital,
      ReportHeadings.length(ofHeadingAt: words[stop..<min(end, stop + 6)]) == nil
    {
      stop += 1
    }
    return stop > begin + 2 ? begin..<stop : nil
  }
}
