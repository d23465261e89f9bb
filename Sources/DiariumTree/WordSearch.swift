/// What was probably meant by a word that is not in a list.
public enum WordSearch {
  /// The nearest of the candidates, if it is near enough; of several that are equally near the first, so the caller puts
  /// the likely ones first.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    allNearest(to: word, among: candidates).first
  }

  /// The candidates that are nearest, if they are near enough: at most a third of the letters differ, and at most 3; one
  /// may always.
  ///
  /// - Parameters:
  ///   - word: the word that is in no list; what is longer than 400 bytes is like nothing.
  ///   - candidates: the words that may be meant.
  /// - Returns: all that are equally near, in the order of the candidates.
  public static func allNearest(to word: String, among candidates: [String]) -> [String] {
    guard (1...400).contains(word.utf8.count) else { return [] }
    let letters = Array(word.lowercased().unicodeScalars)
    var least = Int.max
    var nearest: [String] = []
    for candidate in candidates where abs(candidate.utf8.count - word.utf8.count) <= 12 {
      let other = Array(candidate.lowercased().unicodeScalars)
      let most = min(3, max(1, max(other.count, letters.count) / 3))
      guard abs(other.count - letters.count) <= most else { continue }
      let distance = distance(letters, other)
      if distance > most || distance > least { continue }
      if distance < least { nearest = [] }
      least = distance
      if !nearest.contains(candidate) { nearest.append(candidate) }
    }
    return nearest
  }

  /// The number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
  static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...other.count)
    for row in 0..<one.count {
      var current = [row + 1]
      for column in 0..<other.count {
        var value = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (one[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          value = min(value, before[column - 1] + 1)
        }
        current.append(value)
      }
      before = previous
      previous = current
    }
    return previous[other.count]
  }
}
