import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Personal numbers as they are really written: each is found by the rule, nearly, and none is shown.
@Suite struct `Personal numbers` {
  /// A feed that carries a number somewhere.
  struct Carrier {
    var name: String
    var number: String
    var file: FeedSource
  }

  /// How a number of twelve digits is written.
  private static let spellings: [(String, @Sendable (String) -> String)] = [
    ("plain", { "\($0.suffix(10).prefix(6))-\($0.suffix(4))" }),
    ("century", { "\($0.prefix(8))-\($0.suffix(4))" }),
    ("ten digits", { String($0.suffix(10)) }),
    ("twelve digits", { $0 }),
    ("plus", { "\($0.suffix(10).prefix(6))+\($0.suffix(4))" }),
    ("dash", { "\($0.suffix(10).prefix(6))\u{2013}\($0.suffix(4))" }),
    ("non-breaking hyphen", { "\($0.suffix(10).prefix(6))\u{2011}\($0.suffix(4))" }),
    ("minus", { "\($0.suffix(10).prefix(6))\u{2212}\($0.suffix(4))" }),
    ("blanks", { "\($0.suffix(10).prefix(6)) - \($0.suffix(4))" }),
    ("narrow blanks", { "\($0.suffix(10).prefix(6))\u{202F}\u{2010}\u{202F}\($0.suffix(4))" }),
    ("blank", { "\($0.suffix(10).prefix(6)) \($0.suffix(4))" }),
    ("no-break space", { "\($0.suffix(10).prefix(6))\u{A0}-\u{A0}\($0.suffix(4))" }),
    (
      "groups",
      { "\($0.dropFirst(2).prefix(2)) \($0.dropFirst(4).prefix(2)) \($0.dropFirst(6).prefix(2))-\($0.suffix(4))" }
    ),
    ("date", { "\($0.prefix(4))-\($0.dropFirst(4).prefix(2))-\($0.dropFirst(6).prefix(2))-\($0.suffix(4))" }),
    ("soft hyphen", { "\($0.suffix(10).prefix(6))\u{AD}\($0.suffix(4))" }),
  ]

