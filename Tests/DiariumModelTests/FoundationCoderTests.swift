import DiariumModel
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Foundation's coders work on the types; what they lose is known.
@Suite struct `Foundation's coders` {
  private static func export() throws -> Data { try Data(contentsOf: Repository.file("exports/feed.json")) }

  @Test func `read and write a feed`() throws {
    let feed = try JSONDecoder().decode(Feed.self, from: Self.export())
    #expect(feed.cases.first?.reservations.count == 4)
    #expect(feed.cases.first?.reservations[1].signatories.map(\.name) == ["Jan Jönsson", "Jonas Naddebo"])
    let encoded = try JSONEncoder().encode(feed)
    #expect(try JSONDecoder().decode(Feed.self, from: encoded) == feed)
  }

  @Test func `lose the trailing zeros of a decimal, and nothing else of it`() throws {
    var point = DataPoint(label: "kostnad", value: try #require(ExactDecimal("12.50")))
    point.extensions["x_ekeby_raw"] = .number("1.50")
    let back = try JSONDecoder().decode(DataPoint.self, from: JSONEncoder().encode(point))
    #expect(back.value.text == "12.5")
    #expect(back.extensions["x_ekeby_raw"] == .number("1.5"))
  }

  @Test(arguments: [
    (#"{"id":"a","title":"b","colour":"red"}"#, "unknown field `colour`"),
    (#"{"id":"a"}"#, "`title` is missing"),
    (#"{"id":"a","deleted":true}"#, "`modified` is missing"),
    (#"{"id":"a","title":"b","deleted":false}"#, "`deleted` is only ever true; leave it out"),
    (#"{"id":"A","title":"b"}"#, "`A` is not an id (a-z, 0-9, `.`, `_`, `/`, `-`, a letter or digit first)"),
    (
      #"{"id":"a","title":"b","documents":[{"id":"d","kind":"motion","bytes":-1}]}"#,
      "`bytes` must be an integer from 0 to 2^53"
    ),
    (#"{"id":"a","title":"b","decisions":[{"id":"d","body":"KS"}]}"#, "`outcome` or `items` is missing"),
  ])
  func `throw at the first wrong value`(text: String, message: String) throws {
    let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Case.self, from: Data(text.utf8)) }
    switch try #require(error) {
    case .dataCorrupted(let context), .keyNotFound(_, let context): #expect(context.debugDescription == message)
    case let other: Issue.record("\(other)")
    }
  }

  @Test func `read absence in any disguise, and tombstones`() throws {
    let text = #"{"id":"a","title":"b","summary":"","kind":null,"decisions":[],"status":""}"#
    let record = try JSONDecoder().decode(Case.self, from: Data(text.utf8))
    #expect(record == Case.titled("a", "b"))
    let tombstone = #"{"id":"a","modified":"2024-01-01T00:00:00Z","deleted":true}"#
    #expect(try JSONDecoder().decode(Case.self, from: Data(tombstone.utf8)).deleted)
    let secret = #"{"id":"a","confidentiality":{"level":"confidential"}}"#
    #expect(try JSONDecoder().decode(Case.self, from: Data(secret.utf8)).title == nil)
  }
}

extension Case {
  fileprivate static func titled(_ id: ID, _ title: Text) -> Case {
    var record = Case(id: id)
    record.title = title
    return record
  }
}
