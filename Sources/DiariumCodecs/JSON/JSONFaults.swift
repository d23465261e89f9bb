@_spi(Engine) internal import DiariumTree

/// A fault in JSON at a place.
enum JSONFault {
  case noValue, noName, noColon, noCommaInObject, noCommaInArray, trailingComma
  case leadingZero, number, escape, surrogate, depth
  /// A control character in a string; a line break most often means that the string was never closed.
  case control(inStringFrom: Int)
}

/// Puts a fault into words.
///
/// It looks at the surrounding bytes only at this point, when they are needed.
struct JSONFaults {
  let block: Block
  /// Where the value being read begins in the block.
  let start: Int
  /// Where the bytes that belong to it end.
  let end: Int
  let limits: Limits

  func error(_ fault: JSONFault, at place: Int) -> SyntaxError {
    // Every other byte of UTF-16 is zero, so parsing stops at the first of these.
    if start == 0, place < 4, ByteScanner.wideEncoding(block, end) != nil { return notUTF8(at: 0) }
    if place + 2 < end,
      unsafe block.bytes[place] == 0xEF && block.bytes[place + 1] == 0xBB && block.bytes[place + 2] == 0xBF
    {
      return joined(at: place)
    }
    return words(fault, at: place)
  }

  /// A byte-order mark inside a text.
  private func joined(at place: Int) -> SyntaxError {
    make(
      .json, place,
      .init(
        sv: "här står en byteordningsmarkering (U+FEFF), som bara får stå först i en fil",
        en: "there is a byte-order mark (U+FEFF) here; it may only begin a file"),
      length: 3,
      help: .init(
        sv: "har två filer satts ihop här? ta bort de tre byten EF BB BF",
        en: "were two files joined here? remove the three bytes EF BB BF"))
  }

  /// The text ends before the value does.
  func cut(at place: Int, inString quote: Int?) -> SyntaxError {
    if let quote {
      return make(
        .truncatedFile, quote,
        .init(
          sv: "texten slutar inuti en sträng som börjar här", en: "the text ends inside a string that starts here"),
        length: 1, help: Self.getAgain)
    }
    if ByteScanner.isBlank(block, start, end) {
      return make(
        .json, start,
        .init(sv: "det finns inget JSON-värde, texten är tom", en: "there is no JSON value, the text is empty"),
        help: .init(
          sv: "en tom datamängd har åtminstone fälten diarium och dataset",
          en: "an empty feed has at least diarium and dataset"))
    }
    var error = make(
      .truncatedFile, place,
      .init(sv: "texten slutar innan värdet är avslutat", en: "the text ends before the value is closed"),
      help: Self.getAgain)
    error.finding.related = [
      .init(
        message: .init(sv: "värdet börjar här", en: "the value begins here"),
        location: location(begin, length: 1, isCut: true))
    ]
    error.finding.veil()
    return error
  }

  private static let getAgain = Message(
    sv: "nedladdningen eller exporten har avbrutits; hämta filen på nytt",
    en: "the download or export was cut; get the file again")

  func notUTF8(at place: Int) -> SyntaxError {
    if start == 0, end >= 2, let encoding = ByteScanner.wideEncoding(block, end) {
      return make(
        .invalidUTF8, 0,
        .init(
          sv: "texten är \(encoding), men JSON måste vara UTF-8 (RFC 8259, avsnitt 8.1)",
          en: "the text is \(encoding), and JSON must be UTF-8 (RFC 8259, section 8.1)"),
        length: 2, help: .init(sv: "spara den på nytt som UTF-8", en: "save it again as UTF-8"))
    }
    let value = byte(place)
    let needed = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2
    let isCut = (place + 1..<max(place + 1, block.count)).allSatisfy { byte($0) & 0xC0 == 0x80 }
    if (0xC2...0xF4).contains(value), place + needed > block.count, end == block.count, isCut {
      return make(
        .truncatedFile, place,
        .init(sv: "texten slutar inuti ett tecken", en: "the text ends inside a character"), help: Self.getAgain)
    }
    let digits = String(value, radix: 16, uppercase: true)
    let letter = [0xE5: "å", 0xE4: "ä", 0xF6: "ö", 0xC5: "Å", 0xC4: "Ä", 0xD6: "Ö", 0xE9: "é"][Int(value)]
    let help = letter.map {
      Message(
        sv: "0x\(digits) är `\($0)` i Windows-1252; spara filen på nytt som UTF-8",
        en: "0x\(digits) is `\($0)` in Windows-1252; save the file again as UTF-8")
    }
    return make(
      .invalidUTF8, place,
      .init(sv: "byten 0x\(digits) är inte giltig UTF-8", en: "byte 0x\(digits) is not valid UTF-8"), length: 1,
      help: help ?? .init(sv: "spara filen på nytt som UTF-8", en: "save the file again as UTF-8"))
  }

