import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Findings as SARIF tells them: GitHub and editors read it.
@Suite struct `Reports in SARIF` {
  /// A feed with a misspelt field, a misspelt code and a member that stands twice, behind letters of two bytes.
  private static let broken = """
    {"diarium":"1.0",\(Samples.dataset),
     "cases":[{"id":"ks-1",
      "summary":"Ärende åäö", "titel":"Motion om cykelbanor",
      "kind":"motoin", "status":"closed", "status":"decided",
      "x_ekeby_a":{"a/b":{"n":1,"n":2}}}]}
    """

  private static func run(_ report: Report) throws -> JSONValue { try #require(report.sarif()["runs"]?[0]) }

  /// What a run says of itself.
  private static func notifications(_ run: JSONValue) -> [String] {
    (run["invocations"]?[0]?["toolExecutionNotifications"]?.elements ?? []).compactMap { $0["message"]?["text"]?.text }
  }

  @Test func `are one run of the version that they name, with what the run was`() throws {
    var report = try Samples.report(Self.broken)
    report.asOf = "2026-01-31"
    report.notes = [.init(sv: "en anmärkning", en: "a remark")]
    report.skipped = [SkippedRule(rule: .pattern, because: .init(sv: "därför", en: "that is why"), count: 3)]
    let document = report.sarif()
    #expect(document["$schema"]?.text == "https://json.schemastore.org/sarif-2.1.0.json")
    #expect(document["version"]?.text == "2.1.0" && document["runs"]?.elements.count == 1)
    let run = try Self.run(report)
    #expect(run["language"]?.text == "en" && run["columnKind"]?.text == "unicodeCodePoints")
    #expect(run["tool"]?["driver"]?["name"]?.text == "diarium")
    #expect(run["tool"]?["driver"]?["semanticVersion"]?.text == DiariumVersion.package)
    #expect(run["invocations"]?[0]?["executionSuccessful"] == .boolean(true))
    #expect(Self.notifications(run) == ["a remark", "str/pattern: that is why (3)"])
    #expect(run["invocations"]?[0]?["toolExecutionNotifications"]?[0]?["level"]?.text == "note")
    #expect(run["artifacts"]?[0]?["location"]?["uri"]?.text == "feed.json")
    let counts = JSONValue.object(report.log.rules.map { .init($0.rule.code, .number("\($0.count)")) })
    #expect(run["properties"] == .object([.init("as_of", .string("2026-01-31")), .init("counts", counts)]))
    #expect(JSONText.indented(report.sarif()) == JSONText.indented(document))
    report.isReadable = false
    report.isInterrupted = true
    let stopped = try Self.run(report)
    #expect(stopped["invocations"]?[0]?["executionSuccessful"] == .boolean(false))
    #expect(Self.notifications(stopped).first == "the run was stopped; this is only what it had found")
  }

  @Test func `describe the rules that have results, and no others`() throws {
    let run = try Self.run(try Samples.report(Self.broken))
    let rules = try #require(run["tool"]?["driver"]?["rules"])
    #expect(rules.elements.compactMap { $0["id"]?.text } == ["DIA2002", "DIA4003", "DIA4004"])
    #expect(rules.elements.compactMap { $0["name"]?.text } == ["DuplicateKey", "UnknownField", "NotInVocabulary"])
    for result in run["results"]?.elements ?? [] {
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(rules[index]?["id"] == result["ruleId"])
    }
    let field = try #require(rules[1])
    let rule = try #require(Catalogue.rule("DIA4003"))
    #expect(field["shortDescription"]?["text"]?.text == rule.title.en)
    #expect(field["fullDescription"]?["text"]?.text == rule.explanation.en)
    #expect(field["help"]?["text"]?.text == rule.explanation.en)
    #expect(field["defaultConfiguration"]?["level"]?.text == "error")
    #expect(field["properties"]?["category"]?.text == "str")
    #expect(field["properties"]?["tags"] == .array([.string("str"), .string("core")]))
    let page = try #require(field["help"]?["markdown"]?.text)
    // Angle brackets outside of code would be HTML, which is forbidden there.
    #expect(page.contains("`x_<publisher>_<name>`"))
    for example in rule.broken.map(\.text) + rule.kept { #expect(page.contains("\n```json\n\(example)\n```\n")) }
  }

  @Test(arguments: Catalogue.rules.map(\.id.code)) func `describe any rule in both languages`(code: String) throws {
    let rule = try #require(Catalogue.rule(code))
    var log = FindingLog(limit: 0)
    log.add(Finding(rule.id, .init(verbatim: "something"), at: Location(path: "feed.json")))
    var report = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    for language in Language.allCases {
      report.language = language
      let described = try #require(try Self.run(report)["tool"]?["driver"]?["rules"]?[0])
      #expect(described["shortDescription"]?["text"]?.text == (language == .sv ? rule.title.sv : rule.title.en))
      let page = try #require(described["help"]?["markdown"]?.text)
      #expect(page.contains(language == .sv ? "Bryter mot regeln:" : "Breaks the rule:"))
      let fences = page.split(separator: "\n").filter { $0.hasPrefix("```") }
      #expect(fences.count == 2 * (rule.kept.count + rule.broken.count))
      #expect(!page.unicodeScalars.contains("\u{FFFF}"))
    }
  }

  @Test func `name line, column, bytes and the place in the tree`() throws {
    let run = try Self.run(try Samples.report(Self.broken))
    let results = try #require(run["results"]?.elements)
    #expect(results.count == 4)
    #expect(results.allSatisfy { $0["level"]?.text == "error" && $0["locations"]?.elements.count == 1 })
    let field = results[0]
    #expect(field["message"]?["text"]?.text == "unknown field `titel` in a case; did you mean `title`?")
    let bytes = Array(Self.broken.utf8)
    let offset = try #require(bytes.firstRange(of: "\"titel\"".utf8)).lowerBound
    let place = field["locations"]?[0]
    let region = place?["physicalLocation"]?["region"]
    #expect(
      region
        == .object([
          .init("startLine", .number("3")), .init("startColumn", .number("27")), .init("endLine", .number("3")),
          .init("endColumn", .number("34")),
          .init("byteOffset", .number("\(offset)")), .init("byteLength", .number("7")),
          .init("snippet", .object([.init("text", .string("\"titel\""))])),
        ]))
    let line = Self.broken.split(separator: "\n")[2]
    #expect(place?["physicalLocation"]?["contextRegion"]?["snippet"]?["text"]?.text == String(line))
    #expect(place?["physicalLocation"]?["contextRegion"]?["startColumn"]?.integer == 1)
    #expect(place?["physicalLocation"]?["artifactLocation"]?["index"]?.integer == 0)
    #expect(
      place?["logicalLocations"]?[0]
        == .object([
          .init("name", .string("titel")), .init("fullyQualifiedName", .string("/cases/0/titel")),
          .init("kind", .string("property")),
        ]))
    let inside = results[3]["locations"]?[0]?["logicalLocations"]?[0]
    #expect(inside?["fullyQualifiedName"]?.text == "/cases/0/x_ekeby_a/a~1b/n" && inside?["name"]?.text == "n")
    let related = try #require(results[2]["relatedLocations"]?[0])
    #expect(related["id"]?.integer == 1 && related["message"]?["text"]?.text == "first given here")
    for location in results.flatMap({ $0["locations"]?.elements ?? [] }) + [related] {
      let region = try #require(location["physicalLocation"]?["region"])
      let start = try #require(region["byteOffset"]?.integer)
      let length = try #require(region["byteLength"]?.integer)
      let text = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
      #expect(region["snippet"]?["text"]?.text == text)
      let columns = (region["endColumn"]?.integer ?? 0) - (region["startColumn"]?.integer ?? 0)
      #expect(text.unicodeScalars.count == columns)
    }
  }

