@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The scanners that look at sixteen bytes at once find what their plain twins find.
@Suite struct Scanners {
  @Test func `agree with their scalar twins`() {
    var random = SeededGenerator(seed: 7)
    let interesting: [UInt8] = [
      0x22, 0x5C, 0x00, 0x1F, 0x20, 0x5B, 0x5D, 0x7B, 0x7D, 0x0A, 0x7F, 0x80, 0xFF, 0x61, 0x02, 0x3B,
    ]
    for round in 0..<3000 {
      let count = random.below(70)
      let rare = random.happens(50)
      let bytes = (0..<count).map { _ in rare && !random.happens(3) ? UInt8(0x61) : random.pick(interesting) }
      // Sixteen bytes behind the end may be read.
      let padded = bytes + Array(repeating: UInt8(0x22), count: 16)
      unsafe padded.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return }
        let end = unsafe base + count
        let run = unsafe ByteScanner.endOfRun(base, end) - base
        #expect(run == bytes.firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? count, "round \(round)")
        let bracket = unsafe ByteScanner.nextBracket(base, end) - base
        #expect(bracket == bytes.firstIndex { [0x22, 0x5B, 0x5D, 0x7B, 0x7D].contains($0) } ?? count, "round \(round)")
        let line = unsafe ByteScanner.lineEnd(base, end) - base
        #expect(line == bytes.firstIndex(of: 0x0A) ?? count, "round \(round)")
        let blank = unsafe ByteScanner.skipBlanks(base, end) - base
        #expect(blank == bytes.firstIndex { ![0x20, 0x0A, 0x0D, 0x09].contains($0) } ?? count, "round \(round)")
        var other = bytes
        if count > 0, random.happens(50) { other[random.below(count)] ^= random.happens(50) ? 1 : 0 }
        let isEqual = unsafe other.withUnsafeBytes {
          unsafe ByteScanner.equal(.init(start: base, count: count), $0)
        }
        #expect(isEqual == (other == bytes), "round \(round)")
      }
    }
  }

  /// Texts of pieces that are UTF-8 and of some that are not, at every place within eight bytes.
  private static func texts(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    let good = [
      "a", "å", "–", "”", "\u{1F469}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10FFFF}",
      "Beslut ",
    ]
    .map { Array($0.utf8) }
    let bad: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE2, 0x80],
      [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xC3, 0xC3, 0xA5], [0xF0, 0x9F, 0x91],
    ]
    return (0..<count).map { _ in
      let isWrong = random.happens(50)
      let rare = random.below(3)
      return (0..<random.below(24)).flatMap { _ -> [UInt8] in
        if isWrong, random.happens(5) { return random.pick(bad) }
        return rare > 0 && !random.happens(30) ? [0x61] : random.pick(good)
      }
    }
  }

  @Test func `find the same texts to be UTF-8 as the standard library`() {
    var valid = 0
    let texts = Self.texts(30_000, seed: 3)
    for text in texts {
      let twin = String(validating: text, as: UTF8.self) != nil
      if twin { valid += 1 }
      // What stands behind the end is not looked at.
      for tail in [UInt8(0x61), 0x80] {
        let padded = text + Array(repeating: tail, count: 16)
        let found = unsafe padded.withUnsafeBytes { buffer in
          guard let base = buffer.baseAddress else { return false }
          return unsafe ByteScanner.isUTF8(base, base + text.count)
        }
        #expect(found == twin, "\(text)")
      }
    }
    #expect(valid > 10_000 && valid < 29_000)
  }

  @Test func `find the same texts to need no quotes, and the same characters to need an escape, as plain twins`() {
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "a", "Z", "å", "Ö", "é", "0", ".", "_", "/", "-", " ", "  ", ":", "\n", "\"", "\\", "\u{7F}", "\u{85}", "\u{A0}",
      "–", "\u{2028}",
      "\u{FEFF}", "\u{FFFF}", "\t", "ordet", "Beslut", "\u{1F469}", "[", "`", "{", "@",
    ]
    let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    var plain = 0
    for word in words.flatMap({ [$0, $0.uppercased(), $0 + "a", "a" + $0] }) + [
      "", " ", "a ", "a  b", "Ja", "ON", "nuLL",
    ] {
      check(word)
    }
    for _ in 0..<30_000 {
      let isCalm = random.happens(60)
      check(
        (0..<random.below(20)).map { _ in
          isCalm && !random.happens(4) ? random.pick(["a", "å", "ordet ", "1"]) : random.pick(pieces)
        }
        .joined())
    }
    #expect(plain > 1000)

    func check(_ text: String) {
      let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖåäö".unicodeScalars)
      let others = Set("0123456789._/-".unicodeScalars)
      let parts = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      let isPlain =
        text.unicodeScalars.first.map(letters.contains) == true
        && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { letters.contains($0) || others.contains($0) } }
        && !words.contains(text.lowercased())
      if isPlain { plain += 1 }
      let bytes = Array(text.utf8)
      unsafe bytes.withUnsafeBytes { buffer in
        let isFound = if case .plain = unsafe YAMLStyle.of(buffer, mayBeBlock: true) { true } else { false }
        #expect(isFound == isPlain, "\(text.debugDescription)")
        for start in 0...bytes.count {
          let twin =
            bytes[start...].firstIndex { $0 < 0x20 || [0x22, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF].contains($0) } ?? bytes.count
          #expect(unsafe YAMLStyle.special(buffer, start) == twin, "\(text.debugDescription)")
          let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
          #expect(unsafe YAMLStyle.lineEnd(buffer, start, bytes.count) == end)
        }
      }
    }
  }
}

/// Escapes of JSON are decoded segment by segment as one by one.
@Suite struct `Escapes of JSON` {
  @Test func `mean what a plain twin says`() throws {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "a", "å", "ordet som är långt nog", "\\n", "\\\"", "\\\\", "\\/", "\\t", "\\u00e5", "\\u2013", "\\ud83d\\ude00",
      "😀", " ",
    ]
    for _ in 0..<5000 {
      let raw = (0..<random.below(12)).map { _ in random.pick(pieces) }.joined()
      var decoded: [UInt8] = []
      unsafe Array(raw.utf8).withUnsafeBytes { unsafe Escapes.decode($0, into: &decoded) }
      let twin = try JSONDecoder().decode(String.self, from: Data("\"\(raw)\"".utf8))
      #expect(String(decoding: decoded, as: UTF8.self) == twin)
    }
  }
}
