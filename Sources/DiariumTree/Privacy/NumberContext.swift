/// The text around a number, which tells what the number is.
enum NumberContext {
  /// How many bytes before a number a word about it may be.
  private static let reach = 40

  /// Words that announce a personal number, in lower case; those that other words begin or end with must be whole
  /// words.
  private static let announcing: [StaticString] = [
    "personnummer", "personnr", "person nr", "persnr", "pers.nr", "pnr", "p.nr", "samordningsn", "samnr", "född ",
    "fodd ", "födelsen", "fodelsen", "identity n", "personal n", "identitetsn", "ssn",
  ]

  /// Words that announce a number of something else.
  private static let denying: [StaticString] = [
    "telefon", "tel", "tfn", "mobil", "fax", "ocr", "faktura", "fakturanr", "fakturanummer", "bankgiro", "bankgironr",
    "bg", "plusgiro", "plusgironr", "postgiro", "pg", "konto", "kontonr", "kontonummer", "isbn", "issn", "artikelnr",
    "ordernr", "referens", "referensnr", "referensnummer", "dnr", "diarienr", "diarienummer", "kl",
  ]

  /// Whether a word before a place announces a personal number.
  static func announces(_ text: Span<UInt8>, before place: Int) -> Bool {
    let start = max(0, place - reach)
    return announcing.contains { word in
      word.withUTF8Buffer { word in
        guard place - start >= word.count else { return false }
        return (start...place - word.count).contains { begin in
          guard unsafe matches(text, begin, word) else { return false }
          // `pnr` and the like must not be part of a word.
          return word.count > 4 || begin == 0 || !isLetter(text, begin - 1)
        }
      }
    }
  }

  /// Whether the last word before a place announces a number of another kind.
  static func isDenied(_ text: Span<UInt8>, before place: Int) -> Bool {
    var end = place
    while end > 0, place - end < 4, !isLetter(text, end - 1) { end -= 1 }
    return denying.contains { word in
      word.withUTF8Buffer { word in
        let begin = end - word.count
        return unsafe begin >= 0 && matches(text, begin, word) && (begin == 0 || !isLetter(text, begin - 1))
      }
    }
  }

  private static func matches(_ text: Span<UInt8>, _ begin: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in word.indices {
      var byte = text[begin + index]
      if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      // Ö is two bytes, of which the second differs in capitals.
      if index > 0, unsafe word[index - 1] == 0xC3, byte < 0xA0 { byte |= 0x20 }
      guard unsafe byte == word[index] else { return false }
    }
    return true
  }

  /// Whether digits are part of something longer: a word, a hash, an address, a compound number.
  ///
  /// If `isPlain`, they are ten digits in a row, which are more often another kind of number; if `isGrouped`, they may
  /// be the end of a longer row of groups.
  static func isPart(_ text: Span<UInt8>, _ number: Range<Int>, isPlain: Bool, isGrouped: Bool) -> Bool {
    let (before, after) = (number.lowerBound - 1, number.upperBound)
    if isGrouped, before > 0, text[before] == 0x20, PersonalNumbers.isDigit(text, before - 1) { return true }
    if isLetter(text, before) || isLetter(text, after) { return true }
    return joins(text, before, before - 1, isPlain: isPlain) || joins(text, after, after + 1, isPlain: isPlain)
  }

  /// Whether a mark next to a number joins it to what lies beyond.
  private static func joins(_ text: Span<UInt8>, _ place: Int, _ beyond: Int, isPlain: Bool) -> Bool {
    guard place >= 0, place < text.count else { return false }
    let isBeforeDigit = beyond >= 0 && beyond < text.count && PersonalNumbers.isDigit(text, beyond)
    switch text[place] {
    case 0x2D, 0x2B: return isPlain || isBeforeDigit
    // Part of an address, a number after a mark, a decimal.
    case 0x2F, 0x3D, 0x23, 0x5F: return isPlain
    case 0x2C, 0x2E, 0x3A: return isPlain && isBeforeDigit
    default: return false
    }
  }

  /// Whether the prefix of a VAT number precedes a place: `SE121212121201`.
  static func isVAT(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let begin = place - 2
    guard begin >= 0, text[begin] | 0x20 == 0x73, text[begin + 1] | 0x20 == 0x65 else { return false }
    return begin == 0 || !isLetter(text, begin - 1)
  }

  /// Whether a letter, of ASCII or Latin beyond it, ends or begins at a byte.
  private static func isLetter(_ text: Span<UInt8>, _ place: Int) -> Bool {
    guard place >= 0, place < text.count else { return false }
    switch text[place] {
    case 0x41...0x5A, 0x61...0x7A: return true
    // U+00C0 to U+024F, except × and ÷, begin with C3 to C9.
    case 0xC3: return place + 1 >= text.count || ![0x97, 0xB7].contains(text[place + 1])
    case 0xC4...0xC9: return true
    case 0x80...0xBF:
      guard place > 0 else { return false }
      return (0xC4...0xC9).contains(text[place - 1])
        || text[place - 1] == 0xC3 && text[place] != 0x97 && text[place] != 0xB7
    default: return false
    }
  }
}
