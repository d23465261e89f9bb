@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The head of a feed in a sheet of two columns, as the JSON document that it is read as.
struct SheetHead: Sendable {
  /// The document.
  let source: any ByteSource
  private let document: FeedSheetDocument

  /// Reads a sheet; rows before the headings, and blank ones, say nothing.
  ///
  /// - Throws: `IOFailure` if bytes cannot be read.
  init(_ sheet: any ByteSource) throws(IOFailure) {
    document = FeedSheetDocument(try Self.rows(sheet))
    source = BytesSource(document.json, path: sheet.path)
  }

  /// The longest sheet that is read: a head has a few dozen rows.
  private static let longest = 10_000

  private static let headings = Set(Language.allCases.map { TableHeadings.normal(FeedSheet.headings[0][$0]) })

  private static func rows(_ sheet: any ByteSource) throws(IOFailure) -> [FeedSheet.Row] {
    var rows: [FeedSheet.Row] = []
    do throws(ReadFailure) {
      var reader = CSVReader(sheet, delimiter: UInt8(ascii: ","), limits: Limits(), size: 1 << 14)
      var number = 0
      while rows.count < longest {
        number += 1
        switch try reader.next() {
        case .record:
          let cells = reader.cells.prefix(2).map { reader.text($0) }
          let (field, value) = (cells.first ?? "", cells.dropFirst().first ?? "")
          if !headings.contains(TableHeadings.normal(field)) { rows.append(.init(number, field, value)) }
        case .blank, .broken: break
        case .end: return rows
        }
        reader.release(reader.rows.count)
      }
    } catch {
      if case .input(let failure) = error { throw failure }
    }
    return rows
  }

  /// The row of a place in the document; `nil` before all of them.
  func row(at offset: Int) -> Int? { document.member(at: offset)?.row }

  /// The cell of a place in the document: that of the value, unless the place is its field's.
  func cell(at offset: Int) -> String {
    guard let member = document.member(at: offset) else { return "A1" }
    return "\(offset < member.value.lowerBound ? "A" : "B")\(member.row)"
  }
}
