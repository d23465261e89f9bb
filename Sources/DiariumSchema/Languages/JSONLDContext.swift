public import DiariumModel

/// The members of a feed as terms of linked data: a context of JSON-LD 1.1.
///
/// With it a feed, a line of JSON Lines or a case is linked data as it stands, and its expansion drops no member: what no vocabulary
/// has a term for is in the project's own namespace, and extensions are too. A name that means another thing in another record
/// has its meaning there (contexts of properties).
///
/// **Identifiers.** An `id` is the IRI of its record, and a reference that of the record which it names, relative to a base: so
/// `ks-1/decision/1` in a folder at `https://data.ekeby.example/` is `https://data.ekeby.example/cases/ks-1/decision/1`. That is
/// not the address of a page with a place in it, `cases/ks-1.html#ks-1/decision/1`, which a context cannot make: it can only
/// resolve an id, as RFC 3986 does, and not compute the name of a page. A page says what it is about by the `id`. An id with
/// segments of dots resolves by the same rules and may so leave the folder; it is still one IRI, and nothing is lost. Programs
/// that load a context by its address ignore the base in it; they take that of the document.
///
/// **Values.** A day is of type `dcterms:W3CDTF`, which has years and months, too. Codes, numbers and licences stay literals. The
/// order of a list is that of the array; as triples it is lost.
///
/// ```swift
/// let context = JSONLDContext.document(base: "https://data.ekeby.example/")
/// ```
public enum JSONLDContext {
  /// The context.
  ///
  /// - Parameters:
  ///   - base: the address of the folder that the feed stands in, with a slash at the end; `nil` if it is not known.
  ///   - language: the language of prose; `nil` if it is not known.
  ///   - extensions: the names of extensions of the feed: their values are kept as JSON. Those of others are taken apart, which
  ///     fails where a member of theirs is called `id` and is no text.
  /// - Returns: a document with the only member `@context`.
  public static func document(
    base: IRI? = nil, language: LanguageTag? = nil, extensions: [String] = []
  ) -> JSONValue {
    var members: [JSONValue.Member] = [.init("@version", .number("1.1"))]
    if let base { members.append(.init("@base", .string("\(base)cases/"))) }
    if let own = Schema.prefixes.first?.namespace { members.append(.init("@vocab", .string(own))) }
    members += Schema.prefixes.map { .init($0.prefix, .string($0.namespace)) }
    for name in Set(extensions).sorted() where Extensions.isName(name) {
      members.append(.init(name, .object([.init("@id", .string("dia:\(name)")), .init("@type", .string("@json"))])))
    }
    // A feed, and a case that stands by itself: they have no member in common.
    let definitions = TermDefinitions(language: language)
    var terms = definitions.common
    let roots = [RecordType.feed, .case]
    for root in roots { terms = definitions.terms(in: root, around: terms) }
    let outer = terms
    for root in roots { terms.merge(definitions.definitions(of: root, in: outer)) { _, own in own } }
    return .object([
      .init("@context", .object(members + terms.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value) }))
    ])
  }
}

/// The definitions of terms.
private struct TermDefinitions {
  let language: LanguageTag?

  /// For each name the meaning that it has in most records, so that few records need a context of their own.
  var common: [String: JSONValue] {
    var counts: [String: [(definition: JSONValue, count: Int)]] = [:]
    for field in Schema.records.flatMap(\.fields) where !field.isRecord {
      let definition = plain(field)
      if let place = counts[field.name]?.firstIndex(where: { $0.definition == definition }) {
        counts[field.name]?[place].count += 1
      } else {
        counts[field.name, default: []].append((definition, 1))
      }
    }
    var common: [String: JSONValue] = [:]
    for (name, found) in counts {
      var most = found.first
      for other in found.dropFirst() where other.count > (most?.count ?? 0) { most = other }
      common[name] = most?.definition
    }
    return common
  }

  /// What names mean among the members of a record; that of a field of records is not known here.
  func terms(in type: RecordType, around terms: [String: JSONValue]) -> [String: JSONValue] {
    var inner = terms
    for field in type.description.fields { inner[field.name] = field.isRecord ? nil : plain(field) }
    return inner
  }

  /// What the fields of a record mean, as far as that is not what their names mean around it.
  ///
  /// A context of a property is laid over the one that is in force where the property stands, so what is left out depends on the
  /// terms there. A field of records is never left out, since its own context does too.
  func definitions(of type: RecordType, in terms: [String: JSONValue]) -> [String: JSONValue] {
    let inner = self.terms(in: type, around: terms)
    var definitions: [String: JSONValue] = [:]
    for field in type.description.fields {
      if case .record(let nested) = field.type {
        definitions[field.name] = self.nested(field, self.definitions(of: nested, in: inner))
      } else if plain(field) != terms[field.name] {
        definitions[field.name] = plain(field)
      }
    }
    return definitions
  }

  /// What a field means that holds records, and what the members of these mean.
  private func nested(_ field: FieldDescription, _ definitions: [String: JSONValue]) -> JSONValue {
    guard !definitions.isEmpty else { return plain(field) }
    var members: [JSONValue.Member] = [.init("@id", .string(field.term))]
    if field.isList { members.append(.init("@container", .string("@set"))) }
    let sorted = definitions.sorted { $0.key < $1.key }
    return .object(members + [.init("@context", .object(sorted.map { JSONValue.Member($0.key, $0.value) }))])
  }

  /// What a field means by itself.
  private func plain(_ field: FieldDescription) -> JSONValue {
    guard field.term.contains(":") else { return .string(field.term) }
    var members: [JSONValue.Member] = [.init("@id", .string(field.term))]
    if let coercion = coercion(field) { members.append(coercion) }
    if field.isList { members.append(.init("@container", .string("@set"))) }
    return members.count == 1 ? .string(field.term) : .object(members)
  }

  private func coercion(_ field: FieldDescription) -> JSONValue.Member? {
    if field.name.hasSuffix("_en") { return .init("@language", .string("en")) }
    switch field.type {
    case .reference, .iri: return .init("@type", .string("@id"))
    case .date: return .init("@type", .string("dcterms:W3CDTF"))
    case .time: return .init("@type", .string("xsd:dateTime"))
    case .text where ProseFields.names.contains(field.name):
      return language.map { .init("@language", .string($0.string)) }
    default: return nil
    }
  }
}

extension FieldDescription {
  /// Whether its values are records.
  fileprivate var isRecord: Bool { if case .record = type { true } else { false } }
}
