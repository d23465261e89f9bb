internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The ids that the whole feed must have once: those of registers and cases, and those in cases that break the habit of
/// beginning with their case's id.
///
/// Ids are kept as hashes of 64 bits that are seeded anew in every run: of ten million that differ, two are taken for
/// one in one run of three hundred thousand. No text is read again to compare it, so it is all the same how one is
/// written: in quotes, with escapes, as a block, by an alias, in a cell.
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

    /// Whether it is the id of a case.
    var isCase: Bool { record == UInt8(RecordType.case.index) }
  }

  /// Slashes of an id that are looked at.
  static let maximumSlashes = 16

  /// The places of what stands in registers, by the hashes of their ids: every case may refer to them, so they are in
  /// memory.
  private var registers = HashTable<UInt64>()

  /// The places of cases and of what is in them: a feed may have millions.
  private var cases: HashStore

  /// The hashes of what stands before each slash of the ids that were put in; there may be millions, too.
  ///
  /// Where one is a case's id, that case may hold the same id, which then was not put in.
  private var prefixes: HashStore

  /// No ids.
  ///
  /// - Parameter makeScratch: makes scratch space for what is too much for the memory; nil to keep all in memory.
  init(scratch makeScratch: HashStore.ScratchMaker?) {
    cases = HashStore(scratch: makeScratch)
    prefixes = HashStore(scratch: makeScratch)
  }

  /// Why ids could not be kept or found; then what is said of them does not hold.
  var failure: IOFailure? { cases.failure ?? prefixes.failure }

  /// The hashes of the cases that may hold an id that was put in.
  mutating func suspects() -> Set<UInt64> {
    var suspects: Set<UInt64> = []
    var prefixes = self.prefixes
    prefixes.eachHash { if place($0)?.isCase == true { suspects.insert($0) } }
    self.prefixes = prefixes
    return suspects
  }

  /// The place of an id of a register with the hash.
  func register(_ hash: UInt64) -> Place? { registers[hash].map { PackedPlace(bits: $0).place } }

  /// The place of an id with the hash.
  mutating func place(_ hash: UInt64) -> Place? {
    register(hash) ?? cases.find(hash).map { PackedPlace(bits: $0).place }
  }

  /// Puts an id in; returns the place of one that was there.
  mutating func insert(_ hash: UInt64, _ place: PackedPlace) -> Place? {
    guard place.place.isInCase else {
      return (cases.find(hash) ?? registers.insert(hash, place.bits)).map { PackedPlace(bits: $0).place }
    }
    return register(hash) ?? cases.insert(hash, place.bits).map { PackedPlace(bits: $0).place }
  }

  /// Notes what stands before a slash of an id that is put in.
  mutating func addPrefix(_ hash: UInt64) { prefixes.insert(hash, 0) }

  /// Adds what stands before the slashes of ids that were put in elsewhere.
  mutating func addPrefixes(_ more: Set<UInt64>) {
    // In an order that does not differ from run to run.
    for hash in more.sorted() { prefixes.insert(hash, 0) }
  }

  /// The hashes of what stands before each slash of an id.
  static func prefixes(of id: UnsafeRawBufferPointer, _ body: (UInt64) -> Void) {
    var slashes = 0
    for index in 0..<id.count where unsafe id[index] == 0x2F {
      slashes += 1
      // No publisher's ids are so deep; each prefix is hashed, so a hostile one must have an end.
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
