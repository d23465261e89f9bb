@_spi(Engine) internal import DiariumTree

/// The end of an archive, which says where its directory is.
struct ArchiveEnd {
  /// The number of entries.
  let count: Int
  /// Where the directory is.
  let directory: Range<Int>

  /// Finds the end of an archive.
  ///
  /// Programs differ in which record they take where there are several, so there may be one only. Nothing may stand
  /// behind it but the comment, which is no data.
  ///
  /// - Throws: `.syntax` if there is none, or if it contradicts what is before it.
  init(of source: any ByteSource, size: Int) throws(ReadFailure) {
    let path = source.path
    guard size > 0 else { throw ArchiveFault.failure(path, ArchiveFault.empty, ArchiveFault.emptyHelp) }
    let tail = min(size, 22 + 0xFFFF)
    let fields = ArchiveFields(try ArchiveBytes.read(source, size - tail, tail))
    var ends: [Int] = []
    var hasSignature = false
    for place in stride(from: tail - 22, through: 0, by: -1) where fields.isRecord(.end, at: place) {
      hasSignature = true
      // loss: archive-comment
      if place + 22 + fields.number(place + 20, 2) == tail { ends.append(place) }
    }
    guard let end = ends.first else { throw try Self.missing(hasSignature, source) }
    guard ends.count == 1 else {
      throw ArchiveFault.failure(
        path,
        .init(
          sv: "arkivet har två slut, så att program ser olika saker i det",
          en: "the archive has two ends, so that programs see different things in it"))
    }
    let place = size - tail + end
    var numbers = Numbers(
      disk: fields.number(end + 4, 2), directoryDisk: fields.number(end + 6, 2), countHere: fields.number(end + 8, 2),
      count: fields.number(end + 10, 2), size: fields.number(end + 12, 4), start: fields.number(end + 16, 4),
      limit: place)
    if let wide = try Self.wide(source, before: place) { numbers = try numbers.widened(by: wide, path) }
    guard numbers.disk == 0, numbers.directoryDisk == 0, numbers.countHere == numbers.count else {
      throw ArchiveFault.failure(
        path, .init(sv: "arkivet är delat på flera filer", en: "the archive is split into several files"))
    }
    guard numbers.size <= numbers.limit, numbers.start <= numbers.limit - numbers.size else {
      throw ArchiveFault.failure(path, Self.cut, ArchiveFault.fetch)
    }
    guard numbers.start == numbers.limit - numbers.size else {
      throw ArchiveFault.failure(path, ArchiveLayout.before(numbers.limit - numbers.size - numbers.start))
    }
    guard numbers.count > 0 else {
      throw ArchiveFault.failure(
        path, .init(sv: "arkivet är tomt", en: "the archive is empty"),
        .init(sv: "packa tabellerna i det", en: "pack the tables into it"))
    }
    guard numbers.count <= ArchiveLimits.entries, numbers.size <= ArchiveLimits.directory else {
      throw ArchiveFault.failure(
        path,
        .init(
          sv: "arkivet har \(numbers.count) poster; högst \(ArchiveLimits.entries) läses",
          en: "the archive has \(numbers.count) entries; at most \(ArchiveLimits.entries) are read"),
        .init(sv: "packa tabellerna för sig", en: "pack the tables by themselves"))
    }
    count = numbers.count
    directory = numbers.start..<numbers.limit
  }

  private static let cut = Message(
    sv: "arkivet är avkapat eller skadat: förteckningen över dess poster saknas",
    en: "the archive is cut off or damaged: the directory of its entries is missing")

  /// The failure for a file without an end.
  private static func missing(_ hasSignature: Bool, _ source: any ByteSource) throws(ReadFailure) -> ReadFailure {
    if hasSignature {
      return ArchiveFault.failure(
        source.path,
        .init(
          sv: "något står efter arkivets slut, eller slutet är avkapat",
          en: "something stands behind the end of the archive, or the end is cut off"), ArchiveFault.fetch)
    }
    guard try ArchiveBytes.read(source, 0, 2) == Array("PK".utf8) else {
      return ArchiveFault.failure(
        source.path, ArchiveFault.other,
        .init(
          sv: "ge filen det namn som hör till dess form: .json, .jsonl, .yaml",
          en: "give the file the name of its form: .json, .jsonl, .yaml"))
    }
    return ArchiveFault.failure(source.path, cut, ArchiveFault.fetch)
  }

  /// The record of a large archive before its end; `nil` if it is not large.
  private static func wide(_ source: any ByteSource, before end: Int) throws(ReadFailure) -> Numbers? {
    guard end >= 20 else { return nil }
    let pointer = ArchiveFields(try ArchiveBytes.read(source, end - 20, 20))
    guard pointer.isRecord(.wideEndPlace, at: 0) else { return nil }
    let place = pointer.number(8, 8)
    let fields = place <= end - 20 ? ArchiveFields(try ArchiveBytes.read(source, place, 56)) : ArchiveFields([])
    guard fields.isRecord(.wideEnd, at: 0), fields.number(4, 8) == end - 20 - place - 12, pointer.number(16, 4) <= 1
    else { throw ArchiveFault.failure(source.path, cut, ArchiveFault.fetch) }
    return Numbers(
      disk: fields.number(16, 4), directoryDisk: fields.number(20, 4), countHere: fields.number(24, 8),
      count: fields.number(32, 8), size: fields.number(40, 8), start: fields.number(48, 8), limit: place)
  }

  /// The numbers of an end.
  private struct Numbers {
    var disk, directoryDisk, countHere, count, size, start: Int
    /// Where the directory should end.
    var limit: Int

    /// The numbers of the record of a large archive, which those of the end must not contradict.
    func widened(by wide: Numbers, _ path: String) throws(ReadFailure) -> Numbers {
      let pairs = [
        (count, wide.count, 0xFFFF), (countHere, wide.countHere, 0xFFFF), (size, wide.size, 0xFFFF_FFFF),
        (start, wide.start, 0xFFFF_FFFF), (disk, wide.disk, 0xFFFF), (directoryDisk, wide.directoryDisk, 0xFFFF),
      ]
      guard pairs.allSatisfy({ $0.0 == $0.1 || $0.0 == $0.2 }) else {
        throw ArchiveFault.failure(
          path,
          .init(
            sv: "arkivets två slut (ZIP och ZIP64) säger olika saker",
            en: "the two ends of the archive (ZIP and ZIP64) disagree"))
      }
      return wide
    }
  }
}

/// Reading bytes of an archive.
enum ArchiveBytes {
  /// Bytes from a place on; fewer if the archive ends before.
  static func read(_ source: any ByteSource, _ place: Int, _ count: Int) throws(ReadFailure) -> [UInt8] {
    guard count > 0 else { return [] }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let filled: Int
    do throws(IOFailure) { filled = try unsafe source.read(at: place, into: buffer) } catch { throw .input(error) }
    return unsafe Array(buffer[..<filled])
  }
}
