import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The examples of the catalogue are its tests.
@Suite struct `Rules in force` {
  @Test(arguments: Catalogue.rules.map(\.id.name)) func `are kept and broken by their examples`(name: String) throws {
    let rule = try #require(Catalogue.rule(name))
    try #require(!rule.kept.isEmpty && !rule.broken.isEmpty)
    for example in rule.kept {
      let found = try RuleTrial(rule, kept: example).findings()
      #expect(found.isEmpty, "\(found.map { "\(Samples.line($0)) \($0.message)" })")
    }
    for example in rule.broken {
      let found = try RuleTrial(rule, broken: example).findings()
      #expect(found.map(\.rule) == [rule.id], "\(found.map { "\(Samples.line($0)) \($0.message)" })")
      let finding = try #require(found.first { $0.rule == rule.id })
      #expect(finding.message == example.message)
      #expect(finding.help != nil)
      Self.expect(finding, at: example)
      for message in [finding.message.sv, finding.message.en] {
        #expect(message.first?.isUppercase != true && (!message.hasSuffix(".") || message.hasSuffix("m.m.")))
      }
    }
  }

  /// A finding is at the mark of its example, whatever part of the example it is in.
  private static func expect(_ finding: Finding, at example: Rule.Example) {
    if Rule.workbook(of: example.text) != nil {
      let marked = example.sheetLocation
      return #expect(finding.location.sheet == marked?.sheet && finding.location.cell == marked?.cell)
    }
    guard let place = example.place, let marked = example.location else {
      return #expect(finding.location.offset == nil && finding.location.line == nil)
    }
    // The bytes of a table in another encoding, which its name tells, are not those of the example.
    let words = marked.file?.split(separator: " ") ?? []
    if words.count < 2 { #expect(finding.location.offset == place - example.start, "\(Samples.line(finding))") }
    if let file = words.first { #expect(finding.location.path.hasSuffix("/\(file)")) }
    #expect(finding.location.line == marked.line && finding.location.column == marked.column)
  }

  @Test func `have codes and names once`() {
    #expect(Set(Catalogue.rules.map(\.id.number)).count == Catalogue.rules.count)
    #expect(Set(Catalogue.names).count == Catalogue.rules.count)
    #expect(Catalogue.rule("DIA4003")?.id == .unknownField)
    #expect(Catalogue.rule("dia4003")?.id.code == "DIA4003")
    #expect(Catalogue.rule("str/nothing") == nil)
  }

  @Test func `stand in a file of their name`() throws {
    let acronyms = [
      "json": "JSON", "yaml": "YAML", "utf8": "UTF8", "utf16": "UTF16", "id": "ID", "bom": "BOM", "url": "URL",
    ]
    var files: [String] = []
    for folder in ["Sources/DiariumTree/Rules", "Sources/DiariumValidation/Rules"] {
      files += try FileManager.default.subpathsOfDirectory(atPath: Repository.file(folder).path)
        .filter { $0.hasSuffix(".swift") && $0.contains("/") && !$0.hasPrefix("Samples/") }
    }
    let names = Set(files.map { $0.split(separator: "/").last.map(String.init) ?? "" })
    for rule in Catalogue.rules {
      let words = rule.id.name.split(separator: "/")[1].split(separator: "-")
      let name = words.map { acronyms[String($0)] ?? $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      #expect(names.contains("\(name).swift"), "\(rule.id.name)")
    }
    #expect(files.count == Catalogue.rules.count)
  }
}
