@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// A folder of tables some of whose files are edited: a folder, an archive, a workbook or a database.
struct EditedFolder: TableFolder {
  let base: any TableFolder
  /// The files that are edited, by their names.
  let edited: [String: EditedSource]

  var path: String { base.path }
  var files: [String] { base.files }
  var entries: [TableFolderEntry] { base.entries }
  var isArchive: Bool { base.isArchive }
  var parts: TableFolderParts { base.parts }
  var kind: Message { base.kind }
  var size: Int { base.size }
  func path(of name: String) -> String { base.path(of: name) }
  func check() throws(ReadFailure) { try base.check() }
  func scratch() throws(IOFailure) -> any ScratchSpace { try base.scratch() }
  func makeDigest() -> any ByteDigest { base.makeDigest() }
  func findings() -> [Finding] { base.findings() }
  func open(_ name: String) throws(IOFailure) -> any ByteSource {
    guard let source = edited[name] else { return try base.open(name) }
    guard let sheet = (source.base as? any SheetSource)?.sheet else { return source }
    return EditedSheet(source: source, sheet: sheet)
  }

  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int) {
    guard let source = edited[name] else { return try base.digest(name) }
    var digest = base.makeDigest()
    var offset = 0
    while true {
      let bytes = try source.bytes(at: offset, count: 1 << 16)
      if bytes.isEmpty { return digest.finish() }
      unsafe bytes.withUnsafeBytes { unsafe digest.update($0) }
      offset += bytes.count
    }
  }

  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests {
    guard let source = edited[name] else { return try base.lineEndDigests(name) }
    return try LineEndHash.of(source)
  }
}

/// The rows of a sheet that are edited.
private struct EditedSheet: SheetSource {
  let source: EditedSource
  let sheet: String
  var path: String { source.path }
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    try unsafe source.read(at: offset, into: buffer)
  }
}
