@_spi(Engine) import DiariumModel
import DiariumPublish
import Foundation
import TestSupport
import Testing

@Suite("The page of a case")
struct CasePagesTests {
  /// A case of Ekeby with one of most things.
  private static var motion: Case {
    var matter = Case(id: "ks-1")
    matter.title = "Motion om cykelbanor"
    matter.diaryNumber = "KS 2024/1"
    matter.kind = .motion
    matter.status = .decided
    matter.opened = "2024-02-01"
    matter.summary = "Motionen vill ha cykelbanor.\nÖverallt."
    var initiative = Initiative(id: "ks-1/initiative/1")
    initiative.kind = .motion
    var bo = Signatory(name: "Bo Ek")
    bo.party = "M"
    bo.othersUnnamed = true
    initiative.signatories = [bo]
    initiative.submitted = "2024-01-30"
    matter.initiatives = [initiative]
    var decision = Decision(id: "ks-1/decision/1")
    decision.body = "Kommunstyrelsen"
    decision.section = "12"
    decision.date = "2024-03-05"
    decision.outcome = .rejected
    var vote = Vote(id: "ks-1/decision/1/vote/1")
    vote.counts = [Count(option: .yes, count: 8), Count(option: .no, count: 5)]
    decision.votes = [vote]
    matter.decisions = [decision]
    var reservation = Reservation(id: "ks-1/reservation/1")
    reservation.decisionID = "ks-1/decision/1"
    var groups = Signatory(name: "C")
    groups.party = "C"
    reservation.signatories = [groups]
    reservation.text = "Vi hade velat ha cykelbanor."
    matter.reservations = [reservation]
    return matter
  }

  /// What a reader reads, without markup.
  private static func words(_ page: String) -> String {
    page.replacing(/<(style|script)[^>]*>.*?<\/(style|script)>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: "")
  }

  /// The data for programs.
  private static func linkedData(_ page: String) throws -> [String: Any] {
    let match = try #require(page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/))
    return try #require(try JSONSerialization.jsonObject(with: Data(match.output.1.utf8)) as? [String: Any])
  }

  @Test("Tells the case from motion to decision, each part with its anchor")
  func course() throws {
    let page = try PublishedCase.page(Self.motion)
    let words = Self.words(page)
    var before = words.startIndex
    for part in [
      "Motion om cykelbanor", "KS 2024/1", "motion", "avgjort", "Motionen vill ha cykelbanor.\nÖverallt.",
      "Ärendets gång", "2024-01-30 Initiativ 1", "2024-02-01 Ärendet kom in",
      "2024-03-05 Beslut 1: Kommunstyrelsen § 12 – avslag (ja 8, nej 5)", "2024-03-05 Reservation 1: C",
      "Bo Ek (M) m.fl.", "Beslut 1: Kommunstyrelsen § 12", "Omröstning 1", "ja: 8", "nej: 5", "Reservation 1: C",
      "Beslut 1: Kommunstyrelsen § 12", "Vi hade velat ha cykelbanor.",
    ] {
      let range = try #require(words.range(of: part, range: before..<words.endIndex), "\(part)")
      before = range.lowerBound
    }
    for id in ["ks-1", "ks-1/initiative/1", "ks-1/decision/1", "ks-1/decision/1/vote/1", "ks-1/reservation/1"] {
      #expect(page.contains(" id=\"\(id)\""), "\(id)")
    }
    #expect(page.contains("<a href=\"#ks-1/decision/1\">Beslut 1: Kommunstyrelsen § 12</a>"))
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test("Says the same to programs, by addresses that lead to its parts")
  func linkedData() throws {
    let data = try Self.linkedData(try PublishedCase.page(Self.motion))
    #expect(data["@id"] as? String == "https://data.ekeby.se/beslut/cases/ks-1.html")
    #expect(data["name"] as? String == "Motion om cykelbanor" && data["identifier"] as? String == "KS 2024/1")
    let parts = try #require(data["hasPart"] as? [[String: Any]])
    #expect(
      parts.map { $0["@id"] as? String ?? "" }.map { $0.replacing("https://data.ekeby.se/beslut/cases/", with: "") }
        == [
          "ks-1.html#ks-1/initiative/1", "ks-1.html#ks-1/decision/1", "ks-1.html#ks-1/reservation/1",
        ])
  }

