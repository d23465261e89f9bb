import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Files that are no text: every command says the same of them.
@Suite struct `Files of another kind` {
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let sv: String
    let en: String
    let help: String
    var testDescription: String { name }
  }

  /// A local header of an archive, with the bytes behind it.
  static func entry(_ name: String, _ contents: String = "", isStored: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, isStored ? 0 : 8, 0] + Array(repeating: 0, count: 16)
    bytes += [UInt8(name.utf8.count), 0, 0, 0]
    return bytes + Array(name.utf8) + Array(contents.utf8)
  }

  /// A compound file whose directory has entries of some names.
  static func compound(_ names: [String]) -> [UInt8] {
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
    header[30] = 9
    header[48] = 0
    for name in names {
      var entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let length = entry.count + 2
      entry += Array(repeating: 0, count: 128 - entry.count)
      entry[64] = UInt8(length)
      header += entry
    }
    return header + Array(repeating: 0, count: 512)
  }

  static func wide(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    Array(text.data(using: encoding) ?? Data())
  }

  static let types = entry("[Content_Types].xml", "<Types/>", isStored: false)

  static let kinds: [Kind] = [
    .init(
      name: "a.xlsb", bytes: types + entry("xl/workbook.bin"), sv: "en binär Excel-arbetsbok (.xlsb)",
      en: "a binary Excel workbook (.xlsb)", help: "save it as an Excel workbook"),
    .init(
      name: "a.odt", bytes: entry("mimetype", "application/vnd.oasis.opendocument.text"),
      sv: "ett textdokument i OpenDocument", en: "an OpenDocument text", help: "`diarium import` reads it"),
    .init(
      name: "a.docx", bytes: types + entry("word/document.xml"), sv: "ett Word-dokument (.docx)",
      en: "a Word document (.docx)", help: "`diarium import` reads it"),
    .init(
      name: "a.xls", bytes: compound(["Root Entry", "Workbook"]), sv: "en äldre Excel-arbetsbok (.xls)",
      en: "an old Excel workbook (.xls)", help: "save it as an Excel workbook"),
    .init(
      name: "a.doc", bytes: compound(["Root Entry", "WordDocument"]), sv: "ett äldre Word-dokument (.doc)",
      en: "an old Word document (.doc)", help: "`diarium import` reads it"),
    .init(
      name: "locked.xlsx", bytes: compound(["Root Entry", "EncryptionInfo", "EncryptedPackage"]), sv: "med lösenord",
      en: "protected by a password", help: "open it with its password"),
    .init(name: "a.msg", bytes: compound(["Root Entry"]), sv: "OLE2", en: "OLE2", help: "export the data"),
    .init(
      name: "a.rtf", bytes: Array("{\\rtf1\\ansi Bro}".utf8), sv: "ett RTF-dokument", en: "an RTF document",
      help: "`diarium import` reads it"),
    .init(
      name: "a.txt", bytes: Array("%PDF-1.7\n".utf8), sv: "en PDF-fil", en: "a PDF file", help: "`diarium import` reads"
    ),
    .init(name: "a.json.gz", bytes: [0x1F, 0x8B, 8, 0], sv: "gzip", en: "gzip", help: "`gunzip`"),
    .init(name: "a.zst", bytes: [0x28, 0xB5, 0x2F, 0xFD, 4], sv: "zstd", en: "zstd", help: "`zstd -d`"),
    .init(name: "a.7z", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], sv: "7z-arkiv", en: "7z archive", help: "`7z x`"),
    .init(
      name: "a.parquet", bytes: Array("PAR1".utf8), sv: "en Parquet-fil", en: "a Parquet file",
      help: "save each table as CSV UTF-8"),
    .init(
      name: "a.html", bytes: Array(" \n<!DOCTYPE HTML><title>404</title>".utf8), sv: "en webbsida", en: "a web page",
      help: "error page"),
    .init(
      name: "a.xml", bytes: Array("<?xml version=\"1.0\"?><a/>".utf8), sv: "ett XML-dokument", en: "an XML document",
      help: "export the data"),
    .init(
      name: "u16.json", bytes: [0xFF, 0xFE] + wide("{\"diarium\"", .utf16LittleEndian), sv: "text i UTF-16",
      en: "text in UTF-16", help: "iconv -f UTF-16"),
    .init(
      name: "u16.yaml", bytes: [0xFE, 0xFF] + wide("diarium: 1", .utf16BigEndian), sv: "text i UTF-16",
      en: "text in UTF-16", help: "iconv -f UTF-16"),
    .init(
      name: "bare16.json", bytes: wide("{\"d\"", .utf16BigEndian), sv: "text i UTF-16", en: "text in UTF-16",
      help: "iconv -f UTF-16"),
    .init(
      name: "u32.json", bytes: wide("{\"d\"", .utf32LittleEndian), sv: "text i UTF-32", en: "text in UTF-32",
      help: "iconv -f UTF-32"),
    .init(
      name: "lfs.yaml", bytes: Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n".utf8),
      sv: "pekare till en fil i Git LFS", en: "pointer to a file in Git LFS", help: "`git lfs pull`"),
    .init(
      name: "scan.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], sv: "en bild", en: "a picture",
      help: "export the data"),
  ]

  /// What is read as a feed, and is no document.
  static let archives: [Kind] = [
    .init(
      name: "a.xlsx", bytes: types + entry("_rels/.rels") + entry("xl/workbook.xml"), sv: "en Excel-arbetsbok (.xlsx)",
      en: "an Excel workbook (.xlsx)", help: "name it as the input"),
    .init(
      name: "named-wrong.json", bytes: types + entry("xl/worksheets/sheet1.xml"), sv: "en Excel-arbetsbok (.xlsx)",
      en: "an Excel workbook (.xlsx)", help: "name it as the input"),
    .init(
      name: "a.ods", bytes: entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      sv: "ett kalkylblad i OpenDocument", en: "an OpenDocument spreadsheet", help: "name it as the input"),
    .init(
      name: "tables.zip", bytes: entry("export/") + entry("export/cases.csv"), sv: "ett ZIP-arkiv", en: "a ZIP archive",
      help: "name the folder of the tables"),
    .init(name: "other.zip", bytes: entry("notes.txt"), sv: "ett ZIP-arkiv", en: "a ZIP archive", help: "unpack it"),
  ]

  private static func written(_ kind: Kind) throws -> String {
    let file = try Repository.temporaryFolder().appending(path: kind.name)
    try Data(kind.bytes).write(to: file)
    return file.path
  }

  @Test(arguments: kinds) func `are told by every command that reads a feed`(kind: Kind) throws {
    let path = try Self.written(kind)
    for command in [["validate"], ["convert", "--to", "json"], ["fmt"], ["inspect"], ["fmt", "--check"]] {
      // What would replace a workbook is refused by its name.
      if command[0] == "fmt", kind.name.hasSuffix(".xlsx") { continue }
      let english = try Command.run(command + [path])
      let said = english.text + english.error
      #expect(english.code == 2, "\(command): \(said)")
      #expect(said.contains("\(kind.name):1:1: error: the file is ") && said.contains(kind.en), "\(command): \(said)")
      #expect(said.contains(kind.help) && said.contains("[enc/other-format]"), "\(command): \(said)")
      let swedish = try Command.run(command + [path], environment: ["DIARIUM_LANG": "sv"])
      let sagt = swedish.text + swedish.error
      #expect(sagt.contains("filen är ") && sagt.contains(kind.sv), "\(command): \(sagt)")
    }
  }

  @Test(arguments: kinds + archives) func `are told of an import, but for what it reads`(kind: Kind) throws {
    let path = try Self.written(kind)
    let result = try Command.run(["import", path, "--lang", "en"])
    guard kind.name != "u16.json", kind.name != "u16.yaml" else { return }
    #expect(
      result.code == 1 && result.error.contains("the file is ") && result.error.contains(kind.en), "\(result.error)")
    let swedish = try Command.run(["import", path, "--lang", "sv"])
    #expect(swedish.error.contains("filen är ") && swedish.error.contains(kind.sv), "\(swedish.error)")
  }

  @Test func `are told as tables and as their description`() throws {
    for name in ["cases.csv", "datapackage.json"] {
      let folder = try Repository.temporaryFolder()
      try Data("id,title\nb-1,Bro\n".utf8).write(to: folder.appending(path: "cases.csv"))
      try Data(Self.archives[0].bytes).write(to: folder.appending(path: name))
      let result = try Command.run(["validate", folder.path])
      #expect(
        result.code == 2 && result.text.contains("\(name):1:1: error: the file is an Excel workbook"), "\(result.text)")
    }
  }

  @Test func `come by standard input, too`() throws {
    let result = try Command.run(["validate", "-"], input: Data(Self.kinds[0].bytes))
    #expect(
      result.code == 2 && result.text.contains("-:1:1: error: the file is \(Self.kinds[0].en)"), "\(result.text)")
  }

  @Test func `are workbooks, damaged`() throws {
    for kind in Self.archives.prefix(3) {
      let result = try Command.run(["validate", try Self.written(kind)])
      #expect(result.code == 2 && result.text.contains("[enc/unreadable-workbook]"), "\(result.text)")
    }
  }

  @Test func `are no feeds that begin alike`() throws {
    for (text, format) in [
      ("{\"diarium\":\"1.0\"}", "json"), ("PK: 1\n", "yaml"), ("version: 2\n", "yaml"), ("BZh: 1\n", "yaml"),
      ("7z: a\n", "yaml"), ("\u{FEFF}{}", "json"),
    ] {
      let result = try Command.run(["validate", "-", "--from", format], input: Data(text.utf8))
      #expect(result.code == 1 && !result.text.contains("enc/other-format"), "\(text): \(result.text)")
    }
  }

  @Test func `say of a mark inside a text that two files were joined`() throws {
    let head =
      #"{"diarium":"1.0","dataset":{"title":"S","publisher":{"name":"S"},"license":"CC0-1.0","language":"sv"}}"#
    let lines = Data("\(head)\n\u{FEFF}{\"id\":\"b-1\",\"title\":\"Bro\"}\n".utf8)
    let result = try Command.run(["validate", "-", "--from", "jsonl"], input: lines)
    // Lines are read behind it.
    #expect(result.code == 0 && result.text.contains("-:2:1: warning: a byte-order mark (U+FEFF)"), "\(result.text)")
    #expect(result.text.contains("files were joined"))
    let inside = Data("{\"diarium\":\u{FEFF}\"1.0\"}".utf8)
    #expect(try Command.run(["validate", "-"], input: inside).text.contains("-:1:12: error: there is a byte-order"))
  }
}
