import DiariumModel
@_spi(Engine) import DiariumSchema
import TestSupport

/// Heads with texts and names that are hard to carry.
struct DrawnHead {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let texts = [
    "A", " ", " a ", "=1+1", "0045", "true", "1", "null", "[1]", #"{"a":1}"#, "#", "a\nb", "\u{0}", "\r", "å", "💡",
    "\"",
    "\\", "_x0041_", "1.0", String(repeating: "å", count: 300),
  ]
  private static let names = [
    "Title", "TITEL", "titel", "Publicist", "dataset ", "x_a_b", "x_å", "a.b", ".", "", " ", "\"", "\"a\"", "#a",
    "name[1]",
    "\n", "Dataset", "license", "note", "$Schema", "JSON schema", "ÅÄÖ", "x_a.b", "publisher.name", "\u{0}",
  ]
  private static let values = [
    "1", "-0", "1e5", #""1""#, #""""#, "true", "null", "[]", "{}", #"[" ",{"a.b":[1.50,null]}]"#, #""\u0000é""#,
    #"" padded ""#,
  ]

  /// The text of a head in JSON.
  mutating func head() -> String { record(Feed.recordDescription) ?? "{}" }

  private mutating func record(_ record: RecordDescription) -> String? {
    var members: [(name: String, value: String)] = []
    for field in record.fields where !(record.type == .feed && field.isList) && random.happens(60) {
      if case .record(let type) = field.type {
        if let nested = self.record(type.description) { members.append((field.name, nested)) }
      } else {
        // A feed of another version is not written at all.
        let texts = field.type == .schemaVersion ? ["1.0"] : Self.texts
        members.append((field.name, Samples.text(.string(random.pick(texts))).trimming))
      }
    }
    for _ in 0..<random.below(4) {
      let name = random.pick(Self.names)
      let isTaken = members.contains { $0.name == name } || record.fields.contains { $0.name == name }
      if !isTaken { members.append((name, random.pick(Self.values))) }
    }
    guard !members.isEmpty else { return nil }
    return "{" + members.map { "\(Samples.text(.string($0.name)).trimming):\($0.value)" }.joined(separator: ",") + "}"
  }
}

extension String {
  /// The text without line ends behind it.
  var trimming: String {
    var text = Substring(self)
    while text.last?.isNewline ?? false { text.removeLast() }
    return String(text)
  }
}
