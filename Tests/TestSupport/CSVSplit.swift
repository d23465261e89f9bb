/// Records of CSV, split by a few lines that have nothing of the library's.
public enum CSVSplit {
  /// The records of a table, each with its line end.
  public static func rows(_ bytes: [UInt8]) -> [[UInt8]] {
    var rows: [[UInt8]] = []
    var row: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      row.append(byte)
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted {
        rows.append(row)
        row = []
      }
    }
    if !row.isEmpty { rows.append(row) }
    return rows
  }

  /// The cells of a record that is separated by commas.
  public static func cells(_ record: [UInt8]) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    var wasQuote = false
    for byte in record {
      if byte == 0x22 {
        isQuoted.toggle()
        // The second of two quotes is one of the text.
        if isQuoted, wasQuote { cells[cells.count - 1].append(byte) }
        wasQuote = !isQuoted
        continue
      }
      wasQuote = false
      if byte == 0x2C, !isQuoted {
        cells.append([])
      } else if isQuoted || (byte != 0x0D && byte != 0x0A) {
        cells[cells.count - 1].append(byte)
      }
    }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The cells of all records of a table that are separated by commas.
  public static func records(_ text: String) -> [[String]] { rows(Array(text.utf8)).map(cells) }

  /// The document of a folder without what it says of the tables, which stands last in it.
  static func withoutResources(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array(",\n  \"resources\": [".utf8)
    guard let start = bytes.indices.last(where: { bytes[$0...].starts(with: mark) }) else { return bytes }
    return bytes[..<start] + Array("\n}\n".utf8)
  }
}
