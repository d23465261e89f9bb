import Diarium
import Foundation
import TestSupport
import Testing

/// `diarium template` writes what is asked for, and never over anything.
@Suite struct `The command template` {
  private func files(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: [
    (["--simple"], ["dataset.yaml", "simple.csv"]), (["--simple", "--wide"], ["dataset.yaml", "simple.csv"]),
    ([], ["cases.csv", "dataset.yaml", "decisions.csv"]),
    (["items", "votes"], ["cases.csv", "dataset.yaml", "items.csv", "votes.csv"]),
  ]) func `writes a folder that says what to do next`(arguments: [String], names: [String]) throws {
    let place = try Repository.temporaryFolder()
    for (language, next) in [("sv", "fyll i dem"), ("en", "fill them in")] {
      let result = try Command.run(["template", "-o", "\(language)/", "--lang", language] + arguments, in: place)
      #expect(result.code == 0 && result.output.isEmpty && result.error.contains(next), "\(result.error)")
      #expect(result.error.contains("diarium validate \(language)/"))
      #expect(try files(place.appending(path: language)) == names)
    }
    let quiet = try Command.run(["template", "-q", "-o", "quiet"] + arguments, in: place)
    #expect(quiet.code == 0 && quiet.error.isEmpty)
  }

  @Test func `writes what Excel opens, in the language of the headings`() throws {
    let place = try Repository.temporaryFolder()
    let arguments = ["template", "--simple", "--titles", "sv", "--excel", "sv", "-o", "a", "--lang", "en"]
    #expect(try Command.run(arguments, in: place).code == 0)
    let sheet = try Data(contentsOf: place.appending(path: "a/simple.csv"))
    #expect(sheet.starts(with: Data("\u{FEFF}diarienummer;rubrik;händelse;".utf8)))
    let head = try String(contentsOf: place.appending(path: "a/dataset.yaml"), encoding: .utf8)
    #expect(head.contains("# Datamängdens namn") && head.contains("\nlanguage: sv\n"))
    let tables = ["template", "--titles", "sv", "--output-delimiter", "tab", "-o", "b"]
    #expect(try Command.run(tables, in: place).code == 0)
    let cases = try String(contentsOf: place.appending(path: "b/cases.csv"), encoding: .utf8)
    #expect(cases.hasPrefix("Id\tDiarienummer\t") && cases.contains("# Hjälp") && cases.contains("(medborgarförslag)"))
  }

  @Test func `leaves what is there, unless it is forced, and then all but its own files`() throws {
    let place = try Repository.temporaryFolder()
    let arguments = ["template", "--simple", "-o", "a"]
    #expect(try Command.run(arguments, in: place).code == 0)
    let sheet = place.appending(path: "a/simple.csv")
    try Data("filled in".utf8).write(to: sheet)
    let refused = try Command.run(arguments, in: place)
    #expect(refused.code == 73 && refused.error.contains("--force"), "\(refused.error)")
    #expect(try String(contentsOf: sheet, encoding: .utf8) == "filled in")
    let other = try Command.run(["template", "-o", "a", "--force"], in: place)
    #expect(other.code == 73 && other.error.contains("`simple.csv`"), "\(other.error)")
    #expect(try Command.run(arguments + ["--force"], in: place).code == 0)
    #expect(try String(contentsOf: sheet, encoding: .utf8).hasPrefix("diary_number,"))
    #expect(try Command.run(["template", "-o", "no/such/folder"], in: place).code == 73)
    try Data().write(to: place.appending(path: "file"))
    #expect(try Command.run(["template", "-o", "file"], in: place).code == 73)
    #expect(try files(place) == ["a", "file"])
  }
}
