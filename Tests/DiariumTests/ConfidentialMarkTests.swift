import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Where a case's mark is not where it should be, or comes too late, its text is not shown either.
@Suite struct `Marks of confidential cases` {
  private typealias Cases = `Confidential cases`

  @Test(arguments: [
    ("confidentiality_level,confidentiality_level", "other,confidential"),
    ("confidentiality_level,confidentiality_level", "confidential,other"), ("confidentialty_level", "confidential"),
    ("confidentiality level", "hemligt"), ("sekretess", "hemligt"), ("Secrecy", "confidential"),
  ]) func `in columns that have no place in a tree`(headings: String, cells: String) throws {
    let row = "ks-1,Zebrafink,zebrafink,zebrafink"
    let open = "ks-2,A,motto,2020-02-31,\(cells.map { $0 == "," ? "," : "" }.joined())"
    let files = [
      "cases.csv": "id,title,kind,opened,\(headings)\n\(row),\(cells)\n\(open)\n",
      "initiatives.csv": "id,case_id,kind,ordinal,title\nks-1/i,ks-1,zebrafink,zebrafink,Zebrafink\n",
      "datapackage.json": "{\"resources\":[],\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}",
    ]
    for end in ["\n", "\r\n"] {
      let feed = FeedSource(tables: files.mapValues { Array($0.replacing("\n", with: end).utf8) })
      try Cases.check(feed, headings, rules: 3)
      let excerpts = try feed.validate(Samples.structural).log.findings.compactMap(\.location.excerpt?.text)
      #expect(excerpts.contains { $0.hasPrefix("ks-2,A,motto") }, "\(headings): \(excerpts)")
    }
  }

  @Test(arguments: [[",", "confidential,"], ["confidential,", ","]])
  func `in another row with the id of the case`(levels: [String]) throws {
    let rows = levels.map { "ks-1,\($0)Zebrafink,zebrafink,zebrafink\n" }.joined()
    let files = [
      "cases.csv": "id,confidentiality_level,title,kind,opened\n\(rows)",
      "initiatives.csv": "id,case_id,kind,ordinal,title\nks-1/i,ks-1,zebrafink,zebrafink,Zebrafink\n",
    ]
    try Cases.check(FeedSource(tables: files.mapValues { Array($0.utf8) }), "\(levels)", rules: 3)
  }

  /// A merge key is no part of YAML 1.2, and not read; it is told, and so is what is wrong beside it.
  @Test(arguments: ["<<: *m", "<<: [*n, *m]", "\"<<\": {<<: *m}", "<<: {confidentiality: {level: confidential}}"])
  func `after a merge key`(merge: String) throws {
    for lines in [["id: ks-1", merge], [merge, "id: ks-1"]] {
      let text = """
        diarium: "1.0"
        dataset: {title: T}
        x_ekeby_open: &n {confidentiality: {level: other}}
        x_ekeby_secret: &m {confidentiality: {level: confidential}}
        cases:
          - \(lines.joined(separator: "\n    "))
            kind: zebrafink
            sumary: Zebrafink
            initiatives: [{kind: zebrafink}]
        """
      try Cases.check(Cases.file(text, .yaml), merge, rules: 3)
    }
  }

