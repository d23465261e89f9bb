@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// The places of the nodes of trees, as bytes: each takes about a dozen, with names and paths kept once for all of them.
struct PlaceTable {
  private var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The parts of a location, a bit each.
  private struct Parts: OptionSet {
    let rawValue: UInt8
    static let line = Parts(rawValue: 1)
    static let offset = Parts(rawValue: 2)
    static let table = Parts(rawValue: 4)
    static let record = Parts(rawValue: 8)
    static let column = Parts(rawValue: 16)
    static let cell = Parts(rawValue: 32)
  }

  /// Appends the places of a tree's nodes, in their order; names of members have none.
  ///
  /// - Parameters:
  ///   - tape: the tree.
  ///   - isWhole: whether all nodes have places, and not only the root.
  ///   - bytes: receives them.
  ///   - move: changes each place to that in the file.
  /// - Throws: the errors of `move`.
  mutating func append(
    _ tape: borrowing Tape, isWhole: Bool, to bytes: inout [UInt8], _ move: (inout Location) throws(IOFailure) -> Void
  ) throws(IOFailure) {
    let nodes = (0..<(isWhole ? tape.count : min(1, tape.count))).filter { !tape[$0].flags.contains(.name) }
    // Lines are counted once over the text, not once for each node.
    let order = nodes.sorted { (tape[$0].source, tape[$0].offset, $0) < (tape[$1].source, tape[$1].offset, $1) }
    var places: [Int: Location] = [:]
    for node in order {
      var location = tape.location(node, excerpt: false)
      try move(&location)
      places[node] = location
    }
    for node in nodes { if let place = places[node] { append(place, to: &bytes) } }
  }

  private mutating func append(_ location: Location, to bytes: inout [UInt8]) {
    var parts: Parts = []
    if location.line != nil, location.column != nil { parts.insert(.line) }
    if location.offset != nil { parts.insert(.offset) }
    if location.table != nil { parts.insert(.table) }
    if location.record != nil { parts.insert(.record) }
    if location.columnName != nil { parts.insert(.column) }
    if location.cell != nil { parts.insert(.cell) }
    bytes.append(parts.rawValue)
    Self.append(number(location.path), to: &bytes)
    if parts.contains(.line) {
      Self.append(location.line ?? 0, to: &bytes)
      Self.append(location.column ?? 0, to: &bytes)
    }
    if parts.contains(.offset) {
      Self.append(location.offset ?? 0, to: &bytes)
      Self.append(location.length ?? 0, to: &bytes)
    }
    if let table = location.table { Self.append(number(table), to: &bytes) }
    if let record = location.record { Self.append(record, to: &bytes) }
    if let column = location.columnName { Self.append(number(column), to: &bytes) }
    if let cell = location.cell {
      Self.append(cell.utf8.count, to: &bytes)
      bytes += Array(cell.utf8)
    }
  }

  private mutating func number(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }

  /// The places that were appended, in order.
  func places(_ bytes: [UInt8]) -> [Location] {
    var places: [Location] = []
    var at = 0
    while at < bytes.count {
      let parts = Parts(rawValue: bytes[at])
      at += 1
      var location = Location(path: name(Self.number(bytes, &at)))
      if parts.contains(.line) {
        location.line = Self.number(bytes, &at)
        location.column = Self.number(bytes, &at)
      }
      if parts.contains(.offset) {
        location.offset = Self.number(bytes, &at)
        location.length = Self.number(bytes, &at)
      }
      if parts.contains(.table) { location.table = name(Self.number(bytes, &at)) }
      if parts.contains(.record) { location.record = Self.number(bytes, &at) }
      if parts.contains(.column) { location.columnName = name(Self.number(bytes, &at)) }
      if parts.contains(.cell) {
        let length = Self.number(bytes, &at)
        let end = min(bytes.count, at + length)
        location.cell = String(decoding: bytes[at..<end], as: UTF8.self)
        at = end
      }
      places.append(location)
    }
    return places
  }

  private func name(_ number: Int) -> String { names.indices.contains(number) ? names[number] : "" }

  /// A number of 7 bits a byte, the lowest first (LEB128).
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func number(_ bytes: [UInt8], _ at: inout Int) -> Int {
    var (number, shift) = (0, 0)
    while at < bytes.count, shift < 63 {
      let byte = bytes[at]
      at += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }
}
