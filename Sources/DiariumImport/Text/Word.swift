/// A word of a text: what stands between two blanks.
package struct Word: Sendable {
  /// Its scalars in the clean text.
  package let range: Range<Int>
  /// As it stands.
  package let text: String
  /// In lower case, without the marks around it.
  package let key: String
  /// A hash of the key, so that most comparisons are of numbers.
  let hash: UInt64
  /// Whether its first letter is upper case.
  package let isCapital: Bool
  /// Whether a full stop, a question mark or an exclamation mark ends it.
  package let hasStop: Bool
  /// Whether a colon ends it.
  package let hasColon: Bool
  /// Whether a comma or a semicolon ends it.
  package let hasComma: Bool

  init(_ scalars: ArraySlice<Unicode.Scalar>, _ range: Range<Int>) {
    self.range = range
    text = String(scalars: scalars)
    var bare = scalars
    while let first = bare.first, Self.opening.contains(first) { bare.removeFirst() }
    var (stop, colon, comma) = (false, false, false)
    while let last = bare.last, Self.closing.contains(last) {
      stop = stop || last == "." || last == "!" || last == "?"
      colon = colon || last == ":"
      comma = comma || last == "," || last == ";"
      bare.removeLast()
    }
    // A soft hyphen is not a letter of the word.
    let isPlain = bare.count == scalars.count && !bare.contains("\u{AD}")
    key = (isPlain ? text : String(scalars: bare.filter { $0 != "\u{AD}" })).lowercased().composed
    hash = Word.hash(key)
    isCapital = bare.first?.isUpper ?? false
    (hasColon, hasComma) = (colon, comma)
    hasStop = stop && !Self.abbreviations.contains(key) && !(key.count == 1 && isCapital)
  }

  /// FNV-1a of the UTF-8.
  static func hash(_ key: String) -> UInt64 {
    key.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static let opening: Set<Unicode.Scalar> = [
    "(", "[", "\"", "”", "“", "»", "«", "’", "'", "–", "-", "•", "\u{F0B7}",
  ]
  private static let closing: Set<Unicode.Scalar> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "\"", "”", "“", "»", "«", "’", "'",
  ]
  /// Words that end with a full stop without ending a sentence.
  private static let abbreviations: Set<String> = [
    "dir", "dnr", "prop", "nr", "kap", "st", "kl", "ca", "bl.a", "t.ex", "m.fl", "m.m", "dvs", "d.v.s", "f.d", "s.k",
    "fr.o.m",
    "t.o.m", "resp", "utl", "mem", "ordf", "tjg", "skr", "bet", "rskr", "jfr", "p.g.a", "mm", "etc", "inkl", "exkl",
    "tfn",
  ]

  /// Whether a sentence ends behind it; the number of a point has a full stop and ends none.
  package var endsSentence: Bool { hasStop && point == nil }

  /// The number of a point, `1.` or `1)`.
  package var point: Int? {
    let utf8 = text.utf8
    guard let last = utf8.last, last == 0x2E || last == 0x29, utf8.count <= 4,
      utf8.dropLast().allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    return Int(text.dropLast())
  }
}

extension CleanText {
  /// The words of a line.
  package static func words(_ line: String) -> [Word] {
    let scalars = Array(line.unicodeScalars)
    var words: [Word] = []
    var index = 0
    while index < scalars.count {
      while index < scalars.count, scalars[index].isBlank { index += 1 }
      let start = index
      while index < scalars.count, !scalars[index].isBlank { index += 1 }
      if start < index { words.append(Word(scalars[start..<index], start..<index)) }
    }
    return words
  }
}

extension String {
  /// The text with å, ä, ö and é as one character each: extraction sometimes leaves their marks separate.
  fileprivate var composed: String {
    guard unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else { return self }
    let pairs: [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)] = [
      ("a", "\u{30A}", "å"), ("a", "\u{308}", "ä"), ("o", "\u{308}", "ö"), ("e", "\u{301}", "é"),
    ]
    var scalars: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      if let pair = pairs.first(where: { $0.0 == scalars.last && $0.1 == scalar }) {
        scalars[scalars.count - 1] = pair.2
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars: scalars)
  }
}
