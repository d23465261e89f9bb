/// The text of a cell, which may come in runs of different formats.
struct CellText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  /// Inside how a text in Japanese is pronounced, which is not part of it.
  private var isInReading = false
  /// Whether there was more than is kept.
  private(set) var isFull = false

  /// The longest text; programs have 32,767 characters at most.
  private static let longest = 16 << 20

  /// Begins another text.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    (isInText, isInReading) = (false, false)
  }

  mutating func start(_ name: XMLName) {
    if unsafe name == "t" { isInText = !isInReading } else if unsafe name == "rPh" { isInReading = true }
  }

  mutating func end(_ name: XMLName) {
    if unsafe name == "t" { isInText = false } else if unsafe name == "rPh" { isInReading = false }
  }

  /// Takes a part of the text, if it is one.
  mutating func take(_ part: UnsafeRawBufferPointer) { if isInText { unsafe append(part) } }

  /// Takes bytes that are known to be of the text.
  mutating func append(_ part: UnsafeRawBufferPointer) {
    if part.count > Self.longest - bytes.count { isFull = true } else { unsafe bytes.append(contentsOf: part) }
  }

  /// Takes a byte that is known to be of the text.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Replaces `_xHHHH_` by the character that it stands for, which XML cannot hold (ISO/IEC 29500-1, 22.9.2.19).
  ///
  /// Half of a pair of surrogates by itself is no character, and stays as it is written.
  mutating func decode() {
    guard bytes.count > 6, let first = mark(from: 0) else { return }
    var decoded = Array(bytes[..<first])
    var place = first
    while place < bytes.count {
      guard let unit = unit(at: place) else {
        decoded.append(bytes[place])
        place += 1
        continue
      }
      var scalar = Unicode.Scalar(unit)
      var length = 7
      if UTF16.isLeadSurrogate(unit), let trail = self.unit(at: place + 7), UTF16.isTrailSurrogate(trail) {
        scalar = Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 | (UInt32(trail) & 0x3FF))
        length = 14
      }
      if let scalar {
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        decoded.append(contentsOf: bytes[place..<(place + length)])
      }
      place += length
    }
    bytes = decoded
  }

  private func mark(from start: Int) -> Int? {
    var place = start
    while place + 6 < bytes.count {
      if bytes[place] == 0x5F, bytes[place + 1] == 0x78, unit(at: place) != nil { return place }
      place += 1
    }
    return nil
  }

  /// The number in `_xHHHH_` at a place; `nil` if there is none.
  private func unit(at place: Int) -> UInt16? {
    guard place + 6 < bytes.count, bytes[place] == 0x5F, bytes[place + 1] == 0x78, bytes[place + 6] == 0x5F else {
      return nil
    }
    var unit: UInt16 = 0
    for byte in bytes[(place + 2)..<(place + 6)] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(byte - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt16(byte - 0x57)
      default: return nil
      }
    }
    return unit
  }

  /// Passes on the bytes.
  func withBytes<Failure: Error>(_ body: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    var failure: Failure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(Failure) { try unsafe body(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// The place of a cell in a sheet.
struct CellReference {
  /// The row, from 1.
  let row: Int
  /// The column, from 0.
  let column: Int

  /// The largest sheet (ISO/IEC 29500-1, annex; Excel's limits).
  static let rows = 1_048_576
  static let columns = 16_384

  /// Reads a place such as `C6`, also with `$` in it; `nil` if no sheet has it.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var (row, column) = (0, 0)
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 0x60
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
      case 0x24: break
      // Of a range the first cell counts.
      case 0x3A where row > 0:
        self.init(row, column)
        return
      default: return nil
      }
      guard row <= Self.rows, column <= Self.columns else { return nil }
    }
    self.init(row, column)
  }

  private init?(_ row: Int, _ column: Int) {
    guard row > 0, column > 0 else { return nil }
    (self.row, self.column) = (row, column - 1)
  }
}
