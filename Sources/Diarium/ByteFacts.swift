@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumConversion
internal import DiariumDigest
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Facts about the bytes of an input.
struct ByteFacts {
  var bytes = 0
  /// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
  var sha256 = ""
  /// `lf`, `crlf`, `cr`, `mixed` or `none`.
  var lineEnds = "none"
  /// Whether it begins with a byte-order mark.
  var hasByteOrderMark = false
  /// The name of its encoding; `unknown` if it is damaged UTF-8, `mixed` for tables that differ.
  var encoding = "utf-8"

  /// Reads an input to its end.
  ///
  /// - Parameters:
  ///   - input: the input.
  ///   - stated: the encoding in which its tables are read; `nil` if it is found out.
  /// - Returns: the facts.
  /// - Throws: `IOFailure` if bytes cannot be read.
  static func of(_ input: FeedInput, stated: CharacterEncoding? = nil) throws(IOFailure) -> ByteFacts {
    switch input {
    case .file(let source): try of(source, stated: nil)
    case .folder(let workbook as WorkbookFolder): try ofRows(in: workbook.source)
    case .folder(let database as DatabaseFolder): try ofRows(in: database.source)
    case .folder(let archive as ArchiveFolder): try of(archive, stated: stated)
    case .folder(let folder): try of(folder, stated: stated)
    }
  }

  /// Reads the files of a folder of tables, which has no single digest.
  private static func of(_ folder: any TableFolder, stated: CharacterEncoding?) throws(IOFailure) -> ByteFacts {
    var all = ByteFacts()
    var ends: Set<String> = []
    var encodings: Set<String> = []
    let tables = Set(folder.tableFiles)
    for file in folder.files where file == DataPackage.fileName || tables.contains(file) {
      let isTable = tables.contains(file)
      let facts = try of(try folder.open(file), stated: isTable ? stated : nil)
      all.bytes += facts.bytes
      guard isTable else { continue }
      if facts.lineEnds != "none" { ends.insert(facts.lineEnds) }
      encodings.insert(facts.encoding)
      all.hasByteOrderMark = all.hasByteOrderMark || facts.hasByteOrderMark
    }
    all.lineEnds = ends.count > 1 ? "mixed" : ends.first ?? "none"
    all.encoding = encodings.count > 1 ? "mixed" : encodings.first ?? "utf-8"
    return all
  }

  /// Reads the bytes of a workbook or a database, whose rows have no ends and no encoding of their own.
  private static func ofRows(in source: any ByteSource) throws(IOFailure) -> ByteFacts {
    let packed = try of(source, stated: .utf8)
    return ByteFacts(bytes: packed.bytes, sha256: packed.sha256)
  }

  /// Reads the files of an archive, whose size and digest are those of the archive.
  private static func of(_ archive: ArchiveFolder, stated: CharacterEncoding?) throws(IOFailure) -> ByteFacts {
    let packed = try of(archive.source, stated: nil)
    do throws(ReadFailure) {
      try archive.check()
    } catch {
      // What cannot be unpacked has no lines.
      guard case .input(let failure) = error else {
        return ByteFacts(bytes: packed.bytes, sha256: packed.sha256, encoding: "unknown")
      }
      throw failure
    }
    let folder: any TableFolder = archive
    var facts = try of(folder, stated: stated)
    (facts.bytes, facts.sha256) = (packed.bytes, packed.sha256)
    return facts
  }

  /// Reads a source to its end.
  private static func of(_ source: any ByteSource, stated: CharacterEncoding?) throws(IOFailure) -> ByteFacts {
    var facts = ByteFacts()
    let found = try FoundEncoding(of: source, stated: stated)
    facts.encoding = found.isWhole ? found.encoding.rawValue : "unknown"
    facts.hasByteOrderMark = found.hasMark
    var digest = SHA256Hash()
    var ends = LineEnds()
    let isWide = found.encoding == .utf16LittleEndian || found.encoding == .utf16BigEndian
    try unsafe eachPiece(of: source) { part in
      unsafe digest.update(part)
      facts.bytes += part.count
      if !isWide { unsafe ends.take(part) }
    }
    // A line end of UTF-16 is not a byte.
    if isWide { try unsafe eachPiece(of: try TranscodedSource(source, from: found.encoding)) { unsafe ends.take($0) } }
    facts.lineEnds = ends.name
    facts.sha256 = digest.digest()
    return facts
  }

  private static func eachPiece(
    of source: any ByteSource, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(IOFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var offset = 0
    while true {
      let count = try unsafe source.read(at: offset, into: buffer)
      if count == 0 { return }
      offset += count
      unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}

/// Which characters end the lines of a text.
private struct LineEnds {
  private var found: Set<String> = []
  private var isAfterCR = false

  mutating func take(_ part: UnsafeRawBufferPointer) {
    // There are at most three kinds: once all have been met there is nothing more to learn.
    guard found.count < 3 else { return }
    for index in 0..<part.count {
      let byte = unsafe part[index]
      if byte == 0x0A { found.insert(isAfterCR ? "crlf" : "lf") } else if isAfterCR { found.insert("cr") }
      isAfterCR = byte == 0x0D
    }
  }

  /// `lf`, `crlf`, `cr`, `mixed` or `none`.
  var name: String {
    var all = found
    if isAfterCR { all.insert("cr") }
    return all.count > 1 ? "mixed" : all.first ?? "none"
  }
}