  /// What stands around it in a text, as JSON writes it.
  private static let contexts = [
    ("Sökande ", " klagar"), ("”", "”"), ("till –", "– och"), ("…", "…"), ("\u{A0}", "\u{A0}bor"), ("1,", ",2"),
    (#"Rad ett\n"#, #"\nrad tre"#), (#"a\t"#, #"\tb"#), ("(", ")"), ("pnr:", "."), (#"\""#, #"\""#), ("’", "’"),
  ]

  private static let head =
    "diarium: \"1.0\"\ndataset: {title: T, publisher: {name: P}, license: CC0-1.0, language: sv}\ncases:\n"

  /// The feeds: every spelling in every surrounding, and some spellings in every place of every form.
  static func carriers() -> [Carrier] {
    var random = SeededGenerator(seed: 13)
    var carriers: [Carrier] = []
    func add(_ name: String, _ number: String, _ text: String, _ format: Format = .json, path: String = "feed") {
      carriers.append(
        .init(name: name, number: number, file: FeedSource(bytes: Array(text.utf8), as: format, name: path)))
    }
    func add(_ name: String, _ number: String, tables: [String: String]) {
      carriers.append(
        .init(name: name, number: number, file: FeedSource(tables: tables.mapValues { Array($0.utf8) })))
    }
    for (spelling, write) in spellings {
      for (before, after) in contexts {
        let number = ShownNumbers.draw(&random)
        let text = before + write(number) + after
        add("text, \(spelling), \(before)", number, Samples.caseFeed("\"summary\":\"\(text)\",\"sumary\":\"\(text)\""))
      }
    }
    let package = """
      {"resources":[],"feed":{"diarium":"1.0",\(Samples.dataset)}}
      """
    for (spelling, write) in spellings where ["plain", "century", "dash", "blanks", "twelve digits"].contains(spelling)
    {
      func draw() -> (String, String) {
        let number = ShownNumbers.draw(&random)
        return (number, write(number))
      }
      func json(_ name: String, _ members: (String) -> String) {
        let (number, text) = draw()
        add("\(name), \(spelling)", number, Samples.caseFeed(members(text)))
        let lines = Samples.feed() + "\n{\"id\":\"ks-1\",\"title\":\"A\",\(members(text))}\n"
        add("\(name) in lines, \(spelling)", number, lines, .jsonl)
      }
      json("member name") { "\"\($0)\":1" }
      json("name with a slash") { "\"a/\($0)\":1" }
      json("name in an extension") { "\"x_ekeby_data\":{\"\($0)\":true},\"sumary\":1" }
      json("extension") { "\"x_ekeby_data\":[{\"a\":\"\($0)\"}]" }
      json("code") { "\"kind\":\"\($0)\"" }
      json("id") { "\"decisions\":[{\"id\":\"\($0)\",\"kind\":\"nothing\"}]" }
      json("reference") { "\"handled_by_id\":\"\($0)\",\"relations\":[{\"kind\":\"continues\",\"to_id\":\"\($0)\"}]" }
      json("wrong type") { "\"decisions\":[\"\($0)\"]" }
      json("given twice") { "\"summary\":\"A\",\"summary\":\"\($0)\"" }
      json("escaped hyphen") {
        "\"summary\":\"\($0.replacing("-", with: "\\u002d"))\",\"sumary\":\"\($0.replacing("-", with: "\\u002d"))\""
      }
      json("cut excerpt") {
        "\"sumary\":\"\(String(repeating: "a ", count: 47 + $0.count % 5))\($0) \(String(repeating: "b ", count: 150))\""
      }
      for (name, line) in [
        ("plain", "summary: Av %"), ("alone", "summary: %"), ("double quotes", "summary: \"\\t%\""),
        ("single quotes", "sumary: 'it''s %'"), ("block", "summary: |\n      A\n      %"),
        ("flow", "x_ekeby_a: {b: [\"%\"]}"),
        ("name", "\"%\": 1"), ("escape", "sumary: \"a\\n%\""), ("comment", "summary: A # %\n    kind: wrong"),
      ] {
        let (number, text) = draw()
        let written = name == "escape" ? text.replacing("-", with: "\\x2d") : text
        add(
          "YAML \(name), \(spelling)", number,
          head + "  - id: ks-1\n    title: A\n    \(line.replacing("%", with: written))\n", .yaml)
      }
      for (name, rows) in [
        ("cell", "id,title,summary,kind\nks-1,%,%,wrong\n"),
        ("cell behind a digit", "id,summary,title,kind\nks-2,%,%,wrong\n"),
        ("semicolon", "id;title;kind\n1;%;wrong\n"), ("tabulator", "id\ttitle\tkind\n1\t%\twrong\n"),
        ("heading", "id,title,%\nks-1,A,1\n"), ("ragged row", "id,title,summary\nks-1,A,%,1\n"),
        ("quotes", "id,title,extensions,kind\nks-1,A,\"{\"\"x_ekeby_a\"\":\"\"%\"\"}\",wrong\n"),
        ("broken row", "id,title\nks-1,A\nks-2,%\"a\n"),
      ] {
        let (number, text) = draw()
        add(
          "table \(name), \(spelling)", number,
          tables: ["cases.csv": rows.replacing("%", with: text), "datapackage.json": package])
      }
      let (number, text) = draw()
      add("file name, \(spelling)", number, Samples.caseFeed("\"sumary\":1"), path: "export \(text).json")
    }
    return carriers
  }

  @Test func `none is shown in any report, and nearly all are found`() throws {
    let carriers = Self.carriers()
    #expect(carriers.count >= 205)
    var missed: [String] = []
    for carrier in carriers {
      var report = try carrier.file.validate(Samples.allRules)
      let isFound = report.log.rules.contains { $0.rule.name == "txt/personal-identity-number" }
      if !isFound { missed.append(carrier.name) }
      for language in Language.allCases {
        report.language = language
        let human = HumanReport(report, isColoured: false)
        // A workbook has the cells of the table in CSV.
        let shown = ReportFormat.allCases.filter { $0 != .xlsx }.map { report.rendered(as: $0) }
        for text in shown + [human.summary()] {
          let lines = ShownNumbers.lines(of: text, showing: carrier.number)
          #expect(lines.isEmpty, "\(carrier.name): \(lines)")
        }
      }
    }
    // What stands in comments, and in rows that cannot be read, is no data of the feed.
    let others = missed.filter { !$0.contains("comment") && !$0.contains("row") }
    #expect(others.count * 205 <= carriers.count * 15, "\(others)")
  }

  /// Writes something that is no personal number.
  private static let others: [(String, @Sendable (inout SeededGenerator) -> String)] = [
    ("time stamps of fourteen digits", { "\(day(&$0))\(clock(&$0))\(two($0.below(60)))" }),
    ("time stamps of twelve digits", { "\(day(&$0))\(clock(&$0))" }),
    ("time stamps with a hyphen", { "\(day(&$0))-\(clock(&$0))" }),
    ("seconds of the epoch", { "\(1_000_000_000 + $0.below(770_000_000))" }),
    ("years", { "\(1990 + $0.below(20))-\(2010 + $0.below(16))" }),
    ("periods", { "\(day(&$0).suffix(6))-\(day(&$0).suffix(6))" }),
    ("years from the first to the last day", { "\(1990 + $0.below(36))0101-1231" }),
    ("diary numbers", { "KS \(2000 + $0.below(26))/\(10_000 + $0.below(90_000))" }),
    ("diary numbers with a colon", { "\(2000 + $0.below(26)):\($0.below(3000))" }),
    ("diary numbers with hyphens", { "KS-\(2000 + $0.below(26))-\(1000 + $0.below(9000))" }),
    (
      "diary numbers in three parts",
      { "\(2000 + $0.below(26))-\(100_000 + $0.below(900_000))-\(1000 + $0.below(9000))" }
    ),
    (
      "organisation numbers",
      {
        let number = organisation(&$0)
        return "\(number.prefix(6))-\(number.suffix(4))"
      }
    ),
    ("organisation numbers of ten digits", { organisation(&$0) }),
    ("organisation numbers of twelve digits", { "16\(organisation(&$0))" }),
    ("bankgiro numbers", { "\(100 + $0.below(9900))-\(1000 + $0.below(9000))" }),
    ("plusgiro numbers", { "\(10 + $0.below(90)) \(two($0.below(100))) \(two($0.below(100)))-\($0.below(10))" }),
  ]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  private static func day(_ random: inout SeededGenerator) -> String {
    "\(1985 + random.below(41))\(two(1 + random.below(12)))\(two(1 + random.below(28)))"
  }
  private static func clock(_ random: inout SeededGenerator) -> String {
    two(random.below(24)) + two(random.below(60))
  }
  private static func organisation(_ random: inout SeededGenerator) -> String {
    let nine =
      "\(random.pick([2, 5, 7, 8, 9]))\(random.below(10))\(2 + random.below(8))\(100_000 + random.below(900_000))"
    return nine + ShownNumbers.checkDigit(nine)
  }

  @Test func `what is written alike is not taken for one`() throws {
    for (index, (name, write)) in Self.others.enumerated() {
      var random = SeededGenerator(seed: UInt64(index))
      let texts = (0..<1000).map { _ in write(&random) }
      let cases = texts.enumerated().map {
        "{\"id\":\"ks-\($0)\",\"title\":\"Möte \($1), protokoll\",\"x_ekeby_a\":[\"\($1)\"]}"
      }
      let report = try Samples.report(
        Samples.feed("\"cases\":[\(cases.joined(separator: ","))]"), options: Samples.allRules)
      let count = report.log.rules.first { $0.rule.name == "txt/personal-identity-number" }?.count ?? 0
      // Each stands twice.
      #expect(count <= 20, "\(name): \(count / 2) of 1000")
    }
  }

  @Test(arguments: [
    ("personnummer 201206051234", true), ("201206051234", false), ("pnr 20120605-1234", true),
    ("Personnummer: 121212-1213", true), ("121212-1213", false), ("telefon 1212121212", false), ("1212121212", true),
    ("SE121212121201", true), ("120229-1235", false), ("19130229-1236", false), ("20991212-1210", false),
    ("18391212-1214", false),
  ]) func `a word before it tells what it is`(text: String, isFound: Bool) throws {
    let report = try Samples.report(Samples.caseFeed("\"summary\":\"Se \(text)\""), options: Samples.allRules)
    #expect(report.log.rules.contains { $0.rule.name == "txt/personal-identity-number" } == isFound)
  }

  @Test func `the fingerprint of any finding does not depend on a number`() throws {
    var random = SeededGenerator(seed: 3)
    func prints() throws -> [String] {
      let number = ShownNumbers.draw(&random)
      let text = "\(number.prefix(8))-\(number.suffix(4))"
      let feed = Samples.caseFeed(
        "\"\(text)\":1,\"kind\":\"\(text)\",\"decisions\":[{\"id\":\"\(text)\",\"kind\":\"a\"}]")
      return try Samples.report(feed, options: Samples.allRules).log.findings.map(\.fingerprint)
    }
    let first = try prints()
    let second = try prints()
    #expect(first.count > 3 && second == first)
  }

  /// Half a number tells whose it is: a day that stands at a line's end, and a number without its last digit.
  @Test func `is shown in halves neither`() throws {
    let yaml = """
      diarium: "1.0"
      dataset: {title: T, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}
      cases:
        - id: ks-1
          title: x 811228
            9874
          kind: motoin
          summary: y\u{200B} 19811228
            9874 z\u{200B}
      """
    var report = try Samples.report(yaml, format: .yaml, options: Samples.allRules)
    report.language = .en
    let human = HumanReport(report, isColoured: false).text()
    #expect(!human.contains("811228") && !human.contains("9874") && human.contains("title: x •••"), "\(human)")
    let near = Samples.feed(
      #""persons":[{"id":"p-19811228-9874","name":"Eva Ek"}],"cases":[{"id":"ks-1","title":"A","initiatives":[{"id":"ks-1/i/1","kind":"motion","signatories":[{"name":"Eva Ek","person_id":"p-19811228-987"}]}]}]"#
    )
    report = try Samples.report(near, options: Samples.allRules)
    for text in [report.concise(), HumanReport(report, isColoured: false).text(), JSONText.indented(report.json())] {
      #expect(!text.contains("811228") && text.contains("ref/unknown-actor"), "\(text)")
    }
  }

  /// What the rule need not find is still not shown: digits of other scripts, bytes that are no UTF-8, tags.
  @Test(arguments: [
    "٨١١٢٢٨-٩٨٧٤", "８１１２２８-９８７４", "811228\u{FFFD}9874", "811228\u{7}9874", "811228-<b>9874</b>", "<i>811228</i>-9874",
    "811228\u{2500}9874", #"811228\u00079874"#, #"٨١١٢٢٨\x2d٩٨٧٤"#, #"811228\uFFFD9874"#, "811228<br/>9874",
    "19811228\u{FFFD}9874",
  ]) func `is masked however it is written`(number: String) {
    let masked = Mask.masked("x \(number), y")
    // What an escape is made of may be masked or not.
    let shown = masked.replacing(#/\\(u[0-9A-Fa-f•]{4}|x[0-9A-Fa-f•]{2})/#, with: "")
    let digits = shown.unicodeScalars.filter { $0.properties.numericType != nil }
    #expect(digits.isEmpty && masked.unicodeScalars.count == "x \(number), y".unicodeScalars.count, "\(masked)")
  }

  @Test func `a masked text keeps its length, so that places in it hold`() throws {
    for text in [
      #"a\u002d\u0031 191212121212 \n121212\u002d1212 b"#, "&ndash;121212&#45;1212&nbsp;", "%2D121212%2D1212",
      "１２１２１２-１２１２", "121212<U+00A0>1212", "ks-<U+0009>19121212<U+2009>-<U+2009>1212<U+0009>", "<BOM>121212<BOM>-1212",
    ] {
      let masked = Mask.masked(text)
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count && masked != text)
      #expect(!masked.filter(\.isNumber).contains("1212"), "\(masked)")
    }
  }
}
