@_spi(Engine) import DiariumTree
import Testing

/// What a file is by its first bytes.
@Suite struct `Signatures of files` {
  private static let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(
    arguments: [
      (Array("%PDF-1.7\n".utf8), .pdf), (bom + Array("%PDF-1.7\n".utf8), .pdf), (Array("{\\rtf1\\ansi".utf8), .rtf),
      (compoundMark, .ole2), ([0x1F, 0x8B, 8, 0], .gzip), ([0x28, 0xB5, 0x2F, 0xFD, 4], .zstd),
      (Array("BZh91AY&SY".utf8), .bzip2), (Array("BZh11AY&SY".utf8), .bzip2),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], .xz),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0], .sevenZip), (Array("Rar!\u{1A}\u{7}\u{1}\0".utf8), .rar),
      (Array("SQLite format 3\0".utf8), .sqlite), (Array("PAR1".utf8), .parquet),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture), ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
      ([0x49, 0x49, 0x2A, 0], .picture), ([0x4D, 0x4D, 0, 0x2A], .picture),
      (Array("version https://git-lfs.github.com/spec/v1\noid".utf8), .lfsPointer),
      ([0xFF, 0xFE, 0x7B, 0], .utf16), ([0xFE, 0xFF, 0, 0x7B], .utf16), ([0x7B, 0, 0x22, 0], .utf16),
      ([0, 0x69, 0, 0x64], .utf16), ([0xFF, 0xFE, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF], .utf32),
      ([0x7B, 0, 0, 0], .utf32), ([0, 0, 0, 0x7B], .utf32), (Array("PK\u{5}\u{6}".utf8), .zip),
      (Array("<!DOCTYPE html>".utf8), .html), (Array("\r\n\t <HTML lang=sv>".utf8), .html),
      (bom + Array("<?xml version".utf8), .xml), (Array("<!DOCTYPE feed>".utf8), .xml),
      (Array(#"{"a":1}"#.utf8), nil), (Array("id,title\n".utf8), nil), (Array("diarium: 1".utf8), nil),
      (bom + Array("id;title".utf8), nil), (Array("PK,a".utf8), nil), (Array("BZ".utf8), nil), ([], nil), ([0x61], nil),
      (Array("Åsa,ö".utf8), nil), (Array(" \n".utf8), nil), (Array("<feed>".utf8), nil),
    ] as [([UInt8], FileSignature?)]) func `are those that the makers document`(bytes: [UInt8], kind: FileSignature?)
    throws
  {
    #expect(FileSignature(bytes: bytes, path: "feed.bin") == kind)
    #expect(try FileSignature(of: BytesSource(bytes, path: "feed.bin")) == kind)
  }

  /// A local file header of ZIP, with the contents.
  private static func entry(_ name: String, _ contents: String = "", method: UInt8 = 0) -> [UInt8] {
    [0x50, 0x4B, 3, 4, 20, 0, 0, 0, method, 0] + Array(repeating: 0, count: 16)
      + [UInt8(name.utf8.count), 0, 4, 0] + Array(name.utf8) + [1, 2, 3, 4] + Array(contents.utf8)
  }

  private static let types = entry("[Content_Types].xml", "<Types/>")
  private static let openDocument = "application/vnd.oasis.opendocument."

  @Test(
    arguments: [
      (types + entry("xl/workbook.xml"), "a", .xlsx), (types + entry("xl/workbook.bin"), "a.xlsx", .xlsb),
      (types + entry("word/document.xml"), "a.xlsx", .docx), (types + entry("ppt/presentation.xml"), "a", .pptx),
      (entry("mimetype", openDocument + "spreadsheet"), "a.zip", .ods),
      (entry("mimetype", openDocument + "text"), "a", .odt),
      (entry("mimetype", "application/epub+zip"), "a", .zip), (entry("feed/cases.csv", "id"), "a", .zippedTables),
      (entry("datapackage.json", "{}"), "a.xlsx", .zippedTables), (entry("old-cases.csv"), "a", .zip),
      (entry("a.txt", "xl/word/"), "a.xlsx", .zip), (types, "A.XLSX", .xlsx), (types, "a.docx", .docx),
      (types, "a", .zip),
      (entry("a.csv", method: 8), "a.zip", .zip),
    ] as [([UInt8], String, FileSignature)]) func `of archives are told by the names in them`(
      bytes: [UInt8], path: String, kind: FileSignature
    )
  {
    #expect(FileSignature(bytes: bytes, path: path) == kind)
    // Cut off anywhere, nothing is read beyond the end.
    for count in 4..<bytes.count { #expect(FileSignature(bytes: Array(bytes.prefix(count)), path: "a.zip") != nil) }
  }

  /// An OLE2 file whose directory, in the third sector, has the names.
  private static func compound(_ names: [String], sector: UInt8 = 2) -> [UInt8] {
    var header = compoundMark + Array(repeating: 0, count: 504)
    (header[30], header[48]) = (9, sector)
    let entries = (["Root Entry"] + names).flatMap { name in
      let units = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return units + Array(repeating: 0, count: 64 - units.count) + [UInt8(units.count + 2), 0]
        + Array(repeating: 0, count: 62)
    }
    return header + Array(repeating: 0, count: 1024) + entries
  }

  @Test(
    arguments: [
      (["Workbook"], 2, "a", .xls), (["Book"], 2, "a.doc", .xls), (["WordDocument"], 2, "a.xls", .doc),
      (["EncryptionInfo", "EncryptedPackage"], 2, "a.xlsx", .encrypted), (["Workbooks"], 2, "a", .ole2),
      ([], 2, "a", .ole2),
      ([], 2, "a.XLS", .xls), ([], 2, "a.docx", .encrypted), (["Workbook"], 200, "a", .ole2),
    ] as [([String], UInt8, String, FileSignature)]) func `of OLE2 are told by the names in its directory`(
      names: [String], sector: UInt8, path: String, kind: FileSignature
    ) throws
  {
    let source = BytesSource(Self.compound(names, sector: sector), path: path)
    #expect(try FileSignature(of: source) == kind)
  }

  @Test func `have a name and a help of their own, and say whether it is a text`() {
    let findings = FileSignature.allCases.map { $0.finding("a", for: .feed) }
    #expect(Set(FileSignature.allCases.map(\.name.sv)).count == FileSignature.allCases.count - 1)
    #expect(findings.allSatisfy { $0.help != nil && $0.location.offset == 0 && $0.rule == .otherFormat })
    #expect(FileSignature.pdf.finding("a", for: .feed).message.en == "the file is a PDF file and no text")
    #expect(FileSignature.html.finding("a", for: .feed).message.en == "the file is a web page (HTML)")
    #expect(FileSignature.html.finding("a", for: .feed).help?.en.contains("that a system exported") == true)
    // Workbooks are read, though not of this kind.
    #expect(FileSignature.xls.finding("a", for: .feed).message.en == "the file is an old Excel workbook (.xls)")
    #expect(FileSignature.ole2.finding("a", for: .feed).help?.en.hasSuffix("CSV or a workbook (.xlsx)") == true)
    for (kind, code) in [(FileSignature.utf16, "`iconv -f UTF-16 "), (.utf32, "`iconv -f UTF-32 "), (.xz, "`unxz`")] {
      for use in [FileSignature.Use.feed, .document] {
        #expect(kind.finding("a", for: use).help?.sv.contains(code) == true)
      }
    }
  }
}
