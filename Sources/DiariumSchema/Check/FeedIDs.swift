internal import DiariumModel
internal import DiariumTree

/// The ids that the whole feed must have once: those of registers and cases, and those in cases that break the habit of
/// beginning with their case's id.
///
/// The text is read again where two seem equal.
struct FeedIDs: Sendable {
  /// Where an id was met first.
  struct Place: Sendable {
    /// Which source it is in, by its number among all of the feed.
    var source: UInt16
    /// Bytes from the start of the source to the first character.
    var offset: Int
    /// The record it is the id of, as an index of `RecordType.allCases`.
    var record: UInt8
    /// Whether it is the id of an entity inside a case, or of the case.
    var isInCase: Bool
    /// Whether it was minted, so that it stands nowhere.
    var isMinted = false
  }

  /// Slashes of an id that are looked at.
  static let mostSlashes = 16

  /// The places by the hashes of their ids, packed: a feed may have millions.
  private var places = HashTable<PackedPlace>()

  /// The hashes of what stands before each slash of the ids that were put in: where one is a case's id, that case may
  /// hold the same id, which then was not put in.
  private var prefixes: Set<UInt64> = []

  /// The hashes of the cases that may hold an id that was put in.
  var suspects: Set<UInt64> {
    let caseType = UInt8(RecordType.case.index)
    return prefixes.filter { place($0).map { $0.record == caseType } ?? false }
  }

  /// The place of an id with the hash.
  func place(_ hash: UInt64) -> Place? { places[hash]?.place }

  /// Puts an id in; returns the place of one that was there.
  mutating func insert(_ hash: UInt64, _ place: PackedPlace) -> Place? { places.insert(hash, place)?.place }

  /// Notes what stands before a slash of an id that is put in.
  mutating func addPrefix(_ hash: UInt64) { prefixes.insert(hash) }

  /// Adds what stands before the slashes of ids that were put in elsewhere.
  mutating func addPrefixes(_ more: Set<UInt64>) { prefixes.formUnion(more) }

  /// The hashes of what stands before each slash of an id.
  static func prefixes(of id: UnsafeRawBufferPointer, _ body: (UInt64) -> Void) {
    var slashes = 0
    for index in 0..<id.count where unsafe id[index] == 0x2F {
      slashes += 1
      // No publisher's ids are so deep; each prefix is hashed, so a hostile one must have an end.
      if slashes > FeedIDs.mostSlashes { break }
      body(unsafe IDHash.of(UnsafeRawBufferPointer(rebasing: id[..<index])))
    }
  }
}

/// A place in one word: 40 bits of offset (a tebibyte), 16 of source, 6 of record, 2 of flags.
struct PackedPlace: BitwiseCopyable, Sendable {
  private let bits: UInt64

  init(_ place: FeedIDs.Place) {
    bits =
      UInt64(truncatingIfNeeded: place.offset) & 0xFF_FFFF_FFFF | UInt64(place.source) << 40
      | UInt64(place.record & 0x3F) << 56 | (place.isInCase ? 1 << 62 : 0) | (place.isMinted ? 1 << 63 : 0)
  }

  var place: FeedIDs.Place {
    .init(
      source: UInt16(truncatingIfNeeded: bits >> 40), offset: Int(bits & 0xFF_FFFF_FFFF),
      record: UInt8(truncatingIfNeeded: bits >> 56 & 0x3F), isInCase: bits & 1 << 62 != 0, isMinted: bits & 1 << 63 != 0
    )
  }
}
