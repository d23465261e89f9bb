import Diarium
import Foundation
import TestSupport
import Testing

/// Archives on the command line.
@Suite struct `Archives of tables in the command` {
  private let folder: URL
  private let feed: URL
  private let archive: URL

  init() throws {
    folder = try Repository.temporaryFolder()
    feed = folder.appending(path: "feed.json")
    archive = folder.appending(path: "feed.zip")
    try Data(Samples.caseFeed(#""kind":"motion""#).utf8).write(to: feed)
    let made = try Command.run(["convert", feed.path, "-o", archive.path])
    #expect(made.code == 0, "\(made.error)")
  }

  @Test func `are read and written by name, from standard input and to standard output`() throws {
    let bytes = try Data(contentsOf: archive)
    #expect(try Command.run(["validate", "-"], input: bytes).code == 0)
    #expect(try Command.run(["fmt", "-"], input: bytes).output == bytes)
    #expect(try Command.run(["convert", feed.path, "--to", "zip"]).output == bytes)
    #expect(try Command.run(["convert", feed.path, "--to", "zip", "-o", "-"]).output == bytes)
    let tables = folder.appending(path: "tables").path
    #expect(try Command.run(["convert", archive.path, "-o", tables + "/"]).code == 0)
    #expect(try Command.run(["convert", tables, "--to", "zip"]).output == bytes)
    let other = folder.appending(path: "named-wrong.json")
    try bytes.write(to: other)
    let json = try Command.run(["convert", other.path, "--to", "json"])
    #expect(try json.code == 0 && json.output == Command.run(["fmt", feed.path]).output)
    #expect(try Command.run(["validate", "--from", "json", other.path]).text.contains("read it as zip"))
    let inspected = try Command.run(["inspect", archive.path])
    for part in ["form        zip", "bytes       \(bytes.count)", "utf-8", "crlf", "sha256", "cases"] {
      #expect(inspected.text.contains(part), "\(inspected.text)")
    }
  }

  @Test func `are one feed with other inputs`() throws {
    let second = folder.appending(path: "second.json")
    try Data(Samples.caseFeed().replacing("ks-1", with: "ks-2").utf8).write(to: second)
    let both = try Command.run(["convert", archive.path, second.path, "--to", "jsonl"])
    #expect(both.code == 0 && both.text.split(separator: "\n").count == 3, "\(both.error)")
    let broken = folder.appending(path: "broken.zip")
    try Data(contentsOf: archive).dropLast(9).write(to: broken)
    let result = try Command.run(["validate", broken.path, second.path])
    #expect(result.code == 2 && result.text.contains("broken.zip:1:1: error: the archive is cut off"), "\(result.text)")
  }

  @Test func `are replaced only when that is asked for`() throws {
    let bytes = try Data(contentsOf: archive)
    #expect(try Command.run(["convert", feed.path, "-o", archive.path]).code == 73)
    #expect(try Command.run(["convert", archive.path, "-o", archive.path, "--force"]).error.contains("is the input"))
    #expect(try Command.run(["convert", feed.path, "-o", archive.path, "--force"]).code == 0)
    let loss = folder.appending(path: "loss.json")
    try Data(Samples.caseFeed(#""unknown":1"#).utf8).write(to: loss)
    #expect(try Command.run(["convert", loss.path, "-o", archive.path, "--force"]).code == 1)
    #expect(try Command.run(["convert", loss.path, "--to", "zip"]).output.isEmpty)
    #expect(try Data(contentsOf: archive) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
  }

  @Test func `are brought into canonical form, however they are packed`() throws {
    #expect(try Command.run(["fmt", "--check", archive.path]).code == 0)
    let tables = try #require(try FeedSource(contentsOf: archive.path).encodedTables().files)
    var packed = StoredArchive()
    for name in tables.keys.sorted() { packed.add("export/" + name, tables[name] ?? []) }
    try Data(packed.bytes).write(to: archive)
    #expect(try Command.run(["fmt", "--check", archive.path]).code == 0)
    #expect(try Command.run(["fmt", "--write", archive.path]).code == 0)
    #expect(try Array(Data(contentsOf: archive)) == packed.bytes, "equal tables are left alone")

    var spaced = StoredArchive()
    let cases = String(decoding: tables["cases.csv"] ?? [], as: UTF8.self).replacing("\r\n", with: "\n")
    spaced.add("cases.csv", Array(cases.utf8))
    spaced.add("datapackage.json", tables["datapackage.json"] ?? [])
    try Data(spaced.bytes).write(to: archive)
    let check = try Command.run(["fmt", "--check", archive.path])
    #expect(check.code == 1 && check.error.contains("feed.zip!cases.csv:1:"), "\(check.error)")
    #expect(try Command.run(["fmt", "--write", archive.path]).code != 73)
    #expect(try Command.run(["fmt", "--check", archive.path]).code == 0)

    spaced.add("bilaga.pdf", Array("%PDF".utf8))
    try Data(spaced.bytes).write(to: archive)
    let refused = try Command.run(["fmt", "--write", archive.path])
    #expect(refused.code == 73 && refused.error.contains("feed.zip!bilaga.pdf"), "\(refused.error)")
    #expect(try Array(Data(contentsOf: archive)) == spaced.bytes)
  }

  @Test func `are not printed one after the other`() throws {
    let result = try Command.run(["fmt", "--each", archive.path, feed.path])
    #expect(result.code == 64 && result.output.isEmpty && result.error.contains("archives cannot be printed"))
  }
}

/// An archive whose entries are stored, one behind the other.
private struct StoredArchive {
  private var contents: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  var bytes: [UInt8] {
    let number = Self.number
    let end = number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
    return contents + directory + end + number(directory.count, 4) + number(contents.count, 4) + number(0, 2)
  }

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let number = Self.number
    let sizes = number(bytes.count, 4) + number(bytes.count, 4)
    let common = number(0, 4) + number(0, 4) + number(Self.checksum(bytes), 4) + sizes + number(name.utf8.count, 2)
    directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + common
    directory += number(0, 4) + number(0, 8) + number(contents.count, 4) + Array(name.utf8)
    contents += number(0x0403_4B50, 4) + number(20, 2) + common + number(0, 2) + Array(name.utf8) + bytes
    count += 1
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (ISO 3309), bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var value = ~UInt32(0)
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }
}
