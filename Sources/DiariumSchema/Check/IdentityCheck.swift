internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Ids: each is unique in its case and in the feed.
extension StructuralCheck {
  /// Takes the id of an entity.
  mutating func takeID(
    _ bytes: UnsafeRawBufferPointer, _ tape: borrowing Tape, _ node: Int, _ record: RecordPlan,
    entity: Int
  ) {
    let hash = unsafe IDHash.of(bytes)
    let type = record.type.index
    let earlier = unit.ids.find(hash) { unsafe Self.isText(tape, Int($0.node), bytes) }
    if let earlier {
      duplicateInCase(tape, node, type, first: Int(earlier.node), entity: entity)
      guard node == unit.caseID else { return }
    } else {
      unit.ids.insert(hash, node: node, record: type)
    }
    // A case whose own id has a slash may share its records' ids with a case whose id is a prefix of its own.
    guard unsafe !isMinted(bytes, tape) || unit.caseHasSlash else { return }
    let block = tape.sources[Int(tape[node].source)]
    let place = FeedIDs.Place(
      source: sourceNumber(tape, node), offset: block.offset(at: Int(tape[node].offset)), record: UInt8(type),
      isInCase: unit.caseID != nil, isMinted: tape[node].length == 0)
    let first = unsafe note(hash, place, bytes)
    if node == unit.caseID { unit.isRepeatedCase = first?.isCase == true }
    if let first, let text = unsafe String(validating: bytes, as: UTF8.self) {
      duplicateInFeed(tape, node, text, type, first, entity: entity)
    }
  }

  /// Records an id that must be unique in the feed; returns the place of one with the same hash.
  ///
  /// A check of some cases only collects them; the check of the feed will tell whether they are new.
  private mutating func note(_ hash: UInt64, _ place: FeedIDs.Place, _ id: UnsafeRawBufferPointer) -> FeedIDs.Place? {
    unsafe FeedIDs.prefixes(of: id) { feed.notePrefix($0) }
    return feed.note(hash, place)
  }

  /// Whether an id inside a case begins with the case's id and a slash, so that it can occur in no other case.
  func isMinted(_ bytes: UnsafeRawBufferPointer, _ tape: borrowing Tape) -> Bool {
    guard let caseID = unit.caseID else { return false }
    func begins(with id: UnsafeRawBufferPointer) -> Bool {
      guard bytes.count > id.count, unsafe bytes[id.count] == 0x2F else { return false }
      return unsafe UnsafeRawBufferPointer(rebasing: bytes[..<id.count]).elementsEqual(id)
    }
    if tape[caseID].flags.isDisjoint(with: [.escaped, .decoded]) { return unsafe begins(with: tape.raw(caseID)) }
    var buffer: [UInt8] = []
    return unsafe tape.withText(caseID, &buffer) { unsafe begins(with: $0) }
  }

  static func isText(_ tape: borrowing Tape, _ node: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    if tape[node].flags.isDisjoint(with: [.escaped, .decoded]) { return unsafe tape.raw(node).elementsEqual(bytes) }
    return unsafe tape.string(node).utf8.elementsEqual(bytes)
  }

  private mutating func duplicateInCase(_ tape: borrowing Tape, _ node: Int, _ type: Int, first: Int, entity: Int) {
    guard log.wants(.duplicateID, field: "id") else { return }
    append(
      duplicate(tape, node, type, entity: entity), first: location(tape, first),
      .init(sv: "används först här", en: "first used here"))
  }

  mutating func duplicateInFeed(
    _ tape: borrowing Tape, _ node: Int, _ text: String, _ type: Int?, _ first: FeedIDs.Place, entity: Int,
    _ message: Message = .init(sv: "används först här", en: "first used here")
  ) {
    guard log.wants(.duplicateID, field: "id") else { return }
    let place = location(of: first, text)
    append(duplicate(tape, node, type, entity: entity), first: place, message)
  }

