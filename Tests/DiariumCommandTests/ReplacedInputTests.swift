@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What another program does to a file while `fmt --write` works on it is not lost.
@Suite struct `Inputs that are to be replaced` {
  /// Starts `fmt --write`, and lets it go on when `change` was made: it waits for the lock of the folder meanwhile,
  /// which it has opened when it has its input.
  private static func convert(
    _ path: String, in folder: URL, _ change: () throws -> Void
  ) throws -> (code: Int32, error: String)? {
    let lock = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let running = try RunningCommand(["fmt", "--write", path])
    #expect(running.waitUntilOpen(folder))
    try change()
    #expect(flock(lock, LOCK_UN) == 0)
    return try running.finish(within: 30)
  }

  private static let untidy = Samples.feed() + "\n{\"title\":\"Motion\", \"id\":\"ks-1\"}\n"
  private static let other = Samples.feed() + "\n{\"id\":\"ks-2\",\"title\":\"Nyare\"}\n"

  @Test(arguments: ["mv", "rm", "ln", "ln -h", "rm; mkdir"])
  func `are left as another program has put them meanwhile`(way: String) throws {
    let folder = try Repository.temporaryFolder().resolvingSymlinksInPath()
    let (file, new) = (folder.appending(path: "feed.jsonl"), folder.appending(path: "new.jsonl"))
    try Data(Self.untidy.utf8).write(to: file)
    try Data(Self.other.utf8).write(to: new)
    let result = try #require(
      try Self.convert(file.path, in: folder) {
        switch way {
        case "mv": unsafe rename(new.path, file.path)
        case "rm": unsafe unlink(file.path)
        default:
          unsafe unlink(file.path)
          if way == "ln" { unsafe symlink("new.jsonl", file.path) }
          if way == "ln -h" { unsafe link(new.path, file.path) }
          if way == "rm; mkdir" { unsafe mkdir(file.path, 0o755) }
        }
      })
    #expect(result.code == 66 && result.error.contains("was changed while it was read"), "\(result)")
    let there = try? String(contentsOf: file, encoding: .utf8)
    #expect(there == (way.hasPrefix("rm") ? nil : Self.other))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func `are left where the link that names them leads elsewhere meanwhile`() throws {
    let folder = try Repository.temporaryFolder().resolvingSymlinksInPath()
    let (file, new) = (folder.appending(path: "feed.jsonl"), folder.appending(path: "new.jsonl"))
    let named = try Repository.temporaryFolder().appending(path: "link.jsonl")
    try Data(Self.untidy.utf8).write(to: file)
    try Data(Self.other.utf8).write(to: new)
    unsafe symlink(file.path, named.path)
    let result = try #require(
      try Self.convert(named.path, in: folder) {
        unsafe unlink(named.path)
        unsafe symlink(new.path, named.path)
      })
    #expect(result.code == 66, "\(result)")
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.untidy)
    #expect(try String(contentsOf: new, encoding: .utf8) == Self.other)
  }

  @Test(arguments: ["table", "folder"]) func `are left where they are tables`(what: String) throws {
    let folder = try Repository.temporaryFolder().resolvingSymlinksInPath()
    let tables = folder.appending(path: "tables")
    for name in ["tables", "new"] {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try Data("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8).write(
        to: url.appending(path: "datapackage.json"))
      try Data("title,id\n\(name),ks-1\n".utf8).write(to: url.appending(path: "cases.csv"))
    }
    let new = folder.appending(path: "new")
    let result = try #require(
      try Self.convert(tables.path, in: folder) {
        if what == "table" {
          unsafe rename(new.appending(path: "cases.csv").path, tables.appending(path: "cases.csv").path)
        } else {
          unsafe rename(tables.path, folder.appending(path: "old").path)
          unsafe rename(new.path, tables.path)
        }
      })
    #expect(result.code == 66, "\(result)")
    #expect(try String(contentsOf: tables.appending(path: "cases.csv"), encoding: .utf8) == "title,id\nnew,ks-1\n")
  }
}
