/// The names of a record's members, and which of them must be there: made once for each type of record.
final class MemberNames: Sendable {
  static let deleted = MemberName("deleted")
  static let modified = MemberName("modified")

  let all: [MemberName]
  let positions: [String: Int]
  /// The place of `deleted`, in entities.
  let deleted: Int?
  /// The fields that only a tombstone may lack, one bit each.
  let needed: UInt64
  /// The places of the fields of which one at least must be there.
  let oneOf: [Int]

  /// - Precondition: a record has no more fields than a word has bits.
  init(_ record: RecordDescription) {
    let fields = record.fields
    precondition(fields.count <= UInt64.bitWidth, "\(record.name) has too many fields")
    let positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
    all = fields.map { MemberName($0.name) }
    self.positions = positions
    deleted = positions["deleted"]
    needed = fields.indices.reduce(0) { $0 | (fields[$1].requirement == .unlessDeleted ? 1 << UInt64($1) : 0) }
    oneOf = record.oneOf.compactMap { positions[$0] }
  }
}
