extension CharacterEncoding {
  /// How many bytes at the end of UTF-8 begin a character that is not finished.
  @_spi(Engine) public static func unfinishedBytes(of text: some RandomAccessCollection<UInt8>) -> Int {
    for (place, byte) in text.suffix(3).reversed().enumerated() {
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 { return (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) > place + 1 ? place + 1 : 0 }
    }
    return 0
  }
}

/// Counts which bytes of a text are UTF-8, and which cannot be.
///
/// A text that is not wholly UTF-8 is either in another encoding or damaged, and all of it tells which: in Windows-1252
/// hardly any two letters beyond ASCII happen to form a sequence of UTF-8, in damaged UTF-8 most of them do.
@_spi(Engine) public struct EncodingCensus: Sendable {
  /// The number of valid sequences beyond ASCII.
  public private(set) var sequences = 0
  /// The number of bytes that belong to no sequence.
  public private(set) var invalid = 0
  /// The number of bytes that have no character in Windows-1252.
  public private(set) var unassigned = 0
  /// The beginning of a sequence whose end has not come yet.
  private var waiting: [UInt8] = []

  /// A census of nothing.
  public init() {}

  /// The encoding of what was counted: Windows-1252 if more bytes are no UTF-8 than sequences are.
  public var encoding: CharacterEncoding { invalid > sequences ? .windows1252 : .utf8 }

  /// Takes the next bytes.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte < 0x80 {
        if !waiting.isEmpty { giveUp() }
      } else {
        take(byte)
      }
    }
  }

  /// Ends the text.
  public mutating func finish() { giveUp() }

  private mutating func take(_ byte: UInt8) {
    if CharacterEncoding.windows1252.scalar(of: byte) == nil { unassigned += 1 }
    if byte & 0xC0 == 0x80, !waiting.isEmpty {
      waiting.append(byte)
      guard waiting.count == Self.length(waiting[0]) else { return }
      if Self.isCharacter(waiting) { sequences += 1 } else { invalid += waiting.count }
      waiting = []
      return
    }
    giveUp()
    if Self.length(byte) > 1 { waiting = [byte] } else { invalid += 1 }
  }

  private mutating func giveUp() {
    invalid += waiting.count
    waiting = []
  }

  private static func length(_ lead: UInt8) -> Int { lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1 }

  /// Whether the bytes are one character (Unicode Standard, table 3-7).
  private static func isCharacter(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
