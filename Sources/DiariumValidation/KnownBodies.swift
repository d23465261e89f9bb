internal import DiariumModel
@_spi(Engine) internal import DiariumSchema

/// The bodies of the registers, found by the hashes of their ids.
struct KnownBodies: Sendable {
  /// A body of a register.
  struct Entry: Sendable {
    /// The name.
    let name: String
    /// Whether it is not a body of the publisher's: a court, an authority.
    let isExternal: Bool
    /// The first day on which it existed, if that is known.
    let from: CivilDate?
    /// The last such day.
    let to: CivilDate?
  }

  private var entries: [UInt64: Entry] = [:]
  /// The id of the only body with a name, in the form in which names are compared; an empty id if several have it.
  private var ids: [String: String] = [:]
  /// Whether any has a first or last day.
  private(set) var haveDays = false

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// The body whose id has this hash.
  subscript(hash: UInt64) -> Entry? { entries[hash] }

  /// The id of the only body with a name.
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
