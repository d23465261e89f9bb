import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What of a feed that is split cannot be read.
@Suite struct `What cannot be read of a feed that is split` {
  private static let good = #"{"id":"a","title":"A"}"#

  private func unread(_ split: SplitFeed) -> String { String(decoding: split.unread, as: UTF8.self) }

  @Test(arguments: [
    // Broken lines, also the last without a line end; a value over several lines; a line of another encoding.
    ("\(good)\n{\"id\":\n\(good)\n[1", "{\"id\":\n[1", 2),
    ("{\n\"id\": 1\n}\n\(good)\n", "{\n\"id\": 1\n}\n", 1),
    ("\(good)\r\n{x}\r\n", "{x}\r\n", 1),
    ("\n\n\u{FEFF}{y\n\(good)", "\u{FEFF}{y\n", 1),
  ])
  func `is lines`(_ cases: String, _ unread: String, _ count: Int) throws {
    for block in [1, 7, 64, 1 << 20] {
      var limits = Limits()
      limits.block = block
      let split = try SplitFeed(FeedSource(text: "\(Samples.feed())\n\(cases)", as: .jsonl, limits: limits, jobs: 3))
      #expect(self.unread(split) == unread, "block \(block)")
      #expect(split.outcome.good + split.outcome.bad == count)
    }
  }

  @Test func `is the line of a head, and the cases are there without one`() throws {
    let split = try SplitFeed(FeedSource(text: "{\"diarium\":\n\(Self.good)\n", as: .jsonl))
    #expect(unread(split) == "{\"diarium\":\n")
    #expect(String(decoding: split.files["good.jsonl"] ?? [], as: UTF8.self) == "\(Self.good)\n")
  }

  @Test func `is the rest from a case on`() throws {
    let json = Samples.feed("\"cases\":[\(Self.good),{\"id\":nul},\(Self.good)],\"x_a_b\":1")
    let split = try SplitFeed(FeedSource(text: json, as: .json))
    #expect(unread(split) == "{\"id\":nul},\(Self.good)],\"x_a_b\":1}")
    #expect(split.outcome.good == 1 && split.outcome.report.verdict == .unknown)
    let dataset = Samples.dataset.dropFirst("\"dataset\":".count)
    let yaml = "diarium: \"1.0\"\ndataset: \(dataset)\ncases:\n  - \(Self.good)\n  - id: [\n  - id: b\n"
    let other = try SplitFeed(FeedSource(text: yaml, as: .yaml))
    #expect(unread(other) == "  - id: [\n  - id: b\n")
    #expect(other.outcome.good == 1)
  }

  @Test(arguments: [
    ("{\"diarium\":\"1.0\"", Format.json), ("[1,2]", .json), (Self.good, .json), ("", .json),
    ("cases: [", .yaml), ("", .yaml), ("{\"diarium\":\"1.0\",\n\"cases\":[\n{}\n]}", .jsonl),
  ])
  func `is all of it where there is no head, and nothing else is written`(_ text: String, _ format: Format) throws {
    let split = try SplitFeed(FeedSource(text: text, as: format))
    #expect(unread(split) == text)
    #expect(!split.outcome.isWritten && split.outcome.unread == text.utf8.count)
    #expect(Set(split.files.keys).isSubset(of: ["unread.txt"]))
  }

  @Test(arguments: [
    // Too short; with a quote that stays open; of no case; of no owner; with a cell that has no column.
    (["cases.csv": "id,title\na,A\nb\nc,C\n"], "b\n"),
    (["cases.csv": "id,title\na,A\nb,\"B\n"], "b,\"B\n"),
    (["cases.csv": "id,title\na,A\n", "decisions.csv": "case_id,id,outcome\na,d,x\nz,e,y\n,f,z\n"], "z,e,y\n,f,z\n"),
    (
      [
        "cases.csv": "id,title\na,A\n", "decisions.csv": "case_id,id\na,d\n",
        "votes.csv": "case_id,decision_id,id,ordinal\na,d,v,1\na,q,w,1\n",
      ], "a,q,w,1\n"
    ),
    (["cases.csv": "id,title,colour\na,A,\nb,B,red\n"], "b,B,red\n"),
    (["cases.csv": "id,title,extensions\na,A,\nb,B,{\nc,C,7\n"], "b,B,{\nc,C,7\n"),
    (["cases.csv": "id,title\r\na,A\r\nid,title\r\nb,B"], "id,title\r\n"),
  ])
  func `is rows of tables`(_ files: [String: String], _ unread: String) throws {
    var files = files.mapValues { Array($0.utf8) }
    files["datapackage.json"] = Array("{\"feed\":\(Samples.feed())}".utf8)
    for block in [16, 1 << 20] {
      var limits = Limits()
      limits.block = block
      let split = try SplitFeed(FeedSource(tables: files, limits: limits, jobs: 2))
      #expect(self.unread(split) == unread, "block \(block): \(split.outcome.report.rendered(as: .concise))")
      #expect(split.outcome.isWritten)
    }
  }

  @Test func `is the bytes of the file, whatever their encoding`() throws {
    let rows = Array("id,title\na,".utf8) + [0xC5, 0x0A] + Array("b,".utf8) + [0xC4, 0x2C, 0xD6, 0x0A]
    let tables = ["cases.csv": rows, "datapackage.json": Array("{\"feed\":\(Samples.feed())}".utf8)]
    var options = TableReadingOptions()
    options.encoding = .windows1252
    let split = try SplitFeed(FeedSource(tables: tables, options: options))
    #expect(split.unread == Array("b,".utf8) + [0xC4, 0x2C, 0xD6, 0x0A])
    #expect(split.outcome.good == 1)
  }
}
