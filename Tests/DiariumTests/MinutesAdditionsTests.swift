import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What minutes need of the schema: ranks of claims, parts of a matter, immediate confirmation, elections, paired votes,
/// speeches.
@Suite struct `What minutes add` {
  private static func text() throws -> String {
    try String(contentsOf: Repository.file("Tests/Fixtures/minutes/additions.json"), encoding: .utf8)
  }

  private static func findings(_ text: String) throws -> [Finding] {
    try Samples.report(text, options: Samples.allRules).log.findings
  }

  @Test func `is valid, but for a tabled part whose body is not written`() throws {
    let found = try Self.findings(try Self.text())
    #expect(found.map(\.rule.name) == ["dom/no-body"])
    #expect(found.first?.location.pointer == "/cases/0/decisions/0" && found.first?.severity == .warning)
  }

  @Test func `has every field and code`() throws {
    let feed = try Feed(decoding: Self.text())
    let decisions = feed.cases.flatMap(\.decisions)
    #expect(feed.cases[0].proposals.map(\.rank) == [1, 2])
    #expect(decisions[0].targetItemIDs == ["ks-1/proposal/2/2"] && decisions[0].body == nil)
    #expect(decisions.map(\.confirmedImmediately) == [nil, true, false, nil])
    #expect(decisions[1].items.map(\.action) == [.dismiss, .elect])
    #expect(decisions.flatMap(\.appointments).map(\.action) == [.resigned, .elected, .dismissed, .other])
    let elected = decisions[1].appointments[1]
    #expect(elected.name == "Eva Ek" && elected.party == "EP" && elected.personID == "eva-ek" && elected.bodyID == "kn")
    #expect(elected.office == "ledamot" && elected.body == "Kulturnämnden" && elected.replaces == "Bo Berg (NP)")
    #expect(elected.startDate == "2025-04-01" && elected.endDate == "2028-12-31")
    #expect(decisions[1].appointments[0].kind == .person && decisions[1].appointments[0].role == "ledamot")
    #expect(decisions[3].appointments[0].othersUnnamed == true && decisions[3].appointments[1].kind == .partyGroup)
    let ballots = decisions[2].votes[0].ballots
    #expect(ballots.map(\.option) == [.paired, .absent, .yes] && ballots[2].replaces == "Bo Berg (NP)")
    #expect(feed.cases[3].statements.map(\.kind) == [.speech])
  }

  @Test(arguments: [Format.json, .jsonl, .yaml, .csv]) func `comes back from every format`(format: Format) throws {
    let text = try Self.text()
    let feed = try Feed(decoding: text)
    if format == .csv {
      let tables = try #require(try FeedSource(text: text).encodedTables().files)
      let appointments = try #require(tables["appointments.csv"].map { String(decoding: $0, as: UTF8.self) })
      #expect(
        appointments.hasPrefix(
          "case_id,decision_id,ordinal,name,kind,party,role,person_id,party_id,others_unnamed,action,"))
      #expect(try Feed(FeedSource(tables: tables)) == feed)
    } else {
      #expect(try Feed(decoding: feed.encoded(as: format), as: format) == feed)
    }
  }

  /// Each addition broken once: what is replaced by what, the rule that says so, and where.
  private static let broken: [(String, String, String, String)] = [
    (#""rank": 1,"#, #""rank": "first","#, "str/wrong-type", "/cases/0/proposals/0/rank"),
    (#""rank": 1,"#, #""rank": 3,"#, "dom/rank-gap", "/cases/0/proposals/1/rank"),
    (#""rank": 1,"#, #""rank": -9223372036854775808,"#, "dom/rank-gap", "/cases/0/proposals/0/rank"),
    (
      #"["ks-1/proposal/2/2"]"#, #"["ks-1/proposal/9"]"#, "ref/unknown-record",
      "/cases/0/decisions/0/target_item_ids/0"
    ),
    (
      #"["ks-1/proposal/2/2"]"#, #"["ks-1/proposal/2"]"#, "ref/wrong-record", "/cases/0/decisions/0/target_item_ids/0"
    ),
    (
      #""confirmed_immediately": true"#, #""confirmed_immediately": "ja""#, "str/wrong-type",
      "/cases/1/decisions/0/confirmed_immediately"
    ),
    (#""action": "elect"}"#, #""action": "elects"}"#, "str/not-in-vocabulary", "/cases/1/decisions/0/items/1/action"),
    (
      #""action": "elected", "#, "", "str/missing-required", "/cases/1/decisions/0/appointments/1"
    ),
    (
      #""end_date": "2028-12-31""#, #""end_date": "2024-12-31""#, "tmp/ends-before-begins",
      "/cases/1/decisions/0/appointments/1/end_date"
    ),
    (
      #""start_date": "2025-04-01", "end_date": "2028-12-31""#, #""start_date": "2025-03-06""#,
      "dom/elected-not-registered", "/cases/1/decisions/0/appointments/1/person_id"
    ),
    (
      #""name": "Eva Ek", "party": "EP", "person_id""#, #""name": "Eva Eklund", "party": "EP", "person_id""#,
      "ref/differs-from-register", "/cases/1/decisions/0/appointments/1/name"
    ),
    (
      #""option": "absent""#, #""option": "no""#, "dom/substitute-beside-voter",
      "/cases/2/decisions/0/votes/0/ballots/2/replaces"
    ),
    (
      #""option": "paired""#, #""option": "kvittad""#, "str/not-in-vocabulary",
      "/cases/2/decisions/0/votes/0/ballots/0/option"
    ),
    (#""kind": "speech""#, #""kind": "speach""#, "str/not-in-vocabulary", "/cases/3/statements/0/kind"),
  ]

  @Test(arguments: broken.indices) func `is found where it is broken`(index: Int) throws {
    let (part, other, rule, pointer) = Self.broken[index]
    let text = try Self.text()
    let range = try #require(text.firstRange(of: part))
    let found = try Self.findings(text.replacingCharacters(in: range, with: other))
    #expect(
      found.contains { $0.rule.name == rule && $0.location.pointer == pointer },
      "\(found.map { "\($0.rule.name) \($0.location.pointer ?? "-")" })")
  }
}
