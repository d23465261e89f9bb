import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Runs that are watched, and told to stop.
@Suite struct `Runs that are watched` {
  /// A feed of a few blocks, as a file.
  private static func feed() throws -> String {
    let folder = try Repository.temporaryFolder()
    let path = folder.appending(path: "feed.jsonl").path
    let head = "{\"diarium\":\"1.0\",\(Samples.dataset)}\n"
    let summary = String(repeating: "Lång text. ", count: 100)
    let cases = (0..<4000).map { "{\"id\":\"ks-\($0)\",\"title\":\"A\",\"summary\":\"\(summary)\"}\n" }
    try Data((head + cases.joined()).utf8).write(to: URL(filePath: path))
    return path
  }

  @Test func `say how far they are`() throws {
    let monitor = RunMonitor()
    let report = try FeedSource(contentsOf: try Self.feed(), monitor: monitor).validate()
    #expect(report.verdict == .valid && !report.isInterrupted && monitor.stopped == nil)
    #expect(monitor.cases == 4000 && monitor.findings == 0)
    #expect(monitor.bytesRead >= monitor.bytesExpected && monitor.bytesExpected > 4 << 20)
  }

  @Test func `stop with what they have found, and leave nothing`() throws {
    let path = try Self.feed()
    let stopping = RunMonitor { if $0.bytesRead > 2 << 20 { $0.stop(reason: 2) } }
    let report = try FeedSource(contentsOf: path, monitor: stopping).validate()
    #expect(report.isInterrupted && report.verdict == .unknown)
    let cases = report.inputs[0].records[0].count
    #expect(cases > 0 && cases < 4000)
    let folder = URL(filePath: path).deletingLastPathComponent()
    for target in [
      ConversionTarget.file(folder.appending(path: "out.json").path, replacing: false),
      .folder(folder.appending(path: "out").path, replacing: false, cleaning: false),
    ] {
      let monitor = RunMonitor { if $0.bytesRead > 2 << 20 { $0.stop(reason: 15) } }
      let format: Format = if case .folder = target { .csv } else { .json }
      let outcome = try FeedSource(contentsOf: path, monitor: monitor).convert(
        to: target, ConversionOptions(format: format))
      #expect(!outcome.isWritten && outcome.report.isInterrupted)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["feed.jsonl"])
    }
  }

  @Test(arguments: ["json", "csv"]) func `that are stopped when all was read leave nothing`(format: String) throws {
    let folder = try Repository.temporaryFolder()
    let report = Repository.file("Tests/Fixtures/import/report-2016.txt").path
    let out = folder.appending(path: format == "csv" ? "out" : "out.json").path
    let target: ConversionTarget =
      format == "csv" ? .folder(out, replacing: true, cleaning: true) : .file(out, replacing: true)
    let format = try #require(Format(rawValue: format))
    let old = try FeedSource(bytes: Array(Samples.caseFeed().utf8)).convert(
      to: target, ConversionOptions(format: format))
    #expect(old.isWritten)
    let run = try ImportRun()
    run.monitor = RunMonitor()
    try run.read(contentsOf: report)
    run.monitor?.stop(reason: 15)
    #expect(run.report.isInterrupted && run.report.verdict == .unknown)
    let outcome = try run.write(to: target, as: format)
    #expect(!outcome.isWritten && outcome.report.isInterrupted)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    #expect(try FeedSource(contentsOf: out).validate().inputs[0].records[0].count == 1)
    #expect(try FeedSource(contentsOf: out).head().meetings.isEmpty)
  }

