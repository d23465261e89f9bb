import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite struct `TreeDecoder and TreeEncoder` {
  struct Sample: Codable, Equatable {
    enum Choice: String, Codable { case one, two }
    struct Inner: Codable, Equatable {
      var name: String
      var size: Double?
    }
    var text: String
    var numbers: [Int]
    var byte: UInt8
    var big: Int64
    var real: Double
    var flag: Bool
    var none: String?
    var choice: Choice
    var inner: Inner
    var map: [String: [Inner]]
    var optional: [Int?]
    var amount: Decimal
  }

  static let sample = Sample(
    text: "Å \"\\\n\u{1} 👍", numbers: [0, -1, .max], byte: 255, big: .min, real: -1.5e-7, flag: true, none: nil,
    choice: .two, inner: .init(name: "", size: nil), map: ["a": [], "å": [.init(name: "x", size: 2)]],
    optional: [1, nil, 3], amount: Decimal(string: "12.5") ?? 0)

  @Test func `carry any Codable type`() throws {
    var tape = Tape()
    try TreeEncoder().encode(Self.sample, onto: &tape)
    #expect(try TreeDecoder().decode(Sample.self, from: &tape) == Self.sample)
    // What is written can be read by others.
    let text = try Self.text(Self.sample)
    #expect(try JSONDecoder().decode(Sample.self, from: Data(text.utf8)) == Self.sample)
  }

  @Test func `keep the text of decimals and the order of extensions`() throws {
    var point = DataPoint(label: "kostnad", value: try #require(ExactDecimal("12.50")))
    point.extensions["x_ekeby_raw"] = .object([.init("b", .number("1.50")), .init("a", .null), .init("b2", .array([]))])
    var tape = Tape()
    try TreeEncoder().encode(point, onto: &tape)
    let back = try TreeDecoder().decode(DataPoint.self, from: &tape)
    #expect(back == point && back.value.text == "12.50")
    #expect(try Self.text(point).contains(#""x_ekeby_raw": {"#))
  }

  @Test(arguments: [
    (
      #"{"id":"ks-1","title":"Å","decisions":[{"id":"d","body":"KS","outcome":"granted","date":"2023-02-29"}]}"#,
      "2:88", "/decisions/0/date", "`2023-02-29` is not a day of the calendar"
    ),
    (
      #"{"id":"ks-1","title":7}"#, "2:22", "/title",
      "`title` must be text (not empty, without control characters), found a number"
    ),
    (#"{"id":"ks-1","title":"a","title":"b"}"#, "2:26", "/title", "`title` is given twice in this object"),
    (
      #"{"id":"ks-1","title":"a","documents":{}}"#, "2:38", "/documents",
      "`documents` is an empty record, read as absent"
    ),
    (
      #"{"id":"ks-1","title":"a","citations":[{"id":"c","kind":"survey","data_points":[{"label":"a","value":1e5}]}]}"#,
      "2:101", "/citations/0/data_points/0/value", "`1e5` has an exponent"
    ),
  ])
  func `throw with place and words of the schema`(text: String, place: String, pointer: String, message: String) throws
  {
    let source = FeedSource(text: "{\"diarium\":\"1.0\",\(Samples.dataset)}\n\(text)", as: .jsonl, name: "f")
    let error = try #require(
      #expect(throws: FeedError.self) {
        var cases = source.cases()
        _ = try cases.next()
      })
    #expect(error.kind == .value && error.location.pointer == pointer)
    #expect(error.description == "f:\(place): \(message)")
    #expect(error.description(in: .sv).hasPrefix("f:\(place): ") && error.description(in: .sv) != error.description)
  }

  @Test func `refuse what no tape can hold`() {
    var tape = Tape()
    #expect(throws: EncodingError.self) { try TreeEncoder().encode([Double.nan], onto: &tape) }
    #expect(throws: EncodingError.self) { try TreeEncoder().encode(Nothing(), onto: &tape) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Sample.self, from: Data("{}".utf8)) }
  }

  struct Nothing: Encodable { func encode(to encoder: any Encoder) throws {} }

  private static func text(_ value: some Encodable) throws -> String {
    var tape = Tape()
    try TreeEncoder().encode(value, onto: &tape)
    return JSONText.indented(try TreeDecoder().decode(JSONValue.self, from: &tape))
  }
}
