@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What a sheet of a workbook, or a table of a database, is.
enum PartRole: Hashable, Sendable {
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

extension PartRole {
  /// What a part is: its header decides, and its name where several tables have such columns.
  ///
  /// - Parameters:
  ///   - name: the name of the sheet or table.
  ///   - beginning: the beginning of its rows as CSV, with the headings.
  init(_ name: String, _ beginning: [UInt8]) {
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

  /// The name, in inspections.
  var name: String {
    switch self {
    case .table(let file): String(file.dropLast(4))
    case .simple: "simple"
    case .feed: FeedSheet.name
    case .own: "help"
    case .other: "other"
    case .empty: "empty"
    }
  }
}

/// The files that the parts of a workbook or a database are read as.
struct PartFiles {
  /// The parts, by their numbers, by the names of their files: tables by theirs, others by their own.
  private(set) var numbers: [String: Int] = [:]
  /// What the parts are, where only the first of a kind is read.
  private(set) var roles: [PartRole] = []
  /// The number of the part with the head of the feed; `nil` if there is none.
  private(set) var head: Int?

  /// - Parameter parts: the names of the parts, and what each of them may be.
  init(_ parts: [(name: String, role: PartRole)]) {
    let hasTables = parts.contains { if case .table = $0.role { true } else { false } }
    for (index, part) in parts.enumerated() {
      var name = part.name
      roles.append(part.role)
      switch part.role {
      case .table(let file) where numbers[file] == nil: name = file
      case .simple where !hasTables && numbers[SimpleSheets.fileName] == nil: name = SimpleSheets.fileName
      case .feed where head == nil:
        head = index
        name = SimpleSheets.workbookHead
      case .own, .empty: continue
      case .table, .simple, .feed, .other: roles[index] = .other
      }
      numbers[name] = index
    }
  }
}