  @Test func `count no byte-order mark as a column`() throws {
    let plain = try Self.run(try Samples.report(Samples.caseFeed("\"kind\":\"motoin\"")))
    let marked = try Self.run(try Samples.report("\u{FEFF}" + Samples.caseFeed("\"kind\":\"motoin\"")))
    func region(_ result: JSONValue?, _ name: String) -> Int? {
      result?["locations"]?[0]?["physicalLocation"]?["region"]?[name]?.integer
    }
    #expect(plain["results"]?.elements.count == 1 && marked["results"]?.elements.count == 2)
    for name in ["startColumn", "endColumn"] {
      #expect(region(plain["results"]?[0], name) == region(marked["results"]?[1], name))
    }
    let offset = try #require(region(plain["results"]?[0], "byteOffset"))
    #expect(region(marked["results"]?[1], "byteOffset") == offset + 3)
    // A table may have one, and nothing is said of it.
    let tables = try FeedSource(
      tables: [
        "datapackage.json": Array("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}".utf8),
        "cases.csv": Array("\u{FEFF}id,title,knid\nks-1,Motion,motion\n".utf8),
      ]
    ).validate()
    let heading = try Self.run(tables)["results"]?[0]
    #expect(region(heading, "startColumn") == 10 && region(heading, "byteOffset") == 12)
    let context = heading?["locations"]?[0]?["physicalLocation"]?["contextRegion"]
    #expect(context?["snippet"]?["text"]?.text == "id,title,knid" && context?["startColumn"]?.integer == 1)
  }

