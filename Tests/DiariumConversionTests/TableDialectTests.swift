import Diarium
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Tables in any encoding, with any delimiter, line end and headings, are read as the same feed.
@Suite struct `Dialects of tables` {
  /// The tables of a small feed, as rows of cells.
  static let rows: [(table: String, rows: [[String]])] = [
    (
      "cases",
      [
        ["id", "title", "kind", "opened"], ["ks-1", "Motion om cykelställ", "motion", "2024-03-05"],
        ["ks-2", "Motion om \"Ån\", del 2; å|ä", "motion", "2024-03-06"],
      ]
    ),
    (
      "decisions",
      [
        ["id", "case_id", "ordinal", "body", "date", "outcome"],
        ["ks-1/decision/1", "ks-1", "1", "Kommunstyrelsen", "2024-06-05", "rejected"],
        ["ks-2/decision/1", "ks-2", "1", "Miljönämnden", "2024-06-06", "approved"],
      ]
    ),
  ]

  enum Way: String, CaseIterable { case plain, mark, utf16LE, utf16BE, windows1252 }

  /// The bytes of a text.
  static func bytes(_ text: String, _ way: Way) -> [UInt8] {
    switch way {
    case .plain: Array(text.utf8)
    case .mark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LE: encode("\u{FEFF}" + text, .utf16LittleEndian)
    case .utf16BE: encode("\u{FEFF}" + text, .utf16BigEndian)
    case .windows1252: encode(text, .windows1252)
    }
  }

  static func encode(_ text: String, _ encoding: CharacterEncoding) -> [UInt8] {
    text.unicodeScalars.flatMap { encoding.encode($0) ?? [0x3F] }
  }

