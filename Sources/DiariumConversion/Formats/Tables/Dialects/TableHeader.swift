@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The header of one file: its headings, and what is wrong with them.
struct TableHeader {
  private let description: TableDescription
  private let claims: TableClaims
  /// Where the columns of presence are, by name.
  private(set) var presenceColumns: [String: Int] = [:]
  private let block: Block
  private let rowsBefore: Int
  /// The names of the columns, or the text found there if it does not name one.
  private(set) var names: [String] = []
  /// The headings as they are written.
  private(set) var headings: [String] = []
  /// The languages that headings are in, rather than being names, with the first such heading.
  private(set) var languages: [Language: Location] = [:]
  /// The columns that have no place.
  private(set) var unknownColumns: [Int] = []
  /// Those of them whose heading occurred before.
  private(set) var doubled: Set<Int> = []
  /// The first column of each name.
  private var columns: [String: Int] = [:]
  /// The columns without a heading.
  private(set) var nameless: [(column: Int, location: Location)] = []
  private(set) var places: [Location] = []

  /// A header without headings so far.
  init(_ description: TableDescription, _ claims: TableClaims, _ block: Block, rowsBefore: Int) {
    self.description = description
    self.claims = claims
    self.block = block
    self.rowsBefore = rowsBefore
  }

  /// The location of a heading.
  func location(of cell: Cell?, _ column: Int) -> Location {
    var location = block.location(cell?.start ?? 0, length: cell?.extent ?? 0, excerpt: true)
    location.table = description.name
    location.cell = "\(SpreadsheetColumn.name(column))\(1 + rowsBefore)"
    return location
  }

  /// Adds the next heading.
  mutating func take(_ cell: Cell, _ text: String, _ column: Int, _ log: inout FindingLog) {
    let claimed = claims.column(text).flatMap { description.match($0)?.name }
    let match = claimed.map { TableHeadings.Match(name: $0, languages: []) } ?? description.match(text)
    let name = match?.name ?? TableHeadings.normal(text)
    headings.append(text)
    var location = location(of: cell, column)
    location.columnName = text.isEmpty ? nil : text
    defer { places.append(location) }
    guard !name.isEmpty else {
      names.append("")
      unknownColumns.append(column)
      nameless.append((column, location))
      return
    }
    if let first = columns[name] {
      unknownColumns.append(column)
      doubled.insert(column)
      names.append(name)
      return repeated(name, column, location, first: first, &log)
    }
    columns[name] = column
    if claims.cells.isLossless, description.presenceColumns.contains(name) {
      presenceColumns[name] = column
      return names.append(name)
    }
    guard let match else {
      names.append(text)
      unknownColumns.append(column)
      return unknown(text, name, location, &log)
    }
    names.append(name)
    // A title that is the same in both languages tells neither.
    if match.languages.count == 1, let language = match.languages.first, languages[language] == nil {
      languages[language] = location
    }
    sayBlanks(text, location, &log)
  }

  /// Reports blanks around a heading: letter case means nothing there, but blanks hide in a heading that looks right.
  private func sayBlanks(_ text: String, _ location: Location, _ log: inout FindingLog) {
    let plain = TableHeadings.trimmed(text)
    guard plain.unicodeScalars.count != text.unicodeScalars.count, log.wants(.surroundingSpace) else { return }
    var finding = Finding(
      .surroundingSpace,
      .init(
        sv: "det finns mellanslag runt rubriken \(Words.quoted(plain))",
        en: "there are blanks around the heading \(Words.quoted(plain))"),
      help: .init(sv: "skriv `\(Words.cut(plain, 60))`", en: "write `\(Words.cut(plain, 60))`"), at: location)
    (finding.suggestion, finding.fixable) = (plain, .safe)
    log.append(finding)
  }

  private func repeated(_ name: String, _ column: Int, _ location: Location, first: Int, _ log: inout FindingLog) {
    guard log.wants(.duplicateColumn) else { return }
    var finding = Finding(
      .duplicateColumn,
      .init(
        sv: "kolumn \(column + 1) har samma rubrik som kolumn \(first + 1) (\(Words.quoted(name)))",
        en: "column \(column + 1) repeats column \(first + 1) (\(Words.quoted(name)))"),
      help: .init(
        sv: "byt namn på en av dem eller ta bort den; bara den första läses",
        en: "rename or delete one of them; only the first is read"), at: location)
    finding.related = [.init(message: .init(sv: "först här", en: "first here"), location: places[first])]
    finding.value = name
    log.append(finding)
  }

  private func unknown(_ text: String, _ name: String, _ location: Location, _ log: inout FindingLog) {
    guard log.wants(.unknownColumn) else { return }
    let free = description.columns.map(\.name).filter { columns[$0] == nil }
    let required = description.columns.filter { $0.isRequired }.map(\.name)
    let order = required.filter { free.contains($0) } + free.filter { !required.contains($0) }
    let near = description.columnMeant(by: name, among: order)
    let isExtension = name.hasPrefix("x_")
    let listed = free.prefix(40).joined(separator: ", ")
    let guess = near.map { Message(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") }
    var finding = Finding(
      .unknownColumn,
      .init(
        sv: "tabellen \(description.name) har ingen kolumn \(Words.quoted(text))",
        en: "no column \(Words.quoted(text)) in table \(description.name)"),
      help: isExtension
        ? .init(
          sv: "tillägg står i kolumnen `extensions`, som ett enda JSON-objekt",
          en: "extensions stand in the column `extensions`, as one JSON object")
        : guess
          ?? (listed.isEmpty
            ? .init(
              sv: "tabellen har redan alla sina kolumner; ta bort den",
              en: "the table has all of its columns already; remove it")
            : .init(sv: "kolumnerna är \(listed)", en: "the columns are \(listed)")),
      at: location)
    finding.suggestion = near
    finding.value = text
    // Rows whose owners are not read belong to nothing.
    log.append(finding.losing(near.map { $0 == "id" || $0.hasSuffix("_id") } == true ? description.recordName : nil))
  }
}
