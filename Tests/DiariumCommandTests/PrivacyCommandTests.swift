import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// All that any command says about a feed is looked through for what must not be shown.
@Suite struct `What the command prints` {
  private static let number = "194608233237"
  private static let plain = "460823-3237"
  private static let secret = "zebrafink"
  /// What a terminal obeys or hides, and the number, in a text of JSON.
  private static let hostile = #"\u001b]0;own\u0007\u001b[2J \u009b31m \u202eab\u202c \u200b \#(plain)"#

  private static let feed = Samples.feed(
    #"""
    "dataset":{"title":"\#(hostile)"},"\#(plain)":1,"cases":[
    {"id":"ks-1","title":"Rad\n\#(plain) bor \#(hostile)","kind":"\#(hostile)","\#(plain)":1,"sumary":"1,\#(plain)\u002d"},
    {"id":"ks-2","summary":"Zebrafink","kind":"zebrafink","sumary":"zebrafink","confidentiality":{"level":"confidential"}},{"id":"\#(plain)","title":"","decisions":[{"id":"\#(plain)","kind":"\#(plain)"}]}]
    """#)

  /// Lines that show something they must not.
  private static func leaks(_ text: String) -> [String] {
    // Rows of CSV end with CR and LF, and a rule explains itself with a picture of two.
    let text = text.replacing("\r\n", with: "\n").replacing("👩\u{200D}👧", with: "")
    let numbers = ShownNumbers.lines(of: text, showing: number)
    let secrets = text.split(separator: "\n").map(String.init).filter { $0.lowercased().contains(secret) }
    let obeyed = text.split(separator: "\n").map(String.init).filter { line in
      line.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x200B...0x200F).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
    }
    return numbers + secrets + obeyed
  }

  /// The inputs, in every form, in a folder whose files are named for a person.
  private static func inputs() throws -> (folder: URL, paths: [String]) {
    let folder = try Repository.temporaryFolder()
    func write(_ text: String, _ name: String) throws -> String {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return url.path
    }
    let head = Samples.feed(#""\#(plain)":1"#)
    let lines = feed.split(separator: "\n").dropFirst().map { line in
      String(line).replacing("},{", with: "}\n{").replacing(/,$/, with: "").replacing(/\]\}$/, with: "")
    }
    let rows = """
      id,title,\(plain),kind,confidentiality_level
      ks-1,Bygglov,x,1,
      ks-2,\(plain) klagar,x,\u{202E}\(plain),
      ks-3,Zebrafink,x,zebrafink,confidential
      ks-4,Zebra"fink,x,zebrafink,confidential
      """
    let paths = [
      try write(feed, "\(plain).json"), try write(([head] + lines).joined(separator: "\n"), "\(plain)\u{1B}[31m.jsonl"),
      try write(
        "diarium: \"1.0\"\ndataset: {title: \"\(plain)\"}\n\"\(plain)\": 1\ncases:\n  - {id: ks-1, title: \"a\\n\(plain)\", kind: \(plain)}\n"
          + "  - {id: ks-2, kind: zebrafink, title: Zebrafink, confidentiality: {level: confidential}}\n",
        "\(plain).yaml"),
      try write(rows, "\(plain)/cases.csv").replacing("/cases.csv", with: ""),
      try write(
        "{\"id\":\"ks-2\",\"title\":\"Zebrafink\" \"summary\":\"\(plain)\",\"confidentiality\":{\"level\":\"confidential\"}}",
        "broken \(plain).json"),
      try write(
        "cases:\n  - id: ks-2\n    title: \"Zebrafink\" zebrafink \(plain)\n    confidentiality: {level: confidential}\n",
        "broken \(plain).yaml"),
    ]
    return (folder, paths)
  }

  /// The formats of reports that are text.
  private static let formats = [
    "human", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "csv", "markdown", "html",
  ]

  @Test func `no report on a feed in any format shows a number, a secret or an escape`() throws {
    let (folder, paths) = try Self.inputs()
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in paths {
      for language in ["sv", "en"] {
        for format in Self.formats {
          let arguments = [
            "validate", path, "--profile", "se", "--report", format, "--lang", language, "--progress", "always",
          ]
          let result = try Command.run(arguments)
          #expect(result.code == 1 || result.code == 2, "\(arguments)")
          let leaks = Self.leaks(result.text + "\n" + result.error)
          #expect(leaks.isEmpty, "\(format) \(path): \(leaks.first ?? "")")
        }
      }
    }
  }

  @Test func `nor does any other command`() throws {
    let (folder, paths) = try Self.inputs()
    defer { try? FileManager.default.removeItem(at: folder) }
    var runs: [[String]] = []
    for path in paths {
      runs += [["inspect", path], ["inspect", path, "--json"], ["fmt", "--check", path], ["fmt", path, "-o", path]]
      for format in ["json", "jsonl", "yaml"] {
        let output = folder.appending(path: "out \(Self.plain).\(format)").path
        runs += [
          ["convert", path, "-o", output, "--force"],
          ["convert", path, "-o", output, "--force", "--allow-loss", "unknown"],
        ]
      }
      runs.append(["convert", path, "-o", folder.appending(path: "tables \(Self.plain)/").path, "--force"])
    }
    runs.append(["validate"] + paths)
    for run in runs {
      let result = try Command.run(run)
      let leaks = Self.leaks(result.text + "\n" + result.error)
      #expect(leaks.isEmpty, "\(run): \(leaks.first ?? "")")
    }
  }

  @Test func `nor does an error about what was asked for`() throws {
    let wrong = "\(Self.plain)\u{1B}[2J\u{202E}x"
    for run in [
      ["validate", "/none/\(wrong).json"], ["validate", "-", "--\(wrong)"], ["validate", "-", "--only", wrong],
      ["validate", "-", "--as-of", wrong], ["explain", wrong], ["convert", "/none/a.json", "-o", "\(wrong).csv"],
      ["convert", "-", "-o", "/none/\(wrong)/a.json"], ["fmt", "-", "-o", "\(wrong).jsonl"], [wrong],
      ["import", "/none/\(wrong).txt"], ["import", "-", "--municipality", wrong], ["inspect", "/none/\(wrong)"],
      ["schema", "table-schema", "--of", wrong], ["rules", "--format", wrong],
      ["validate", "-", "--report", "json=/none/\(wrong)"],
    ] {
      for language in ["sv", "en"] {
        let result = try Command.run(run, input: Data(Samples.feed().utf8), environment: ["DIARIUM_LANG": language])
        #expect(result.code != 0, "\(run)")
        let leaks = Self.leaks(result.text + "\n" + result.error)
        #expect(leaks.isEmpty && !result.error.isEmpty, "\(run): \(leaks.first ?? "")")
      }
    }
  }

  @Test func `nor does an import, or what explains it`() throws {
    let folder = try Repository.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try String(contentsOf: Repository.file("Tests/Fixtures/import/report-2016.txt"), encoding: .utf8)
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let text =
      lines.prefix(30) + ["\(Self.plain) \u{202E}bor\u{202C} här \u{1B}[2J", "och 460823-", "3237 klagar\u{200B}"]
      + lines.dropFirst(30)
    let path = folder.appending(path: "\(Self.plain).txt").path
    try Data(text.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    for flags in [
      ["--explain", "human"], ["--explain", "html"], ["-o", folder.appending(path: "\(Self.plain).json").path],
    ] {
      for language in ["sv", "en"] {
        for format in Self.formats {
          let run =
            ["import", path, "--lang", language, "--report", format] + flags + (flags[0] == "-o" ? ["--force"] : [])
          let result = try Command.run(run)
          let leaks = Self.leaks(result.text + "\n" + result.error)
          #expect(leaks.isEmpty, "\(run): \(leaks.first ?? "")")
          if flags[0] == "--explain" { #expect(result.text.contains("••••••")) }
        }
      }
    }
  }

  @Test func `a terminal is shown what is hidden`() throws {
    let feed = Samples.caseFeed("\"kind\":\"a\u{A0}b\u{200B}c\u{AD}d\\u001be\u{202E}\"")
    let result = try Command.run(["validate", "-", "--report", "human"], input: Data(feed.utf8))
    #expect(result.text.contains("`a<U+00A0>b<U+200B>c<U+00AD>d<U+001B>e<U+202E>`"))
    #expect(result.text.contains("a<U+00A0>b<U+200B>c<U+00AD>d\\u001be<U+202E>"))
    // The marks stand below what they mark, though it takes more room than it has characters.
    let lines = result.text.split(separator: "\n").map(String.init)
    let marked = try #require(lines.firstIndex { $0.contains("^") })
    let begin = try #require(lines[marked - 1].range(of: "\"a<U+00A0>")?.lowerBound)
    let caret = try #require(lines[marked].firstIndex(of: "^"))
    let (above, below) = (
      lines[marked - 1].distance(from: lines[marked - 1].startIndex, to: begin),
      lines[marked].distance(from: lines[marked].startIndex, to: caret)
    )
    #expect(above == below)
  }
}
