internal import DiariumDatabase
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Writes the records of a table as rows of a database.
final class DatabaseRows: RecordReceiver {
  /// The number of records whose key is missing, or taken by an earlier one, and which have no place.
  private(set) var displaced = 0
  /// The number of values that a column of numbers would change.
  private(set) var changed = 0
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
          } else if integers[index], unsafe Self.isNumber(text) {
            changed += 1
            values.bindNull(index)
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

  /// A whole number that is written as SQLite would write it.
  private static func integer(_ text: UnsafeRawBufferPointer) -> Int64? {
    let isNegative = unsafe text.first == 0x2D
    let digits = unsafe UnsafeRawBufferPointer(rebasing: text[(isNegative ? 1 : 0)...])
    guard digits.count <= 18, let first = unsafe digits.first, first != 0x30 || text.count == 1 else { return nil }
    var number: Int64 = 0
    for index in 0..<digits.count {
      let byte = unsafe digits[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int64(byte - 0x30)
    }
    return isNegative ? -number : number
  }

  /// Whether a column of numbers would take a text for a number, and so change it: `1.0`, `007`
  /// (https://www.sqlite.org/datatype3.html#type_affinity).
  private static func isNumber(_ text: UnsafeRawBufferPointer) -> Bool {
    let first = unsafe text.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } ?? 0
    guard first >= 0x30 && first <= 0x39 || [0x2B, 0x2D, 0x2E].contains(first) else { return false }
    return unsafe text.allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || [0x20, 0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
        || (0x09...0x0D).contains(byte)
    }
  }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
