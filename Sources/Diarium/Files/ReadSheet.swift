@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// A sheet that has been read.
struct ReadSheet: Sendable {
  /// What a sheet is.
  enum Role: Hashable, Sendable {
    /// A table, by the name of its file.
    case table(String)
    /// The simple sheet.
    case simple
    /// The head of the feed.
    case feed
    /// Codes, or help, which this package writes into workbooks, and which are no data.
    case own
    /// Nothing that is read.
    case other
    /// Nothing at all.
    case empty
  }

  let name: SheetName
  let source: any ByteSource
  let facts: SheetFacts
  var role: Role
}

/// The rows of a sheet.
struct SheetRows: SheetSource {
  let path: String
  let sheet: String
  let bytes: any ByteSource

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    try unsafe bytes.read(at: offset, into: buffer)
  }
}

extension ReadSheet.Role {
  /// What a sheet is: its header decides, and its name where several tables have such columns.
  ///
  /// - Parameters:
  ///   - name: the name of the sheet.
  ///   - rows: its rows as CSV.
  /// - Throws: `IOFailure` if bytes cannot be read.
  init(_ name: String, _ rows: any ByteSource) throws(IOFailure) {
    let beginning = try rows.bytes(at: 0, count: TableGuess.looked)
    if beginning.isEmpty {
      self = .empty
      return
    }
    let normal = TableHeadings.normal(name)
    if normal == "feed" {
      self = .feed
    } else if Self.explaining.contains(normal) {
      self = .own
    } else if SheetGuess(beginning).isSheet {
      self = .simple
    } else if let table = TableDescription.named(sheet: name) {
      self = .table(table.fileName)
    } else {
      let guess = TableGuess(beginning)
      if guess.tables.count == 1, let table = TableDescription.all.first(where: { $0.name == guess.tables[0] }) {
        self = .table(table.fileName)
      } else {
        self = SheetGuess(beginning).isAlmostSheet(guess) ? .simple : .other
      }
    }
  }

  /// The names of sheets that explain others.
  private static let explaining: Set<String> = ["codes", "koder", "help", "hjälp", "codebook", "kodbok"]
}
