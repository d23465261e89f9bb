import Diarium
import Foundation
import TestSupport
import Testing

/// The pages in docs/rules are made from the rules.
@Suite struct `Rule pages` {
  @Test(arguments: Language.allCases) func `say what the rules say`(language: Language) throws {
    let folder = Repository.file("docs/rules/\(language.rawValue)")
    var pages = Dictionary(uniqueKeysWithValues: Catalogue.rules.map { ($0.pageName, $0.page(language)) })
    pages["README.md"] = Catalogue.index(language)
    if Repository.isRecording {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, page) in pages {
        try page.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      Issue.record("recorded \(pages.count) pages")
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(pages.keys))
    for (name, page) in pages {
      let recorded = try Data(contentsOf: folder.appending(path: name))
      #expect(recorded == Data(page.utf8), "\(name) is not as the rule says")
    }
  }

  @Test func `have no angle brackets but in code, where they are no tags`() {
    var pages = Language.allCases.flatMap { language in
      Catalogue.rules.map { $0.page(language) } + [Catalogue.index(language)]
    }
    pages += Language.allCases.map { Codebook.markdown($0) }
    for page in pages {
      var isInBlock = false
      for line in page.split(separator: "\n") {
        if line.hasPrefix("```") { isInBlock.toggle() }
        if isInBlock { continue }
        // Every other part between backquotes is code.
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        for part in stride(from: 0, to: parts.count, by: 2).map({ parts[$0] }) {
          #expect(!part.contains("<"), "\(line)")
        }
      }
    }
  }

  @Test func `list what is not in force, and nothing twice`() {
    let numbers = Catalogue.rules.map(\.id.number) + Catalogue.notInForce.map(\.number)
    let names = Catalogue.rules.map(\.id.name) + Catalogue.notInForce.map(\.name)
    #expect(Set(numbers).count == numbers.count)
    #expect(Set(names).count == names.count)
    #expect(Catalogue.rules.map(\.id.number) == Catalogue.rules.map(\.id.number).sorted())
    for rule in Catalogue.rules { #expect(rule.explanation.sv != rule.explanation.en && !rule.explanation.sv.isEmpty) }
  }
}
