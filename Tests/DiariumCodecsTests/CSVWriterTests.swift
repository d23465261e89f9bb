@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

@Suite struct `CSV writer` {
  private static func written(_ rows: [[String]], spills: Bool = false) -> [UInt8] {
    var writer = CSVWriter(spills: spills)
    for row in rows {
      for cell in row { writer.cell(cell) }
      writer.endRecord()
    }
    return Array(writer.take().joined())
  }

  private static func read(_ bytes: [UInt8], columns: Int, block: Int = 1 << 16) throws -> [[String]] {
    var limits = Limits()
    limits.block = block
    var reader = CSVReader(BytesSource(bytes, path: "t"), delimiter: 0x2C, limits: limits, size: block)
    reader.columns = columns
    var rows: [[String]] = []
    while true {
      guard case .record = try reader.next() else { break }
      var row: [String] = []
      for cell in reader.cells[reader.rows[reader.rows.count - 1].cells] { row.append(reader.text(cell)) }
      rows.append(row)
      reader.release(reader.rows.count)
    }
    return rows
  }

  /// RFC 4180, rules 6 and 7, and blanks at the ends, which other programs take away.
  private static func twin(_ cell: String) -> String {
    let bytes = Array(cell.utf8)
    let blanks: [UInt8] = [0x20, 0x09]
    let isQuoted =
      bytes.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
      || bytes.first.map(blanks.contains) ?? false || bytes.last.map(blanks.contains) ?? false
    let doubled = String(decoding: bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }, as: UTF8.self)
    return isQuoted ? "\"\(doubled)\"" : cell
  }

  @Test func `quotes a cell for one character of it, wherever that is`() {
    for special in [",", "\"", "\n", "\r", " ", "\t", ";", "å", "\u{85}", "\u{A0}", "\u{2028}", "\u{0}", "'", "="] {
      for length in 1...20 {
        for place in 0..<length {
          let cell = String(repeating: "a", count: place) + special + String(repeating: "b", count: length - place - 1)
          let bytes = Self.written([[cell, ""]])
          #expect(String(decoding: bytes, as: UTF8.self) == Self.twin(cell) + ",\r\n", "\(cell.debugDescription)")
        }
      }
    }
  }

  @Test func `gives cells that are drawn back, in blocks of any size`() throws {
    for seed in 1...120 {
      var random = SeededGenerator(seed: UInt64(seed))
      let columns = 2 + random.below(4)
      // A byte-order mark at the start of a file is none of its header.
      let header = (1...columns).map { "column_\($0)" }
      let rows =
        [header]
        + (0...random.below(6)).map { _ in
          (0..<columns).map { _ in random.happens(30) ? "" : random.pick(HardStrings.texts) }
        }
      let bytes = Self.written(rows)
      let expected = rows.map { $0.map(Self.twin).joined(separator: ",") + "\r\n" }.joined()
      #expect(bytes == Array(expected.utf8), "seed \(seed)")
      for block in [16, 17, 31, 64, 1 << 16] {
        let back = try Self.read(bytes, columns: columns, block: block)
        #expect(
          back.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }, "seed \(seed), \(block)")
      }
    }
  }

  @Test func `tells empty cells from none`() {
    #expect(Self.written([["", ""], ["", "", ""], [""]]) == Array(",\r\n,,\r\n\r\n".utf8))
    var writer = CSVWriter()
    writer.emptyCell()
    writer.cell("a")
    writer.emptyCell()
    writer.endRecord()
    writer.cell("b")
    writer.endRecord()
    #expect(Array(writer.take().joined()) == Array(",a,\r\nb\r\n".utf8))
    // What was begun and forgotten leaves nothing behind.
    writer.endRecord()
    writer.clear()
    writer.cell("c")
    #expect(Array(writer.take().joined()) == Array("c".utf8))
  }

  @Test func `puts pieces aside that join to what is written at once`() {
    for shift in [0, 39, 40, 41] {
      let rows = [
        [String(repeating: "x", count: (1 << 18) - 40 + shift), "a,b"],
        ["\"", String(repeating: "\"", count: 200)],
      ]
      #expect(Self.written(rows, spills: true) == Self.written(rows), "\(shift)")
    }
  }
}
