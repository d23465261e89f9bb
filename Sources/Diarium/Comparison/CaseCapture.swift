@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The cases of a feed that differ from those of another: their text and the places of their values, in scratch space.
///
/// A second pass over the feed collects them, since only the first one of both feeds tells which they are; in memory there are
/// two numbers for each.
struct CaseCapture: Sendable {
  /// A tree with the places of its nodes.
  struct Tree: Sendable {
    /// The canonical text.
    var json: [UInt8]
    /// The places of its nodes but names, in order; of a case that only one feed has, that of the root alone.
    var places: [Location]
    /// What stands before the pointers of its nodes: `/cases/4`; `nil` in tables, which have none.
    var pointer: String?
    /// Whether it is marked as confidential.
    var isConfidential: Bool
  }

  private let numbers: [Int]
  private let starts: [Int]
  private let scratch: ScratchFile
  private let table: PlaceTable
  private let source: FeedSource
  /// The head with its places; `nil` if there is none, or if nobody asked.
  private(set) var head: Tree?

  /// Reads a feed again.
  ///
  /// - Parameters:
  ///   - source: the feed.
  ///   - wanted: the numbers of the cases, in order, and whether the places of all their nodes are wanted.
  ///   - wantsHead: whether the head is wanted.
  /// - Throws: `IOFailure` if bytes cannot be read.
  init(
    _ source: FeedSource, wanted: [(number: Int, isWhole: Bool)], wantsHead: Bool
  ) throws(IOFailure) {
    self.source = source
    numbers = wanted.map(\.number)
    scratch = try ScratchFile()
    var reading = Reading(scratch: scratch)
    var starts: [Int] = []
    var (number, next) = (0, 0)
    var tape = Tape()
    inputs: for (index, input) in source.inputs.enumerated() {
      guard next < wanted.count || wantsHead && index == 0 else { break }
      var reader = FeedReader(input, limits: source.limits)
      do throws(ReadFailure) {
        let hasHead = try reader.readHead(onto: &tape)
        // The head of several inputs is a union, whose parts have no place of their own.
        if wantsHead, hasHead, source.inputs.count == 1 { reading.takeHead(&tape, reader) }
        while next < wanted.count {
          guard try reader.next(onto: &tape) else { continue inputs }
          if wanted[next].number == number {
            starts.append(reading.place)
            try reading.take(&tape, reader, isWhole: wanted[next].isWhole)
            next += 1
          }
          number += 1
        }
      } catch {
        guard case .input(let failure) = error else { continue }
        throw failure
      }
    }
    if let failure = reading.failure { throw failure }
    try reading.flush()
    self.starts = starts
    table = reading.table
    head = reading.head
    head?.places = reading.headPlaces.map { place in
      var place = place
      source.enterArchives(&place)
      return place
    }
  }

  /// The case with a number; `nil` if it could not be read again.
  ///
  /// - Throws: `IOFailure` if scratch space cannot be read.
  func tree(_ number: Int) throws(IOFailure) -> Tree? {
    let index = numbers.partitioningIndex { $0 >= number }
    guard index < starts.count, numbers[index] == number else { return nil }
    let head = try scratch.bytes(at: starts[index], count: Reading.entryHead)
    guard head.count == Reading.entryHead else { return nil }
    func part(_ at: Int) -> Int { head[at..<(at + 8)].reduce(0) { $0 << 8 | Int($1) } }
    let (length, placesLength, position) = (part(0), part(8), part(16))
    let bytes = try scratch.bytes(at: starts[index] + Reading.entryHead, count: length + placesLength)
    guard bytes.count == length + placesLength else { return nil }
    var places = table.places(Array(bytes[length...]))
    for index in places.indices { source.enterArchives(&places[index]) }
    return Tree(
      json: Array(bytes[..<length]), places: places, pointer: position > 0 ? "/cases/\(position - 1)" : "",
      isConfidential: head[24] == 1)
  }

  /// What is collected while the feed is read again.
  private struct Reading: ~Copyable {
    /// The lengths of the text and of the places, the number in the document, and whether the case is confidential.
    static let entryHead = 25
    /// How many bytes are written at once.
    private static let buffer = 1 << 18

    let scratch: ScratchFile
    var order = CanonicalOrder()
    var json = JSONWriter(.compact)
    var table = PlaceTable()
    var waiting: [UInt8] = []
    var written = 0
    var head: Tree?
    var headPlaces: [Location] = []
    var failure: IOFailure?

    init(scratch: ScratchFile) { self.scratch = scratch }

    var place: Int { written + waiting.count }

    mutating func take(_ tape: inout Tape, _ reader: borrowing FeedReader, isWhole: Bool) throws(ReadFailure) {
      let isConfidential = Secrecy(tape).isWhole
      order.orderCase(&tape)
      json.write(tape)
      var places: [UInt8] = []
      do throws(IOFailure) {
        try table.append(tape, isWhole: isWhole, to: &places) { (place) throws(IOFailure) in
          try reader.placeInFile(&place)
        }
        for number in [json.output.count, places.count, reader.number.map { $0 + 1 } ?? 0] {
          for shift in stride(from: 56, through: 0, by: -8) {
            waiting.append(UInt8(truncatingIfNeeded: number >> shift))
          }
        }
        waiting.append(isConfidential ? 1 : 0)
        unsafe waiting.append(contentsOf: json.output.bytes)
        waiting += places
        json.clear()
        if waiting.count >= Self.buffer { try flush() }
      } catch {
        throw .input(error)
      }
    }

    mutating func takeHead(_ tape: inout Tape, _ reader: borrowing FeedReader) {
      order.orderHead(&tape)
      // Cases are written one by one and are no part of the head.
      let nodes = (0..<tape.count).filter { !tape[$0].flags.contains(.name) }
      for node in nodes where !tape[node].flags.contains(.streamed) {
        var place = tape.location(node, excerpt: false)
        do throws(IOFailure) { try reader.placeInFile(&place) } catch { failure = failure ?? error }
        headPlaces.append(place)
      }
      let root = tape.count > 0 ? tape.sources[Int(tape[0].source)].root : ""
      head = Tree(json: HeadText.line(tape), places: [], pointer: root, isConfidential: false)
    }

    mutating func flush() throws(IOFailure) {
      try scratch.append(waiting)
      written += waiting.count
      waiting.removeAll(keepingCapacity: true)
    }
  }
}