  @Test("Has every text, code and id of a case in which every field is filled", arguments: 1...8)
  func everything(seed: Int) throws {
    var generator = FeedGenerator(seed: UInt64(seed), cases: 1...1, density: 100)
    guard case .object(let members) = generator.feed(),
      case .array(let cases)? = members.first(where: { $0.name == "cases" })?.value
    else { return }
    for matter in cases {
      let page = PublishedCase.decoded(try PublishedCase.page(matter))
      var missing: [String] = []
      Self.eachText(matter) { text in
        let shown = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{85}", with: "\n")
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
          .replacing("\r", with: "\\r").replacing("\u{85}", with: "\n")
        if page.range(of: Data(shown.utf8)) == nil, page.range(of: Data(quoted.utf8)) == nil { missing.append(text) }
      }
      #expect(missing.isEmpty, "seed \(seed): \(missing)")
    }
  }

  private static func eachText(_ value: JSONValue, _ body: (String) -> Void) {
    switch value {
    case .string(let text), .number(let text): if !text.isEmpty { body(text) }
    case .array(let elements): for element in elements { eachText(element, body) }
    case .object(let members): for member in members { eachText(member.value, body) }
    case .null, .boolean: break
    }
  }

  @Test("Names people, parties and bodies from the registers where a record has their ids only")
  func registers() throws {
    let publication = PublishedCase.publication {
      var body = Body(id: "ks")
      body.name = "Kommunstyrelsen"
      var party = Party(id: "party-m")
      party.abbreviation = "M"
      var meeting = Meeting(id: "meeting-1")
      meeting.body = "Kommunstyrelsen"
      meeting.date = "2024-03-05"
      meeting.url = "https://ekeby.se/protokoll"
      $0.head.bodies = [body]
      $0.head.parties = [party]
      $0.head.meetings = [meeting]
    }
    var matter = Case(id: "ks-1")
    matter.title = "Bro"
    matter.bodyID = "ks"
    var decision = Decision(id: "d-1")
    decision.bodyID = "ks"
    decision.meetingID = "meeting-1"
    matter.decisions = [decision]
    var reservation = Reservation(id: "r-1")
    var bo = Signatory(name: "Bo Ek")
    bo.partyID = "party-m"
    reservation.signatories = [bo]
    matter.reservations = [reservation]
    let page = try PublishedCase.page(matter, publication)
    #expect(page.contains("<dd><span data-id=\"ks\">Kommunstyrelsen</span></dd>"))
    #expect(page.contains("<h3>Beslut 1: Kommunstyrelsen</h3>"))
    #expect(page.contains("<a href=\"https://ekeby.se/protokoll\">Kommunstyrelsen 2024-03-05</a>"))
    #expect(Self.words(page).contains("Bo Ek (M)"))
  }

  @Test("Leads from relations to the pages of other cases, and nowhere if they are not there")
  func relations() throws {
    var matter = Case(id: "ks-2")
    matter.title = "Bro"
    var relation = Relation(id: "ks-2/relation/1")
    relation.kind = .respondsTo
    relation.fromID = "ks-2"
    relation.toID = "ks-1/decision/1"
    matter.relations = [relation]
    #expect(try PublishedCase.page(matter).contains("<a href=\"ks-1.html#ks-1/decision/1\">ks-1/decision/1</a>"))
    let known = CasePages(PublishedCase.publication(), hasPage: { $0 == "ks-2" })
    let page = try PublishedCase.withTape(matter) { String(decoding: known.page($0), as: UTF8.self) }
    #expect(page.contains("<code>ks-1/decision/1</code>"))
  }

