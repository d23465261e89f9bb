@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Whether a text is a simple sheet, by the headings on its first lines.
@_spi(Engine) public struct SheetGuess: Sendable {
  /// Whether it is one.
  public private(set) var isSheet = false
  /// The headings, if they would be those of one with other words, and the delimiter between them.
  private(set) var almost: (headings: [String], delimiter: Character, line: Int)?
  private var understood = 0

  private static let mostRenamed = 1000

  /// Whether it would be one with other headings, more than are those of tables.
  public func isAlmostSheet(_ tables: TableGuess) -> Bool { almost != nil && understood > tables.known }

  /// Looks at the beginning of a text in any encoding that tables are read in without being told.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes, as many as `TableGuess.looked`.
  ///   - lines: how many lines the header may be among.
  public init(_ bytes: some Collection<UInt8>, lines: Int = 50) {
    guard !Self.beginsWithNames(bytes), ViewGuess.kind(bytes) == nil else { return }
    let text = TableGuess.text(bytes.prefix(TableGuess.looked))
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(lines)
      .enumerated()
    {
      for delimiter in [",", ";", "\t", "|"] as [Character] {
        let headings = line.split(separator: delimiter, omittingEmptySubsequences: false).map {
          TableHeadings.trimmed(String($0).replacing("\"", with: ""))
        }
        guard headings.count > 1 else { continue }
        // What comes after the header of a table is none.
        if Self.isTable(headings) { return }
        guard SheetRenaming.mayBeSheet(headings) else { continue }
        if SheetHeadings(headings) != nil {
          isSheet = true
          return
        }
        // Nobody's sheet has as many, and looking for what each of them means takes long.
        guard headings.count <= Self.mostRenamed else { continue }
        let renaming = SheetRenaming(headings)
        // Without a key they are no sheet, but none of another kind either.
        if renaming.understood > max(2, understood) {
          (almost, understood) = ((headings, delimiter, number + 1), renaming.understood)
        }
      }
    }
  }

  /// Whether the first line has only names of columns of one table, as nearly all tables begin: nothing is decoded.
  private static func beginsWithNames(_ bytes: some Collection<UInt8>) -> Bool {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";")].first(where: line.contains) else { return false }
    let names = line.split(separator: delimiter).map { String(decoding: $0, as: UTF8.self) }
    return names.count > 1 && TableDescription.all.contains { table in names.allSatisfy { table.column($0) != nil } }
  }

  /// Whether all headings, but for extensions, are columns of one table.
  private static func isTable(_ headings: [String]) -> Bool {
    let own = headings.filter { !$0.hasPrefix("x_") && !$0.isEmpty }.map(TableHeadings.normal)
    // A blank line, or one with a title, is no header.
    guard own.count > 1 else { return false }
    return TableDescription.all.contains { table in own.allSatisfy { table.match(normal: $0) != nil } }
  }
}

/// The simple sheet in a folder.
@_spi(Engine) public enum SimpleSheets {
  /// The names of files in a folder that are simple sheets, if it has no tables; else those that would be with other
  /// headings, which reading them says.
  ///
  /// - Parameter folder: the folder.
  /// - Returns: the names, the first of which is read.
  /// - Throws: `IOFailure` if bytes cannot be read.
  public static func files(in folder: any TableFolder) throws(IOFailure) -> [String] {
    var (found, almost): ([String], [String]) = ([], [])
    // Nearly all folders are told by one file.
    let files = folder.files.filter(isText)
    let first = files.first { $0.lowercased() == "cases.csv" }
    for file in (first.map { [$0] } ?? []) + files.filter({ $0 != first }) {
      let source = try folder.open(file)
      let beginning = try source.bytes(at: 0, count: TableGuess.looked)
      let guess = SheetGuess(beginning)
      if guess.isSheet {
        found.append(file)
      } else if file.lowercased() == "cases.csv" {
        return []
      } else if guess.isAlmostSheet(TableGuess(beginning)) {
        almost.append(file)
      }
    }
    return found.isEmpty ? almost : found
  }

  /// Whether a file's name is one that a simple sheet, or the head beside it, may have.
  public static func mayBe(file name: String) -> Bool { isText(name) || heads.contains { $0.name == name } }

  /// Whether a file's name is one that a simple sheet may have.
  public static func isText(_ file: String) -> Bool {
    [".csv", ".tsv", ".tab", ".psv"].contains { file.lowercased().hasSuffix($0) }
  }

  /// The file with the head that a folder has beside its sheet or its tables; `nil` if there is none.
  static func head(in folder: any TableFolder) -> (name: String, format: Format)? {
    heads.first { head in folder.entries.contains { $0.kind == .file && $0.name == head.name } }
  }

  /// The name of the file that stands for the head in a workbook.
  public static let workbookHead = "dataset.json"

  private static let heads: [(name: String, format: Format)] = [
    ("dataset.yaml", .yaml), ("dataset.yml", .yaml), ("dataset.json", .json),
  ]
}

extension TableFolder {
  /// The names of the files that are read as tables: those of tables, or the simple sheet where there are none.
  public var tableFiles: [String] {
    let tables = files.filter { TableDescription.isTable(file: $0) }
    return tables.isEmpty ? ((try? SimpleSheets.files(in: self)) ?? []).prefix(1).map(\.self) : tables
  }

  /// The size of those files, by their names alone: of all that may be a simple sheet where there are no tables.
  public func size(of sizes: [String: Int]) -> Int {
    let tables = sizes.filter { TableDescription.isTable(file: $0.key) }
    let read = tables.isEmpty ? sizes.filter { SimpleSheets.isText($0.key) } : tables
    return read.reduce(0) { $0 + $1.value }
  }
}