  /// Something follows the value, which should be alone.
  func trailing(at place: Int) -> SyntaxError {
    expected(
      place, .init(sv: "slutet av texten", en: "the end of the text"), rule: .trailingData,
      help: byte(place) == 0x7B
        ? .init(
          sv: "om filen har en post per rad är den JSON Lines",
          en: "one record a line is JSON Lines")
        : .init(sv: "ta bort det som följer efter värdet", en: "remove what follows the value")
    ).advising(
      command: byte(place) == 0x7B
        ? .init(
          sv: "om filen har en post per rad är den JSON Lines (ange --from jsonl)",
          en: "for one record a line use JSON Lines (--from jsonl)") : nil)
  }

  func tooLarge(at place: Int) -> SyntaxError {
    Self.tooLarge(limits, at: location(place, length: 1))
  }

  /// The error for a value that exceeds the limit.
  static func tooLarge(_ limits: Limits, at location: Location) -> SyntaxError {
    SyntaxError(
      Finding(
        .sizeLimit,
        .init(
          sv: "värdet som börjar här är större än \(limits.bytes) byte",
          en: "the value that begins here is larger than \(limits.bytes) bytes"),
        help: .init(
          sv: "höj `Limits.bytes` (till högst 2 GiB) bara för indata som du litar på",
          en: "raise `Limits.bytes` (at most 2 GiB) only for input you trust"), at: location
      ).advising(
        command: .init(
          sv: "höj --max-bytes (till högst 2G) bara för indata som du litar på",
          en: "raise --max-bytes (at most 2G) only for input you trust")))
  }

  private var begin: Int {
    var place = start
    while place < end, ByteScanner.isBlank(byte(place)) { place += 1 }
    return place
  }

  func byte(_ place: Int) -> UInt8 { place < block.count ? unsafe block.bytes[place] : 0 }

  /// The number of bytes in the word that begins at the place.
  func word(_ place: Int) -> Int {
    var after = place
    while after < end, after - place < 40 {
      switch byte(after) {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F, 0x80...0xFF: after += 1
      default: return after - place
      }
    }
    // Not in the middle of a character.
    while after > place, after < end, byte(after) & 0xC0 == 0x80 { after -= 1 }
    return after - place
  }

  func text(_ place: Int, _ length: Int) -> String {
    unsafe String(decoding: block.bytes[place..<min(place + length, end)], as: UTF8.self)
  }

  func make(
    _ rule: RuleID, _ place: Int, _ message: Message, length: Int = 1, help: Message? = nil
  ) -> SyntaxError {
    var finding = Finding(
      rule, message, help: help, at: location(place, length: length, isCut: rule == .truncatedFile))
    finding.veil()
    return SyntaxError(finding)
  }

  /// A place in the value being read, which may be a confidential case.
  private func location(_ place: Int, length: Int, isCut: Bool = false) -> Location {
    block.location(place, length: length, ofUnread: start..<max(closing ?? end, lineEnd(place)), isCut: isCut)
  }

  /// Whether its brackets close the value exactly where the bytes that belong to it end.
  var isClosedAtEnd: Bool { closing.map { ByteScanner.isBlank(block, $0, end) } ?? false }

  /// Where its brackets close the value; `nil` if they do not.
  private var closing: Int? {
    var depth = 0
    var isInText = false
    var place = start
    while place < end {
      switch byte(place) {
      case 0x5C where isInText: place += 1
      case 0x22: isInText.toggle()
      case 0x7B where !isInText, 0x5B where !isInText: depth += 1
      case 0x7D where !isInText, 0x5D where !isInText:
        depth -= 1
        if depth <= 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return nil
  }

  private func lineEnd(_ place: Int) -> Int {
    var place = place
    while place < end, byte(place) != 0x0A, byte(place) != 0x0D { place += 1 }
    return place
  }
}
