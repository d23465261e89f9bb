@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What a run may replace and remove, and what it must leave alone.
@Suite struct `Outputs on disk` {
  private static func feed(_ folder: URL, _ name: String = "feed.json", _ members: String = "") throws -> URL {
    let file = folder.appending(path: name)
    try Data(Samples.caseFeed(members).utf8).write(to: file)
    return file
  }

  private static func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private static func make(_ folder: URL, _ files: [String: String]) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  @Test(arguments: [".tables.1-2.tmp", ".tables.diarium-1-2.tmp", ".tables.1-2.tmp.old", ".tables.diarium-1-2.tmp.old"])
  func `a planted link, and a folder that only has such a name, are left alone`(name: String) throws {
    let folder = try Repository.temporaryFolder()
    let feed = try Self.feed(folder)
    let (share, victim) = (folder.appending(path: "share"), folder.appending(path: "victim"))
    try Self.make(victim, ["thesis.txt": "precious", "cases.csv": "precious"])
    try Self.make(share, [:])
    try FileManager.default.createSymbolicLink(
      atPath: share.appending(path: name).path, withDestinationPath: "../victim")
    let out = share.appending(path: "tables").path + "/"
    #expect(try Command.run(["convert", feed.path, "-o", out]).code == 0)
    #expect(try Self.names(victim) == ["cases.csv", "thesis.txt"])
    #expect(try Self.names(share) == [name, "tables"])

    try FileManager.default.removeItem(at: share.appending(path: name))
    try Self.make(share.appending(path: name), ["thesis.txt": "mine", "persons.csv": "mine"])
    #expect(try Command.run(["convert", feed.path, "-o", out, "--force"]).code == 0)
    #expect(try Self.names(share.appending(path: name)) == ["persons.csv", "thesis.txt"])
  }

  @Test func `what a run that was killed has left is removed, or put back where the old folder had no name`() throws {
    let folder = try Repository.temporaryFolder()
    let feed = try Self.feed(folder)
    let out = folder.appending(path: "tables")
    let left = folder.appending(path: ".tables.diarium-12-34.tmp")
    try Self.make(left, ["cases.csv": "id,title\n", "datapackage.json": "{}"])
    let file = folder.appending(path: ".tidy.json.diarium-12-34.tmp")
    try Data("{".utf8).write(to: file)
    #expect(try Command.run(["convert", feed.path, "-o", out.path + "/"]).code == 0)
    #expect(try Command.run(["fmt", feed.path, "-o", folder.appending(path: "tidy.json").path]).code == 0)
    #expect(try Self.names(folder) == ["feed.json", "tables", "tidy.json"])
    let old = folder.appending(path: ".tables.diarium-12-34.tmp.old")
    try FileManager.default.moveItem(at: out, to: old)
    #expect(try Command.run(["convert", feed.path, "-o", out.path + "/"]).code == 73)
    #expect(try Self.names(folder) == ["feed.json", "tables", "tidy.json"])
  }

  @Test(arguments: [true, false]) func `what only has the name of a table is not replaced`(isLink: Bool) throws {
    let folder = try Repository.temporaryFolder()
    let feed = try Self.feed(folder)
    let out = folder.appending(path: "tables")
    try Self.make(out, ["cases.csv": "id,title\n"])
    let other = out.appending(path: "persons.csv")
    if isLink {
      try Self.make(folder, ["persons.csv": "mine"])
      try FileManager.default.createSymbolicLink(atPath: other.path, withDestinationPath: "../persons.csv")
    } else {
      try Self.make(other, ["mine.txt": "mine"])
    }
    let result = try Command.run(["convert", feed.path, "-o", out.path, "--force", "--clean"])
    #expect(result.code == 73 && result.error.contains("persons.csv"), "\(result.error)")
    #expect(try Self.names(out) == ["cases.csv", "persons.csv"])
    #expect(try Self.names(folder).filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func `rights and owners stay as they were`() throws {
    let folder = try Repository.temporaryFolder()
    let feed = try Self.feed(folder)
    let out = folder.appending(path: "tables")
    let file = folder.appending(path: "tidy.json")
    #expect(try Command.run(["convert", feed.path, "-o", out.path + "/"]).code == 0)
    #expect(try Command.run(["fmt", feed.path, "-o", file.path]).code == 0)
    let paths = [out.path, out.appending(path: "cases.csv").path, file.path]
    unsafe chmod(paths[0], 0o750)
    unsafe chmod(paths[1], 0o600)
    unsafe chmod(paths[2], 0o640)
    // Only root can give files away.
    let owner: uid_t = geteuid() == 0 ? 12_345 : geteuid()
    for path in paths { unsafe chown(path, owner, getegid()) }
    #expect(try Command.run(["convert", feed.path, "-o", out.path, "--force"]).code == 0)
    #expect(try Command.run(["fmt", feed.path, "-o", file.path, "--force"]).code == 0)
    var facts: [String] = []
    for path in paths {
      let values = try FileManager.default.attributesOfItem(atPath: path)
      facts.append(
        "\(String(values[.posixPermissions] as? Int ?? 0, radix: 8)) \(values[.ownerAccountID] as? Int ?? -1)")
    }
    #expect(facts == ["750 \(owner)", "600 \(owner)", "640 \(owner)"])
  }