  /// The place of a text of the input, as written there, including any quotes.
  ///
  /// - Parameters:
  ///   - first: where it was met.
  ///   - text: its characters.
  /// - Returns: the place; only the path for a text that is written nowhere.
  mutating func location(of first: FeedIDs.Place, _ text: String) -> Location {
    guard context.sources.indices.contains(Int(first.source)) else {
      // An id that was minted, or that is in a text read on its own, has no place of its own.
      return Location(path: context.sources.first?.path ?? "-")
    }
    let source = context.sources[Int(first.source)]
    var place = Location(path: source.path)
    place.table = TableDescription.all.first { source.path.hasSuffix("/\($0.fileName)") }?.name
    if first.isMinted { return place }
    let (start, length) = extent(of: text, at: first.offset, in: source)
    if let anchor = run.lines.anchor(at: start, in: source, number: first.source) {
      place.line = anchor.line
      place.column = anchor.column
    }
    place.offset = start
    place.length = length
    return place
  }

  /// Where a text begins in a source, and its length there.
  ///
  /// In JSON a place is that of the first character inside the quotes, in YAML that of whatever the text begins with: a
  /// quote, the indicator of a block, an alias or an anchor.
  private func extent(of text: String, at offset: Int, in source: any ByteSource) -> (start: Int, length: Int) {
    let plain = text.utf8.count
    let bytes = read(min(6 * plain, 1 << 16) + 2, at: max(0, offset - 1), in: source)
    let here = offset > 0 ? 1 : 0
    guard bytes.count > here else { return (offset, 0) }
    let isInside = here == 1 && bytes[0] == 0x22
    let quote = isInside ? 0x22 : bytes[here]
    guard quote == 0x22 || quote == 0x27 else {
      // Something else in place of the text is located by its first character.
      return (offset, bytes.dropFirst(here).starts(with: text.utf8) ? plain : 1)
    }
    var index = isInside ? here : here + 1
    while index < bytes.count {
      if quote == 0x22, bytes[index] == 0x5C {
        index += 1
      } else if bytes[index] == quote {
        // In single quotes, two of them are one character.
        guard quote == 0x27, index + 1 < bytes.count, bytes[index + 1] == quote else { break }
        index += 1
      }
      index += 1
    }
    let start = isInside ? offset - 1 : offset
    return (start, min(index + 1, bytes.count) - here + (isInside ? 1 : 0))
  }

  private func duplicate(_ tape: borrowing Tape, _ node: Int, _ type: Int?, entity: Int) -> Finding {
    let text = tape.string(node)
    var finding = Finding(
      .duplicateID,
      .init(sv: "id:t \(Words.quoted(text)) används två gånger", en: "the id \(Words.quoted(text)) is used twice"),
      help: .init(
        sv: "poster slås aldrig ihop; ge varje post ett eget id",
        en: "records are never merged; give each an id of its own"),
      at: location(tape, node))
    finding.field = "id"
    finding.value = text
    finding.entityID = text
    finding.ties = Finding.Ties(type.map { RecordType.allCases[$0] })
    finding.ties.unit = unit(tape)
    return finding
  }

  private mutating func append(_ finding: Finding, first: Location, _ message: Message) {
    var finding = finding
    finding.related = [.init(message: message, location: first)]
    log.append(finding)
  }

  /// Some bytes of a source; fewer at its end.
  private func read(_ count: Int, at offset: Int, in source: any ByteSource) -> [UInt8] {
    guard offset >= 0 else { return [] }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { unsafe buffer.deallocate() }
    guard let read = try? unsafe source.read(at: offset, into: buffer) else { return [] }
    return unsafe Array(buffer[..<read])
  }

  /// The number, among all sources of the feed, of the one containing a node.
  func sourceNumber(_ tape: borrowing Tape, _ node: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: run.sourceBase + Int(tape[node].source))
  }
}
