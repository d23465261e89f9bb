import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What the reports and the counts make of findings that follow from another.
@Suite struct `Findings that follow from another` {
  /// An error at line 1, two that follow from it, one of them equal to the other, and a warning of its own.
  private static func report(_ change: (inout FindingLog) -> Void = { _ in }) -> Report {
    var log = FindingLog(limit: 0)
    func place(_ line: Int) -> Location {
      var place = Location(path: "feed.json")
      (place.line, place.column, place.offset, place.pointer) = (line, 3, line * 10, "/cases/\(line)")
      return place
    }
    log.add(Finding(.pattern, .init(sv: "orsaken", en: "the cause"), at: place(1)))
    log.add(Finding(.unknownRecord, .init(sv: "den första", en: "the first"), at: place(2)))
    log.add(Finding(.unknownRecord, .init(sv: "den andra", en: "the second"), at: place(4)))
    log.add(Finding(.emptyText, .init(sv: "något annat", en: "something else"), at: place(3)))
    change(&log)
    var report = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    report.language = .en
    return report
  }

  private static func follows(_ log: inout FindingLog) {
    log.follow(1, from: 0)
    log.follow(2, from: 1)
  }

  @Test func `are not counted, but are listed and told apart`() throws {
    let report = Self.report(Self.follows)
    #expect(report.log.count(.error) == 1 && report.log.count(.warning) == 1 && report.log.following == 2)
    #expect(report.log.total == 4)
    let json = report.json()
    let counts = try #require(json["counts"])
    #expect(["error", "warning", "info", "following"].map { counts[$0]?.integer } == [1, 1, 0, 2])
    let findings = try #require(json["findings"]?.elements)
    let fingerprint = try #require(findings[0]["fingerprint"])
    #expect(findings.map { $0["caused_by"] } == [nil, fingerprint, fingerprint, nil])
    let tally = try #require(json["rules"]?.elements.first { $0["rule"]?.text == "ref/unknown-record" })
    #expect(tally["count"]?.integer == 2 && tally["listed"]?.integer == 2 && tally["following"]?.integer == 2)
  }

  @Test func `name the fingerprint of their cause as the report gives it, with its ordinal`() throws {
    let report = Self.report { log in
      // Two findings of one fingerprint; the last follows from the second of them.
      log.follow(3, from: 2)
    }
    let findings = try #require(report.json()["findings"]?.elements)
    #expect(findings[1]["fingerprint"]?.text.map { $0 + "-2" } == findings[2]["fingerprint"]?.text)
    #expect(findings[3]["caused_by"] == findings[2]["fingerprint"])
  }

  @Test func `stand after their cause in the concise form, whatever their place`() {
    let lines = Self.report(Self.follows).concise().split(separator: "\n")
    #expect(
      lines == [
        "feed.json:1:3: error: the cause [str/pattern]",
        "feed.json:2:3: error: the first; follows from 1:3 [ref/unknown-record]",
        "feed.json:4:3: error: the second; follows from 1:3 [ref/unknown-record]",
        "feed.json:3:3: warning: something else [str/empty-text]",
      ])
  }

  @Test func `are shown beneath their cause, at most so many`() {
    let text = HumanReport(Self.report(Self.follows), isColoured: false).text()
    #expect(text.components(separatedBy: "error[").count == 2)
    #expect(text.contains("hence: feed.json:2:3: error: the first [ref/unknown-record]"))
    #expect(!text.contains("more of these"))
    let many = Self.report { log in
      for number in 0..<30 {
        log.add(Finding(.unknownActor, .init(verbatim: "\(number)"), at: Location(path: "feed.json")))
        log.follow(4 + number, from: 0)
      }
    }
    let shown = HumanReport(many, isColoured: false).text()
    #expect(shown.contains("hence 25 more") && !shown.contains("more of these"))
    #expect(HumanReport(many, isColoured: false).summary().contains("(30 more follow from them)"))
  }

  @Test func `are results of SARIF that lead to their cause`() throws {
    let run = try #require(Self.report(Self.follows).sarif()["runs"]?[0])
    let results = try #require(run["results"]?.elements)
    let fingerprint = try #require(results[0]["partialFingerprints"]?["diarium/v1"])
    #expect(results.map { $0["properties"]?["caused_by"] } == [nil, fingerprint, fingerprint, nil])
    let related = try #require(results[1]["relatedLocations"]?[0])
    #expect(related["message"]?["text"]?.text == "follows from this: the cause")
    #expect(related["physicalLocation"]?["region"]?["startLine"]?.integer == 1)
  }

  @Test func `never hide that a run fails, and follow from nothing that follows from them`() {
    let report = Self.report { log in
      // An error does not follow from a warning.
      log.follow(0, from: 3)
      log.follow(1, from: 0)
      // Nor the cause from what follows from it.
      log.follow(0, from: 1)
      log.follow(0, from: 0)
    }
    #expect(report.log.causes == [1: 0] && report.log.count(.error) == 2 && report.fails)
    // Where a cause turns out to follow from something, so does all that followed from it.
    var later = Self.report(Self.follows).log
    later.add(Finding(.notAFeed, .init(verbatim: "x"), at: Location(path: "feed.json")))
    later.follow(0, from: 4)
    #expect(later.causes == [0: 4, 1: 4, 2: 4])
  }

  @Test func `stay with their causes when the findings are sorted`() {
    var log = FindingLog(limit: 0)
    for offset in [30, 20, 10] {
      var place = Location(path: "a")
      place.offset = offset
      log.add(Finding(.pattern, .init(verbatim: "\(offset)"), at: place))
    }
    log.follow(0, from: 1)
    log.sort(inputs: ["a"])
    #expect(log.findings.map(\.message.en) == ["10", "20", "30"] && log.causes == [2: 1])
    log.follow(1, from: 0)
    #expect(log.causes == [2: 0, 1: 0])
  }
}
