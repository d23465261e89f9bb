import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// More cases than ids are kept of in memory.
@Suite struct `Many cases` {
  @Test func `an id or a reference leads back over more cases than are in memory`() throws {
    let count = 40_000
    var lines = [
      #"{"diarium":"1.0","dataset":{"id":"d","title":"T","publisher":{"name":"K"},"license":"CC0-1.0","language":"sv","generated":"2026-01-01T00:00:00Z"}}"#
    ]
    for number in 1...count {
      // The second case is there again, behind all others; the last but one refers to the third.
      let id = number == count ? "c-2" : "c-\(number)"
      var members = #""id":"\#(id)","title":"Ärende","kind":"other""#
      if number == count - 1 { members += #","relations":[{"kind":"follows_up","to_id":"c-3"}]"# }
      if number == count { members += #","decisions":[{"id":"x","date":"2026-01-02","body":"N","outcome":"granted"}]"# }
      lines.append("{\(members)}")
    }
    let file = FeedSource(bytes: Array(lines.joined(separator: "\n").utf8), as: .jsonl, name: "feed")
    let report = try file.validate()
    let known = report.log.findings.filter { $0.rule == .duplicateID }
    #expect(known.map { $0.location.line } == [count + 1])
    #expect(known.first?.related.map(\.location.line) == [3])
    #expect(!report.log.findings.contains { $0.rule == .unknownRecord || $0.rule == .otherCase })
    // Its rows would be those of the second case.
    let tables = try file.encodedTables()
    #expect(tables.files == nil)
    #expect(tables.outcome.report.log.findings.contains { $0.rule == .noPlace })
  }

  @Test func `are read twice where a register stands after them, and that is said`() throws {
    let cases = #""cases":[{"id":"ks-1","title":"Cykelbanor"}]"#
    let register = #""bodies":[{"id":"ks","name":"Kommunstyrelsen","kind":"executive_board"}]"#
    func notes(_ members: String) throws -> [String] {
      try FeedSource(bytes: Array(Samples.feed(members).utf8), as: .json).validate().notes.map(\.en)
    }
    #expect(try notes("\(register),\(cases)").isEmpty)
    #expect(try notes("\(cases),\(register)").contains { $0.contains("was read twice") })
  }
}
