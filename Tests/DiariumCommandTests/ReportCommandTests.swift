import Foundation
import TestSupport
import Testing

/// Reports as the command writes them.
@Suite struct `Reports of the command` {
  private static let broken = Data(
    Samples.feed("\"cases\":[{\"id\":\"ks-1\",\"title\":\"Cykelbanor\",\"kind\":\"moton\"}]").utf8)

  private static func folder() throws -> URL {
    let folder = try Repository.temporaryFolder()
    try broken.write(to: folder.appending(path: "a å.json"))
    return folder
  }

  @Test func `are written by name, several at once, whole or not at all`() throws {
    let folder = try Self.folder()
    let names = ["junit.xml", "github.txt", "gitlab.json", "csv.csv", "markdown.md", "html.html", "xlsx.xlsx"]
    let flags = names.flatMap { ["--report", "\($0.prefix { $0 != "." })=\($0)"] }
    let result = try Command.run(["validate", "a å.json"] + flags, in: folder)
    #expect(result.code == 1 && result.output.isEmpty)
    for name in names {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      #expect(bytes.count > 80, "\(name)")
    }
    let again = try Command.run(["validate", "a å.json"] + flags, in: folder)
    #expect(again.code == 73 && again.error.contains("--force"))
    #expect(try Command.run(["validate", "a å.json", "--force"] + flags, in: folder).code == 1)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") }.isEmpty,
      "nothing else is left")
  }

  @Test func `go to standard output, a workbook too, and speak the language of the run`() throws {
    let folder = try Self.folder()
    func output(_ format: String, _ language: String) throws -> Data {
      let result = try Command.run(["validate", "a å.json", "-q", "--report", format, "--lang", language], in: folder)
      #expect(result.code == 1 && result.error.isEmpty)
      return result.output
    }
    for format in ["junit", "github", "gitlab", "csv", "markdown", "html"] {
      let (sv, en) = (try output(format, "sv"), try output(format, "en"))
      #expect(sv != en, "\(format)")
      #expect(String(decoding: en, as: UTF8.self).contains("not in the code list"), "\(format)")
      #expect(
        String(decoding: sv, as: UTF8.self).contains("finns inte i kodlistan")
          || String(decoding: sv, as: UTF8.self).contains("kodlistan"), "\(format)")
    }
    #expect(try output("xlsx", "sv").starts(with: Data([0x50, 0x4B, 0x03, 0x04])))
  }

  @Test func `are one document each, so not several one after the other`() throws {
    let folder = try Self.folder()
    for format in ["junit", "gitlab", "csv", "html", "xlsx"] {
      let result = try Command.run(["validate", "a å.json", "--each", "--report", format], in: folder)
      #expect(result.code == 64 && result.error.contains("--each") && result.error.contains(format), "\(format)")
    }
    #expect(try Command.run(["validate", "a å.json", "--each", "--report", "github"], in: folder).code == 1)
    let refused = try Command.run(["import", "a å.json", "--report", "xlsx"], in: folder)
    #expect(refused.code == 64 && refused.error.contains("xlsx=report.xlsx"))
  }

  @Test func `of standard input name no file that is not there`() throws {
    let github = try Command.run(["validate", "-", "-q", "--report", "github"], input: Self.broken)
    #expect(github.text.hasPrefix("::error title=DIA4004 str/not-in-vocabulary::-:1:"))
    let gitlab = try Command.run(["validate", "-", "-q", "--report", "gitlab"], input: Self.broken)
    #expect(gitlab.text.contains("\"path\":\"stdin\""))
    let junit = try Command.run(["validate", "-", "-q", "--report", "junit"], input: Self.broken)
    #expect(junit.text.contains("<testsuite name=\"-\"") && !junit.text.contains(" file="))
    let html = try Command.run(["validate", "-", "-q", "--report", "html", "--lang", "sv"], input: Self.broken)
    #expect(html.text.contains("<h1>standard in</h1>"))
  }
}
