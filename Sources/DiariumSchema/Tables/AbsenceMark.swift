internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// A value that means absence, as a cell that is kept apart from an empty one.
///
/// Only lossless tables have them; there a text that begins with a backslash gets one more.
@_spi(Engine) public enum AbsenceMark: String, Hashable, Sendable, CaseIterable {
  /// `null`.
  case null = #"\N"#
  /// The empty text, which is written as two quotes.
  case emptyText = ""
  /// The empty list.
  case emptyList = #"\[]"#
  /// The empty record.
  case emptyRecord = #"\{}"#
}

extension TableDescription {
  /// What a column of presence is named after its field: `subjects_present`.
  private static let suffix = "_present"

  /// The names of the columns that lossless tables have besides the others: for each member that is written as rows of
  /// another table or as several cells, whether it is there though it is empty.
  @_spi(Engine) public var presenceColumns: [String] { presenceFields.map { record.fields[$0].name + Self.suffix } }
}

extension TableSplit {
  /// The mark for a value that means absence; `nil` for any other.
  func absence(_ tape: borrowing Tape, _ value: Int) -> AbsenceMark? {
    guard Fields.isAbsence(tape, value) else { return nil }
    switch tape[value].kind {
    case .null: return .null
    case .array: return .emptyList
    case .object: return .emptyRecord
    default: return .emptyText
    }
  }

  /// Writes the cells that say which members are there though they are empty.
  mutating func presence<Sink: RowSink & ~Copyable>(
    _ tape: borrowing Tape, _ plan: TablePlan.Table, _ members: InlineArray<64, Int32>, _ table: Int,
    to sink: inout Sink
  ) {
    for field in plan.description.presenceFields {
      let value = Int(members[field])
      if value >= 0, let mark = absence(tape, value) {
        sink.absence(mark, table: table)
      } else {
        unsafe sink.cell(UnsafeRawBufferPointer(start: nil, count: 0), table: table)
      }
    }
  }
}
