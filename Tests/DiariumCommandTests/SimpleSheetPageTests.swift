import Diarium
@_spi(Engine) import DiariumSchema
import Foundation
import TestSupport
import Testing

/// The pages for those who fill in the simple sheet: their steps work, and their tables are those of the program.
///
/// With `DIARIUM_RECORD=1` the tables and what `validate` says are written anew.
@Suite(.serialized) struct `The pages on the simple sheet` {
  static let languages: [Language] = [.sv, .en]

  private static func page(_ language: Language) -> URL {
    Repository.file(language == .sv ? "docs/simple-sheet.sv.md" : "docs/simple-sheet.md")
  }

  private static func text(_ language: Language) throws -> String {
    try String(contentsOf: page(language), encoding: .utf8)
  }

  /// A code block: what stands behind its fence, and its text.
  private struct Block {
    var info: String
    var text: String
    var range: Range<String.Index>
  }

  private static func blocks(_ text: String) -> [Block] {
    text.matches(of: /(?m)^```(.*)\n((?:(?!```).*\n)*?)```$/).map {
      Block(info: String($0.output.1), text: String($0.output.2), range: $0.output.2.startIndex..<$0.output.2.endIndex)
    }
  }

  @Test(arguments: languages) func `have steps that work in their order`(language: Language) throws {
    var text = try Self.text(language)
    let blocks = Self.blocks(text)
    #expect(blocks.count > 8)
    let folder = try Repository.temporaryFolder()
    var ended: Command.Result?
    for block in blocks {
      let words = block.info.split(separator: " ").map(String.init)
      if words.count == 2 {
        let file = folder.appending(path: words[1])
        #expect(FileManager.default.fileExists(atPath: file.path), "\(words[1]) is made before it is filled in")
        try Data(block.text.utf8).write(to: file)
        ended = nil
      } else if words.isEmpty {
        for line in block.text.split(separator: "\n") {
          if let ended { #expect(ended.code == 0, "before \(line): \(ended.text)") }
          let words = line.split(separator: " ").map(String.init)
          #expect(words.first == "diarium", "\(line)")
          ended = try Command.run(
            Array(words.dropFirst()), environment: ["DIARIUM_LANG": language.rawValue], in: folder)
        }
      } else {
        let said = try #require(ended)
        #expect(words == ["text"] && said.code == 1)
        if Repository.isRecording {
          let range = try #require(Self.blocks(text).first { $0.info == block.info }?.range)
          text.replaceSubrange(range, with: said.text)
          try Data(text.utf8).write(to: Self.page(language))
          Issue.record("recorded")
        }
        #expect(said.text == block.text)
        // The cells that are corrected after that are those.
        let cells = said.text.matches(of: /cell ([A-Z]+[0-9]+)/).map { String($0.output.1) }
        let correction = text.split(separator: "\n").first { line in cells.allSatisfy { line.contains($0) } }
        #expect(cells.count == 3 && correction != nil, "\(cells)")
        ended = nil
      }
    }
    #expect(ended?.code == 0 && ended?.text.isEmpty == true, "\(ended?.text ?? "")")
    for name in ["json", "zip"] {
      let made = folder.appending(path: "\(language == .sv ? "arenden" : "cases").\(name)").path
      #expect(try FeedSource(contentsOf: made).inspect().level == .politics, "\(name)")
    }
  }

  @Test(arguments: languages) func `have the columns, the rows and the words of the program`(language: Language) throws
  {
    var text = try Self.text(language)
    for (name, lines) in [
      ("columns", Self.columns(language)), ("kinds", Self.kinds(language)), ("words", Self.words(language)),
    ] {
      let begin = try #require(text.firstRange(of: "<!-- \(name) -->\n")).upperBound
      let end = try #require(text[begin...].firstRange(of: "<!-- end -->")).lowerBound
      let table = "\n" + lines.joined(separator: "\n") + "\n\n"
      #expect(text[begin..<end] == table)
      if Repository.isRecording { text.replaceSubrange(begin..<end, with: table) }
    }
    if Repository.isRecording {
      try Data(text.utf8).write(to: Self.page(language))
      Issue.record("recorded")
    }
  }

  @Test(arguments: languages) func `name rules that there are`(language: Language) throws {
    let rules = try Self.text(language).matches(of: /`([a-z]{3}\/[a-z-]+)`/).map { String($0.output.1) }
    #expect(rules.count > 5)
    var declared = ""
    for place in ["Sources/DiariumTree/Rules", "Sources/DiariumValidation/Rules"] {
      let files = try #require(
        FileManager.default.enumerator(at: Repository.file(place), includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "swift" {
        declared += try String(contentsOf: file, encoding: .utf8)
      }
    }
    for rule in rules { #expect(declared.contains("\"\(rule)\""), "\(rule)") }
  }

  @Test func `say the same in both languages`() throws {
    let (swedish, english) = (try Self.text(.sv), try Self.text(.en))
    #expect(
      Self.blocks(swedish).map { $0.info.split(separator: " ").first }
        == Self.blocks(english).map { $0.info.split(separator: " ").first })
    for mark in ["\n## ", "\n**", "\n| ", "\n- "] {
      #expect(swedish.ranges(of: mark).count == english.ranges(of: mark).count, "\(mark)")
    }
  }

  private static func columns(_ language: Language) -> [String] {
    let heads = language == .sv ? ["kolumn", "vad som står där"] : ["column", "what it holds"]
    return table(
      heads,
      SheetColumn.allCases.filter { $0 != .id }.map { column in
        ["`\(column.title[language])`", column.documentation[language]]
      })
  }

  private static func kinds(_ language: Language) -> [String] {
    let heads = language == .sv ? ["händelse", "kolumner"] : ["record", "columns"]
    return table(
      heads,
      SheetRecordKind.groups.map { group in
        let kind = group.kind
        let columns = SheetColumn.allCases.filter { column in
          if column == .party { return kind.uses[.by] == .signatories }
          return kind.uses[column] != nil && column != .document && column != .source
        }
        let cells = columns.map { column in
          let title = column.title[language]
          if kind.required.contains(column) { return "**\(title)**" }
          return kind.oneOf.contains(column) ? "\(title)*" : title
        }
        return [group.kinds.map { $0.title[language] }.joined(separator: ", "), cells.joined(separator: ", ")]
      })
  }

  private static func words(_ language: Language) -> [String] {
    let heads = language == .sv ? ["kolumn", "på", "ord"] : ["column", "on", "words"]
    var rows: [[String]] = []
    for column in SheetColumn.allCases {
      for group in SheetRecordKind.groups {
        guard let list = group.kind.codes(in: column) else { continue }
        let names = list.codes.map { language == .sv ? $0.title.sv : $0.code }.joined(separator: ", ")
        let kinds = group.kinds.map { $0.title[language] }.joined(separator: ", ")
        if let last = rows.last, last[0] == "`\(column.title[language])`", last[2] == names {
          rows[rows.count - 1][1] += ", \(kinds)"
        } else {
          rows.append(["`\(column.title[language])`", kinds, names])
        }
      }
    }
    return table(heads, rows)
  }

  private static func table(_ heads: [String], _ rows: [[String]]) -> [String] {
    ["| \(heads.joined(separator: " | ")) |", "|" + heads.map { _ in "---|" }.joined()]
      + rows.map { "| \($0.joined(separator: " | ")) |" }
  }
}
