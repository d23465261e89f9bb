import Diarium
import Foundation
import TestSupport
import Testing

@Suite struct `The commands for labels` {
  @Test func `print codes as a table, or as JSON`() throws {
    let table = try Command.run(["schema", "codes"])
    #expect(table.code == 0 && table.error.isEmpty && table.text == CodeLists.csv())
    #expect(try Command.run(["schema", "codes", "--format", "csv", "--lang", "sv"]).text == table.text)
    let document = try Command.run(["schema", "codes", "--format", "json"])
    #expect(document.text.hasPrefix("{\n  \"diarium\": \"1.0\",\n  \"code_lists\": [\n"))
    #expect(document.text == JSONText.indented(CodeLists.document()))
  }

  @Test func `print scripts, of all tables or of some, in the language that is asked for`() throws {
    for program in TableScript.Program.allCases {
      for language in Language.allCases {
        let words = ["schema", "script", "--for", program.rawValue, "--lang", language.rawValue]
        let script = try Command.run(words)
        #expect(script.code == 0 && script.error.isEmpty)
        #expect(script.text == TableScript.text(for: program, in: language))
        let some = try Command.run(words + ["--of", "cases", "--of", "decisions"])
        #expect(some.text == TableScript.text(for: program, in: language, tables: ["cases", "decisions"]))
      }
    }
    let none = try Command.run(["schema", "script", "--for", "r", "--of", "decision"])
    #expect(none.code == 64 && none.error.contains("did you mean decisions?"))
    let other = try Command.run(["schema", "script", "--for", "sas"])
    #expect(other.code == 64 && other.error.contains("'r', 'pandas', 'spss' or 'stata'"), "\(other.error)")
  }

  @Test(arguments: [["schema", "codes"], ["schema", "script", "--for", "stata"]])
  func `write a file, and over none unless they are told to`(words: [String]) throws {
    let folder = try Repository.temporaryFolder()
    let path = folder.appending(path: "out").path
    #expect(try Command.run(words + ["-o", path]).code == 0)
    #expect(try Command.run(words + ["-o", path]).code == 73)
    #expect(try Command.run(words + ["-o", path, "--force"]).code == 0)
    #expect(try Data(contentsOf: URL(filePath: path)) == Command.run(words).output)
  }
}
