import DiariumArchive
@_spi(Engine) import DiariumTree
import DiariumWorkbook
import TestSupport

/// Sheets as they are received.
final class SheetCollector: SheetReceiver {
  /// A sheet with its records.
  struct Sheet {
    let name: SheetName
    let rows: [[String]]
    let facts: SheetFacts
  }

  private(set) var sheets: [Sheet] = []
  private var name: SheetName?
  private var bytes: [UInt8] = []
  /// Fails when it is given more.
  private let most: Int

  init(most: Int = .max) { self.most = most }

  func begin(_ sheet: SheetName) throws(IOFailure) { (name, bytes) = (sheet, []) }

  func take(_ rows: UnsafeRawBufferPointer) throws(IOFailure) {
    guard bytes.count + rows.count <= most else {
      throw IOFailure(.write, path: "scratch", reason: .init(sv: "fullt", en: "full"))
    }
    unsafe bytes += Array(rows)
  }

  func end(_ facts: SheetFacts) throws(IOFailure) {
    guard let name else { return }
    sheets.append(Sheet(name: name, rows: CSVSplit.records(String(decoding: bytes, as: UTF8.self)), facts: facts))
  }
}
