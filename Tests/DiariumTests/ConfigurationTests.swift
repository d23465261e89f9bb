import Diarium
import Foundation
import TestSupport
import Testing

/// The file `.diarium.yml`.
@Suite struct `A configuration` {
  private static func read(_ text: String) throws -> FeedConfiguration {
    let folder = try Repository.temporaryFolder()
    let file = folder.appending(path: FeedConfiguration.fileName)
    try Data(text.utf8).write(to: file)
    return try FeedConfiguration(contentsOf: file.path)
  }

  @Test func `says which rules count, how much, and where not`() throws {
    let configuration = try Self.read(
      """
      profile: se
      severity:
        str/empty-text: error
        DIA5011: warning
      ignore:
        - rule: ref/unknown-decision
          files: old/*.csv
          reason: "Protokoll före 1990 finns inte"
          until: 2027-01-31
        - {rule: DIA4003, entity_id: ks-1, reason: Systemet, until: "2026-12-31"}
      baseline: known.json
      """)
    #expect(configuration.profile == .se)
    #expect(configuration.severities == ["str/empty-text": .error, "ref/unused": .warning])
    let exceptions = configuration.exceptions
    #expect(exceptions.map(\.rule) == ["ref/unknown-decision", "str/unknown-field"])
    #expect(exceptions.map(\.files?.description) == ["old/*.csv", nil])
    #expect(exceptions.map(\.entityID) == [nil, "ks-1"])
    #expect(exceptions.map(\.reason) == ["Protokoll före 1990 finns inte", "Systemet"])
    #expect(exceptions.map(\.until) == ["2027-01-31", "2026-12-31"])
    let folder = configuration.path.dropLast(FeedConfiguration.fileName.count)
    #expect(configuration.baseline == folder + "known.json")
    #expect(try Self.read("baseline: /var/known.json").baseline == "/var/known.json")
    #expect(try Self.read("# nothing yet\n{}\n").exceptions.isEmpty)
  }

  /// What is wrong, and where; it would have no effect otherwise, and nobody would know.
  @Test(arguments: [
    ("ignored: []", "1:1", "`ignored` is not a section of a configuration", "did you mean `ignore`?"),
    ("profile: core\nprofile: se", "2:1", "`profile` is there twice", "keep one of them"),
    ("profile: sv", "1:10", "no profile `sv`", "did you mean `se`?"),
    ("profile: [se]", "1:10", "`profile` is a text", "write it, or delete the line"),
    ("severity: error", "1:11", "`severity` has a level for each rule", "write `rule: level`, one on each line"),
    ("severity:\n  str/nul: info", "2:3", "no rule `str/nul`", "did you mean `str/null`?"),
    ("severity: {str/null: warn}", "1:22", "no level `warn`", "they are `info`, `warning`, `error`"),
    ("severity: {str/null: info, DIA4009: error}", "1:28", "`str/null` is there twice", "keep one of them"),
    ("ignore: str/null", "1:9", "`ignore` is a list", "write `- rule:` with `reason:` and `until:` below"),
    (
      "ignore: [str/null]", "1:10", "an exception has a rule, a reason and a last day",
      "the fields are `rule`, `files`, `entity_id`, `reason`, `until`"
    ),
    ("ignore: [{rule: str}]", "1:17", "no rule `str`", "`diarium rules` lists them"),
    (
      "ignore:\n  - rule: str/null\n    until: 2027-01-31", "2:5", "the exception has no `reason`",
      "write why the finding does not count, for whoever reads the file later"
    ),
    (
      "ignore: [{rule: str/null, reason: a}]", "1:10", "the exception has no `until`",
      "name the last day, YYYY-MM-DD: after it the finding counts again"
    ),
    (
      "ignore: [{rule: str/null, reason: a, until: 2027-02-30}]", "1:45", "`2027-02-30` is not a day",
      "write YYYY-MM-DD"
    ),
    ("ignore: [{rule: str/null, reason: a, until: 2027}]", "1:45", "`2027` is not a day", "write YYYY-MM-DD"),
    (
      "ignore: [{rule: str/null, file: a, reason: a, until: 2027-01-31}]", "1:27",
      "`file` is not a field of an exception", "did you mean `files`?"
    ),
    ("ignore: [{rule: str/null, reason: '', until: 2027-01-31}]", "1:35", "`reason` is a text", "write it"),
    ("baseline: {path: a}", "1:11", "`baseline` is a text", "write it, or delete the line"),
    ("- profile: se", "1:1", "a configuration consists of sections", "the sections are `dataset`"),
    ("profile: se\n---\nprofile: core\n", "3:1", "a configuration is one document", "delete the line `---`"),
  ])
  func `is refused where something in it means nothing`(
    text: String, place: String, message: String, help: String
  ) throws {
    do {
      _ = try Self.read(text)
      Issue.record("\(text) was read")
    } catch let error as FeedError {
      #expect(error.kind == .value)
      #expect("\(error.location.line ?? 0):\(error.location.column ?? 0)" == place, "\(text)")
      #expect(error.message.en == message)
      #expect(error.help?.en.hasPrefix(help) == true, "\(error.help?.en ?? "")")
    }
  }
}
