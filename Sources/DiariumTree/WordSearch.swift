/// Finds the words that were probably meant by a word that is not in a list.
@_spi(Engine) public enum WordSearch {
  /// The nearest of the candidates, if it is near enough; of several equally near ones the first, so the caller puts
  /// likely ones first.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    allNearest(to: word, among: candidates).first
  }

  /// The nearest of the candidates, if they are near enough: at most a third of the letters differ, and at most 3; one
  /// is always allowed.
  ///
  /// - Parameters:
  ///   - word: the word that is in no list; one longer than 400 bytes has no near words.
  ///   - candidates: the words that may be meant.
  /// - Returns: all that are equally near, in the order of the candidates; at most the first ten.
  public static func allNearest(to word: String, among candidates: [String]) -> [String] {
    guard var search = NearestWords(to: word) else { return [] }
    var letters: [Unicode.Scalar] = []
    for candidate in candidates where search.mayBeNear(candidate.utf8.count) {
      letters.removeAll(keepingCapacity: true)
      letters.append(contentsOf: candidate.lowercased().unicodeScalars)
      search.look(at: letters[...], candidate)
    }
    return search.found
  }

  /// Whether two words are the same except for one letter added, left out or replaced, or two swapped.
  public static func isOneLetterOff(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    guard abs(one.count - other.count) <= 1 else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (first, second) = (one.dropFirst(start), other.dropFirst(start))
    if first.count != second.count {
      let (long, short) = first.count > second.count ? (first, second) : (second, first)
      return long.dropFirst().elementsEqual(short)
    }
    guard first.count > 1 else { return true }
    let isSwapped =
      first[start] == second[start + 1] && first[start + 1] == second[start]
      && first.dropFirst(2).elementsEqual(second.dropFirst(2))
    return isSwapped || first.dropFirst().elementsEqual(second.dropFirst())
  }
}

/// Words that are searched repeatedly, prepared once.
@_spi(Engine) public struct WordList: Sendable {
  private struct Entry {
    let word: String
    let letters: Range<Int>
    let tag: Int
  }

  private var entries: [Entry] = []
  /// The letters of all words, in lower case.
  private var letters: [Unicode.Scalar] = []

  /// An empty list.
  public init() {}

  /// Adds a word.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - tag: the kind of word, for `search`.
  public mutating func add(_ word: String, tag: Int) {
    let start = letters.count
    letters.append(contentsOf: word.lowercased().unicodeScalars)
    entries.append(Entry(word: word, letters: start..<letters.count, tag: tag))
  }

  /// Continues a search among the words of some tags.
  ///
  /// - Parameters:
  ///   - search: the search, with what it has found so far.
  ///   - most: how many of the words are compared, from the first on.
  ///   - isWanted: whether words of a tag are compared.
  public func search(_ search: inout NearestWords, most: Int, where isWanted: (Int) -> Bool) {
    var rest = most
    for entry in entries where isWanted(entry.tag) {
      guard rest > 0 else { return }
      rest -= 1
      if search.mayBeNear(entry.word.utf8.count) { search.look(at: letters[entry.letters], entry.word) }
    }
  }
}

/// A search for the words nearest to one.
@_spi(Engine) public struct NearestWords {
  /// The most words that are given.
  private static let most = 10

  private let letters: [Unicode.Scalar]
  private let bytes: Int
  private var least = Int.max
  /// The words that are equally near, in the order in which they were compared.
  public private(set) var found: [String] = []
  // Rows of the table of distances, kept from word to word.
  private var before: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// A search for words near to a word; `nil` for the empty word, and for one longer than 400 bytes.
  public init?(to word: String) {
    bytes = word.utf8.count
    guard (1...400).contains(bytes) else { return nil }
    letters = Array(word.lowercased().unicodeScalars)
  }

  /// Whether a word of so many bytes may be near.
  func mayBeNear(_ count: Int) -> Bool { abs(count - bytes) <= 12 }

  /// Compares a word, given with its letters in lower case.
  mutating func look(at other: ArraySlice<Unicode.Scalar>, _ word: String) {
    let most = min(3, max(1, max(other.count, letters.count) / 3), least)
    guard abs(other.count - letters.count) <= most, let distance = distance(other, atMost: most) else { return }
    if distance < least { found = [] }
    least = distance
    if found.count < Self.most, !found.contains(word) { found.append(word) }
  }

  /// The number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment); `nil` if
  /// it is more than `most`.
  ///
  /// Only the part of the table whose values can be that small is filled (Ukkonen 1985), and only for the letters
  /// between those that both words begin and end with.
  private mutating func distance(_ other: ArraySlice<Unicode.Scalar>, atMost most: Int) -> Int? {
    var one = letters[...]
    var other = other
    while let first = one.first, first == other.first {
      one.removeFirst()
      other.removeFirst()
    }
    while let last = one.last, last == other.last {
      one.removeLast()
      other.removeLast()
    }
    guard !one.isEmpty, !other.isEmpty else {
      let distance = max(one.count, other.count)
      return distance <= most ? distance : nil
    }
    let far = most + 1
    let (start, otherStart) = (one.startIndex, other.startIndex)
    reset(&before, other.count + 1, far)
    reset(&previous, other.count + 1, far)
    reset(&current, other.count + 1, far)
    for column in 0...min(most, other.count) { previous[column] = column }
    for row in 1...one.count {
      let columns = max(0, row - most)...min(other.count, row + most)
      var smallest = far
      for column in columns {
        guard column > 0 else {
          current[0] = row
          smallest = min(smallest, row)
          continue
        }
        let (letter, otherLetter) = (one[start + row - 1], other[otherStart + column - 1])
        var value = previous[column - 1] + (letter == otherLetter ? 0 : 1)
        value = min(value, previous[column] + 1)
        if column > columns.lowerBound { value = min(value, current[column - 1] + 1) }
        if row > 1, column > 1, letter == other[otherStart + column - 2], one[start + row - 2] == otherLetter {
          value = min(value, before[column - 2] + 1)
        }
        current[column] = min(value, far)
        smallest = min(smallest, value)
      }
      // The value next to the filled part is not one of the previous row.
      if columns.upperBound < other.count { current[columns.upperBound + 1] = far }
      if columns.lowerBound > 0 { current[columns.lowerBound - 1] = far }
      guard smallest <= most else { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[other.count] <= most ? previous[other.count] : nil
  }

  private func reset(_ row: inout [Int], _ count: Int, _ value: Int) {
    row.removeAll(keepingCapacity: true)
    for _ in 0..<count { row.append(value) }
  }
}
