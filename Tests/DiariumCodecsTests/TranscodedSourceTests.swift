@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// A text in another encoding reads as its UTF-8 would, wherever the reading begins.
@Suite struct `Texts in other encodings` {
  private static let text = String(
    repeating: "ks-1;Motion om cykelställ vid ån – “pris” 40 €\r\n🚲 Åsa Öberg\u{FEFF}é\n", count: 900)

  private static func encode(_ encoding: CharacterEncoding) -> (bytes: [UInt8], decoded: [UInt8]) {
    let scalars = text.unicodeScalars.filter { encoding.encode($0) != nil }
    return (scalars.flatMap { encoding.encode($0) ?? [] }, Array(String(String.UnicodeScalarView(scalars)).utf8))
  }

  private static func read(_ source: TranscodedSource, _ offset: Int, _ count: Int) throws -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let filled = try unsafe source.read(at: offset, into: buffer)
    return unsafe Array(buffer[..<filled])
  }

  @Test(arguments: CharacterEncoding.allCases.filter { $0 != .utf8 })
  func `are decoded wherever reading begins`(encoding: CharacterEncoding) throws {
    let (bytes, decoded) = Self.encode(encoding)
    let source = try TranscodedSource(BytesSource(bytes, path: "t"), from: encoding)
    #expect(try Self.read(source, 0, decoded.count + 100) == decoded)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let offset = Int.random(in: 0..<(decoded.count + 10), using: &random)
      let count = Int.random(in: 1...70_000, using: &random)
      let expected = Array(decoded.dropFirst(offset).prefix(count))
      #expect(try Self.read(source, offset, count) == expected)
    }
    #expect(try Self.read(source, decoded.count, 8).isEmpty)
  }

  @Test(arguments: CharacterEncoding.allCases.filter { $0 != .utf8 })
  func `know where each of their characters was`(encoding: CharacterEncoding) throws {
    let (bytes, decoded) = Self.encode(encoding)
    let source = try TranscodedSource(BytesSource(bytes, path: "t"), from: encoding)
    var (original, place) = (0, 0)
    for scalar in String(decoding: decoded, as: UTF8.self).unicodeScalars {
      if place % 997 == 0 || place > decoded.count - 40 {
        #expect(try source.originalOffset(of: place) == original)
      }
      place += UTF8.width(scalar)
      original += encoding.bytes(of: scalar)
    }
    #expect(try source.originalOffset(of: decoded.count) == bytes.count)
  }

  @Test(arguments: CharacterEncoding.allCases.filter(\.isSingleByte))
  func `give each byte back that they have read`(encoding: CharacterEncoding) {
    var seen: Set<Unicode.Scalar> = []
    for byte in UInt8.min...UInt8.max {
      guard let scalar = encoding.scalar(of: byte) else { continue }
      #expect(encoding.encode(scalar) == [byte] && seen.insert(scalar).inserted)
    }
    #expect(seen.count == (encoding == .windows1252 ? 251 : 256))
    #expect(encoding.encode("Ж") == nil)
  }

  @Test func `are told by all of their bytes`() throws {
    func found(_ bytes: [UInt8], stated: CharacterEncoding? = nil) throws -> FoundEncoding {
      try FoundEncoding(of: BytesSource(bytes, path: "t"), stated: stated)
    }
    let long = [UInt8](repeating: 0x61, count: 1 << 19)
    #expect(try found([]).encoding == .utf8)
    #expect(try found(long + [0xE5]).encoding == .windows1252)
    #expect(try found(long + [0x81]).isWhole == false)
    #expect(try found(long + [0xC3]).encoding == .windows1252)
    #expect(try found(Array("å".utf8) + long + [0xE5]).isWhole == false)
    #expect(try found([0xEF, 0xBB, 0xBF] + long + [0xE5]).encoding == .utf8)
    // A character over the border of two pieces.
    for shift in 0..<5 {
      let text = [UInt8](repeating: 0x61, count: 1 << 18 - shift) + Array("🚲å€".utf8) + long
      #expect(try found(text).encoding == .utf8 && found(text).isWhole)
    }
    #expect(try found([0x61, 0, 0x62, 0]).encoding == .utf16LittleEndian)
    #expect(try found([0, 0x61, 0, 0x62]).encoding == .utf16BigEndian)
    // A NUL in what may be UTF-16, half a unit, or half a pair: it is none.
    for odd in [[0x61, 0, 0, 0], [0x61, 0, 0x62], [0x61, 0, 0x3D, 0xD8], [0x61, 0, 0x3D, 0xDC]] as [[UInt8]] {
      #expect(try found(odd).encoding != .utf16LittleEndian)
    }
  }
}
