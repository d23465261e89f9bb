package import DiariumModel

extension DifferenceReport {
  /// The JSON Schema (draft 2020-12) of the report on differences as JSON.
  package static func schema() -> JSONValue {
    let text = type("string")
    let count = object([("type", .string("integer")), ("minimum", .number("0"))])
    let anything = JSONValue.boolean(true)
    let tool = record([("name", text), ("version", text)], required: ["name", "version"])
    let side = record(
      [("path", text), ("form", text), ("bytes", count), ("cases", count)],
      required: ["path", "form", "bytes", "cases"])
    func counts(_ names: [String]) -> JSONValue { record(names.map { ($0, count) }, required: names) }
    let counted = record(
      [
        ("cases", counts(["added", "removed", "changed", "unchanged"])),
        ("differences", counts(Difference.Kind.allCases.map(\.rawValue))),
        ("findings", counts(["new", "fixed", "persisting"])),
      ], required: ["cases", "differences"])
    let difference = record(
      [
        ("kind", codes(Difference.Kind.allCases.map(\.rawValue))), ("case", text), ("record", text), ("id", text),
        ("field", text), ("ambiguous", object([("const", .boolean(true))])), ("old", anything), ("new", anything),
        ("old_location", reference("location")), ("new_location", reference("location")),
      ], required: ["kind", "record"])
    let changed = record(
      [("state", codes(FindingChanges.State.allCases.map(\.rawValue))), ("finding", reference("finding"))],
      required: ["state", "finding"])
    let members: [(String, JSONValue)] = [
      ("diarium_diff", object([("const", .string("1.0"))])), ("tool", tool),
      ("verdict", codes(["equal", "different", "unknown"])),
      ("as_of", object([("type", .string("string")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))])),
      ("old", side), ("new", side), ("counts", counted), ("notes", list(text)), ("differences", list(difference)),
      ("findings", list(changed)),
    ]
    let required = members.map(\.0).filter { !["as_of", "notes", "findings"].contains($0) }
    guard case .object(let root) = record(members, required: required) else { return .null }
    return .object(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("$id", .string(Schema.address("diff"))),
        .init("title", .string("Diarium differences 1.0")),
      ] + root + [.init("$defs", Report.definitions)])
  }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { .init($0.0, $0.1) })
  }

  private static func type(_ name: String) -> JSONValue { object([("type", .string(name))]) }
  private static func list(_ items: JSONValue) -> JSONValue { object([("type", .string("array")), ("items", items)]) }
  private static func codes(_ codes: [String]) -> JSONValue { object([("enum", .array(codes.map { .string($0) }))]) }
  private static func reference(_ name: String) -> JSONValue { object([("$ref", .string("#/$defs/\(name)"))]) }

  private static func record(_ members: [(String, JSONValue)], required: [String]) -> JSONValue {
    object([
      ("type", .string("object")), ("properties", object(members)), ("additionalProperties", .boolean(false)),
      ("required", .array(required.map { .string($0) })),
    ])
  }
}
