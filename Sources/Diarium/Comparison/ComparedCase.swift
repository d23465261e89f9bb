@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What is known of a case in the index of a feed: its id, the digest of its canonical text, and where that is.
struct ComparedCase: Hashable, Sendable {
  /// The id in UTF-8; empty if it has none.
  var id: [UInt8]
  /// The SHA-256 of its line in canonical JSON Lines, without the line end: equal cases have equal digests.
  var digest: [UInt8]
  /// Its number in the feed, from 0.
  var number: Int
  /// Where its line begins in scratch space, if the texts were kept.
  var place: Int
  /// The length of the line in bytes.
  var length: Int
  /// Whether it is a tombstone.
  var isDeleted: Bool
  /// What its member `modified` says; empty if it says nothing.
  var modified: [UInt8]

  /// The size of a digest in bytes.
  private static let digestSize = 32

  init(id: [UInt8], digest: [UInt8], length: Int, isDeleted: Bool, modified: [UInt8]) {
    (self.id, self.digest, self.length, self.isDeleted, self.modified) = (id, digest, length, isDeleted, modified)
    (number, place) = (0, 0)
  }

  /// A case from the index.
  init(_ record: SortedRecords.Record) {
    id = record.key
    let value = record.value
    digest = Array(value.prefix(Self.digestSize))
    number = Self.number(value, Self.digestSize)
    place = Self.number(value, Self.digestSize + 8)
    length = Self.number(value, Self.digestSize + 16)
    isDeleted = value.count > Self.digestSize + 24 && value[Self.digestSize + 24] == 1
    modified = Array(value.dropFirst(Self.digestSize + 25))
  }

  /// The value in the index, in whose order cases with the same id come.
  var value: [UInt8] {
    var bytes = digest
    for number in [number, place, length] {
      for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    return bytes + [isDeleted ? 1 : 0] + modified
  }

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
    guard at + 8 <= bytes.count else { return 0 }
    return bytes[at..<(at + 8)].reduce(0) { $0 << 8 | Int($1) }
  }
}
