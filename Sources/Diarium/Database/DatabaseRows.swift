internal import DiariumDatabase
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writes the records of a table as rows of a database.
final class DatabaseRows: RecordReceiver {
  /// The number of records whose key is missing, or taken by an earlier one, and which have no place.
  private(set) var displaced = 0
  private let file: DatabaseFile
  private let table: TableDescription
  private var statement: Statement?
  /// Which columns hold whole numbers.
  private var integers: [Bool] = []

  init(_ file: DatabaseFile, _ table: TableDescription) { (self.file, self.table) = (file, table) }

  func begin(_ headings: [String]) throws(IOFailure) {
    let columns = table.columns
    integers = headings.map { heading in columns.first { $0.name == heading }?.kind == .integer }
    let names = headings.map(Self.quoted).joined(separator: ", ")
    let places = headings.map { _ in "?" }.joined(separator: ", ")
    do throws(DatabaseFailure) {
      statement = try file.database?.prepare("INSERT INTO \(Self.quoted(table.name)) (\(names)) VALUES (\(places))")
    } catch {
      throw file.failure(error)
    }
  }

  func take(_ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) throws(IOFailure) {
    do throws(DatabaseFailure) {
      try statement?.run { values in
        for index in integers.indices where index < cells.count {
          let text = unsafe cells[index]
          if unsafe text.isEmpty {
            values.bindNull(index)
          } else if integers[index], let number = unsafe Self.integer(text) {
            values.bind(index, number)
          } else {
            unsafe values.bind(index, text)
          }
        }
      }
    } catch {
      guard case .constraint = error else { throw file.failure(error) }
      displaced += 1
    }
  }

  /// A whole number that is written as SQLite would write it; what is written otherwise stays a text.
  private static func integer(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard text.count <= 18, let first = unsafe text.first, first != 0x30 || text.count == 1 else { return nil }
    var number: Int64 = 0
    for index in 0..<text.count {
      let byte = unsafe text[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int64(byte - 0x30)
    }
    return number
  }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