  @Test func `say no end and no bytes of what goes on after the excerpt`() throws {
    let long = String(repeating: "å", count: 500)
    let report = try Samples.report(Samples.caseFeed("\"summary\":\"\(long)\\u0000\",\n\"kind\":\"motoin\""))
    let results = try #require(try Self.run(report)["results"]?.elements)
    let region = try #require(results[0]["locations"]?[0]?["physicalLocation"]?["region"])
    #expect(region["startColumn"]?.integer == report.log.findings[0].location.column)
    #expect(region["endColumn"] == nil && region["byteLength"] == nil && region["snippet"] == nil)
    #expect(results[0]["locations"]?[0]?["physicalLocation"]?["contextRegion"] == nil)
    #expect(results[1]["locations"]?[0]?["physicalLocation"]?["region"]?["snippet"]?["text"]?.text == "\"motoin\"")
    // Where the text ends, there is a place and nothing in it.
    let cut = try Samples.report("{\"diarium\":")
    let end = try Self.run(cut)["results"]?[0]?["locations"]?[0]?["physicalLocation"]?["region"]
    #expect(end?["byteOffset"]?.integer == 11 && end?["byteLength"]?.integer == 0)
    #expect(end?["startColumn"] == end?["endColumn"] && end?["snippet"] == nil)
  }

