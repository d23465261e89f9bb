import Diarium
import Foundation
import TestSupport
import Testing

/// The examples of the catalogue are its tests.
@Suite struct `Rules in force` {
  @Test(arguments: Catalogue.rules.map(\.id.name)) func `are kept and broken by their examples`(name: String) throws {
    let rule = try #require(Catalogue.rule(name))
    if rule.id.category == "cnv" { return try Self.convert(rule) }
    let limits = Self.limits(rule)
    let kept = try Self.report(rule.kept, Array(rule.kept.utf8), limits)
    #expect(!kept.log.rules.contains { $0.rule == rule.id }, "\(kept.log.findings.map(Samples.line))")
    #expect(kept.verdict == .valid, "\(kept.log.findings.map(Samples.line))")
    let broken = try Self.report(rule.broken, rule.brokenBytes, limits)
    let findings = broken.log.findings.filter { $0.rule == rule.id }
    #expect(findings.count == 1, "\(broken.log.findings.map(Samples.line))")
    #expect(broken.log.findings.count == 1, "\(broken.log.findings.map { "\(Samples.line($0)) \($0.message)" })")
    let finding = try #require(findings.first)
    #expect(finding.location.line != nil && finding.location.column != nil && finding.location.offset != nil)
    #expect(finding.message.first?.isUppercase != true && !finding.message.hasSuffix("."))
    #expect(finding.help != nil)
  }

  private static func report(_ example: String, _ bytes: [UInt8], _ limits: Limits) throws -> Report {
    if let tables = RuleDescription.tables(of: example) {
      return try FeedFile(tables: tables, path: "export", limits: limits).validate()
    }
    return try Samples.report(bytes: bytes, limits: limits)
  }

  @Test func `have codes and names once`() {
    #expect(Set(Catalogue.rules.map(\.id.number)).count == Catalogue.rules.count)
    #expect(Set(Catalogue.names).count == Catalogue.rules.count)
    #expect(Catalogue.rule("DIA4003")?.id == .unknownField)
    #expect(Catalogue.rule("dia4003")?.id.code == "DIA4003")
    #expect(Catalogue.rule("str/nothing") == nil)
  }

  /// Rules that speak of what was written are tried by writing.
  private static func convert(_ rule: RuleDescription) throws {
    for (text, count) in [(rule.kept, 0), (rule.broken, 1)] {
      let file = FeedFile(bytes: Array(text.utf8))
      let outcome: FormatOutcome
      switch rule.id {
      case .noPlace: outcome = try file.tables().outcome
      case .droppedValues: outcome = try file.tables(allowing: [.unknown]).outcome
      case .staleOutput:
        let folder = try Repository.temporaryFolder().appending(path: "out").path
        let before = try file.format(to: .folder(folder, replacing: false, cleaning: false), FormatOptions(form: .csv))
        #expect(before.isWritten)
        outcome = try FeedFile(bytes: Array(rule.kept.utf8)).format(
          to: .folder(folder, replacing: true, cleaning: false), FormatOptions(form: .csv))
      default: outcome = try file.formatted().outcome
      }
      #expect(outcome.isWritten == (count == 0 || ![.noPlace, .staleOutput].contains(rule.id)))
      #expect(outcome.report.log.rules.filter { $0.rule == rule.id }.count == count)
    }
  }

  private static func limits(_ rule: RuleDescription) -> Limits {
    var limits = Limits()
    if rule.id == .sizeLimit { limits.bytes = 1000 }
    return limits
  }
}
