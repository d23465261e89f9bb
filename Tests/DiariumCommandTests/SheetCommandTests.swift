import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The command with sheets that people type.
@Suite struct `The command with simple sheets` {
  private static let fixtures = Repository.file("Tests/Fixtures/simple-sheet").path
  private static let head = ["--header", "\(fixtures)/dataset.yaml"]

  @Test func `reads them from a file, from standard input and from an archive alike`() throws {
    let sheet = "\(Self.fixtures)/long.csv"
    let expected = try Command.run(["convert", sheet, "--to", "json"] + Self.head)
    #expect(expected.code == 0 && expected.output.count > 50_000)
    let input = try Data(contentsOf: URL(filePath: sheet))
    let streamed = try Command.run(["convert", "-", "--to", "json"] + Self.head, input: input)
    #expect(streamed.code == 0 && streamed.output == expected.output)
    let folder = try Repository.temporaryFolder()
    for name in ["sheet/", "sheet.zip"] {
      let view = folder.path + "/" + name
      #expect(try Command.run(["convert", sheet, "--view", "simple", "-o", view] + Self.head).code == 0)
      let back = try Command.run(["convert", view, "--to", "json"])
      #expect(back.code == 0 && back.output == expected.output, "\(name)")
    }
  }

  @Test func `makes ids of the municipality's code, and takes no other`() throws {
    let sheet = "diarienummer,rubrik,händelse,organ,utfall\nKS 2024/7,Motion,beslut,Kommunstyrelsen,avslag\n"
    let arguments = ["convert", "-", "--to", "json", "--no-header"]
    let coded = try Command.run(arguments + ["--municipality", "0180"], input: Data(sheet.utf8))
    #expect(String(decoding: coded.output, as: UTF8.self).contains("\"0180-ks-2024-7/decision/1\""))
    let plain = try Command.run(arguments, input: Data(sheet.utf8))
    #expect(String(decoding: plain.output, as: UTF8.self).contains("\"ks-2024-7/decision/1\""))
    #expect(try Command.run(arguments + ["--municipality", "Ekeby"], input: Data(sheet.utf8)).code == 64)
  }

  @Test func `puts aside cases with errors, and rows that are none`() throws {
    let folder = try Repository.temporaryFolder()
    let lost = "KS 2024/9;;bslut;Kommunstyrelsen;avslag"
    let rows = [
      "diarienummer;rubrik;händelse;organ;utfall", "KS 2024/7;Motion om träd;beslut;Kommunstyrelsen;avslag",
      "KS 2024/8;Motion om gräs;beslut;Kommunstyrelsen;avslaag", lost,
    ]
    let split = try Command.run(
      ["validate", "-", "--no-header", "--split", folder.path + "/out"],
      input: Data(rows.joined(separator: "\n").utf8))
    #expect(split.code == 1)
    #expect(try String(contentsOfFile: folder.path + "/out/unread.txt", encoding: .utf8).contains(lost))
    let good = try String(contentsOfFile: folder.path + "/out/good/cases.csv", encoding: .utf8)
    #expect(good.contains("ks-2024-7") && !good.contains("ks-2024-8"))
  }
}
