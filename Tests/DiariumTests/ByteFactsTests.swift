import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What an inspection says of bytes, wherever the blocks end in which they are looked at.
@Suite struct `Facts about bytes` {
  private static func inspection(_ bytes: [UInt8]) throws -> Inspection {
    try FeedSource(bytes: bytes, as: .json, name: "feed.json").inspect()
  }

  @Test(
    arguments: [
      ("", "none"), ("{}", "none"), ("{}\n", "lf"), ("{}\r", "cr"), ("{}\r\n", "crlf"), ("{\n}\r\n", "mixed"),
      ("{\r}\r\n", "mixed"), ("{\r}\n", "mixed"), ("{}\r\r\n", "mixed"), ("{}\n\r", "mixed"), ("{}\r\n\r\n", "crlf"),
      ("{}\r\r", "cr"), ("{\"a\":\"\u{2028}\u{85}\"}", "none"), ("\n", "lf"), ("\r", "cr"),
    ])
  func `tell the line ends`(text: String, lineEnds: String) throws {
    #expect(try Self.inspection(Array(text.utf8)).lineEnds == lineEnds)
    // What stands before the last line end does not change it, also where a block ends inside it.
    guard text.hasSuffix("\r\n"), lineEnds == "crlf" else { return }
    for border in [1 << 18, 1 << 19] {
      let blanks = String(repeating: " ", count: border - text.utf8.count + 1)
      #expect(try Self.inspection(Array((blanks + text).utf8)).lineEnds == "crlf")
    }
  }

  @Test(
    arguments: [
      ([], "utf-8"), ([0x61], "utf-8"), ([0xC3, 0xA5], "utf-8"), ([0xE5], "windows-1252"), ([0xC3], "windows-1252"),
      ([0xC3, 0x28], "windows-1252"), ([0x81], "unknown"), ([0xE5, 0x8D], "unknown"), ([0xC3, 0x81], "utf-8"),
      ([0xC0, 0x80], "windows-1252"), ([0xC1, 0xBF], "windows-1252"), ([0xE0, 0x9F, 0xBF], "windows-1252"),
      ([0xE0, 0xA0, 0x80], "utf-8"), ([0xED, 0x9F, 0xBF], "utf-8"), ([0xED, 0xA0, 0x80], "windows-1252"),
      ([0xEE, 0x80, 0x80], "utf-8"), ([0xF0, 0x8F, 0xBF, 0xBF], "unknown"), ([0xF0, 0x90, 0x80, 0x80], "unknown"),
      ([0xF0, 0x9F, 0x98, 0x80], "utf-8"), ([0xF4, 0x8F, 0xBF, 0xBF], "utf-8"), ([0xF4, 0x90, 0x80, 0x80], "unknown"),
      ([0xF5, 0x80, 0x80, 0x80], "windows-1252"), ([0xE2, 0x82], "windows-1252"), ([0xFF, 0xFE], "utf-16le"),
      ([0xFE, 0xFF], "utf-16be"), ([0xFF], "windows-1252"), ([0xEF, 0xBB, 0xBF], "utf-8"),
      ([0x80, 0x80], "windows-1252"),
    ] as [([UInt8], String)])
  func `tell the encoding`(bytes: [UInt8], encoding: String) throws {
    // By table 3-7 of the Unicode Standard, which the standard library has too.
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let hasNoCharacter = bytes.contains { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    let twin = isUTF8 ? "utf-8" : hasNoCharacter ? "unknown" : "windows-1252"
    let expected = encoding.hasPrefix("utf-16") ? encoding : twin
    let quoted = [0x22] + bytes + [0x22]
    #expect(try Self.inspection(bytes).encoding == expected)
    #expect(try Self.inspection(quoted).encoding == twin)
    for border in [1 << 18, (1 << 18) + 1, (1 << 18) + 2] {
      let far = Array(repeating: UInt8(0x20), count: border - bytes.count + 1) + bytes
      #expect(try Self.inspection(far).encoding == twin, "\(border)")
    }
  }

  @Test func `tell size, digest and mark`() throws {
    // FIPS 180-4, of nothing and of `abc`.
    let nothing = try Self.inspection([])
    #expect(nothing.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(nothing.bytes == 0 && nothing.cases == 0 && nothing.level == nil && nothing.stopped != nil)
    let letters = try Self.inspection(Array("abc".utf8))
    #expect(letters.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let marked = try Self.inspection([0xEF, 0xBB, 0xBF] + Array(Samples.caseFeed().utf8))
    #expect(marked.hasByteOrderMark && marked.cases == 1 && marked.title == "Ärenden i Ekeby")
    for part in [[], [0xEF], [0xEF, 0xBB], [0xBB, 0xBF]] as [[UInt8]] {
      #expect(try !Self.inspection(part).hasByteOrderMark)
    }
  }
}
