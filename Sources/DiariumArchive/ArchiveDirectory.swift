@_spi(Engine) package import DiariumTree

/// The directory of an archive: its entries, in the order in which they are described.
package struct ArchiveDirectory: Sendable {
  /// The entries.
  package private(set) var entries: [ArchiveEntry]

  /// Reads the directory of an archive, and compares it with the headers of the entries; nothing is unpacked.
  ///
  /// - Parameters:
  ///   - source: the archive.
  ///   - size: the number of its bytes.
  ///   - separatesByBackslash: whether a backslash in a name is a slash, as in workbooks of old programs for Windows;
  ///     else such a name is refused.
  /// - Throws: `.syntax` if it is not whole, or if it is not safe to read; `.input` if bytes cannot be read.
  package init(of source: any ByteSource, size: Int, separatesByBackslash: Bool = false) throws(ReadFailure) {
    let end = try ArchiveEnd(of: source, size: size)
    let fields = ArchiveFields(try ArchiveBytes.read(source, end.directory.lowerBound, end.directory.count))
    entries = []
    entries.reserveCapacity(end.count)
    var place = 0
    for _ in 0..<end.count {
      guard place + 46 <= fields.bytes.count, fields.isRecord(.directory, at: place) else {
        throw ArchiveFault.failure(source.path, Self.disagrees(end.count), ArchiveFault.fetch)
      }
      let length = 46 + [28, 30, 32].reduce(0) { $0 + fields.number(place + $1, 2) }
      guard length <= fields.bytes.count - place else {
        throw ArchiveFault.failure(source.path, Self.disagrees(end.count), ArchiveFault.fetch)
      }
      let described = ArchiveFields(Array(fields.slice(place, length)))
      entries.append(try Self.entry(described, source.path, separatesByBackslash))
      place += length
    }
    guard place == fields.bytes.count else {
      throw ArchiveFault.failure(source.path, Self.disagrees(end.count), ArchiveFault.fetch)
    }
    try Self.refuseDoubles(entries, source.path)
    try Self.refuseLarge(entries, size, source.path)
    entries = try ArchiveLayout.checked(entries, before: end.directory.lowerBound, in: source)
  }

  private static func disagrees(_ count: Int) -> Message {
    .init(
      sv: "förteckningen är skadad: den beskriver inte de \(count) poster som slutet uppger",
      en: "the directory is damaged: it does not describe the \(count) entries that the end states")
  }

  private static func entry(
    _ fields: ArchiveFields, _ path: String, _ separatesByBackslash: Bool
  ) throws(ReadFailure) -> ArchiveEntry {
    let (nameLength, extraLength) = (fields.number(28, 2), fields.number(30, 2))
    let (flags, method) = (fields.number(8, 2), fields.number(10, 2))
    let bytes = Array(fields.slice(46, nameLength))
    let slashed = separatesByBackslash ? bytes.map { $0 == 0x5C ? 0x2F : $0 } : bytes
    let name = try EntryName(slashed, isUnicode: flags & 0x800 != 0, archive: path)
    var wide = WideNumbers(in: fields.slice(46 + nameLength, extraLength))
    let numbers = [24, 20, 42].map { wide.number(for: fields.number($0, 4)) }
    guard let size = numbers[0], let packed = numbers[1], let place = numbers[2], fields.number(34, 2) == 0 else {
      throw ArchiveFault.failure(
        path, entry: name.path,
        .init(sv: "posten ligger i en annan fil", en: "the entry is in another file"), ArchiveFault.fetch)
    }
    // Bits 0, 6 and 13: the contents, or the directory, are encrypted (APPNOTE.TXT, 4.4.4).
    guard flags & 0x2041 == 0, method != 99 else {
      throw ArchiveFault.failure(
        path, entry: name.path, .init(sv: "posten är krypterad", en: "the entry is encrypted"),
        .init(sv: "packa tabellerna utan lösenord", en: "pack the tables without a password"))
    }
    guard method == 0 || method == 8 else {
      throw ArchiveFault.failure(
        path, entry: name.path,
        .init(
          sv: "posten är komprimerad på ett sätt som inte läses (metod \(method)); endast deflate läses",
          en: "the entry is compressed in a way that is not read (method \(method)); only deflate is"))
    }
    return ArchiveEntry(
      path: name.path, kind: kind(fields, name), size: size, packedSize: packed, name: bytes, flags: flags,
      method: method, checksum: UInt32(truncatingIfNeeded: fields.number(16, 4)), place: place)
  }

  /// The kind of an entry, by its name and by the attributes of Unix and macOS.
  private static func kind(_ fields: ArchiveFields, _ name: EntryName) -> ArchiveEntry.Kind {
    if name.isFolder { return .folder }
    guard [3, 19].contains(fields.number(4, 2) >> 8) else { return .file }
    switch fields.number(38, 4) >> 28 {
    case 0, 0x8: return .file
    case 0x4: return .folder
    case 0xA: return .link
    default: return .other
    }
  }

  /// Refuses two entries of one name: programs differ in which of them they take, and some disks in letter case.
  private static func refuseDoubles(_ entries: [ArchiveEntry], _ path: String) throws(ReadFailure) {
    var seen: [String: String] = [:]
    for entry in entries {
      if let other = seen.updateValue(entry.path, forKey: entry.path.lowercased()) {
        throw ArchiveFault.failure(
          path, entry: entry.path,
          .init(
            sv: "två poster har samma namn: `\(other)` och `\(entry.path)`",
            en: "two entries have one name: `\(other)` and `\(entry.path)`"))
      }
    }
  }

  /// Refuses entries that say of themselves that they become too large.
  private static func refuseLarge(_ entries: [ArchiveEntry], _ size: Int, _ path: String) throws(ReadFailure) {
    var total = 0
    for entry in entries {
      // Nothing at all may be marked as deflated, as Microsoft's programs write it.
      guard entry.isDeflated ? entry.packedSize > 0 || entry.size == 0 : entry.packedSize == entry.size else {
        throw ArchiveFault.failure(
          path, entry: entry.path,
          .init(sv: "postens storlekar stämmer inte överens", en: "the sizes of the entry disagree"),
          ArchiveFault.fetch)
      }
      let isLarge = entry.size > ArchiveLimits.smallEntry && entry.size / ArchiveLimits.ratio > entry.packedSize
      let (sum, isBeyond) = total.addingReportingOverflow(entry.size)
      guard !isLarge, !isBeyond, sum <= ArchiveLimits.smallArchive || sum / ArchiveLimits.ratio <= size else {
        throw ArchiveFault.failure(
          path, entry: entry.path,
          .init(
            sv: "posten blir orimligt stor: mer än \(ArchiveLimits.ratio) gånger det som den är packad i",
            en: "the entry becomes unreasonably large: more than \(ArchiveLimits.ratio) times what it is packed in"),
          ArchiveFault.small)
      }
      total = sum
    }
  }
}
