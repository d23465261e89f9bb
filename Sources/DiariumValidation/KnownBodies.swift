internal import DiariumModel
@_spi(Engine) internal import DiariumSchema

/// What the bodies of the registers are, found by the hashes of their ids.
struct KnownBodies: Sendable {
  /// A body of a register.
  struct Entry: Sendable {
    /// The name.
    let name: String
    /// Whether it is no body of the publisher's: a court, an authority.
    let isExternal: Bool
    /// The first day on which it was there, if that is known.
    let from: CivilDate?
    /// The last such day.
    let to: CivilDate?
  }

  private var entries: [UInt64: Entry] = [:]
  /// The id of the one body of a name, as names are compared; an empty id where several have it.
  private var ids: [String: String] = [:]
  /// Whether any has a first or last day.
  private(set) var haveDays = false

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// The body with an id of this hash.
  subscript(hash: UInt64) -> Entry? { entries[hash] }

  /// The id of the one body of a name.
  func id(of name: String) -> String? {
    guard let id = ids[name.comparedForm], !id.isEmpty else { return nil }
    return id
  }

  /// Adds a body.
  mutating func add(_ body: RecordView<Body>, _ id: String, _ name: String) {
    let entry = Entry(
      name: name, isExternal: body.has(.kind, equalTo: "external"), from: body.date(.validFrom), to: body.date(.validTo)
    )
    if entry.from != nil || entry.to != nil { haveDays = true }
    entries[RowHash.of(id)] = entry
    let form = name.comparedForm
    ids[form] = ids[form] == nil || ids[form] == id ? id : ""
  }
}
