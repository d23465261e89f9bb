import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Archives as programs make them.
@Suite struct `Archives that are read` {
  typealias Entry = ArchiveBuilder.Entry

  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let archive: ArchiveBuilder

    init(_ name: String, _ archive: ArchiveBuilder) { (testDescription, self.archive) = (name, archive) }
  }

  private static func descriptor(_ text: String, isSigned: Bool, width: Int) -> [UInt8] {
    let bytes = Array(text.utf8)
    let sizes = ArchiveBuilder.number(bytes.count, width) + ArchiveBuilder.number(bytes.count, width)
    return (isSigned ? ArchiveBuilder.number(0x0807_4B50, 4) : [])
      + ArchiveBuilder.number(Int(ArchiveBuilder.checksum(bytes)), 4) + sizes
  }

  /// The file with numbers of eight bytes each.
  private static func wide(_ entry: Entry) -> Entry {
    entry.with {
      let numbers = ArchiveBuilder.number($0.size, 8) + ArchiveBuilder.number($0.packedSize, 8)
      $0.extra = [9, 9, 1, 0, 7] + ArchiveBuilder.number(1, 2) + ArchiveBuilder.number(16, 2) + numbers
      $0.header.extra = ArchiveBuilder.number(1, 2) + ArchiveBuilder.number(16, 2) + numbers
      ($0.size, $0.packedSize) = (0xFFFF_FFFF, 0xFFFF_FFFF)
    }
  }

  private static let cases = Entry("cases.csv", ArchiveBuilder.cases)
  /// Deflate of a block that is stored: its last, with a length and its complement.
  private static let stored = Entry(
    "cases.csv",
    [1] + ArchiveBuilder.number(ArchiveBuilder.cases.utf8.count, 2)
      + ArchiveBuilder.number(~ArchiveBuilder.cases.utf8.count, 2) + Array(ArchiveBuilder.cases.utf8)
  ).with {
    $0.method = 8
    ($0.size, $0.checksum) = (
      ArchiveBuilder.cases.utf8.count, ArchiveBuilder.checksum(Array(ArchiveBuilder.cases.utf8))
    )
  }

  static let shapes: [Shape] =
    [
      .init("stored", ArchiveBuilder(entries: [cases])), .init("deflated", ArchiveBuilder(entries: [stored])),
      .init("with a comment", ArchiveBuilder(entries: [cases], comment: Array("Ekeby kommun, PK\u{5}\u{6}".utf8))),
      .init("wide", ArchiveBuilder(entries: [wide(cases)])),
      .init("with a wide end", ArchiveBuilder(entries: [cases], isWide: true)),
      .init("with a comment on the entry", ArchiveBuilder(entries: [cases.with { $0.comment = [1, 2] }])),
      .init(
        "with a folder", ArchiveBuilder(entries: [Entry("export/"), Entry("export/cases.csv", ArchiveBuilder.cases)])),
      .init(
        "in folders of folders", ArchiveBuilder(entries: [Entry("hem/eva/export/cases.csv", ArchiveBuilder.cases)])),
      .init(
        "behind a step that leads nowhere",
        ArchiveBuilder(entries: [Entry("./"), Entry("./cases.csv", ArchiveBuilder.cases)])
      ),
      .init(
        "in a folder with a name of code page 437",
        ArchiveBuilder(entries: [cases.with { $0.name = [0x8F] + Array("renden/cases.csv".utf8) }])
      ),
      .init(
        "with what systems leave",
        ArchiveBuilder(entries: [
          Entry("export/cases.csv", ArchiveBuilder.cases), Entry("export/.DS_Store", "x"),
          Entry("__MACOSX/export/._cases.csv", "x"),
        ])
      ),
      .init("with another letter case", ArchiveBuilder(entries: [Entry("Cases.CSV", ArchiveBuilder.cases)])),
      .init(
        "with a name that only the directory marks as UTF-8",
        ArchiveBuilder(entries: [
          cases.with {
            $0.flags = 0x800
            $0.header.flags = 0
          }
        ])
      ),
      .init("with nothing, deflated", ArchiveBuilder(entries: [cases, Entry(".DS_Store").with { $0.method = 8 }])),
      .init("of Unix", ArchiveBuilder(entries: [cases.with { ($0.madeBy, $0.attributes) = (3, 0o100644 << 16) }])),
    ]
    + [(true, 4), (false, 4), (true, 8), (false, 8)].map { isSigned, width in
      let descriptor = descriptor(ArchiveBuilder.cases, isSigned: isSigned, width: width)
      return Shape(
        "streamed, with \(descriptor.count) bytes behind",
        ArchiveBuilder(entries: [cases.streamed(descriptor), Entry("persons.csv", "id,name\r\n")])
      )
    }

  @Test(arguments: shapes) func `give the tables that are in them`(shape: Shape) throws {
    let source = FeedSource(bytes: shape.archive.bytes)
    #expect(source.format == .zip, "told by its signature")
    let report = try source.validate(Samples.structural)
    #expect(report.isReadable && report.inputs[0].records.map(\.count).first == 1, "\(report.rendered(as: .concise))")
    let json = String(decoding: try source.encoded(as: .json).bytes ?? [], as: UTF8.self)
    #expect(json.contains("Motion om cykelbanor i Ekeby"))
    let others: Set<RuleID> = [.otherFile, .unexpectedFile, .otherFormat]
    #expect(report.log.rules.allSatisfy { !others.contains($0.rule) })
  }

  @Test func `name what is in them and not read`() throws {
    let link = Entry("decisions.csv", "/etc/passwd").with { ($0.madeBy, $0.attributes) = (3, 0o120777 << 16) }
    let archive = ArchiveBuilder.feed(
      link, Entry("bilaga.pdf", "%PDF-1.7"), Entry("inre.zip", ArchiveBuilder.feed().bytes),
      Entry("2023/persons.csv", "id\r\n"),
      Entry("handlingar/a.pdf", "%PDF"), Entry("handlingar/b.pdf", "%PDF"), Entry("beslut.xlsx", "PK"))
    let report = try FeedSource(bytes: archive.bytes, as: .zip, name: "ekeby.zip").validate(Samples.structural)
    let told = report.log.findings.filter { [.otherFile, .unexpectedFile].contains($0.rule) }
    #expect(
      Set(told.map { $0.location.entry ?? "" }) == [
        "2023/persons.csv", "beslut.xlsx", "bilaga.pdf", "decisions.csv", "handlingar", "inre.zip",
      ])
    let errors = told.filter { $0.severity == .error }.map { $0.location.entry ?? "" }
    #expect(Set(errors) == ["2023/persons.csv", "decisions.csv"], "\(errors)")
    #expect(!report.rendered(as: .json).contains("root:"))
  }

  @Test(arguments: [
    (["2023/cases.csv", "2024/cases.csv"], "there is `2023/cases.csv`", "by themselves"),
    (["README.txt", "export/cases.csv"], "there is", "by themselves"),
    (["feed.json"], "there is `feed.json`", "unpack the archive"),
    (["r/r.zip"], "there is `r.zip`", "unpack the archive"),
    ([".DS_Store"], "it is empty", "unpack the archive"),
  ]) func `need tables in one place`(names: [String], says: String, advice: String) throws {
    let archive = ArchiveBuilder(entries: names.map { Entry($0, ArchiveBuilder.cases) })
    let report = try FeedSource(bytes: archive.bytes, name: "ekeby.zip").validate(Samples.structural)
    let finding = try #require(report.log.findings.first)
    #expect(!report.isReadable && finding.rule == .missingTable && finding.location.path == "ekeby.zip")
    #expect(finding.message.en.contains("the archive is not a feed in tables") && finding.message.en.contains(says))
    #expect(finding.help?.en.contains(advice) ?? false, "\(finding)")
  }

  @Test func `are no workbooks`() throws {
    let book = ArchiveBuilder(entries: [
      Entry("[Content_Types].xml", "<Types/>"), Entry("xl/workbook.xml", "<workbook/>"),
    ])
    let report = try FeedSource(bytes: book.bytes, as: .zip, name: "a.xlsx").validate(Samples.structural)
    #expect(report.log.findings.map(\.rule) == [.otherFormat])
    #expect(report.log.findings.first?.message.en.contains("Excel workbook") ?? false)
    let asBook = try FeedSource(bytes: book.bytes, name: "a.xlsx").validate(Samples.structural)
    #expect(asBook.log.findings.map(\.rule) == [.missingTable])
  }

  @Test func `are refused where a change is made while they are read`() throws {
    let file = try Repository.temporaryFolder().appending(path: "ekeby.zip")
    try Data(ArchiveBuilder.feed().bytes).write(to: file)
    let source = try FeedSource(contentsOf: file.path)
    #expect(try source.validate(Samples.structural).isReadable)
    try Data(ArchiveBuilder.feed(Entry("persons.csv", "id\r\n")).bytes).write(to: file)
    let error = try #require(#expect(throws: FeedError.self) { try source.validate(Samples.structural) })
    #expect(error.kind == .input && error.location.path == file.path)
  }
}
