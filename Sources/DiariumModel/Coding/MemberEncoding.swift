/// Writes the members of one record to any encoder, in canonical order; what is absent is left out.
struct MemberEncoding {
  private var container: KeyedEncodingContainer<MemberName>

  init(_ encoder: any Encoder) { container = encoder.container(keyedBy: MemberName.self) }

  mutating func encode(_ value: some Encodable, _ name: MemberName) throws {
    try container.encode(value, forKey: name)
  }

  mutating func encode(_ extensions: Extensions) throws {
    for member in extensions.members { try encode(member.value, MemberName(member.name)) }
  }
}
