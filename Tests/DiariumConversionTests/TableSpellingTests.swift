import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// One folder of tables in the ways that programs write it.
@Suite struct `Tables in other spellings` {
  /// Cells by table, the header first: a case with quotes, commas, line ends and blanks in its texts.
  private static let cells: [(name: String, rows: [[String]])] = [
    (
      "cases",
      [
        ["id", "title", "summary", "extensions"],
        ["ks-1", "Motion om \"cykel\", fler", "rad ett\nrad två", #"{"x_ekeby_a":[1,"å;b"],"x_ekeby_b":null}"#],
        ["ks-2", " inledande och avslutande ", "a;b\tc", ""],
      ]
    ),
    (
      "decisions",
      [
        ["id", "case_id", "ordinal", "body", "date", "outcome"],
        ["ks-1/decision/1", "ks-1", "1", "Kommunstyrelsen", "2031-02-03", "rejected"],
        ["ks-1/decision/2", "ks-1", "2", "Kommunfullmäktige", "2031-03-04", "granted"],
        ["ks-2/decision/1", "ks-2", "1", "Kommunstyrelsen", "2031-03", "returned"],
      ]
    ),
    (
      "items",
      [
        ["id", "case_id", "decision_id", "ordinal", "text"],
        ["", "ks-1", "ks-1/decision/1", "1", "Motionen avslås."],
        ["", "ks-1", "ks-1/decision/1", "2", "Protokollet justeras."],
        ["ks-1/own", "ks-1", "ks-1/decision/2", "1", "Motionen bifalls."],
      ]
    ),
  ]

  struct Spelling: Sendable, CustomTestStringConvertible {
    var name: String
    var delimiter = ","
    var lineEnd = "\r\n"
    var quotesAll = false
    var mark = ""
    var lastLineEnd = true
    var columns = 0
    var rows = 0
    var headings = 0
    var testDescription: String { name }
    static let blanks = ["", "", " ", "\u{A0}", "\u{FEFF}", "\t"]

    func text(_ cells: [[String]]) -> String {
      var random = SeededGenerator(seed: 3)
      let order = columns == 0 ? Array(cells[0].indices) : Array(cells[0].indices).shuffled(using: &random)
      var body = Array(cells.dropFirst())
      // Cases stand in the order of the file; elsewhere `ordinal` gives the order.
      if rows > 0, cells[0].contains("ordinal") { body.reverse() }
      var header = cells[0]
      if headings == 1 { header = header.map { $0.uppercased() } }
      if headings > 1 { header = header.map { "\(Self.blanks[headings])\($0)\(Self.blanks[headings])" } }
      let lines = ([header] + body).map { row in
        order.map { index in
          let cell = row[index]
          let isQuoted = quotesAll || cell.contains { ",;\t\"\n\r".contains($0) } || cell.first == " " && row != header
          return isQuoted ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
        }.joined(separator: delimiter)
      }
      return mark + lines.joined(separator: lineEnd) + (lastLineEnd ? lineEnd : "")
    }
  }

  static let spellings: [Spelling] = [
    .init(name: "LF", lineEnd: "\n"), .init(name: "CR", lineEnd: "\r"), .init(name: "CRLF"),
    .init(name: "semicolons", delimiter: ";"), .init(name: "tabulators", delimiter: "\t"),
    .init(name: "quotes around all", quotesAll: true), .init(name: "a byte-order mark", mark: "\u{FEFF}"),
    .init(name: "no last line end", lastLineEnd: false), .init(name: "columns in another order", columns: 1),
    .init(name: "rows in another order", rows: 1), .init(name: "headings in capitals", headings: 1),
    .init(name: "headings between blanks", headings: 2), .init(name: "headings between U+00A0", headings: 3),
    .init(name: "headings between byte-order marks", headings: 4),
    .init(name: "headings between tabulators", headings: 5),
    .init(
      name: "all at once", delimiter: ";", lineEnd: "\r", quotesAll: true, mark: "\u{FEFF}", lastLineEnd: false,
      columns: 1,
      rows: 1, headings: 1),
  ]

  private static func source(_ spelling: Spelling, block: Int = 1 << 20) -> FeedSource {
    var files = ["datapackage.json": Array("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8)]
    for table in cells { files["\(table.name).csv"] = Array(spelling.text(table.rows).utf8) }
    var limits = Limits()
    limits.block = block
    return FeedSource(tables: files, name: "t", limits: limits)
  }

  @Test(arguments: spellings) func `are the same feed`(spelling: Spelling) throws {
    let expected = """
      {"diarium":"1.0",\(Samples.dataset),"cases":[{"id":"ks-1","title":"Motion om \\"cykel\\", fler",\
      "summary":"rad ett\\nrad två","decisions":[{"id":"ks-1/decision/1","body":"Kommunstyrelsen","date":"2031-02-03",\
      "outcome":"rejected","items":[{"id":"ks-1/decision/1/item/1","text":"Motionen avslås."},\
      {"id":"ks-1/decision/1/item/2","text":"Protokollet justeras."}]},{"id":"ks-1/decision/2",\
      "body":"Kommunfullmäktige","date":"2031-03-04","outcome":"granted","items":[{"id":"ks-1/own",\
      "text":"Motionen bifalls."}]}],"x_ekeby_a":[1,"å;b"],"x_ekeby_b":null},{"id":"ks-2",\
      "title":" inledande och avslutande ","summary":"a;b\\tc","decisions":[{"id":"ks-2/decision/1",\
      "body":"Kommunstyrelsen","date":"2031-03","outcome":"returned"}]}]}
      """
    let canonical = try #require(try Samples.encoded(expected, to: .json))
    for block in [64, 65, 71, 1 << 20] {
      let source = Self.source(spelling, block: block)
      let bytes = try source.encoded(as: .json).bytes
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == canonical, "\(block)")
      let report = try source.validate(Samples.structural)
      #expect(report.log.count(.error) == 0 && report.verdict == .valid, "\(report.log.findings.map(\.message.en))")
    }
  }

  /// A table that was cut anywhere is never taken for another feed without a word: what is read are rows that are whole.
  @Test func `that were cut end with a verdict, and hold no case that was not there`() throws {
    let whole = Self.cells.map { ($0.name, Array(Spelling(name: "LF", lineEnd: "\n").text($0.rows).utf8)) }
    for (name, bytes) in whole {
      for end in 0..<bytes.count {
        var files = ["datapackage.json": Array("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8)]
        for (other, bytes) in whole { files["\(other).csv"] = other == name ? Array(bytes[..<end]) : bytes }
        let source = FeedSource(tables: files, name: "t")
        let report = try source.validate(Samples.structural)
        for place in report.log.findings.map(\.location) where place.path == "t/\(name).csv" {
          #expect((place.offset ?? 0) + (place.length ?? 0) <= end, "\(name) \(end)")
        }
        guard report.verdict == .valid else { continue }
        // Where a whole row is gone, or the end of a text, nothing tells; ids that are left are those that were there.
        let bytes = try source.encoded(as: .json).bytes ?? []
        let text = String(decoding: bytes, as: UTF8.self)
        for id in text.matches(of: /"id": "([^"]*)"/) {
          #expect(Self.ids.contains(String(id.output.1)), "\(name) \(end): \(id.output.1)")
        }
      }
    }
  }

  private static let ids: Set<String> = [
    "ks-1", "ks-2", "ks-1/decision/1", "ks-1/decision/2", "ks-2/decision/1", "ks-1/decision/1/item/1",
    "ks-1/decision/1/item/2", "ks-1/own", "ks-1/decision/2/item/1",
  ]
}
