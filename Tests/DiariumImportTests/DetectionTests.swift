import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import Testing

@Suite("What is no report is known for what it is")
struct DetectionTests {
  private static func refusal(_ bytes: [UInt8]) throws -> Finding {
    let document = Imported.document(bytes)
    #expect(document.cases.isEmpty && document.findings.count == 1)
    #expect(document.account.total == document.length)
    let finding = try #require(document.findings.first)
    #expect(finding.help.map { !$0.sv.isEmpty && !$0.en.isEmpty } == true)
    return finding
  }

  private static let rest = "\n\nNämnden sammanträdde i Ekeby kommunhus och behandlade flera ärenden om vägar.\n"

  @Test(
    arguments: [
      ("Protokoll", "minutes"), ("PROTOKOLL", "minutes"), ("Sammanträdesprotokoll Sida 1 (26)", "minutes"),
      ("SAMMANTRÄDESPROTOKOLL", "minutes"), ("Sammantra\u{308}desprotokoll", "minutes"),
      ("Ekeby kommun protokoll 2031-02-03", "minutes"),
      // The word often stands on a line of its own.
      ("Ekeby kommun\n\nProtokoll\n\n2031-02-03", "minutes"), ("Ekeby kommun\nPROTOKOLL\n2031-02-03", "minutes"),
      ("EKEBY KOMMUN\tPROTOKOLL NR. 3/", "minutes"), ("Föredragningslista", "agenda"),
      ("Kallelse\n\nFöredragningslista", "agenda"),
      ("Tjänsteutlåtande", "office's report"), ("Trafikkontoret\nTjänsteutlåtande\nSida 1 (6)", "office's report"),
      ("Reservation", "reservation"), ("Mem. 2031:12, om val", "memorial"), ("Memorial 2031:12", "memorial"),
    ])
  func `where it is a document of another kind`(start: String, kind: String) throws {
    for text in [start + Self.rest, "\u{FEFF}" + start + Self.rest, "\n\n  " + start + Self.rest] {
      let finding = try Self.refusal(Array(text.utf8))
      #expect(finding.rule == .unsupportedKind, "\(finding.message.en)")
      #expect(finding.message.en.contains(kind), "\(finding.message.en)")
      #expect(finding.message.sv != finding.message.en)
    }
  }

  @Test(arguments: [
    "Hej.", "Detta brev handlar om protokollet från i fjol.", "Reservationer finns.", "Memory of a town.",
    "Protokollsutdrag",
    "En text där ordet kommer sent: " + String(repeating: "ett ord till ", count: 30) + " protokoll ",
  ])
  func `where it is none of a kind that is known`(text: String) throws {
    let finding = try Self.refusal(Array((text + Self.rest).utf8))
    #expect(finding.rule == .notADocument || text.hasPrefix("Protokollsutdrag") || text.hasPrefix("Reservationer"))
  }

  @Test(
    arguments: [
      ([], "imp/not-a-document"), (Array(" \n\t\u{C}\r\n".utf8), "imp/not-a-document"),
      ([0xEF, 0xBB, 0xBF], "imp/not-a-document"),
      (Array("%PDF-1.7\n%".utf8), "imp/not-a-document"),
      ([0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 40), "imp/not-a-document"),
      (Array("<!doctype html><html><body>Sidan finns inte</body></html>".utf8), "imp/not-a-document"),
      (Array("  <!DOCTYPE HTML>\n<title>404</title>".utf8), "imp/not-a-document"),
      (Array("<?xml version=\"1.0\"?><a/>".utf8), "imp/not-a-document"),
      (Array("Utlåtande\u{0} Rotel I (Dnr KS 1)".utf8), "imp/not-a-document"),
      ([0x00, 0x55, 0x00, 0x74], "imp/not-a-document"),
      (Array("UtlÃ¥tande om vÃ¤gar och trÃ¤d i Ekeby fÃ¶r Ã¥ret".utf8), "imp/encoding"),
      (Array("BRTKVXZD FGHKLMNP KLPRSTVX BCDFGHJK LMNPQRST VWXZBCDF GHJKLMNP".utf8), "imp/unreadable-text"),
    ] as [([UInt8], String)])
  func `where it is no text, or a broken one`(bytes: [UInt8], rule: String) throws {
    #expect(try Self.refusal(bytes).rule.name == rule)
  }

  @Test func `and not where a report only begins like one`() throws {
    for text in [
      "Utlåtande Rotel I (Dnr KS 2031/4)", "Utlåtande Rotel I (Dnr KS 2031/4)\n\nProtokoll och reservation",
      "PM Rotel I (Dnr KS 2031/4)",
    ] {
      #expect(Imported.document(text + Self.rest).cases.count == 1, "\(text)")
    }
  }
}
