import Foundation
import TestSupport
import Testing

/// `diff`: what is said, where it goes, and how it ends.
@Suite struct `The command that compares feeds` {
  private let folder: URL

  init() throws {
    folder = try Repository.temporaryFolder()
    try write("old.jsonl", Self.old)
    try write("new.jsonl", Self.new)
  }

  private static let long = "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att avslå motionen i dess helhet. "
  private static let old = """
    \(Samples.feed())
    {"id":"a","title":"Motion om cykelbanor","decisions":[{"id":"a/d","body":"Ekeby","outcome":"approved","date":"2024-05-01"}]}
    {"id":"b","title":"Gammalt ärende"}
    {"id":"c","title":"C","summary":"\(long)\(long)bifalla\(long)"}

    """
  private static let new = """
    \(Samples.feed())
    {"id":"c","title":"C","summary":"\(long)\(long)avslå\(long)"}
    {"id":"d","title":"Nytt ärende","opened":"2024-13-01"}
    {"id":"a","title":"Motion om cykelbanor","decisions":[{"id":"a/d","body":"Ekeby","outcome":"approved","date":"2024-05-02"}]}

    """

  private func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func run(_ arguments: String..., input: String = "") throws -> Command.Result {
    try Command.run(["diff"] + arguments, input: Data(input.utf8), in: folder)
  }

  @Test func `says by case what was and what is, in either language`() throws {
    let result = try run("old.jsonl", "new.jsonl", "--as-of", "2024-06-05")
    #expect(result.code == 1)
    #expect(
      result.text.hasPrefix(
        """
        ~ a  Motion om cykelbanor
          ~ decision a/d · date: 2024-05-01 → 2024-05-02  (old.jsonl:2:110 → new.jsonl:4:110)

        - b  Gammalt ärende  (old.jsonl:3:1)

        ~ c  C
          ~ summary: …(
        """), "\(result.text)")
    #expect(result.text.contains("[-bifallaKommunstyrelsen -]{+avslåKommunstyrelsen +}"))
    #expect(result.text.contains("+ d  Nytt ärende  (new.jsonl:3:1)"))
    #expect(result.text.contains("+ new error[str/pattern]: "))
    #expect(
      result.error == """
        old.jsonl → new.jsonl: different; 1 case added, 1 removed, 2 changed, 0 unchanged; findings: 1 new, 0 fixed, 0 persisting

        """, "\(result.error)")
    let swedish = try run("old.jsonl", "new.jsonl", "--lang", "sv", "--no-findings")
    #expect(
      swedish.error == """
        old.jsonl → new.jsonl: olika; 1 ärende tillagda, 1 borttagna, 2 ändrade, 0 oförändrade

        """, "\(swedish.error)")
    #expect(swedish.text.contains("tecken)…"))
  }

  @Test func `ends with 0, 1 or 2, and says what is wrong with what it cannot read`() throws {
    #expect(try run("old.jsonl", "old.jsonl", "-q").code == 0)
    #expect(try run("old.jsonl", "-", "--from", "jsonl", input: Self.old).code == 0)
    #expect(try run("-", "new.jsonl", "--no-findings", "-q", input: Self.old).code == 1)
    try write("bad.jsonl", "\(Samples.feed())\n{x\n")
    for format in ["human", "json", "jsonl", "html", "delta"] {
      let result = try run("old.jsonl", "bad.jsonl", "--format", format)
      #expect(result.code == 2 && result.error.contains("bad.jsonl:2:2: error"), "\(format): \(result.error)")
      #expect(!result.text.contains("syn/json") && !result.text.contains("ref/"), "\(format): \(result.text)")
    }
    #expect(try run("old.jsonl", "missing.jsonl").code == 66)
    #expect(try run("old.jsonl").code == 64)
    #expect(try run("-", "-").code == 64)
    #expect(try run("old.jsonl", "new.jsonl", "--format", "csv").code == 64)
    #expect(try run("old.jsonl", "new.jsonl", "--as-of", "2024").code == 64)
    #expect(try run("old.jsonl", "new.jsonl", "-o", "new.jsonl", "--force").code == 73)
  }

  @Test func `writes a file whole or not at all, and replaces it only when told to`() throws {
    for format in ["human", "json", "jsonl", "html", "delta"] {
      let printed = try run(
        "old.jsonl", "new.jsonl", "--format", format, "--as-of", "2024-06-05", "--no-findings", "-q")
      let arguments = [
        "old.jsonl", "new.jsonl", "--format", format, "--as-of", "2024-06-05", "--no-findings", "-q", "-o", "out",
      ]
      #expect(try Command.run(["diff"] + arguments, in: folder).code == 1)
      #expect(try Data(contentsOf: folder.appending(path: "out")) == printed.output, "\(format)")
      #expect(try Command.run(["diff"] + arguments, in: folder).code == 73)
      #expect(try Command.run(["diff"] + arguments + ["--force"], in: folder).code == 1)
      try FileManager.default.removeItem(at: folder.appending(path: "out"))
    }
  }

  @Test func `gives a page that is whole, in either language`() throws {
    let page = try run("old.jsonl", "new.jsonl", "--format", "html", "--lang", "sv").text
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"sv\">") && page.hasSuffix("</html>\n"))
    #expect(
      page.contains("<del>2024-05-01</del> → <ins>2024-05-02</ins>") && page.contains("Datamängderna skiljer sig åt."))
    #expect(!page.contains("<script") && !page.contains("http"))
    #expect(try run("old.jsonl", "old.jsonl", "--format", "html").text.contains("No differences."))
  }

  @Test func `does not obey the data`() throws {
    try write("a.jsonl", "\(Samples.feed())\n{\"id\":\"a\",\"title\":\"\\u001b[31m<b>\\u202e\"}\n")
    try write("b.jsonl", "\(Samples.feed())\n{\"id\":\"a\",\"title\":\"\\u001b]0;x\\u0007</del><script>\"}\n")
    for format in ["human", "html", "json"] {
      let text = try run("a.jsonl", "b.jsonl", "--format", format, "--no-findings").text
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"), "\(format)")
      #expect(format == "html" ? !text.contains("<script>") && text.contains("&lt;script&gt;") : true)
    }
  }

  @Test func `writes a delta that validates, and none where ids are not unique`() throws {
    #expect(
      try run("old.jsonl", "new.jsonl", "--format", "delta", "-o", "delta.json", "--as-of", "2024-06-05").code == 1)
    let check = try Command.run(["validate", "delta.json", "--only", "str", "--only", "ref"], in: folder)
    #expect(check.code == 1 && check.text.contains("2024-13-01") && check.error.contains("1 error"), "\(check.text)")
    #expect(try Command.run(["fmt", "--check", "delta.json"], in: folder).code == 1)
    try write("twice.jsonl", Self.old + "{\"id\":\"b\",\"title\":\"B\"}\n")
    let refused = try run("old.jsonl", "twice.jsonl", "--format", "delta", "-o", "no.json", "--lang", "sv")
    #expect(
      refused.code == 1 && refused.error.contains("inget har skrivits: 2 ärenden saknar id eller delar det"),
      "\(refused.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "no.json").path))
  }
}
