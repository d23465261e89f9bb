import Testing

/// An archive that is made byte by byte, and may be wrong in every way.
struct ArchiveBuilder {
  /// An entry; what is not said is what is true of it.
  struct Entry {
    var name: [UInt8]
    /// The bytes behind its header.
    var packed: [UInt8]
    /// What the directory says.
    var size: Int
    var packedSize: Int
    var checksum: UInt32
    var method = 0
    var flags = 0
    var madeBy = 0
    var attributes = 0
    var disk = 0
    var extra: [UInt8] = []
    var comment: [UInt8] = []
    var place: Int?
    /// What its header says, if it is something else.
    var header = Header()
    /// Bytes behind its contents.
    var behind: [UInt8] = []
    /// Whether it has a header and contents of its own.
    var isThere = true

    struct Header {
      var name: [UInt8]?
      var size: Int?
      var packedSize: Int?
      var checksum: UInt32?
      var method: Int?
      var flags: Int?
      var extra: [UInt8] = []
    }

    /// A file as it is.
    init(_ name: String, _ text: String = "") { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = Array(name.utf8)
      packed = bytes
      (size, packedSize, checksum) = (bytes.count, bytes.count, ArchiveBuilder.checksum(bytes))
    }

    func with(_ change: (inout Entry) -> Void) -> Entry {
      var entry = self
      change(&entry)
      return entry
    }

    /// With sizes and checksum behind the contents, as programs write them that cannot go back.
    func streamed(_ descriptor: [UInt8]) -> Entry {
      with {
        $0.flags |= 8
        ($0.header.size, $0.header.packedSize, $0.header.checksum) = (0, 0, 0)
        $0.behind = descriptor
      }
    }
  }

  var entries: [Entry] = []
  var before: [UInt8] = []
  var comment: [UInt8] = []
  var behind: [UInt8] = []
  /// What the end says, if it is something else.
  var count: Int?
  var start: Int?
  var disk = 0
  var isWide = false

  static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (ISO 3309), bit by bit.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = ~UInt32(0)
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 {
        let shifted = value >> 1
        value = value & 1 == 1 ? shifted ^ 0xEDB8_8320 : shifted
      }
    }
    return ~value
  }

  /// A feed of one case, and what else is in the archive.
  static func feed(_ others: Entry..., folder: String = "") -> ArchiveBuilder {
    ArchiveBuilder(entries: [Entry(folder + "cases.csv", cases)] + others)
  }

  static let cases = "id,title\r\nks-1,Motion om cykelbanor i Ekeby\r\n"

  var bytes: [UInt8] {
    var archive = before
    var directory: [UInt8] = []
    for entry in entries {
      let place = entry.place ?? archive.count
      if entry.isThere { archive += Self.header(entry) }
      directory += Self.described(entry, place)
    }
    let (start, count) = (self.start ?? archive.count, self.count ?? entries.count)
    var end: [UInt8] = []
    if isWide {
      end += Self.numbers(
        [
          (0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 8), (count, 8), (count, 8), (directory.count, 8), (start, 8),
          (0x0706_4B50, 4), (0, 4), (archive.count + directory.count, 8), (1, 4),
        ])
    }
    end += Self.numbers([(0x0605_4B50, 4), (disk, 2), (disk, 2)])
    if isWide {
      end += Array(repeating: 0xFF, count: 12)
    } else {
      end += Self.numbers([(count, 2), (count, 2), (directory.count, 4), (start, 4)])
    }
    return archive + directory + end + Self.number(comment.count, 2) + comment + behind
  }

  /// The header of an entry, its contents, and what is behind them.
  private static func header(_ entry: Entry) -> [UInt8] {
    let header = entry.header
    let name = header.name ?? entry.name
    let fields = numbers(
      [
        (0x0403_4B50, 4), (20, 2), (header.flags ?? entry.flags, 2), (header.method ?? entry.method, 2), (0x21_0000, 4),
        (Int(header.checksum ?? entry.checksum), 4), (header.packedSize ?? entry.packedSize, 4),
        (header.size ?? entry.size, 4), (name.count, 2), (header.extra.count, 2),
      ])
    return fields + name + header.extra + entry.packed + entry.behind
  }

  /// An entry as the directory has it.
  private static func described(_ entry: Entry, _ place: Int) -> [UInt8] {
    let fields = numbers(
      [
        (0x0201_4B50, 4), (entry.madeBy << 8 | 20, 2), (20, 2), (entry.flags, 2), (entry.method, 2), (0x21_0000, 4),
        (Int(entry.checksum), 4), (entry.packedSize, 4), (entry.size, 4), (entry.name.count, 2), (entry.extra.count, 2),
        (entry.comment.count, 2), (entry.disk, 2), (0, 2), (entry.attributes, 4), (place, 4),
      ])
    return fields + entry.name + entry.extra + entry.comment
  }

  private static func numbers(_ fields: [(value: Int, size: Int)]) -> [UInt8] {
    fields.flatMap { number($0.value, $0.size) }
  }
}

/// Deflate (RFC 1951) in one block with the fixed codes, of a byte that is repeated.
///
/// Each step of 13 bits is 258 bytes more: 159 times as much.
struct RepeatedByte {
  private(set) var bytes: [UInt8] = []
  private var bits = 0

  /// A zero, and then steps that repeat it; the number of bytes is 1 + 258 × steps.
  init(steps: Int) {
    put(1, 1)
    put(1, 2)
    // Codes are written from their highest bit on: 0 is 00110000, length 258 is 11000101, distance 1 is 00000.
    put(0b0000_1100, 8)
    for _ in 0..<steps { put(0b1010_0011, 8 + 5) }
    put(0, 7)
  }

  private mutating func put(_ value: Int, _ count: Int) {
    for bit in 0..<count {
      if bits % 8 == 0 { bytes.append(0) }
      if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(bits % 8) }
      bits += 1
    }
  }
}
