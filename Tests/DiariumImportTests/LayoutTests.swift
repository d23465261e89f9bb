import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite("Layouts of the Stockholm report")
struct LayoutTests {
  @Test(arguments: Imported.layouts)
  func `become the case that is recorded, with every character placed`(name: String) throws {
    let document = Imported.document(try Imported.bytes(name))
    #expect(Imported.isAccounted(document))
    #expect(document.account.count(.unplaced) == 0)
    let (bytes, _) = try FeedSource(bytes: Imported.feed(document), as: .json).encoded(as: .yaml)
    let recorded = Repository.file("Tests/Fixtures/import/\(name).yaml")
    let made = Data(bytes ?? [])
    if Repository.isRecording {
      try made.write(to: recorded)
      Issue.record("recorded \(name).yaml")
    }
    #expect(String(decoding: made, as: UTF8.self) == String(decoding: try Data(contentsOf: recorded), as: UTF8.self))
  }

  @Test(arguments: Imported.layouts)
  func `have no errors, and come back equal through YAML and tables`(name: String) throws {
    let json = try Imported.feed(Imported.document(try Imported.bytes(name)))
    let file = FeedSource(bytes: json, as: .json)
    let report = try file.validate()
    #expect(report.log.count(.error) == 0, "\(report.log.findings.map(\.message.en))")
    let yaml = try #require(try file.encoded(as: .yaml).bytes)
    let tables = try #require(try FeedSource(bytes: yaml, as: .yaml).encodedTables().files)
    let back = try FeedSource(tables: tables).encoded(as: .json).bytes
    #expect(back == json)
  }

  @Test(arguments: Imported.layouts)
  func `have spans that give each field's text back`(name: String) throws {
    let document = Imported.document(try Imported.bytes(name))
    let record = try #require(document.cases.first)
    #expect(try Spans.wrong(record, document).isEmpty)
  }

  @Test func `keep the proposal apart from the view that it stands in`() throws {
    let record = try #require(Imported.document(try Imported.bytes("report-2024")).cases.first)
    let view = try #require(record.statements.first { $0.kind == .rapporteurView }?.text?.string)
    #expect(view.contains("finns.\n\nArbetet med cykelplanen") && !view.contains("anses besvarad"))
    #expect(
      record.proposals.last?.items.map(\.text?.string) == [
        "Motionen anses besvarad med hänvisning till vad som sägs i utlåtandet."
      ])
  }

  @Test func `infer nothing that is not written`() throws {
    let document = Imported.document(try Imported.bytes("report-2024"))
    let record = try #require(document.cases.first)
    #expect(record.proposals.allSatisfy { $0.signatories.allSatisfy { $0.party == nil } })
    #expect(record.initiatives[0].number == nil && record.initiatives[0].submitted == nil)
    #expect(!record.decisions.contains { $0.body == "Kommunfullmäktige" })
    #expect(record.reservations.allSatisfy { $0.form == nil })
    // "Den 11 maj" stays in the text, and is told.
    #expect(document.findings.contains { $0.rule == .incompleteDate && $0.message.sv.contains("Den 11 maj") })
  }

  @Test func `read the forms that no document at hand attests`() throws {
    let text = try Imported.text("report-2024")
      .replacingOccurrences(
        of: "Särskilt uttalande av Lo Lund (-) enligt", with: "Ersättaryttrande gjordes av Lo Lund (-) enligt"
      )
      .replacingOccurrences(of: "Reservation av borgarrådet", with: "Reservation anfördes av borgarrådet")
    let record = try #require(Imported.document(text).cases.first)
    #expect(record.statements.contains { $0.kind == .substituteStatement && $0.signatories.first?.name == "Lo Lund" })
    #expect(record.reservations.count == 2 && record.reservations[0].signatories.count == 2)
  }
}

/// Compares texts with what their spans say.
enum Spans {
  /// The entities whose text is not that of their spans.
  static func wrong(_ record: Case, _ document: ImportedDocument) throws -> [String] {
    var wrong: [String] = []
    func check(_ id: ID, _ text: Text?, _ spans: [TextSpan], _ part: SpanPart = .text) {
      guard let text else { return }
      let parts = spans.filter { $0.part == part }.map { $0.begins..<$0.ends }
      let read = document.string(in: parts)
      if read.unicodeScalars.elementsEqual(text.string.unicodeScalars) { return }
      wrong.append("\(id): \(text.string.prefix(60)) | \(read.prefix(60))")
    }
    check(record.id, record.description, record.spans)
    check(record.id, record.summary, record.spans, .summary)
    for statement in record.statements {
      check(statement.id, statement.text, statement.spans)
      check(statement.id, statement.summary, statement.spans, .summary)
    }
    for reservation in record.reservations { check(reservation.id, reservation.text, reservation.spans) }
    let items =
      record.proposals.flatMap(\.items) + record.reservations.flatMap(\.items) + record.decisions.flatMap(\.items)
    // The board's words stand within a sentence, of which they are a part.
    for item in items where item.spans.contains(where: { $0.part == .text }) { check(item.id, item.text, item.spans) }
    return wrong
  }
}
