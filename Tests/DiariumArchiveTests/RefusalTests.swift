import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Archives that are cut off, damaged, or made to deceive: nothing of them is read.
@Suite struct `Archives that are not read` {
  typealias Entry = ArchiveBuilder.Entry

  struct Trial: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    /// What is said, and of which entry.
    let says: String
    var entry: String?

    init(_ name: String, _ archive: ArchiveBuilder, says: String, entry: String? = nil) {
      self.init(name, archive.bytes, says: says, entry: entry)
    }

    init(_ name: String, _ bytes: [UInt8], says: String, entry: String? = nil) {
      (testDescription, self.bytes, self.says, self.entry) = (name, bytes, says, entry)
    }
  }

  private static let cases = Entry("cases.csv", ArchiveBuilder.cases)
  private static let whole = ArchiveBuilder.feed().bytes

  private static func changed(_ change: (inout ArchiveBuilder) -> Void) -> ArchiveBuilder {
    var archive = ArchiveBuilder.feed()
    change(&archive)
    return archive
  }

  private static func entry(_ change: (inout Entry) -> Void) -> ArchiveBuilder {
    changed { change(&$0.entries[0]) }
  }

  static let ends: [Trial] = [
    .init("cut at the end", Array(whole.dropLast(3)), says: "cut off or damaged"),
    .init("cut in the directory", Array(whole.dropLast(30)), says: "cut off or damaged"),
    .init("cut in the contents", Array(whole.prefix(50)), says: "cut off or damaged"),
    .init("no archive", Array("{}".utf8), says: "not a ZIP archive"),
    .init("nothing", [], says: "the file is empty"),
    .init("empty", ArchiveBuilder(), says: "the archive is empty"),
    .init("bytes behind", changed { $0.behind = [1] }, says: "behind the end"),
    .init("bytes before", changed { $0.before = Array("#!/bin/sh".utf8) }, says: "9 bytes stand before"),
    .init(
      "bytes before, not counted", Array("MZ".utf8) + whole, says: "2 bytes stand before"),
    .init(
      "an end in the comment", changed { $0.comment = ArchiveBuilder(entries: [cases]).bytes.suffix(22) },
      says: "two ends"),
    .init("in several files", changed { $0.disk = 1 }, says: "split into several files"),
    .init("an entry in another file", entry { $0.disk = 3 }, says: "in another file", entry: "cases.csv"),
    .init(
      "more than is stated",
      changed {
        $0.entries.append(Entry("persons.csv", "id\r\n"))
        $0.count = 1
      },
      says: "the 1 entries that the end states"),
    .init("less than is stated", changed { $0.count = 2 }, says: "the 2 entries that the end states"),
    .init("a directory elsewhere", changed { $0.start = 1 << 30 }, says: "cut off or damaged"),
    .init(
      "too many", ArchiveBuilder(entries: (0...10_000).map { Entry("\($0).txt") }), says: "at most 10000 are read"),
    .init(
      "two ends that disagree",
      { () -> [UInt8] in
        var bytes = changed { $0.isWide = true }.bytes
        bytes[bytes.count - 14] = 7
        bytes[bytes.count - 13] = 0
        return bytes
      }(), says: "(ZIP and ZIP64) disagree"),
  ]

  static let names: [Trial] =
    ["/cases.csv", "../cases.csv", "a/../../cases.csv", "export\\cases.csv", "C:cases.csv", "a\0.csv", "a//cases.csv"]
    .map { name in
      Trial(
        "named \(name.debugDescription)", entry { $0.name = Array(name.utf8) }, says: "leads out of the archive",
        entry: name)
    } + [
      .init("without a name", entry { $0.name = [] }, says: "empty or too long", entry: ""),
      .init(
        "a long name", entry { $0.name = Array(repeating: 0x61, count: 2000) }, says: "empty or too long",
        entry: String(repeating: "a", count: 1024)),
      .init(
        "many folders", entry { $0.name = Array((String(repeating: "a/", count: 40) + "cases.csv").utf8) },
        says: "empty or too long", entry: String(repeating: "a/", count: 40) + "cases.csv"),
      .init(
        "a name that is not UTF-8", entry { ($0.name, $0.flags) = ([0xE5, 0x2E], 0x800) }, says: "not UTF-8",
        entry: "\u{FFFD}."),
      .init(
        "two of one name", ArchiveBuilder(entries: [cases, cases]), says: "two entries have one name",
        entry: "cases.csv"),
      .init(
        "two of one name but for letter case", ArchiveBuilder(entries: [cases, Entry("Cases.CSV", "id\r\n")]),
        says: "`cases.csv` and `Cases.CSV`", entry: "Cases.CSV"),
      .init(
        "two of one name but for the path", ArchiveBuilder(entries: [cases, Entry("./cases.csv", "id\r\n")]),
        says: "two entries have one name", entry: "cases.csv"),
      .init(
        "two of one name but for its letters",
        ArchiveBuilder(entries: [cases, Entry("Bro\u{E5}.txt"), Entry("Broa\u{30A}.txt")]),
        says: "two entries have one name", entry: "Broa\u{30A}.txt"),
    ]

  static let headers: [Trial] = [
    .init(
      "another name", entry { $0.header.name = Array("hemlig.csv".utf8) }, says: "header disagree", entry: "cases.csv"),
    .init("another method", entry { $0.header.method = 8 }, says: "header disagree", entry: "cases.csv"),
    .init("another size", entry { $0.header.size = 1 }, says: "header disagree", entry: "cases.csv"),
    .init("another packed size", entry { $0.header.packedSize = 1 }, says: "header disagree", entry: "cases.csv"),
    .init("another checksum", entry { $0.header.checksum = 1 }, says: "header disagree", entry: "cases.csv"),
    .init("encrypted in the header only", entry { $0.header.flags = 1 }, says: "header disagree", entry: "cases.csv"),
    .init("no header", entry { $0.place = 3 }, says: "before the archive"),
    .init("a header beyond the end", entry { $0.place = 1 << 31 }, says: "header disagree", entry: "cases.csv"),
    .init(
      "more contents than there are", entry { ($0.size, $0.packedSize) = (5000, 5000) }, says: "header disagree",
      entry: "cases.csv"),
    .init("encrypted", entry { $0.flags = 1 }, says: "encrypted", entry: "cases.csv"),
    .init("encrypted strongly", entry { $0.flags = 0x41 }, says: "encrypted", entry: "cases.csv"),
    .init("encrypted with AES", entry { $0.method = 99 }, says: "encrypted", entry: "cases.csv"),
    .init("compressed otherwise", entry { $0.method = 14 }, says: "(method 14)", entry: "cases.csv"),
    .init("stored in another size", entry { $0.size += 1 }, says: "sizes of the entry disagree", entry: "cases.csv"),
    .init(
      "shared bytes",
      ArchiveBuilder(entries: [
        cases, Entry("persons.csv", ArchiveBuilder.cases).with { ($0.place, $0.isThere) = (0, false) },
      ]),
      says: "share the same bytes", entry: "persons.csv"),
    .init(
      "bytes of no entry", entry { $0.behind = [1, 2, 3] }, says: "3 bytes that belong to no entry", entry: "cases.csv"),
    .init(
      "an entry that the directory lacks",
      { () -> ArchiveBuilder in
        var archive = ArchiveBuilder.feed(Entry("persons.csv", "id\r\n"))
        archive.entries[0].behind = ArchiveBuilder(entries: [Entry("bodies.csv", "id\r\n")]).bytes.dropLast(78 + 22)
        return archive
      }(), says: "belong to no entry", entry: "cases.csv"),
    .init(
      "a descriptor that disagrees", entry { $0 = $0.streamed(Array(repeating: 7, count: 16)) },
      says: "16 bytes that belong to no entry", entry: "cases.csv"),
    .init(
      "wide numbers that are missing", entry { $0.size = 0xFFFF_FFFF }, says: "in another file", entry: "cases.csv"),
  ]

  static let contents: [Trial] = [
    .init("a wrong checksum", entry { $0.checksum ^= 1 }, says: "entry is damaged", entry: "cases.csv"),
    .init("no deflate", entry { $0.method = 8 }, says: "entry is damaged", entry: "cases.csv"),
    .init(
      "deflate that is cut",
      ArchiveBuilder(entries: [
        bomb(steps: 40).with {
          $0.packed.removeLast(9)
          $0.packedSize -= 9
        }
      ]),
      says: "entry is damaged", entry: "cases.csv"),
    .init(
      "bytes behind deflate",
      ArchiveBuilder(entries: [
        bomb(steps: 40).with {
          $0.packed.append(9)
          $0.packedSize += 1
        }
      ]),
      says: "entry is damaged", entry: "cases.csv"),
    .init(
      "more bytes than are stated", ArchiveBuilder(entries: [bomb(steps: 400_000).with { $0.size = 40 }]),
      says: "entry is damaged", entry: "cases.csv"),
    .init(
      "fewer bytes than are stated", ArchiveBuilder(entries: [bomb(steps: 40).with { $0.size += 1 }]),
      says: "entry is damaged", entry: "cases.csv"),
    .init(
      "a damaged file that is no table",
      ArchiveBuilder.feed(Entry("bilaga.pdf", "%PDF-1.7").with { $0.checksum ^= 1 }), says: "entry is damaged",
      entry: "bilaga.pdf"),
    .init(
      "a bomb", ArchiveBuilder(entries: [bomb(steps: 10_000).with { $0.size = 1 << 30 }]), says: "unreasonably large",
      entry: "cases.csv"),
    .init(
      "many small bombs",
      ArchiveBuilder(
        entries: (0..<60).map { number in
          bomb(steps: 400).with { ($0.name, $0.size) = (Array("\(number).csv".utf8), 16 << 20) }
        }),
      says: "unreasonably large", entry: "32.csv"),
  ]

  /// A table of zeros.
  private static func bomb(steps: Int) -> Entry {
    Entry("cases.csv", RepeatedByte(steps: steps).bytes).with {
      $0.method = 8
      $0.size = 1 + 258 * steps
    }
  }

  @Test(arguments: ends + names + headers + contents) func `are told with the reason, at once`(trial: Trial) throws {
    let begin = ContinuousClock.now
    let source = FeedSource(bytes: trial.bytes, as: .zip, name: "ekeby.zip")
    let report = try source.validate(Samples.structural)
    #expect(report.verdict == .unknown && report.log.findings.count == 1)
    let finding = try #require(report.log.findings.first)
    #expect(finding.rule == .unreadableArchive && finding.message.en.contains(trial.says), "\(finding.message)")
    #expect(finding.message.sv != finding.message.en && finding.help != nil)
    #expect(finding.location.path == "ekeby.zip" && finding.location.entry == trial.entry)
    #expect(try source.inspect().stopped?.message == finding.message)
    #expect(try source.encoded(as: .json).bytes == nil)
    #expect(throws: FeedError.self) { try source.head() }
    #expect(begin.duration(to: .now) < .seconds(4), "four times read")
  }

  @Test func `are refused for every byte that is changed, or read as they are`() throws {
    var archive = ArchiveBuilder.feed(Entry("persons.csv", "id,name\r\np-1,Eva Ek\r\n"), folder: "export/")
    archive.comment = Array("Ekeby".utf8)
    let whole = archive.bytes
    let tables = try FeedSource(bytes: whole, as: .zip).encodedTables().files
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 1 << UInt8(index % 8)
      let source = FeedSource(bytes: bytes, as: .zip)
      let report = try source.validate(Samples.structural)
      guard report.isReadable else { continue }
      // Times, versions and attributes, and the names of folders, say nothing of the data.
      let written = try source.encodedTables().files
      #expect(written == tables || report.log.count(.error) > 0, "byte \(index)")
    }
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(try !FeedSource(bytes: Array(whole.prefix(count)), as: .zip).validate().isReadable, "\(count) bytes")
    }
  }
}
