import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The report for people: lines that fit, marks under what is meant, one block for one mistake.
@Suite struct `The report for people` {
  /// The three lines of an excerpt in a report on one finding.
  private static func excerpt(
    _ text: String, lead: Int, extent: Int, width: Int, isCutBefore: Bool = false, isCutAfter: Bool = false
  ) throws -> (line: String, marks: String) {
    var location = Location(path: "a.json")
    (location.line, location.column) = (7, lead + 1)
    var excerpt = Excerpt(text: text, lead: lead, extent: extent)
    (excerpt.isCutBefore, excerpt.isCutAfter) = (isCutBefore, isCutAfter)
    location.excerpt = excerpt
    var log = FindingLog(limit: 0)
    log.add(Finding(.unknownField, .init(sv: "fel", en: "wrong"), at: location))
    let report = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    let lines = HumanReport(report, isColoured: false, width: width).text().split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.hasPrefix("7 | ") })
    return (String(lines[index].dropFirst(4)), String(lines[index + 1].dropFirst(4)))
  }

  /// The cells of a text, for the letters of these tests.
  private static func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { cells, scalar in
      switch scalar.value {
      case 0x300..<0x370: cells
      case 0x4E00..<0xA000, 0x1F300..<0x1FA00: cells + 2
      default: cells + 1
      }
    }
  }

  struct Line: Sendable {
    let before: String
    let meant: String
    let after: String
  }

  static let lines: [Line] = [
    .init(before: "", meant: "abc", after: ""), .init(before: #"{"kind":"#, meant: #""moton""#, after: "}"),
    .init(before: String(repeating: "x", count: 99), meant: "MOTION", after: String(repeating: "y", count: 99)),
    .init(before: String(repeating: "x", count: 99), meant: "MOTION", after: ""),
    .init(before: "", meant: String(repeating: "m", count: 200), after: ""),
    .init(before: "x", meant: String(repeating: "m", count: 100), after: String(repeating: "y", count: 100)),
    .init(before: String(repeating: "漢", count: 60), meant: "字字", after: String(repeating: "漢", count: 60)),
    .init(
      before: String(repeating: "a\u{30A}", count: 60), meant: "o\u{308}l", after: String(repeating: "é", count: 60)),
    .init(before: "a", meant: "\u{301}", after: "b"), .init(before: "😀😀", meant: "😀", after: "😀"),
    .init(before: "", meant: "", after: "b"), .init(before: "abc", meant: "", after: ""),
  ]

  @Test(arguments: lines, [40, 80, 120]) func `fits lines into a width, with the marks on what is meant`(
    line: Line, width: Int
  ) throws {
    let text = line.before + line.meant + line.after
    let (lead, extent) = (line.before.unicodeScalars.count, max(1, line.meant.unicodeScalars.count))
    let shown = try Self.excerpt(text, lead: lead, extent: extent, width: width)
    let (said, available) = (shown.line, width - 4)
    #expect(Self.cells(said) <= available, "\(said)")
    let isCut = Self.cells(text) > available
    #expect(isCut == said.contains("…"))
    if !isCut { #expect(said == text) }
    // What the marks stand under is what is meant, or its beginning.
    let blank = shown.marks.prefix { $0 == " " }.count
    var start = said.unicodeScalars.startIndex
    var cells = 0
    while cells < blank, start < said.unicodeScalars.endIndex {
      cells += Self.cells(String(said.unicodeScalars[start]))
      said.unicodeScalars.formIndex(after: &start)
    }
    while start < said.unicodeScalars.endIndex, cells == blank,
      (0x300..<0x370).contains(said.unicodeScalars[start].value)
    {
      said.unicodeScalars.formIndex(after: &start)
    }
    #expect(cells == blank)
    let marked = String(said.unicodeScalars[start...])
    if line.meant.isEmpty {
      #expect(marked.first == line.after.first)
    } else if line.meant == "\u{301}" {
      #expect(blank == 0)
    } else {
      #expect(marked.hasPrefix(line.meant) || line.meant.hasPrefix(marked.dropLast()), "\(marked)")
      #expect(
        shown.marks.count - blank == Self.cells(marked.hasPrefix(line.meant) ? line.meant : String(marked.dropLast())))
    }
  }

  @Test func `marks where a line goes on beside its excerpt`() throws {
    let shown = try Self.excerpt("abc", lead: 1, extent: 1, width: 80, isCutBefore: true, isCutAfter: true)
    #expect(shown.line == "…abc…" && shown.marks == "  ^")
    let long =
      #"{"id":"\#(String(repeating: "å", count: 400))","wrong":1,"title":"\#(String(repeating: "a", count: 400))"}"#
    let report = try Samples.report(Samples.feed("\"cases\":[\(long)]"))
    for width in [40, 80, 120] {
      let text = HumanReport(report, isColoured: false, width: width).text()
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("1 | ") && $0.contains("wrong") })
      #expect(
        line.hasPrefix("1 | …") && line.hasSuffix("…") && line.contains("\"wrong\"") && line.count <= width, "\(line)")
    }
  }

  @Test func `shows a mistake that is made again and again once, with its places`() throws {
    func report(_ count: Int, _ language: Language = .en) throws -> String {
      let cases = (1...count).map { #"{"id":"b-\#($0)","title":"Bro","kind":"moton"}"# }.joined(separator: ",\n")
      var report = try Samples.report(Samples.feed("\"cases\":[\n\(cases)\n]"))
      report.language = language
      return HumanReport(report, isColoured: false, width: 80).text()
    }
    #expect(try report(2).components(separatedBy: "error[str/not-in-vocabulary]").count == 3)
    let twelve = try report(12)
    #expect(twelve.components(separatedBy: "error[str/not-in-vocabulary]").count == 2, "\(twelve)")
    #expect(twelve.contains("= 12 times: here, and at 3:34, 4:34, 5:34, 6:34, 7:34 and 6 more"), "\(twelve)")
    #expect(try report(4).contains("= 4 times: here, and at 3:34, 4:34 and 5:34"))
    #expect(try report(12, .sv).contains("= 12 gånger: här, och på 3:34, 4:34, 5:34, 6:34, 7:34 och 6 till"))
    // Different values are different mistakes.
    let mixed = try Samples.report(
      Samples.feed(
        "\"cases\":["
          + (1...6).map { #"{"id":"b-\#($0)","title":"Bro","kind":"m\#($0)"}"# }.joined(separator: ",") + "]"))
    let text = HumanReport(mixed, isColoured: false, width: 80).text()
    #expect(text.components(separatedBy: "error[str/not-in-vocabulary]").count == 7)
  }

  @Test func `counts what is beyond what is listed`() throws {
    let cases = (1...40).map { #"{"id":"b-\#($0)","title":"Bro","kind":"moton"}"# }.joined(separator: ",\n")
    var limits = Limits()
    limits.findings = 10
    let report = try Samples.report(Samples.feed("\"cases\":[\n\(cases)\n]"), limits: limits)
    let text = HumanReport(report, isColoured: false, width: 80).text()
    #expect(
      text.contains("= 10 times: here, and at") && text.contains("30 more of these in `kind`, 40 in all"), "\(text)")
  }

  @Test func `shows what follows from a mistake that is made again and again beneath it, once`() throws {
    func finding(_ line: Int, _ text: String, _ rule: RuleID) -> Finding {
      var place = Location(path: "a.json")
      (place.line, place.column, place.offset) = (line, 1, line)
      return Finding(rule, .init(verbatim: text), at: place)
    }
    var log = FindingLog(limit: 0)
    for number in 0..<4 {
      log.add(finding(2 * number + 1, "wrong name", .unknownField))
      log.add(finding(2 * number + 2, "nothing of this name", .missingRequired))
      log.follow(2 * number + 1, from: 2 * number)
    }
    let report = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    #expect(
      HumanReport(report, isColoured: false).text() == """
        error[str/unknown-field]: wrong name
         --> a.json:1:1
          = 4 times: here, and at 3:1, 5:1 and 7:1
          = rule: DIA4003, see `diarium explain str/unknown-field`
          = hence: a.json:2:1: error: nothing of this name [str/missing-required]
          = hence: a.json:4:1: error: nothing of this name [str/missing-required]
          = hence: a.json:6:1: error: nothing of this name [str/missing-required]
          = hence: a.json:8:1: error: nothing of this name [str/missing-required]


        """)
  }
}