  @Test func `that a merge key does not bring hide nothing`() throws {
    let text = """
      diarium: "1.0"
      dataset: {title: T}
      x_ekeby_open: &n {confidentiality: {level: other}}
      cases:
        - id: ks-1
          <<: *n
          kind: motto
        - id: ks-2
          kind: motto
          x_ekeby_a: {<<: {confidentiality: {level: confidential}}, title: Zebrafink}
      """
    let findings = try Cases.file(text, .yaml).validate(Samples.structural).log.findings
    let codes = findings.filter { $0.rule.name == "str/not-in-vocabulary" }
    #expect(
      codes.map(\.location.line) == [7, 9] && codes.allSatisfy { $0.location.excerpt?.text.contains("motto") == true })
  }

  @Test func `that are missing since the text is cut`() throws {
    let text = #"{"id":"ks-2","title":"Zebrafink","kind":"zebrafink","confid"#
    for length in ["{\"id\":\"ks-2\",\"title\":\"Zebra".count...text.count].flatMap(\.self) {
      let cut = String(text.prefix(length))
      try Cases.check(Cases.file("\(Samples.feed())\n\(cut)\n", .jsonl), cut)
      try Cases.check(Cases.file("\(Samples.feed())\n\(cut)\n{\"id\":\"ks-3\"}", .jsonl), cut)
      let open = String(Samples.feed("\"cases\":[{\"id\":\"ks-1\",\"title\":\"A\"},\(cut)]").dropLast(2))
      try Cases.check(Cases.file(open, .json), cut)
      try Cases.check(Cases.file("diarium: \"1.0\"\ndataset: {title: T}\ncases: [\(cut)", .yaml), cut)
    }
    let block = "diarium: \"1.0\"\ndataset: {title: T}\ncases:\n  - id: ks-1\n    title: A\n  - id: ks-2\n"
    for cut in [
      "    title: \"Zebrafink", "    title: 'Zebrafink\n", "    topics: [Zebrafink", "    title: A\n    Zebrafink",
    ] {
      try Cases.check(Cases.file(block + cut, .yaml), cut)
    }
  }

  @Test func `that are known not to be there hide nothing of what is cut`() throws {
    for cut in [
      #"{"id":"ks-2","confidentiality":{"level":"other"},"title":"A"#, #"{"diarium":"1.0","dataset":{"title":"A"#, "{",
      "[1",
    ] {
      let finding = try #require(try Cases.file(cut, .json).validate(Samples.structural).log.findings.last)
      #expect(finding.rule == .truncatedFile && finding.location.excerpt?.text == cut)
    }
  }

  /// A line end breaks a case just where one chunk ends and the next begins.
  @Test(arguments: ["\n", "\r\n"]) func `on the other side of a chunk`(end: String) throws {
    let head = Samples.feed()
    for (first, second) in [
      (#"{"id":"ks-2",\#(Cases.mark),"summary":"Zebrafink"#, #"zebrafink","title":"Zebrafink"}"#),
      (#"{"id":"ks-2","summary":"Zebrafink"#, #"zebrafink","title":"Zebrafink",\#(Cases.mark)}"#),
      (
        "{\"id\":\"ks-2\",\(Cases.mark),\"summary\":\"Zebrafink\(end)zebrafink zebrafink",
        #"zebrafink","title":"Zebrafink"}"#
      ),
    ] {
      let text = [head, first, second, #"{"id":"ks-3","title":"A"}"#].joined(separator: end)
      for block in [16, 40, head.utf8.count + end.utf8.count + first.utf8.count / 2] + Array(30...80) {
        var limits = Limits()
        limits.block = block
        for jobs in 1...2 {
          let file = FeedSource(bytes: Array(text.utf8), as: .jsonl, name: "feed", limits: limits, jobs: jobs)
          try Cases.check(file, "\(first), block \(block)")
        }
      }
    }
    // A piece of no value may be of any; where nothing is confidential it is shown.
    for mark in [Cases.mark, #""confidentiality":{"level":"other"}"#] {
      let whole = [head, "{\"id\":\"ks-2\",\(mark)}", #"title":"Cykelbanor"}"#, #"{"id":"ks-3","title":"A" 1}"#]
      for block in 16...90 {
        var limits = Limits()
        limits.block = block
        let bytes = Array(whole.joined(separator: end).utf8)
        let log = try FeedSource(bytes: bytes, as: .jsonl, name: "feed", limits: limits).validate(Samples.structural)
          .log
        let broken = log.findings.filter { [3, 4].contains($0.location.line) }.map(\.location.excerpt?.text)
        #expect(broken == [mark == Cases.mark ? nil : whole[2], whole[3]], "\(block)")
      }
    }
  }

  private static let yaml = "diarium: \"1.0\"\ndataset: {title: T}\ncases:\n  - id: ks-1\n    title: A\n  - id: ks-2\n"
  private static let mark = "    confidentiality:\n      level: confidential\n"

  /// Whatever libyaml has read when it stops, the mark may stand far behind it.
  @Test(arguments: [
    "    summary: \"\\q Zebrafink\"\n", "    summary: *Zebrafink\n", "\tsummary: Zebrafink\n",
    "    summary: a: Zebrafink: c\n", "    x_ekeby_a: \(String(repeating: "[", count: 70))Zebrafink\n",
    "    x_ekeby_a:\n      \(String(repeating: "- ", count: 70))Zebrafink\n", "    title: [Zebrafink\n",
  ]) func `far after a fault that ends the reading`(fault: String) throws {
    for count in [0, 10, 600, 5_000, 40_000] {
      let filler = (0..<count).map { "    x_ekeby_f\($0): aaaaaaaaaa\n" }.joined()
      try Cases.check(Cases.file(Self.yaml + fault + filler + Self.mark, .yaml), "\(fault) \(count)")
    }
  }

  @Test(arguments: [
    "]   status: Zebrafink\n", "summary: Zebrafink\n]   status: Zebrafink\n", "{     b: \"Zebrafink\"\n",
    "summary: Zebrafink\n", "    documents:\n[      - id: Zebrafink\n", "    title: A\n!x      title: \"Zebrafink\"\n",
  ]) func `before a line of the case that has lost its place`(fault: String) throws {
    try Cases.check(Cases.file(Self.yaml + Self.mark + fault, .yaml), fault)
  }

  @Test(arguments: [
    "   documents:\n      - id: d\n", "   *a   - id\n", "   <<   - id\n", "  \"     text:\n", " ,    - id\n",
    "  confidentiality:\n    level: confidential\n",
  ]) func `after a line of the case that has lost its place`(fault: String) throws {
    let text = "\(Self.yaml)    status: Zebrafink\n    title: Zebrafink\n    sumary: Zebrafink\n\(fault)\(Self.mark)"
    try Cases.check(Cases.file(text, .yaml), fault)
    let codes = try Cases.file(text, .yaml).inspect().codes.flatMap(\.uses).map(\.code)
    #expect(!codes.contains { $0.lowercased().contains(Cases.secret) })
  }

  @Test(arguments: [
    #"{"id":"ks-2",\#(Cases.mark),"title":"A"},"summary":"Zebrafink"}"#,
    "{\"id\":\"ks-2\",\"title\":\"Zebrafink\",\n]\"status\":\"Zebrafink\",\n\(Cases.mark)}",
    "{\"id\":\"ks-2\",\"title\":\"Zebrafink\"}]\"status\":\"Zebrafink\",\(Cases.mark)}",
  ]) func `beside a bracket that closes the case too early`(record: String) throws {
    try Cases.check(Cases.file(Samples.feed("\"cases\":[\(record)]")), record)
    try Cases.check(Cases.file("\(Samples.feed())\n\(record)\n", .jsonl), record)
    let after = Samples.feed("\"cases\":[{\"id\":\"ks-2\",\(Cases.mark)}],\"summary\":{\"Zebrafink\":\"zebrafink\"}")
    try Cases.check(Cases.file(after), after)
  }

  @Test func `keep no name of a member of the head from being told`() throws {
    for name in ["x_short", "x_Ekeby", "summary"] {
      let text = Samples.feed("\"\(name)\":\"Zebrafink\",\"cases\":[{\"id\":\"ks-2\",\"title\":\"\",\(Cases.mark)}]")
      try Cases.check(Cases.file(text), name)
      let findings = try Cases.file(text).validate(Samples.structural).log.findings
      let unknown = try #require(findings.first { $0.rule.name == "str/unknown-field" })
      #expect(unknown.location.pointer == "/\(name)" && unknown.message.en.contains("`\(name)`"), "\(unknown)")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\n\n"]) func `before a line end in a text or a name`(end: String) throws {
    for pieces in [
      [#""title":"Zebrafink"#, #"","summary":"Zebrafink"}"#], [#""title"#, #"":"Zebrafink"}"#],
      [#""title":"Zebrafink"#, #"{"id":"ks-7"}"#, #"zebrafink","status":"zebrafink"}"#],
      [#""summary":\u"Zebrafink"#, #"","a":1,"#, #""status":"Zebrafink"}"#],
    ] {
      let lines = pieces.joined(separator: end)
      try Cases.check(Cases.file("\(Samples.feed())\n{\"id\":\"ks-2\",\(Cases.mark),\(lines)\n", .jsonl), lines)
    }
  }

  @Test(arguments: [
    "    confidentiality:\n    level: confidential\n", "    confidentiality: {level confidential}\n",
    "    confidentiality: !!set {level, confidential}\n", "    confidentiality: {statute: OSL 26:1}\n",
    "    \" confidentiality \": {\" level \": \" Confidential \"}\n",
  ]) func `that are written wrongly`(mark: String) throws {
    for (before, after) in [("", mark), (mark, "")] {
      let text = "\(Self.yaml)\(before)    status: zebrafink\n    sumary: Zebrafink\n\(after)"
      try Cases.check(Cases.file(text, .yaml), mark, rules: 2)
    }
  }

  @Test(arguments: [
    ("confidentality_level", "confidential"), ("hemlig", "hemlig"), ("level", "Confidential"), ("x", " sekretess "),
    ("extensions", #""{""x_ekeby_a"":{""confidentiality"":{""level"":""confidential""}}}""#),
    ("confidentiality_extensions", #""{""level"":""confidential""}""#),
    ("confidentiality_note", "confidential"), ("confidentiality_statute", "OSL 26:1"),
  ]) func `in columns that have another use`(heading: String, cell: String) throws {
    let files = [
      "cases.csv": "id,title,status,\(heading)\nks-1,A,,\nks-2,Zebrafink,zebrafink,\(cell)\n",
      "documents.csv": "case_id,ordinal,id,kind\nks-2,1,ks-2/d/1,zebrafink\n",
    ]
    try Cases.check(FeedSource(tables: files.mapValues { Array($0.utf8) }), heading, rules: 2)
  }

  @Test func `of the case of an owner that another case's row names`() throws {
    let files = [
      "cases.csv": "id,title,confidentiality_level\nks-1,A,\nks-2,,confidential\n",
      "documents.csv": "case_id,ordinal,id,kind\nks-2,1,ks-2/d/1,letter\n",
      "signatories.csv": "case_id,document_id,ordinal,name\nks-1,ks-2/d/1,1,Zebrafink\n",
    ]
    try Cases.check(FeedSource(tables: files.mapValues { Array($0.utf8) }), "owner")
  }
}
