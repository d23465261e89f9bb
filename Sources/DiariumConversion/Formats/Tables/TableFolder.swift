@_spi(Engine) public import DiariumTree

/// A folder of tables to be read.
@_spi(Engine) public protocol TableFolder: Sendable {
  /// The path, as findings name it.
  var path: String { get }
  /// The names of its files, sorted.
  var files: [String] { get }
  /// All that is in it, `files` among them, sorted by name.
  var entries: [TableFolderEntry] { get }
  /// Bytes of all its tables.
  var size: Int { get }
  /// Opens one of the files.
  func open(_ name: String) throws(IOFailure) -> any ByteSource
  /// Makes scratch space.
  func scratch() throws(IOFailure) -> any ScratchSpace
  /// SHA-256 (FIPS 180-4) of a file, in lower-case hexadecimal, and its size in bytes.
  func digest(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int)
  /// SHA-256 of a file as it would be with other characters at the ends of its lines.
  func lineEndDigests(_ name: String) throws(IOFailure) -> LineEndDigests
}

/// Digests of a text as it would be with other line ends.
@_spi(Engine) public struct LineEndDigests: Sendable {
  /// With CRLF for every LF outside of quotes.
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

/// Something in a folder.
@_spi(Engine) public struct TableFolderEntry: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A file that is read.
    case file
    case folder
    /// A link that is not followed, or leads nowhere.
    case link
    /// A pipe, a socket or a device.
    case other
    /// Something whose name is not UTF-8, so that it cannot be reached: its name here has U+FFFD for what is not.
    case misnamed
  }

  /// Its name.
  public let name: String
  /// What it is.
  public let kind: Kind

  /// Something of a name.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

extension TableFolder {
  /// Files only.
  public var entries: [TableFolderEntry] { files.map { TableFolderEntry($0, .file) } }
  /// The path of one of its files.
  public func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }
}

/// A folder to write tables to, all of them at once.
@_spi(Engine) public protocol TableFolderSink: ~Copyable {
  /// Appends bytes to a file, which is made with the first.
  mutating func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(IOFailure)
  /// Ends a file.
  ///
  /// - Returns: SHA-256 of its bytes in lower-case hexadecimal, and their number.
  mutating func end(_ name: String) throws(IOFailure) -> (sha256: String, bytes: Int)
}

/// Where a feed is read from.
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

  /// The bytes of a file; of a folder none.
  var bytes: any ByteSource {
    switch self {
    case .file(let source): source
    case .folder(let folder): BytesSource([], path: folder.path)
    }
  }

  /// The folder; nil of a file.
  var folder: (any TableFolder)? {
    if case .folder(let folder) = self { folder } else { nil }
  }
}

/// The name of the document beside the tables.
@_spi(Engine) public enum DataPackage {
  /// The name that the Data Package standard gives it.
  public static let fileName = "datapackage.json"
}
