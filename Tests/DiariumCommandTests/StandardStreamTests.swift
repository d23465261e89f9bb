@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What standard input, output and error may be, beside what a shell makes of them.
@Suite struct `Standard streams` {
  private static let export = Repository.file("exports/feed.json").path
  private static let report = Repository.file("Tests/Fixtures/import/report-2016.txt").path

  /// A line of a shell with streams that are closed or full, and how the command ends.
  static let streams: [(line: String, code: Int32, words: String)] = [
    ("rules >&-", 74, "standard output is closed"), ("explain str/unknown-field >&-", 74, "is closed"),
    ("--version >&-", 74, "is closed"), ("--help >&-", 74, "is closed"), ("schema codebook >&-", 74, "is closed"),
    ("fmt $1 >&-", 74, "is closed"), ("fmt $1 --lang sv >&-", 74, "standard ut är stängd"),
    ("fmt $1 <&- >&-", 74, "is closed"), ("inspect $1 >&-", 74, "is closed"), ("convert $1 --to yaml >&-", 74, ""),
    ("convert $1 --to yaml -o /dev/stdout >&-", 74, "is closed"), ("import $2 <&- >&- 2>&-", 74, ""),
    ("import $2 -o $3/a.json >&-", 0, ""), ("import $2 -o $3/b.json <&- >&- 2>&-", 0, ""),
    ("validate $1 >&-", 0, ""), ("validate $3/none 2>&-", 66, ""), ("validate $3/none <&- 2>&-", 66, ""),
    ("validate - <&-", 66, "standard input is closed"), ("fmt $1 -o $3/c.json <&- >&- 2>&-", 0, ""),
    ("fmt $1 -o $3/d.json >&-", 0, ""), ("--help >/dev/full", 74, "No space left"), ("--version >/dev/full", 74, ""),
    ("fmt --help >/dev/full", 74, ""), ("help schema >/dev/full", 74, "No space left"), ("rules >/dev/full", 74, ""),
    ("--generate-completion-script bash >/dev/full", 74, "No space left"), ("fmt $1 >/dev/full", 74, ""),
  ]

  @Test(arguments: streams.indices) func `that are closed or full end no run otherwise than they should`(
    index: Int
  ) throws {
    let (line, code, words) = Self.streams[index]
    let folder = try Repository.temporaryFolder().path
    // Whatever is printed after the streams are closed goes to the pipe of the test.
    let result = try Shell.run("timeout 20 \"$0\" \(line); echo \"ended $?\"", [Self.export, Self.report, folder])
    let isTold = words.isEmpty || result.said.contains(words)
    #expect(result.said.hasSuffix("ended \(code)\n") && isTold, "\(line): \(result.said)")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      #expect(text.hasPrefix("{") && text.hasSuffix("}\n"), "\(line)")
    }
  }

  /// Lines of a shell whose standard output is what they read.
  static let circles = [
    "fmt $1/a.jsonl >>$1/a.jsonl", "convert $1/a.jsonl -o - --to jsonl >>$1/a.jsonl",
    "convert $1/a.jsonl -o /dev/stdout --to jsonl >>$1/a.jsonl", "fmt - <$1/a.jsonl >>$1/a.jsonl",
    "fmt $1/hard.jsonl >>$1/a.jsonl", "fmt $1/soft.jsonl >>$1/a.jsonl", "fmt /dev/fd/3 3<$1/a.jsonl >>$1/a.jsonl",
    "convert $1/b.jsonl $1/a.jsonl --to json >>$1/a.jsonl", "fmt --each $1/b.jsonl $1/a.jsonl >>$1/a.jsonl",
    "validate --each $1/b.jsonl $1/a.jsonl >>$1/a.jsonl", "inspect $1/a.jsonl >>$1/a.jsonl",
    "validate $1/a.jsonl >>$1/a.jsonl", "import $1/r.txt >>$1/r.txt", "import $1/r.txt --explain html >>$1/r.txt",
    "import $1/r.txt --dataset $1/b.jsonl >>$1/b.jsonl", "convert $1/t --to json >>$1/t/cases.csv",
    "fmt - --from jsonl -o $1/a.jsonl --force <$1/a.jsonl", "fmt $1/a.jsonl -o /dev/fd/3 3>>$1/a.jsonl",
  ]

  @Test(arguments: circles) func `that are the input are refused before anything is written`(line: String) throws {
    let folder = try Repository.temporaryFolder()
    for name in ["a", "b"] {
      let text = Samples.feed() + "\n{\"id\":\"ks-\(name)\",\"title\":\"Motion\",\"kind\":\"moton\"}\n"
      try Data(text.utf8).write(to: folder.appending(path: "\(name).jsonl"))
    }
    try FileManager.default.copyItem(atPath: Self.report, toPath: folder.appending(path: "r.txt").path)
    #expect(try Command.run(["convert", Self.export, "-o", folder.path + "/t/"]).code == 0)
    unsafe link(folder.appending(path: "a.jsonl").path, folder.appending(path: "hard.jsonl").path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "soft.jsonl").path, withDestinationPath: "a.jsonl")
    let files = ["a.jsonl", "b.jsonl", "r.txt", "t/cases.csv"].map { folder.appending(path: $0) }
    let before = try files.map { try Data(contentsOf: $0) }
    // A file that grows without end is held back.
    let result = try Shell.run("ulimit -f 20000; timeout 20 \"$0\" \(line); echo \"ended $?\"", [folder.path])
    #expect(result.said.contains("is the input") && result.said.hasSuffix("ended 73\n"), "\(line): \(result.said)")
    #expect(try files.map { try Data(contentsOf: $0) } == before)
  }

  @Test func `may be another file of a folder that is read, or nothing`() throws {
    let folder = try Repository.temporaryFolder()
    let line = "\"$0\" convert \"$1\" -o \"$2/t/\" && \"$0\" validate \"$2/t\" >\"$2/t/report.txt\"; echo $?"
    #expect(try Shell.run(line, [Self.export, folder.path]).said.hasSuffix("0\n"))
    #expect(try Shell.run("\"$0\" fmt - </dev/null >/dev/null; echo $?", []).said.hasSuffix("2\n"))
  }
}
