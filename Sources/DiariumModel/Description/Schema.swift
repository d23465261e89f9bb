/// The schema as a whole: what its records, codes and terms are.
///
/// ```swift
/// print(Schema.version, Schema.records.count, Schema.codeLists.count)
/// ```
public enum Schema {
  /// The address of a JSON Schema by its name (`feed`): a name of the project's own, which depends on no machine.
  ///
  /// Nothing is fetched from it. A program that is given the schemas as files finds them by it.
  public static func address(_ name: String) -> String { "urn:diarium:schema:\(version.rawValue):\(name)" }

  /// The version of the schema.
  public static let version = SchemaVersion.current

  /// Every type of record, the feed first.
  public static let records: [RecordDescription] = RecordType.allCases.map(\.description)

  /// Every code list, in the order in which the records first use them.
  public static let codeLists: [CodeListDescription] = {
    var lists: [CodeListDescription] = []
    for record in records {
      for case .code(let list) in record.fields.map(\.type) where !lists.contains(list) { lists.append(list) }
    }
    return lists
  }()

  /// The namespaces of the terms; `dia` is the project's own.
  public static let prefixes: [(prefix: String, namespace: String)] = [
    ("dia", "https://w3id.org/diarium/"),
    ("adms", "http://www.w3.org/ns/adms#"),
    ("besluit", "http://data.vlaanderen.be/ns/besluit#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("eli-dl", "http://data.europa.eu/eli/eli-draft-legislation-ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("hydra", "http://www.w3.org/ns/hydra/core#"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("opengov", "http://www.w3.org/ns/opengov#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  /// The IRI of a term; `nil` for a keyword of JSON-LD.
  ///
  /// - Parameter term: a compact IRI, `dcterms:title`.
  /// - Returns: the namespace and the name in it.
  public static func iri(ofTerm term: String) -> String? {
    guard let colon = term.firstIndex(of: ":") else { return nil }
    let namespace = prefixes.first { $0.prefix == term[..<colon] }?.namespace
    return namespace.map { $0 + term[term.index(after: colon)...] }
  }
}
