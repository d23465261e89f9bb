import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// An account of its own of what differs between a feed and its view, by the schema's descriptions.
@Suite struct `What simple sheets leave out` {
  /// A value of a case, with the fields that lead to it.
  private struct Leaf: Hashable {
    /// The fields, `TYPE.FIELD`, from the case inwards.
    var fields: [String]
    /// The nearest record whose id a row has, and the value.
    var text: String
  }

  private static func leaves(
    _ record: [String: Any], _ type: RecordType, _ owner: String, _ fields: [String], _ leaves: inout [Leaf]
  ) {
    let hasRow = ![.item, .document].contains(type)
    let owner = hasRow ? record["id"] as? String ?? owner : owner
    for (name, value) in record {
      let field = type.description.fields.first { $0.name == name }
      let fields = fields + ["\(type.rawValue).\(field?.name ?? (name.hasPrefix("x_") ? "x_…" : "?"))"]
      if case .record(let inner)? = field?.type {
        let records = value as? [[String: Any]] ?? (value as? [String: Any]).map { [$0] } ?? []
        for record in records { Self.leaves(record, inner, owner, fields, &leaves) }
      } else {
        leaves.append(Leaf(fields: fields, text: "\(owner) \(name)=\(value)"))
      }
    }
  }

  private static func cases(_ json: [UInt8]) throws -> [(id: String, leaves: [Leaf])] {
    // Foundation reads no number beyond its own; such are in extensions.
    let text = String(decoding: json, as: UTF8.self).replacing("1e400", with: "1")
    let feed = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return (feed["cases"] as? [[String: Any]] ?? []).map { matter in
      var leaves: [Leaf] = []
      Self.leaves(matter, .case, "", [], &leaves)
      return (matter["id"] as? String ?? "", leaves)
    }
  }

  private static func difference(_ one: [Leaf], _ other: [Leaf]) -> [Leaf] {
    var counts: [Leaf: Int] = [:]
    for leaf in other { counts[leaf, default: 0] += 1 }
    return one.filter { leaf in
      counts[leaf, default: 0] -= 1
      return counts[leaf, default: 0] < 0
    }
  }

  /// A feed whose cases all have a diary number.
  private static func numbered(_ feed: JSONValue) -> JSONValue {
    guard case .object(var members) = feed, let index = members.firstIndex(where: { $0.name == "cases" }),
      case .array(let cases) = members[index].value
    else { return feed }
    members[index].value = .array(
      cases.enumerated().map { number, matter in
        guard case .object(let fields) = matter, !fields.contains(where: { $0.name == "diary_number" }) else {
          return matter
        }
        return .object(fields + [.init("diary_number", .string("KS \(number)"))])
      })
    return .object(members)
  }

  /// Every value that is not read back, or was not in the feed, has a finding that names a field on the way to it.
  @Test func `is named by the fields of all that differs`() throws {
    var compared = 0
    for seed in 0..<UInt64(60) {
      var generator = FeedGenerator(seed: 500 + seed, cases: 1...1, density: [15, 40, 60, 90][Int(seed % 4)])
      let text = Array(Samples.text(Self.numbered(generator.feed())).utf8)
      let feed = try #require(try FeedSource(bytes: text, as: .json).encoded(as: .json).bytes)
      let (files, outcome) = try FeedSource(bytes: feed, as: .json).encodedViews()
      let messages = outcome.report.log.findings.filter { $0.rule == .view }.map(\.message.en)
      let named = Set(messages.flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.1) } })
      let sheet = FeedSource(tables: try #require(files))
      let back = try #require(try sheet.encoded(as: .json).bytes)
      guard let before = try Self.cases(feed).first, let after = try Self.cases(back).first else {
        #expect(messages.contains { $0.contains(" case") || $0.contains("`cases`") }, "seed \(seed): \(messages)")
        continue
      }
      compared += 1
      for leaf in Self.difference(before.leaves, after.leaves) + Self.difference(after.leaves, before.leaves) {
        let isTold =
          leaf.fields.contains(where: named.contains)
          || leaf.fields.last?.hasSuffix(".document_id") == true && named.contains("document.id")
        #expect(isTold, "seed \(seed): \(leaf)")
      }
      // And nothing is named that does not differ.
      let differs = Set(
        (Self.difference(before.leaves, after.leaves) + Self.difference(after.leaves, before.leaves)).flatMap(\.fields))
      #expect(named.filter { !differs.contains($0) } == [], "seed \(seed): \(messages)")
    }
    #expect(compared > 30)
  }
}
