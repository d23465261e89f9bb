import Diarium
import Foundation
import TestSupport
import Testing

@Suite("Generated damage to documents")
struct MutationTests {
  /// `DIARIUM_SEED` begins with the seed of a failure.
  static let first = ProcessInfo.processInfo.environment["DIARIUM_SEED"].flatMap(UInt64.init) ?? 1
  static let copies = ProcessInfo.processInfo.environment["DIARIUM_DAMAGES"].flatMap(Int.init) ?? 300

  /// Lines dropped, repeated, shuffled and joined, letters changed: whatever comes, each character has one place.
  @Test(arguments: DamageTests.texts)
  func `never stops the import, and leaves every account exact`(text: String) throws {
    let lines = text.components(separatedBy: "\n")
    for seed in Self.first..<(Self.first + UInt64(Self.copies)) {
      var random = SeededGenerator(seed: seed)
      var copy = lines
      for _ in 0...Int.random(in: 0...12, using: &random) { Self.damage(&copy, &random) }
      let document = Imported.document(copy.joined(separator: "\n"))
      #expect(Imported.isAccounted(document), "seed \(seed)")
      guard let record = document.cases.first else { continue }
      let wrong = try Spans.wrong(record, document)
      #expect(wrong.isEmpty, "seed \(seed): \(wrong)")
    }
  }

  private static func damage(_ lines: inout [String], _ random: inout SeededGenerator) {
    guard lines.count > 4 else { return }
    let place = Int.random(in: 0..<lines.count, using: &random)
    let other = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0...7, using: &random) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: other)
    case 2: lines.swapAt(place, other)
    case 3: lines[place...min(place + 9, lines.count - 1)].shuffle(using: &random)
    case 4 where place + 1 < lines.count: lines[place] += lines.remove(at: place + 1)
    case 5: lines[place] = String(lines[place].prefix(Int.random(in: 0...40, using: &random)))
    case 6:
      lines[place] +=
        ["\u{C}", "\r", "-", "\u{AD}", "1.", "(", ")", "\u{0}", "\u{301}", " Reservation av"].randomElement(
          using: &random) ?? ""
    default:
      lines[place] = String(
        lines[place].map {
          Int.random(in: 0...9, using: &random) == 0 ? "åÄ.,:()1 x".randomElement(using: &random) ?? "x" : $0
        })
    }
  }
}
