@_spi(Engine) import DiariumTree
import Testing

/// Quotes that stand doubled in a cell.
@Suite struct `Doubled quotes` {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("''", "'"), ("a''b", "a'b"), ("''a", "'a"), ("a''", "a'"), ("''''", "''"),
    ("å''ö''''ä", "å'ö''ä"),
  ]) func `stand for one each`(raw: String, text: String) {
    // What was in the room is lost.
    var buffer: [UInt8] = [1, 2, 3]
    let cell = Array(raw.replacing("'", with: "\"").utf8)
    unsafe cell.withUnsafeBytes { unsafe DoubledQuotes.decode($0, into: &buffer) }
    #expect(buffer == Array(text.replacing("'", with: "\"").utf8))
  }
}
