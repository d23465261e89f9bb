import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Cells as people write them: what is read, and what must not be.
@Suite struct `Cells in other spellings` {
  /// What cells of a column became, each in a case of its own: the JSON of the value.
  static func values(
    _ cells: [String], in column: String, _ options: TableReadingOptions = TableReadingOptions()
  ) throws -> [String] {
    let source = FeedSource(tables: tables(cells, in: column), options: options, name: "t")
    let bytes = try source.encoded(as: .jsonl, allowing: Set(Loss.allCases)).bytes ?? []
    let value = try Regex(#""\#(column)":("(?:[^"\\]|\\.)*"|[^,}\]]*)"#, as: (Substring, Substring).self)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      line.firstMatch(of: value).map { String($0.output.1) } ?? ""
    }
  }

  /// A feed in which cells are values of a column.
  static func tables(_ cells: [String], in column: String) -> [String: [UInt8]] {
    var cases = "id,title"
    var others: (name: String, header: String, row: (String) -> String)?
    switch column {
    case "value":
      others = ("data_points.csv", "case_id,citation_id,ordinal,label,value", { "\($0),\($0)/c,1,A," })
    case "bytes": others = ("documents.csv", "id,case_id,ordinal,kind,title,bytes", { "\($0)/d,\($0),1,minutes,A," })
    case "casting_vote":
      others = ("votes.csv", "id,case_id,decision_id,ordinal,casting_vote", { "\($0)/v,\($0),\($0)/d,1," })
    default: cases += ",\(column)"
    }
    var files = ["datapackage.json": "{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}"]
    var rows = ""
    var (citations, decisions) = ("id,case_id,ordinal,kind\n", "id,case_id,ordinal,body,outcome\n")
    cases += "\n"
    for (index, cell) in cells.enumerated() {
      let quoted = "\"\(cell.replacing("\"", with: "\"\""))\"\n"
      cases += "ks-\(index),A" + (others == nil ? ",\(quoted)" : "\n")
      if let others { rows += others.row("ks-\(index)") + quoted }
      citations += "ks-\(index)/c,ks-\(index),1,survey\n"
      decisions += "ks-\(index)/d,ks-\(index),1,KS,granted\n"
    }
    files["cases.csv"] = cases
    if let others { files[others.name] = "\(others.header)\n\(rows)" }
    if column == "value" { files["citations.csv"] = citations }
    if column == "casting_vote" { files["decisions.csv"] = decisions }
    return files.mapValues { Array($0.utf8) }
  }

  /// A column, its cells with the values that they are read as, and those that are not read.
  struct Column: CustomTestStringConvertible, Sendable {
    let name: String
    let read: KeyValuePairs<String, String>
    let unread: [String]
    var options = TableReadingOptions()
    var testDescription: String { name }
  }

  static let columns: [Column] = [
    Column(
      name: "value",
      read: [
        "40,5": "40.5", "1 250 000,50": "1250000.50", "1\u{A0}250,5": "1250.5", "1\u{2009}250": "1250",
        "12\u{202F}345\u{202F}678": "12345678", "−5": "-5", "−1 250,5": "-1250.5", "-1 250,5": "-1250.5",
        "1.250,50": "1250.50", "1,250.50": "1250.50", "1,250,000": "1250000", "1.250.000": "1250000",
        "1 250.50": "1250.50", "0,250": "0.250", "1250,500": "1250.500", "1 250,500": "1250.500",
        "1.250,500": "1250.500",
        " 40.5 ": "40.5", "\u{A0}40,5": "40.5", "−1.250": "-1.250", "0,0": "0.0", "999 999": "999999",
        // The form of the schema, whatever it may look like.
        "1.250": "1.250", "12.50": "12.50", "-0": "-0", "0": "0",
      ],
      unread: [
        "1,250", "12,345", "−1,250", "999,999", "1,25,0", "1 25", "12 34 567", "1 2500", "0 250", "0,250,000", "00,5",
        ",5",
        "5,", "1,,5", "1, 5", "1 ,5", "1..5", "1.250,5,0", "1 250 ,5", "40,5 %", "40,5 kr", "+40,5", "4O,5", "1'250",
        "--5",
        "−", "-", "−−5", "1\n250", "1  250", "1\t250", "½", "٤٠,٥", "4e,5", "2,00E+05", "1,250 000", "1 250,000 000",
        "NaN",
        "x",
        String(repeating: "1", count: 199) + ",5x", String(repeating: "9", count: 400) + ",5",
      ]),
    Column(
      name: "bytes",
      read: [
        "1 250": "1250", "1\u{A0}250\u{A0}000": "1250000", "1,250,000": "1250000", "1.250.000": "1250000", " 5 ": "5",
        "9 007 199 254 740 992": "9007199254740992", "1250": "1250", "1.250": "1.250",
      ],
      unread: [
        "1,250", "12,345", "40,5", "40,0", "−5", "1 250,0", "9 007 199 254 740 993", "0 250", "1 2 3", "5 st",
        "1,250.0",
        "99 999 999 999 999 999 999 999",
      ]),
    Column(
      name: "casting_vote",
      read: [
        "TRUE": "true", "True": "true", "SANT": "true", "sann": "true", "JA": "true", "Ja": "true", "yes": "true",
        "Y": "true", "J": "true", "t": "true", "1": "true", " ja ": "true", "FALSE": "false", "FALSKT": "false",
        "falsk": "false", "NEJ": "false", "No": "false", "n": "false", "F": "false", "0": "false", "true": "true",
        "false": "false",
      ],
      unread: [
        "x", "X", "2", "-1", "01", "1.0", "0.0", "ja!", "jaa", "on", "off", "på", "✓", "j a", "ja\nnej", "NA", "S",
      ]),
    Column(
      name: "kind",
      read: [
        "motion": "motion", "Motion": "motion", "MOTION": "motion", "medborgarförslag": "citizen_proposal",
        "Medborgarförslag": "citizen_proposal", "MEDBORGARFO\u{308}RSLAG": "citizen_proposal",
        "Citizen proposal": "citizen_proposal", "citizen  proposal": "citizen_proposal",
        " Citizen\u{A0}proposal ": "citizen_proposal", "Citizen_Proposal": "citizen_proposal",
      ],
      unread: ["motionen", "citizen-proposal", "citizenproposal", "mot.", "motion\n", "medborgar förslag", "?"]),
    Column(
      name: "modified",
      read: [
        "2024-06-05 18:30:00+02:00": "2024-06-05T18:30:00+02:00", "2024-06-05t18:30:00z": "2024-06-05T18:30:00Z",
        "2024-06-05 18:30:00Z": "2024-06-05T18:30:00Z", "2024-06-05 18:30:00+02": "2024-06-05T18:30:00+02:00",
        "2024-06-05T18:30:00+0200": "2024-06-05T18:30:00+02:00",
        "2024-06-05 18:30:00 +0200": "2024-06-05T18:30:00+02:00",
        "2024-06-05 18:30:00.123456-01": "2024-06-05T18:30:00.123456-01:00",
        "2024-06-05T18:30:00 +02:00": "2024-06-05T18:30:00+02:00", "2024-06-05T18:30:00 Z": "2024-06-05T18:30:00Z",
        "2024-06-05T18:30:00.5 +02:00": "2024-06-05T18:30:00.5+02:00",
        "2024-06-05T18:30:00Z": "2024-06-05T18:30:00Z",
      ],
      unread: [
        "2024-06-05 18:30", "2024-06-05 18:30:00", "2024-06-05T18:30:00", "2024-06-05T18:30Z", "2024-06-05", "45448,77",
        "5 juni 2024 18:30:00+02:00", "2024-06-05 24:30:00Z", "2024-02-30 18:30:00Z", "2024-06-05 18:30:00 CEST",
        "2024-06-05T18:30:00 +02:00x", "2024-06-05T18:30:00  +0200x", "2024-06-05 18:30:00+2",
        "2024-06-05 18:30:00+02:0", "2024-06-05  18:30:00..Z", "2024-06-05 6:30:00 PM Z",
      ]),
  ]

  @Test(arguments: columns) func `are read where they have one reading`(column: Column) throws {
    let cells = column.read.map(\.key)
    for (cell, (found, pair)) in zip(cells, zip(try Self.values(cells, in: column.name), column.read)) {
      let isText = column.name == "kind" || column.name == "modified"
      #expect(found == (isText ? "\"\(pair.value)\"" : pair.value), "\(column.name) `\(cell)`")
    }
  }

  @Test(arguments: columns) func `stay as they are where they have not, and are faults`(column: Column) throws {
    for (cell, found) in zip(column.unread, try Self.values(column.unread, in: column.name)) {
      #expect(found == JSONText.line(.string(cell)).trimmingSuffix("\n"), "\(column.name) `\(cell)`")
      let report = try FeedSource(tables: Self.tables([cell], in: column.name)).validate(Samples.structural)
      #expect(report.log.count(.error) == 1, "\(column.name) `\(cell)`: \(report.log.findings.map(\.message.en))")
      #expect(report.log.counted(.spelling) + report.log.counted(.decimalComma) == 0, "\(cell)")
    }
  }

  /// The terms and titles of all codes that a case itself has.
  @Test func `are codes by the names and titles of all of them`() throws {
    var count = 0
    for field in RecordType.case.description.fields {
      guard case .code(let list) = field.type else { continue }
      for change in [{ $0 }, { $0.uppercased() }, { " \($0)  " }] as [(String) -> String] {
        for title in [\CodeListDescription.Entry.code, \.title.sv, \.title.en] {
          let cells = list.codes.map { change($0[keyPath: title]) }
          #expect(try Self.values(cells, in: field.name) == list.codes.map { "\"\($0.code)\"" }, "\(cells)")
          count += 1
        }
      }
    }
    #expect(count >= 18)
  }

  @Test func `that have two readings are named with both`() throws {
    for (column, cell, words) in [
      ("value", "1,250", "`value` must be a number, found `1,250`, which can be read as `1.250` or `1250`"),
      (
        "bytes", "1,250",
        "`bytes` must be an integer, found `1,250`, which can be read as `1.250` or `1250`"
      ),
    ] {
      let report = try FeedSource(tables: Self.tables([cell], in: column)).validate(Samples.structural)
      #expect(report.log.findings.map(\.message.en) == [words])
      #expect(report.log.findings.allSatisfy { $0.suggestion == nil })
    }
  }

  /// With a locale all that is of it is read without a word, and all else is refused.
  @Test func `of a given locale are read without a word, and no others`() throws {
    let cells: [(String, sv: String?, en: String?)] = [
      ("1,250", "1.250", "1250"), ("40,5", "40.5", nil), ("1 250,5", "1250.5", nil), ("1\u{A0}250", "1250", nil),
      ("1,250.5", nil, "1250.5"), ("1,250,000", nil, "1250000"), ("1.250,5", nil, nil), ("1.250.000", nil, nil),
      ("1 250.5", nil, nil), ("−5", "-5", "-5"), ("−1,250", "-1.250", "-1250"), ("1.250", "1.250", "1.250"),
      ("12.5", "12.5", "12.5"),
    ]
    for locale in TableReadingOptions.NumberLocale.allCases {
      var options = TableReadingOptions()
      options.locale = locale
      let values = try Self.values(cells.map(\.0), in: "value", options)
      for (cell, found) in zip(cells, values) {
        let expected = locale == .swedish ? cell.sv : cell.en
        #expect(found == expected ?? JSONText.line(.string(cell.0)).trimmingSuffix("\n"), "\(locale) `\(cell.0)`")
      }
      let source = FeedSource(tables: Self.tables(cells.map(\.0), in: "value"), options: options)
      let log = try source.validate(Samples.structural).log
      #expect(log.counted(.decimalComma) + log.counted(.spelling) == 0)
      #expect(log.count(.error) == cells.count { (locale == .swedish ? $0.sv : $0.en) == nil })
      for finding in log.findings { #expect(finding.help?.en.contains("`\(locale.rawValue)`") == true) }
    }
  }

  /// Whatever is in a cell, it stays, or becomes a value of its type.
  @Test(arguments: ["value", "bytes", "casting_vote", "opened", "modified"])
  func `of any characters stay, or become values of their type`(column: String) throws {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "0", "1", "2", "5", "12", "29", "31", "2024", "99999999", " ", "\u{A0}", ".", ",", "-", "/", ":", "−", "+", "T",
      "Z",
      "mars", "den", "00:00", "kl", "e", "\n", "å", "e\u{301}", "\u{200B}", "JA", "9007199254740993",
    ]
    let cells = (0..<1500).map { _ in (0...random.below(6)).map { _ in random.pick(pieces) }.joined() }
    for (cell, found) in zip(cells, try Self.values(cells, in: column)) {
      let text = found.replacing("\"", with: "").replacing("\\n", with: "\n")
      if text == cell { continue }
      let isValue =
        switch column {
        // A number that JSON could hold may be out of the field's range, which the check says.
        case "value", "bytes": ExactDecimal(text) != nil
        case "casting_vote": text == "true" || text == "false"
        case "opened": CivilDate(text) != nil
        default: Timestamp(text) != nil
        }
      #expect(isValue, "\(column) `\(cell)` \(found)")
    }
  }

  /// JSON and YAML are written by programs, and say of which type a value is.
  @Test func `are read in tables only`() throws {
    for member in [
      "\"opened\":\"5 mars 2024\"", "\"opened\":\"5/6/2024\"", "\"kind\":\"Motion\"",
      "\"modified\":\"2024-06-05 18:30:00Z\"",
    ] {
      let log = try Samples.report(Samples.caseFeed(member)).log
      #expect(log.count(.error) == 1 && log.findings[0].rule != .ambiguousDate && log.counted(.spelling) == 0)
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
