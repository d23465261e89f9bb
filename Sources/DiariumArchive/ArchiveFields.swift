/// The fields of a record of an archive: unsigned numbers, the lowest byte first (APPNOTE.TXT, 4.4.1.1).
struct ArchiveFields {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of two, four or eight bytes at a place; 0 if it is not there, and at most `Int.max`.
  func number(_ place: Int, _ size: Int) -> Int {
    guard place >= 0, place <= bytes.count, size <= bytes.count - place else { return 0 }
    let value = bytes[place..<place + size].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(clamping: value)
  }

  /// The bytes from a place on; fewer if they end before.
  func slice(_ place: Int, _ size: Int) -> ArraySlice<UInt8> {
    let begin = min(max(0, place), bytes.count)
    return bytes[begin..<begin + min(max(0, size), bytes.count - begin)]
  }

  /// Whether a record with a signature, `PK` and two bytes, begins at a place.
  func isRecord(_ signature: ArchiveSignature, at place: Int) -> Bool { number(place, 4) == signature.rawValue }
}

/// The signatures that records begin with.
enum ArchiveSignature: Int {
  case header = 0x0403_4B50
  case descriptor = 0x0807_4B50
  case directory = 0x0201_4B50
  case end = 0x0605_4B50
  case wideEnd = 0x0606_4B50
  case wideEndPlace = 0x0706_4B50
}

/// The wide numbers of an entry, whose own fields have only ones (APPNOTE.TXT, 4.5.3).
struct WideNumbers {
  private var numbers: ArchiveFields
  private var next = 0

  /// The extra field with them, among all extra fields of an entry.
  init(in extra: ArraySlice<UInt8>) {
    let fields = ArchiveFields(Array(extra))
    var place = 0
    numbers = ArchiveFields([])
    while place + 4 <= extra.count {
      let length = fields.number(place + 2, 2)
      if fields.number(place, 2) == 1 {
        numbers = ArchiveFields(Array(fields.slice(place + 4, length)))
        return
      }
      place += 4 + length
    }
  }

  /// A number, or the wide one that its ones stand for; `nil` if that is missing.
  mutating func number(for narrow: Int) -> Int? {
    guard narrow == 0xFFFF_FFFF else { return narrow }
    guard next + 8 <= numbers.bytes.count else { return nil }
    defer { next += 8 }
    return numbers.number(next, 8)
  }
}
