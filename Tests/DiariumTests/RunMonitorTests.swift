import Diarium
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
    let report = try FeedFile(try Self.feed(), monitor: monitor).validate()
    #expect(report.verdict == .valid && !report.isInterrupted && monitor.stopped == nil)
    #expect(monitor.cases == 4000 && monitor.findings == 0)
    #expect(monitor.bytesRead >= monitor.bytesExpected && monitor.bytesExpected > 4 << 20)
  }

  @Test func `stop with what they have found, and leave nothing`() throws {
    let path = try Self.feed()
    let stopping = RunMonitor { if $0.bytesRead > 2 << 20 { $0.stop(reason: 2) } }
    let report = try FeedFile(path, monitor: stopping).validate()
    #expect(report.isInterrupted && report.verdict == .unknown)
    let cases = report.inputs[0].records[0].count
    #expect(cases > 0 && cases < 4000)
    let folder = URL(filePath: path).deletingLastPathComponent()
    for target in [
      FormatTarget.file(folder.appending(path: "out.json").path, replacing: false),
      .folder(folder.appending(path: "out").path, replacing: false, cleaning: false),
    ] {
      let monitor = RunMonitor { if $0.bytesRead > 2 << 20 { $0.stop(reason: 15) } }
      let form: Form = if case .folder = target { .csv } else { .json }
      let outcome = try FeedFile(path, monitor: monitor).format(to: target, FormatOptions(form: form))
      #expect(!outcome.isWritten && outcome.report.isInterrupted)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["feed.jsonl"])
    }
  }

  @Test func `clean up what a killed run has left, and know a living one`() throws {
    let folder = try Repository.temporaryFolder()
    let left = folder.appending(path: ".out.diarium-123-456.tmp")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    try Data("id\n".utf8).write(to: left.appending(path: "cases.csv"))
    let other = folder.appending(path: ".out.notes.tmp")
    try Data("mine".utf8).write(to: other)
    let file = FeedFile(bytes: Array(Samples.matter().utf8))
    let target = FormatTarget.folder(folder.appending(path: "out").path, replacing: true, cleaning: false)
    #expect(try file.format(to: target, FormatOptions(form: .csv)).isWritten)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".out.notes.tmp", "out"])
    // A run that was killed while the old folder had no name: it comes back.
    try FileManager.default.moveItem(
      at: folder.appending(path: "out"), to: folder.appending(path: ".out.diarium-123-456.tmp.old"))
    #expect(try file.format(to: target, FormatOptions(form: .csv)).isWritten)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".out.notes.tmp", "out"])
    let lock = unsafe open(left.path, O_RDONLY)
    #expect(lock < 0)
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    let living = unsafe open(left.path, O_RDONLY)
    defer { close(living) }
    #expect(flock(living, LOCK_EX) == 0)
    #expect { try file.format(to: target, FormatOptions(form: .csv)) } throws: {
      ($0 as? IOFailure)?.reason.en == "another run is writing it"
    }
  }
}
