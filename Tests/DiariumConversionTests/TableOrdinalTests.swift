import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Places in lists, ids that are minted, lists and values in one cell.
@Suite struct `Keys and cells of tables` {
  private static func source(_ tables: [String: String]) -> FeedSource {
    var files = tables
    files["datapackage.json"] = "{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}"
    files["cases.csv"] = files["cases.csv"] ?? "id,title\nks-1,Motion om cykelbanor\n"
    return FeedSource(tables: Dictionary(uniqueKeysWithValues: files.map { ($0.key, Array($0.value.utf8)) }), name: "t")
  }

  private static func rules(_ tables: [String: String]) throws -> [String] {
    try source(tables).validate(Samples.structural).log.findings.map(\.rule.name)
  }

  private static func record(_ tables: [String: String]) throws -> Case? {
    var found: Case?
    try source(tables).forEachCase { found = found ?? $0 }
    return found
  }

  @Test(
    arguments: [
      (["1", "2", "3"], "abc", []), (["3", "1", "2"], "bca", []), (["1", "2", "2"], "abc", ["ref/ordinal"]),
      (["2", "2", "2"], "abc", ["ref/ordinal", "ref/ordinal", "ref/ordinal"]),
      (["1", "3", "4"], "abc", ["ref/ordinal"]),
      (["2", "3", "4"], "abc", ["ref/ordinal"]), (["1", "9007199254740992", "2"], "acb", ["ref/ordinal"]),
    ] as [([String], String, [String])])
  func `give the order, and where two are equal the rows do`(ordinals: [String], order: String, rules: [String]) throws
  {
    var rows = "id,case_id,ordinal,body,outcome\n"
    for (letter, ordinal) in zip("abc", ordinals) { rows += "ks-1/\(letter),ks-1,\(ordinal),KS,rejected\n" }
    let tables = ["decisions.csv": rows]
    #expect(try Self.rules(tables) == rules)
    let record = try #require(try Self.record(tables))
    #expect(record.decisions.map { String($0.id.string.suffix(1)) }.joined() == order)
  }

  /// What is no place from 1 on is an error at its cell, and the row is read all the same.
  @Test(arguments: ["0", "-1", "01", "1.0", "1e0", "ett", "9007199254740993", "99999999999999999999", "+1", "٣", "1 "])
  func `that are none are told of at their cells`(ordinal: String) throws {
    let tables = ["decisions.csv": "id,case_id,ordinal,body,outcome\nks-1/a,ks-1,\(ordinal),KS,rejected\n"]
    let report = try Self.source(tables).validate(Samples.structural)
    let findings = report.log.findings.filter { $0.location.columnName == "ordinal" }
    #expect(!findings.isEmpty, "\(report.log.findings.map(\.message.en))")
    #expect(findings.allSatisfy { $0.location.cell == "C2" })
    #expect(try Self.source(tables).inspect().records.contains { $0.table == "decisions" && $0.count == 1 })
  }

  @Test func `that are left out are told of once a table`() throws {
    let rows = (1...5).map { "ks-1/\($0),ks-1,KS,rejected\n" }.joined()
    let tables = ["decisions.csv": "id,case_id,body,outcome\n\(rows)"]
    #expect(try Self.rules(tables) == ["ref/ordinal"])
    #expect(try Self.record(tables)?.decisions.map { String($0.id.string.suffix(1)) } == ["1", "2", "3", "4", "5"])
  }

