@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A place in a table where a row begins.
struct TablePlace: Sendable {
  var offset: Int
  var line: Int
  /// The number of the row's record, from 1, without the header.
  var number: Int
}

/// The rows of some cases, in every table.
struct TableChunk: Sendable {
  /// The number of cases before them.
  var first: Int
  /// Where their rows begin, in each table that has them, and where the next ones begin or the table ends.
  var places: [(begin: TablePlace, end: Int)?]
}

/// The facts about a folder of tables whose rows are all in the order of the cases, so that some of them can be read
/// independently.
struct TableContext: Sendable {
  /// How they are read.
  let options: TableReadingOptions
  /// The tables.
  let files: [TableFile?]
  /// Whether rows of each were left out.
  let lackRows: [Bool]
  let numbers: CaseNumbers
  /// The hashed ids of rows that were left out.
  let leftOutIDs: Set<UInt64>
  /// Where the rows of chunks begin, in each table of cases.
  let starts: [[TablePlace]]
  /// The number of cases in a chunk.
  let cases: Int
  /// Where each table ends.
  let ends: [Int]
  /// The number of chunks.
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
