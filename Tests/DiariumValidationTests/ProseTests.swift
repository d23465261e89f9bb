import Diarium
import DiariumSchema
@_spi(Engine) import DiariumTree
import DiariumValidation
import TestSupport
import Testing

/// Which texts of the schema are prose, and the rules that speak of prose wherever it stands.
@Suite struct `Prose of the schema` {
  /// The texts that are no prose: names of people and bodies, numbers, labels, the words for a code.
  private static let others: Set<String> = [
    "abbreviation", "assignee", "body", "code", "completeness_as_given", "deciding_body", "delegated_to",
    "diary_number", "division", "family_name", "form_as_given", "from_section", "given_name", "identifier",
    "kind_as_given", "label", "name", "number", "office", "option_as_given", "outcome_as_given", "party", "place",
    "position_as_given", "proposed_outcome_as_given", "publisher", "replaces", "role", "$schema", "scheme", "section",
    "sender", "sent_to", "source", "statute", "submitted_to", "text_basis_as_given", "to_section", "tool",
    "tool_version", "unit",
  ]

  @Test func `is told apart from names and numbers, field by field`() {
    let texts = Set(Schema.records.flatMap(\.fields).filter { $0.type == .text }.map(\.name))
    #expect(texts.subtracting(ProseFields.names).subtracting(Self.others).sorted() == [])
    #expect(ProseFields.names.union(Self.others).subtracting(texts).sorted() == [])
    #expect(ProseFields.names.isDisjoint(with: Self.others))
  }

  @Test(arguments: [
    (#""summary":"Hemligt""#, "/cases/0/summary"),
    (#""statements":[{"id":"s","kind":"referral_reply","text":"Hemligt"}]"#, "/cases/0/statements/0/text"),
    (
      #""decisions":[{"id":"d","outcome":"rejected","items":[{"id":"d/1","text":"Hemligt"}]}]"#,
      "/cases/0/decisions/0/items/0/text"
    ),
    (#""reservations":[{"id":"r","lead":"Hemligt"}]"#, "/cases/0/reservations/0/lead"),
    (#""initiatives":[{"id":"i","kind":"motion","title":"Hemligt"}]"#, "/cases/0/initiatives/0/title"),
    (#""documents":[{"id":"o","url":"https://ekeby.example/1"}]"#, "/cases/0/documents/0/url"),
    (#""proposals":[{"id":"p","reasons":"Hemligt"}]"#, "/cases/0/proposals/0/reasons"),
  ])
  func `of a confidential case is found in every record, and not shown`(members: String, pointer: String) throws {
    let report = try Samples.report(
      Samples.feed(#""cases":[{"id":"k","confidentiality":{"level":"confidential","note":"Skäl"},\#(members)}]"#),
      options: Samples.allRules)
    let found = report.log.findings.filter { $0.rule.name == "txt/confidential-content" }
    #expect(found.map { $0.location.pointer } == [pointer])
    #expect(!report.rendered(as: .json).contains("Hemligt") && !report.rendered(as: .human).contains("ekeby.example"))
  }

  @Test(arguments: [#""level":"partly_confidential""#, #""level":"other""#])
  func `of other cases is no secret`(mark: String) throws {
    let report = try Samples.report(
      Samples.caseFeed(#""confidentiality":{\#(mark)},"summary":"Öppet""#), options: Samples.allRules)
    #expect(!report.log.findings.contains { $0.rule.name == "txt/confidential-content" })
  }
}
