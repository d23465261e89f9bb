@_spi(Engine) internal import DiariumTree

/// Receives the records of a table.
protocol RecordReceiver: AnyObject {
  /// The headings, which come first.
  func begin(_ headings: [String]) throws(IOFailure)
  /// The next record.
  ///
  /// - Parameter cells: the texts of its cells, which are gone afterwards.
  /// - Throws: `IOFailure` if it cannot be kept.
  func take(_ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) throws(IOFailure)
}

/// Takes the text of a table apart (RFC 4180, as it is written here: lines end with CRLF) into records; the first one are
/// the headings.
@safe final class RecordSplitter<Receiver: RecordReceiver> {
  /// What receives the records.
  let receiver: Receiver
  private var hasHeadings = false
  /// A record whose end has not come yet, and whether it is in quotes where it breaks off.
  private var held: [UInt8] = []
  private var isQuoted = false
  /// The cells of a record.
  private var cells: UnsafeMutableBufferPointer<UnsafeRawBufferPointer>
  /// The cells whose quotes are doubled in the text, one after the other.
  private var plain: UnsafeMutableRawBufferPointer

  init(_ receiver: Receiver) {
    self.receiver = receiver
    unsafe cells = .allocate(capacity: 64)
    unsafe plain = .allocate(byteCount: 1 << 12, alignment: 1)
  }

  deinit {
    unsafe cells.deallocate()
    unsafe plain.deallocate()
  }

  /// Takes the next bytes of the text.
  func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    var place = 0
    if !held.isEmpty {
      guard let end = unsafe endOfRecord(bytes, 0) else { return unsafe held.append(contentsOf: bytes) }
      unsafe held.append(contentsOf: bytes[..<end])
      try takeHeld()
      place = end
    }
    while place < bytes.count {
      guard let (count, end) = unsafe split(bytes, place) else {
        isQuoted = false
        _ = unsafe endOfRecord(bytes, place)
        return unsafe held.append(contentsOf: bytes[place...])
      }
      try pass(count)
      place = end
    }
  }

  private func takeHeld() throws(IOFailure) {
    var failure: IOFailure?
    unsafe held.withUnsafeBytes { bytes in
      guard let (count, _) = unsafe split(bytes, 0) else { return }
      do throws(IOFailure) { try pass(count) } catch { failure = error }
    }
    held.removeAll(keepingCapacity: true)
    if let failure { throw failure }
  }

  private func pass(_ count: Int) throws(IOFailure) {
    let record = unsafe UnsafeBufferPointer(rebasing: UnsafeBufferPointer(cells)[..<count])
    if hasHeadings { return try unsafe receiver.take(record) }
    hasHeadings = true
    try receiver.begin(unsafe record.map { unsafe String(decoding: $0, as: UTF8.self) })
  }

  /// The end of a record, and notes whether the bytes break off within quotes if it does not come.
  private func endOfRecord(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
    var isQuoted = self.isQuoted
    defer { self.isQuoted = isQuoted }
    for index in start..<bytes.count {
      switch unsafe bytes[index] {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted: return index + 1
      default: break
      }
    }
    return nil
  }

  /// Finds the cells of a record: their number, and where the record ends; `nil` if the bytes end before it.
  private func split(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> (count: Int, end: Int)? {
    var (count, place, used) = (0, start, 0)
    while place < bytes.count {
      var end = place
      let cell: UnsafeRawBufferPointer
      if unsafe bytes[place] == 0x22 {
        guard let quote = unsafe closingQuote(bytes, place + 1) else { return nil }
        end = quote.place + 1
        let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[(place + 1)..<quote.place])
        unsafe cell = quote.isDoubled ? undoubled(text, bytes.count - start, &used) : text
      } else {
        while end < bytes.count, unsafe bytes[end] != 0x2C, unsafe bytes[end] != 0x0D { end += 1 }
        unsafe cell = UnsafeRawBufferPointer(rebasing: bytes[place..<end])
      }
      guard end < bytes.count else { return nil }
      if unsafe count == cells.count { grow() }
      unsafe cells[count] = cell
      count += 1
      if unsafe bytes[end] == 0x2C {
        place = end + 1
      } else {
        return end + 1 < bytes.count ? (count, end + 2) : nil
      }
    }
    return nil
  }

  /// The quote that ends a cell, and whether there are doubled ones before it.
  private func closingQuote(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> (place: Int, isDoubled: Bool)? {
    var (place, isDoubled) = (start, false)
    while place < bytes.count {
      if unsafe bytes[place] != 0x22 {
        place += 1
      } else if place + 1 == bytes.count {
        return nil
      } else if unsafe bytes[place + 1] == 0x22 {
        isDoubled = true
        place += 2
      } else {
        return (place, isDoubled)
      }
    }
    return nil
  }

  /// The text of a cell with single quotes.
  private func undoubled(
    _ text: UnsafeRawBufferPointer, _ longest: Int, _ used: inout Int
  ) -> UnsafeRawBufferPointer {
    // Cells found before stay where they are: room for the whole record is made with the first.
    if used == 0, unsafe plain.count < longest {
      unsafe plain.deallocate()
      unsafe plain = .allocate(byteCount: longest, alignment: 1)
    }
    let start = used
    var place = 0
    while place < text.count {
      let byte = unsafe text[place]
      unsafe plain[used] = byte
      used += 1
      place += byte == 0x22 ? 2 : 1
    }
    return unsafe UnsafeRawBufferPointer(rebasing: plain[start..<used])
  }

  private func grow() {
    let larger = unsafe UnsafeMutableBufferPointer<UnsafeRawBufferPointer>.allocate(capacity: 2 * cells.count)
    for index in unsafe cells.indices { unsafe larger[index] = cells[index] }
    unsafe cells.deallocate()
    unsafe cells = larger
  }
}
