import Diarium
@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The YAML test suites, where they stand beside the project.
@Suite struct `YAML suites` {
  /// One test of yaml-test-suite.
  private struct Sample {
    let name: String
    let yaml: [UInt8]
    let json: [UInt8]?
    let isError: Bool
  }

  private static func samples(_ folder: URL) throws -> [Sample] {
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let inputs = (paths?.allObjects as? [URL] ?? []).filter { $0.lastPathComponent == "in.yaml" }
    return try inputs.map { url in
      let own = url.deletingLastPathComponent()
      let json = own.appending(path: "in.json")
      let name = own.path.dropFirst(folder.path.count + 1)
      return Sample(
        name: String(name), yaml: Array(try Data(contentsOf: url)), json: (try? Data(contentsOf: json)).map(Array.init),
        isError: FileManager.default.fileExists(atPath: own.appending(path: "error").path))
    }
    .sorted { $0.name < $1.name }
  }

  /// Whether libyaml gives events to the end, and whether one of them has a tag.
  private static func events(_ bytes: [UInt8]) -> (isAccepted: Bool, hasTag: Bool) {
    var hasTag = false
    do throws(ReadFailure) {
      var events = try YAMLEvents(BytesSource(bytes, path: "in.yaml"), limits: Limits())
      while true {
        let kind = try events.next()
        hasTag = hasTag || events.tag(kind) != nil
        if kind == .streamEnd { return (true, hasTag) }
      }
    } catch {
      return (false, hasTag)
    }
  }

  /// The documents of a text as values of extensions; nil where the reader refuses it.
  private static func values(_ bytes: [UInt8]) -> [JSONValue]? {
    var reader = YAMLReader(BytesSource(bytes, path: "in.yaml"), streaming: "cases", limits: Limits())
    var tape = Tape()
    var typing = ScalarTyping()
    var values: [JSONValue] = []
    do {
      _ = try reader.readHead(onto: &tape)
      repeat {
        typing.value(&tape)
        values.append(try TreeDecoder().decode(JSONValue.self, from: &tape))
      } while try reader.next(onto: &tape)
      return values
    } catch {
      return nil
    }
  }

  /// The values that stand one behind the other in a JSON text.
  private static func documents(_ bytes: [UInt8]) -> [JSONValue] {
    var values: [JSONValue] = []
    var start = 0
    for end in bytes.indices.map({ $0 + 1 }) where end == bytes.count || bytes[end - 1] == 0x0A {
      let part = Array(bytes[start..<end])
      guard let value = json(part) else { continue }
      // A number that goes on behind the line would be two; none of the suite does.
      values.append(value)
      start = end
    }
    return values
  }

  private static func json(_ bytes: [UInt8]) -> JSONValue? {
    var reader = JSONDocumentReader(BytesSource(bytes, path: "in.json"), streaming: "cases", limits: Limits())
    var tape = Tape()
    guard (try? reader.readHead(onto: &tape)) != nil else { return nil }
    return try? TreeDecoder().decode(JSONValue.self, from: &tape)
  }

  /// Why a sample that libyaml accepts does not load equal as the value of an extension.
  private static let reasons = [
    "6XDY": "empty documents, which are skipped with a note",
    "6ZKB": "as 6XDY",
    "9DXL": "as 6XDY",
    "DK95/07": "as 6XDY",
    "MUS6/02": "as 6XDY",
    "MUS6/03": "as 6XDY",
    "MUS6/04": "as 6XDY",
    "PUW8": "as 6XDY",
    "652Z": "libyaml takes `?` before a letter in a flow mapping for the sign of a complex name",
    "8G76": "no document: a text without a value is no feed",
    "98YD": "no document",
    "HM87/01": "as 652Z",
    "JEF9/02": "as L24T/01",
    "AVM7": "no document",
    "L24T/01": "libyaml ends a block scalar that the file ends in without a line end after blanks",
    "Y2GN": "libyaml does not take a colon into the name of an anchor",
  ]

  /// A value with the members of objects by name, since the suite's JSON orders some otherwise.
  private static func ordered(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(ordered))
    case .object(let members):
      .object(members.map { .init($0.name, ordered($0.value)) }.sorted { $0.name < $1.name })
    default: value
    }
  }

  @Test func `yaml-test-suite: what libyaml reads is read, and loads equal`() throws {
    guard let folder = Repository.beside("suites/yaml-test-suite/data") else {
      return Repository.skipped("suites/yaml-test-suite")
    }
    let samples = try Self.samples(folder)
    var (accepted, refused, comparable) = (0, 0, 0)
    var different: [String] = []
    for sample in samples {
      let events = Self.events(sample.yaml)
      let values = Self.values(sample.yaml)
      if sample.isError { refused += events.isAccepted ? 0 : 1 } else { accepted += events.isAccepted ? 1 : 0 }
      guard !sample.isError, events.isAccepted, !events.hasTag, let json = sample.json else { continue }
      comparable += 1
      if values?.map(Self.ordered) != Self.documents(json).map(Self.ordered) {
        different.append(sample.name)
      }
    }
    print(
      "yaml-test-suite: \(accepted) of 308 accepted, \(refused) of 94 refused, \(comparable - different.count) of \(comparable) equal"
    )
    #expect(accepted >= 252 && refused >= 78)
    #expect(Set(different) == Set(Self.reasons.keys))
  }

  @Test func `yaml-test-schema: what JSON spells is typed in an extension, all else is text`() throws {
    guard let url = Repository.beside("suites/yaml-test-schema/data/schema-core.json") else {
      return Repository.skipped("suites/yaml-test-schema")
    }
    let table = try JSONDecoder().decode([String: Row].self, from: Data(contentsOf: url))
    var counts: [String: Int] = [:]
    for (spelling, row) in table where !spelling.hasPrefix("!") {
      let plain = spelling == "#empty" ? "" : spelling
      let values = try #require(Self.values(Array("- \(plain)\n".utf8)), "\(spelling)")
      guard case .array(let elements) = values[0], let value = elements.first else {
        Issue.record("\(spelling)")
        continue
      }
      switch value {
      case .null: #expect(row.type == "null", "\(spelling)")
      case .boolean: #expect(row.type == "bool" && ["true", "false"].contains(plain))
      case .number(let text):
        #expect(["int", "float"].contains(row.type) && text == plain && Self.json(Array(plain.utf8)) != nil)
      default:
        #expect(value == .string(plain) && (row.type == "str" || Self.json(Array(plain.utf8)) == nil), "\(spelling)")
      }
      counts[row.type, default: 0] += 1
    }
    #expect(counts.values.reduce(0, +) == 102)
  }

  /// A row of the table: the type, and what it is as code and as data.
  private struct Row: Decodable {
    let type: String

    init(from decoder: any Decoder) throws {
      if let word = try? decoder.singleValueContainer().decode(String.self) {
        type = word
      } else {
        type = try decoder.singleValueContainer().decode([String].self)[0]
      }
    }
  }
}
