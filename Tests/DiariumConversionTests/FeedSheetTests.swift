@_spi(Engine) import Diarium
@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumConversion
import DiariumModel
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

@Suite struct `A sheet with the head` {
  @Test(arguments: [
    ("Titel", "A", #"{"dataset":{"title":"A"}}"#), ("dataset.TITLE", " A ", #"{"dataset":{"title":" A "}}"#),
    (" Publicist . Namn ", "0045", #"{"dataset":{"publisher":{"name":"0045"}}}"#),
    ("publisher.name", "=1", #"{"dataset":{"publisher":{"name":"=1"}}}"#),
    ("Dataset.Publisher.Name", "x", #"{"dataset":{"publisher":{"name":"x"}}}"#),
    ("diarium", "1.0", #"{"diarium":"1.0"}"#),
    ("Schemaversion", "1.0", #"{"diarium":"1.0"}"#), ("x_a_b", "[1]", #"{"x_a_b":[1]}"#),
    ("x_a_b", "text", #"{"x_a_b":"text"}"#), ("x_a_b", #""1""#, #"{"x_a_b":"1"}"#),
    ("dataset.x_a_b", #"{"c":1}"#, #"{"dataset":{"x_a_b":{"c":1}}}"#),
    ("nothing.at.all", "1e", #"{"nothing":{"at":{"all":"1e"}}}"#), (#""Titel""#, "1", #"{"Titel":1}"#),
    (#"dataset."a.b""#, "t", #"{"dataset":{"a.b":"t"}}"#), ("a..b", "t", #"{"a..b":"t"}"#),
    (#""open"#, "t", #"{"\"open":"t"}"#), ("bodies", "t", #"{"bodies":"t"}"#), ("title", "", "{}"),
    ("# title", "t", "{}"),
  ])
  func `is read by paths`(_ row: (field: String, value: String, json: String)) {
    let document = FeedSheetDocument([.init(2, row.field, row.value)])
    #expect(String(decoding: document.json, as: UTF8.self) == row.json + "\n")
  }

  @Test func `has a place for each row`() {
    let document = FeedSheetDocument([
      .init(2, "title", "A"), .init(3, "x_a_b", "1"), .init(4, "publisher.name", "P"), .init(5, "Titel", "B"),
      .init(9, " ", "lost"), .init(10, "dataset", "flat"),
    ])
    let text = String(decoding: document.json, as: UTF8.self)
    #expect(
      text == #"{"dataset":{"title":"A","publisher":{"name":"P"},"title":"B"},"x_a_b":1,"dataset":"flat"}"# + "\n")
    let parts = document.members.map { "\($0.row) \(String(decoding: document.json[$0.bytes], as: UTF8.self))" }
    #expect(
      parts == [
        #"2 "title":"A""#, #"4 "name":"P""#, #"5 "title":"B""#, #"3 "x_a_b":1"#, #"10 "dataset":"flat""#,
      ])
    #expect(document.nameless == [9])
    #expect(document.member(at: 0) == nil)
    #expect(document.member(at: 15)?.row == 2)
    #expect(document.members.map { String(decoding: document.json[$0.value], as: UTF8.self) }.last == #""flat""#)
  }

  @Test func `does not follow a path that never ends`() {
    let path = String(repeating: "a.", count: 16_000) + "a"
    #expect(FeedSheetDocument([.init(2, path, "t")]).members.count == 1)
  }

  @Test func `takes many rows in their time`() {
    let rows = (0..<20_000).map { FeedSheet.Row($0, "a\($0).b", "1") }
    #expect(FeedSheetDocument(rows).members.count == 20_000)
  }

  @Test func `says what has no place`() throws {
    let sheet = try Self.sheet(#"{"diarium":1,"dataset":{"title":["a"],"publisher":"x","license":"","x_a":null}}"#)
    #expect(sheet.losses.counts == [.type: 3])
    #expect(sheet.losses.places[.type]?.pointer == "/diarium")
  }

  @Test(arguments: [nil, Language.sv, .en]) func `gives drawn heads back`(_ language: Language?) throws {
    for seed in 1...300 {
      var draw = DrawnHead(seed: UInt64(seed))
      let json = draw.head()
      let sheet = try Self.sheet(json, language)
      #expect(sheet.losses.isEmpty, "seed \(seed)")
      let document = FeedSheetDocument(sheet.rows)
      #expect(
        try Self.canonical(String(decoding: document.json, as: UTF8.self)) == Self.canonical(json), "seed \(seed)")
      #expect(document.members.count == sheet.rows.count, "seed \(seed)")
    }
  }

  /// Records of the head are nested singly, and hold neither lists nor numbers: else paths would need more.
  @Test func `is all that a head needs`() {
    func fields(_ record: RecordDescription) -> [FieldDescription] {
      record.fields.flatMap { field in
        if case .record(let type) = field.type, !field.isList { return fields(type.description) }
        return [field]
      }
    }
    for field in fields(Feed.recordDescription) where !TableSplit.isList(field.name) {
      #expect(!field.isList, "\(field.name)")
    }
  }

  private static func sheet(_ json: String, _ language: Language? = nil) throws -> FeedSheet {
    let block = Block(Array(json.utf8), path: "head.json")
    var tape = Tape()
    tape.reset(block)
    try JSONFragment(limits: Limits()).value(in: block, 0..<block.count, onto: &tape)
    return FeedSheet(tape, titles: language)
  }

  private static func canonical(_ json: String) throws -> String {
    let feed = String(json.trimming.dropLast()) + (json.trimming == "{}" ? "" : ",") + #""cases":[]}"#
    let (bytes, _) = try FeedSource(text: feed, as: .json).encoded(as: .json)
    return String(decoding: try #require(bytes), as: UTF8.self)
  }
}
