@_spi(Engine) import DiariumTree
import Testing

/// What is hidden in all that is shown.
@Suite struct Masks {
  @Test(arguments: [
    ("av 811228-9874.", "av ••••••-••••."), ("av 070-123 45 67", "av •••••••••••••"),
    ("eva@gmail.com!", "•••••••••••••!"),
    ("811228-9875", "811228-9875"), ("2024-06-05", "2024-06-05"), ("", ""), ("KS 2024/123", "KS 2024/123"),
    ("x 811228-", "x ••••••-"), ("värde `81122…", "värde `•••••…"), ("…9874 x", "…•••• x"), ("…987 x", "…987 x"),
    (#"811228\u002d9874"#, #"••••••\u002d••••"#), ("811228&ndash;9874", "••••••&ndash;••••"),
  ]) func `hide numbers and addresses, and keep the length`(text: String, shown: String) {
    #expect(Mask.masked(text) == shown)
  }

  @Test(arguments: [
    ("9874 x", true, false, "•••• x"), ("x 811228", false, true, "x ••••••"), ("987 x", true, false, "987 x"),
    ("y 8112 y", true, true, "y 8112 y"), ("9874 x 811228", false, false, "9874 x 811228"),
    ("9874 x 811228", true, true, "•••• x ••••••"), ("x 811228-98", false, true, "x ••••••-••"),
  ]) func `hide half a number where a text is cut`(text: String, before: Bool, after: Bool, shown: String) {
    #expect(Mask.masked(text, isCutBefore: before, isCutAfter: after) == shown)
  }

  @Test func `leave no number in anything of a finding or a log`() throws {
    let number = "811228-9874"
    let words = Message(sv: "`\(number)` är", en: "`\(number)` is")
    var place = Location(path: "\(number).json")
    place.pointer = "/cases/\(number)"
    place.columnName = number
    var excerpt = Excerpt(text: "9874 x \(number) y 8112", lead: 0, extent: 1)
    (excerpt.isCutBefore, excerpt.isCutAfter) = (true, true)
    place.excerpt = excerpt
    var finding = Finding(.json, words, help: words, at: place).advising(command: words)
    (finding.suggestion, finding.entityID, finding.field, finding.value) = (number, number, number, number)
    finding.related = [.init(message: words, location: place)]
    var log = FindingLog(limit: 0)
    log.add(finding)
    Mask.mask(&log)
    let shown = try #require(log.findings.first)
    var text = ""
    dump(shown, to: &text)
    for part in ["811228", "9874", "8112"] { #expect(!text.contains(part), "\(text)") }
    #expect(
      shown.suggestion == nil && shown.entityID == "••••••-••••" && shown.location.pointer == "/cases/••••••-••••")
    #expect(log.rules.first?.fields == ["••••••-••••": 1])
  }
}
