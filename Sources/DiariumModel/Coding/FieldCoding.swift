/// How a field gets from a decoder into its property, and from there to an encoder.
///
/// Here and in the other types of bindings nothing is asked of `Record`: to look up what a type conforms to when the
/// program starts costs 200,000 instructions for each record.
struct FieldCoding<Record>: Sendable {
  /// Sets the property, and says whether there was anything; nil where the record's initializer sets it.
  let decode: (@Sendable (MemberDecoding, MemberName, inout Record) throws -> Bool)?
  let encode: @Sendable (borrowing Record, MemberName, inout MemberEncoding) throws -> Void

  @inline(never) static func optional<Value: Codable & Sendable>(
    _ property: StoredProperty<Record, Value?>, _ read: @escaping MemberType<Value>.Reading
  ) -> Self {
    .init(
      decode: { members, name, record in
        guard let value = try read(members, name) else { return false }
        property.set(value, in: &record)
        return true
      },
      encode: { record, name, members in
        if let value = property.value(in: record) { try members.encode(value, name) }
      })
  }

  @inline(never) static func list<Value: Codable & Sendable>(
    _ property: StoredProperty<Record, [Value]>
  ) -> Self {
    .init(
      decode: { members, name, record in
        guard let values: [Value] = try members.value(name), !values.isEmpty else { return false }
        property.set(values, in: &record)
        return true
      },
      encode: { record, name, members in
        let values = property.value(in: record)
        if !values.isEmpty { try members.encode(values, name) }
      })
  }

  @inline(never) static func always<Value: Codable & Sendable>(_ property: StoredProperty<Record, Value>) -> Self {
    .init(decode: nil) { record, name, members in try members.encode(property.value(in: record), name) }
  }

  @inline(never) static func tombstone(_ property: StoredProperty<Record, Bool>) -> Self {
    .init(
      decode: { members, _, record in
        let isTombstone = try members.tombstone()
        property.set(isTombstone, in: &record)
        return isTombstone
      },
      encode: { record, name, members in
        if property.value(in: record) { try members.encode(true, name) }
      })
  }
}
