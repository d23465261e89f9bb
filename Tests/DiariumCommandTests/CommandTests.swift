@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The command as its users meet it: exit codes, streams, files.
@Suite struct `The command` {
  static let export = Repository.file("exports/feed.json").path

  private static func written(_ bytes: Data, _ name: String = "feed.json") throws -> String {
    let url = try Repository.temporaryFolder().appending(path: name)
    try bytes.write(to: url)
    return url.path
  }

  @Test func `says nothing is wrong with the real case`() throws {
    let result = try Command.run(["validate", Self.export])
    #expect(result.code == 0 && result.output.isEmpty)
    #expect(result.error.contains("valid; 0 errors, 0 warnings, 0 notes in 1 case"))
    #expect(try Command.run(["validate", "-q", Self.export]).error.isEmpty)
  }

  @Test func `reads standard input in either format`() throws {
    let json = try Data(contentsOf: URL(filePath: Self.export))
    let lines = try Data(contentsOf: Repository.file("exports/feed.jsonl"))
    for input in [json, lines] { #expect(try Command.run(["validate", "-"], input: input).code == 0) }
    #expect(try Command.run(["fmt", "-"], input: json).output == json)
    #expect(try Command.run(["convert", "-", "--to", "json"], input: lines).output == json)
    #expect(try Command.run(["convert", "--from", "json", "-", "--to", "jsonl"], input: json).output == lines)
  }

  @Test func `counts the rules that are asked for, as much as is asked for`() throws {
    let text = Data(Samples.caseFeed("\"status\":\"shut\",\"nothing\":1").utf8)
    func rules(_ flags: [String]) throws -> (code: Int32, rules: [String]) {
      let result = try Command.run(["validate", "-", "--report", "jsonl"] + flags, input: text)
      let lines = result.text.split(separator: "\n")
      let values = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
      #expect(values.last?["summary"] != nil && values.dropLast().allSatisfy { $0["rule"] != nil })
      return (result.code, values.dropLast().compactMap { "\($0["rule"] ?? "") \($0["severity"] ?? "")" })
    }
    let (vocabulary, field) = ("str/not-in-vocabulary error", "str/unknown-field error")
    #expect(try rules([]) == (1, [vocabulary, field]))
    #expect(try rules(["--only", "str/unknown-field"]) == (1, [field]))
    #expect(try rules(["--only", "ref"]) == (0, []))
    #expect(
      try rules(["--ignore", "DIA4003", "--severity", "str/not-in-vocabulary=info"]) == (
        0, ["str/not-in-vocabulary info"]
      ))
    for wrong in [["--only", "str/nothing"], ["--ignore", "str"], ["--severity", "str/unknown-field"]] {
      #expect(try Command.run(["validate", "-"] + wrong, input: text).code == 64, "\(wrong)")
    }
    let listed = try JSONSerialization.jsonObject(with: Data(Command.run(["rules", "--format", "json"]).output))
    #expect((listed as? [Any])?.count ?? 0 > 50)
  }

