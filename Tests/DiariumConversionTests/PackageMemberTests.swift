import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// What a `datapackage.json` says that is not ours: kept in tables, told elsewhere.
@Suite struct `Members of datapackage.json that are not ours` {
  private static let head = "\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}"
  private static let cases = "id,title\nks-1,Motion om gatljus\n"

  private static func folder(_ package: String, _ others: [String: String] = [:]) -> FeedSource {
    var files = others
    files["datapackage.json"] = package
    if files["cases.csv"] == nil { files["cases.csv"] = cases }
    return FeedSource(tables: files.mapValues { Array($0.utf8) }, name: "t")
  }

  /// The document that is written.
  private static func written(_ file: FeedSource) throws -> (text: String, report: Report) {
    let (files, outcome) = try file.encodedTables()
    return (String(decoding: try #require(files?["datapackage.json"]), as: UTF8.self), outcome.report)
  }

  private static func members(_ report: Report) -> [String] {
    report.log.findings.filter { $0.rule == .packageMembers }.map(\.message.en)
  }

  static let foreign = """
    {"homepage":"https://viby.example","keywords":["motioner","beslut"],"version":"2.10","title":"Ärenden i Ekeby",
    "image":null,"contributors":[{"title":"Ekeby kommun","roles":["publisher"],"x_tel":"0123"},{"title":"Bo Ek"}],
    "sources":[{"title":"Ärendesystemet"}],"licenses":[{"name":"CC0-1.0","title":"Fri"},{"name":"MIT"}],
    \(head),"x_viby_note":{"a":[1.50,{"b":1e400}]},
    "resources":[{"path":"cases.csv","title":"Ärenden","sources":[],"dialect":{"x_d":1},"schema":{"x_s":2,"fields":[
    {"name":"title","title":"Rubrik","x_f":{"y":3},"constraints":{"minLength":3}}]}},
    {"name":"web","path":"https://viby.example/a.csv","x_w":4},{"name":"inline","data":[1],"x_i":5}],"last":6}
    """

  @Test func `stay in tables, each in its place, and once`() throws {
    let (text, report) = try Self.written(Self.folder(Self.foreign))
    #expect(report.log.isEmpty, "\(report.log.findings.map(\.message.en))")
    for part in [
      "\"homepage\": \"https://viby.example\"", "\"version\": \"2.10\"", "\"image\": null", "\"x_tel\": \"0123\"",
      "\"title\": \"Bo Ek\"", "\"sources\": [", "\"title\": \"Fri\"", "\"name\": \"MIT\"", "1.50", "1e400",
      "\"title\": \"Ärenden\"", "\"x_d\": 1", "\"x_s\": 2", "\"title\": \"Rubrik\"", "\"y\": 3", "\"minLength\": 3",
      "\"x_w\": 4", "\"x_i\": 5", "\"last\": 6",
    ] { #expect(text.components(separatedBy: part).count >= 2, "\(part)") }
    // What stood before all that is made stands there again, and what stood behind something stands behind it.
    let order = [
      "\"homepage\"", "\"keywords\"", "\"version\"", "\"$schema\"", "\"image\"", "\"contributors\"",
      "\"licenses\"", "\"feed\"", "\"x_viby_note\"", "\"resources\"", "\"web\"", "\"inline\"", "\"last\"",
    ]
    let places = order.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
    let again = try Self.written(
      Self.folder(
        text,
        [
          "cases.csv": String(
            decoding: try #require(
              try Self.folder(Self.foreign).encodedTables().files?["cases.csv"]), as: UTF8.self)
        ]))
    #expect(again.text == text && again.report.log.isEmpty, "\(again.report.log.findings.map(\.message.en))")
  }

  @Test(arguments: [Format.json, .jsonl, .yaml]) func `are listed where another format has no place for them`(
    format: Format
  ) throws {
    let (bytes, outcome) = try Self.folder(Self.foreign).encoded(as: format)
    #expect(bytes != nil && outcome.report.log.findings.map(\.rule) == [.packageMembers])
    let message = try #require(Self.members(outcome.report).first)
    for name in [
      "homepage", "keywords", "version", "image", "contributors/0/x_tel", "contributors/1", "sources",
      "licenses/0/title", "licenses/1", "x_viby_note", "resources/cases/title", "resources/cases/sources",
      "resources/cases/dialect/x_d", "resources/cases/schema/x_s", "resources/cases/schema/fields/title/title",
      "resources/cases/schema/fields/title/x_f", "resources/cases/schema/fields/title/constraints",
      "resources/web", "resources/inline", "last",
    ] { #expect(message.contains("`\(name)`"), "\(name) in \(message)") }
    let location = outcome.report.log.findings[0].location
    #expect(location.path == "t/datapackage.json" && location.line == 1 && location.pointer == "/homepage")
    #expect(outcome.report.log.findings[0].severity == .warning)
  }

  @Test func `are none in what is written, and in a feed of another format`() throws {
    let tables = try #require(try Samples.encodedTables(Samples.caseFeed("\"kind\":\"motion\"")))
    for format in [Format.json, .jsonl, .yaml] {
      #expect(try FeedSource(tables: tables).encoded(as: format).outcome.report.log.isEmpty)
    }
    #expect(try FeedSource(tables: tables).encodedTables().files == tables)
  }

  /// A resource that cannot stay, and why.
  static let lost: [(String, String)] = [
    (#"{"name":"minutes","path":"protokoll.pdf"}"#, "resources/minutes"),
    (#"{"name":"parts","path":["a.pdf","b.pdf"]}"#, "resources/parts"),
    (#"{"path":"cases.csv"},{"name":"again","path":"cases.csv","x_a":1}"#, "resources/again"),
    (#"{"path":"cases.csv","name":"ärenden"}"#, "resources/cases/name"),
    (
      #"{"path":"cases.csv","schema":{"fields":[{"name":"colour","title":"Färg"}]}}"#,
      "resources/cases/schema/fields/colour"
    ),
    (
      #"{"path":"cases.csv","schema":{"fields":[{"name":"id","type":"integer"}]}}"#,
      "resources/cases/schema/fields/id/type"
    ),
    (#"{"path":"cases.csv","schema":{"foreignKeys":[{"fields":["id"]}]}}"#, "resources/cases/schema/foreignKeys/0"),
    (#"{"path":"cases.csv","schema":"schema.json"}"#, "resources/cases/schema"), ("7", "resources/0"),
  ]

  @Test(arguments: lost.indices) func `are told where tables cannot keep them`(index: Int) throws {
    let (resource, name) = Self.lost[index]
    let (_, report) = try Self.written(Self.folder("{\(Self.head),\"resources\":[\(resource)]}"))
    #expect(Self.members(report).first?.contains("`\(name)`") == true, "\(report.log.findings.map(\.message.en))")
  }

  @Test func `of several folders are those of the first, and the others are told`() throws {
    let folder = try Repository.temporaryFolder()
    func write(_ name: String, _ members: String, _ id: String) throws -> String {
      let path = folder.appending(path: name)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      try Data("{\(members),\(Self.head)}".utf8).write(to: path.appending(path: "datapackage.json"))
      try Data("id,title\n\(id),A\n".utf8).write(to: path.appending(path: "cases.csv"))
      return path.path
    }
    let one = try write("1", "\"homepage\":\"a\",\"version\":\"1\"", "ks-1")
    let two = try write("2", "\"homepage\":\"a\",\"version\":\"2\",\"x_v_n\":1", "ks-2")
    let (text, report) = try Self.written(try FeedSource(contentsOf: [one, two]))
    #expect(text.contains("\"version\": \"1\"") && !text.contains("x_v_n"))
    let told = try #require(Self.members(report).first)
    #expect(told.contains("`version`") && told.contains("`x_v_n`") && !told.contains("homepage"), "\(told)")
  }

  @Test func `twice in one object are an error, wherever it is`() throws {
    for package in [
      "{\"x_a\":1,\"x_a\":2,\(Self.head)}", "{\"x_b\":[{\"a\":{\"c\":1,\"c\":2}}],\(Self.head)}",
      "{\"resources\":[{\"path\":\"cases.csv\",\"title\":\"A\",\"title\":\"B\"}],\(Self.head)}",
    ] {
      let file = Self.folder(package)
      #expect(try file.validate().log.findings.map(\.rule) == [.duplicateKey])
      #expect(try file.encodedTables().files == nil && file.encoded(as: .json).bytes == nil)
      let (files, outcome) = try file.encodedTables(allowing: [.duplicate])
      #expect(files != nil && outcome.report.log.rules.contains { $0.rule == .droppedValues && $0.count == 1 })
    }
  }

  @Test func `that say how tables are read are followed or told`() throws {
    let cases: [(String, String?)] = [
      (#""schema":{"missingValues":["","NA"]}"#, nil), (#""schema":{"missingValues":[""]}"#, nil),
      (#""schema":{"missingValues":[{"value":"-"}]}"#, nil),
      (#""schema":{"fields":[{"name":"title","missingValues":["x"]}]}"#, "missingValues"),
      (#""encoding":"iso-8859-1""#, nil), (#""encoding":"koi8-r""#, "encoding"), (#""encoding":"UTF-8""#, nil),
      (#""dialect":{"delimiter":";"}"#, "dialect.delimiter"), (#""dialect":{"delimiter":","}"#, nil),
      (#""dialect":{"header":false}"#, "dialect.header"), (#""dialect":{"quoteChar":"'"}"#, "dialect.quoteChar"),
      (#""dialect":{"escapeChar":"\\"}"#, "dialect.escapeChar"),
      (##""dialect":{"commentChar":"#"}"##, "dialect.commentChar"),
      (#""dialect":{"skipInitialSpace":true}"#, "dialect.skipInitialSpace"), (#""dialect":"d.json""#, "dialect"),
      (#""schema":{"fields":[{"name":"id","trueValues":["ja"]}]}"#, "id.trueValues"),
      (#""schema":{"fields":[{"name":"id","decimalChar":","}]}"#, nil), (#""hash":"0a""#, "hash"),
    ]
    for (member, told) in cases {
      let report = try Self.folder("{\(Self.head),\"resources\":[{\"path\":\"cases.csv\",\(member)}]}").validate()
      #expect(report.log.findings.map(\.rule) == (told == nil ? [] : [.notApplied]), "\(member)")
      #expect(told.map { report.log.findings.first?.message.en.hasPrefix("`\($0)` of cases.csv") == true } ?? true)
    }
  }

  /// What was put into a document that Diarium wrote is in the next one, or a finding names it.
  @Test func `that are drawn are never lost in silence`() throws {
    for seed in 0..<UInt64(40) {
      var generator = FeedGenerator(seed: seed % 8)
      var tables = try #require(try Samples.encodedTables(Samples.text(generator.feed())))
      let package = String(decoding: try #require(tables["datapackage.json"]), as: UTF8.self)
      var mutator = PackageMutator(package, seed: seed)
      let names = mutator.addForeign(12)
      #expect(names.count == 12)
      tables["datapackage.json"] = Array(mutator.text.utf8)
      let (files, outcome) = try FeedSource(tables: tables).encodedTables()
      let written = String(decoding: try #require(files?["datapackage.json"], "seed \(seed)"), as: UTF8.self)
      let told = Self.members(outcome.report).joined()
      for name in names {
        let count = written.components(separatedBy: "\"\(name)\"").count - 1
        #expect(count == 1 || count == 0 && told.contains("foreignKeys"), "seed \(seed): \(name)")
      }
      #expect(try FeedSource(tables: try #require(files)).encodedTables().files == files, "seed \(seed)")
      let (bytes, other) = try FeedSource(tables: tables).encoded(as: .json)
      #expect(bytes != nil && !Self.members(other.report).isEmpty, "seed \(seed)")
    }
  }

  @Test func `that are damaged never break a run, and what is written is written the same again`() throws {
    let start = try #require(
      try Samples.encodedTables(Samples.caseFeed("\"kind\":\"motion\",\"decisions\":[{\"id\":\"ks-1/d\"}]")))
    let package = String(decoding: try #require(start["datapackage.json"]), as: UTF8.self)
    var written = 0
    for seed in 0..<UInt64(400) {
      var mutator = PackageMutator(package, seed: seed)
      for _ in 0...(seed % 3) { mutator.damage() }
      var tables = start
      tables["datapackage.json"] = Array(mutator.text.utf8)
      let report = try FeedSource(tables: tables).validate()
      guard let files = try FeedSource(tables: tables).encodedTables().files else {
        #expect(!report.log.isEmpty, "seed \(seed): nothing is written, and nothing is said")
        continue
      }
      written += 1
      #expect(try FeedSource(tables: files).encodedTables().files == files, "seed \(seed)")
    }
    #expect(written > 50)
  }
}