  /// A table as text.
  static func text(
    _ table: (table: String, rows: [[String]]), _ delimiter: String = ",", _ end: String = "\r\n",
    _ language: Language? = nil
  ) -> String {
    var rows = table.rows
    if let language, let description = TableDescription.all.first(where: { $0.name == table.table }) {
      rows[0] = rows[0].map { name in
        description.columns.first { $0.name == name }.map { description.title(of: $0)[language] } ?? name
      }
    }
    let lines = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter) + end
    }
    return lines.joined()
  }

  static func folder(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    files.merging(
      ["datapackage.json": Array("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8)]
    ) { file, _ in file }
  }

  static func source(_ files: [String: [UInt8]], _ options: TableReadingOptions = .init()) -> FeedSource {
    FeedSource(tables: folder(files), options: options, name: "t")
  }

  static let expected: [UInt8]? = {
    let files = rows.map { ($0.table + ".csv", bytes(text($0), .plain)) }
    return try? source(Dictionary(uniqueKeysWithValues: files)).encoded(as: .json).bytes
  }()

  @Test(arguments: Way.allCases, [",", ";", "\t", "|"])
  func `are read as the same feed, each difference named once`(way: Way, delimiter: String) throws {
    #expect(Self.expected != nil)
    for end in ["\r\n", "\n", "\r"] {
      for language in [nil, Language.sv, .en] {
        let files = Self.rows.map { table in
          (table.table + ".csv", Self.bytes(Self.text(table, delimiter, end, language), way))
        }
        let source = Self.source(Dictionary(uniqueKeysWithValues: files))
        let (bytes, outcome) = try source.encoded(as: .json)
        #expect(bytes == Self.expected, "\(way) \(delimiter) \(end.debugDescription) \(language as Any)")
        var rules: [RuleID] = []
        if way == .windows1252 { rules.append(.legacyEncoding) }
        if way == .utf16LE || way == .utf16BE { rules.append(.utf16) }
        if delimiter != "," { rules.append(.delimiter) }
        if language != nil { rules.append(.headingLanguage) }
        #expect(Set(outcome.report.findings.map(\.rule)) == Set(rules) && outcome.report.findings.count == rules.count)
        // All English titles of the cases are their names in capitals.
        let isTold = outcome.report.findings.allSatisfy {
          $0.message.en.contains("`cases.csv` and 1 more table") || language == .en && $0.rule == .headingLanguage
        }
        #expect(isTold, "\(outcome.report.findings.map(\.message.en))")
      }
    }
  }

  @Test(arguments: [CharacterEncoding.utf16LittleEndian, .utf16BigEndian])
  func `in UTF-16 without a mark are known by every unit`(encoding: CharacterEncoding) throws {
    let files = Self.rows.map { ($0.table + ".csv", Self.encode(Self.text($0, "\t"), encoding)) }
    let (bytes, outcome) = try Self.source(Dictionary(uniqueKeysWithValues: files)).encoded(as: .json)
    #expect(bytes == Self.expected)
    #expect(Set(outcome.report.findings.map(\.rule)) == [.utf16, .delimiter])
  }

  @Test(arguments: CharacterEncoding.allCases)
  func `are read in the encoding that is stated, in silence`(encoding: CharacterEncoding) throws {
    let files = Self.rows.map { ($0.table + ".csv", Self.encode(Self.text($0), encoding)) }
    var options = TableReadingOptions()
    options.encoding = encoding
    let (bytes, outcome) = try Self.source(Dictionary(uniqueKeysWithValues: files), options).encoded(as: .json)
    #expect(bytes == Self.expected && outcome.report.findings.isEmpty, "\(outcome.report.findings.map(\.message.en))")
  }

  @Test func `may name their delimiter on a line of its own`() throws {
    for line in ["sep=;\r\n", "SEP=;\n", "\"sep=;\"\r\n"] {
      let files = Self.rows.map { ($0.table + ".csv", Self.bytes(line + Self.text($0, ";"), .mark)) }
      let (bytes, outcome) = try Self.source(Dictionary(uniqueKeysWithValues: files)).encoded(as: .json)
      #expect(bytes == Self.expected)
      #expect(outcome.report.findings.map(\.rule) == [.delimiter])
      #expect(outcome.report.findings.first?.message.en.contains("as the first line says") == true)
    }
  }

  @Test func `begin where the header is, and places count the rows before it`() throws {
    let titles = "Ärenden 2024;;\r\nUttag 2024-05-01;\"tim\r\nme\";\r\n\r\n"
    var rows = Self.rows
    rows[0].rows[1][2] = "motoin"
    let files = rows.map { ($0.table + ".csv", Self.bytes(titles + Self.text($0, ";"), .windows1252)) }
    let report = try Self.source(Dictionary(uniqueKeysWithValues: files)).validate()
    let title = report.findings.first { $0.rule == .titleRow }
    #expect(title?.message.sv == "`cases.csv` och 1 tabell till har 3 rader före rubrikraden, som är rad 5")
    let wrong = report.findings.first { $0.location.columnName == "kind" }
    #expect(wrong?.location.line == 6 && wrong?.location.record == 1 && wrong?.location.cell == "C5")
    #expect(report.findings.count == 4)
    var options = TableReadingOptions()
    options.skippedRows = 4
    let stated = try Self.source(Dictionary(uniqueKeysWithValues: files), options).validate()
    #expect(!stated.findings.contains { $0.rule == .titleRow } && stated.findings.count == 3)
    // A row that is skipped too many is the header's.
    options.skippedRows = 5
    #expect(try !Self.source(Dictionary(uniqueKeysWithValues: files), options).validate().isReadable)
  }

  @Test func `begin where the header is, though a line before it names a column`() throws {
    let files = Self.rows.map { ($0.table + ".csv", Self.bytes("Datum;2024-05-01\r\n" + Self.text($0, ";"), .plain)) }
    let (bytes, outcome) = try Self.source(Dictionary(uniqueKeysWithValues: files)).encoded(as: .json)
    #expect(bytes == Self.expected)
    #expect(Set(outcome.report.findings.map(\.rule)) == [.titleRow, .delimiter])
    // A header with one known column among others is one, if nothing behind it is.
    let odd = ["cases.csv": Self.bytes("id;färg;form\nks-1;röd;rund\n", .plain)]
    #expect(try Self.source(odd).validate().findings.count { $0.rule == .unknownColumn } == 2)
  }

  @Test(arguments: [Way.utf16LE, .utf16BE, .windows1252, .plain])
  func `keep the places of findings in the bytes of the file`(way: Way) throws {
    var rows = Self.rows
    rows[1].rows[2][5] = "bifål"
    let files = rows.map { ($0.table + ".csv", Self.bytes(Self.text($0), way)) }
    let report = try Self.source(Dictionary(uniqueKeysWithValues: files)).validate()
    let found = report.findings.first { $0.location.columnName == "outcome" }
    let place = try #require(found?.location)
    let bytes = Self.bytes(Self.text(rows[1]), way)
    let start = try #require(place.offset)
    let length = try #require(place.length)
    let meant = Self.bytes("\"bifål\"", way).dropFirst(way == .utf16LE || way == .utf16BE ? 2 : 0)
    #expect(Array(bytes[start..<(start + length)]) == Array(meant))
    let line = "\"ks-2/decision/1\",\"ks-2\",\"2\",\"Miljönämnden\",\"2024-06-06\","
    #expect(place.line == 3 && place.column == line.count + 1 && place.excerpt?.meant == "bifål")
  }

  @Test func `that are damaged lose no more than the records with the damage, and say where`() throws {
    let good = Self.text(Self.rows[0])
    func check(_ cases: [UInt8], _ message: String, _ options: TableReadingOptions = .init()) throws {
      let decisions = Self.bytes("id,case_id,ordinal,body,outcome\n", .plain)
      let report = try Self.source(["cases.csv": cases, "decisions.csv": decisions], options).validate()
      let found = report.findings.filter { $0.rule == .invalidUTF8 }
      #expect(found.count == 1 && found.first?.message.en == message, "\(report.findings.map(\.message.en))")
      #expect(found.first?.location.line == 4)
    }
    // Half a surrogate pair, half a unit, and a byte without a character.
    let half =
      Self.bytes(good, .utf16LE) + Self.encode("ks-3,", .utf16LittleEndian) + [0x3D, 0xD8]
      + Self.encode("\n", .utf16LittleEndian)
    try check(half, "half a character of UTF-16LE")
    try check(
      Self.bytes(good, .utf16BE) + Self.encode("ks-3,x", .utf16BigEndian) + [0x00], "half a character of UTF-16BE")
    var options = TableReadingOptions()
    options.encoding = .windows1252
    try check(
      Self.bytes(good, .windows1252) + Array("ks-3,".utf8) + [0x81, 0x0A], "byte 0x81 has no character in Windows-1252",
      options)
    // Most of what is not ASCII is UTF-8: the rest is damage.
    try check(Self.bytes(good, .plain) + Array("ks-3,".utf8) + [0xE5, 0x0A], "byte 0xE5 is not valid UTF-8")
  }
}

/// The headings under which columns are known.
@Suite struct `Headings of tables` {
  @Test func `name one column each, by its name and its titles`() {
    for table in TableDescription.all {
      for language in Language.allCases {
        let titles = table.columns.map { TableHeadings.normal(table.title(of: $0)[language]) }
        #expect(Set(titles).count == titles.count, "\(table.name)")
      }
      for column in table.columns {
        #expect(table.match(column.name)?.name == column.name && table.match(column.name)?.languages == [])
        for language in Language.allCases {
          let title = table.title(of: column)[language]
          for written in [title, title.uppercased(), " \(title)\u{A0}", title.replacing(" ", with: "  ")] {
            #expect(table.match(written)?.name == column.name, "\(table.name) \(written)")
          }
        }
      }
      #expect(table.match("") == nil && table.match("x_a_b") == nil)
    }
  }
}
