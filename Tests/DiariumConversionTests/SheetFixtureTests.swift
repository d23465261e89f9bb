import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Forty cases typed by hand, in both layouts, and the feed that was written down for them beforehand; and the mistakes
/// that people make, each with the cell that is named.
@Suite struct `Sheets typed by hand` {
  private static func fixture(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Repository.file("Tests/Fixtures/simple-sheet/\(name)")))
  }

  private static func source(_ name: String) throws -> FeedSource {
    FeedSource(tables: ["dataset.yaml": try fixture("dataset.yaml"), "ärenden.csv": try fixture(name)])
  }

  private static func lines(_ bytes: [UInt8]?) -> [Substring] {
    String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n")
  }

  @Test(arguments: ["long.csv", "wide.csv"]) func `are the feed that was written down`(_ name: String) throws {
    let expected = try FeedSource(bytes: Self.fixture("feed.yaml"), as: .yaml).encoded(as: .yaml).bytes
    let written = try Self.source(name).encoded(as: .yaml).bytes
    let (one, other) = (Self.lines(written), Self.lines(expected))
    let difference = zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(difference == nil, "line \((difference?.offset ?? 0) + 1)")
    #expect(one.count == other.count && one.count > 1000)
  }

  @Test(arguments: ["long.csv", "wide.csv"]) func `have nothing wrong`(_ name: String) throws {
    let report = try Self.source(name).validate()
    let told = report.findings.filter { $0.severity > .info }.map { "\($0.location.cell ?? "") \($0.rule.name)" }
    #expect(told == [])
  }

  /// A mistake, and what is told of it.
  struct Mistake: Sendable {
    var name: String
    var rule = ""
    var cell = ""
    var sheet = ""
  }

  static let mistakes: [Mistake] = {
    guard let bytes = try? fixture("mistakes.txt") else { return [] }
    var mistakes: [Mistake] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        mistakes.append(Mistake(name: String(line.dropFirst(3))))
      } else if mistakes.isEmpty {
        continue
      } else if let rule = line.wholeMatch(of: /rule: (\S+)\s*/), mistakes[mistakes.count - 1].sheet.isEmpty {
        mistakes[mistakes.count - 1].rule = String(rule.1)
      } else if let cell = line.wholeMatch(of: /cell: (\S+)\s*/), mistakes[mistakes.count - 1].sheet.isEmpty {
        mistakes[mistakes.count - 1].cell = String(cell.1)
      } else {
        mistakes[mistakes.count - 1].sheet += line + "\n"
      }
    }
    return mistakes
  }()

  @Test func `hold forty mistakes`() { #expect(Self.mistakes.count >= 40) }

  @Test(arguments: mistakes.indices) func `name each mistake once, at its cell`(_ index: Int) throws {
    let mistake = Self.mistakes[index]
    var sheet = mistake.sheet
    // The blank line before the next section is none of the sheet's.
    while sheet.hasSuffix("\n\n") { sheet.removeLast() }
    let source = FeedSource(
      tables: ["dataset.yaml": try Self.fixture("dataset.yaml"), "ärenden.csv": Array(sheet.utf8)])
    let report = try source.validate()
    let log = report.log
    let told = log.findings.indices.filter { log.causes[$0] == nil && log.findings[$0].severity > .info }
      .map { "\(log.findings[$0].rule.name) \(log.findings[$0].location.cell ?? "")" }
    #expect(told == ["\(mistake.rule) \(mistake.cell)"], "\(mistake.name)")
    let finding = log.findings.first { $0.rule.name == mistake.rule }
    // What type a value should have is in the message.
    guard finding?.rule != .wrongType else { return }
    #expect(finding?.help?.sv.isEmpty == false && finding?.help?.en.isEmpty == false, "\(mistake.name)")
  }
}
