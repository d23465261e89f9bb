import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What a census keeps does not grow with what a hostile feed makes up.
@Suite struct `A census` {
  @Test func `counts codes that no list has up to a thousand, and the others together`() throws {
    let cases = (0..<2500).map { #"{"id":"ks-\#($0)","title":"M","kind":"\#($0 < 500 ? "motion" : "fel-\($0)")"}"# }
    let feed = Samples.feed(#""cases":[\#(cases.joined(separator: ","))]"#)
    let inspection = try FeedSource(bytes: Array(feed.utf8), name: "feed.json").inspect()
    let uses = try #require(inspection.codes.first { $0.list == "case_kind" }?.uses)
    #expect(uses.count == Census.maximumCodes + 1)
    #expect(uses.first?.code == "motion" && uses.first?.count == 500)
    #expect(uses.last?.code == Census.otherCodes && uses.last?.count == 2000 - (Census.maximumCodes - 1))
    #expect(uses.reduce(0) { $0 + $1.count } == 2500)
  }
}