  @Test("Says of a tombstone that the case was removed and when, and nothing to search engines")
  func tombstone() throws {
    var matter = Case(id: "ks-1")
    matter.deleted = true
    matter.modified = "2024-06-05T00:00:00Z"
    let page = try PublishedCase.page(matter)
    #expect(Self.words(page).contains("Ärendet har tagits bort ur datamängden 2024-06-05T00:00:00Z."))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("<h1 id=\"ks-1\">Borttaget ärende</h1>"))
  }

  @Test("Says of a confidential case that it is, and what it has")
  func confidential() throws {
    var matter = Case(id: "ks-1")
    matter.diaryNumber = "KS 2024/9"
    var confidentiality = Confidentiality(level: .confidential)
    confidentiality.statute = "OSL 26 kap. 1 §"
    matter.confidentiality = confidentiality
    let words = Self.words(try PublishedCase.page(matter))
    #expect(words.contains("Ärende KS 2024/9") && words.contains("omfattas av sekretess: hemligt"))
    #expect(words.contains("Lagrum: OSL 26 kap. 1 §"))
  }

  @Test(
    "Takes no text for markup",
    arguments: [
      "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<!-- <script>", "</style>", "&lt;b&gt;",
      "\u{202E}bakvänt", "a\u{0}b", "]]>", "' onmouseover='x",
    ])
  func hostile(_ text: String) throws {
    let members: [JSONValue.Member] = [
      .init("id", .string("ks-1")), .init("title", .string(text)), .init("summary", .string(text)),
      .init("kind", .string(text)), .init("body", .string(text)), .init("body_id", .string(text)),
      .init(
        "documents",
        .array([.object([.init("id", .string(text)), .init("url", .string("javascript:alert(1)//" + text))])])),
      .init(
        "relations",
        .array([.object([.init("id", .string("r-1")), .init("to_id", .string(text))])])),
      .init("x_ekeby_a", .object([.init(text, .string(text))])),
    ]
    let page = try PublishedCase.page(JSONValue.object(members))
    #expect(page.matches(of: /<script/).count == 1 && page.matches(of: /<\/script/).count == 1)
    #expect(page.matches(of: /<style/).count == 2 && !page.contains("<img") && !page.contains("<!--"))
    #expect(!page.contains("href=\"javascript"))
    #expect(try Self.linkedData(page)["abstract"] as? String == text.replacing("\u{0}", with: "\u{0}"))
    // Every tag has quotes in pairs, so no text has left its attribute.
    for tag in page.matches(of: /<[a-z][^>]*>/) { #expect(tag.output.count { $0 == "\"" }.isMultiple(of: 2)) }
  }

  @Test(
    "Shows what has another type than the schema says, and never fails",
    arguments: [
      JSONValue.null, .boolean(true), .number("1e400"), .string(""), .string("text"), .array([]),
      .array([.array([.null])]),
      .object([]),
      .object([.init("id", .number("1")), .init("items", .string("x")), .init("deleted", .boolean(true))]),
      .array([.object([.init("id", .null), .init("signatories", .array([.string("Bo")]))]), .string("rest")]),
    ])
  func otherTypes(_ value: JSONValue) throws {
    for field in Case.recordDescription.fields {
      let page = try PublishedCase.page(JSONValue.object([.init(field.name, value)]))
      #expect(page.hasSuffix("</html>\n"))
      if case .array(let elements) = value, elements.count > 1, field.name != "id" { #expect(page.contains("Bo")) }
    }
    #expect(try PublishedCase.page(value).hasSuffix("</html>\n"))
  }

  @Test("Has a text of a mebibyte whole")
  func enormous() throws {
    var matter = Self.motion
    matter.description = Text(HardStrings.long)
    let page = try PublishedCase.page(matter)
    #expect(PublishedCase.decoded(page).range(of: Data(HardStrings.long.utf8)) != nil)
  }

  @Test("Marks the language of the data where it is not that of the page")
  func language() throws {
    let publication = PublishedCase.publication { $0.head.dataset.language = "fi" }
    let page = try PublishedCase.page(Self.motion, publication)
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"sv\">"))
    #expect(page.contains("<h1 id=\"ks-1\" lang=\"fi\">"))
  }
}