  @Test(arguments: ["jsonl", "csv"]) func `replace nothing that has changed when all was read`(format: String) throws {
    let folder = try Repository.temporaryFolder()
    let isTables = format == "csv"
    let path = folder.appending(path: isTables ? "tables" : "feed.jsonl").path
    let changed = isTables ? "\(path)/cases.csv" : path
    let newer: String
    if isTables {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8).write(
        to: URL(filePath: "\(path)/datapackage.json"))
      try Data("title,id\nA,ks-1\n".utf8).write(to: URL(filePath: changed))
      newer = "title,id\nB,ks-1\n"
    } else {
      try Data((Samples.feed() + "\n{\"title\":\"A\",\"id\":\"ks-1\"}\n").utf8).write(to: URL(filePath: path))
      newer = Samples.feed() + "\n{\"title\":\"B\",\"id\":\"ks-1\"}\n"
    }
    // What is read behind the feed itself is read to compare it with the output.
    let counting = RunMonitor()
    let file = try FeedSource(contentsOf: path, monitor: counting, jobs: 1)
    #expect(try isTables ? file.encodedTables().files != nil : file.encoded().bytes != nil)
    let whole = counting.bytesRead
    let writing = RunMonitor {
      guard $0.bytesRead > whole else { return }
      try? Data(newer.utf8).write(to: URL(filePath: changed), options: .atomic)
    }
    #expect {
      try FeedSource(contentsOf: path, monitor: writing, jobs: 1).convert(to: .input)
    } throws: {
      ($0 as? FeedError)?.message.en.hasPrefix("was changed while it was read") == true
    }
    #expect(try String(contentsOfFile: changed, encoding: .utf8) == newer)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    // What nobody else changes is replaced.
    #expect(try FeedSource(contentsOf: path).convert(to: .input).isWritten)
    #expect(try String(contentsOfFile: changed, encoding: .utf8) != newer)
  }

  @Test(arguments: ["head", "dataset", "cases", "inspect", "format"])
  func `tell that a file was replaced, whatever is read of it`(what: String) throws {
    let path = try Repository.temporaryFolder().appending(path: "feed.json").path
    let text = Samples.caseFeed()
    try Data(text.utf8).write(to: URL(filePath: path))
    let monitor = RunMonitor { _ in try? Data(text.utf8).write(to: URL(filePath: path), options: .atomic) }
    #expect {
      let file = try FeedSource(contentsOf: path, monitor: monitor)
      switch what {
      case "head": _ = try file.head()
      case "dataset": _ = try Dataset(contentsOf: path, monitor: monitor)
      case "cases": try file.forEachCase { _ in }
      case "inspect": _ = try file.inspect()
      default: _ = try file.convert(to: .input)
      }
    } throws: {
      ($0 as? FeedError)?.message.en.hasPrefix("was changed while it was read") == true
    }
  }

  @Test func `read no further than a file went when it was opened`() throws {
    let path = try Self.feed()
    let size = try Data(contentsOf: URL(filePath: path)).count
    let growing = RunMonitor { monitor in
      // Without an end to it, but for this test.
      guard monitor.bytesRead < 20 * size, let handle = FileHandle(forWritingAtPath: path) else { return }
      _ = try? handle.seekToEnd()
      try? handle.write(contentsOf: Data(repeating: 0x0A, count: size))
      try? handle.close()
    }
    #expect {
      try FeedSource(contentsOf: path, monitor: growing).validate()
    } throws: {
      ($0 as? FeedError)?.message.en.hasPrefix("was changed while it was read") == true
    }
    #expect(growing.bytesRead < 2 * size)
  }

  @Test func `clean up what a killed run has left, and know a living one`() throws {
    let folder = try Repository.temporaryFolder()
    let left = folder.appending(path: ".out.diarium-123-456.tmp")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    try Data("id\n".utf8).write(to: left.appending(path: "cases.csv"))
    let other = folder.appending(path: ".out.notes.tmp")
    try Data("mine".utf8).write(to: other)
    let file = FeedSource(bytes: Array(Samples.caseFeed().utf8))
    let target = ConversionTarget.folder(folder.appending(path: "out").path, replacing: true, cleaning: false)
    #expect(try file.convert(to: target, ConversionOptions(format: .csv)).isWritten)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".out.notes.tmp", "out"])
    // A run that was killed while the old folder had no name: it comes back.
    try FileManager.default.moveItem(
      at: folder.appending(path: "out"), to: folder.appending(path: ".out.diarium-123-456.tmp.old"))
    #expect(try file.convert(to: target, ConversionOptions(format: .csv)).isWritten)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".out.notes.tmp", "out"])
    let lock = unsafe open(left.path, O_RDONLY)
    #expect(lock < 0)
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    let living = unsafe open(left.path, O_RDONLY)
    defer { close(living) }
    #expect(flock(living, LOCK_EX) == 0)
    #expect { try file.convert(to: target, ConversionOptions(format: .csv)) } throws: {
      ($0 as? FeedError)?.message.en == "another run is writing it"
    }
  }
}
