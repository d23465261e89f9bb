@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A place in a table where a row begins.
struct TablePlace: Sendable {
  var offset: Int
  var line: Int
  /// Which record the row is, from 1, the header not counted.
  var number: Int
}

/// The rows of some cases, in every table.
struct TableChunk: Sendable {
  /// How many cases stand before them.
  var first: Int
  /// Where their rows begin, of each table that has them; and where the next begin, or the table ends.
  var places: [(begin: TablePlace, end: Int)?]
}

/// What is known of a folder of tables whose rows all come in the order of the cases, so that some of them can be read
/// for themselves.
struct TableContext: Sendable {
  /// The tables.
  let files: [TableFile?]
  /// Whether rows of them were left out.
  let lackRows: [Bool]
  let numbers: CaseNumbers
  /// The ids, hashed, of rows that were left out.
  let leftOutIDs: Set<UInt64>
  /// Where the rows of chunks begin, of each table of cases.
  let starts: [[TablePlace]]
  /// Cases of a chunk.
  let cases: Int
  /// Where each table ends.
  let ends: [Int]
  /// How many chunks there are.
  let count: Int

  /// A chunk by its number.
  func chunk(_ number: Int) -> TableChunk {
    let places = starts.indices.map { table -> (begin: TablePlace, end: Int)? in
      let starts = starts[table]
      guard number < starts.count else { return nil }
      return (starts[number], number + 1 < starts.count ? starts[number + 1].offset : ends[table])
    }
    return TableChunk(first: number * cases, places: places)
  }
}
