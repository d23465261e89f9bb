internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// The document `datapackage.json` of a folder that was read, without the contents of its member `feed`.
///
/// Some of it is made anew when tables are written; the rest belongs to its author.
@_spi(Engine) public struct PackageDocument: Sendable {
  /// The members, in order; `feed` is there without its contents.
  let members: [JSONValue.Member]
  /// The place of each of them.
  private let places: [String: Location]
  private let path: String

  /// The document on a tape; `nil` if it is not an object.
  public init?(_ tape: borrowing Tape) {
    guard tape.count > 0, tape[0].kind == .object else { return nil }
    var members: [JSONValue.Member] = []
    var places: [String: Location] = [:]
    var names = MemberIterator(tape, 0)
    while let name = names.next(in: tape) {
      let member = tape.string(name)
      members.append(.init(member, member == "feed" ? .null : Self.value(tape, name + 1)))
      if places[member] == nil {
        var location = tape.location(name, excerpt: false)
        location.pointer = tape.pointer(to: name)
        places[member] = location
      }
    }
    self.members = members
    self.places = places
    path = tape.sources.first?.path ?? ""
  }

  private static func value(_ tape: borrowing Tape, _ node: Int) -> JSONValue {
    switch tape[node].kind {
    case .null: return .null
    case .true: return .boolean(true)
    case .false: return .boolean(false)
    case .number: return .number(tape.string(node))
    case .text, .plain: return .string(tape.string(node))
    case .array: return .array(tape.elements(of: node).map { value(tape, $0) })
    case .object:
      var members: [JSONValue.Member] = []
      var names = MemberIterator(tape, node)
      while let name = names.next(in: tape) {
        members.append(.init(tape.string(name), value(tape, name + 1)))
      }
      return .object(members)
    }
  }

  /// The parts of the document that only tables can hold.
  ///
  /// - Parameter facts: the facts in the feed.
  /// - Returns: these parts; `nil` if everything is made from the feed and its tables.
  public func foreign(to facts: DataPackageDescriptor.Facts) -> PackageLeftOut? {
    let merge = PackageMerge(self, DataPackageDescriptor(facts, tables: namedTables))
    return leftOut(merge.kept.map(\.path) + merge.lost)
  }

  /// The parts of the document that are not in another, written one; `nil` if there are none.
  func leftOut(_ facts: DataPackageDescriptor.Facts, beside first: PackageMerge) -> PackageLeftOut? {
    let merge = PackageMerge(self, DataPackageDescriptor(facts, tables: namedTables))
    let written = Set(first.kept)
    let others = merge.kept.filter { !written.contains($0) }
    return leftOut(others.map(\.path) + merge.lost)
  }

  func leftOut(_ members: [String]) -> PackageLeftOut? {
    guard let first = members.first else { return nil }
    let name = first.prefix { $0 != "/" }
    return PackageLeftOut(members: members, location: places[String(name)] ?? Location(path: path))
  }

  /// The tables that the document names, with nothing counted.
  private var namedTables: [DataPackageDescriptor.Table] {
    guard case .array(let resources)? = members.first(where: { $0.name == "resources" })?.value else { return [] }
    let paths = Set(resources.compactMap { PackageMerge.tablePath($0) })
    return TableDescription.all.filter { paths.contains($0.fileName) }.map {
      .init($0, rows: 0, bytes: 0, sha256: "")
    }
  }
}

/// Members of a `datapackage.json` that an output does not have.
@_spi(Engine) public struct PackageLeftOut: Sendable {
  /// The paths to them: names of members, separated by slashes; tables and columns by their names.
  public let members: [String]
  /// The place of the first of them, or of the member around it.
  public let location: Location
}
