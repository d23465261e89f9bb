import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Dates and times of day as people and spreadsheets write them.
@Suite struct `Dates in cells` {
  private typealias Cells = `Cells in other spellings`

  private static func expect(
    _ cells: KeyValuePairs<String, String?>, in column: String, _ options: TableReadingOptions = TableReadingOptions()
  ) throws {
    for (pair, found) in zip(cells, try Cells.values(cells.map(\.key), in: column, options)) {
      let expected = pair.value ?? pair.key.replacing("\n", with: "\\n")
      #expect(found == "\"\(expected)\"", "\(column) `\(pair.key)`")
    }
  }

  @Test func `are read where they have one reading`() throws {
    try Self.expect(
      [
        "5 mars 2024": "2024-03-05", "den 5 mars 2024": "2024-03-05", "Den 5 Mars 2024": "2024-03-05",
        "5 MARS 2024": "2024-03-05", "5\u{A0}mars\u{A0}2024": "2024-03-05", " 5 mars 2024 ": "2024-03-05",
        "5:e mars 2024": "2024-03-05", "den 1:a maj 2024": "2024-05-01", "5. mars 2024": "2024-03-05",
        "5 March 2024": "2024-03-05", "March 5, 2024": "2024-03-05", "March 5 2024": "2024-03-05",
        "March 5th, 2024": "2024-03-05", "5th of March 2024": "2024-03-05", "the 1st March 2024": "2024-03-01",
        "5 jan. 2024": "2024-01-05", "5 sept 2024": "2024-09-05", "5 okt. 2024": "2024-10-05",
        "5 febr. 2024": "2024-02-05",
        "5 Oct 2024": "2024-10-05", "5 maj 2024": "2024-05-05", "5 May 2024": "2024-05-05", "05-Mar-2024": "2024-03-05",
        "2024 mars 5": "2024-03-05", "2024-mar-05": "2024-03-05", "29 februari 2024": "2024-02-29",
        "2024-4-29": "2024-04-29", "2024-04-9": "2024-04-09", "20240429": "2024-04-29", "2024/04/29": "2024-04-29",
        "2024.04.29": "2024-04-29", "2024 04 29": "2024-04-29", "2024\u{2013}04\u{2013}29": "2024-04-29",
        "29/4 2024": "2024-04-29", "29/4-2024": "2024-04-29", "29.4.2024": "2024-04-29", "29.4 2024": "2024-04-29",
        "29-04-2024": "2024-04-29", "04/29/2024": "2024-04-29", "5/5/2024": "2024-05-05", "05.05.2024": "2024-05-05",
        "2024-06-05 00:00:00": "2024-06-05", "2024-06-05T00:00:00": "2024-06-05", "2024-06-05 00:00": "2024-06-05",
        "2024-06-05 0:00:00": "2024-06-05", "2024-06-05 00:00:00.000": "2024-06-05", "29.4.2024 00:00": "2024-04-29",
        "5 juni 2024 00:00": "2024-06-05",
        // What the schema has of a month and a year.
        "mars 2024": "2024-03", "March 2024": "2024-03", "jan. 2024": "2024-01", "2024 mars": "2024-03",
        "2024-4": "2024-04",
        " 2024 ": "2024", "2024-06 ": "2024-06", "2024": "2024", "2024-06": "2024-06", "2024-06-05": "2024-06-05",
      ], in: "opened")
  }

  @Test func `are not read where they have none, or may be more`() throws {
    let cells = [
      // Of no day.
      "30 februari 2024", "29 februari 2023", "31/4 2024", "0 mars 2024", "32/1/2024", "2024/13/01", "2024/02/30",
      "20240230", "2024-02-30 00:00:00", "5 mars 1799", "5 mars 2200", "31.31.2024",
      // Without a year, or with more than a date.
      "5 mars", "mars", "24/5", "5 mars 2024 18:30", "2024-06-05 18:30", "2024-06-05 00:00:01", "2024-06-05 0",
      "2024-06-05 00", "2024-06-05T00:00:00Z", "2024-06-05T00:00:00+02:00", "mars 2024 00:00", "2024 00:00",
      "5 mars 2024.", "5 mars 2024 (ons)", "ons 5 mars 2024", "ca 5 mars 2024", "5 mars 2024?", "1-5 mars 2024",
      "5 mars 2024 mars", "5 mars 2024\n", "5\nmars 2024", "5 xmars 2024", "5x mars 2024", "55 mars 2024",
      "5 mars 02024",
      "5mars2024", "5 mars, 2024,", "maj-2024", "mar-24", "mars 24", "2024-mar", "2024-W23", "2024-157", "2024.5",
      "2024.05",
      "2024/05", "2011/12", "202406", "240605", "13062024", "20112012", "2024-06-05-", "--2024-06-05", "2024-/06/05",
      "2024-06/05", "2024/06-05", "29-4/2024", "29-4 2024", "29 4 2024", "29/4/20245", "29/4/024", "٥ mars 2024",
      "999999999", "12345678901234567890", "5 mars 99999999999999999999", "-", "/", ":", "den", "den 5",
      "2024-06-05\u{200B}",
      "2024-06-05 00:00:00.000.000", "45448,5", "0",
    ]
    for (cell, found) in zip(cells, try Cells.values(cells, in: "opened")) {
      #expect(found == "\"\(cell.replacing("\n", with: "\\n"))\"", "`\(cell)`")
      let log = try FeedSource(tables: Cells.tables([cell], in: "opened")).validate(Samples.structural).log
      #expect(log.count(.error) == 1 && log.counted(.spelling) == 0, "`\(cell)`: \(log.findings.map(\.message.en))")
    }
  }

