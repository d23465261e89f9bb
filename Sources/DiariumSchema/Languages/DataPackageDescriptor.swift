public import DiariumModel
@_spi(Engine) public import DiariumTree

/// The description of a folder of tables in `datapackage.json` (Data Package standard, version 2), except the member
/// `feed`.
///
/// `feed` holds the head and is written as it was read, between `properties` and `resources`.
@_spi(Engine) public struct DataPackageDescriptor: Sendable {
  /// A table of the folder, and its file as written.
  public struct Table: Sendable {
    /// The table.
    public let description: TableDescription
    /// The number of rows, without the header.
    public let rows: Int
    /// The length of the file.
    public let bytes: Int
    /// The SHA-256 of the file, as 64 hexadecimal digits.
    public let sha256: String

    /// A table and its file.
    public init(_ description: TableDescription, rows: Int, bytes: Int, sha256: String) {
      self.description = description
      self.rows = rows
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// The facts in the head that the standard properties are made from; each may be absent in a faulty feed.
  public struct Facts: Sendable {
    /// The IRI of the dataset.
    public var id: String?
    /// The name of the dataset.
    public var title: String?
    /// The contents of the dataset.
    public var description: String?
    /// The SPDX identifier or the IRI of the licence.
    public var license: String?
    /// The name of the publisher.
    public var publisherName: String?
    /// The IRI of the publisher.
    public var publisherURI: String?
    /// The e-mail address of the publisher.
    public var publisherEmail: String?
    /// When the feed was made.
    public var generated: String?

    /// No facts.
    public init() {}

    /// The facts in a head, or in the object at a node that is one.
    public init(_ head: borrowing Tape, at node: Int = 0) {
      func text(_ path: String) -> String? { FeedMembers.text("dataset/" + path, in: head, at: node) }
      id = text("id")
      title = text("title")
      description = text("description")
      license = text("license")
      publisherName = text("publisher/name")
      publisherURI = text("publisher/uri")
      publisherEmail = text("publisher/email")
      generated = text("generated")
    }
  }

  private let facts: Facts
  private let tables: [Table]
  private let dialect: PackageDialect

  /// A descriptor of tables, given in the order of `Schema.tables`, and written so.
  public init(_ facts: Facts, tables: [Table], options: TableWritingOptions = TableWritingOptions()) {
    self.facts = facts
    self.tables = tables
    dialect = PackageDialect(options)
  }

  /// The standard properties that are known, in order.
  public var properties: [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json"))
    ]
    members += text("id", facts.id) + text("title", facts.title) + text("description", facts.description)
    members += text("created", facts.generated)
    if let contributor { members.append(.init("contributors", .array([contributor]))) }
    if let license { members.append(.init("licenses", .array([license]))) }
    return members
  }

  /// The value of the member `resources`: the tables.
  public var resources: JSONValue {
    let names = Set(tables.map(\.description.name))
    return .array(tables.map { resource($0, among: names) })
  }

  /// The whole document; `feed` is a placeholder for the head, which is written in its place.
  var document: [JSONValue.Member] {
    properties + [dialect.member].compactMap(\.self) + [.init("feed", .null), .init("resources", resources)]
  }

  /// Writes the document onto a tape, with `feed` as a placeholder for the head; parts of another document that was
  /// read are kept if they are not made from the feed and the tables.
  ///
  /// - Parameters:
  ///   - documents: those of the folders that were read; the first is merged with this one.
  ///   - tape: receives the document.
  /// - Returns: the parts of the others that are not in it.
  public func encode(merging documents: [PackageDocument], onto tape: inout Tape) -> [PackageLeftOut] {
    guard let first = documents.first else {
      // A JSON value is never empty, and has only finite numbers.
      try? TreeEncoder().encode(JSONValue.object(dialect.titled(document)), onto: &tape)
      return []
    }
    let merge = PackageMerge(first, self)
    try? TreeEncoder().encode(JSONValue.object(dialect.titled(merge.members)), onto: &tape)
    return ([first.leftOut(merge.lost)] + documents.dropFirst().map { $0.leftOut(facts, beside: merge) }).compactMap {
      $0
    }
  }

  /// The publisher.
  ///
  /// A path is a URL, or else a file of the package, which no other IRI is. Addresses beyond ASCII do not have the form
  /// `email` of JSON Schema and make a package invalid.
  private var contributor: JSONValue? {
    var members = text("title", facts.publisherName)
    members += text("path", facts.publisherURI.flatMap { Self.isURL($0) ? $0 : nil })
    members += text("email", facts.publisherEmail.flatMap { $0.utf8.allSatisfy { $0 < 0x80 } ? $0 : nil })
    guard !members.isEmpty else { return nil }
    members.append(.init("roles", .array([.string("publisher")])))
    return .object(members)
  }

  /// The licence: an IRI is a path, an SPDX identifier a name unless it contains `+`, which a name may not.
  private var license: JSONValue? {
    guard let license = facts.license else { return nil }
    if Self.isURL(license) { return .object(text("path", license)) }
    return license.contains { ":+".contains($0) } ? nil : .object(text("name", license))
  }

  private static func isURL(_ iri: String) -> Bool { iri.hasPrefix("https://") || iri.hasPrefix("http://") }

  private func text(_ name: String, _ value: String?) -> [JSONValue.Member] {
    value.map { [.init(name, .string($0))] } ?? []
  }

  private func resource(_ table: Table, among names: Set<String>) -> JSONValue {
    let name = table.description.name
    return .object([
      .init("name", .string(name)),
      .init("type", .string("table")),
      .init("path", .string("\(name).csv")),
      .init("description", .string(table.description.record.documentation.en)),
      .init("format", .string("csv")),
      .init("mediatype", .string("text/csv")),
      .init("encoding", .string(dialect.encoding)),
      .init("bytes", .number("\(table.bytes)")),
      .init("hash", .string("sha256:\(table.sha256)")),
      // Not in the standard, but checked by its reference implementation, frictionless-py.
      .init("rows", .number("\(table.rows)")),
      .init("dialect", dialect.dialect),
      .init("schema", TableSchema.schema(of: table.description, among: names, dialect)),
    ])
  }
}
