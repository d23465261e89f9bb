internal import DiariumModel
internal import DiariumTree

/// The ids that the whole feed must have once: those of registers and cases, and those in cases that break the habit of
/// beginning with their case's id.
///
/// The text is read again where two seem equal.
struct FeedIDs {
  /// Where an id was met first.
  struct Place {
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
  private var places: [UInt64: PackedPlace] = [:]
  /// Places whose line is known, one for each block that was read, so that another's line can be counted from there.
  private var checkpoints: [UInt16: [Block.Anchor]] = [:]

  /// The hashes of what stands before each slash of the ids that were put in: where one is a case's id, that case may
  /// hold the same id, which then was not put in.
  private var prefixes: Set<UInt64> = []

  /// Notes what stands before each slash of an id that was put in.
  mutating func notePrefixes(of id: UnsafeRawBufferPointer) {
    var slashes = 0
    for index in 0..<id.count where unsafe id[index] == 0x2F {
      slashes += 1
      // No publisher's ids are so deep; each prefix is hashed, so a hostile one must have an end.
      if slashes > FeedIDs.mostSlashes { break }
      prefixes.insert(unsafe IDHash.of(UnsafeRawBufferPointer(rebasing: id[..<index])))
    }
  }

  /// The hashes of the cases that may hold an id that was put in.
  var suspects: Set<UInt64> {
    let caseType = UInt8(RecordType.case.index)
    return prefixes.filter { place($0).map { $0.record == caseType } ?? false }
  }

  /// The place of an id with the hash.
  func place(_ hash: UInt64) -> Place? { places[hash]?.place }

  /// Puts an id in; returns the place of one that was there.
  mutating func insert(_ hash: UInt64, _ place: Place, in block: Block) -> Place? {
    if let first = self.place(hash) { return first }
    places[hash] = PackedPlace(place)
    if let anchor = block.anchors.last(where: { $0.offset <= place.offset }),
      checkpoints[place.source]?.last.map({ $0.offset < anchor.offset }) ?? true
    {
      checkpoints[place.source, default: []].append(anchor)
    }
    return nil
  }

  /// The line and column of a place that was put in, counted in the source from the nearest known place.
  func anchor(at offset: Int, in source: any ByteSource, number: UInt16) -> Block.Anchor? {
    guard var anchor = checkpoints[number]?.last(where: { $0.offset <= offset }) else { return nil }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe room.deallocate() }
    while anchor.offset < offset {
      let wanted = min(room.count, offset - anchor.offset)
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: room[..<wanted])
      guard let count = try? unsafe source.read(at: anchor.offset, into: part), count > 0 else { return nil }
      unsafe anchor.advance(over: UnsafeRawBufferPointer(rebasing: part[..<count]))
    }
    return anchor
  }
}

/// A place in one word: 40 bits of offset (a tebibyte), 16 of source, 6 of record, 2 of flags.
struct PackedPlace {
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
