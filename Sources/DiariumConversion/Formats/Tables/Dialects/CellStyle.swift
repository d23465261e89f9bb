@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// How values become cells where they are not written as they are.
struct CellStyle: Sendable {
  private let options: TableWritingOptions
  /// The kinds of the columns, by table.
  private let kinds: [[TableDescription.Column.Kind]]

  init(_ options: TableWritingOptions, _ kinds: [[TableDescription.Column.Kind]]) {
    (self.options, self.kinds) = (options, kinds)
  }

  /// The text of a value as it is written.
  ///
  /// - Parameters:
  ///   - text: the value.
  ///   - table: the table.
  ///   - column: the column of the table.
  /// - Returns: the text; `nil` if the value is written as it is.
  func text(_ text: UnsafeRawBufferPointer, _ table: Int, _ column: Int) -> [UInt8]? {
    switch column < kinds[table].count ? kinds[table][column] : .text {
    case .integer: return nil
    case .decimal: return options.hasDecimalComma ? unsafe Self.withDecimalComma(text) : nil
    case .text: break
    }
    guard text.count > 0 else { return nil }
    var marks: [UInt8] = []
    if options.isLossless, unsafe text[0] == UInt8(ascii: "\\") { marks.append(UInt8(ascii: "\\")) }
    if options.isSpreadsheetSafe, unsafe SpreadsheetText.isRun(text) { marks.insert(UInt8(ascii: "'"), at: 0) }
    return marks.isEmpty ? nil : unsafe marks + Array(text)
  }

  private static func withDecimalComma(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var text = unsafe Array(text)
    // A number with an exponent is a text to spreadsheets anyway.
    guard let point = text.firstIndex(of: UInt8(ascii: ".")), !text.contains(where: { $0 | 0x20 == UInt8(ascii: "e") })
    else { return nil }
    text[point] = UInt8(ascii: ",")
    return text
  }
}

extension TableWritingOptions {
  /// Whether a file begins with a byte-order mark: UTF-16 always does.
  var writesMark: Bool { hasByteOrderMark || !encoding.isSingleByte && encoding != .utf8 }
}
