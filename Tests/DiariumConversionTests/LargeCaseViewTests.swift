import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// The time grew with the square of the records, or had no end.
@Suite struct `Views of a case with thousands of records` {
  static let count = 2000

  /// A list of a case with as many records, each made of its number.
  static func list(_ name: String, of records: Int = count, _ record: (Int) -> String) -> String {
    "\"\(name)\":[\((1...records).map { "{\(record($0))}" }.joined(separator: ","))]"
  }

  static func view(_ lists: [String]) throws -> (feed: [UInt8], files: [String: [UInt8]], lost: [String]) {
    let feed = Array(Samples.caseFeed((["\"diary_number\":\"KS 1\""] + lists).joined(separator: ",")).utf8)
    let (files, report) = try `Views as simple sheets`.view(feed)
    let lost = report.log.findings.filter { $0.rule == .view }.map(\.message.en)
    return (feed, files, lost)
  }

  @Test(.timeLimit(.minutes(2))) func `come back equal, whatever the records are`() throws {
    let eva = #""signatories":[{"name":"Eva Al","party":"S"}]"#
    let (feed, files, lost) = try Self.view([
      Self.list("documents") { #""id":"ks-1/document/\#($0)","kind":"motion","title":"Motion \#($0)""# },
      Self.list("initiatives") {
        #""id":"ks-1/initiative/\#($0)","kind":"motion","document_id":"ks-1/document/\#($0)","text":"a",\#(eva)"#
      },
      Self.list("referrals") { #""id":"ks-1/referral/\#($0)","recipients":[{"body":"Nämnd \#($0)"}]"# },
      Self.list("statements") {
        #""id":"ks-1/statement/\#($0)","kind":"referral_reply","referral_id":"ks-1/referral/\#($0)","#
          + #""body":"Nämnd \#($0)","text":"a""#
      },
      Self.list("proposals") {
        #""id":"ks-1/proposal/\#($0)","level":"member","decision_id":"ks-1/decision/\#($0)",\#(eva)"#
      },
      // Half of them are told by their body and section, and not by their section alone.
      Self.list("decisions") {
        #""id":"ks-1/decision/\#($0)","section":"§ \#($0 % 1500)","body":"\#($0 < 1500 ? "KS" : "KF")","#
          + #""outcome":"granted","votes":[{"id":"ks-1/decision/\#($0)/vote/1","#
          + #""counts":[{"option":"yes","count":\#($0)}]}]"#
      },
      Self.list("reservations") {
        #""id":"ks-1/reservation/\#($0)","decision_id":"ks-1/decision/\#($0)","#
          + #""body":"\#($0 < 1500 ? "KS" : "KF")",\#(eva)"#
      },
    ])
    #expect(lost == [])
    let back = try FeedSource(tables: files).encoded(as: .json).bytes
    let isSame = try back == FeedSource(bytes: feed, as: .json).encoded(as: .json).bytes
    #expect(isSame)
  }

  @Test(.timeLimit(.minutes(1))) func `keep the extensions of a record that has thousands`() throws {
    let (_, _, lost) = try Self.view([(0..<6000).map { "\"x_a_\($0)\":\"ja\"" }.joined(separator: ",")])
    #expect(lost == [])
  }

  @Test(.timeLimit(.minutes(1))) func `leave out rows that name a body that another left out`() throws {
    let (_, _, lost) = try Self.view([
      Self.list("statements") { number in
        let name = number == 1 ? "eva" : "Nämnd \(number - 1)"
        return #""id":"s\#(number)","kind":"special_statement","body":"Nämnd \#(number)","text":"a","#
          + #""signatories":[{"name":"\#(name)","kind":"body"}]"#
      }
    ])
    #expect(lost.filter { !$0.contains("`case.id`") } == ["2000 `case.statements` have no place in the sheet"])
  }

  /// Without the row the name is that of a person, and with it that of the row's own body.
  @Test(.timeLimit(.minutes(1))) func `end where a row is by somebody who is named like its body`() throws {
    let (_, _, lost) = try Self.view([
      Self.list("statements", of: 1) { _ in
        #""id":"s","kind":"special_statement","body":"Bo Ek","text":"a","signatories":[{"name":"Bo Ek"}]"#
      }
    ])
    #expect(lost.filter { !$0.contains("`case.id`") } == ["1 `case.statements` has no place in the sheet"])
  }
}
