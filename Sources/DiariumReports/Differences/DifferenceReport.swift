package import DiariumModel
@_spi(Engine) internal import DiariumTree

/// What a report on the differences of two feeds says beside the differences themselves.
package struct DifferenceReport: Sendable {
  /// The version of the program.
  package var version: String
  /// Whether the feeds are `equal`, `different`, or could not be compared (`unknown`).
  package var verdict: String
  /// The old feed.
  package var old: Report.Input
  /// The new feed.
  package var new: Report.Input
  /// How much differs.
  package var counts: DifferenceCounts
  /// How the findings differ; `nil` if they were not compared.
  package var findings: FindingChanges?
  /// The day taken as today by rules about time; `nil` if no rules were applied.
  package var asOf: String?
  /// The language of everything that is said.
  package var language = Language.en
  /// Remarks on the run: each begins in lower case, no full stop.
  package var notes: [Message] = []

  /// A report on two feeds.
  package init(version: String, verdict: String, old: Report.Input, new: Report.Input, counts: DifferenceCounts) {
    (self.version, self.verdict, self.old, self.new, self.counts) = (version, verdict, old, new, counts)
  }

  /// The members of the report as JSON before its differences (`schemas/diff.schema.json`).
  package var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("diarium_diff", .string("1.0")),
      .init("tool", .object([.init("name", .string("diarium")), .init("version", .string(version))])),
      .init("verdict", .string(verdict)),
    ]
    if let asOf { members.append(.init("as_of", .string(asOf))) }
    members += [.init("old", Self.side(old)), .init("new", Self.side(new)), .init("counts", countValues)]
    if !notes.isEmpty { members.append(.init("notes", .array(notes.map { .string($0[language]) }))) }
    return members
  }

  private var countValues: JSONValue {
    func object(_ counts: [(String, Int)]) -> JSONValue { .object(counts.map { .init($0.0, .number("\($0.1)")) }) }
    var members: [JSONValue.Member] = [
      .init(
        "cases",
        object([
          ("added", counts.addedCases), ("removed", counts.removedCases), ("changed", counts.changedCases),
          ("unchanged", counts.unchangedCases),
        ])),
      .init("differences", object(Difference.Kind.allCases.map { ($0.rawValue, counts.differences($0)) })),
    ]
    if let findings {
      members.append(
        .init(
          "findings",
          object([("new", findings.new), ("fixed", findings.fixed), ("persisting", findings.persisting)])))
    }
    return .object(members)
  }

  private static func side(_ input: Report.Input) -> JSONValue {
    .object([
      .init("path", .string(input.path)), .init("form", .string(input.format)),
      .init("bytes", .number("\(input.bytes)")),
      .init("cases", .number("\(input.records.first { $0.name == "cases" }?.count ?? 0)")),
    ])
  }

  /// A difference of a group as JSON.
  package static func value(_ difference: Difference, of group: DifferenceGroup) -> JSONValue {
    var members: [JSONValue.Member] = [.init("kind", .string(difference.kind.rawValue))]
    if let id = group.caseID { members.append(.init("case", .string(id))) }
    members.append(.init("record", .string(difference.record)))
    if let id = difference.id { members.append(.init("id", .string(id))) }
    if let field = difference.field { members.append(.init("field", .string(field))) }
    if group.isAmbiguous { members.append(.init("ambiguous", .boolean(true))) }
    if let old = difference.old { members.append(.init("old", old)) }
    if let new = difference.new { members.append(.init("new", new)) }
    if let place = difference.oldLocation { members.append(.init("old_location", Report.location(place))) }
    if let place = difference.newLocation { members.append(.init("new_location", Report.location(place))) }
    return .object(members)
  }
}
