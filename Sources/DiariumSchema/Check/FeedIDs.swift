internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The ids that must be unique in the feed: those of registers and cases, and those in cases that do not, as is
/// customary, begin with their case's id.
///
/// Ids are kept as 64-bit hashes, seeded anew in every run: among ten million different ids, two are confused in one
/// run out of three hundred thousand. No text is reread to compare it, so it does not matter how an id is written: in
/// quotes, with escapes, as a block, by an alias, in a cell.
struct FeedIDs: Sendable {
  /// Where an id was first met.
  struct Place: Sendable {
    /// The number of its source among all sources of the feed.
    var source: UInt16
    /// Bytes from the start of the source to the first character.
    var offset: Int
    /// The type of the record that it identifies, as an index of `RecordType.allCases`.
    var record: UInt8
    /// Whether it is the id of an entity inside a case, or of the case.
    var isInCase: Bool
    /// Whether it was minted, so that it is written nowhere.
    var isMinted = false

    /// Whether it is the id of a case.
    var isCase: Bool { record == UInt8(RecordType.case.index) }
  }

  /// The most slashes of an id that are examined.
  static let maximumSlashes = 16

  /// The places of ids in registers, by their hashes: every case may refer to them, so they are in memory.
  private var registers = HashTable<UInt64>()

  /// The places of cases and of their contents: a feed may have millions.
  private var cases: HashStore

  /// The hashes of the prefixes before each slash of the inserted ids; there may be millions of these too.
  ///
  /// If one is a case's id, that case may contain the same id, which then was not inserted.
  private var prefixes: HashStore

  /// An empty collection.
  ///
  /// - Parameter makeScratch: makes scratch space for ids that do not fit in memory; `nil` to keep them all in memory.
  init(scratch makeScratch: HashStore.ScratchMaker?) {
    cases = HashStore(scratch: makeScratch)
    prefixes = HashStore(scratch: makeScratch)
  }

  /// The reason why ids could not be kept or found; then findings about them are not valid.
  var failure: IOFailure? { cases.failure ?? prefixes.failure }

  /// The hashes of the cases that may contain an inserted id.
  mutating func suspects() -> Set<UInt64> {
    var suspects: Set<UInt64> = []
    var prefixes = self.prefixes
    prefixes.eachHash { if place($0)?.isCase == true { suspects.insert($0) } }
    self.prefixes = prefixes
    return suspects
  }

  /// The place of a register's id with the hash.
  func register(_ hash: UInt64) -> Place? { registers[hash].map { PackedPlace(bits: $0).place } }

  /// The place of an id with the hash.
  mutating func place(_ hash: UInt64) -> Place? {
    register(hash) ?? cases.find(hash).map { PackedPlace(bits: $0).place }
  }

  /// Inserts an id; returns the place of an existing one.
  mutating func insert(_ hash: UInt64, _ place: PackedPlace) -> Place? {
    guard place.place.isInCase else {
      return (cases.find(hash) ?? registers.insert(hash, place.bits)).map { PackedPlace(bits: $0).place }
    }
    return register(hash) ?? cases.insert(hash, place.bits).map { PackedPlace(bits: $0).place }
  }

  /// Adds the prefix before a slash of an inserted id.
  mutating func addPrefix(_ hash: UInt64) { prefixes.insert(hash, 0) }

  /// Adds the prefixes of ids inserted elsewhere.
  mutating func addPrefixes(_ more: Set<UInt64>) {
    // In a fixed order, so that runs do not differ.
    for hash in more.sorted() { prefixes.insert(hash, 0) }
  }

  /// Calls `body` with the hash of the prefix before each slash of an id.
  static func prefixes(of id: UnsafeRawBufferPointer, _ body: (UInt64) -> Void) {
    var slashes = 0
    for index in 0..<id.count where unsafe id[index] == 0x2F {
      slashes += 1
      // No publisher's ids are that deep; each prefix is hashed, so there must be a limit for hostile ones.
      if slashes > FeedIDs.maximumSlashes { break }
      body(unsafe IDHash.of(UnsafeRawBufferPointer(rebasing: id[..<index])))
    }
  }
}

/// A place in one word: 40 bits of offset (a tebibyte), 16 of source, 6 of record, 2 of flags.
struct PackedPlace: BitwiseCopyable, Sendable {
  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

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
