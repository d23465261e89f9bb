import Diarium
@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The import of a real report against the facts that were read from it by hand; both stand beside the project.
@Suite("A real report")
struct RealReportTests {
  @Test func `yields every fact that was read by hand`() throws {
    guard let text = Repository.beside("real/utlatande-ks-2023-1387.txt"),
      let expected = Repository.beside("real/expected-ks-2023-1387.yaml")
    else { return Repository.skipped("real") }
    let document = try Self.document(text)
    let facts = try Facts(yaml: [UInt8](try Data(contentsOf: expected)))
    let rows = try facts.compare(document)
    print("fact | expected | got")
    for row in rows { print("\(row.isEqual ? " " : "!") \(row.fact) | \(row.expected) | \(row.got)") }
    #expect(rows.count > 100)
    #expect(rows.filter { !$0.isEqual }.map(\.fact).isEmpty)
  }

  @Test func `leaves at most one per cent unplaced, and gives the text of every span back`() throws {
    guard let url = Repository.beside("real/utlatande-ks-2023-1387.txt") else { return Repository.skipped("real") }
    let document = try Self.document(url)
    let whole = try #require(document.cases.first)
    #expect(document.account.share(.unplaced) <= 0.01)
    #expect(Imported.isAccounted(document))
    #expect(try Spans.wrong(whole, document).isEmpty)
    #expect(whole.statements.count { $0.text?.string.contains("konstadseffektiva") == true } == 2)
    #expect(whole.statements.contains { $0.text?.string.contains("remissinsatsers") == true })
    #expect(whole.statements.contains { $0.text?.string.contains("blanda annat") == true })
    // Two texts by other hands are the same, and both stay.
    #expect(whole.reservations[0].text == whole.reservations[3].text)
    #expect(whole.reservations.allSatisfy { $0.form == nil })
  }

  @Test func `has no errors, and comes back equal through YAML and tables`() throws {
    guard let url = Repository.beside("real/utlatande-ks-2023-1387.txt") else { return Repository.skipped("real") }
    let json = try Imported.feed(try Self.document(url))
    let file = FeedSource(bytes: json, as: .json)
    #expect(try file.validate().log.count(.error) == 0)
    let yaml = try #require(try file.encoded(as: .yaml).bytes)
    let tables = try #require(try FeedSource(bytes: yaml, as: .yaml).encodedTables().files)
    #expect(try FeedSource(tables: tables).encoded(as: .json).bytes == json)
  }

  private static func document(_ url: URL) throws -> ImportedDocument {
    let run = try ImportRun()
    run.municipalityCode = "0180"
    return try run.read(contentsOf: url.path)
  }
}

/// Facts in YAML: lists of records with some of their members.
private struct Facts {
  struct Row {
    var fact: String
    var expected: String
    var got: String
    var isEqual: Bool { expected == got }
  }

  private let facts: [String: Any]

  init(yaml: [UInt8]) throws {
    var reader = FeedReader(.init(.file(BytesSource(yaml, path: "facts")), format: .yaml), limits: Limits())
    var tape = Tape()
    _ = try reader.readHead(onto: &tape)
    let value = try TreeDecoder().decode(JSONValue.self, from: &tape)
    facts = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any] ?? [:]
  }

  func compare(_ document: ImportedDocument) throws -> [Row] {
    let whole = try #require(document.cases.first)
    let got = try JSONSerialization.jsonObject(with: JSONEncoder().encode(whole)) as? [String: Any] ?? [:]
    var rows: [Row] = []
    for (name, expected) in facts.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "traps": continue
      case "source":
        let source = expected as? [String: Any] ?? [:]
        rows.append(Row(fact: "source.length", expected: "\(source["length"] ?? "")", got: "\(document.length)"))
        rows.append(
          Row(fact: "source.sha256", expected: "\(source["sha256"] ?? "")", got: document.source?.sha256?.string ?? ""))
        rows.append(
          Row(fact: "source.page_breaks", expected: "\(source["page_breaks"] ?? "")", got: "\(document.pageBreaks)"))
      default:
        if let list = expected as? [[String: Any]] {
          rows += lists(name, list, got[name] as? [[String: Any]] ?? [], got)
        } else {
          rows.append(Row(fact: name, expected: "\(expected)", got: "\(got[name] ?? "absent")"))
        }
      }
    }
    return rows
  }

  private func lists(_ name: String, _ expected: [[String: Any]], _ found: [[String: Any]], _ whole: [String: Any])
    -> [Row]
  {
    var rows = [Row(fact: "\(name).count", expected: "\(expected.count)", got: "\(found.count)")]
    // Works are found in the order in which they are named; the facts have them in another.
    let isKeyed = name == "citations"
    // Answers, reports and dissents of a body stand together in the facts, and in the case by kind.
    let order = name == "statements"
    for (index, record) in expected.enumerated() {
      let place =
        isKeyed || order
        ? found.first { isMember($0, of: record) } : index < found.count ? found[index] : nil
      for (member, value) in record.sorted(by: { $0.key < $1.key }) where member != "note" {
        rows.append(
          Row(
            fact: "\(name)[\(index)].\(member)", expected: text(value),
            got: text(got(member, value, place ?? [:], whole))))
      }
    }
    return rows
  }

  private func isMember(_ record: [String: Any], of fact: [String: Any]) -> Bool {
    text(record["kind"]) == text(fact["kind"]) && (fact["body"] == nil || text(record["body"]) == text(fact["body"]))
  }

  /// A member as the facts write it.
  private func got(_ member: String, _ fact: Any, _ record: [String: Any], _ whole: [String: Any]) -> Any? {
    switch member {
    case "signatories":
      let people = record[member] as? [[String: Any]] ?? []
      let facts = fact as? [[String: Any]] ?? []
      return people.enumerated().map { index, person in
        Dictionary(
          uniqueKeysWithValues: (index < facts.count ? facts[index] : person).keys.map { ($0, person[$0] ?? NSNull()) })
      }
    case "recipients": return (record[member] as? [[String: Any]])?.compactMap { $0["body"] as? String }
    case "reply": return (record["recipients"] as? [[String: Any]])?.compactMap { $0["reply"] as? String }
    case "items":
      let items = record[member] as? [[String: Any]] ?? []
      return fact is [Any] ? items.map { $0["action"] ?? "" } : items.count
    case "data_points":
      // A set: the text names one figure first, the facts the other.
      return (record[member] as? [[String: Any]])?.compactMap { $0["value"] }
    case "proposal":
      let id = record["proposal_id"] as? String
      return (whole["proposals"] as? [[String: Any]])?.first { $0["id"] as? String == id }?["level"]
    case "made_by":
      let id = record["made_by_id"] as? String
      let decision = (whole["decisions"] as? [[String: Any]])?.first { $0["id"] as? String == id } ?? [:]
      return "decision of \(decision["body"] ?? "") \(decision["date"] ?? "")"
    default: return record[member]
    }
  }

  private func text(_ value: Any?) -> String {
    switch value {
    case nil, is NSNull: return "absent"
    case let list as [Any]:
      let texts = list.map { text($0) }
      let isFigures = list.allSatisfy { $0 is NSNumber }
      return "[\((isFigures ? texts.sorted() : texts).joined(separator: ", "))]"
    case let record as [String: Any]:
      return "{\(record.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }.joined(separator: ", "))}"
    case let value?: return "\(value)"
    }
  }
}
