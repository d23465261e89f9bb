@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumValidation

/// What a pass with all rules over a feed has shown, for another pass over the same cases.
///
/// The other pass has to say where the findings are, and so it applies the rules again, but only to the few cases in which they
/// have found something: to look at all texts twice takes a tenth of the time of a publication.
struct JudgedFeed: Sendable {
  /// The facts that only the whole feed shows.
  let facts: FeedFacts
  /// The cases in which a rule has found something.
  let cases: CaseFilter
}

/// Cases by a part of the hash of their ids: none that was put in is missing, some others may be thought to be in.
struct CaseFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 14)

  /// Puts a case in.
  mutating func insert(_ key: UInt64) { bits[Self.word(key)] |= Self.bit(key) }

  /// Whether a case may be in it; one without an id always may.
  func mayContain(_ tape: borrowing Tape) -> Bool {
    guard let key = Self.key(of: tape) else { return true }
    return bits[Self.word(key)] & Self.bit(key) != 0
  }

  /// What a case is known by; `nil` if it has no id.
  static func key(of tape: borrowing Tape) -> UInt64? {
    CaseID.text(tape).map { text in
      var hasher = Hasher()
      hasher.combine(text)
      return UInt64(truncatingIfNeeded: hasher.finalize())
    }
  }

  private static func word(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6 & (1 << 14 - 1)) }
  private static func bit(_ key: UInt64) -> UInt64 { 1 << (key & 63) }
}
