/// A text that is handed on in pieces as it grows, so that a long report is never in memory as a whole.
struct TextPieces {
  /// The approximate size of a piece in bytes.
  static let size = 1 << 16

  /// What was not handed on yet.
  var text = ""

  /// Hands the text on if it is long enough.
  mutating func flush(_ write: (String) throws -> Void) rethrows {
    if text.utf8.count >= Self.size { try end(write) }
  }

  /// Hands the rest on.
  mutating func end(_ write: (String) throws -> Void) rethrows {
    guard !text.isEmpty else { return }
    try write(text)
    text = ""
  }
}
