internal import Crypto
internal import DiariumImport
internal import DiariumModel
internal import DiariumTree

/// The text of a document: of a text file its bytes, of a PDF what pdftotext takes out of it.
struct DocumentText {
  var bytes: [UInt8]
  var tool: String?
  var toolVersion: String?

  /// The largest document that is read: the longest report known has a few megabytes.
  static let largest = 64 << 20

  /// Reads a document.
  ///
  /// - Throws: `IOFailure` where it cannot be read, where it is too large, and where a PDF is given and pdftotext is not
  ///   there or does not understand it.
  init(_ path: String, monitor: RunMonitor?) throws(IOFailure) {
    if path.lowercased().hasSuffix(".pdf") {
      (bytes, toolVersion) = try PDFText.read(path)
      tool = "pdftotext"
      return
    }
    if case .directory? = System.entry(path), path != "-" {
      throw IOFailure(
        .input, path: path,
        reason: .init(sv: "är en mapp; ange handlingarna i den", en: "is a folder; name the documents in it"))
    }
    bytes = try Self.whole(try FileSource(path, monitor: monitor))
  }

  /// All bytes of a source.
  static func whole(_ source: any ByteSource) throws(IOFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { unsafe room.deallocate() }
    while true {
      let count = try unsafe source.read(at: bytes.count, into: room)
      if count == 0 { return bytes }
      unsafe bytes.append(contentsOf: room[..<count])
      guard bytes.count <= largest else {
        throw IOFailure(
          .input, path: source.path,
          reason: .init(
            sv: "är större än 64 MiB, vilket ingen handling är", en: "is larger than 64 MiB, which no document is"))
      }
    }
  }

  /// What the import is to know of the text.
  func options(_ path: String) -> ImportOptions {
    let digest = Hexadecimal.text(SHA256.hash(data: bytes))
    var options = ImportOptions(digest: DiariumModel.SHA256Digest(digest) ?? Self.none)
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    options.name = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    (options.tool, options.toolVersion) = (tool, toolVersion)
    return options
  }

  /// SHA-256 of nothing; the digest of bytes always has the form.
  private static let none: DiariumModel.SHA256Digest =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}
