import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What has no place keeps the output from being written, in whatever disguise it comes.
@Suite struct `Values without a place` {
  private static func rules(_ report: Report) -> [String] { report.log.findings.map(\.rule.name) }

  private static func folder(_ files: [String: String], feed: String = Samples.feed()) -> FeedSource {
    var files = files
    if files["datapackage.json"] == nil { files["datapackage.json"] = "{\"feed\":\(feed)}" }
    if files["cases.csv"] == nil { files["cases.csv"] = "id,title\nks-1,A\n" }
    return FeedSource(tables: files.mapValues { Array($0.utf8) })
  }

  @Test func `cases in the head of a YAML stream are not dropped`() throws {
    let head = """
      diarium: "1.0"
      dataset: {title: Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
      cases: [{id: z, title: Z}]
      ---
      id: c
      title: C

      """
    let file = FeedSource(bytes: Array(head.utf8), as: .yaml)
    #expect(try Self.rules(file.validate()) == ["str/unknown-field"])
    for format in [Format.json, .jsonl, .yaml] { #expect(try file.encoded(as: format).bytes == nil) }
    #expect(try file.encodedTables().files == nil)
  }

  @Test(arguments: ["cases", "bodies"]) func `lists in the head of tables are not dropped`(name: String) throws {
    let file = Self.folder([:], feed: Samples.feed("\"\(name)\":[{\"id\":\"zz\",\"title\":\"t\"}]"))
    let (bytes, outcome) = try file.encoded(as: .json)
    #expect(bytes == nil && Self.rules(outcome.report) == ["str/unknown-field", "cnv/no-place"])
    #expect(outcome.report.log.findings[0].location.pointer == "/feed/\(name)")
    #expect(try file.encoded(as: .json, allowing: [.unknown]).bytes != nil)
  }

  @Test func `a record of a register that says nothing is no row`() throws {
    let file = FeedSource(bytes: Array(Samples.feed(#""persons":[{},{"id":"eva-ek","name":"Eva Ek"}]"#).utf8))
    let (files, outcome) = try file.encodedTables()
    #expect(files == nil && Self.rules(outcome.report).contains("cnv/no-place"))
    let tables = try #require(try file.encodedTables(allowing: [.orphan]).files)
    let back = try #require(try FeedSource(tables: tables).encoded(as: .json).bytes)
    #expect(String(decoding: back, as: UTF8.self).contains("Eva Ek"))
    #expect(try FeedSource(bytes: back).encodedTables().files == tables)
  }

  @Test func `a head that is given twice is no head`() throws {
    let file = Self.folder(["datapackage.json": "{\"feed\":\(Samples.feed()),\"feed\":\(Samples.feed())}"])
    #expect(try Self.rules(file.validate()) == ["syn/duplicate-key"])
    #expect(try file.encoded(as: .json).bytes == nil)
  }

  @Test func `an id of a wrong type is not written as none`() throws {
    for text in [
      Samples.feed(#""bodies":[{"id":["b1"],"name":"N","kind":"council"}]"#),
      Samples.feed(#""cases":[{"id":7,"title":"N"}]"#),
      Samples.caseFeed(#""documents":[{"id":1.5,"kind":"motion"}]"#),
    ] {
      let (files, outcome) = try FeedSource(bytes: Array(text.utf8)).encodedTables()
      #expect(files == nil && Self.rules(outcome.report).contains("cnv/no-place"))
    }
  }

  @Test(arguments: [#""division":1.50"#, #""summary":true"#, #""documents":[5]"#, #""opened":[2024]"#])
  func `a number or boolean in a text field is no text in YAML`(member: String) throws {
    let file = FeedSource(bytes: Array(Samples.caseFeed(member).utf8))
    let (bytes, outcome) = try file.encoded(as: .yaml)
    #expect(bytes == nil && Self.rules(outcome.report) == ["str/wrong-type", "cnv/no-place"])
    #expect(try file.encoded(as: .yaml, allowing: [.type]).bytes != nil)
    #expect(try file.encoded(as: .jsonl).bytes != nil)
  }

  @Test func `a head without its version is a head in JSON Lines too`() throws {
    let text = #"{"x_a_b":1,"bodies":[{"id":"b","name":"n","kind":"council"}],"cases":[{"id":"a","title":"T"}]}"#
    let lines = try #require(try Samples.encoded(text, to: .jsonl))
    #expect(try Samples.encoded(lines, from: .jsonl, to: .json) == Samples.encoded(text))
  }

  @Test func `a head that says nothing is none in JSON Lines`() throws {
    let text = #"{"cases":[{"id":"a","title":"T"}]}"#
    let lines = try #require(try Samples.encoded(text, to: .jsonl))
    #expect(lines == #"{"id":"a","title":"T"}"# + "\n")
    #expect(try Samples.encoded(lines, from: .jsonl, to: .json) == Samples.encoded(text))
  }

  @Test(arguments: [#""title":"U""#, #""x_a_b":1"#]) func `a head without a field of the feed is no line`(
    member: String
  ) throws {
    let list = #""cases":[{"id":"a","title":"T"}]"#
    let file = FeedSource(bytes: Array("{\(member),\(list)}".utf8), as: .json)
    let (bytes, outcome) = try file.encoded(as: .jsonl)
    #expect(bytes == nil && outcome.report.log.findings.last { $0.rule == .noPlace }?.location.column == 2)
    #expect(
      try file.encoded(as: .jsonl, allowing: [.unknown]).bytes == Array(#"{"id":"a","title":"T"}"#.utf8) + [0x0A])
    #expect(try file.encoded(as: .yaml).bytes != nil)
  }

  @Test func `a head that says nothing is none in tables`() throws {
    let folder = FeedSource(tables: ["cases.csv": Array("id,title\na,T\n".utf8)])
    let tables = try #require(try folder.encodedTables().files)
    #expect(!String(decoding: try #require(tables["datapackage.json"]), as: UTF8.self).contains("\"feed\""))
    let lines = try #require(try folder.encoded(as: .jsonl).bytes)
    #expect(try FeedSource(bytes: lines, as: .jsonl).encodedTables().files == tables)
    #expect(try FeedSource(tables: tables).encodedTables().files == tables)
  }

  @Test func `cases inside a member after the cases are no cases`() throws {
    let (list, extended) = (#""cases":[{"id":"a","title":"T"}]"#, #""x_a_b":{"k":1,"cases":[{"id":"z"}]}"#)
    let after = Samples.feed("\(list),\(extended)")
    #expect(try Samples.encoded(after) == Samples.encoded(Samples.feed("\(extended),\(list)")))
    #expect(try Samples.report(after).inputs[0].records.map(\.count) == [1])
    #expect(try Samples.encoded(after, to: .jsonl)?.contains(extended) == true)
  }

  static let casesTwice: [(String, String, Int)] = [
    (#""cases":{"id":"z"},"cases":[{"id":"a","title":"T"}]"#, #"[{"id":"a","title":"T"}]"#, 1),
    (#""cases":[{"id":"a","title":"T"}],"cases":5"#, #"[{"id":"a","title":"T"}]"#, 1),
    (
      #""cases":[{"id":"a","title":"T"}],"cases":[{"id":"b","title":"U"}]"#,
      #"[{"id":"a","title":"T"},{"id":"b","title":"U"}]"#, 0
    ),
    (#""cases":{"id":"z"},"cases":[{"id":"a","title":"T"}],"cases":[5]"#, #"[{"id":"a","title":"T"},5]"#, 1),
  ]

  @Test(arguments: casesTwice.indices) func `beside a list of cases nothing else stays under its name`(
    index: Int
  ) throws {
    let (twice, once, count) = Self.casesTwice[index]
    let file = FeedSource(bytes: Array(Samples.feed(twice).utf8))
    #expect(try file.encoded().bytes == nil)
    for format in [Format.json, .jsonl] {
      let (bytes, outcome) = try file.encoded(as: format, allowing: [.duplicate])
      let expected = try Samples.encoded(Samples.feed("\"cases\":\(once)"), to: format)
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == expected)
      let dropped = outcome.report.log.findings.filter { $0.rule == .droppedValues }.map(\.message.en)
      #expect(dropped.count == count && dropped.allSatisfy { $0.hasPrefix("1 value") })
    }
  }

  @Test(arguments: [#""cases":{"id":null}"#, #""cases":[{"id":"a","title":"T","documents":{"id":null}}]"#])
  func `a record that stands for a list is not emptied`(members: String) throws {
    let once = try #require(try Samples.encoded(Samples.feed(members)))
    #expect(once.contains(#""id": null"#))
    #expect(try Samples.encoded(once) == once)
  }

  @Test func `two equal members are told as what keeps the output from being written`() throws {
    let file = FeedSource(bytes: Array(Samples.caseFeed(#""status":"decided","status":"closed""#).utf8))
    let finding = try file.encoded().outcome.report.log.findings.first { $0.rule == .noPlace }
    #expect(finding?.help(for: .command)?.en.contains("--allow-loss duplicate") == true && finding?.location.line == 1)
  }

  static let extensions: [(String, String, Loss)] = [
    ("[]", "str/wrong-type", .type), ("5", "str/wrong-type", .type), ("{bad", "syn/json", .type),
    ("\"{\"\"title\"\":\"\"u\"\"}\"", "str/unknown-field", .unknown),
    (
      "\"{\"\"x_a_b\"\":\(String(repeating: "[", count: 62))\(String(repeating: "]", count: 62))}\"", "syn/depth-limit",
      .type
    ),
  ]

  @Test(arguments: extensions.indices) func `cells of extensions that cannot be read are named`(index: Int) throws {
    let (cell, rule, loss) = Self.extensions[index]
    let file = Self.folder(["cases.csv": "id,title,extensions\nks-1,A,\(cell)\n"])
    let (bytes, outcome) = try file.encoded(as: .json)
    #expect(bytes == nil && Self.rules(outcome.report) == [rule, "cnv/no-place"])
    #expect(outcome.report.log.findings[0].location.cell == "C2")
    let allowed = try #require(try file.encoded(as: .json, allowing: [loss]).bytes)
    #expect(try FeedSource(bytes: allowed).validate().log.isEmpty)
  }

  @Test func `what tables hold is as deep as JSON may be`() throws {
    // The feed, its list, the case and its member are 4 of 64.
    let cell = "\"{\"\"x_a_b\"\":\(String(repeating: "[", count: 61))\(String(repeating: "]", count: 61))}\""
    let file = Self.folder(["cases.csv": "id,title,extensions\nks-1,A,\(cell)\n"])
    let bytes = try #require(try file.encoded(as: .json).bytes)
    #expect(try FeedSource(bytes: bytes).validate().log.isEmpty)
  }

  @Test func `columns without names and unknown ones are one kind of loss`() throws {
    let file = Self.folder(["cases.csv": "id,title,,,colour\nks-1,A,x,y,red\n"])
    #expect(try file.encoded(as: .json).bytes == nil)
    #expect(try file.encoded(as: .json, allowing: [.unknown]).bytes != nil)
  }

  @Test func `rows of a case whose own row is broken are not spoken of`() throws {
    let file = Self.folder([
      "cases.csv": "id,title\nks-1,A,B\nks-2,C\n",
      "decisions.csv":
        "id,case_id,ordinal,body,outcome\nks-1/d,ks-1,1,KS,rejected\nks-2/d,ks-2,1,KS,rejected\n",
    ])
    #expect(try Self.rules(file.validate()) == ["tab/ragged-row"])
    let noIDs = Self.folder([
      "cases.csv": "title\nA\n", "decisions.csv": "id,case_id,ordinal,body,outcome\nks-1/d,ks-1,1,KS,rejected\n",
    ])
    #expect(try Self.rules(noIDs.validate()) == ["tab/missing-column"])
    #expect(try noIDs.encoded(as: .json).bytes == nil)
  }

  @Test func `a row that stands twice is one finding`() throws {
    let file = Self.folder([
      "decisions.csv":
        "id,case_id,ordinal,body,outcome\nks-1/d,ks-1,1,KS,rejected\nks-1/d,ks-1,1,KS,rejected\n"
    ])
    #expect(try Self.rules(file.validate()) == ["ref/duplicate-id"])
  }

  @Test func `tables in another case of letters are read`() throws {
    let file = Self.folder(["Decisions.CSV": "ID,Case_ID,Ordinal,Body,Outcome\nks-1/d,ks-1,1,KS,rejected\n"])
    #expect(try file.validate().log.isEmpty)
    #expect(try file.inspect().records.map(\.table) == ["cases", "decisions"])
  }

  @Test func `a hundred thousand unknown columns are told, and read in time`() throws {
    let names = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    let file = Self.folder(["cases.csv": "id,title,\(names)\nks-1,A,\(String(repeating: "1,", count: 99_999))1\n"])
    let report = try file.validate()
    #expect(report.log.rules.map(\.count) == [100_000])
  }
}

/// Rows that name a record of any type.
@Suite struct `Spans of records that share an id` {
  @Test func `stay with the first of them`() throws {
    let span = #"{"source_id":"s","begins":1,"ends":2}"#
    let text = Samples.caseFeed(
      "\"documents\":[{\"id\":\"ks-1\",\"kind\":\"motion\"}],\"spans\":[\(span)]")
    let tables = try #require(try Samples.encodedTables(text))
    #expect(try Samples.encoded(tables: tables, to: .json) == Samples.encoded(text))
    let both = text.replacing("\"kind\":\"motion\"}", with: "\"kind\":\"motion\",\"spans\":[\(span)]}")
    #expect(try Samples.encodedTables(both) == nil)
  }
}

/// Tables whose rows come in any order.
@Suite struct `Rows in another order` {
  @Test func `are sorted in scratch space where they are many, and come back equal`() throws {
    let subjects = (1...45).map { number in
      let rows = (1...1000).map { "{\"code\":\"\(number)-\($0)\",\"label\":\"å, \\\"\($0)\\\"\"}" }.joined(
        separator: ",")
      return "{\"id\":\"ks-\(number)\",\"title\":\"A\",\"subjects\":[\(rows)]}"
    }
    let text = Samples.feed("\"cases\":[\(subjects.joined(separator: ","))]")
    let tables = try #require(try Samples.encodedTables(text))
    let shuffled = try Samples.shuffled(tables, seed: 1)
    #expect(shuffled["subjects.csv"] != tables["subjects.csv"])
    #expect(try Samples.encoded(tables: shuffled, to: .jsonl) == Samples.encoded(text, to: .jsonl))
    let report = try FeedSource(tables: shuffled).validate()
    #expect(
      report.log.isEmpty && report.notes.first?.en.hasPrefix("the rows of subjects do not come in the order") == true)
  }
}
