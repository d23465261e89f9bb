import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The simple sheet as it comes: in any dialect and place, whole or damaged.
@Suite struct `Simple sheets` {
  static let head = """
    title: Ärenden i Ekeby
    publisher: {name: Ekeby kommun}
    license: CC0-1.0
    language: sv

    """
  static let rows = [
    ["diarienummer", "rubrik", "händelse", "organ", "datum", "av", "utfall", "mot", "text"],
    [
      "KS 2024/12", "Motion om cykelbanor", "motion", "Kommunfullmäktige", "2024-02-05", "Åsa Öberg (EP)", "", "",
      "Bygg banor.",
    ],
    [
      "KS 2024/13", "Motion om bänkar", "motion", "Kommunfullmäktige", "2024-02-06", "Bo Ek (OP)", "", "",
      "Ställ ut bänkar.",
    ],
    ["KS 2024/12", "", "beslut", "Kommunstyrelsen", "2024-06-05", "", "avslag", "", "Motionen avslås."],
    ["KS 2024/12", "", "reservation", "Kommunstyrelsen", "2024-06-05", "Åsa Öberg (EP)", "", "", "Banorna behövs."],
    ["KS 2024/13", "", "beslut", "Kommunstyrelsen", "2024-06-05", "", "bifall", "", "Motionen bifalls."],
  ]

  static func text(_ rows: [[String]], _ delimiter: String = ",", _ lineEnd: String = "\r\n") -> String {
    rows.map { $0.joined(separator: delimiter) + lineEnd }.joined()
  }

  private static func source(_ sheet: [UInt8], limits: Limits = Limits()) -> FeedSource {
    FeedSource(tables: ["dataset.yaml": Array(head.utf8), "ärenden.csv": sheet], limits: limits)
  }

