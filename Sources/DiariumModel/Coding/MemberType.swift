/// What a value of a member is: its type in the schema, and how the value of Swift is read.
///
/// Each type of the schema is there for its own type of Swift alone, so no field can be bound to a property of another.
struct MemberType<Value>: Sendable {
  typealias Reading = @Sendable (MemberDecoding, MemberName) throws -> Value?

  let type: LazyFieldType
  /// Gives nil where the member is absence in disguise.
  let read: Reading

  private init(_ type: @escaping @Sendable () -> FieldType, _ read: @escaping Reading) {
    self.type = .init(make: type)
    self.read = read
  }
}

extension MemberType where Value: TextValue {
  private init(text type: @escaping @Sendable () -> FieldType) {
    self.init(type, { members, name in try members.text(name) })
  }
}

extension MemberType where Value == Text {
  static var text: Self { .init(text: { .text }) }
}

extension MemberType where Value == ID {
  static var id: Self { .init(text: { .id }) }

  static func reference(to types: [RecordType], scope: ReferenceScope = .case) -> Self {
    .init(text: { .reference(to: types, scope: scope) })
  }
}

extension MemberType where Value == CivilDate {
  static var date: Self { .init(text: { .date }) }
}

extension MemberType where Value == Timestamp {
  static var time: Self { .init(text: { .time }) }
}

extension MemberType where Value == ClockTime {
  static var clock: Self { .init(text: { .clock }) }
}

extension MemberType where Value == IRI {
  static var iri: Self { .init(text: { .iri }) }
}

extension MemberType where Value == LanguageTag {
  static var language: Self { .init(text: { .language }) }
}

extension MemberType where Value == License {
  static var license: Self { .init(text: { .license }) }
}

extension MemberType where Value == OrganisationNumber {
  static var organisationNumber: Self { .init(text: { .organisationNumber }) }
}

extension MemberType where Value == MunicipalityCode {
  static var municipalityCode: Self { .init(text: { .municipalityCode }) }
}

extension MemberType where Value == SHA256Digest {
  static var sha256: Self { .init(text: { .sha256 }) }
}

extension MemberType where Value == MediaType {
  static var mediaType: Self { .init(text: { .mediaType }) }
}

extension MemberType where Value == EmailAddress {
  static var emailAddress: Self { .init(text: { .emailAddress }) }
}

extension MemberType where Value == Int {
  static var integer: Self { .init({ .integer }, { members, name in try members.integer(name) }) }
}

extension MemberType where Value == ExactDecimal {
  static var decimal: Self { .init({ .decimal }, { members, name in try members.value(name) }) }
}

extension MemberType where Value == Bool {
  static var boolean: Self { .init({ .boolean }, { members, name in try members.value(name) }) }
}

extension MemberType where Value == SchemaVersion {
  static var schemaVersion: Self { .init({ .schemaVersion }, { members, name in try members.value(name) }) }
}

extension MemberType where Value: Code {
  /// A code of the property's list.
  static var code: Self { .init({ .code(Value.list) }, { members, name in try members.code(name) }) }
}

extension MemberType where Value: SchemaRecord {
  /// A record of the property's type.
  static var record: Self { .init({ .record(Value.recordType) }, { members, name in try members.record(name) }) }
}

/// A type of the schema that is made when a field is described: wherever a field is bound, it is but a function.
struct LazyFieldType: Sendable {
  let make: @Sendable () -> FieldType
}
