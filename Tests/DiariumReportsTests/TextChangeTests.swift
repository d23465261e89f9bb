import Diarium
import DiariumReports
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Long texts in the report on differences for people.
@Suite struct `A text that changed` {
  private static func change(_ old: String, _ new: String) throws -> String {
    func source(_ text: String) -> FeedSource {
      FeedSource(text: Samples.feed("\"cases\":[{\"id\":\"a\",\"title\":\"A\",\"summary\":\"\(text)\"}]"), name: "f")
    }
    var options = ComparisonOptions()
    options.comparesFindings = false
    let text = try source(new).compared(with: source(old), options).rendered(as: .human)
    let line = text.split(separator: "\n").first { $0.contains("summary: ") } ?? ""
    let change = line.components(separatedBy: "summary: ").last ?? ""
    return change.components(separatedBy: "  (f:").first ?? ""
  }

  private static let filler = "ord ett två tre fyra fem sex sju åtta nio tio elva tolv "

  @Test(arguments: [
    ("kort", "kortare", "kort → kortare"),
    (
      filler + "rött" + " slut", filler + "grönt" + " slut",
      "ord ett två tre fyra fem sex sju åtta nio tio elva tolv [-rött -]{+grönt +}slut"
    ),
    (filler + "slut", filler, "ord ett två tre fyra fem sex sju åtta nio tio elva tolv [-slut-]"),
  ]) func `has marks around the words`(_ old: String, _ new: String, _ shown: String) throws {
    #expect(try Self.change(old, new) == shown)
  }

  @Test func `is short, with a count of what is left out`() throws {
    let text = String(repeating: Self.filler, count: 50)
    let shown = try Self.change(text + "rött " + text, text + "grönt " + text)
    #expect(shown.count < 200 && shown.contains("[-rött -]{+grönt +}") && shown.contains("characters)…"), "\(shown)")
    let replaced = try Self.change(text, String(repeating: "annat ", count: 2000))
    #expect(replaced.count < 700 && replaced.contains("[-ord ett") && replaced.contains("{+annat"), "\(replaced)")
  }
}
