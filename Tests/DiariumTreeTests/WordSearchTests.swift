@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What was probably meant by a word.
@Suite struct `Nearest words` {
  /// Letters to insert, delete, replace or swap with their neighbour: the whole table of optimal string alignment.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
    for row in 0...one.count {
      for column in 0...other.count {
        guard row > 0, column > 0 else {
          table[row][column] = max(row, column)
          continue
        }
        let isSame = one[row - 1] == other[column - 1]
        var value = min(table[row - 1][column], table[row][column - 1]) + 1
        value = min(value, table[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          value = min(value, table[row - 2][column - 2] + 1)
        }
        table[row][column] = value
      }
    }
    return table[one.count][other.count]
  }

  /// All that are equally near and near enough.
  private static func nearest(_ word: String, _ candidates: [String]) -> [String] {
    let letters = Array(word.lowercased().unicodeScalars)
    let near = candidates.compactMap { candidate -> (Int, String)? in
      let other = Array(candidate.lowercased().unicodeScalars)
      let distance = distance(letters, other)
      return distance <= min(3, max(1, max(letters.count, other.count) / 3)) ? (distance, candidate) : nil
    }
    let least = near.map(\.0).min()
    var found: [String] = []
    for (distance, word) in near where distance == least && !found.contains(word) { found.append(word) }
    return Array(found.prefix(10))
  }

  private static func draw(_ random: inout SeededGenerator) -> String {
    (0..<1 + random.below(random.pick([4, 8, 14]))).map { _ in random.pick(["a", "b", "å", "C", "😀"]) }.joined()
  }

  @Test func `are those of the whole table of distances`() {
    var random = SeededGenerator(seed: 17)
    var found = 0
    for _ in 0..<2000 {
      let word = Self.draw(&random)
      let candidates = (0..<8).map { _ in
        guard random.happens(60) else { return Self.draw(&random) }
        // A word with a few slips.
        var letters = Array(word)
        for _ in 0..<1 + random.below(4) where !letters.isEmpty {
          let place = random.below(letters.count)
          switch random.below(4) {
          case 0: letters.remove(at: place)
          case 1: letters.insert("b", at: place)
          case 2: letters[place] = "å"
          default: letters.swapAt(place, max(0, place - 1))
          }
        }
        return String(letters)
      }
      let nearest = WordSearch.allNearest(to: word, among: candidates)
      #expect(nearest == Self.nearest(word, candidates), "\(word) \(candidates)")
      #expect(WordSearch.nearest(to: word, among: candidates) == nearest.first)
      found += nearest.count
      var list = WordList()
      for (index, candidate) in candidates.enumerated() { list.add(candidate, tag: index % 2) }
      guard var search = NearestWords(to: word) else { continue }
      list.search(&search, most: 3) { $0 == 1 }
      let wanted = candidates.enumerated().filter { $0.offset % 2 == 1 }.map(\.element).prefix(3)
      #expect(search.found == Self.nearest(word, Array(wanted)), "\(word) \(candidates)")
    }
    #expect(found > 1000)
  }

  @Test func `are at most ten, and none for no word or one that is too long`() {
    let candidates = (0..<20).map { "ordet\($0 < 10 ? "0" : "")\($0)" }
    #expect(WordSearch.allNearest(to: "ordetxx", among: candidates) == Array(candidates.prefix(10)))
    #expect(WordSearch.allNearest(to: "", among: ["a"]).isEmpty)
    let long = String(repeating: "a", count: 400)
    #expect(WordSearch.nearest(to: long, among: [long + "b"]) == long + "b")
    #expect(WordSearch.nearest(to: long + "b", among: [long]) == nil)
  }

  @Test func `may be one letter off`() {
    var random = SeededGenerator(seed: 18)
    let letters: [Unicode.Scalar] = ["a", "b", "å"]
    for _ in 0..<20_000 {
      let one = (0..<random.below(6)).map { _ in random.pick(letters) }
      let other = (0..<random.below(6)).map { _ in random.pick(letters) }
      guard one != other else { continue }
      #expect(WordSearch.isOneLetterOff(one, other) == (Self.distance(one, other) == 1), "\(one) \(other)")
    }
  }
}
