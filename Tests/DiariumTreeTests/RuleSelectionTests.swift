@_spi(Engine) import DiariumTree
import Testing

/// Which rules count.
@Suite struct `Rules that count` {
  private static let rule = RuleID.byteOrderMark

  @Test(
    arguments: [
      ([], [], [:], .warning), (["enc/bom-in-json"], [], [:], .warning), (["enc"], [], [:], .warning),
      (["en"], [], [:], nil), (["syn"], [], [:], nil), (["syn", "enc"], [], [:], .warning),
      ([], ["enc/bom-in-json"], [:], nil), ([], ["enc"], [:], .warning), (["enc"], ["enc/bom-in-json"], [:], nil),
      ([], [], ["enc/bom-in-json": .error], .error), ([], [], ["syn/json": .error], .warning),
      (["syn"], [], ["enc/bom-in-json": .error], nil), ([], ["enc/bom-in-json"], ["enc/bom-in-json": .error], nil),
    ] as [(Set<String>, Set<String>, [String: Severity], Severity?)])
  func `are those that are asked for and not left out`(
    only: Set<String>, ignored: Set<String>, severities: [String: Severity], severity: Severity?
  ) {
    var selection = RuleSelection()
    (selection.only, selection.ignored, selection.severities) = (only, ignored, severities)
    #expect(selection.severity(of: Self.rule) == severity)
  }

  @Test func `are left out in some files only, and counted in the others`() {
    var selection = RuleSelection()
    selection.ignoredIn["enc/bom-in-json"] = [PathPattern("new/*"), PathPattern("old/*.json")]
    var log = FindingLog(limit: 1, selection: selection)
    for path in ["old/a.json", "new/b.json", "a.json", "old/b.csv"] {
      log.add(Finding(Self.rule, .init(verbatim: "a"), at: Location(path: path)))
    }
    log.add(Finding(.json, .init(verbatim: "a"), at: Location(path: "old/a.json")))
    #expect(log.findings.map(\.location.path) == ["a.json", "old/a.json"])
    #expect(log.counted(Self.rule) == 2 && log.counted(.json) == 1)
    #expect(log.needsAll && !log.isFull(Self.rule) && log.isFull(.json))
  }
}
