@_spi(Engine) internal import DiariumTree

/// Where entries lie in an archive: one behind the other, each behind a header that says the same as the directory.
enum ArchiveLayout {
  /// The entries with the places of their contents.
  ///
  /// What lay in between would be seen by programs that read from the front, and entries that share bytes become much
  /// larger than the archive.
  ///
  /// - Throws: `.syntax` if anything lies before, between or behind the entries, if they overlap, or if a header
  ///   contradicts the directory.
  static func checked(
    _ entries: [ArchiveEntry], before end: Int, in source: any ByteSource
  ) throws(ReadFailure) -> [ArchiveEntry] {
    var entries = entries
    let order = entries.indices.sorted { entries[$0].place < entries[$1].place }
    var last: ArchiveEntry?
    var free = 0
    for index in order {
      let entry = entries[index]
      guard entry.place <= end, entry.packedSize <= end - entry.place else { throw disagrees(entry, source.path) }
      try checkGap(from: free, to: entry.place, behind: last, before: entry, source)
      let contents = try contents(entry, source)
      guard contents <= end, entry.packedSize <= end - contents else { throw disagrees(entry, source.path) }
      entries[index].contents = contents
      free = contents + entry.packedSize
      last = entries[index]
    }
    try checkGap(from: free, to: end, behind: last, before: nil, source)
    return entries
  }

  /// The message about bytes before the first entry.
  static func before(_ count: Int) -> Message {
    .init(
      sv: "\(count) byte står före arkivet, som i ett program som packar upp sig självt",
      en: "\(count) bytes stand before the archive, as in a program that unpacks itself")
  }

  private static func disagrees(_ entry: ArchiveEntry, _ path: String) -> ReadFailure {
    ArchiveFault.failure(
      path, entry: entry.path,
      .init(
        sv: "förteckningen och postens huvud säger olika saker", en: "the directory and the entry's header disagree"),
      ArchiveFault.fetch)
  }

  /// Where the contents of an entry begin, behind its header.
  private static func contents(_ entry: ArchiveEntry, _ source: any ByteSource) throws(ReadFailure) -> Int {
    let header = ArchiveFields(try ArchiveBytes.read(source, entry.place, 30))
    guard header.bytes.count == 30, header.isRecord(.header, at: 0) else { throw disagrees(entry, source.path) }
    let (nameLength, extraLength) = (header.number(26, 2), header.number(28, 2))
    let rest = ArchiveFields(try ArchiveBytes.read(source, entry.place + 30, nameLength + extraLength))
    // How the name is encoded, whether it is encrypted, and whether the sizes are there, must be the same.
    // How an ASCII name is encoded makes no difference.
    let mask = entry.name.allSatisfy { $0 < 0x80 } ? 0x2049 : 0x2849
    guard Array(rest.slice(0, nameLength)) == entry.name, header.number(8, 2) == entry.method,
      header.number(6, 2) & mask == entry.flags & mask
    else { throw disagrees(entry, source.path) }
    var wide = WideNumbers(in: rest.slice(nameLength, extraLength))
    let size = wide.number(for: header.number(22, 4))
    let packed = wide.number(for: header.number(18, 4))
    let stated = [size, packed, header.number(14, 4)]
    let known = [entry.size, entry.packedSize, Int(entry.checksum)]
    guard stated == known || entry.hasDescriptor && zip(stated, known).allSatisfy({ $0 == 0 || $0 == $1 }) else {
      throw disagrees(entry, source.path)
    }
    return entry.place + 30 + nameLength + extraLength
  }

  /// Ensures that nothing lies between two entries but the descriptor of the first.
  private static func checkGap(
    from begin: Int, to end: Int, behind last: ArchiveEntry?, before next: ArchiveEntry?, _ source: any ByteSource
  ) throws(ReadFailure) {
    guard begin <= end else {
      throw ArchiveFault.failure(
        source.path, entry: next?.path ?? last?.path,
        .init(sv: "poster delar på samma byte", en: "entries share the same bytes"), ArchiveFault.small)
    }
    guard begin < end else { return }
    guard let last else { throw ArchiveFault.failure(source.path, before(end)) }
    if last.hasDescriptor, [12, 16, 20, 24].contains(end - begin) {
      let fields = ArchiveFields(try ArchiveBytes.read(source, begin, end - begin))
      // The signature is optional, and the sizes have four bytes, or eight (APPNOTE.TXT, 4.3.9).
      let start = (end - begin) % 8 == 0 ? 4 : 0
      let width = end - begin < 20 ? 4 : 8
      let isSigned = start == 0 || fields.isRecord(.descriptor, at: 0)
      if isSigned, fields.number(start, 4) == Int(last.checksum),
        fields.number(start + 4, width) == last.packedSize, fields.number(start + 4 + width, width) == last.size
      {
        return
      }
    }
    throw ArchiveFault.failure(
      source.path, entry: last.path,
      .init(
        sv: "\(end - begin) byte som ingen post i förteckningen har står efter posten",
        en: "\(end - begin) bytes that belong to no entry of the directory stand behind the entry"))
  }
}
