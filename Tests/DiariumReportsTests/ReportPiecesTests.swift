import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Reports of many findings are written piece by piece.
@Suite struct `Pieces of a report` {
  private static func report(_ cases: Int) throws -> Report {
    let list = (0..<cases).map { #"{"id":"ks-\#($0)","title":"Motion om å","kind":"fel-\#($0)"}"# }
    var limits = Limits()
    limits.findings = 0
    var options = Samples.structural
    options.isDetailed = true
    return try Samples.report(
      Samples.feed(cases == 0 ? "" : #""cases":[\#(list.joined(separator: ","))]"#), limits: limits, options: options)
  }

  @Test(arguments: [0, 1, 2, 500]) func `are together what the report is as a whole`(cases: Int) throws {
    let report = try Self.report(cases)
    var pieces: [String] = []
    try report.eachPieceOfJSON { pieces.append($0) }
    #expect(pieces.joined() == Samples.text(report.json()))
    var lines: [String] = []
    try report.eachLine { lines.append($0) }
    #expect(lines.joined() == report.lines().map(JSONText.line).joined())
    #expect(lines.count == report.log.findings.count + 1 && report.log.findings.count == cases)
  }

  @Test func `are no longer as findings are more`() throws {
    var longest: [Int] = []
    for cases in [500, 1000, 2000] {
      var most = 0
      try Self.report(cases).eachPieceOfJSON { most = max(most, $0.utf8.count) }
      longest.append(most)
    }
    #expect(longest.allSatisfy { $0 < 1 << 17 })
  }
}
