@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// Takes the text of a table apart (RFC 4180, as it is written here), and writes its records to a sheet; the first one are
/// the headings.
final class SheetRecords {
  /// The sheet, once the headings are there.
  private(set) var writer: WorksheetWriter?
  private let make: ([String]) throws(IOFailure) -> WorksheetWriter
  private var headings: [String] = []
  private var state = State.start
  /// The part of a cell that came before, or what has doubled quotes.
  private var held: [UInt8] = []

  private enum State { case start, bare, quoted, quote, afterCR }

  /// - Parameter make: makes the sheet with its headings.
  init(_ make: @escaping ([String]) throws(IOFailure) -> WorksheetWriter) { self.make = make }

  /// Takes the next bytes of the text.
  func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      index += 1
      switch state {
      case .start, .bare:
        if byte == 0x2C || byte == 0x0D {
          unsafe cell(bytes, start..<index - 1)
          state = byte == 0x2C ? .start : .afterCR
          start = index
        } else if byte == 0x22, state == .start {
          state = .quoted
          start = index
        } else {
          state = .bare
        }
      case .quoted:
        guard byte == 0x22 else { continue }
        unsafe held.append(contentsOf: bytes[start..<index - 1])
        start = index
        state = .quote
      case .quote:
        if byte == 0x22 {
          // Doubled: one of them is text.
          start = index - 1
          state = .quoted
        } else {
          unsafe cell(bytes, start..<start)
          state = byte == 0x2C ? .start : .afterCR
          start = index
        }
      case .afterCR:
        try endRecord()
        state = .start
        start = index
      }
    }
    if start < bytes.count { unsafe held.append(contentsOf: bytes[start...]) }
  }

  private func cell(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    if held.isEmpty { return unsafe cell(UnsafeRawBufferPointer(rebasing: bytes[range])) }
    unsafe held.append(contentsOf: bytes[range])
    unsafe held.withUnsafeBytes { unsafe cell($0) }
    held.removeAll(keepingCapacity: true)
  }

  private func cell(_ text: UnsafeRawBufferPointer) {
    if let writer { unsafe writer.cell(text) } else { unsafe headings.append(String(decoding: text, as: UTF8.self)) }
  }

  private func endRecord() throws(IOFailure) {
    if let writer { try writer.endRow() } else { writer = try make(headings) }
  }
}
