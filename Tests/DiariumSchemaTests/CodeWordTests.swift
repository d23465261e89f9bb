import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Words that people write for a code lead to it, in every list that records of a case have.
@Suite struct `Words for codes` {
  /// A code field of a record that stands in a list of the case.
  private struct Place {
    let list: CodeListDescription
    let member: String
    let field: String
  }

  private static let places: [Place] = RecordType.case.description.fields.flatMap { field -> [Place] in
    switch field.type {
    case .code(let list) where !field.isList: [Place(list: list, member: "", field: field.name)]
    case .record(let type) where field.isList:
      type.description.fields.compactMap { inner in
        guard case .code(let list) = inner.type, !inner.isList else { return nil }
        return Place(list: list, member: field.name, field: inner.name)
      }
    default: []
    }
  }

  /// What is suggested for words in a field, in one feed with a case a word.
  private static func suggestions(_ words: [String], _ place: Place) throws -> [String?] {
    let cases = words.enumerated().map { index, word in
      let text = JSONText.line(.string(word)).dropLast()
      let value = "\"\(place.field)\":\(text)"
      let member = place.member.isEmpty ? value : "\"\(place.member)\":[{\"id\":\"ks-\(index)/r\",\(value)}]"
      return "{\"id\":\"ks-\(index)\",\"title\":\"A\",\(member)}"
    }
    var limits = Limits()
    limits.findings = 0
    let text = Samples.feed("\"cases\":[\n\(cases.joined(separator: ",\n"))\n]")
    let report = try Samples.report(text, limits: limits)
    let found = report.log.findings.filter { $0.rule == .notInVocabulary && $0.field == place.field }
    let byLine = Dictionary(found.map { ($0.location.line ?? 0, $0.suggestion) }, uniquingKeysWith: { one, _ in one })
    return words.indices.map { byLine[$0 + 2] ?? nil }
  }

  @Test func `lead to their code by titles and other words, in both languages and any letters`() throws {
    #expect(Self.places.count > 15)
    for place in Self.places {
      var meanings: [String: Set<String>] = [:]
      for entry in place.list.codes {
        for word in [entry.title.sv, entry.title.en] + entry.aliases {
          meanings[word.lowercased(), default: []].insert(entry.code)
        }
      }
      let codes = Set(place.list.codes.map(\.code))
      let words = meanings.keys.sorted().filter { meanings[$0]?.count == 1 }
      let expected = words.map { meanings[$0]?.first }
      let spellings: [(String, (String) -> String)] = [
        ("as it stands", { $0 }), ("in capitals", { $0.uppercased() }),
        ("decomposed", { $0.decomposedStringWithCanonicalMapping }), ("between blanks", { " \($0) " }),
      ]
      for (name, change) in spellings {
        let written = words.map(change)
        for (word, (found, code)) in zip(written, zip(try Self.suggestions(written, place), expected))
        where !codes.contains(word) {
          #expect(found == code, "\(place.list.name) `\(word)`, \(name)")
        }
      }
    }
  }

  /// A cell of a table is read as a code by its name or title, so none may mean two codes of a list.
  @Test func `mean one code each where they are its name or its title`() {
    for list in Schema.codeLists {
      var codes: [String: Set<String>] = [:]
      for entry in list.codes {
        for word in [entry.code, entry.title.sv, entry.title.en] {
          codes[word.lowercased(), default: []].insert(entry.code)
        }
      }
      for (word, codes) in codes { #expect(codes.count == 1, "\(list.name) `\(word)`: \(codes.sorted())") }
    }
  }

  @Test func `lead to nothing where they are near to nothing`() throws {
    for place in Self.places {
      let words = ["", "x", "qqqqqq", "1", "true", "日本", String(repeating: "a", count: 500), "\u{0}"]
      let found = try Self.suggestions(words.filter { !$0.isEmpty && $0 != "\u{0}" }, place)
      #expect(found.allSatisfy { $0 == nil }, "\(place.list.name) \(found)")
    }
  }
}