  @Test func `name the cells of tables`() throws {
    let report = try FeedSource(
      tables: [
        "datapackage.json": Array("{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}\n".utf8),
        "cases.csv": Array("id,title,kind\nks-1,Motion om cykelbanor,motoin\n".utf8),
      ], name: "årets tabeller"
    ).validate()
    let run = try Self.run(report)
    #expect(run["results"]?.elements.count == 1 && run["results"]?[0]?["fixes"] == nil)
    let place = try #require(run["results"]?[0]?["locations"]?[0])
    #expect(
      place["logicalLocations"]?[0]
        == .object([
          .init("name", .string("kind")), .init("fullyQualifiedName", .string("cases!C2")),
          .init("decoratedName", .string("cases[1].kind")), .init("kind", .string("cell")),
        ]))
    let artifact = try #require(place["physicalLocation"]?["artifactLocation"])
    #expect(artifact["uri"]?.text == "%C3%A5rets%20tabeller/cases.csv" && artifact["index"]?.integer == 1)
    #expect(run["artifacts"]?.elements.count == 2 && run["artifacts"]?[1]?["location"] == artifact)
    #expect(run["artifacts"]?[0]?["location"]?["uri"]?.text == "%C3%A5rets%20tabeller")
  }

  @Test(arguments: [
    ("feed.json", "feed.json"), ("./a//b/feed.json", "a/b/feed.json"), ("../a.json", "../a.json"), ("-", "stdin"),
    ("/tmp/å b.json", "file:///tmp/%C3%A5%20b.json"), ("c:d%#?[].json", "c%3Ad%25%23%3F%5B%5D.json"), (".", "."),
  ]) func `name files by addresses that are relative where paths are`(path: String, uri: String) throws {
    var log = FindingLog(limit: 0)
    log.add(Finding(.json, .init(verbatim: "something"), at: Location(path: path)))
    let input = Report.Input(path: path, format: "json", bytes: 1)
    let run = try Self.run(Report(version: "0", inputs: [input], log: log, isReadable: true, failOn: .error))
    #expect(run["artifacts"]?.elements.count == 1)
    #expect(run["artifacts"]?[0]?["location"]?["uri"]?.text == uri)
    let location = try #require(run["results"]?[0]?["locations"]?[0])
    #expect(location["physicalLocation"]?["artifactLocation"] == run["artifacts"]?[0]?["location"])
    #expect(location["physicalLocation"]?["region"] == nil && location["logicalLocations"] == nil)
  }

  @Test func `speak Swedish`() throws {
    let finding = Finding(
      .unknownField, .init(sv: "okänt fält", en: "unknown field"), help: .init(sv: "ta bort det", en: "remove it"),
      at: Location(path: "feed.json"))
    var log = FindingLog(limit: 1)
    log.add(finding)
    log.add(finding)
    var report = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    report.language = .sv
    let run = try Self.run(report)
    #expect(run["language"]?.text == "sv" && run["tool"]?["driver"]?["language"]?.text == "sv")
    #expect(run["results"]?[0]?["message"]?["text"]?.text == "okänt fält; ta bort det")
    #expect(run["tool"]?["driver"]?["rules"]?[0]?["shortDescription"]?["text"]?.text == "Okänt fält")
    #expect(
      Self.notifications(run) == ["1 anmärkningar är räknade men inte med; `Limits.findings` 0 tar med alla"])
    report.audience = .command
    #expect(
      Self.notifications(try Self.run(report)) == [
        "1 anmärkningar är räknade men inte med; --max-findings 0 tar med alla"
      ])
  }

  @Test func `hold 25,000 results, errors first, and count them all`() throws {
    var log = FindingLog(limit: 0)
    func add(_ rule: RuleID, _ count: Int) {
      for number in 0..<count {
        var finding = Finding(rule, .init(verbatim: "something"), at: Location(path: "feed.json"))
        finding.value = "\(number)"
        log.add(finding)
      }
    }
    add(.byteOrderMark, 24_990)
    add(.blankRow, 10)
    var report = Report(version: "0", inputs: [], log: log, isReadable: true, failOn: .error)
    func levels(_ run: JSONValue) -> [String] { run["results"]?.elements.compactMap { $0["level"]?.text } ?? [] }
    var run = try Self.run(report)
    #expect(run["results"]?.elements.count == 25_000 && levels(run).suffix(10).allSatisfy { $0 == "note" })
    #expect(Self.notifications(run).isEmpty)
    add(.json, 30)
    report.log = log
    run = try Self.run(report)
    #expect(levels(run) == Array(repeating: "error", count: 30) + Array(repeating: "warning", count: 24_970))
    #expect(
      run["properties"]?["counts"]
        == .object([
          .init("DIA1004", .number("24990")), .init("DIA2001", .number("30")), .init("DIA3007", .number("10")),
        ]))
    #expect(
      Self.notifications(run) == [
        "30 findings are not listed: a report in SARIF has at most 25000, errors first"
      ])
    #expect(run["tool"]?["driver"]?["rules"]?.elements.compactMap { $0["id"]?.text } == ["DIA1004", "DIA2001"])
  }

  @Test func `tell equal findings apart, as the report in JSON does`() throws {
    let report = try Samples.report(Samples.feed(#""x_a":1,"x_a":2,"x_a":3,"colour":1"#))
    let prints = try #require(try Self.run(report)["results"]).elements.compactMap {
      $0["partialFingerprints"]?["diarium/v1"]?.text
    }
    #expect(prints.count == report.log.total && Set(prints).count == prints.count)
    #expect(prints.contains { $0.hasSuffix("-2") })
    #expect(prints == report.json()["findings"]?.elements.compactMap { $0["fingerprint"]?.text })
  }
}
