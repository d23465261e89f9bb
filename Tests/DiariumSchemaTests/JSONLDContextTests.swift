import Diarium
import DiariumSchema
import TestSupport
import Testing

@Suite struct `The context of linked data` {
  private static let context = JSONLDContext.document()["@context"]

  /// The definition of a name that is in force inside fields that lead from a root to a record.
  private static func definition(_ name: String, inside path: [String]) -> JSONValue? {
    var terms: [String: JSONValue] = [:]
    var context = context
    for step in path + [""] {
      for member in context?.members ?? [] { terms[member.name] = member.value }
      context = terms[step]?["@context"]
    }
    return terms[name]
  }

  /// The IRI, or the keyword, that a definition means.
  private static func term(_ definition: JSONValue?) -> String? { definition?["@id"]?.text ?? definition?.text }

  @Test func `gives every field of every record its own meaning, wherever the record stands`() {
    var places = 0
    func look(_ type: RecordType, _ path: [String]) {
      for field in type.description.fields {
        places += 1
        #expect(
          Self.term(Self.definition(field.name, inside: path)) == field.term, "\(path.joined(separator: "."))")
        if case .record(let nested) = field.type { look(nested, path + [field.name]) }
      }
    }
    look(.feed, [])
    look(.case, [])
    #expect(places > 500)
  }

  @Test func `has a namespace for every prefix`() {
    for record in Schema.records {
      for term in [record.term] + record.fields.map(\.term) where term != "@id" {
        #expect(Schema.iri(ofTerm: term) != nil, "\(term)")
      }
    }
    #expect(Schema.iri(ofTerm: "dcterms:title") == "http://purl.org/dc/terms/title")
    #expect(Schema.iri(ofTerm: "@id") == nil && Schema.iri(ofTerm: "none:a") == nil)
  }

  @Test func `tells references, days and English`() {
    #expect(Self.definition("body_id", inside: ["cases", "decisions"])?["@type"]?.text == "@id")
    #expect(Self.definition("date", inside: ["cases", "decisions"])?["@type"]?.text == "dcterms:W3CDTF")
    #expect(Self.definition("title_en", inside: ["dataset"])?["@language"]?.text == "en")
    #expect(Self.definition("uri", inside: ["dataset", "publisher"])?.text == "@id")
  }

  @Test func `has a base, a language and extensions where they are known`() {
    let context = JSONLDContext.document(
      base: "https://data.ekeby.example/", language: "sv", extensions: ["x_ekeby_b", "x_ekeby_b", "no\"name"])[
        "@context"]
    #expect(context?["@base"]?.text == "https://data.ekeby.example/cases/" && Self.context?["@base"] == nil)
    #expect(context?["title"]?["@language"]?.text == "sv" && Self.context?["title"]?.text == "dcterms:title")
    #expect(context?["x_ekeby_b"]?["@type"]?.text == "@json" && context?["no\"name"] == nil)
  }
}

extension JSONValue {
  /// The members of an object; none of anything else.
  fileprivate var members: [JSONValue.Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
