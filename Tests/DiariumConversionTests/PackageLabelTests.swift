import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Labels of codes and Swedish titles in `datapackage.json`: made by the schema, and no members of a foreign author.
@Suite struct `Labels in datapackage.json` {
  private static let feed = Samples.caseFeed(#""kind":"motion""#)

  private static func field(_ tables: [String: [UInt8]], _ name: String) throws -> JSONValue {
    let text = try #require(tables["datapackage.json"])
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(text))
    let fields = document["resources"]?[0]?["schema"]?["fields"]?.elements ?? []
    return try #require(fields.first { $0["name"]?.text == name || $0["column"]?.text == name }, "\(name)")
  }

  /// The same package with a text replaced, which it must hold.
  private static func package(_ tables: [String: [UInt8]], _ part: String, _ other: String) throws -> [String: [UInt8]]
  {
    let text = String(decoding: try #require(tables["datapackage.json"]), as: UTF8.self)
    #expect(text.contains(part), "\(part)")
    var changed = tables
    changed["datapackage.json"] = Array(text.replacing(part, with: other).utf8)
    return changed
  }

  @Test func `are of both languages`() throws {
    let tables = try #require(try Samples.encodedTables(Self.feed))
    let kind = try Self.field(tables, "kind")
    #expect(kind["title"]?.text == "Kind" && kind["title_sv"]?.text == "Ärendeslag")
    let codes = kind["categories"]?.elements ?? []
    #expect(codes.compactMap { $0["value"]?.text } == CaseKind.list.codes.map(\.code))
    #expect(codes[1]["label"]?.text == "Citizen proposal" && codes[1]["label_sv"]?.text == "medborgarförslag")
    // What the standard allows beside categories, a subset of them.
    #expect(kind["constraints"]?["enum"]?.elements == codes.compactMap { $0["value"] })
    #expect(try Self.field(tables, "id")["categories"] == nil)
  }

  @Test(arguments: Language.allCases) func `stand under headings in words`(language: Language) throws {
    let source = FeedSource(text: Self.feed, as: .json)
    var options = TableWritingOptions()
    options.titles = language
    let tables = try #require(try source.encodedTables(options).files)
    let kind = try Self.field(tables, "kind")
    #expect(kind["name"]?.text == (language == .sv ? "Ärendeslag" : "Kind"))
    #expect(kind["title_sv"]?.text == "Ärendeslag" && kind["categories"]?.elements.count == CaseKind.list.codes.count)
    let (files, outcome) = try FeedSource(tables: tables).encodedTables()
    #expect(outcome.report.log.isEmpty, "\(outcome.report.log.findings.map(\.message.en))")
    #expect(try files == Samples.encodedTables(Self.feed))
  }

  @Test func `come into a package that was written without them, in silence`() throws {
    let tables = try #require(try Samples.encodedTables(Self.feed))
    let text = String(decoding: try #require(tables["datapackage.json"]), as: UTF8.self)
    let older = text.replacing(#/"title_sv": "[^"]*",\s*/#, with: "")
      .replacing(#/,\s*"categories": \[[^\]]*\]/#, with: "")
    #expect(!older.contains("_sv") && !older.contains("categories") && older.contains("\"enum\""))
    var old = tables
    old["datapackage.json"] = Array(older.utf8)
    let (files, outcome) = try FeedSource(tables: old).encodedTables()
    #expect(files == tables && outcome.report.log.isEmpty, "\(outcome.report.log.findings.map(\.message.en))")
    #expect(try FeedSource(tables: tables).encoded(as: .json).outcome.report.log.isEmpty)
  }

  @Test func `keep the words of an author, and name a code that the schema lacks`() throws {
    let tables = try #require(try Samples.encodedTables(Self.feed))
    let worded = try Self.package(
      tables, #""label_sv": "medborgarförslag""#, #""label_sv": "invånarförslag", "x_ekeby_order": 2"#)
    let (files, outcome) = try FeedSource(tables: worded).encodedTables()
    let label = try Self.field(try #require(files), "kind")["categories"]?[1]
    #expect(outcome.report.log.isEmpty && label?["label_sv"]?.text == "invånarförslag")
    #expect(label?["x_ekeby_order"] == .number("2") && label?["label"]?.text == "Citizen proposal")
    let elsewhere = try FeedSource(tables: worded).encoded(as: .json).outcome.report.log.findings
    #expect(elsewhere.map(\.rule) == [.packageMembers])
    // The message shows the beginning of a path.
    let path = "`resources/cases/schema/fields/kind/categories/citizen_propos"
    #expect(elsewhere[0].message.en.components(separatedBy: path).count == 3)

    let coded = try Self.package(tables, #""value": "citizen_proposal""#, #""value": "ekeby_proposal""#)
    let (again, told) = try FeedSource(tables: coded).encodedTables()
    #expect(again == tables && told.report.log.findings.map(\.rule) == [.packageMembers])
    #expect(told.report.log.findings[0].message.en.contains("fields/kind/categories/ekeby_proposal`"))
  }

  @Test func `are codes alone in the other form of the standard`() throws {
    let head = "\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}"
    func package(_ codes: String) -> FeedSource {
      let text =
        #"{\#(head),"resources":[{"path":"cases.csv","schema":{"fields":[{"name":"kind","categories":\#(codes)}]}}]}"#
      return FeedSource(
        tables: ["datapackage.json": Array(text.utf8), "cases.csv": Array("id,title,kind\nks-1,A,motion\n".utf8)])
    }
    #expect(try package(#"["motion","other"]"#).encodedTables().outcome.report.log.isEmpty)
    for (codes, lost) in [
      (#"["motion","moton"]"#, "categories/moton"), ("[1]", "categories/0"), ("{}", "categories"),
      (#"["motion","motion"]"#, "categories/motion"),
    ] {
      let told = try package(codes).encodedTables().outcome.report.log.findings
      #expect(told.map(\.rule) == [.packageMembers], "\(codes)")
      #expect(told.first?.message.en.contains("`resources/cases/schema/fields/kind/\(lost)`") == true, "\(codes)")
    }
  }
}
