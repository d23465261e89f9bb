internal import DiariumModel

/// The document that describes written tables, merged with one that was read.
///
/// Values made from the feed, the schema and the files take precedence. All others are kept unchanged, after the member
/// that they followed before: the author of `homepage` or of a table's title finds it again.
struct PackageMerge: Sendable {
  /// The members of the document; `feed` is a placeholder for the head.
  private(set) var members: [JSONValue.Member] = []
  /// A part of the other document.
  struct Kept: Hashable {
    var path: String
    var value: JSONValue

    init(_ path: String, _ value: JSONValue) {
      self.path = path
      self.value = value
    }
  }

  /// The parts of the other document that were kept.
  private(set) var kept: [Kept] = []
  /// The parts that were not, except those that are read anew or were reported when the document was read.
  var lost: [String] = []

  init(_ document: PackageDocument, _ descriptor: DataPackageDescriptor) {
    let theirs = PackageDialect.plain(document.members)
    members = object(theirs, descriptor.document, at: "", without: [PackageDialect.memberName]) {
      merge, name, theirs, ours in
      switch name {
      case "$schema": merge.words(theirs, ours, name)
      case "contributors": merge.contributors(theirs, ours)
      case "licenses": merge.licenses(theirs, ours)
      case "resources": merge.resources(theirs, ours)
      // Differences in the others are reported for the document that is read.
      default: ours
      }
    }
  }

  /// Merges two objects.
  ///
  /// - Parameters:
  ///   - theirs: the members that were read.
  ///   - ours: the members that are made.
  ///   - path: the path of the object.
  ///   - dropped: names of members that are read anew, or reported where they are read.
  ///   - merge: merges the values of a member.
  /// - Returns: the members of both.
  mutating func object(
    _ theirs: [JSONValue.Member], _ ours: [JSONValue.Member], at path: String, without dropped: Set<String> = [],
    _ merge: (inout PackageMerge, _ name: String, _ theirs: JSONValue, _ ours: JSONValue) -> JSONValue
  ) -> [JSONValue.Member] {
    let own = Set(ours.map(\.name))
    var given: [String: JSONValue] = [:]
    var after: [String: [JSONValue.Member]] = [:]
    var anchor = ""
    for member in theirs {
      if own.contains(member.name) {
        anchor = member.name
        if given[anchor] == nil { given[anchor] = member.value }
      } else if !dropped.contains(member.name) {
        kept.append(Kept(path + member.name, member.value))
        after[anchor, default: []].append(member)
      }
    }
    var merged = after[""] ?? []
    for member in ours {
      let value = given[member.name].map { merge(&self, member.name, $0, member.value) } ?? member.value
      merged.append(.init(member.name, value))
      merged += after[member.name] ?? []
    }
    return merged
  }

  /// Merges descriptive texts: theirs take precedence.
  mutating func words(_ theirs: JSONValue, _ ours: JSONValue, _ path: String) -> JSONValue {
    if case .string = theirs, theirs != ours {
      kept.append(Kept(path, theirs))
      return theirs
    }
    return same(theirs, ours, path)
  }

  /// Merges statements of the schema: ours take precedence.
  mutating func same(_ theirs: JSONValue, _ ours: JSONValue, _ path: String) -> JSONValue {
    if theirs != ours { lost.append(path) }
    return ours
  }

  /// Merges lists, keeping their order, with a generated element in place of the one that says the same.
  private mutating func list(
    _ theirs: JSONValue, _ ours: JSONValue, _ path: String, isSame: (JSONValue, JSONValue) -> Bool,
    takesPlaceOf: (JSONValue) -> Bool
  ) -> JSONValue {
    guard case .array(var elements) = theirs, case .array(let made) = ours, let own = made.first else {
      return same(theirs, ours, path)
    }
    let equal = elements.firstIndex { isSame($0, own) }
    let place = equal ?? elements.firstIndex { takesPlaceOf($0) }
    for (number, element) in elements.enumerated() where number != place {
      kept.append(Kept("\(path)/\(number)", element))
    }
    guard let place else { return .array([own] + elements) }
    if equal != nil, case .object(let mine) = own, case .object(let others) = elements[place] {
      elements[place] = .object(
        object(others, mine, at: "\(path)/\(place)/") { _, name, theirs, ours in name == "roles" ? theirs : ours })
    } else {
      lost.append("\(path)/\(place)")
      elements[place] = own
    }
    return .array(elements)
  }

