/// A place in an input, as named by a finding.
///
/// ```swift
/// let place = finding.location
/// print(place.path, place.line ?? 0, place.column ?? 0, place.pointer ?? place.cell ?? "")
/// ```
public struct Location: Hashable, Sendable {
  /// The input: a path, or `-` for standard input.
  public var path: String
  /// The path inside the input, if that is an archive: `cases.csv`; lines, columns and offsets are those of the entry.
  public var entry: String?
  /// The name of the sheet, if the input is a workbook, which has cells and neither lines nor offsets.
  public var sheet: String?
  /// The line, from 1; LF, CRLF and a lone CR end a line.
  public var line: Int?
  /// The column, from 1, in Unicode scalars.
  public var column: Int?
  /// Bytes from the start of the input.
  public var offset: Int?
  /// The length in bytes of what is meant.
  public var length: Int?
  /// The place in the tree (JSON Pointer, RFC 6901).
  public var pointer: String?
  /// The table, in a feed of tables.
  public var table: String?
  /// The record, from 1, without the header.
  public var record: Int?
  /// The name of the column, in a table.
  public var columnName: String?
  /// The cell as spreadsheets name it: `C6`.
  public var cell: String?
  /// Whether it is in a table of a database, which has rows and neither lines nor offsets.
  @_spi(Engine) public var isInDatabase = false
  /// The text there, with its surroundings on the line.
  public var excerpt: Excerpt?
  /// Whether the text there is withheld, since it belongs to a confidential case.
  public var isWithheld = false

  /// An input, with no place in it yet.
  @_spi(Engine) public init(path: String) { self.path = path }

  /// The path, with that inside an archive, the sheet of a workbook or the table of a database: `feed.zip!cases.csv`,
  /// `feed.xlsx!Beslut`, `feed.sqlite!decisions`.
  public var shownPath: String { part.map { Self.path(of: $0, in: path) } ?? path }

  /// What is inside the input, by its name.
  @_spi(Engine) public var part: String? { entry ?? sheet ?? (isInDatabase ? table : nil) }

  /// The line and the column, the cell of a sheet or the row of a database, as `shownPlace` has it; empty if there are
  /// none.
  @_spi(Engine) public var shownNumbers: String {
    if isInDatabase { return record.map(String.init) ?? "" }
    if sheet != nil { return cell ?? "" }
    return [line, column].compactMap { $0.map(String.init) }.joined(separator: ":")
  }

  /// The path and the place in it: `feed.json:6:15`, `feed.xlsx!Beslut!F12`, `feed.sqlite!decisions:4`.
  public var shownPlace: String {
    let numbers = shownNumbers
    if numbers.isEmpty { return shownPath }
    return shownPath.isEmpty ? numbers : "\(shownPath)\(sheet == nil ? ":" : "!")\(numbers)"
  }

  /// The number before the excerpt: that of its line, or of the row of a sheet or a table; `nil` if there is none.
  @_spi(Engine) public var shownLine: Int? {
    if isInDatabase { return record }
    guard sheet != nil, let cell else { return line }
    return Int(cell.drop { $0.isLetter })
  }

  /// The path of an entry of an archive, as sources and failures name it.
  @_spi(Engine) public static func path(of entry: String, in archive: String) -> String { "\(archive)!\(entry)" }

  /// Tells the entry from the archive, in a path of both.
  @_spi(Engine) public mutating func enter(_ archive: String) {
    let both = Self.path(of: "", in: archive)
    guard entry == nil, path.hasPrefix(both) else { return }
    (path, entry) = (archive, String(path.dropFirst(both.count)))
  }

  /// Tells the sheet from the workbook, in a path of both; a sheet has no lines.
  @_spi(Engine) public mutating func enter(workbook: String) {
    let both = Self.path(of: "", in: workbook)
    guard sheet == nil, path.hasPrefix(both) else { return }
    (path, sheet) = (workbook, String(path.dropFirst(both.count)))
    (line, column, offset, length) = (nil, nil, nil, nil)
  }
}

/// Places in databases.
extension Location {
  /// Tells the table from the database, in a path of both; a row has neither a line nor a cell.
  @_spi(Engine) public mutating func enter(database: String) {
    let both = Self.path(of: "", in: database)
    guard !isInDatabase, path.hasPrefix(both) else { return }
    (path, table, isInDatabase) = (database, String(path.dropFirst(both.count)), true)
    (line, column, offset, length, cell) = (nil, nil, nil, nil, nil)
  }
}

/// A piece of one line of an input, with the part that is meant.
///
/// ```swift
/// if let excerpt = finding.location.excerpt { print(excerpt.text) }
/// ```
public struct Excerpt: Hashable, Sendable {
  /// The largest number of scalars in an excerpt.
  @_spi(Engine) public static let longest = 240
  /// The text, without its line end.
  public var text: String
  /// Scalars of `text` before the part that is meant.
  public var lead: Int
  /// Scalars of the part that is meant, at least 1; it may end with the excerpt.
  public var extent: Int
  /// Whether the line begins before the text.
  public var isCutBefore = false
  /// Whether the line continues after the text.
  public var isCutAfter = false

  /// Whether a number that may be a personal number begins in the line before and ends in this one.
  @_spi(Engine) public var splitsNumberBefore = false
  /// Whether such a number begins in this line and ends in the next.
  @_spi(Engine) public var splitsNumberAfter = false

  /// The part that is meant, without the quotes around it.
  @_spi(Engine) public var meant: String {
    let part = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(lead).prefix(extent)))
    return part.count > 1 && part.first == part.last && (part.first == "\"" || part.first == "'")
      ? String(part.dropFirst().dropLast()) : part
  }

  /// A text of which `extent` scalars after the first `lead` are meant.
  @_spi(Engine) public init(text: String, lead: Int, extent: Int) {
    self.text = text
    self.lead = lead
    self.extent = extent
  }
}
