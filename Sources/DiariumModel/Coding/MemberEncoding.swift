/// Writes the members of one record to any encoder, in canonical order; what is absent is left out.
struct MemberEncoding<Field: RecordField> {
  private var container: KeyedEncodingContainer<MemberName>

  init(_ encoder: any Encoder) { container = encoder.container(keyedBy: MemberName.self) }

  mutating func encode(_ value: (some Encodable)?, _ field: Field) throws {
    guard let value else { return }
    try container.encode(value, forKey: MemberName(field.rawValue))
  }

  mutating func encode(_ values: [some Encodable], _ field: Field) throws {
    guard !values.isEmpty else { return }
    try container.encode(values, forKey: MemberName(field.rawValue))
  }

  mutating func encode(_ extensions: Extensions) throws {
    for member in extensions.members { try container.encode(member.value, forKey: MemberName(member.name)) }
  }
}