  private mutating func contributors(_ theirs: JSONValue, _ ours: JSONValue) -> JSONValue {
    list(
      theirs, ours, "contributors",
      isSame: { Self.isPublisher($0) && Self.member("title", of: $0) == Self.member("title", of: $1) },
      takesPlaceOf: Self.isPublisher)
  }

  private mutating func licenses(_ theirs: JSONValue, _ ours: JSONValue) -> JSONValue {
    list(
      theirs, ours, "licenses",
      isSame: { theirs, ours in
        ["name", "path"].contains { name in
          Self.member(name, of: ours).map { $0 == Self.member(name, of: theirs) } ?? false
        }
      }, takesPlaceOf: { element in if case .object = element { true } else { false } })
  }

  /// Whether a contributor is the publisher.
  static func isPublisher(_ contributor: JSONValue) -> Bool {
    if case .array(let roles)? = member("roles", of: contributor), roles.contains(.string("publisher")) { return true }
    return member("role", of: contributor) == .string("publisher")
  }

  static func member(_ name: String, of value: JSONValue) -> JSONValue? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The path of a resource in lower case, if it is a single text.
  static func tablePath(_ resource: JSONValue) -> String? {
    guard case .string(let path)? = member("path", of: resource) else { return nil }
    return path.lowercased()
  }

  private mutating func resources(_ theirs: JSONValue, _ ours: JSONValue) -> JSONValue {
    guard case .array(let elements) = theirs, case .array(let made) = ours else {
      return same(theirs, ours, "resources")
    }
    let own = Set(made.compactMap { Self.tablePath($0) })
    var given: [String: JSONValue] = [:]
    var after: [String: [JSONValue]] = [:]
    var anchor = ""
    for (number, element) in elements.enumerated() {
      let path = Self.label(element, number)
      if let table = Self.tablePath(element), own.contains(table), given[table] == nil {
        anchor = table
        given[table] = element
      } else if Self.isElsewhere(element) {
        kept.append(Kept("resources/\(path)", element))
        after[anchor, default: []].append(element)
      } else {
        // The file is not written, so nothing may claim that it exists.
        lost.append("resources/\(path)")
      }
    }
    var merged = after[""] ?? []
    for resource in made {
      let table = Self.tablePath(resource) ?? ""
      merged.append(given[table].map { self.resource($0, resource) } ?? resource)
      merged += after[table] ?? []
    }
    return .array(merged)
  }

  /// The name of a resource, or of a column, in the paths to its members.
  private static func label(_ value: JSONValue, _ number: Int) -> String {
    guard case .string(let name)? = member("name", of: value) else { return "\(number)" }
    return name
  }

  /// Whether a resource is not a file of the folder: its data are inline, or all its files are on the web.
  private static func isElsewhere(_ resource: JSONValue) -> Bool {
    func isURL(_ path: JSONValue) -> Bool {
      guard case .string(let path) = path else { return false }
      return path.hasPrefix("https://") || path.hasPrefix("http://")
    }
    switch member("path", of: resource) {
    case nil: return member("data", of: resource) != nil
    case .array(let paths)?: return !paths.isEmpty && paths.allSatisfy(isURL)
    case let path?: return isURL(path)
    }
  }

  private mutating func resource(_ theirs: JSONValue, _ ours: JSONValue) -> JSONValue {
    guard case .object(let others) = theirs, case .object(let made) = ours else { return ours }
    let path = "resources/\(Self.label(ours, 0))/"
    return .object(
      object(others, made, at: path) { merge, name, theirs, ours in
        switch name {
        case "description": merge.words(theirs, ours, path + name)
        // Properties of the file as it is written.
        case "path", "encoding", "bytes", "hash", "rows": ours
        case "dialect": merge.dialect(theirs, ours, path + name)
        case "schema": merge.schema(theirs, ours, path + name, Self.keys(ofTableIn: made))
        default: merge.same(theirs, ours, path + name)
        }
      })
  }

