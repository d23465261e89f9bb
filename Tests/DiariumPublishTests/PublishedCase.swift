@_spi(Engine) import DiariumModel
import DiariumPublish
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation

/// Cases as they are published, for tests of what is made of them.
enum PublishedCase {
  /// A publication of a feed of Ekeby.
  static func publication(_ change: (inout Publication) -> Void = { _ in }) -> Publication {
    let dataset = Dataset(
      title: "Ärenden i Ekeby", publisher: Publisher(name: "Ekeby kommun"), license: "CC0-1.0", language: "sv")
    var publication = Publication(
      base: "https://data.ekeby.se/beslut/", head: Feed(dataset: dataset), settings: PublishingSettings(),
      asOf: "2024-06-30", cases: 1, tombstones: 0)
    change(&publication)
    return publication
  }

  /// Calls a function with the tape of a case in canonical order.
  static func withTape<Result>(_ record: some Encodable, _ body: (borrowing Tape) throws -> Result) throws -> Result {
    var tape = Tape()
    try TreeEncoder().encode(record, onto: &tape)
    var order = CanonicalOrder()
    order.orderCase(&tape)
    return try body(tape)
  }

  /// The page of a case.
  static func page(_ record: some Encodable, _ publication: Publication = publication()) throws -> String {
    try withTape(record) { String(decoding: CasePages(publication).page($0), as: UTF8.self) }
  }

  /// The characters of a page, with its entities decoded, as bytes: equal texts are equal bytes.
  static func decoded(_ page: String) -> Data {
    let text = page.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#10;", with: "\n").replacing("&amp;", with: "&")
    return Data(text.utf8)
  }
}