  @Test(
    arguments: [
      (["", ""], ["ks-1/d/item/1", "ks-1/d/item/2"], []), (["", "own"], ["ks-1/d/item/1", "own"], []),
      (["own", ""], ["own", "ks-1/d/item/2"], []),
      // A minted id that is taken already is an error, whichever of the two stands first.
      (["ks-1/d/item/2", ""], ["ks-1/d/item/2", "ks-1/d/item/2"], ["ref/duplicate-id"]),
      (["", "ks-1/d/item/1"], ["ks-1/d/item/1", "ks-1/d/item/1"], ["ref/duplicate-id"]),
    ] as [([String], [String], [String])])
  func `mint the ids of items that leave theirs out`(written: [String], ids: [String], rules: [String]) throws {
    var rows = "id,case_id,decision_id,ordinal,text\n"
    for (index, id) in written.enumerated() { rows += "\(id),ks-1,ks-1/d,\(index + 1),Text\n" }
    let tables = [
      "decisions.csv": "id,case_id,ordinal,body,outcome\nks-1/d,ks-1,1,KS,rejected\n", "items.csv": rows,
    ]
    #expect(try Self.rules(tables) == rules)
    guard rules.isEmpty else { return }
    #expect(try Self.record(tables)?.decisions.first?.items.map(\.id.string) == ids)
    // Without the column it is as with empty cells.
    let bare = rows.split(separator: "\n").map {
      $0.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)[1]
    }
    guard written == ["", ""] else { return }
    var other = tables
    other["items.csv"] = bare.joined(separator: "\n")
    #expect(try Self.record(other)?.decisions.first?.items.map(\.id.string) == ids)
  }

  @Test(
    arguments: [
      ("ks-1/p", ["ks-1/p"], []), ("ks-1/p;ks-1/q", ["ks-1/p", "ks-1/q"], []),
      ("\"ks-1/q;ks-1/p\"", ["ks-1/q", "ks-1/p"], []),
      ("", [], []), ("\"\"", [], []),
      // What is no id between two semicolons is told, and not left out.
      ("ks-1/p;", nil, ["str/pattern"]), (";ks-1/p", nil, ["str/pattern"]), ("ks-1/p;;ks-1/q", nil, ["str/pattern"]),
      ("ks-1/p; ks-1/q", nil, ["str/pattern"]), (";", nil, ["str/pattern", "str/pattern"]),
      ("\"ks-1/p;\"\"ks-1/q\"\"\"", nil, ["str/pattern"]), ("ks-1/x", nil, ["ref/unknown-record"]),
    ] as [(String, [String]?, [String])])
  func `hold several ids in one cell`(cell: String, ids: [String]?, rules: [String]) throws {
    let tables = [
      "proposals.csv": "id,case_id,ordinal,level,body\nks-1/p,ks-1,1,committee,A\nks-1/q,ks-1,2,committee,B\n",
      "decisions.csv": "id,case_id,ordinal,body,outcome\nks-1/d,ks-1,1,KS,rejected\n",
      "items.csv": "case_id,decision_id,ordinal,text,target_ids\nks-1,ks-1/d,1,Text,\(cell)\n",
    ]
    let report = try Self.source(tables).validate(Samples.structural)
    let found = report.log.findings.filter { $0.location.table == "items" || $0.location.path == "t/items.csv" }
    #expect(found.map(\.rule.name) == rules, "\(found.map(\.message.en))")
    #expect(found.allSatisfy { $0.location.columnName == "target_ids" })
    if let ids { #expect(try Self.record(tables)?.decisions.first?.items.first?.targetIDs.map(\.string) == ids) }
  }

  @Test(
    arguments: [
      ("{}", "", []), (#"{"x_a_b":1}"#, #""x_a_b": 1"#, []), (#" {"x_a_b" : 1.50} "#, #""x_a_b": 1.50"#, []),
      (#"{"x_b_b":"å\u00e5","x_a_a":[]}"#, #""x_a_a": []"#, []), (#"{"x_a_b":null}"#, #""x_a_b": null"#, []),
      ("[1]", nil, ["str/wrong-type"]), ("1", nil, ["str/wrong-type"]), ("null", nil, ["str/wrong-type"]),
      ("{\"x_a_b\":1", nil, ["syn/json"]), ("{\"x_a_b\":01}", nil, ["syn/json"]), ("x", nil, ["syn/json"]),
      (#"{"x_a_b":1} x"#, nil, ["syn/json"]), (#"{"x_a_b":1,"x_a_b":2}"#, nil, ["syn/duplicate-key"]),
      (#"{"title":"B"}"#, nil, ["str/unknown-field"]), (#"{"colour":1}"#, nil, ["str/unknown-field"]),
      (#"{"x_a_b":"\ud800"}"#, nil, ["syn/json"]),
    ] as [(String, String?, [String])])
  func `hold extensions as one object of JSON`(cell: String, member: String?, rules: [String]) throws {
    let tables = ["cases.csv": "id,title,extensions\nks-1,A,\"\(cell.replacing("\"", with: "\"\""))\"\n"]
    let report = try Self.source(tables).validate(Samples.structural)
    #expect(report.log.findings.map(\.rule.name) == rules, "\(report.log.findings.map(\.message.en))")
    #expect(report.log.findings.allSatisfy { $0.location.cell == "C2" })
    guard let member else { return }
    let json = try #require(
      try Self.source(tables).encoded(as: .json).bytes.map { String(decoding: $0, as: UTF8.self) })
    #expect(json.contains(member), "\(json)")
    // The same members in JSON make the same cell.
    let back = try #require(try FeedSource(bytes: Array(json.utf8), as: .json).encodedTables().files)
    #expect(try FeedSource(tables: back).encoded(as: .json).bytes == Array(json.utf8))
  }

  /// The same characters in a cell, and in YAML without quotes, are typed by one schema.
  @Test(arguments: [
    ("bytes", "12"), ("bytes", "0"), ("bytes", "012"), ("bytes", "-1"), ("bytes", "-0"), ("bytes", "1.0"),
    ("bytes", "1e3"),
    ("bytes", "9007199254740992"), ("bytes", "9007199254740993"), ("bytes", "tolv"), ("bytes", "0x1F"),
    ("bytes", "1_000"),
    ("bytes", "true"), ("bytes", "1e99999999999999999999"), ("kind", "motion"), ("kind", "12"), ("kind", "NO"),
    ("kind", "true"), ("date", "2024"), ("date", "2024-06"), ("date", "2024-06-05"), ("date", "2024-06-31"),
    ("date", "240605"), ("date", "2024-6-50"), ("number", "0123"), ("number", "1e5"), ("number", "NO"),
    ("body_id", "1e5"), ("body_id", "KS"),
    ("media_type", "text/plain"), ("media_type", "text"), ("sha256", "12"), ("url", "https://ekeby.example/a"),
    ("url", "ekeby"),
  ])
  func `type a value as YAML does`(field: String, value: String) throws {
    func told(_ report: Report) -> Set<String> {
      Set(
        report.log.findings.filter { !["tab", "syn"].contains($0.rule.category) }
          .map { "\($0.rule.name) \($0.message.en)" })
    }
    let columns = field == "kind" ? "kind" : "kind,\(field)"
    let cells = field == "kind" ? value : "motion,\(value)"
    let tables = try Self.source([
      "documents.csv": "id,case_id,ordinal,\(columns)\nks-1/d,ks-1,1,\(cells)\n"
    ]).validate(Samples.structural)
    let member = field == "kind" ? "" : ", kind: motion"
    let yaml = """
      diarium: "1.0"
      dataset: {title: Ärenden i Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
      cases:
        - id: ks-1
          title: Motion om cykelbanor
          documents:
            - {id: ks-1/d\(member), \(field): \(value)}

      """
    let other = try Samples.report(yaml, format: .yaml)
    #expect(told(tables) == told(other))
    #expect(tables.verdict == other.verdict)
    // What JSON spells as a number is the same number there.
    guard field == "bytes", Double(value) != nil, value != "012", value.first != "+" else { return }
    let document = "\"documents\":[{\"id\":\"ks-1/d\",\"kind\":\"motion\",\"bytes\":\(value)}]"
    guard let json = try? Samples.report(Samples.caseFeed(document), format: .json), json.verdict != .unknown else {
      return
    }
    #expect(told(json) == told(tables))
  }
}
