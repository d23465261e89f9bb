@_spi(Engine) internal import DiariumTree

/// Splits records without libcsv, as long as they are complete and nothing about them is doubtful; libcsv, its exact
/// twin, takes all others.
///
/// Each function may load 8 bytes after the end: a block has padding for that.
enum CSVSplitter {
  /// Splits the record at a place.
  ///
  /// - Parameters:
  ///   - base: the start of the block.
  ///   - start: where the record begins in it.
  ///   - count: where the block ends.
  ///   - delimiter: the byte between cells.
  ///   - cells: receives the cells; none for a record that is left to libcsv.
  /// - Returns: the place after the LF or CR that ends the record; `nil` if libcsv must look: at a blank line, at a
  ///   quote where none is allowed, or at a record that does not end in the block.
  @inline(__always) static func record(
    _ base: UnsafeRawPointer, _ start: Int, _ count: Int, _ delimiter: UInt8, _ cells: inout [Cell]
  ) -> Int? {
    let known = cells.count
    var place = start
    // A blank line is not a record.
    guard place < count, unsafe !isLineEnd(base.load(fromByteOffset: place, as: UInt8.self)) else { return nil }
    while place < count {
      var end: Int
      if unsafe base.load(fromByteOffset: place, as: UInt8.self) == 0x22 {
        var hasQuotes = false
        end = unsafe closingQuote(base, place + 1, count, &hasQuotes)
        guard end + 1 < count else { break }
        cells.append(Cell(offset: place + 1, length: end - place - 1, isQuoted: true, hasQuotes: hasQuotes))
        end += 1
      } else {
        end = unsafe stop(base, place, count, delimiter)
        guard end < count else { break }
        cells.append(Cell(offset: place, length: end - place, isQuoted: false, hasQuotes: false))
      }
      let byte = unsafe base.load(fromByteOffset: end, as: UInt8.self)
      if isLineEnd(byte) { return end + 1 }
      guard byte == delimiter else { break }
      place = end + 1
    }
    cells.removeLast(cells.count - known)
    return nil
  }

  @inline(__always) private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The first delimiter, line end or quote.
  @inline(__always) private static func stop(
    _ base: UnsafeRawPointer, _ start: Int, _ count: Int, _ delimiter: UInt8
  ) -> Int {
    var place = start
    while place < count {
      let word = unsafe Lanes.load(base + place)
      let stops =
        Lanes.equal(word, delimiter) | Lanes.equal(word, 0x0A) | Lanes.equal(word, 0x0D) | Lanes.equal(word, 0x22)
      if stops != 0 { return min(place + Lanes.first(stops), count) }
      place += 8
    }
    return count
  }

  /// The quote that closes a cell; `count` if there is none.
  @inline(__always) private static func closingQuote(
    _ base: UnsafeRawPointer, _ start: Int, _ count: Int, _ hasQuotes: inout Bool
  ) -> Int {
    var place = start
    while place < count {
      let quotes = unsafe Lanes.equal(Lanes.load(base + place), 0x22)
      guard quotes != 0 else {
        place += 8
        continue
      }
      place += Lanes.first(quotes)
      guard place + 1 < count, unsafe base.load(fromByteOffset: place + 1, as: UInt8.self) == 0x22 else {
        return min(place, count)
      }
      hasQuotes = true
      place += 2
    }
    return count
  }
}
