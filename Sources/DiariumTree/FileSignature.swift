/// The kind of a file that is not UTF-8 text, by its first bytes: one table for every command.
///
/// The bytes are those documented by the makers of the formats and known to the registry of file(1).
@_spi(Engine) public enum FileSignature: Hashable, Sendable, CaseIterable {
  /// A workbook: of Office Open XML (`.xlsx`), its binary form (`.xlsb`), OpenDocument (`.ods`), or Excel 97 (`.xls`).
  case xlsx, xlsb, ods, xls
  /// A workbook, or document, whose contents are encrypted (MS-OFFCRYPTO).
  case encrypted
  /// A document of a word processor: `.docx`, `.odt`, `.doc`, `.rtf`.
  case docx, odt, doc, rtf
  /// A presentation (`.pptx`).
  case pptx
  /// A document of pages (ISO 32000).
  case pdf
  /// A ZIP archive of something else, or of a feed's tables.
  case zip, zippedTables
  /// An OLE2 file (MS-CFB) of something else.
  case ole2
  /// Compressed bytes, or an archive.
  case gzip, zstd, bzip2, xz, sevenZip, rar
  /// A database of SQLite 3, or columns of Apache Parquet.
  case sqlite, parquet
  /// A picture, most often a scanned page.
  case picture
  /// A web page, or other XML.
  case html, xml
  /// A text in another encoding.
  case utf16, utf32
  /// The text that stands in for a file that Git LFS keeps elsewhere.
  case lfsPointer

  /// How many bytes are looked at: the names in an archive precede its contents, one by one.
  static let looked = 1 << 16

  /// Recognises a source; `nil` if its first bytes are UTF-8 text or nothing known.
  ///
  /// - Throws: `IOFailure` if bytes cannot be read.
  public init?(of source: any ByteSource) throws(IOFailure) {
    let start = try source.bytes(at: 0, count: 16)
    guard Self.mayBeForeign(start) else { return nil }
    let bytes = try source.bytes(at: 0, count: Self.looked)
    guard let signature = Self(bytes: bytes, path: source.path) else { return nil }
    guard signature == .ole2, let directory = Self.directory(bytes) else {
      self = signature
      return
    }
    self = Self.ofDirectory(try source.bytes(at: directory.offset, count: directory.size), path: source.path) ?? .ole2
  }

  /// Whether a text may be something else: none of the signatures begins as JSON or a name does.
  private static func mayBeForeign(_ start: [UInt8]) -> Bool {
    guard let first = start.first(where: { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }) else { return false }
    // An object in UTF-16 begins with a brace too, and so does RTF.
    return first != 0x7B || start.contains(0) || start.starts(with: Array("{\\rtf".utf8))
  }

  /// Recognises a file by its first bytes.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes, of which at most 64 KiB are looked at.
  ///   - path: its path; the extension decides only between formats that share their first bytes.
  public init?(bytes: [UInt8], path: String) {
    let bytes = bytes.prefix(Self.looked)
    if let known = Self.magic.first(where: { bytes.starts(with: $0.bytes) }) {
      switch known.kind {
      case .zip: self = Self.ofArchive(Array(bytes), path: path)
      case .utf16 where bytes.starts(with: [0xFF, 0xFE, 0, 0]): self = .utf32
      default: self = known.kind
      }
      return
    }
    if let wide = Self.wide(Array(bytes.prefix(4))) {
      self = wide
      return
    }
    guard let signature = Self.ofText(bytes) else { return nil }
    self = signature
  }

  private static let magic: [(bytes: [UInt8], kind: FileSignature)] =
    [
      (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole2), (Array("{\\rtf".utf8), .rtf),
      (Array("%PDF-".utf8), .pdf),
      ([0x1F, 0x8B], .gzip), ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
      (Array("Rar!\u{1A}\u{7}".utf8), .rar), (Array("SQLite format 3\0".utf8), .sqlite), (Array("PAR1".utf8), .parquet),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture), ([0xFF, 0xD8, 0xFF], .picture),
      (Array("II*\0".utf8), .picture), (Array("MM\0*".utf8), .picture),
      (Array("version https://git-lfs.github.com/spec/".utf8), .lfsPointer), ([0, 0, 0xFE, 0xFF], .utf32),
      ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
    ] + (1...9).map { (Array("BZh\($0)1AY&SY".utf8), .bzip2) }

  /// UTF-16 or UTF-32 without a mark: the first letters are ASCII in every format, so their high bytes are 0.
  private static func wide(_ bytes: [UInt8]) -> FileSignature? {
    guard bytes.count == 4 else { return nil }
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (false, true, true, true), (true, true, true, false): return .utf32
    case (false, true, false, true), (true, false, true, false): return .utf16
    default: return nil
    }
  }

  /// Signatures that blanks may precede: those of web pages, and of a PDF after a byte-order mark.
  private static func ofText(_ bytes: ArraySlice<UInt8>) -> FileSignature? {
    let text = bytes.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }.prefix(64)
    let start = String(decoding: text, as: UTF8.self).lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<head") { return .html }
    if start.hasPrefix("<?xml") || start.hasPrefix("<!doctype") { return .xml }
    return start.hasPrefix("%pdf-") ? .pdf : nil
  }
}
