@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What the READMEs tell a reader to do works, in their order, in an empty folder.
@Suite struct `The READMEs` {
  static let names = ["README.md", "README.sv.md"]

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: Repository.file(name), encoding: .utf8)
  }

  /// The code blocks: what stands behind the fence, and their lines.
  private static func blocks(_ text: String) -> [(language: String, lines: [String])] {
    var blocks: [(String, [String])] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if !isInside { blocks.append((String(line.dropFirst(3)), [])) }
        isInside.toggle()
      } else if isInside {
        blocks[blocks.count - 1].1.append(line)
      }
    }
    return blocks
  }

  /// The commands, without the remarks behind them.
  private static func commands(_ text: String) -> [String] {
    blocks(text).filter { $0.language.isEmpty }.flatMap(\.lines).map {
      ($0.components(separatedBy: " # ").first ?? $0).trimmingCharacters(in: .whitespaces)
    }
  }

  @Test(arguments: names) func `have commands that work in their order`(name: String) throws {
    let text = try Self.text(name)
    let folder = try Repository.temporaryFolder()
    let feed = try #require(Self.blocks(text).first { $0.language == "json" }).lines.joined(separator: "\n")
    try Data(feed.utf8).write(to: folder.appending(path: "feed.json"))
    try FileManager.default.copyItem(
      at: Repository.file("Tests/Fixtures/import/report-2016.txt"), to: folder.appending(path: "report.txt"))
    let commands = Self.commands(text)
    #expect(commands.count { $0.hasPrefix("diarium ") } >= 8)
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      if words.first == "diarium" {
        let result = try Command.run(Array(words.dropFirst()), in: folder)
        #expect(result.code == 0, "\(command): \(result.text) \(result.error)")
      } else {
        #expect(FileManager.default.isExecutableFile(atPath: Repository.file(words[0]).path), "\(command)")
      }
    }
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "tables/cases.csv").path))
  }

  @Test func `say the same in both languages`() throws {
    let (english, swedish) = (try Self.text("README.md"), try Self.text("README.sv.md"))
    #expect(Self.commands(english) == Self.commands(swedish))
    #expect(Self.blocks(english)[0].lines == Self.blocks(swedish)[0].lines)
    #expect(Self.blocks(english).map(\.language) == Self.blocks(swedish).map(\.language))
  }

  @Test(arguments: names) func `lead to files that are there`(name: String) throws {
    let links = try Self.text(name).matches(of: /\]\(([^)#]+)\)/).map { String($0.output.1) }
    #expect(links.count > 5)
    for link in links where !link.contains("://") {
      #expect(FileManager.default.fileExists(atPath: Repository.file(link).path), "\(link)")
    }
  }
}