  @Test func `the folder that the program runs in is not replaced`() throws {
    let folder = try Repository.temporaryFolder()
    let feed = try Self.feed(folder)
    let here = folder.appending(path: "here")
    try Self.make(here, [:])
    func number() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: here.path)[.systemFileNumber] as? Int
    }
    let before = try number()
    for path in ["./", ".", here.path] {
      let result = try Command.run(["convert", feed.path, "-o", path, "--to", "csv"], in: here)
      #expect(result.code == 73 && result.error.contains("the folder you are in"), "\(path): \(result.error)")
    }
    #expect(try Command.run(["convert", feed.path, "-o", "tables/"], in: here).code == 0)
    #expect(try number() == before)
    #expect(try Self.names(here) == ["tables"])
  }

  @Test func `a link that leads nowhere is named, and a long name is no hindrance`() throws {
    let folder = try Repository.temporaryFolder()
    let feed = try Self.feed(folder)
    let link = folder.appending(path: "link.json")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "nowhere.json")
    let result = try Command.run(["fmt", feed.path, "-o", link.path, "--force", "--lang", "sv"])
    #expect(result.code == 73 && result.error.contains("länk till något som inte finns"), "\(result.error)")
    let long = folder.appending(path: String(repeating: "å", count: 120)).path
    for _ in 0..<2 {
      #expect(try Command.run(["fmt", feed.path, "-o", long + ".json", "--force"]).code == 0)
      #expect(try Command.run(["convert", feed.path, "-o", long + "/", "--force"]).code == 0)
    }
  }

  @Test func `fmt --write leaves alone what is canonical, protected, or no file`() throws {
    let folder = try Repository.temporaryFolder()
    let file = try Self.feed(folder)
    let tables = folder.appending(path: "tables")
    #expect(try Command.run(["fmt", file.path, "--write"]).code == 0)
    #expect(try Command.run(["convert", file.path, "-o", tables.path + "/"]).code == 0)
    func numbers() throws -> [Int?] {
      try [file, tables, tables.appending(path: "cases.csv")].map {
        try FileManager.default.attributesOfItem(atPath: $0.path)[.systemFileNumber] as? Int
      }
    }
    let before = try numbers()
    for path in [file.path, tables.path] { #expect(try Command.run(["fmt", path, "--write"]).code == 0) }
    #expect(try numbers() == before)

    let protected = try Self.feed(folder, "protected.json")
    unsafe chmod(protected.path, 0o444)
    unsafe chmod(tables.appending(path: "cases.csv").path, 0o444)
    let text = try Data(contentsOf: protected)
    for arguments in [
      ["fmt", protected.path, "--write"], ["fmt", file.path, "-o", protected.path, "--force"],
      ["convert", file.path, "-o", tables.path, "--force"],
    ] {
      let result = try Command.run(arguments)
      #expect(result.code == 73 && result.error.contains("write-protected"), "\(arguments): \(result.error)")
    }
    #expect(try Data(contentsOf: protected) == text)

    let piped = try Shell.run("cat \"$1\" | \"$0\" fmt /dev/stdin --from json --write; echo $?", [protected.path])
    #expect(piped.said.contains("is not a file that can be replaced") && piped.said.hasSuffix("73\n"), "\(piped.said)")
  }

  @Test func `standard output has several names, and a reader that leaves ends the run quietly`() throws {
    let export = Repository.file("exports/feed.json").path
    let plain = try Command.run(["fmt", export]).output
    for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
      // A file that is standard output is not replaced by another.
      let result = try Command.run(["fmt", export, "-o", name])
      #expect(result.code == 0 && result.output == plain, "\(name): \(result.error)")
    }
    let head = try Shell.run("{ \"$0\" fmt \"$1\" -o /dev/stdout; echo $? >&2; } | head -c 10 >/dev/null", [export])
    #expect(head.said == "0\n")
    let two = try Command.run(["validate", export, "--report", "json", "--report", "sarif"])
    #expect(two.code == 64 && two.output.isEmpty)
    #expect(try Command.run(["validate", export, "--report", "json", "--report", "sarif=/dev/stdout"]).code == 73)
  }

  @Test func `no output is an input, by whatever name, and no two outputs are one file`() throws {
    let folder = try Repository.temporaryFolder()
    let feed = try Self.feed(folder)
    let report = folder.appending(path: "report.txt")
    try FileManager.default.copyItem(at: Repository.file("Tests/Fixtures/import/report-2016.txt"), to: report)
    let dataset = folder.appending(path: "dataset.yaml")
    try Data("title: Ekeby\npublisher:\n  name: Ekeby kommun\nlicense: CC0-1.0\nlanguage: sv\n".utf8).write(to: dataset)
    let tables = folder.appending(path: "tables")
    #expect(try Command.run(["convert", feed.path, "-o", tables.path + "/"]).code == 0)
    let (hard, soft) = (folder.appending(path: "hard.json"), folder.appending(path: "soft.json"))
    unsafe link(feed.path, hard.path)
    try FileManager.default.createSymbolicLink(at: soft, withDestinationURL: feed)
    let (hardReport, table) = (folder.appending(path: "hard.txt"), folder.appending(path: "table.json"))
    unsafe link(report.path, hardReport.path)
    unsafe link(tables.appending(path: "cases.csv").path, table.path)
    let out = folder.appending(path: "out.json").path
    let before = try [feed, report, dataset].map { try Data(contentsOf: $0) }
    let mistakes: [(arguments: [String], words: String)] = [
      (["import", report.path, "--report", "json=\(report.path)"], "is the input"),
      (["import", report.path, "--report", "json=\(hardReport.path)"], "is the input"),
      (["import", report.path, "--to", "json", "-o", report.path], "is the input"),
      (["import", report.path, "--dataset", dataset.path, "--to", "yaml", "-o", dataset.path], "is the input"),
      (["import", report.path, "-o", out, "--report", "json=\(folder.path)/./out.json"], "is another output"),
      (
        ["import", report.path, "-o", "\(folder.path)/new/", "--report", "json=\(folder.path)/new/r.json"],
        "another output"
      ),
      (["validate", feed.path, "--report", "json=\(hard.path)"], "is the input"),
      (["validate", feed.path, "--report", "json=\(soft.path)"], "is the input"),
      (["validate", tables.path, "--report", "json=\(table.path)"], "is the input"),
      (["validate", tables.path, "--report", "json=\(tables.path)/persons.csv"], "is the input"),
      (["validate", feed.path, "--report", "json=\(out)", "--report", "sarif=\(out)"], "is another output"),
      (["convert", feed.path, "--to", "json", "-o", hard.path], "is the input"),
      (["convert", tables.path, "--to", "json", "-o", table.path], "is the input"),
      (["fmt", feed.path, "-o", soft.path], "is the input"),
    ]
    for (arguments, words) in mistakes {
      let result = try Command.run(arguments + ["--force"])
      #expect(result.code == 73 && result.error.contains(words), "\(arguments): \(result.code) \(result.error)")
    }
    #expect(try [feed, report, dataset].map { try Data(contentsOf: $0) } == before)
    #expect(!FileManager.default.fileExists(atPath: out))
  }
}
