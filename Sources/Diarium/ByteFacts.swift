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
  /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252` or `unknown`.
  var encoding = "utf-8"

  /// Reads the files of a folder of tables, which has no single digest.
  static func of(_ folder: any TableFolder) throws(IOFailure) -> ByteFacts {
    var all = ByteFacts()
    var ends: Set<String> = []
    var encodings: Set<String> = []
    for file in folder.files where file == DataPackage.fileName || TableDescription.isTable(file: file) {
      let facts = try of(try folder.open(file))
      all.bytes += facts.bytes
      guard file != DataPackage.fileName else { continue }
      if facts.lineEnds != "none" { ends.insert(facts.lineEnds) }
      if facts.encoding != "utf-8" { encodings.insert(facts.encoding) }
      all.hasByteOrderMark = all.hasByteOrderMark || facts.hasByteOrderMark
    }
    all.lineEnds = ends.count > 1 ? "mixed" : ends.first ?? "none"
    if let encoding = encodings.sorted().first { all.encoding = encodings.count > 1 ? "mixed" : encoding }
    return all
  }

  /// Reads the files of an archive, whose size and digest are those of the archive.
  static func of(_ archive: ArchiveFolder) throws(IOFailure) -> ByteFacts {
    let packed = try of(archive.source)
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
    var facts = try of(folder)
    (facts.bytes, facts.sha256) = (packed.bytes, packed.sha256)
    return facts
  }

  /// Reads a source to its end.
  static func of(_ source: any ByteSource) throws(IOFailure) -> ByteFacts {
    var facts = ByteFacts()
    var digest = SHA256Hash()
    var ends: Set<String> = []
    var isAfterCR = false
    var encodings = EncodingCheck()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = try unsafe source.read(at: facts.bytes, into: buffer)
      if count == 0 { break }
      let part = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if facts.bytes == 0 { facts.hasByteOrderMark = unsafe part.starts(with: [0xEF, 0xBB, 0xBF]) }
      unsafe digest.update(part)
      unsafe encodings.take(part)
      // There are at most three kinds: once all have been met there is nothing more to learn.
      if ends.count < 3 {
        for index in 0..<count {
          let byte = unsafe part[index]
          if byte == 0x0A { ends.insert(isAfterCR ? "crlf" : "lf") } else if isAfterCR { ends.insert("cr") }
          isAfterCR = byte == 0x0D
        }
      }
      facts.bytes += count
    }
    if isAfterCR { ends.insert("cr") }
    facts.lineEnds = ends.count > 1 ? "mixed" : ends.first ?? "none"
    facts.encoding = encodings.encoding
    facts.sha256 = digest.digest()
    return facts
  }
}
