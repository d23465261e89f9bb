package import DiariumModel

extension Report {
  /// The JSON Schema (draft 2020-12) of the JSON report.
  package static func schema() -> JSONValue {
    let text = type("string")
    let tool = record([("name", text), ("version", text)], required: ["name", "version"])
    let input = record(
      [
        ("path", text), ("form", text), ("bytes", count), ("sha256", pattern("^[0-9a-f]{64}$")), ("encoding", text),
        ("byte_order_mark", object([("const", .boolean(true))])), ("delimiter", text),
        ("line_ends", codes(["lf", "crlf", "cr", "mixed", "none"])),
        ("records", object([("type", .string("object")), ("additionalProperties", count)])),
      ], required: ["path", "form", "bytes", "records"])
    let counts = record(
      [("error", count), ("warning", count), ("info", count), ("following", count)],
      required: ["error", "warning", "info", "following"])
    let rule = record(
      [
        ("rule", name), ("code", code), ("severity", severity), ("count", count), ("listed", count),
        ("known", count), ("following", count),
        ("fields", object([("type", .string("object")), ("additionalProperties", count)])),
      ],
      required: ["rule", "code", "severity", "count", "listed"])
    let baseline = record([("path", text), ("known", count), ("gone", count)], required: ["path", "known"])
    let ignored = record(
      [
        ("rule", name), ("files", text), ("entity_id", text), ("reason", text), ("until", day), ("count", ordinal),
      ], required: ["rule", "reason", "count"])
    let skipped = record(
      [("rule", name), ("because", text), ("count", count)], required: ["rule", "because", "count"])
    let share = object([("type", .string("number")), ("minimum", .number("0")), ("maximum", .number("1"))])
    let coverage = object([("type", .string("object")), ("additionalProperties", share)])
    let members: [(String, JSONValue)] = [
      ("diarium_report", object([("const", .string("1.0"))])), ("tool", tool),
      ("verdict", codes(["valid", "invalid", "unknown"])), ("as_of", day),
      ("inputs", list(input)), ("counts", counts), ("rules", list(rule)), ("baseline", baseline),
      ("ignored", list(ignored)), ("findings", list(finding)),
      ("skipped", list(skipped)), ("coverage", coverage),
    ]
    let required = members.map(\.0).filter { !["as_of", "baseline", "ignored"].contains($0) }
    guard case .object(let root) = record(members, required: required) else { return .null }
    return .object(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("$id", .string(Schema.address("report"))),
        .init("title", .string("Diarium report 1.0")),
      ] + root + [.init("$defs", object([("location", location)]))])
  }

  /// What the schema of another report refers to: a place, and a finding.
  package static var definitions: JSONValue { object([("location", location), ("finding", finding)]) }

  /// The schema of a place.
  private static var location: JSONValue {
    let text = type("string")
    return record(
      [
        ("path", text), ("entry", text), ("sheet", text), ("line", ordinal), ("column", ordinal), ("offset", count),
        ("length", count),
        ("pointer", text), ("table", text), ("record", ordinal), ("column_name", text), ("cell", text),
        ("excerpt", text), ("withheld", object([("const", .boolean(true))])),
      ], required: ["path"])
  }

  /// The schema of a finding.
  private static var finding: JSONValue {
    let text = type("string")
    let related = record([("message", text), ("location", reference("location"))], required: ["message", "location"])
    return record(
      [
        ("rule", name), ("code", code), ("severity", severity), ("message", text), ("help", text), ("suggestion", text),
        ("fixable", codes(["no", "safe", "unsafe"])), ("fingerprint", fingerprint),
        ("known", object([("const", .boolean(true))])), ("caused_by", fingerprint),
        ("entity_id", text), ("location", reference("location")), ("related", list(related)),
      ], required: ["rule", "code", "severity", "message", "fixable", "fingerprint", "location"])
  }

  private static let count = object([("type", .string("integer")), ("minimum", .number("0"))])
  private static let severity = codes(["error", "warning", "info"])
  private static let ordinal = object([("type", .string("integer")), ("minimum", .number("1"))])
  private static let name = pattern("^[a-z]{3}/[a-z0-9-]+$")
  private static let day = pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  private static let code = pattern("^DIA[0-9]{4}$")
  private static let fingerprint = pattern("^[0-9a-f]{16}(-[0-9]+)?$")

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { .init($0.0, $0.1) })
  }

  private static func type(_ name: String) -> JSONValue { object([("type", .string(name))]) }
  private static func list(_ items: JSONValue) -> JSONValue { object([("type", .string("array")), ("items", items)]) }
  private static func codes(_ codes: [String]) -> JSONValue { object([("enum", .array(codes.map { .string($0) }))]) }
  private static func pattern(_ pattern: String) -> JSONValue {
    object([("type", .string("string")), ("pattern", .string(pattern))])
  }
  private static func reference(_ name: String) -> JSONValue { object([("$ref", .string("#/$defs/\(name)"))]) }

  private static func record(_ members: [(String, JSONValue)], required: [String]) -> JSONValue {
    object([
      ("type", .string("object")), ("properties", object(members)), ("additionalProperties", .boolean(false)),
      ("required", .array(required.map { .string($0) })),
    ])
  }
}
