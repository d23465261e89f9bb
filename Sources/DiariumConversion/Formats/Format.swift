@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// A format in which a feed is read and written.
///
/// Everything that code needs to know about a format, without asking for it by name, is a property of it. A new format
/// is a folder next to this file and a line in `allCases`.
///
/// ```swift
/// let format = Format(fileName: "feed.yaml") ?? .json
/// print(format.name, format.isFolder)
/// ```
public struct Format: Sendable {
  /// The layout of a feed.
  public enum Layout: Sendable {
    /// As one tree, in which the cases are a list.
    case document
    /// As consecutive values: the head on line 1, then one case per line.
    case lines
    /// As rows of tables.
    case tables
  }

  /// The name used by the command, reports and file names, which identifies the format.
  public let name: String
  /// The extensions of its files, in lower case, the preferred one first; none for a folder.
  public let fileExtensions: [String]
  /// The layout of a feed in the format.
  public let layout: Layout
  /// Whether a feed is a folder of files rather than one file.
  public let isFolder: Bool
  /// Whether a feed is one file that several are packed in.
  public let isArchive: Bool
  /// Whether a feed is one file with sheets, which spreadsheets show.
  public let isWorkbook: Bool
  /// Whether a feed is one file with tables that programs query.
  public let isDatabase: Bool
  /// Whether feeds are written in it, and not only read.
  public let isWritten: Bool
  /// Whether a file may be in this format, by its first bytes; `nil` if they do not tell.
  let isLike: (@Sendable ([UInt8]) -> Bool)?
  /// Makes a reader of an input: a file, or a folder if a feed is one.
  let makeReader: @Sendable (FeedPass.Input, Limits, any ThreadPool) -> any FormatReader
  /// Makes a writer of a file; `nil` if a feed is several files.
  let makeWriter: (@Sendable () -> any FileWriter)?

  /// All formats that feeds are written in; each of them is read, too.
  public static let allCases: [Format] = [.json, .jsonl, .yaml, .csv, .zip, .xlsx, .sqlite]

  /// All formats that feeds are read in.
  public static let readable: [Format] = allCases + [.ods]

  init(
    name: String, fileExtensions: [String], layout: Layout, isFolder: Bool = false, isArchive: Bool = false,
    isWorkbook: Bool = false, isDatabase: Bool = false, isWritten: Bool = true, isLike: (@Sendable ([UInt8]) -> Bool)?,
    makeReader: @escaping @Sendable (FeedPass.Input, Limits, any ThreadPool) -> any FormatReader,
    makeWriter: (@Sendable () -> any FileWriter)?
  ) {
    self.name = name
    self.fileExtensions = fileExtensions
    self.layout = layout
    self.isFolder = isFolder
    self.isArchive = isArchive
    self.isWorkbook = isWorkbook
    self.isDatabase = isDatabase
    self.isWritten = isWritten
    self.isLike = isLike
    self.makeReader = makeReader
    self.makeWriter = makeWriter
  }
}

extension Format {
  /// The format for a file name's extension; a name that ends in a slash is that of a folder.
  public init?(fileName: String) {
    let format: Format?
    if fileName.hasSuffix("/") {
      format = Self.ofFolders
    } else if let dot = fileName.lastIndex(of: ".") {
      let named = fileName[fileName.index(after: dot)...].lowercased()
      format = Self.readable.first { $0.fileExtensions.contains(named) }
    } else {
      format = nil
    }
    guard let format else { return nil }
    self = format
  }

  /// The format that the first bytes of a text look like; JSON if they look like none.
  @_spi(Engine) public init(sniffing bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    self = Self.readable.first { $0.isLike?(bytes) == true } ?? .json
  }

  /// The names of all formats that feeds are written in, as listed in a sentence.
  public static var list: Message {
    let names = allCases.map { format in
      if format.isFolder {
        Message(sv: "\(format.name) (en mapp med tabeller)", en: "\(format.name) (a folder of tables)")
      } else if format.isArchive {
        Message(sv: "\(format.name) (ett arkiv med tabeller)", en: "\(format.name) (an archive of tables)")
      } else if format.isWorkbook {
        Message(sv: "\(format.name) (en arbetsbok)", en: "\(format.name) (a workbook)")
      } else if format.isDatabase {
        Message(sv: "\(format.name) (en databas)", en: "\(format.name) (a database)")
      } else {
        Message(verbatim: format.name)
      }
    }
    return Words.list(names, .or)
  }

  /// Whether a feed is one file with several in it: no text, and of no use on a terminal.
  package var isPacked: Bool { isArchive || isWorkbook || isDatabase }

  /// The format of the files that begin like this, whatever their names say; `nil` for texts.
  package init?(packed signature: FileSignature?) {
    switch signature {
    case .zip, .zippedTables: self = .zip
    case .xlsx: self = .xlsx
    case .ods: self = .ods
    case .sqlite: self = .sqlite
    default: return nil
    }
  }

  /// The format of a folder.
  package static var ofFolders: Format { allCases.first(where: \.isFolder) ?? .csv }
}

extension Format: Hashable, CaseIterable, RawRepresentable, CustomStringConvertible {
  /// Whether two are the same format.
  public static func == (one: Format, other: Format) -> Bool { one.name == other.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The name.
  public var rawValue: String { name }

  /// The name.
  public var description: String { name }

  /// The format with a name.
  public init?(rawValue: String) {
    guard let format = Self.readable.first(where: { $0.name == rawValue }) else { return nil }
    self = format
  }
}
