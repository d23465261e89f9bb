import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// One mistake at a time in a feed without any, as somebody makes it who types a feed or edits tables: dates, ids, lists,
/// names, types, codes, bytes, rows, columns, files.
///
/// `Tests/Fixtures/single-mistakes` holds the feed and the mistakes, one a line: name, form, edit, file, find, replace.
@Suite struct `Single mistakes` {
  private struct Mistake {
    var name: String
    var format: Format
    var edits: [(kind: String, file: String, find: [UInt8], replacement: [UInt8])]
  }

  private static func mistakes() throws -> [Mistake] {
    let text = try String(contentsOf: Repository.file("Tests/Fixtures/single-mistakes/mistakes.tsv"), encoding: .utf8)
    var mistakes: [Mistake] = []
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 6, "\(line)")
      let format = try #require(Format(rawValue: cells[1]))
      let edit = (kind: cells[2], file: cells[3], find: bytes(cells[4]), replacement: bytes(cells[5]))
      if mistakes.last?.name == cells[0] {
        mistakes[mistakes.count - 1].edits.append(edit)
      } else {
        mistakes.append(Mistake(name: cells[0], format: format, edits: [edit]))
      }
    }
    return mistakes
  }

  /// The bytes that a cell writes with `\n`, `\r`, `\t`, `\\` and `\xHH`.
  private static func bytes(_ cell: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(cell)
    while let letter = rest.popFirst() {
      guard letter == "\\", let next = rest.popFirst() else {
        bytes += Array(String(letter).utf8)
        continue
      }
      switch next {
      case "n": bytes.append(0x0A)
      case "r": bytes.append(0x0D)
      case "t": bytes.append(0x09)
      case "x":
        bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: bytes += Array(String(next).utf8)
      }
    }
    return bytes
  }

  private static func changed(_ bytes: [UInt8], _ mistake: Mistake) throws -> [UInt8] {
    var bytes = bytes
    for edit in mistake.edits {
      switch edit.kind {
      case "replace": bytes = try replaced(bytes, edit.find, edit.replacement, mistake.name)
      case "replace-all":
        while let place = bytes.firstRange(of: edit.find) { bytes.replaceSubrange(place, with: edit.replacement) }
      case "lines":
        let lines = bytes.split(separator: 0x0A)
        let order = String(decoding: edit.find, as: UTF8.self).split(separator: " ")
        bytes = order.flatMap { (Int($0).map { Array(lines[$0]) } ?? []) + [0x0A] }
      default: Issue.record("no such edit: \(edit.kind)")
      }
    }
    return bytes
  }

  private static func replaced(
    _ bytes: [UInt8], _ find: [UInt8], _ replacement: [UInt8], _ name: String
  ) throws -> [UInt8] {
    let place = try #require(bytes.firstRange(of: find), "\(name): nothing to change")
    var bytes = bytes
    bytes.replaceSubrange(place, with: replacement)
    return bytes
  }

  private static func changed(_ tables: [String: [UInt8]], _ mistake: Mistake) throws -> [String: [UInt8]] {
    var tables = tables
    for edit in mistake.edits {
      let bytes = try #require(tables[edit.file], "\(mistake.name): no file \(edit.file)")
      let find = String(decoding: edit.find, as: UTF8.self)
      // No cell of the feed holds a line break, and none that is changed so is in quotes.
      var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
      switch edit.kind {
      case "replace":
        tables[edit.file] = try replaced(bytes, edit.find, edit.replacement, mistake.name)
        continue
      case "rename":
        tables[find] = bytes
        tables[edit.file] = nil
        continue
      case "remove":
        tables[edit.file] = nil
        continue
      case "empty": lines = []
      case "header-only": lines = [lines[0], ""]
      case "drop-line": lines.remove(at: try #require(Int(find)))
      case "repeat-line": lines.insert(lines[0], at: 1)
      case "drop-row":
        let row = try #require(lines.firstIndex { $0.hasPrefix(find + ",") }, "\(mistake.name): no such row")
        lines.remove(at: row)
      case "repeat-row":
        let row = try #require(lines.firstIndex { $0.hasPrefix(find + ",") }, "\(mistake.name): no such row")
        lines.insert(lines[row], at: row)
      case "drop-column":
        let column = try #require(lines[0].split(separator: ",").firstIndex { $0 == find })
        lines = lines.map { line in
          var cells = line.split(separator: ",", omittingEmptySubsequences: false)
          if column < cells.count { cells.remove(at: column) }
          return cells.joined(separator: ",")
        }
      case "semicolons": lines = lines.map { $0.replacingOccurrences(of: ",", with: ";") }
      case "tabs": lines = lines.map { $0.replacingOccurrences(of: ",", with: "\t") }
      default: Issue.record("no such edit: \(edit.kind)")
      }
      tables[edit.file] = Array(lines.joined(separator: "\r\n").utf8)
    }
    return tables
  }

  private static func options() -> ValidationOptions {
    var options = Samples.allRules
    options.asOf = "2026-01-31"
    return options
  }

  private static func feed() throws -> String {
    try String(contentsOf: Repository.file("Tests/Fixtures/single-mistakes/feed.json"), encoding: .utf8)
  }

  @Test(arguments: [Format.json, .jsonl, .yaml]) func `are made in a feed without findings`(format: Format) throws {
    let text = try #require(try Samples.encoded(try Self.feed(), to: format))
    #expect(try Samples.report(text, format: format, options: Self.options()).log.isEmpty)
  }

  /// Most are found, and most of these by one finding that counts; the others are told as following from it.
  @Test func `are found, nearly all by one finding`() throws {
    let feed = try Self.feed()
    let tables = try #require(try Samples.encodedTables(feed))
    var texts = [Format.json: Array(feed.utf8)]
    for format in [Format.jsonl, .yaml] {
      texts[format] = Array(try #require(try Samples.encoded(feed, to: format)).utf8)
    }
    let mistakes = try Self.mistakes()
    var missed: [String] = []
    var several: [String] = []
    for mistake in mistakes {
      let report: Report
      if mistake.format == .csv {
        report = try FeedSource(tables: try Self.changed(tables, mistake)).validate(Self.options())
      } else {
        let bytes = try Self.changed(try #require(texts[mistake.format]), mistake)
        report = try Samples.report(bytes: bytes, format: mistake.format, options: Self.options())
      }
      let count = Severity.allCases.reduce(0) { $0 + report.log.count($1) }
      if count == 0 { missed.append(mistake.name) }
      if count > 1 { several.append("\(mistake.name) (\(count))") }
      // Whatever follows from what, no finding is lost, and a run with an error fails.
      #expect(count + report.log.following == report.log.total, "\(mistake.name)")
      let gravest = report.log.findings.map(\.severity).max()
      #expect(gravest.map { report.log.count($0) > 0 } ?? true, "\(mistake.name)")
    }
    let (all, found) = (mistakes.count, mistakes.count - missed.count)
    let one = found - several.count
    print(
      "single mistakes: \(all), found \(found) (\(found * 100 / all) %), by one finding \(one) (\(one * 100 / all) %)")
    print("not found: \(missed.joined(separator: ", "))\nby several: \(several.joined(separator: ", "))")
    #expect(all >= 60 && found * 100 >= all * 92 && one * 100 >= all * 84)
  }

  /// Two mistakes that have nothing to do with each other are two, however near they stand.
  @Test(arguments: [
    // A wrong code and a wrong day in one decision.
    ("\"date\":\"2024-04-29\",\"outcome\":\"rejected\"", "\"date\":\"2024-04-31\",\"outcome\":\"avslag\""),
    // Two ids that lead nowhere.
    (
      "\"yes_id\":\"lv-2023-17/proposal/1\",\"no_means\":\"bifall\",\"no_id\":\"lv-2023-17/proposal/2\"",
      "\"yes_id\":\"lv-2023-17/proposal/7\",\"no_means\":\"bifall\",\"no_id\":\"lv-2023-17/document/9\""
    ),
    // An unknown member and a wrong type.
    ("\"kind\":\"citizen_proposal\",\"status\"", "\"handlaggare\":\"Gun Gran\",\"kind\":7,\"status\""),
  ])
  func `that are two stay two`(edit: (find: String, replacement: String)) throws {
    let text = try #require(try Samples.encoded(try Self.feed(), to: .jsonl))
    #expect(text.contains(edit.find))
    let changed = text.replacing(edit.find, with: edit.replacement)
    let log = try Samples.report(changed, format: .jsonl, options: Self.options()).log
    #expect(Severity.allCases.reduce(0) { $0 + log.count($1) } == 2, "\(log.findings.map(\.message.en))")
  }
}
