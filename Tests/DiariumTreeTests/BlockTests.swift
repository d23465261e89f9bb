@_spi(Engine) import DiariumTree
import Foundation
import Synchronization
import Testing

/// Blocks: their rooms, and places that are counted only when somebody asks for them.
@Suite struct Blocks {
  /// Counts how often it is read, and gives nothing any more once it is told so.
  private final class CountingSource: ByteSource {
    let path = "feed.jsonl"
    let bytes: [UInt8]
    let reads = Mutex(0)
    let isGone: Bool

    init(_ text: String, isGone: Bool = false) {
      bytes = Array(text.utf8)
      self.isGone = isGone
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
      reads.withLock { $0 += 1 }
      if isGone { throw IOFailure(.input, path: path, reason: .init(verbatim: "gone")) }
      let count = max(0, min(buffer.count, bytes.count - offset))
      unsafe buffer.copyBytes(from: bytes[min(offset, bytes.count)...].prefix(count))
      return count
    }
  }

  private static let text = "{\"å\":1}\n{\"b\":\r2}\r\n{\"c\":\"å–😀\"}\n{\"d\":4}\n"

  @Test func `count lines only where a place is asked for, and rightly`() {
    let source = CountingSource(Self.text)
    for cut in 0..<source.bytes.count where source.bytes[cut] & 0xC0 != 0x80 {
      let block = Block(source.bytes, path: source.path)
      let whole = Block(source.bytes, path: source.path)
      // In two steps, and once into another block.
      block.discard(before: cut / 2, of: source)
      block.discard(before: cut - cut / 2, of: source)
      let before = source.reads.withLock { $0 }
      let other = block.continued(from: 0, capacity: 8, of: source)
      #expect(source.reads.withLock { $0 } == before)
      for place in 0..<block.count where source.bytes[cut + place] & 0xC0 != 0x80 {
        for block in [block, other] {
          let found = block.location(place, length: 1, excerpt: false)
          let twin = whole.location(cut + place, length: 1, excerpt: false)
          #expect((found.line, found.column) == (twin.line, twin.column), "\(cut) \(place)")
          #expect(found.offset == twin.offset)
        }
      }
    }
  }

  @Test func `name no line where they cannot count it any more`() {
    let source = CountingSource(Self.text, isGone: true)
    let block = Block(source.bytes, path: source.path)
    block.discard(before: 9, of: source)
    let location = block.location(3, length: 1, excerpt: false)
    #expect(location.line == nil && location.column == nil)
    #expect(location.offset == 12)
  }

  #if os(Linux)
    /// A room that is aligned more than malloc does leaves a hole, when it is given back, that no such room fits into
    /// again: with something small kept behind each, as findings are, 4,000 rooms took half a gibibyte.
    @Test func `give their rooms back whatever is kept between them`() throws {
      func resident() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(fields[1]) ?? 0) * 4096
      }
      var kept: [[UInt8]] = []
      let before = try resident()
      for _ in 0..<4000 {
        let block = Block(path: "", capacity: 131_072)
        for page in 0..<32 { unsafe block.base.storeBytes(of: 1, toByteOffset: page * 4096, as: UInt8.self) }
        kept.append(Array(repeating: 0, count: 200))
      }
      #expect(try resident() - before < 250_000_000)
    }
  #endif
}
