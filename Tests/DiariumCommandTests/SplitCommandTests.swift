import Foundation
import TestSupport
import Testing

/// `validate --split`: where the cases go, and what is said.
@Suite struct `The command that splits a feed` {
  private let folder: URL

  init() throws {
    folder = try Repository.temporaryFolder()
    try feed.write(to: folder.appending(path: "feed.jsonl"), atomically: true, encoding: .utf8)
  }

  private let feed = """
    \(Samples.feed())
    {"id":"a","title":"A"}
    {"id":"b"}
    {x

    """

  private func run(_ arguments: [String], input: String = "") throws -> Command.Result {
    try Command.run(["validate"] + arguments, input: Data(input.utf8), in: folder)
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "out").path).sorted() }
  }

  @Test func `writes files, reports as ever and says how many cases went where`() throws {
    let plain = try run(["feed.jsonl"])
    let split = try run(["feed.jsonl", "--split", "out"])
    #expect(split.code == 2 && split.text == plain.text)
    #expect(
      split.error
        == plain.error + """
          diarium: out/good.jsonl: 1 case; out/bad.jsonl: 1 case; out/unread.txt: 3 bytes that cannot be read

          """)
    #expect(try names == ["bad.jsonl", "good.jsonl", "unread.txt"])
    #expect(text("out/unread.txt") == "{x\n")
    let swedish = try run(["feed.jsonl", "--split", "ut/", "--lang", "sv"])
    #expect(
      swedish.error.hasSuffix(
        "diarium: ut/good.jsonl: 1 ärende; ut/bad.jsonl: 1 ärende; ut/unread.txt: 3 byte som inte kan läsas\n"))
    #expect(text("ut/bad.jsonl")?.contains("ärendet `b` saknar `title`") == true)
    #expect(try run(["feed.jsonl", "--split", "quiet", "-q"]).error.isEmpty)
  }

  @Test func `reads standard input, and has the exit code of a validation`() throws {
    let whole = "\(Samples.feed())\n{\"id\":\"a\",\"title\":\"A\"}\n"
    #expect(try run(["-", "--split", "out"], input: whole).code == 0)
    #expect(try names == ["bad.jsonl", "good.jsonl"])
    #expect(try run(["-", "--split", "bad"], input: whole + "{\"id\":\"b\"}\n").code == 1)
  }

  @Test func `replaces what it wrote before, where it is told to, and nothing else`() throws {
    #expect(try run(["feed.jsonl", "--split", "out"]).code == 2)
    let again = try run(["feed.jsonl", "--split", "out"])
    #expect(again.code == 73 && again.error.contains("is not empty; pass --force"))
    try "\(Samples.feed())\n{\"id\":\"c\",\"title\":\"C\"}\n"
      .write(to: folder.appending(path: "feed.jsonl"), atomically: true, encoding: .utf8)
    #expect(try run(["feed.jsonl", "--split", "out", "--force"]).code == 0)
    // What could not be read the last time is not there for ever.
    #expect(try names == ["bad.jsonl", "good.jsonl"])
    #expect(text("out/good.jsonl")?.contains("\"c\"") == true)
    try "mine".write(to: folder.appending(path: "out/notes.txt"), atomically: true, encoding: .utf8)
    let strange = try run(["feed.jsonl", "--split", "out", "--force"])
    #expect(strange.code == 73 && strange.error.contains("there is `notes.txt`"))
  }

  @Test func `leaves nothing where the disk holds one workbook and not the other`() throws {
    let export = Repository.file("exports/feed.json").path
    let line = """
      cd "$1"; "$0" convert -q "$2" -o x.xlsx; trap '' XFSZ; ulimit -f 120; "$0" validate -q x.xlsx --split out
      echo "ended $?"
      """
    #expect(try Shell.run(line, [folder.path, export]).said.contains("out/good.xlsx: cannot write"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
  }

  @Test func `overwrites no input`() throws {
    #expect(try run(["feed.jsonl", "--split", "out"]).code == 2)
    for (input, out) in [("out/good.jsonl", "out"), ("feed.jsonl", "feed.jsonl"), ("feed.jsonl", ".")] {
      let result = try run([input, "--split", out, "--force"])
      #expect(result.code == 73, "\(input) to \(out): \(result.error)")
    }
    #expect(text("feed.jsonl") == feed)
    let tables = try Command.run(["convert", "out/good.jsonl", "-o", "tables/"], in: folder)
    #expect(tables.code == 0)
    for out in ["tables", "tables/new", "./tables/../tables/x"] {
      #expect(try run(["tables", "--split", out, "--force"]).code == 73, "\(out)")
    }
    #expect(try run(["tables", "--split", "new"]).code == 0)
    #expect(text("new/good/cases.csv")?.contains("a,,A") == true && text("new/bad/cases.csv") != nil)
    #expect(try run(["tables", "--split", "new", "--force"]).code == 0)
    #expect(try run(["out/good.jsonl", "--split", "x", "--report", "json=x/good.jsonl"]).code == 73)
  }

  @Test(arguments: [["--split", "out", "--each"], ["--split", ""], ["--split", "-"], ["--split"]])
  func `refuses arguments that mean nothing`(_ arguments: [String]) throws {
    #expect(try run(["feed.jsonl"] + arguments).code == 64)
  }

  @Test func `says why there is nothing`() throws {
    let result = try run(["-", "--from", "json", "--split", "out"], input: "[1]")
    #expect(result.code == 1)
    #expect(result.error.hasSuffix("diarium: no cases were written; out/unread.txt: 3 bytes that cannot be read\n"))
    #expect(text("out/unread.txt") == "[1]")
    try "\(Samples.feed().replacing("Ekeby kommun", with: "Viby kommun"))\n"
      .write(to: folder.appending(path: "other.jsonl"), atomically: true, encoding: .utf8)
    let several = try run(["feed.jsonl", "other.jsonl", "--split", "new"])
    #expect(several.error.hasSuffix("diarium: no cases were written: the inputs are not one feed\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "new").path))
    #expect(try run(["feed.jsonl", "--split", "nowhere/out"]).code == 73)
  }
}
