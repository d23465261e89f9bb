import DiariumCodecs
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
        let run = unsafe Scanner.endOfRun(base, end) - base
        #expect(run == bytes.firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? count, "round \(round)")
        let bracket = unsafe Scanner.nextBracket(base, end) - base
        #expect(bracket == bytes.firstIndex { [0x22, 0x5B, 0x5D, 0x7B, 0x7D].contains($0) } ?? count, "round \(round)")
        let line = unsafe Scanner.lineEnd(base, end) - base
        #expect(line == bytes.firstIndex(of: 0x0A) ?? count, "round \(round)")
        let blank = unsafe Scanner.skipBlanks(base, end) - base
        #expect(blank == bytes.firstIndex { ![0x20, 0x0A, 0x0D, 0x09].contains($0) } ?? count, "round \(round)")
      }
    }
  }
}
