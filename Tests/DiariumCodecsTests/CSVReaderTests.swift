@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite struct `CSV reader` {
  /// What a reader makes of a text: records with their places, or what is wrong.
  private static func read(
    _ text: [UInt8], block: Int = 1 << 20, columns: Int = 3, delimiter: Character = ",", keeping: Bool = false,
    onlyLibrary: Bool = false
  ) -> [String] {
    var limits = Limits()
    limits.block = block
    var reader = CSVReader(
      BytesSource(text, path: "t"), delimiter: delimiter.asciiValue ?? 0x2C, limits: limits, size: block)
    reader.columns = columns
    reader.usesOnlyLibrary = onlyLibrary
    var seen: [String] = []
    do throws(ReadFailure) {
      reading: while true {
        switch try reader.next() {
        case .record:
          guard !keeping else { continue }
          seen.append(dump(reader))
          reader.release(reader.rows.count)
        case .broken(let fault):
          let place = fault.location
          seen.append(
            "\(place.line ?? 0):\(place.column ?? 0)@\(place.offset ?? 0) #\(fault.record).\(fault.field) \(name(fault.kind))"
          )
        case .blank(let place): seen.append("\(place.line ?? 0) blank")
        case .end: break reading
        }
      }
    } catch {
      if case .syntax(let error) = error { seen.append(error.finding.message.en) }
    }
    if keeping { seen.append(contentsOf: dumpAll(reader)) }
    return seen
  }

  private static func dump(_ reader: borrowing CSVReader) -> String { dumpAll(reader).joined() }

  private static func dumpAll(_ reader: borrowing CSVReader) -> [String] {
    var lines: [String] = []
    for row in reader.rows {
      let place = reader.block.anchor(at: row.offset)
      var cells: [String] = []
      for cell in reader.cells[row.cells] { cells.append(reader.text(cell)) }
      lines.append("\(place.line)@\(place.offset) #\(row.number) \(cells)")
    }
    return lines
  }

  private static func name(_ kind: CSVFault.Kind) -> String {
    switch kind {
    case .strayQuote: "stray"
    case .textAfterQuote: "after"
    case .unclosedQuote(let lines): "unclosed \(lines)"
    case .notUTF8: "utf8"
    }
  }

  /// Texts, and what their records are.
  static let texts: [(String, [String])] = [
    ("a,b,c\n1,2,3", [#"1@0 #0 ["a", "b", "c"]"#, #"2@6 #1 ["1", "2", "3"]"#]),
    ("a,b,c\r\n1,2,3\r\n", [#"1@0 #0 ["a", "b", "c"]"#, #"2@7 #1 ["1", "2", "3"]"#]),
    ("a,b,c\r1,2,3\r", [#"1@0 #0 ["a", "b", "c"]"#, #"2@6 #1 ["1", "2", "3"]"#]),
    ("\u{FEFF}a,b,c\n,,\n", [#"1@3 #0 ["a", "b", "c"]"#, #"2@9 #1 ["", "", ""]"#]),
    ("a,b,c\n\"1\",\"2\"\"x\"\"\",\"3\n4\"\n", [#"1@0 #0 ["a", "b", "c"]"#, ##"2@6 #1 ["1", "2\"x\"", "3\n4"]"##]),
    ("a,b,c\n 1 ,\t2,3 \n", [#"1@0 #0 ["a", "b", "c"]"#, #"2@6 #1 [" 1 ", "\t2", "3 "]"#]),
    ("a,b,c\n\n1,2,3\n\n", [#"1@0 #0 ["a", "b", "c"]"#, "2 blank", #"3@7 #2 ["1", "2", "3"]"#, "4 blank"]),
    ("a,b,c\n\"\",,\"\"\n", [#"1@0 #0 ["a", "b", "c"]"#, #"2@6 #1 ["", "", ""]"#]),
    ("a,b,c\n1,2\"x,3\n4,5,6\n", [#"1@0 #0 ["a", "b", "c"]"#, "2:4@9 #1.1 stray", #"3@14 #2 ["4", "5", "6"]"#]),
    ("a,b,c\r\n1,\"2\"x,3\r\n4,5,6", [#"1@0 #0 ["a", "b", "c"]"#, "2:6@12 #1.1 after", #"3@17 #2 ["4", "5", "6"]"#]),
    (
      "a,b,c\n1,\"2,3\n4,5,6\n7,8,9\n",
      [#"1@0 #0 ["a", "b", "c"]"#, "2:3@8 #1.1 unclosed 3", #"3@13 #2 ["4", "5", "6"]"#, #"4@19 #3 ["7", "8", "9"]"#]
    ),
    (
      "a,b,c\n1,\"2,3\n4,5,6\n7,8,9\n10,11,12\n13,\"x\",y\n",
      [
        #"1@0 #0 ["a", "b", "c"]"#, "2:3@8 #1.1 unclosed 5", #"3@13 #2 ["4", "5", "6"]"#, #"4@19 #3 ["7", "8", "9"]"#,
        #"5@25 #4 ["10", "11", "12"]"#, #"6@34 #5 ["13", "x", "y"]"#,
      ]
    ),
    ("a,b,c\n\"", [#"1@0 #0 ["a", "b", "c"]"#, "2:1@6 #1.0 unclosed 1"]),
    ("", []), ("\n", ["1 blank"]), ("\"", ["1:1@0 #0.0 unclosed 1"]), ("\"\"", [#"1@0 #0 [""]"#]),
  ]

  @Test(arguments: texts.indices) func `reads records with their places`(index: Int) {
    let (text, expected) = Self.texts[index]
    #expect(Self.read(Array(text.utf8)) == expected, "\(text.debugDescription)")
  }

  @Test(arguments: texts.indices) func `reads the same in blocks of any size`(index: Int) {
    let (text, expected) = Self.texts[index]
    for block in [16, 17, 18, 19, 20, 23, 24, 31] {
      #expect(Self.read(Array(text.utf8), block: block) == expected, "\(block): \(text.debugDescription)")
    }
  }

  /// What splits most records is the exact twin of libcsv.
  @Test func `splits as libcsv does`() {
    let pieces = [
      ",", "\"", "\"\"", "\n", "\r\n", "\r", "a", " ", ";", "å", "longer than a word", "\u{0}", "\u{FEFF}", "\t",
    ]
    for seed in 0..<UInt64(20_000) {
      var random = SeededGenerator(seed: seed)
      let text = Array((0...random.below(24)).map { _ in random.pick(pieces) }.joined().utf8)
      let delimiter = random.pick([",", ",", ";", "\t"] as [Character])
      let block = random.happens(50) ? 1 << 20 : 16 + random.below(40)
      let expected = Self.read(text, delimiter: delimiter, onlyLibrary: true)
      let found = Self.read(text, block: block, delimiter: delimiter)
      #expect(found == expected, "seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }

  @Test func `keeps records in one block until they are released`() {
    let text = "a,b,c\n" + (0..<100).map { "\($0),\"x\"\"\($0)\",å\n" }.joined()
    let whole = Self.read(Array(text.utf8), keeping: true)
    #expect(whole.count == 101 && whole[100].hasSuffix(##"#100 ["99", "x\"99", "å"]"##))
    #expect(Self.read(Array(text.utf8), block: 16, keeping: true) == whole)
  }

  @Test func `names a byte that is not UTF-8, and reads on`() {
    let text = Array("a,b,c\n1,p".utf8) + [0xE5] + Array(",3\n4,5,6\n".utf8)
    #expect(
      Self.read(text) == [#"1@0 #0 ["a", "b", "c"]"#, "2:4@9 #1.1 utf8", #"3@13 #2 ["4", "5", "6"]"#])
  }

  @Test func `refuses a record beyond the limit`() {
    var limits = Limits()
    limits.bytes = 1000
    let text = Array("a,b,c\n1,\"\(String(repeating: "x", count: 5000))\",3\n".utf8)
    var reader = CSVReader(BytesSource(text, path: "t"), delimiter: 0x2C, limits: limits, size: 64)
    #expect(throws: ReadFailure.self) {
      _ = try reader.next()
      _ = try reader.next()
    }
  }

  @Test func `writes what it reads, in quotes only where they are needed`() {
    let cells = ["", "a", "a,b", "a\"b", "a\nb", "a\rb", " a", "a\t", "a;b", "å", "\"", "\u{85}", "\u{FEFF}x"]
    var writer = CSVWriter()
    for cell in cells { writer.cell(cell) }
    writer.endRecord()
    let bytes = unsafe Array(writer.output.bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == ",a,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",\" a\",\"a\t\",a;b,å,\"\"\"\",\u{85},\u{FEFF}x\r\n")
    #expect(Self.read(bytes, columns: cells.count) == ["1@0 #0 \(cells)"])
  }

  @Test func `csv-spectrum: reads what others agree on`() throws {
    guard let folder = Repository.beside("suites/csv-spectrum/csvs") else {
      return Repository.skipped("suites/csv-spectrum")
    }
    var count = 0
    for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let name = url.deletingPathExtension().lastPathComponent
      // Its bytes are not UTF-8, in the suite itself.
      guard url.pathExtension == "csv", name != "location_coordinates" else { continue }
      let json = folder.deletingLastPathComponent().appending(path: "json/\(name).json")
      let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [[String: String]]
      #expect(try Self.objects(Data(contentsOf: url)) == expected, "\(name)")
      count += 1
    }
    #expect(count == 11)
  }

  private static func objects(_ data: Data) throws -> [[String: String]] {
    var reader = CSVReader(BytesSource(Array(data), path: "t"), delimiter: 0x2C, limits: Limits(), size: 1 << 16)
    while case .record = try reader.next() {}
    var rows: [[String]] = []
    for row in reader.rows {
      var cells: [String] = []
      for cell in reader.cells[row.cells] { cells.append(reader.text(cell)) }
      rows.append(cells)
    }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