  private func written(_ source: FeedSource) throws -> [UInt8] { try #require(try source.encoded(as: .json).bytes) }

  @Test func `are read alike however they are written, and wherever they are`() throws {
    let expected = try written(Self.source(Array(Self.text(Self.rows).utf8)))
    #expect(String(decoding: expected, as: UTF8.self).contains("ks-2024-12/reservation/1"))
    for delimiter in [",", ";", "\t", "|"] {
      for lineEnd in ["\r\n", "\n", "\r"] {
        let text = Self.text(Self.rows, delimiter, lineEnd)
        for encoding in [CharacterEncoding.utf8, .windows1252, .utf16LittleEndian, .utf16BigEndian] {
          for mark in [false, true] where !(mark && encoding.isSingleByte) && (mark || encoding != .utf16BigEndian) {
            let bytes = ((mark ? "\u{FEFF}" : "") + text).unicodeScalars.flatMap { encoding.encode($0) ?? [] }
            #expect(try written(Self.source(bytes)) == expected, "\(delimiter.debugDescription) \(encoding)")
          }
        }
      }
    }
    // English headings and kinds, blank and title rows, rows without their empty ends.
    var other = Self.rows
    other[0] = ["Diary_Number", "title", "record", "body", "date", "by", "outcome", "against", "text"]
    for index in other.indices.dropFirst() {
      other[index][2] = ["motion": "motion", "beslut": "decision", "reservation": "Reservation"][other[index][2]] ?? ""
      other[index][6] = ["avslag": "rejected", "bifall": "Granted"][other[index][6]] ?? ""
    }
    #expect(try written(Self.source(Array(("Ärenden 2024,,,,\r\n,,,,\r\n\r\n" + Self.text(other)).utf8))) == expected)
  }

  @Test func `hold their rows together whatever their order is`() throws {
    let together = Self.rows[..<1] + Self.rows.dropFirst().sorted { $0[0] < $1[0] }
    let expected = try written(Self.source(Array(Self.text(Array(together)).utf8)))
    #expect(try written(Self.source(Array(Self.text(Self.rows).utf8))) == expected)
    var limits = Limits()
    limits.block = 64
    #expect(try written(Self.source(Array(Self.text(Self.rows).utf8), limits: limits)) == expected)
  }

  /// The rules of errors and warnings, with their cells.
  static func told(_ rows: [[String]]) throws -> [String] {
    try source(Array(text(rows, ";").utf8)).validate(Samples.allRules).findings
      .filter { $0.severity > .info }.map { "\($0.location.cell ?? "-") \($0.rule.name)" }
  }

  @Test func `say nothing where nothing is wrong`() throws { #expect(try Self.told(Self.rows) == []) }

  @Test func `refuse what would be lost, and keep the rest on request`() throws {
    var rows = Self.rows
    rows[1][6] = "bifall"
    rows.append(["KS 2024/13", "", "yrkannde", "Kommunstyrelsen", "", "", "", "", "Nej."])
    let source = Self.source(Array(Self.text(rows).utf8))
    let (bytes, outcome) = try source.encoded(as: .json)
    #expect(bytes == nil)
    #expect(outcome.report.findings.filter { $0.rule == .noPlace }.map(\.location.cell) == ["G2", "A7"])
    let rest = try source.encoded(as: .json, allowing: [.unknown, .orphan]).bytes
    #expect(rest == (try written(Self.source(Array(Self.text(Self.rows).utf8)))))
  }

  @Test func `are not replaced by tables`() throws {
    let folder = try Repository.temporaryFolder()
    try Data(Self.head.utf8).write(to: folder.appending(path: "dataset.yaml"))
    let sheet = folder.appending(path: "ärenden.csv")
    try Data(Self.text(Self.rows).utf8).write(to: sheet)
    for path in [folder.path, sheet.path] {
      #expect(throws: FeedError.self) { try FeedSource(contentsOf: path).convert(to: .input) }
      #expect(throws: FeedError.self) { try FeedSource(contentsOf: path).convert(to: .comparison) }
    }
    #expect(try String(contentsOf: sheet, encoding: .utf8) == Self.text(Self.rows))
  }

  @Test func `show nothing of what is marked as confidential`() throws {
    var rows = Self.rows
    rows[0].append("sekretess")
    for index in rows.indices.dropFirst() { rows[index].append(rows[index][0] == "KS 2024/12" ? "ja" : "") }
    rows[3][6] = "avslaag"
    rows[1][6] = "hemligt"
    let report = try Self.source(Array(Self.text(rows).utf8)).validate()
    for finding in report.findings where finding.rule == .notInVocabulary || finding.rule == .cellWithoutPlace {
      #expect(finding.location.isWithheld, "\(finding.message.en)")
    }
    #expect(!report.rendered(as: .json).contains("hemligt"))
  }

  @Test func `are no feed without rows, and none without headings`() throws {
    let empty = try Self.source(Array("diarienummer,händelse\r\n".utf8)).validate()
    #expect(empty.isReadable && empty.findings.contains { $0.rule == .emptyTable })
    for text in ["", "\r\n", "diarienummer", "händelse,text\r\n", "\u{0}\u{0}"] {
      let report = try Self.source(Array(text.utf8)).validate()
      #expect(!report.findings.isEmpty, "\(text.debugDescription)")
    }
  }

  static let headers: [(header: String, says: String)] = [
    ("diarienummer;rubrik;organ;datum;av;utfall", "tab/missing-column händelse"),
    ("rubrik;händelse;organ;datum;av;utfall", "tab/missing-column diarienummer"),
    ("diarienummer;rubrik;Händelser;organ;datum", "tab/unknown-column diarienummer;rubrik;händelse;organ;datum"),
    ("Dnr;Titel;händelse;organ;datum", "tab/unknown-column diarienummer;rubrik;händelse;organ;datum"),
    (
      "Dnr;Rubrik;Motionär;Parti;Beslut;Kostnad",
      "tab/unknown-column diarienummer;Rubrik;motion av;motion parti;Beslut;x_lokal_kostnad"
    ),
    ("färg;form;storlek", "tab/unknown-column händelse"),
  ]

  @Test(arguments: headers.indices) func `that cannot be read say which headings they need`(_ index: Int) throws {
    let (header, says) = Self.headers[index]
    let folder = try Repository.temporaryFolder()
    let path = folder.appending(path: "blad.csv").path
    let cells = Array(repeating: "a", count: header.split(separator: ";").count).joined(separator: ";")
    try Data("\(header)\n\(cells)\n".utf8).write(to: URL(filePath: path))
    let report = try FeedSource(contentsOf: path).headless().validate()
    #expect(!report.isReadable)
    let finding = try #require(report.findings.first)
    let parts = says.split(separator: " ", maxSplits: 1)
    #expect(finding.rule.name == parts[0], "\(header)")
    #expect(
      "\(finding.message.sv) \(finding.help.map(\.sv) ?? "")".contains(parts[1]), "\(header): \(finding.message.sv)")
    #expect(!finding.location.path.isEmpty && finding.location.line == 1)
  }

  /// Bytes that were damaged at random are read to an end, and the threads and blocks do not matter.
  @Test func `survive damage`() throws {
    let whole = Array(Self.text(Self.rows + Self.rows.dropFirst(), ";").utf8)
    for seed in 0..<UInt64(200) {
      var random = SeededGenerator(seed: seed)
      var bytes = whole
      for _ in 0..<(1 + random.below(3)) { bytes = ByteDamage.damaged(bytes, &random) }
      let report = try Self.source(bytes).validate()
      var limits = Limits()
      (limits.block, limits.findings) = (64 + random.below(200), limits.findings)
      let other = try Self.source(bytes, limits: limits).validate()
      #expect(other.findings.map(\.rule) == report.findings.map(\.rule), "seed \(seed)")
    }
  }
}