  @Test(
    arguments: [
      ("5/6/2024", ["2024-06-05", "2024-05-06"], "d/M/yyyy"), ("05.06.2024", ["2024-06-05", "2024-05-06"], "d.M.yyyy"),
      ("5/6 2024", ["2024-06-05", "2024-05-06"], "d/M yyyy"), ("24-06-05", ["2024-06-05", "2005-06-24"], "yy-MM-dd"),
      ("05/06/07", ["2005-06-07", "2007-06-05", "2007-05-06"], "yy/MM/dd"),
      ("31/12/99", ["2099-12-31", "1999-12-31"], "d/M/yy"),
      ("5 mars 24", ["2024-03-05", "2005-03-24"], "d MMM yy"), ("05.06.2024 00:00", ["2024-06-05", "2024-05-06"], nil),
    ] as [(String, [String], String?)])
  func `of several readings are named with all of them`(cell: String, days: [String], pattern: String?) throws {
    let log = try FeedSource(tables: Cells.tables([cell], in: "opened")).validate(Samples.structural).log
    #expect(log.findings.map(\.rule) == [.ambiguousDate])
    for day in days { #expect(log.findings.first?.message.en.contains("`\(day)`") == true, "\(cell) \(day)") }
    #expect(log.findings.first?.message.en.count { $0 == "`" } == 2 * (days.count + 1))
    #expect(log.findings.first?.suggestion == nil)
    #expect(log.findings.first?.help?.en.hasSuffix(pattern.map { "`\($0)`" } ?? "DD") == true, "\(log.findings)")
    #expect(try Cells.values([cell], in: "opened") == ["\"\(cell)\""])
  }

  @Test func `are read by their pattern where one is given, and without a word`() throws {
    for (pattern, cells) in [
      (
        "d/M/yyyy",
        ["5/6/2024": "2024-06-05", "05/06/2024": "2024-06-05", "31/4/2024": nil, "5.6.2024": nil, "5/6 2024": nil]
      ),
      ("M/d/yyyy", ["5/6/2024": "2024-05-06", "13/6/2024": nil, "2024-06-05": "2024-06-05", "2024-06": "2024-06"]),
      ("dd.MM.yyyy", ["05.06.2024": "2024-06-05", "5.6.2024": nil, "05.06.24": nil, "05.06.2024 00:00": nil]),
      (
        "yy-MM-dd",
        ["24-06-05": "2024-06-05", "68-06-05": "2068-06-05", "69-06-05": "1969-06-05", "2024-06-05": "2024-06-05"]
      ),
      ("yyMMdd", ["240605": "2024-06-05", "24065": nil, "20240605": nil]),
      (
        "d MMMM yyyy",
        ["5 Juni 2024": "2024-06-05", "5 jun 2024": nil, "5 May 2024": "2024-05-05", "5 juni, 2024": nil]
      ),
      ("d MMM yyyy", ["5 jun. 2024": "2024-06-05", "5 mars 2024": "2024-03-05", "5 januari 2024": nil]),
      ("MMM d, yyyy", ["Mar 5, 2024": "2024-03-05", "Mar 5 2024": nil]), ("dMMMyyyy", ["5mar2024": "2024-03-05"]),
      ("yyyy-MM-dd", ["2024-06-05": "2024-06-05", "5 mars 2024": nil, "20240605": nil]),
    ] as [(String, KeyValuePairs<String, String?>)] {
      var options = TableReadingOptions()
      options.dateFormat = DatePattern(pattern)
      #expect(options.dateFormat?.description == pattern)
      try Self.expect(cells, in: "opened", options)
      let source = FeedSource(tables: Cells.tables(cells.map(\.key), in: "opened"), options: options)
      let log = try source.validate(Samples.structural).log
      #expect(log.counted(.spelling) == 0 && log.count(.error) == cells.count { $0.value == nil }, "\(pattern)")
    }
  }

  @Test(arguments: [
    "", "d", "d/M", "M/yyyy", "d/M/yyy", "d/M/y", "d/M/yyyyy", "ddd/M/yyyy", "D/M/yyyy", "d/m/yyyy", "d/MMMMM/yyyy",
    "dMyyyy",
    "dMMyyyy", "yyyyMd", "d/d/M/yyyy", "d/M/yyyy HH", "d'/'M/yyyy", "yyyy-dd-MM", "yyyy-d-M", "d/M/yyyy\n",
    "dd/MM/yyyy/yy",
    "åååå-MM-dd", "%d/%m/%Y", String(repeating: " ", count: 40) + "d/M/yyyy",
  ])
  func `have no pattern in a text that is none`(text: String) { #expect(DatePattern(text) == nil) }

  @Test func `are day numbers where the count is given`() throws {
    var options = TableReadingOptions()
    options.epoch = .from1900
    try Self.expect(
      [
        "45448": "2024-06-05", "1": "1900-01-01", "59": "1900-02-28", "60": nil, "61": "1900-03-01",
        "366": "1900-12-31",
        "109574": "2199-12-31", "109575": nil, "0": nil, "-1": nil, "45448.0": nil, "45448,5": nil, "045448": nil,
        "240605": nil, "99999999999999999999": nil, " 45448 ": "2024-06-05", "36585": "2000-02-29",
        // Four digits are a year.
        "1950": "1950", "20240429": "2024-04-29", "5 mars 2024": "2024-03-05",
      ], in: "opened", options)
    options.epoch = .from1904
    try Self.expect(
      [
        "0": "1904-01-01", "1": "1904-01-02", "60": "1904-03-01", "43986": "2024-06-05", "108112": "2199-12-31",
        "108113": nil,
      ],
      in: "opened", options)
    let source = FeedSource(tables: Cells.tables(["43986"], in: "opened"), options: options)
    #expect(try source.validate(Samples.structural).log.isEmpty)
    // In digits alone a pattern and a day number can both be meant.
    options.dateFormat = DatePattern("yyMMdd")
    try Self.expect(["100101": nil, "240605": "2024-06-05", "43986": "2024-06-05"], in: "opened", options)
  }

  @Test func `that are day numbers are named in both counts`() throws {
    let log = try FeedSource(tables: Cells.tables(["45448"], in: "opened")).validate(Samples.structural).log
    let help = try #require(log.findings.first?.help)
    for text in [help.sv, help.en] {
      #expect(text.contains("`2024-06-05`") && text.contains("`2028-06-06`"), "\(text)")
    }
  }

  @Test func `and times of day are read where they have one reading`() throws {
    let meetings = { (cells: [String]) -> [String: [UInt8]] in
      var rows = "id,body,date,starts_at\n"
      for (index, cell) in cells.enumerated() { rows += "m\(index),KS,2024-06-05,\"\(cell)\"\n" }
      var tables = Cells.tables([], in: "kind")
      tables["meetings.csv"] = Array(rows.utf8)
      return tables
    }
    let cells: KeyValuePairs<String, String?> = [
      "18.30": "18:30", "18:30:00": "18:30", "18.30.00": "18:30", "kl. 18:30": "18:30", "kl 18.30": "18:30",
      "Kl. 9.30": "09:30", "klockan 18.30": "18:30", "9:30": "09:30", "kl.18.30": "18:30", " 18:30 ": "18:30",
      "18:30": "18:30",
      "18:30:15": nil, "24:00": nil, "18:60": nil, "18": nil, "1830": nil, "18,30": nil, "18.3": nil, "18:30.00": nil,
      "1 8.30": nil, "18..30": nil, ":18:30": nil, "18.30-20.00": nil, "6:30 PM": nil, "kl": nil, "0.7708": nil,
      "018:30": nil,
    ]
    let bytes = try FeedSource(tables: meetings(cells.map(\.key))).encoded(as: .json).bytes ?? []
    let found = String(decoding: bytes, as: UTF8.self).matches(of: /"starts_at": "([^"]*)"/).map { String($0.output.1) }
    for (pair, found) in zip(cells, found) { #expect(found == pair.value ?? pair.key, "`\(pair.key)`") }
    #expect(found.count == cells.count)
  }
}
