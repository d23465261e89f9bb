@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The head that a sheet `feed` holds, as a document of JSON, in which each row has its place.
///
/// Nothing is dropped or mended: a member that two rows name stands there twice, and a value that its field does not
/// allow is there as a text, so that what judges documents judges the rows.
///
/// A row `Titel` with `Ärenden i Ekeby` is `{"dataset":{"title":"Ärenden i Ekeby"}}`.
@_spi(Engine) public struct FeedSheetDocument: Sendable {
  /// The place of a row in the document.
  public struct Member: Hashable, Sendable {
    /// The number of the row in the sheet.
    public let row: Int
    /// The bytes of the member, from the quote before its name to the end of its value.
    public let bytes: Range<Int>
    /// The bytes of its value.
    public let value: Range<Int>
  }

  /// The document.
  public private(set) var json: [UInt8] = []
  /// The rows that are members, in the order of the document, which is that of their offsets.
  public private(set) var members: [Member] = []
  /// The numbers of rows with a value and no field.
  public private(set) var nameless: [Int] = []

  /// The head of a sheet.
  ///
  /// Rows without a value say nothing, and those whose field begins with `#` are help.
  ///
  /// - Parameter rows: the rows below the header, in their order.
  public init(_ rows: [FeedSheet.Row]) {
    let root = Record()
    for row in rows where !row.value.isEmpty {
      let path = TableHeadings.trimmed(row.field)
      if path.isEmpty {
        if !TableHeadings.trimmed(row.value).isEmpty { nameless.append(row.number) }
      } else if !path.hasPrefix("#") {
        root.add(FeedSheetField(path).steps[...], row)
      }
    }
    var writer = JSONWriter(.compact)
    write(root, to: &writer)
    writer.endRecord()
    json = unsafe Array(writer.output.bytes)
  }

  /// The member that an offset of the document is in; between members the one before, before all of them none.
  public func member(at offset: Int) -> Member? {
    let index = members.partitioningIndex { $0.bytes.lowerBound > offset }
    return index > 0 ? members[index - 1] : nil
  }

  private mutating func write(_ record: Record, to writer: inout JSONWriter) {
    writer.writeVerbatim("{")
    for (index, member) in record.members.enumerated() {
      if index > 0 { writer.writeVerbatim(",") }
      let start = writer.output.total
      writer.writeText(member.name)
      writer.writeVerbatim(":")
      let value = writer.output.total
      switch member.content {
      case .record(let nested): write(nested, to: &writer)
      case .row(let row, let field):
        if Self.isLiteral(row.value, field) {
          writer.writeVerbatim(TableHeadings.trimmed(row.value))
        } else {
          writer.writeText(row.value)
        }
        let end = writer.output.total
        members.append(Member(row: row.number, bytes: start..<end, value: value..<end))
      }
    }
    writer.writeVerbatim("}")
  }

  /// Whether a cell is written as it is: what the schema does not type, as far as it is JSON, and the literals of its
  /// types.
  private static func isLiteral(_ text: String, _ field: FeedField?) -> Bool {
    let text = TableHeadings.trimmed(text)
    guard let field else { return JSONCell.isValue(text) }
    switch field.content {
    case .boolean: return text == "true" || text == "false"
    case .number:
      return JSONCell.isValue(text) && text.utf8.first.map { $0 == 0x2D || 0x30...0x39 ~= $0 } ?? false
    default: return false
    }
  }

  /// A record on its way to the document.
  private final class Record {
    enum Content {
      case row(FeedSheet.Row, FeedField?)
      case record(Record)
    }

    private(set) var members: [(name: String, content: Content)] = []
    private var records: [String: Record] = [:]

    func add(_ steps: ArraySlice<FeedSheetField.Step>, _ row: FeedSheet.Row) {
      guard let step = steps.first else { return }
      guard steps.count > 1 else { return members.append((step.name, .row(row, step.field))) }
      let nested = records[step.name] ?? Record()
      if records.updateValue(nested, forKey: step.name) == nil { members.append((step.name, .record(nested))) }
      nested.add(steps.dropFirst(), row)
    }
  }
}