  @Test func `ignores a rule in some files only`() throws {
    let folder = try Repository.temporaryFolder()
    let broken = (1...40).map { #"{"id":"ks-\#($0)","title":"Cykelbanor","status":"shut"}"# }.joined(separator: "\n")
    for name in ["old/a.jsonl", "new/b.jsonl"] {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(broken.replacingOccurrences(of: "ks-", with: "\(name.first!)-").utf8).write(to: file)
    }
    func count(_ files: [String], _ flags: [String]) throws -> (code: Int32, count: Int, listed: Int) {
      let paths = files.map { folder.appending(path: $0).path }
      let only = ["--only", "str/not-in-vocabulary", "--max-findings", "7"]
      let result = try Command.run(["validate", "--report", "json"] + only + flags + paths)
      let report = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
      let counts = report?["counts"] as? [String: Any]
      let errors = (counts?["error"] as? NSNumber)?.intValue ?? -1
      return (result.code, errors, (report?["findings"] as? [Any])?.count ?? -1)
    }
    let both = ["old/a.jsonl", "new/b.jsonl"]
    let all = try count(both, [])
    #expect(all == (1, 80, 14), "\(all)")
    #expect(try count(both, ["--ignore", "str/not-in-vocabulary:old/*"]) == (1, 40, 7))
    #expect(try count(both, ["--ignore", "str/not-in-vocabulary:b.json?"]) == (1, 40, 7))
    #expect(try count(both, ["--ignore", "str/not-in-vocabulary:*.json"]) == (1, 80, 14))
    #expect(try count(both, ["--ignore", "str/not-in-vocabulary:?.jsonl", "--jobs", "1"]) == (0, 0, 0))
    #expect(try count(both, ["--ignore", "str/not-in-vocabulary:a*.*l", "--jobs", "1"]) == (1, 40, 7))
    #expect(try Command.run(["validate", "-", "--ignore", "str/not-in-vocabulary:"]).code == 64)
  }

  @Test func `has help with examples, a version, and an exit code for wrong usage`() throws {
    let bare = try Command.run([])
    #expect(bare.code == 64 && bare.output.isEmpty && bare.error.components(separatedBy: "  diarium ").count == 4)
    for command in [
      [], ["validate"], ["fmt"], ["convert"], ["inspect"], ["explain"], ["schema"], ["schema", "json-schema"],
      ["schema", "codebook"], ["rules"], ["import"],
    ] {
      let help = try Command.run(command + ["--help"])
      #expect(help.code == 0 && help.text.contains("Examples:"), "\(command)")
      #expect(help.text.components(separatedBy: "\n  diarium ").count >= 3, "\(command)")
    }
    #expect(try Command.run(["--version"]).text == "diarium 0.1.0 (schema 1.0)\n")
    for wrong in [
      ["nonsense"], ["validate"], ["validate", "a", "--fail-on", "x"], ["fmt", Self.export, "--check", "--write"],
      ["convert", Self.export], ["validate", Self.export, "--max-bytes", "3G"],
      ["validate", Self.export, "--max-depth", "0"], ["explain", "str/nothing"],
      ["validate", Self.export, "--report", "sarf"],
    ] {
      let result = try Command.run(wrong)
      #expect(result.code == 64 && result.output.isEmpty && !result.error.isEmpty, "\(wrong)")
    }
    #expect(try Command.run(["explain", "str/unknown-feild"]).error.contains("did you mean str/unknown-field?"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `completes in a shell`(shell: String) throws {
    #expect(try Command.run(["--generate-completion-script", shell]).text.contains("validate"))
  }

  @Test func `explains every rule that a report can name`() throws {
    let list = try Command.run(["explain"])
    #expect(list.code == 0)
    for line in list.text.split(separator: "\n") {
      let name = String(line.split(separator: " ")[1])
      let page = try Command.run(["explain", name])
      #expect(page.code == 0 && page.text.contains(name) && page.text.contains("Breaks the rule:"))
    }
  }

  struct Hostile: Sendable {
    let name: String
    let bytes: Data
    let code: Int32
    let message: String

    init(_ name: String, _ text: String, _ code: Int32, _ message: String) {
      self.init(name, Data(text.utf8), code, message)
    }

    init(_ name: String, _ bytes: Data, _ code: Int32, _ message: String) {
      self.name = name
      self.bytes = bytes
      self.code = code
      self.message = message
    }
  }

  static let hostile: [Hostile] = [
    .init("100,000 brackets", String(repeating: "[", count: 100_000), 2, "nesting exceeds 64 levels"),
    .init("100,000 objects", String(repeating: #"{"a":"#, count: 100_000), 2, "nesting exceeds 64 levels"),
    .init("cut off", #"{"diarium":"1.0","dataset":{"title":"A"#, 2, "the text ends inside a string that starts here"),
    .init("binary", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) }), 2, "expected a value"),
    .init("zeros", Data(count: 4096), 2, "expected a value, found the control character U+0000"),
    .init(
      "404 page", "<!DOCTYPE html><html><body><h1>404</h1></body></html>", 2, "the file is a web page (HTML)"),
    .init("empty", "", 2, "there is no JSON value, the text is empty"),
    .init("blanks", " \n\t\r\n ", 2, "there is no JSON value, the text is empty"),
    .init("UTF-16", "{}".data(using: .utf16LittleEndian) ?? Data(), 2, "the file is text in UTF-16"),
    .init(
      "Windows-1252", Data([0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xE5, 0x22, 0x7D]), 2, "0xE5 is `å` in Windows-1252"),
    .init("no feed", "[1,2]", 1, "a feed is one object, found a list"),
    .init("a lone case", #"{"id":"ks-1","title":"A"}"#, 1, "wrap a case"),
    .init("a number", "7", 1, "a feed is one object, found a number"),
  ]

  @Test(arguments: hostile) func `meets hostile input with one sentence and a code`(input: Hostile) throws {
    let path = try Self.written(input.bytes)
    let result = try Command.run(["validate", path])
    #expect(result.code == input.code, "\(input.name): \(result.error)")
    #expect(result.text.contains(input.message), "\(input.name): \(result.text)")
    #expect(!result.error.contains("Fatal") && result.text.count < 3000, "\(input.name)")
    if input.code == 2 {
      #expect(result.text.split(separator: "\n").count == 1, "\(input.name): \(result.text)")
      let written = try Command.run(["fmt", path])
      #expect(written.code == 2 && written.output.isEmpty && written.error.contains("nothing was written"))
    }
  }

  @Test func `meets a string beyond the limit, and reads it where the limit is raised`() throws {
    let long =
      #"{"diarium":"1.0",\#(Samples.dataset),"cases":[{"id":"a","title":""# + String(repeating: "a", count: 3 << 20)
      + #""}]}"#
    let path = try Self.written(Data(long.utf8))
    let result = try Command.run(["validate", path, "--max-bytes", "1M"])
    #expect(result.code == 2 && result.text.contains("larger than 1048576 bytes"))
    #expect(try Command.run(["validate", path]).code == 0)
  }

  @Test func `names what it cannot read or write`() throws {
    let folder = try Repository.temporaryFolder()
    let missing = try Command.run(["validate", folder.appending(path: "nothing.json").path])
    #expect(missing.code == 66 && missing.error.contains("cannot read: No such file or directory"))
    let isFolder = try Command.run(["validate", folder.path])
    #expect(isFolder.code == 2 && isFolder.text.contains("cases.csv is missing, so the folder is not a feed"))
    let notText = try Command.run(["validate", "--from", "json", folder.path])
    #expect(notText.code == 66 && notText.error.contains("is a folder"))
    let full = try Command.run(["fmt", Self.export, "-o", "/dev/full"])
    #expect(full.code == 74 && full.error.contains("No space left on device"))
    let nowhere = try Command.run(["fmt", Self.export, "-o", folder.appending(path: "a/b.json").path])
    #expect(nowhere.code == 73 && nowhere.error.contains("cannot create"))
    #expect(try Command.run(["fmt", Self.export, "-o", folder.path]).code == 73)
  }

  @Test func `writes a file whole, or leaves what is there`() throws {
    let folder = try Repository.temporaryFolder()
    let out = folder.appending(path: "out.json")
    #expect(try Command.run(["fmt", Self.export, "-o", out.path]).code == 0)
    let written = try Data(contentsOf: out)
    #expect(written == (try Data(contentsOf: URL(filePath: Self.export))))
    let again = try Command.run(["fmt", Self.export, "-o", out.path])
    #expect(again.code == 73 && again.error.contains("pass --force to replace it"))
    try Data("old".utf8).write(to: out)
    let broken = try Self.written(Data("{\"diarium\":".utf8))
    #expect(try Command.run(["fmt", broken, "-o", out.path, "--force"]).code == 2)
    #expect(try String(contentsOf: out, encoding: .utf8) == "old")
    #expect(try Command.run(["fmt", Self.export, "-o", out.path, "--force"]).code == 0)
    #expect(try Data(contentsOf: out) == written)
    let onto = try Command.run(["fmt", out.path, "-o", folder.path + "/./out.json", "--force"])
    #expect(onto.code == 73 && onto.error.contains("is the input; `diarium fmt --write` replaces it"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.json"])
  }

  @Test func `keeps the rights of a file, and follows a link to it`() throws {
    let folder = try Repository.temporaryFolder()
    let file = folder.appending(path: "feed.json")
    try Data(Samples.caseFeed(#""summary":"""#).utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    let link = folder.appending(path: "link.json")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(try Command.run(["fmt", link.path, "--check"]).code == 1)
    let result = try Command.run(["fmt", link.path, "--write"])
    #expect(result.code == 0 && result.error.contains("1 empty text was written as absence"))
    #expect(try Command.run(["fmt", link.path, "--check"]).code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func `refuses to lose one of two equal members`() throws {
    let path = try Self.written(Data(Samples.caseFeed(#""status":"decided","status":"closed""#).utf8))
    let result = try Command.run(["fmt", path])
    #expect(result.code == 1 && result.output.isEmpty && result.error.contains("nothing was written"))
    #expect(result.error.contains("syn/duplicate-key"))
  }

  @Test func `carries what is wrong as it stands`() throws {
    let text = Samples.caseFeed(#""opened":"5/6","kind":"motoin","colour":[1,{"b":1,"a":null}],"documents":{}"#)
    let result = try Command.run(["fmt", "-"], input: Data(text.utf8))
    #expect(result.code == 1)
    #expect(result.text.contains(#""opened": "5/6""#) && result.text.contains(#""kind": "motoin""#))
    #expect(result.text.contains("\"colour\": [\n        1,\n        {\n          \"b\": 1,\n          \"a\": null"))
  }

  @Test func `writes reports where it is told`() throws {
    let folder = try Repository.temporaryFolder()
    let path = Repository.file("Tests/Fixtures/forty-faults/feed.json").path
    let json = folder.appending(path: "report.json")
    let result = try Command.run([
      "validate", path, "--report", "concise", "--report", "json=\(json.path)", "--color", "always",
    ])
    #expect(result.code == 1 && result.text.split(separator: "\n").count == 42 && !result.text.contains("\u{1B}"))
    let report = try JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [String: Any]
    #expect((report?["findings"] as? [Any])?.count == 42 && report?["verdict"] as? String == "invalid")
    let inputs = report?["inputs"] as? [[String: Any]]
    #expect(inputs?.first?["line_ends"] as? String == "lf" && (inputs?.first?["sha256"] as? String)?.count == 64)
    #expect(try Command.run(["validate", path, "--fail-on", "never"]).code == 0)
    #expect(
      try Command.run(["validate", path, "--report", "human", "--color", "always"]).text.contains("\u{1B}[1;31merror"))
    let few = try Command.run(["validate", path, "--max-findings", "1"])
    #expect(few.text.contains("more are not listed [str/pattern]"))
  }

  @Test func `never replaces its input by a report, nor another file unasked`() throws {
    let path = try Self.written(Data(Samples.caseFeed(#""kind":"motoin""#).utf8))
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(try Command.run(["validate", path, "--report", "json=\(path)", "--force"]).code == 73)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let report = path + ".report"
    #expect(try Command.run(["validate", path, "--report", "json=\(report)"]).code == 1)
    #expect(try Command.run(["validate", path, "--report", "json=\(report)"]).code == 73)
    #expect(try Command.run(["validate", path, "--report", "json=\(report)", "--force"]).code == 1)
    #expect(try Command.run(["validate", path, "--report", "json=-"]).text.hasPrefix("{\n"))
    #expect(try Command.run(["fmt", path, "-o", path + ".jsonl"]).code == 64)
  }

  @Test func `finds a name that stands twice wherever it stands, and writes nothing`() throws {
    for members in [#""foo":{"k":1,"k":2}"#, #""summary":{"k":1,"k":2}"#, #""decisions":{"k":[{"a":1,"a":2}]}"#] {
      let result = try Command.run(["fmt", "-"], input: Data(Samples.caseFeed(members).utf8))
      #expect(result.code == 1 && result.output.isEmpty && result.error.contains("syn/duplicate-key"), "\(members)")
    }
  }

  @Test func `says that a large output was cut off, and does not end it as if it were whole`() throws {
    let record = #"{"id":"c-N","title":"\#(String(repeating: "a", count: 9000))"}"#
    let lines = (0..<1200).map { record.replacing("N", with: "\($0)") } + ["{\"id\":"]
    let text = Samples.feed() + "\n" + lines.joined(separator: "\n")
    let result = try Command.run(["convert", "-", "--from", "jsonl", "--to", "json"], input: Data(text.utf8))
    #expect(result.code == 2 && result.error.contains("the output was cut off"))
    #expect(!result.text.hasSuffix("]\n}\n"))
  }

  @Test func `gives the same output twice`() throws {
    let path = Repository.file("Tests/Fixtures/forty-faults/feed.json").path
    for arguments in [["validate", path, "--report", "json"], ["inspect", path, "--json"], ["fmt", Self.export]] {
      #expect(try Command.run(arguments).output == Command.run(arguments).output)
    }
  }

  @Test func `inspects for people and for scripts`() throws {
    let human = try Command.run(["inspect", Self.export])
    #expect(
      human.code == 0 && human.text.contains("reservations                    4") && human.text.contains("level: full"))
    let json = try Command.run(["inspect", Self.export, "--json"])
    let root = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    #expect((root?["records"] as? [String: Int])?["reservations"] == 4 && root?["complete"] as? Bool == true)
    let cut = try Command.run(["inspect", try Self.written(Data("{\"diarium\":\"1.0\",".utf8))])
    #expect(cut.code == 2 && cut.error.contains("enc/truncated-file"))
  }

  @Test func `ends quietly when nobody reads on`() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c",
      "'\(Command.executable.path)' schema codebook 2>&1 >/dev/null | cat; '\(Command.executable.path)' schema json-schema | head -c 10 >/dev/null",
    ]
    let pipe = Pipe()
    shell.standardOutput = pipe
    shell.standardError = pipe
    try shell.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    #expect(said.isEmpty)
  }
}
