internal import CLibCSV

/// Owns one libcsv parser, and is the only file that touches its pointers.
///
/// libcsv gives no offsets, so it is fed segments that end where a field or a record may end: a field that it reports
/// ends at its segment's last byte. It is strict, trims nothing, and tells a blank line from the absence of one.
@safe struct CSVParser: ~Copyable {
  /// The outcome of a segment.
  struct Events {
    /// Whether a field ended.
    var hasField = false
    /// Whether a record ended; for a blank line without a field.
    var hasRecord = false
    /// Bytes of the field, without its quotes and with doubled quotes counted once.
    var length = 0
  }

  private let raw: UnsafeMutablePointer<csv_parser>
  private let events: UnsafeMutablePointer<Events>

  /// A parser at the start of a record.
  init(delimiter: UInt8) {
    unsafe raw = .allocate(capacity: 1)
    unsafe raw.initialize(to: csv_parser())
    unsafe events = .allocate(capacity: 1)
    unsafe events.initialize(to: Events())
    // Its defaults repair broken text and drop blank lines.
    _ = unsafe csv_init(raw, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL))
    // A long text is moved once for each block that it grows by: of 128 bytes if nothing is said.
    unsafe csv_set_blk_size(raw, 1 << 14)
    unsafe csv_set_delim(raw, delimiter)
    // Blanks belong to the fields; by default they are trimmed even in strict mode.
    unsafe csv_set_space_func(raw) { _ in 0 }
  }

  deinit {
    unsafe csv_free(raw)
    unsafe raw.deallocate()
    unsafe events.deallocate()
  }

  /// The outcome of the last segment.
  var last: Events { unsafe events.pointee }

  /// Takes a segment.
  ///
  /// - Returns: `nil`, or the offset in the segment of the byte that no record can hold there: a quote in an unquoted
  ///   field, or something after a closing quote.
  @inline(__always) mutating func take(_ segment: UnsafeRawBufferPointer) -> Int? {
    unsafe events.pointee = Events()
    let taken = unsafe csv_parse(raw, segment.baseAddress, segment.count, Self.onField, Self.onRecord, events)
    return taken == segment.count ? nil : taken
  }

  /// Ends the text.
  ///
  /// - Returns: whether it may end there; false inside a quoted field.
  mutating func end() -> Bool {
    unsafe events.pointee = Events()
    return unsafe csv_fini(raw, Self.onField, Self.onRecord, events) == 0
  }

  private static let onField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    _, length, data in
    guard let data = unsafe data else { return }
    let events = unsafe data.assumingMemoryBound(to: Events.self)
    unsafe events.pointee.hasField = true
    unsafe events.pointee.length = length
  }

  private static let onRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, data in
    guard let data = unsafe data else { return }
    unsafe data.assumingMemoryBound(to: Events.self).pointee.hasRecord = true
  }
}
