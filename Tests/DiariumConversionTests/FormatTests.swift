@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What tells a format: the name of a file, or its first bytes.
@Suite struct Formats {
  @Test(
    arguments: [
      ("feed.json", Format.json), ("feed.JSON", .json), ("a.b.jsonl", .jsonl), ("feed.ndjson", .jsonl),
      ("feed.yaml", .yaml),
      ("feed.yml", .yaml), ("tables/", .csv), ("feed.json/", .csv),
    ] as [(String, Format)])
  func `are told by the name of a file`(name: String, format: Format) {
    #expect(Format(fileName: name) == format)
  }

  @Test(arguments: ["feed", "feed.", "json", "feed.csv", "feed.json.gz", "-", "", "feed.txt"])
  func `are not told by other names`(name: String) { #expect(Format(fileName: name) == nil) }

  @Test(
    arguments: [
      ("", Format.json), ("{\"diarium\":\"1.0\"}", .json), ("{\n  \"diarium\": \"1.0\"\n}", .json),
      ("{\"diarium\":\"1.0\"}\n{\"id\":\"a\"}\n", .jsonl), ("{\"a\":\"}\"}\n{", .jsonl), ("{\"a\":1}\n\n", .json),
      ("\u{FEFF}{\"a\":1}\r\n{\"b\":2}", .jsonl), ("diarium: \"1.0\"\n", .yaml), ("---\na: 1", .yaml),
      ("# a feed\na: 1", .yaml),
      ("%YAML 1.2\n---\n", .yaml), ("'diarium': \"1.0\"", .yaml), ("\"diarium\": \"1.0\"", .json), ("[1]\n[2]", .json),
    ] as [(String, Format)])
  func `are told by the first bytes`(text: String, format: Format) { #expect(Format(sniffing: text.utf8) == format) }

  @Test func `have names that lead back to them, and properties that agree`() {
    for format in Format.allCases {
      #expect(Format(rawValue: format.name) == format)
      #expect(format.isFolder == format.fileExtensions.isEmpty)
      for ending in format.fileExtensions { #expect(Format(fileName: "feed.\(ending)") == format) }
    }
    #expect(Format(rawValue: "xml") == nil && Set(Format.allCases).count == Format.allCases.count)
  }
}

/// What systems leave in folders.
@Suite struct `Litter of systems` {
  @Test(arguments: [
    ".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r", "._cases.csv", "~$cases.xlsx", ".~lock.cases.csv#",
    ".cases.csv.swp",
    ".#cases.csv", ".nfs000001", ".gitkeep", ".GITIGNORE",
  ])
  func `is known by its name`(name: String) { #expect(SystemLitter.contains(name)) }

  @Test(arguments: [
    "", ".", "._", "~$", ".#", "cases.csv", "Icon", "cases.swp", "lock.cases.csv#", ".hidden.csv", "~cases.csv",
  ])
  func `is not what somebody may have put there`(name: String) { #expect(!SystemLitter.contains(name)) }
}
