import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The places and the number of an imported text's findings.
@Suite struct `Findings of an import` {
  @Test func `are kept up to the limit, and counted beyond it`() throws {
    let text = try Imported.text("report-2024").replacingOccurrences(
      of: "En tid-", with: (0..<400).map { "En ny kommun-\nstyrelse \($0)" }.joined(separator: " ") + " En tid-")
    var options = ImportOptions(digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let all = Importing.document(Array(text.utf8), path: "document.txt", options: options)
    options.findings = 5
    let some = Importing.document(Array(text.utf8), path: "document.txt", options: options)
    let hyphens = all.findings.count { $0.rule == .joinedHyphen }
    #expect(hyphens > 300)
    #expect(some.findings.count { $0.rule == .joinedHyphen } == 5)
    #expect(some.log.counted(.joinedHyphen) == hyphens && some.log.total == all.log.total)
    #expect(some.findings.allSatisfy { all.findings.contains($0) })
  }

  @Test func `have the lines of the file, where a form feed ends none`() throws {
    let text = try Imported.text("report-2024")
    let paged = text.replacingOccurrences(of: "\n\n", with: "\n\n\u{C}")
    let document = Imported.document(paged)
    let lines = paged.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(document.pageBreaks > 10)
    #expect(document.findings.count > 3)
    for finding in document.findings {
      let line = try #require(finding.location.line)
      let column = try #require(finding.location.column)
      let offset = try #require(finding.location.offset)
      let before = lines.prefix(line - 1).reduce(0) { $0 + $1.utf8.count + 1 }
      let start = lines[line - 1].unicodeScalars.prefix(column - 1).reduce(0) { $0 + UTF8.width($1) }
      #expect(offset == before + start, "\(finding.message)")
    }
    for line in document.explanation {
      #expect(lines[line.number - 1].contains(line.text), "\(line.number)")
    }
  }

  @Test(
    arguments: [[0xE5], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xE5, 0xE4, 0xF6], [0xFF, 0x20, 0xFE]] as [[UInt8]])
  func `lie in the file, also after bytes that are no text`(stray: [UInt8]) throws {
    let text = try Imported.text("report-2024")
    for part in [20, 200, text.utf8.count] {
      var bytes = Array(text.utf8)
      while part < bytes.count, bytes[part] & 0xC0 == 0x80 { bytes.insert(0x20, at: part) }
      bytes.insert(contentsOf: stray, at: part)
      let document = Imported.document(bytes)
      for location in document.findings.map(\.location) {
        let offset = try #require(location.offset)
        #expect(offset + (location.length ?? 0) <= bytes.count)
      }
      let damage = try #require(document.findings.first { $0.rule == .importedEncoding })
      #expect(damage.location.offset == part)
    }
  }

  @Test func `name characters without a mark that are left out`() throws {
    let text = try Imported.text("report-2024")
    #expect(!Imported.document("\u{FEFF}" + text).findings.contains { $0.message.en.contains("invisible") })
    let document = Imported.document(text.replacingOccurrences(of: "kommun", with: "kom\u{200B}mun"))
    let finding = try #require(document.findings.first { $0.message.en.contains("are invisible") })
    #expect(finding.rule == .unplaced && (finding.location.line ?? 0) >= 1)
  }
}
