internal import DiariumDigest
internal import DiariumImport
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The text of a document: the bytes of a text file, or what pdftotext extracts from a PDF.
struct DocumentText {
  var bytes: [UInt8]
  var tool: String?
  var toolVersion: String?

  /// The largest document that is read: the longest known report has a few megabytes.
  static let largest = 64 << 20

  /// The outcome of reading a document.
  enum Outcome {
    case text(DocumentText)
    case refused(PDFText.Refusal)
  }

  /// Reads a document.
  ///
  /// - Throws: `IOFailure` if it cannot be read, if it is changed meanwhile, if it is a PDF and pdftotext is not there,
  ///   or if the run is told to stop.
  static func read(_ path: String, _ pdf: inout PDFText, monitor: RunMonitor?) throws(IOFailure) -> Outcome {
    if path != "-", FileStatus(path)?.kind == .folder {
      throw IOFailure(
        .input, path: path,
        reason: .init(sv: "är en mapp; ange handlingarna i den", en: "is a folder; name the documents in it"))
    }
    if path.lowercased().hasSuffix(".pdf") {
      switch try pdf.read(path, monitor: monitor) {
      case .text(let bytes, let version):
        return .text(DocumentText(bytes: bytes, tool: "pdftotext", toolVersion: version))
      case .bytes(let bytes): return .text(DocumentText(bytes: bytes))
      case .refused(let refusal): return .refused(refusal)
      }
    }
    let source = try FileSource(path, monitor: monitor)
    guard let bytes = try whole(source) else { return .refused(tooLong) }
    return .text(DocumentText(bytes: bytes))
  }

  /// The refusal of a document that is too long.
  static let tooLong = PDFText.Refusal(
    message: .init(
      sv: "har mer än 64 MiB text, vilket ingen handling har", en: "has more than 64 MiB of text, which no document has"
    ),
    help: .init(sv: "dela upp filen, om den är flera handlingar", en: "part the file, if it is several documents"))

  /// All bytes of a source; `nil` if there are too many.
  ///
  /// - Throws: `IOFailure` if they cannot be read, or if a file is changed meanwhile.
  static func whole(_ source: FileSource) throws(IOFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = try unsafe source.read(at: bytes.count, into: buffer)
      if count == 0 { break }
      unsafe bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= largest else { return nil }
    }
    try source.checkUnchanged()
    return bytes
  }

  /// The facts about the text that the import needs.
  func options(_ path: String) -> ImportOptions {
    var hash = SHA256Hash()
    unsafe bytes.withUnsafeBytes { unsafe hash.update($0) }
    var options = ImportOptions(digest: SHA256Digest(hash.digest()) ?? Self.none)
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    options.name = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    (options.tool, options.toolVersion) = (tool, toolVersion)
    return options
  }

  /// SHA-256 of no bytes; the digest of bytes always has the form.
  private static let none: SHA256Digest =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}