  /// The properties of a CSV dialect; the written file has one dialect.
  private static let dialectNames: Set<String> = [
    "header", "headerRows", "headerJoin", "commentRows", "commentChar", "delimiter", "lineTerminator", "quoteChar",
    "doubleQuote", "escapeChar", "nullSequence", "skipInitialSpace", "property", "itemType", "itemKeys", "sheetNumber",
    "sheetName", "table", "caseSensitiveHeader", "csvddfVersion",
  ]

  private mutating func dialect(_ theirs: JSONValue, _ ours: JSONValue, _ path: String) -> JSONValue {
    guard case .object(let others) = theirs, case .object(let made) = ours else { return ours }
    return .object(object(others, made, at: path + "/", without: Self.dialectNames) { _, _, _, ours in ours })
  }

  /// The foreign keys of a table in a package with all tables; which of them are written depends on the tables that
  /// exist.
  private static func keys(ofTableIn resource: [JSONValue.Member]) -> [JSONValue] {
    let name = resource.first { $0.name == "name" }?.value
    guard let table = TableDescription.all.first(where: { .string($0.name) == name }) else { return [] }
    return TableSchema.foreignKeys(of: table, among: Set(TableDescription.names))
  }

  private mutating func schema(
    _ theirs: JSONValue, _ ours: JSONValue, _ path: String, _ keys: @autoclosure () -> [JSONValue]
  ) -> JSONValue {
    // Mostly the table is unchanged since it was written; then there is nothing to keep or report.
    guard theirs != ours else { return ours }
    guard case .object(let others) = theirs, case .object(let made) = ours else { return same(theirs, ours, path) }
    switch others.first(where: { $0.name == "foreignKeys" })?.value {
    case .array(let stated)?:
      let keys = keys()
      for (number, key) in stated.enumerated() where !keys.contains(key) {
        lost.append("\(path)/foreignKeys/\(number)")
      }
    case .some: lost.append("\(path)/foreignKeys")
    case nil: break
    }
    return .object(
      object(others, made, at: path + "/", without: ["foreignKeys"]) { merge, name, theirs, ours in
        switch name {
        case "fields": merge.fields(theirs, ours, "\(path)/fields")
        case "missingValues", "foreignKeys": ours
        default: merge.same(theirs, ours, "\(path)/\(name)")
        }
      })
  }

  private mutating func fields(_ theirs: JSONValue, _ ours: JSONValue, _ path: String) -> JSONValue {
    guard case .array(let elements) = theirs, case .array(let made) = ours else { return same(theirs, ours, path) }
    var given: [String: JSONValue] = [:]
    let own = Set(made.enumerated().map { Self.label($0.element, $0.offset) })
    for (number, element) in elements.enumerated() {
      let name = Self.label(element, number)
      if own.contains(name.lowercased()), given[name.lowercased()] == nil {
        given[name.lowercased()] = element
      } else {
        lost.append("\(path)/\(name)")
      }
    }
    return .array(
      made.enumerated().map { number, field in
        let name = Self.label(field, number)
        return given[name].map { self.field($0, field, "\(path)/\(name)/") } ?? field
      })
  }

  /// The properties of a column that tell how to read its cells; the written cells are read in one way.
  private static let readingNames: Set<String> = [
    "missingValues", "decimalChar", "groupChar", "bareNumber", "trueValues", "falseValues", "format", "column",
  ]

  private mutating func field(_ theirs: JSONValue, _ ours: JSONValue, _ path: String) -> JSONValue {
    guard theirs != ours, case .object(let others) = theirs, case .object(let made) = ours else { return ours }
    return .object(
      object(others, made, at: path, without: Self.readingNames) { merge, name, theirs, ours in
        switch name {
        case "title", "title_sv", "description": merge.words(theirs, ours, path + name)
        case "categories": merge.categories(theirs, ours, path + name)
        case "name", "trueValues", "falseValues": ours
        case "constraints": merge.constraints(theirs, ours, path + name)
        default: merge.same(theirs, ours, path + name)
        }
      })
  }

  private mutating func constraints(_ theirs: JSONValue, _ ours: JSONValue, _ path: String) -> JSONValue {
    guard case .object(let others) = theirs, case .object(let made) = ours else { return same(theirs, ours, path) }
    return .object(
      object(others, made, at: path + "/") { merge, name, theirs, ours in
        merge.same(theirs, ours, "\(path)/\(name)")
      })
  }
}
