/// One record that is read: first what its initializer needs, then all else.
struct RecordDecoding<Record: SchemaRecord> {
  private let binding: RecordBinding<Record>
  private let members: MemberDecoding

  init(_ decoder: any Decoder, _ binding: RecordBinding<Record>) throws {
    self.binding = binding
    members = try MemberDecoding(decoder, binding.names)
  }

  // What is read as which type is for the compiler to say, so that nothing is asked of a type while a feed is read.
  func always<Value: TextValue>(_ field: Record.Field) throws -> Value { try always(field, members.text) }
  func always<Value: Code>(_ field: Record.Field) throws -> Value { try always(field, members.code) }
  func always<Value: SchemaRecord>(_ field: Record.Field) throws -> Value { try always(field, members.record) }
  func always(_ field: Record.Field) throws -> Int { try always(field, members.integer) }
  func always(_ field: Record.Field) throws -> ExactDecimal { try always(field, members.value) }
  func always(_ field: Record.Field) throws -> SchemaVersion { try always(field, members.value) }

  private func always<Value>(_ field: Record.Field, _ read: (MemberName) throws -> Value?) throws -> Value {
    guard members.has(field.position), let value = try read(binding.names.all[field.position]) else {
      throw missing(field)
    }
    return value
  }

  /// Sets all that the initializer has not set, in canonical order, and throws at the first member that is wrong.
  func decode(into record: inout Record) throws {
    var found: UInt64 = 0
    for position in binding.fields.indices {
      let name = binding.names.all[position]
      if members.has(position), let decode = binding.fields[position].decode, try decode(members, name, &record) {
        found |= 1 << UInt64(position)
      } else {
        try members.allowAbsence(position)
      }
    }
    record.extensions = try members.extensions()
    try members.requireOne(found)
  }

  func missing(_ field: Record.Field) -> DecodingError { members.missing(binding.names.all[field.position]) }
}
