import Diarium
@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Text of a confidential case is in no report, whichever rule speaks and wherever the case stands.
@Suite struct `Confidential cases` {
  /// A word that stands in every text of the confidential cases, and nowhere else.
  static let secret = "zebrafink"
  static let mark = #""confidentiality":{"level":"confidential"}"#

  /// Members with faults of many kinds, each of which quotes the value that it is about.
  static let faults = #"""
    "title":"Zebrafink ett","summary":"<b>zebrafink</b> 070-174 06 05 zebrafink\u00a0två","sumary":"zebrafink","Zebrafink":1,"kind":"zebrafink","opened":"zebrafink","initiatives":[{"id":"ks-1/i","kind":"motion","title":"Zebrafink"},{"id":"ks-1/i","kind":"zebrafink","signatories":[{"name":"zebrafink, zebrafink","party":"zebrafink"},{"name":"Zebrafink "}]}],"decisions":[{"id":"ks-1/d","kind":"zebrafink","text":"Zebrafink","body":"zebrafink","date":"2020-02-31"}],"documents":[{"id":"d","kind":"letter","title":"zebrafink","text":"zebrafink","url":"zebrafink zebrafink"}],"x_ekeby_a":{"zebrafink":"zebrafink","zebrafink":"zebrafink"},"title":"zebrafink"
    """#

  static func check(_ file: FeedSource, _ name: String, rules: Int = 1) throws {
    var report = try file.validate(Samples.allRules)
    #expect(report.log.rules.count >= rules, "\(name): \(report.concise())")
    for language in Language.allCases {
      report.language = language
      let human = HumanReport(report, isColoured: false)
      // A workbook has the cells of the table in CSV.
      let texts = ReportFormat.allCases.filter { $0 != .xlsx }.map { ($0.rawValue, report.rendered(as: $0)) }
      for (format, text) in texts + [("summary", human.summary())] {
        let lines = text.split(separator: "\n").filter { $0.lowercased().contains(secret) }
        #expect(lines.isEmpty, "\(name), \(format): \(lines.first ?? "")")
      }
    }
  }

  static func file(_ text: String, _ format: Format = .json) -> FeedSource {
    FeedSource(bytes: Array(text.utf8), as: format, name: "feed")
  }

  /// Texts that stand where ids do, begin as words of the program do, or break what messages put around them.
  @Test(arguments: [
    #""body_id":"Eva zebrafink, patient""#, #""x_ekeby_id":"zebrafink ett","summary":"a\u200bb""#,
    #""diary_number":"zebrafink om Eva 5","summary":"a\u200bb""#, #""kind":"--zebrafink sak""#,
    #""--zebrafink namn":1"#,
    #""kind":"diarium zebrafink""#, #""kind":"\u0301zebrafink""#, #""kind":"`zebrafink""#, #""kind":"a\"zebrafink""#,
    #""status":"zebrafink\u0301""#, #""id":"Zebrafink ett""#,
  ]) func `whatever their texts look like`(members: String) throws {
    let id = members.hasPrefix("\"id\"") ? "" : "\"id\":\"ks-1\","
    try Self.check(Self.file(Samples.feed("\"cases\":[{\(id)\(members),\(Self.mark)}]")), members)
    try Self.check(Self.file(Samples.feed("\"cases\":[\n{\(id)\n\(members),\n\(Self.mark)\n}\n]")), members)
  }

  @Test func `that a line end in a text breaks in two`() throws {
    let head = Samples.feed()
    for (first, second) in [
      (#"{"id":"ks-2",\#(Self.mark),"summary":"Zebrafink"#, #"zebrafink","title":"Zebrafink"}"#),
      (#"{"id":"ks-2","summary":"Zebrafink"#, #"zebrafink","title":"Zebrafink",\#(Self.mark)}"#),
    ] {
      try Self.check(Self.file("\(head)\n\(first)\n\(second)\n{\"id\":\"ks-3\"}\n", .jsonl), first)
      try Self.check(Self.file("\(head)\n\(first)\r\n\(second)", .jsonl), first)
    }
  }

  @Test func `whose mark is named by an alias`() throws {
    let text = """
      diarium: "1.0"
      dataset: {title: &c confidentiality, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
      cases:
        - id: ks-1
          kind: zebrafink
          *c : {level: confidential}
          summary: zebrafink
      """
    try Self.check(Self.file(text, .yaml), "alias", rules: 2)
  }

  @Test func `names in the tallies, also where no list holds the cases`() throws {
    let record = "{\"id\":\"ks-2\",\(Self.mark),\"zebrafink\":1,\"zebrafink2\":2}"
    for members in ["\"cases\":\(record)", "\"case\":[\(record)]", "\"cases\":[[\(record)]]"] {
      try Self.check(Self.file(Samples.feed(members)), members)
    }
  }

  @Test(arguments: [
    "\(faults),\(mark)", "\(mark),\(faults)",
    #"\#(faults),"confidentiality":{"note":"zebrafink","level":"confidential"}"#,
    #"\#(faults),"confidentiality":{"level":"hemligt zebrafink"}"#, #"\#(faults),"confidentiality":"confidential""#,
    #"\#(faults),"\u0063onfidentiality":{"level":"\u0063onfidential"}"#,
    #"\#(faults),"sekretess":{"level":"confidential"}"#, #"\#(faults),"Confidentiality":{"level":"confidential"}"#,
    #"\#(faults),"confidentialty":{"level":"confidential"}"#,
    #"\#(faults),"confidentiality":{"level":{"code":"confidential"}}"#,
    #"\#(faults),"confidentiality":{"levl":"confidential"}"#, #"\#(faults),"confidentiality":{"Level":"confidential"}"#,
    #"\#(faults),"confidentiality_level":"confidential""#, #"\#(faults),"x_ekeby_sekretess":"confidential""#,
  ]) func `whatever is wrong in them, with the mark in front or after`(members: String) throws {
    let record = "{\"id\":\"ks-1\",\(members)}"
    let others = (2...4).map { "{\"id\":\"ks-\($0)\",\"title\":\"Cykelbanor\",\"status\":\"wrong\"}" }
    for place in 0...3 {
      var cases = others
      cases.insert(record, at: place)
      try Self.check(
        Self.file(Samples.feed("\"cases\":[\(cases.joined(separator: ","))]")), "minified \(place)", rules: 8)
      try Self.check(
        Self.file(Samples.feed("\"cases\":[\n  \(cases.joined(separator: ",\n  "))\n]")), "case a line \(place)",
        rules: 8)
      try Self.check(
        Self.file("\(Samples.feed())\n\(cases.joined(separator: "\n"))\n", .jsonl), "lines \(place)", rules: 8)
      try Self.check(Self.file("\(cases.joined(separator: "\n"))\n", .jsonl), "lines without a head \(place)", rules: 8)
      let flow = "diarium: \"1.0\"\ndataset: {title: T}\ncases: [\(cases.joined(separator: ", "))]\n"
      try Self.check(Self.file(flow.replacing("\\u0063", with: "c"), .yaml), "YAML flow \(place)", rules: 4)
    }
  }

  @Test func `findings elsewhere on the same line keep their excerpts, and only theirs`() throws {
    let cases = [
      #"{"id":"ks-1","title":"Cykelbanor","status":"wrong"}"#, #"{"id":"ks-2","title":"Zebrafink",\#(Self.mark)}"#,
      #"{"id":"ks-3","title":"Cykelbanor","status":"wrong"}"#,
    ]
    let report = try Self.file(Samples.feed("\"cases\":[\(cases.joined(separator: ","))]")).validate(Samples.allRules)
    let excerpts = report.log.findings.filter { $0.rule.name == "str/not-in-vocabulary" }.compactMap(\.location.excerpt)
    #expect(excerpts.count == 2 && excerpts.allSatisfy { $0.text.contains("Cykelbanor") && !$0.text.contains("Zebra") })
    let withheld = report.log.findings.filter(\.location.isWithheld)
    #expect(withheld.map(\.rule.name) == ["txt/confidential-content"])
    let human = HumanReport(report, isColoured: false).text()
    #expect(human.contains("the case is, or may be, confidential: its text is not shown"))
    #expect(JSONText.indented(report.json()).contains("\"withheld\": true"))
  }

  @Test func `what may be told of them is told: ids, names of fields, codes`() throws {
    let feed = Samples.feed(
      #""cases":[{"id":"ks-1","opened":"zebrafink","sumary":"zebrafink",\#(Self.mark)}]"#)
    let report = try Self.file(feed).validate(Samples.allRules)
    let concise = report.concise()
    #expect(concise.contains("`sumary`") || concise.contains("`summary`"), "\(concise)")
    #expect(report.log.findings.allSatisfy { $0.entityID == "ks-1" })
    #expect(report.log.findings.contains { $0.location.pointer == "/cases/0/opened" })
  }

  @Test(arguments: [
    #"{"id":"ks-2","title":"Zebrafink" "summary":"zebrafink",\#(mark)}"#,
    #"{"id":"ks-2",\#(mark),"title":zebrafink}"#, #"{"id":"ks-2","title":"zebrafink\q",\#(mark)}"#,
    #"{"id":"ks-2","title":"Zebrafink","summary":"zebrafink",\#(mark)"#,
    #"{"id":"ks-2","title":"Zebrafink",,"confidentiality": { "level": "confidential" }}"#,
  ]) func `where the text is broken`(record: String) throws {
    try Self.check(Self.file("\(Samples.feed())\n\(record)\n{\"id\":\"ks-3\",\"title\":\"A\"}\n", .jsonl), "lines")
    let first = #"{"id":"ks-1","title":"Zebrafink",\#(Self.mark)}"#
    try Self.check(Self.file(Samples.feed("\"cases\":[\(record)]")), "alone")
    try Self.check(Self.file(Samples.feed("\"cases\":[\(first),\(record)]")), "behind another")
    try Self.check(Self.file(Samples.feed("\"cases\":[\(first),{\"id\":\"ks-3\" \"a\":1},\(first)]")), "between others")
    let flow = "diarium: \"1.0\"\ncases: [\(record.replacing(",,", with: ", ]"))]\n"
    try Self.check(Self.file(flow, .yaml), "YAML flow")
  }

  @Test(arguments: [
    "    title: \"zebrafink\" zebrafink\n", "    summary: [zebrafink\n", "   title: zebrafink\n  zebrafink: a\n",
    "    title: !zebrafink zebrafink\n",
    "    title: *zebrafink\n", "    kind: zebrafink\n    title: zebrafink # zebrafink\n",
  ]) func `in YAML, broken or not`(lines: String) throws {
    for (first, second) in [(lines, Self.yamlMark), (Self.yamlMark, lines)] {
      let text =
        "diarium: \"1.0\"\ndataset: {title: T}\ncases:\n  - id: ks-1\n    title: A\n  - id: ks-2\n\(first)\(second)"
      try Self.check(Self.file(text, .yaml), lines)
    }
  }

  private static let yamlMark = "    confidentiality:\n      level: confidential\n"

  @Test(arguments: [
    ("cases", "id,title,kind,confidentiality_level\nks-1,Zebrafink,zebrafink,confidential\n"),
    ("cases", "id,confidentiality_level,title,kind\nks-1,confidential,Zebrafink,zebrafink,zebrafink\n"),
    ("cases", "id,confidentiality_level,title\nks-1,confidential,Zebra\"fink\nks-2,,B\n"),
    ("cases", "id,title,confidentiality_level\nks-1,Zebra\"fink zebrafink,confidential\nks-2,B,\n"),
    ("cases", "id,title,confidentiality_level\nks-1,\"Zebrafink\nzebrafink\" zebrafink,confidential\nks-2,B,\n"),
    ("cases", "id,title,confidentiality_level\nks-1,\"Zebrafink,confidential\n"),
    ("documents", "id,case_id,kind,title,text\nd-1,ks-1,zebrafink,Zebrafink,zebrafink\n"),
    ("documents", "id,case_id,kind,title\nd-1,ks-1,letter,Zebrafink,zebrafink\n"),
    ("documents", "id,case_id,kind,title\nd-1,ks-1,letter,Zebra\"fink\nd-2,ks-2,letter,A\n"),
    ("documents", "case_id,kind,title\nks-1,letter,Zebrafink\n"),
    ("initiatives", "id,case_id,kind,summary\nks-1/i,ks-1,zebrafink,zebrafink\nks-1/i,ks-1,motion,zebrafink\n"),
    ("signatories", "case_id,initiative_id,ordinal,name,party\nks-1,zebrafink,x,zebrafink,zebrafink\n"),
  ]) func `in tables, whose rows stand apart`(table: String, rows: String) throws {
    var files = ["cases.csv": "id,title,confidentiality_level\nks-1,,confidential\nks-2,B,\n"]
    files["\(table).csv"] = rows
    files["datapackage.json"] = "{\"resources\":[],\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}"
    try Self.check(FeedSource(tables: files.mapValues { Array($0.utf8) }), rows)
    files["\(table).csv"] = rows.replacing("\n", with: "\r\n").replacing(",", with: ";")
    try Self.check(FeedSource(tables: files.mapValues { Array($0.utf8) }), rows)
  }

  /// Anchors are told of when their case is long gone.
  @Test func `in YAML, at anchors`() throws {
    let open = "  - id: ks-1\n    title: A\n"
    let secret = "  - id: ks-2\n    division: &a zebrafink\n    title: &b Zebrafink ett\n\(Self.yamlMark)"
    let again = "  - id: ks-3\n    title: &a A\n"
    let head = "diarium: \"1.0\"\ndataset: {title: T}\n"
    for cases in [[open, secret], [secret, open], [secret, again], [again, secret, again]] {
      let text = "\(head)cases:\n\(cases.joined())"
      try Self.check(Self.file(text, .yaml), text)
      // Where something stands behind the cases they are read twice.
      try Self.check(Self.file("\(text)x_ekeby_a: 1\n", .yaml), text)
      let flush = text.replacing("\n  ", with: "\n")
      try Self.check(Self.file(flush, .yaml), flush)
      let documents = cases.joined().replacing("  - id", with: "---\n    id")
      try Self.check(Self.file("\(head)\(documents)", .yaml), documents)
    }
    let flow = "{id: ks-2, division: &a zebrafink, title: &a Zebrafink, confidentiality: {level: confidential}}"
    for cases in ["\(flow), {id: ks-1, title: &b A}", "{id: ks-1, title: &b A}, \(flow)"] {
      for (before, after) in [("", ""), ("", ", x_ekeby_a: &c 1"), ("x_ekeby_a: &c 1, ", "")] {
        let text = "{diarium: \"1.0\", \(before)dataset: &d {titel: T, b: !t x}, cases: [\(cases)]\(after)}\n"
        try Self.check(Self.file(text, .yaml), text)
      }
    }
    // Those of others are shown.
    let report = try Self.file("\(head)cases:\n\(secret)\(again)", .yaml).validate(Samples.structural)
    let anchors = report.log.findings.filter { $0.rule == .yamlUnusedAnchor }
    #expect(anchors.map(\.location.line) == [5, 6, 10] && anchors.map(\.location.isWithheld) == [true, true, false])
  }

  @Test(arguments: ["decisions", "documents", "initiatives", "statements", "signatories", "spans", "items"])
  func `in tables whose rows name a case that is not there`(table: String) throws {
    let columns = try #require(Schema.tables.first { $0.name == table }).columns.map(\.name)
    let id = ["id": "r-1", "ordinal": "1"]
    func row(_ record: String) -> String {
      let cells = columns.map { $0 == "case_id" ? record : id[$0] ?? ($0.hasSuffix("_id") ? "" : "Zebrafink") }
      return cells.joined(separator: ",")
    }
    for cases in [
      "id,title,confidentiality_level\nks-1,A,\nks-2,Zebrafink,confidential\n",
      // The row of the case has lost its id, or cannot be read.
      "id,title,confidentiality_level\nks-1,A,\n,Zebrafink,confidential\n",
      "title,confidentiality_level\nA,\nZebrafink,confidential\n",
      "id,title,confidentiality_level\nks-1,A,\nks-2,\"Zebrafink\" zebrafink,confidential\n",
      "id,title,confidentiality_level\nks-1,A,\nks-2,Zebrafink\nzebrafink,confidential\n",
    ] {
      var files = ["cases.csv": cases]
      files["\(table).csv"] = "\(columns.joined(separator: ","))\n\(row("ks-2"))\n\(row("ks-22"))\n\(row(""))\n"
      files["datapackage.json"] = "{\"resources\":[],\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}"
      try Self.check(FeedSource(tables: files.mapValues { Array($0.utf8) }), "\(table): \(cases)")
      // Without a heading the first row may be one of such a case.
      files["\(table).csv"] = "\(row("ks-2"))\n"
      try Self.check(FeedSource(tables: files.mapValues { Array($0.utf8) }), "\(table): \(cases)")
    }
    let open = ["cases.csv": "id,title,confidentiality_level\nks-1,A,\n", "decisions.csv": "id,case_id\nd-1,ks-22\n"]
    let report = try FeedSource(tables: open.mapValues { Array($0.utf8) }).validate(Samples.structural)
    #expect(report.log.findings.first { $0.rule == .unknownCase }?.location.excerpt?.text == "d-1,ks-22")
  }

  @Test(arguments: [
    "ks-2,,Zebrafink om\nzebrafink,confidential\n", "ks-2,,Zebrafink \"om\nzebrafink\",confidential\n",
    "ks-2,,Zebrafink,om,\nzebrafink,zebrafink,confidential,a,b\n", "ks-2,\"Zebrafink\nzebrafink\n,confidential\n",
    "ks-2,,Zebrafink\r,confidential\n", "zebrafink\n",
  ]) func `in rows that are cut in pieces`(rows: String) throws {
    for end in ["", "ks-3,,A,\n"] {
      let cases = "id,diary_number,title,confidentiality_level\nks-1,,A,\n\(rows)\(end)"
      try Self.check(FeedSource(tables: ["cases.csv": Array(cases.utf8)]), cases)
    }
  }

  @Test func `in the head of several inputs, and in the description of tables`() throws {
    let record = #"{"id":"ks-1","title":"Zebrafink",\#(Self.mark)}"#
    let package = "{\"feed\":{\"diarium\":\"1.0\",\"cases\":[\(record)],\(Samples.dataset)},\"title\":\"B\"}"
    let files = ["cases.csv": "id,title\nks-2,A\n", "datapackage.json": package]
    try Self.check(FeedSource(tables: files.mapValues { Array($0.utf8) }), "datapackage.json")
    let headless = files.merging(["datapackage.json": "{\"feed\":{\"cases\":[\(record)],\"a\":1}}"]) { $1 }
    try Self.check(FeedSource(tables: headless.mapValues { Array($0.utf8) }), "datapackage.json without a dataset")
    let folder = try Repository.temporaryFolder()
    for cases in ["{\"a\":\(record)}", "[\(record)]"] {
      let texts = ["T", "U"].map {
        "{diarium: \"1.0\", $schema: \($0), dataset: {title: T}, cases: \(cases)}\n"
      }
      let paths = try texts.enumerated().map { number, text in
        let path = folder.appending(path: "\(number).yaml").path
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
      }
      let feed = try FeedSource(contentsOf: paths)
      for format in [Format.json, .csv] {
        let report = try format == .csv ? feed.encodedTables().outcome.report : feed.encoded(as: format).outcome.report
        let shown = HumanReport(report, isColoured: false).text() + JSONText.indented(report.json())
        #expect(!report.log.isEmpty && !shown.lowercased().contains(Self.secret), "\(cases) as \(format): \(shown)")
      }
    }
  }

  @Test func `in a table that is no UTF-8`() throws {
    let row = Array("ks-1,Zebrafink ".utf8) + [0xE5] + Array(" zebrafink,confidential\n".utf8)
    let files = ["cases.csv": Array("id,title,confidentiality_level\n".utf8) + row]
    try Self.check(FeedSource(tables: files), "Windows-1252")
  }

  @Test func `when a feed is written in another format`() throws {
    let feed = Self.file(Samples.feed("\"cases\":[{\"id\":\"ks-1\",\(Self.faults),\(Self.mark)}]"))
    for (format, losses) in [(Format.csv, Set<Loss>()), (.csv, Set(Loss.allCases)), (.yaml, []), (.json, [])] {
      let report =
        try format == .csv
        ? feed.encodedTables(allowing: losses).outcome.report : feed.encoded(as: format).outcome.report
      let shown = HumanReport(report, isColoured: false).text() + JSONText.indented(report.json())
      #expect(!report.log.isEmpty && !shown.lowercased().contains(Self.secret), "\(format)")
    }
  }

  @Test func `are inspected without the words that stand for codes`() throws {
    let feed = Samples.feed(
      #""cases":[{"id":"ks-1","title":"A","kind":"zebrafink",\#(Self.mark)},{"id":"ks-2","title":"A","kind":"motto"}]"#)
    let codes = try Self.file(feed).inspect().codes.flatMap(\.uses).map(\.code)
    #expect(!codes.contains(Self.secret) && codes.contains("motto"))
  }

  @Test func `that are so in part are shown`() throws {
    for level in ["partly_confidential", "other"] {
      let feed = Samples.feed(
        #""cases":[{"id":"ks-1","title":"A","sumary":"B","confidentiality":{"level":"\#(level)"}}]"#)
      #expect(try Self.file(feed).validate(Samples.allRules).log.findings.allSatisfy { $0.location.excerpt != nil })
    }
  }
}
