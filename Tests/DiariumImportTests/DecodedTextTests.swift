import Diarium
import DiariumImport
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

@Suite("Bytes of a document become characters")
struct DecodedTextTests {
  /// The index of windows-1252 in the Encoding Standard, 0x80 to 0x9F.
  static let high = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  @Test func `of Windows-1252 are those of the Encoding Standard, byte by byte`() {
    #expect(Self.high.count == 32)
    for byte in UInt8(0x80)...0xFF {
      // A lone byte above ASCII is no UTF-8.
      let decoded = DecodedText([0x61, byte, 0x62])
      let expected = byte < 0xA0 ? Self.high[Int(byte) - 0x80] : Unicode.Scalar(byte)
      #expect(decoded.encoding == .windows1252, "\(byte)")
      #expect(decoded.scalars == ["a", expected, "b"], "\(byte)")
      #expect(!decoded.isDamaged)
    }
  }

  @Test(arguments: ["", "a", "å", "a\u{30A}", "€", "\u{FEFF}a", "\u{FFFD}", "\u{10FFFF}", "räksmörgås\r\n𝄞\u{2028}x"])
  func `of UTF-8 are kept as they are, a mark of the byte order too`(text: String) {
    let decoded = DecodedText(Array(text.utf8))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.scalars == Array(text.unicodeScalars))
    #expect(!decoded.isDamaged && decoded.invalidLengths.isEmpty)
  }

  @Test(arguments: ["", "a", "å€", "𝄞", "a𝄞b\r\n", "\u{FFFF}", "\u{10FFFF}\u{10000}"], [true, false])
  func `of UTF-16 are read in the order that their mark says`(text: String, isBig: Bool) {
    let bytes = Self.utf16(Array("\u{FEFF}\(text)".utf16), isBig)
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == (isBig ? .utf16BigEndian : .utf16LittleEndian))
    #expect(decoded.scalars == Array("\u{FEFF}\(text)".unicodeScalars))
    #expect(!decoded.isDamaged)
    #expect(Self.length(decoded) == bytes.count)
  }

  @Test(
    arguments: [
      [0xD800], [0xDC00], [0x61, 0xD834], [0xDD1E, 0xD834], [0xD834, 0x61, 0xDD1E], [0xD834, 0xD834, 0xDD1E],
    ] as [[UInt16]], [true, false])
  func `of UTF-16 with half a surrogate pair are damaged, and none is lost without a sign`(units: [UInt16], isBig: Bool)
  {
    let bytes = Self.utf16([0xFEFF] + units, isBig)
    let decoded = DecodedText(bytes)
    #expect(decoded.isDamaged)
    #expect(
      decoded.scalars == [Unicode.Scalar(0xFEFF)!] + Array(String(decoding: units, as: UTF16.self).unicodeScalars))
    #expect(decoded.scalars.contains("\u{FFFD}"))
    #expect(Self.length(decoded) == bytes.count)
  }

  @Test(arguments: [true, false])
  func `of UTF-16 that were cut within a unit end in a sign of it`(isBig: Bool) {
    let bytes = Self.utf16(Array("\u{FEFF}abå".utf16), isBig).dropLast()
    let decoded = DecodedText(Array(bytes))
    #expect(decoded.isDamaged)
    #expect(decoded.scalars == Array("\u{FEFF}ab\u{FFFD}".unicodeScalars))
    #expect(Self.length(decoded) == bytes.count)
  }

  @Test func `of UTF-8 that was cut anywhere are those of the standard library, and every byte is counted`() {
    // Several letters of two bytes and more, so that what is cut off is no text of Windows-1252.
    let bytes = Array("åäö é € 𝄞 \u{FEFF}slut å𝄞".utf8)
    for end in 0...bytes.count {
      for first in 0..<min(4, end + 1) {
        let part = Array(bytes[first..<end])
        let decoded = DecodedText(part)
        #expect(Self.length(decoded) == part.count, "\(first)..<\(end)")
        guard decoded.encoding == .utf8 else { continue }
        #expect(decoded.scalars == Array(String(decoding: part, as: UTF8.self).unicodeScalars), "\(first)..<\(end)")
        #expect(decoded.isDamaged == (String(validating: part, as: UTF8.self) == nil))
      }
    }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9D, 0x84], [0x80], [0xBF, 0xBF], [0xFE], [0xFF],
    ] as [[UInt8]])
  func `that are no UTF-8 within a text of it become as many signs as the standard library makes`(wrong: [UInt8]) {
    let bytes = Array("åäöåäöåäö".utf8) + wrong + Array("åäö".utf8)
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == .utf8 && decoded.isDamaged)
    #expect(decoded.scalars == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    #expect(Self.length(decoded) == bytes.count)
    #expect(decoded.invalidLengths.values.reduce(0, +) == wrong.count)
    #expect(decoded.invalidLengths.keys.allSatisfy { decoded.scalars[$0] == "\u{FFFD}" })
  }

  @Test func `drawn at random are all counted, once each`() {
    for seed in 1...400 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = (0..<random.below(12)).map { _ in random.pick(["a", "å", "€", "𝄞", "\u{FFFD}", "\n"]) }.joined()
      let bytes = ByteDamage.damaged(Array(text.utf8), &random)
      let decoded = DecodedText(bytes)
      // What begins with a mark of UTF-16 may be cut within a unit.
      #expect(Self.length(decoded) == bytes.count, "seed \(seed): \(bytes)")
    }
  }

  @Test func `are told of by the encoding that they are not, where they are`() throws {
    let text = "Utlåtande Rotel I (Dnr KS 2031/4)\n\nCykelbanor\n\nÄrendet\n\nCykel.\n"
    let whole = Self.utf16(Array("\u{FEFF}\(text)".utf16), false)
    let damaged: [([UInt8], String, Int)] = [
      (whole + [0x61], "UTF-16", whole.count), (whole + [0x00, 0xD8], "UTF-16", whole.count),
      (Array(text.utf8) + [0xFF], "UTF-8", text.utf8.count),
    ]
    for (bytes, name, offset) in damaged {
      let document = Imported.document(bytes)
      let finding = try #require(document.findings.first { $0.rule == .importedEncoding })
      #expect(finding.message.en.contains("not \(name);") && finding.message.sv.contains("ingen \(name);"))
      #expect(finding.location.offset == offset && finding.location.length == bytes.count - offset)
      #expect(document.cases.count == 1 && Imported.isAccounted(document))
    }
  }

  private static func length(_ decoded: DecodedText) -> Int {
    decoded.scalars.indices.reduce(0) {
      $0 + (decoded.invalidLengths[$1] ?? decoded.encoding.bytes(of: decoded.scalars[$1]))
    }
  }

  private static func utf16(_ units: [UInt16], _ isBig: Bool) -> [UInt8] {
    units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
