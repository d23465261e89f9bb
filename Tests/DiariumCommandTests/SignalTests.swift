@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Signals that ask a run to end, whatever it waits for.
@Suite struct `Signals` {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private static func stops(_ running: RunningCommand, _ signal: Int32) throws {
    running.send(signal)
    let result = try running.finish(within: 10)
    #expect(result?.code == 128 + signal, "\(result.map { "\($0)" } ?? "it did not end")")
  }

  @Test(arguments: signals) func `end a run that waits for who writes to a pipe`(signal: Int32) throws {
    let folder = try Repository.temporaryFolder()
    let pipe = RunningCommand.makePipe(folder.appending(path: "in.json"))
    for arguments in [["validate", pipe], ["fmt", pipe], ["inspect", pipe], ["import", pipe]] {
      let running = try RunningCommand(arguments)
      usleep(300_000)
      try Self.stops(running, signal)
    }
    // Somebody has it open, and writes nothing.
    let running = try RunningCommand(["validate", pipe])
    let handle = try #require(RunningCommand.openForWriting(pipe))
    usleep(100_000)
    try Self.stops(running, signal)
    try handle.close()
  }

  @Test(arguments: signals) func `end a run whose output nobody reads`(signal: Int32) throws {
    let folder = try Repository.temporaryFolder()
    let feed = folder.appending(path: "feed.jsonl")
    let long = String(repeating: "a", count: 2000)
    let cases = (0..<6000).map { "{\"id\":\"ks-\($0)\",\"title\":\"\(long)\",\"kind\":\"x\"}\n" }
    try Data((Samples.feed() + "\n" + cases.joined()).utf8).write(to: feed)
    for arguments in [
      ["convert", feed.path, "--to", "json"], ["validate", feed.path], ["validate", feed.path, "--report", "json"],
    ] {
      let running = try RunningCommand(arguments)
      usleep(100_000)
      try Self.stops(running, signal)
    }
    let pipe = RunningCommand.makePipe(folder.appending(path: "out.jsonl"))
    let running = try RunningCommand(["fmt", feed.path, "-o", pipe])
    usleep(300_000)
    try Self.stops(running, signal)
  }

  @Test(arguments: signals) func `end a run whose output is read slowly`(signal: Int32) throws {
    let folder = try Repository.temporaryFolder()
    let feed = folder.appending(path: "feed.jsonl")
    let cases = (0..<3000).map { "{\"id\":\"ks-\($0)\",\"title\":\"A\",\"kind\":\"x\"}\n" }
    try Data((Samples.feed() + "\n" + cases.joined()).utf8).write(to: feed)
    for arguments in [
      ["validate", feed.path, "--report", "json", "--max-findings", "0"],
      ["validate", feed.path, "--report", "jsonl", "--max-findings", "0"],
    ] {
      let running = try RunningCommand(arguments)
      #expect(running.read(1).count == 1)
      running.send(signal)
      // A second in all, not one for each page.
      #expect(running.readSlowly(within: 6) != nil)
      #expect(try running.finish(within: 10)?.code == 128 + signal)
    }
  }

  @Test(arguments: signals) func `end an import while it is written`(signal: Int32) throws {
    let folder = try Repository.temporaryFolder().resolvingSymlinksInPath()
    let out = folder.appending(path: "out.json")
    try Data("{}\n".utf8).write(to: out)
    let lock = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(lock) }
    // The output is made, and waits for the folder's lock, when all was read.
    #expect(flock(lock, LOCK_EX) == 0)
    let report = Repository.file("Tests/Fixtures/import/report-2016.txt").path
    let running = try RunningCommand(["import", report, "-o", out.path, "--force"])
    #expect(running.waitUntilOpen(folder))
    try Self.stops(running, signal)
    #expect(try String(contentsOf: out, encoding: .utf8) == "{}\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.json"])
  }

  @Test func `lack of memory ends a run with a sentence`() throws {
    let folder = try Repository.temporaryFolder()
    let feed = folder.appending(path: "feed.json")
    try Data(Samples.caseFeed("\"summary\":\"\(String(repeating: "a", count: 40 << 20))\"").utf8).write(to: feed)
    var ended = 0
    for limit in stride(from: 100_000, through: 500_000, by: 50_000) {
      // A program that has not even begun says nothing of its own.
      let result = try Shell.run(
        "ulimit -v $2; \"$0\" --version >/dev/null 2>&1 || exit 0; \"$0\" fmt \"$1\" 2>&1 >/dev/null; echo $?",
        [feed.path, "\(limit)"])
      if result.said.isEmpty { continue }
      let code = result.said.split(separator: "\n").last ?? ""
      #expect(code == "0" || code == "70" || code == "66", "\(limit): \(result.said.prefix(500))")
      if code == "70" {
        ended += 1
        #expect(result.said.contains("diarium 0.1.0: there was not enough memory"), "\(result.said.prefix(500))")
        #expect(!result.said.contains("Backtracing"))
      }
    }
    #expect(ended > 0)
  }
}
