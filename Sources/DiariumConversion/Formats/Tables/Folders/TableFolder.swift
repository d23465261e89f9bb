@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

/// A folder of tables to be read.
@_spi(Engine) public protocol TableFolder: Sendable {
  /// The path, as findings name it.
  var path: String { get }
  /// The names of its files, sorted.
  var files: [String] { get }
  /// Everything in it, including `files`, sorted by name.
  var entries: [TableFolderEntry] { get }
  /// Whether it is packed in one file.
  var isArchive: Bool { get }
  /// What its files are.
  var parts: TableFolderParts { get }
  /// What it is, in messages: the folder, the archive.
  var kind: Message { get }
  /// The path of one of its files, as findings name it.
  func path(of name: String) -> String
  /// Checks that its files can be read.
  ///
  /// - Throws: `.syntax` if it is not what it should be, `.input` if bytes cannot be read.
  func check() throws(ReadFailure)
  /// The size in bytes of all its tables.
  var size: Int { get }
  /// Opens one of the files.
  func open(_ name: String) throws(IOFailure) -> any ByteSource
  /// Makes scratch space.
  func scratch() throws(IOFailure) -> any ScratchSpace
  /// SHA-256 (FIPS 180-4) of a file, in lower-case hexadecimal, and its size in bytes.
  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int)
  /// A digest of bytes that have yet to be given.
  func makeDigest() -> any ByteDigest
  /// SHA-256 of a file with its line ends changed.
  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests
  /// What is to be said of it as such, once it has been checked.
  func findings() -> [Finding]
}

/// What the files of a folder are.
@_spi(Engine) public enum TableFolderParts: Sendable {
  /// Files, in a folder or an archive.
  case files
  /// The sheets of a workbook.
  case sheets
  /// The tables of a database.
  case tables

  /// What one of them is called, as the subject of a sentence.
  var noun: Message {
    switch self {
    case .files: .init(sv: "filen", en: "the file")
    case .sheets: .init(sv: "bladet", en: "the sheet")
    case .tables: .init(sv: "tabellen", en: "the table")
    }
  }
}

/// The rows of a sheet as CSV (RFC 4180): a record for each row, without the empty cells at its end.
@_spi(Engine) public protocol SheetSource: ByteSource {
  /// The name of the sheet.
  var sheet: String { get }
}

/// A digest of bytes, given piece by piece.
@_spi(Engine) public protocol ByteDigest {
  /// Takes the next bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer)
  /// SHA-256 (FIPS 180-4) in lower-case hexadecimal, and the number of bytes.
  func finish() -> (sha256: String, bytes: Int)
}

/// Digests of a text with its line ends changed.
@_spi(Engine) public struct LineEndDigests: Sendable {
  /// With CRLF for every LF outside quotes.
  public let crlfBetweenRecords: String
  /// With CRLF for every LF.
  public let crlf: String
  /// With LF for every CRLF.
  public let lf: String

  /// Digests in lower-case hexadecimal.
  public init(crlfBetweenRecords: String, crlf: String, lf: String) {
    self.crlfBetweenRecords = crlfBetweenRecords
    self.crlf = crlf
    self.lf = lf
  }
}

/// An entry of a folder.
@_spi(Engine) public struct TableFolderEntry: Hashable, Sendable {
  /// The kinds of entry.
  public enum Kind: Hashable, Sendable {
    /// A file that is read.
    case file
    case folder
    /// A link that is not followed, or leads nowhere.
    case link
    /// A pipe, a socket or a device.
    case other
    /// Something that cannot be reached, since its name is not UTF-8: its name here has U+FFFD for the invalid parts.
    case misnamed
  }

  /// Its name.
  public let name: String
  /// Its kind.
  public let kind: Kind

  /// An entry with a name.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

extension TableFolder {
  /// Files only.
  public var entries: [TableFolderEntry] { files.map { TableFolderEntry($0, .file) } }
  /// False: it is a folder.
  public var isArchive: Bool { false }
  /// It has files.
  public var parts: TableFolderParts { .files }
  /// Whether its parts are no files: the sheets of a workbook, or the tables of a database, with the head in one of them.
  var isOneFile: Bool { parts != .files }
  /// Nothing.
  public func findings() -> [Finding] { [] }
  /// What it is, as sentences name it.
  public var kind: Message {
    isArchive ? Message(sv: "arkivet", en: "the archive") : Message(sv: "mappen", en: "the folder")
  }
  /// Nothing needs to be checked before the files are opened.
  public func check() throws(ReadFailure) {}
  /// The path of one of its files.
  public func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }
}

/// A folder to write tables to, all of them at once.
@_spi(Engine) public protocol TableFolderSink: ~Copyable {
  /// Appends bytes to a file, which the first of them create.
  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure)
  /// Ends a file.
  ///
  /// - Returns: SHA-256 of its bytes in lower-case hexadecimal, and their number.
  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int)
  /// Whether the head is a sheet of rows beside the others, and no document.
  static var hasFeedSheet: Bool { get }
  /// Writes the head.
  mutating func write(_ sheet: FeedSheet) throws(IOFailure)
  /// The rows that had no place, once all tables have ended.
  mutating func losses() throws(IOFailure) -> Losses
}

extension TableFolderSink where Self: ~Copyable {
  /// False: it is in a document.
  public static var hasFeedSheet: Bool { false }
  /// None: a text has a place for every row.
  public mutating func losses() throws(IOFailure) -> Losses { Losses() }
  /// Nothing: it is in a document.
  public mutating func write(_ sheet: FeedSheet) throws(IOFailure) {}

  /// Appends bytes to a file, which the first of them create.
  public mutating func write(_ bytes: [UInt8], to name: String) throws(IOFailure) {
    var failure: IOFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(IOFailure) { try unsafe write(bytes, to: name) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// The input that a feed is read from.
@_spi(Engine) public enum FeedInput: Sendable {
  /// One file.
  case file(any ByteSource)
  /// A folder of files.
  case folder(any TableFolder)

  /// The path.
  public var path: String {
    switch self {
    case .file(let source): source.path
    case .folder(let folder): folder.path
    }
  }

  /// The bytes of a file; none for a folder.
  var bytes: any ByteSource {
    switch self {
    case .file(let source): source
    case .folder(let folder): BytesSource([], path: folder.path)
    }
  }

  /// The folder; `nil` for a file.
  var folder: (any TableFolder)? {
    if case .folder(let folder) = self { folder } else { nil }
  }
}

/// The name of the document next to the tables.
@_spi(Engine) public enum DataPackage {
  /// The name that the Data Package standard gives it.
  public static let fileName = "datapackage.json"
}
