@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What may stand in the way of reading: links, files that change, too many files, names that nobody can type.
@Suite struct `Inputs on disk` {
  private static func lines(_ cases: Int) -> String {
    Samples.feed() + "\n"
      + (0..<cases).map { "{\"id\":\"ks-\($0)\",\"title\":\"Motion om bro \($0)\"}\n" }.joined()
  }

  private static func tables(_ folder: URL) throws -> URL {
    let tables = folder.appending(path: "tables")
    try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
    try Data("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8).write(
      to: tables.appending(path: "datapackage.json"))
    try Data("id,title\nks-1,A\nks-2,B\n".utf8).write(to: tables.appending(path: "cases.csv"))
    return tables
  }

  @Test(arguments: ["persons.csv", "datapackage.json", "decisions.csv"])
  func `a link in a folder of tables is not followed, and what it leads to is not shown`(name: String) throws {
    let folder = try Repository.temporaryFolder()
    let tables = try Self.tables(folder)
    let secret = folder.appending(path: "secret.txt")
    try Data("root:secret:0:0\n".utf8).write(to: secret)
    let link = tables.appending(path: name)
    try? FileManager.default.removeItem(at: link)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "../secret.txt")
    for arguments in [["validate", tables.path], ["inspect", tables.path], ["convert", tables.path, "--to", "json"]] {
      let result = try Command.run(arguments)
      let said = result.text + result.error
      #expect(arguments[0] == "inspect" || result.code == 1 && said.contains("`\(name)` is a link"), "\(said)")
      #expect(!(result.text + result.error).contains("secret:0"))
    }
    // A folder that is named by a link is named by whoever runs it.
    try FileManager.default.removeItem(at: link)
    if name == "datapackage.json" { return }
    let other = folder.appending(path: "other")
    try FileManager.default.createSymbolicLink(at: other, withDestinationURL: tables)
    #expect(try Command.run(["validate", other.path]).code == 0)
  }

  @Test func `a folder or a pipe with the name of a table is told`() throws {
    let folder = try Repository.temporaryFolder()
    let tables = try Self.tables(folder)
    let table = tables.appending(path: "persons.csv")
    try FileManager.default.createDirectory(at: table, withIntermediateDirectories: true)
    #expect(try Command.run(["validate", tables.path]).text.contains("`persons.csv` is a folder"))
    try FileManager.default.removeItem(at: table)
    _ = RunningCommand.makePipe(table)
    #expect(try Command.run(["validate", tables.path]).text.contains("`persons.csv` is not an ordinary file"))
  }

  struct Change: Sendable {
    let name: String
    let make: @Sendable (URL) throws -> Void
  }

  static let changes: [Change] = [
    Change(name: "shorter") { try Data(lines(3).utf8).write(to: $0, options: []) },
    Change(name: "longer") { url in
      let handle = try FileHandle(forWritingTo: url)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("{\"id\":\"ks-late\",\"title\":\"Motion\"}\n".utf8))
    },
    Change(name: "empty") { try FileHandle(forWritingTo: $0).truncate(atOffset: 0) },
    Change(name: "as long") { url in
      let text = try String(contentsOf: url, encoding: .utf8).replacingOccurrences(of: "bro", with: "väg")
      let handle = try FileHandle(forWritingTo: url)
      try handle.write(contentsOf: Data(text.utf8))
    },
    // As most programs write files: another with the name of the first.
    Change(name: "replaced") { try Data(contentsOf: $0).write(to: $0, options: .atomic) },
    Change(name: "removed") { try FileManager.default.removeItem(at: $0) },
    Change(name: "a link") { url in
      let other = url.deletingLastPathComponent().appending(path: "other.jsonl")
      try FileManager.default.moveItem(at: url, to: other)
      try FileManager.default.copyItem(at: other, to: url.appendingPathExtension("copy"))
      try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: "feed.jsonl.copy")
    },
  ]

  @Test(arguments: ["validate", "convert", "tables", "detailed"], changes.indices)
  func `a file that changes while it is read is told, and nothing is written`(way: String, change: Int) throws {
    let folder = try Repository.temporaryFolder()
    let file = folder.appending(path: "feed.jsonl")
    try Data(Self.lines(20).utf8).write(to: file)
    let other = RunningCommand.makePipe(folder.appending(path: "late.jsonl"))
    let out = folder.appending(path: "out").path
    let arguments =
      switch way {
      case "validate": ["validate"]
      case "detailed": ["validate", "--report", "json"]
      case "tables": ["convert", "-o", out + "/"]
      default: ["convert", "--to", "jsonl", "-o", out]
      }
    // The file is open when somebody reads the pipe, and is read when the pipe has come to its end.
    let running = try RunningCommand(arguments + [file.path, other])
    let handle = try #require(RunningCommand.openForWriting(other))
    usleep(20_000)
    try Self.changes[change].make(file)
    try handle.write(contentsOf: Data((Samples.feed() + "\n{\"id\":\"ks-x\",\"title\":\"Motion\"}\n").utf8))
    try handle.close()
    let result = try #require(try running.finish(within: 30, reading: true))
    // Of several inputs one that cannot be read hides nothing of the others.
    #expect(result.code == 2, "\(Self.changes[change].name): \(result.error)")
    #expect(result.error.contains("cannot read: was changed while it was read"), "\(result.error)")
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test(arguments: changes.indices) func `an only file that changes while it is read is told`(change: Int) throws {
    let folder = try Repository.temporaryFolder()
    let file = folder.appending(path: "feed.jsonl")
    try Data(Self.lines(20).utf8).write(to: file)
    // It waits for a reader, with its input open.
    let out = RunningCommand.makePipe(folder.appending(path: "out.json"))
    let running = try RunningCommand(["convert", file.path, "-o", out])
    #expect(running.waitUntilOpen(file))
    // It is open a moment before it is looked at: what changes in between, on a busy machine, does not change for it.
    usleep(300_000)
    try Self.changes[change].make(file)
    let reader = try FileHandle(forUpdating: URL(filePath: out))
    let result = try #require(try running.finish(within: 30))
    try reader.close()
    #expect(result.code == 66, "\(Self.changes[change].name): \(result.error)")
    #expect(result.error.contains("feed.jsonl: cannot read: was changed while it was read"), "\(result.error)")
  }

  @Test(arguments: ["changed", "replaced", "added", "removed"])
  func `a folder of tables that changes while it is read is told`(change: String) throws {
    let folder = try Repository.temporaryFolder()
    let tables = try Self.tables(folder)
    try Data("id,name\np,Eva Ek\n".utf8).write(to: tables.appending(path: "persons.csv"))
    let other = RunningCommand.makePipe(folder.appending(path: "late.jsonl"))
    let running = try RunningCommand(["convert", "--to", "jsonl", tables.path, other])
    let handle = try #require(RunningCommand.openForWriting(other))
    usleep(20_000)
    let cases = tables.appending(path: "cases.csv")
    switch change {
    case "changed": try Data("id,title\nks-1,A\n".utf8).write(to: cases, options: [])
    case "replaced": try Data("id,title\nks-1,A\nks-2,B\n".utf8).write(to: cases, options: .atomic)
    case "added": try Data("id,name\np,Eva\n".utf8).write(to: tables.appending(path: "parties.csv"))
    default: try FileManager.default.removeItem(at: tables.appending(path: "persons.csv"))
    }
    try handle.write(contentsOf: Data((Samples.feed() + "\n{\"id\":\"ks-x\",\"title\":\"Motion\"}\n").utf8))
    try handle.close()
    let result = try #require(try running.finish(within: 30, reading: true))
    #expect(result.code == 2 && result.error.contains("was changed while it was read"), "\(change): \(result.error)")
  }

  @Test func `many inputs are read with few open files`() throws {
    let folder = try Repository.temporaryFolder()
    for number in 0..<300 {
      let text = Samples.feed() + "\n{\"id\":\"ks-\(number)\",\"title\":\"Motion om bro \(number)\"}\n"
      try Data(text.utf8).write(to: folder.appending(path: "\(1000 + number).jsonl"))
    }
    let line = "ulimit -n 48; \"$0\" validate \"$1\"/*.jsonl; \"$0\" convert -q \"$1\"/*.jsonl --to jsonl | wc -l"
    let result = try Shell.run(line, [folder.path])
    #expect(result.said.contains("0 errors") && result.said.contains("in 300 cases"), "\(result.said)")
    #expect(result.said.hasSuffix("301\n"), "\(result.said)")
  }

  @Test func `a name that is not UTF-8 is told`() throws {
    let folder = try Repository.temporaryFolder()
    let line = "cd \"$1\" && n=$(printf 'caf\\351.json') && echo '{}' >\"$n\" && \"$0\" validate \"$n\"; echo $?"
    let result = try Shell.run(line, [folder.path])
    #expect(result.said.contains("its name is not UTF-8") && result.said.hasSuffix("66\n"), "\(result.said)")
  }

  @Test func `a name that is not UTF-8 in a folder of tables is told`() throws {
    let tables = try Self.tables(try Repository.temporaryFolder())
    // Under the name that it seems to have another file may be there.
    try Data("id,name\n".utf8).write(to: tables.appending(path: "decisions\u{FFFD}.csv"))
    let line = """
      cd "$1" && for name in decisions.csv caf.txt .caf.txt; do
        printf 'id\\n' >"${name%.*}$(printf '\\351').${name##*.}"
      done
      "$0" $2 "$1"; echo $?
      """
    for arguments in ["validate --report concise", "convert --to json", "validate --lang sv"] {
      let lines = try Shell.run(line.replacing("$2", with: arguments), [tables.path]).said.split(separator: "\n")
      let told = lines.filter { $0.contains("UTF-8") }
      #expect(told.count == 2, "\(lines)")
      #expect(told.contains { $0.contains("decisions") && $0.hasSuffix("[tab/unexpected-file]") }, "\(told)")
      #expect(told.contains { $0.contains("caf") && $0.hasSuffix("[tab/other-file]") }, "\(told)")
      #expect(lines.last == "1")
    }
  }

  @Test func `a file that is not there is told as that, whatever its name is`() throws {
    let missing = try Repository.temporaryFolder().appending(path: "none.csv").path
    for arguments in [["validate"], ["inspect"], ["fmt"], ["validate", "--from", "csv"], ["convert", "--to", "json"]] {
      let result = try Command.run(arguments + [missing])
      #expect(result.code == 66 && result.error.contains("none.csv: cannot read: No such file"), "\(result.error)")
    }
  }

  @Test(arguments: ["-", "/dev/stdin", "/dev/fd/0"]) func `standard input is read once`(name: String) throws {
    let commands = [
      ["validate", "-"], ["convert", "-", "--to", "json"], ["import", "-"], ["import", "--dataset", "-"],
    ]
    for arguments in commands {
      let result = try Command.run(arguments + [name], input: Data(Samples.caseFeed().utf8))
      #expect(result.code == 64 && result.error.contains("standard input can be read once"), "\(result.error)")
    }
  }
}
