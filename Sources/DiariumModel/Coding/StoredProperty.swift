/// Where a stored property lies in its record, which the compiler knows from the key path when it optimises.
///
/// To read through a key path costs 700 instructions, and a record that is written is asked for all its properties. The
/// offset is of this record and this type of value, since both are the key path's, so no value is read as another.
@safe struct StoredProperty<Record, Value>: Sendable {
  private let offset: Int

  /// - Precondition: the property is a stored one of the record itself.
  @inline(__always) init(_ property: KeyPath<Record, Value>) {
    guard let offset = MemoryLayout<Record>.offset(of: property) else {
      preconditionFailure("\(property) is not stored in the record")
    }
    self.offset = offset
  }

  @inline(__always) func value(in record: borrowing Record) -> Value {
    unsafe withUnsafePointer(to: record) { record in
      unsafe UnsafeRawPointer(record).load(fromByteOffset: offset, as: Value.self)
    }
  }

  @inline(__always) func set(_ value: Value, in record: inout Record) {
    unsafe withUnsafeMutablePointer(to: &record) { record in
      unsafe (UnsafeMutableRawPointer(record) + offset).assumingMemoryBound(to: Value.self).pointee = value
    }
  }
}
