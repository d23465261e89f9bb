internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The names of all fields in one block, the first source of tapes that are made of rows.
struct FieldNameBlock {
  /// The names, one after the other.
  let block: Block
  /// Where each field's name is in it, by record and field.
  private let offsets: [[Int]]

  init() {
    var bytes: [UInt8] = []
    var offsets: [[Int]] = []
    for record in Schema.records {
      offsets.append(
        record.fields.map { field in
          defer { bytes += field.name.utf8 }
          return bytes.count
        })
    }
    block = Block(bytes, path: "")
    self.offsets = offsets
  }

  /// The number of fields.
  var count: Int { offsets.reduce(0) { $0 + $1.count } }

  /// A node with the name of a field.
  @inline(__always) func node(_ record: Int, _ field: Int) -> Node {
    Node(
      .text, offset: offsets[record][field], length: RecordPlans.all[record][field].name.count, flags: [.name],
      source: 0)
  }
}
