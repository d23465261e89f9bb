@_spi(Engine) public import DiariumModel

/// The schema as a JSON Schema (draft 2020-12).
///
/// Objects are closed except for extensions. What a JSON Schema cannot express is left to the structural check: that an
/// id is unique, that a reference leads somewhere, that a day exists in the calendar, that a check digit is right, that
/// a number has no exponent, that no member occurs twice.
///
/// ```swift
/// let schema = JSONSchema.document(.feed)
/// ```
public enum JSONSchema {
  /// The root value that a schema describes.
  public enum Root: String, Hashable, Sendable, CaseIterable {
    /// A whole feed.
    case feed
    /// One case.
    case `case`
    /// A line of JSON Lines: the head or a case.
    case line
  }

  /// The schema for a root, with every definition that it needs.
  public static func document(_ root: Root) -> JSONValue {
    .object([
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("$id", .string(Schema.address(root.rawValue))),
      .init("title", .string("Diarium \(Schema.version.rawValue): \(root.rawValue)")),
      .init("$ref", .string("#/$defs/\(root.rawValue)")),
      .init("$defs", .object(definitions(root))),
    ])
  }

  private static func definitions(_ root: Root) -> [JSONValue.Member] {
    let records = Schema.records.filter { reachable(from: root == .case ? .case : .feed).contains($0.type) }
    var definitions = records.map { JSONValue.Member($0.name, record($0)) }
    if root == .line {
      definitions.append(.init("header", header()))
      definitions.append(.init("line", line()))
    }
    for (name, type) in scalars { definitions.append(.init(name, scalar(type))) }
    let fields = records.flatMap(\.fields)
    for list in Schema.codeLists where fields.contains(where: { $0.type == .code(list) }) {
      definitions.append(.init("code_\(list.name)", codes(list)))
    }
    return definitions
  }

  /// The records that a record contains, at any depth, and itself.
  private static func reachable(from type: RecordType) -> Set<RecordType> {
    var found: Set<RecordType> = [type]
    var waiting = [type]
    while let next = waiting.popLast() {
      for case .record(let nested) in next.description.fields.map(\.type) where found.insert(nested).inserted {
        waiting.append(nested)
      }
    }
    return found
  }

  private static let scalars: [(String, FieldType)] = [
    ("text", .text), ("id", .id), ("ref", .reference(to: [])), ("date", .date), ("time", .time), ("clock", .clock),
    ("integer", .integer), ("decimal", .decimal), ("boolean", .boolean), ("iri", .iri), ("language", .language),
    ("license", .license),
  ]

  private static func scalar(_ type: FieldType) -> JSONValue {
    switch type {
    case .integer:
      .object([
        .init("type", .string("integer")), .init("minimum", .number("0")),
        .init("maximum", .number("\(Lexical.largestInteger)")),
      ])
    case .decimal: .object([.init("type", .string("number"))])
    case .boolean: .object([.init("type", .string("boolean"))])
    default: text(type)
    }
  }

  private static func text(_ type: FieldType) -> JSONValue {
    .object([
      .init("type", .string("string")), .init("pattern", .string(type.pattern ?? "")), .init("minLength", .number("1")),
    ])
  }

  private static func codes(_ list: CodeListDescription) -> JSONValue {
    .object([
      .init("title", .string(list.title.en)),
      .init("description", .string(list.codes.map { "\($0.code): \($0.title.sv)" }.joined(separator: "; "))),
      .init("enum", .array(list.codes.map { .string($0.code) })),
    ])
  }

  private static func header() -> JSONValue {
    guard case .object(var members) = record(Feed.recordDescription, without: ["cases"]) else { return .null }
    members[0].value = .string("Head of a feed in JSON Lines")
    return .object(members)
  }

  private static func line() -> JSONValue {
    .object([
      .init("title", .string("Line of JSON Lines")),
      .init("description", .string("Line 1 is the head, every other line a case.")),
      .init("oneOf", .array([reference("header"), reference("case")])),
    ])
  }

  private static func record(_ record: RecordDescription, without left: [String] = []) -> JSONValue {
    let fields = record.fields.filter { !left.contains($0.name) }
    let members: [JSONValue.Member] = [
      .init("title", .string(record.title.en)),
      .init("description", .string(record.documentation.en)),
      .init("type", .string("object")),
      .init("minProperties", .number("1")),
      .init("properties", .object(fields.map { .init($0.name, property($0)) })),
      .init("patternProperties", .object([.init(FieldType.extensionNamePattern, .boolean(true))])),
      .init("additionalProperties", .boolean(false)),
    ]
    return .object(members + requirements(record))
  }

  private static func property(_ field: FieldDescription) -> JSONValue {
    var members: [JSONValue.Member]
    if field.isList {
      members = [
        .init("type", .string("array")), .init("minItems", .number("1")), .init("items", reference(definition(field))),
      ]
    } else if field.name == "deleted" {
      members = [.init("const", .boolean(true))]
    } else if field.type == .schemaVersion {
      members = [.init("const", .string(Schema.version.rawValue))]
    } else if isInline(field.type) {
      members = [.init("type", .string("string")), .init("pattern", .string(field.type.pattern ?? ""))]
    } else {
      members = [.init("$ref", .string("#/$defs/\(definition(field))"))]
    }
    members.append(.init("title", .string(field.title.en)))
    members.append(.init("description", .string(field.documentation.en)))
    return .object(members)
  }

  /// Whether a type is so rare that its form is written at the field.
  private static func isInline(_ type: FieldType) -> Bool {
    [.organisationNumber, .municipalityCode, .sha256, .mediaType, .emailAddress].contains(type)
  }

  private static func definition(_ field: FieldDescription) -> String {
    switch field.type {
    case .code(let list): "code_\(list.name)"
    case .reference: "ref"
    case .record(let type): type.rawValue
    default: scalars.first { $0.1 == field.type }?.0 ?? "text"
    }
  }

  /// The required members: fewer in a tombstone, fewer in a confidential case, at least one of a group.
  private static func requirements(_ record: RecordDescription) -> [JSONValue.Member] {
    let always = record.fields.filter { $0.requirement == .always }.map(\.name)
    let alive = always + record.fields.filter { $0.requirement == .unlessDeleted }.map(\.name)
    var living: [JSONValue.Member] = [.init("required", names(alive))]
    if !record.oneOf.isEmpty {
      living.append(.init("anyOf", .array(record.oneOf.map { .object([.init("required", names([$0]))]) })))
    }
    if record.type == .case { living += titleUnlessConfidential }
    if record.type == .proposal {
      living.append(
        .init("anyOf", .array(StructuralCheck.wordsOfProposal.map { .object([.init("required", names([$0]))]) })))
    }
    guard record.isEntity else { return alive.isEmpty ? Array(living.dropFirst()) : living }
    return [
      .init("if", condition("deleted", .object([.init("const", .boolean(true))]))),
      .init("then", .object([.init("required", names(always + ["modified"]))])),
      .init("else", .object(living)),
    ]
  }

  private static var titleUnlessConfidential: [JSONValue.Member] {
    let level = condition("level", .object([.init("const", .string("confidential"))]))
    return [
      .init("if", condition("confidentiality", level)),
      .init("else", .object([.init("required", names(["title"]))])),
    ]
  }

  private static func condition(_ name: String, _ schema: JSONValue) -> JSONValue {
    .object([.init("properties", .object([.init(name, schema)])), .init("required", names([name]))])
  }

  private static func names(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
  private static func reference(_ name: String) -> JSONValue { .object([.init("$ref", .string("#/$defs/\(name)"))]) }
}
