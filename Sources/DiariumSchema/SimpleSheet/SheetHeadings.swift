internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// What the headings of a simple sheet mean, in the order of the sheet.
@_spi(Engine) public struct SheetHeadings: Sendable {
  /// The meaning of one heading.
  public enum Meaning: Hashable, Sendable {
    /// A column: in the wide layout one of the case.
    case column(SheetColumn)
    /// In the wide layout, a column of the record of a kind that has a number among those on the row.
    case part(kind: Int, number: Int, SheetColumn)
    /// In the wide layout, an extension of such a record.
    case partExtra(kind: Int, number: Int, String)
    /// An extension of the record on the row, or in the wide layout of the case.
    case extra(String)
    /// Nothing, since it is not known.
    case unknown
    /// Nothing, since a heading before it means the same.
    case repeated(first: Int)
  }

  /// Whether a row is a case, rather than a thing that happened.
  public let isWide: Bool
  /// The meanings.
  public let meanings: [Meaning]
  /// In the wide layout, the kinds of records in the order of their first columns.
  let kindsOfColumns: [Int]
  /// The headings as they are written, without blanks around them.
  public let texts: [String]

  /// The headings of a sheet; `nil` if they are those of no simple sheet.
  ///
  /// The long layout has a diary number and a record, the wide one a diary number and a heading such as `motion av`.
  public init?(_ headings: [String]) {
    let columns = headings.map { SheetColumn.byHeading[Self.normal($0)] }
    guard columns.contains(.diaryNumber) else { return nil }
    isWide = !columns.contains(.record)
    var first: [Meaning: Int] = [:]
    var meanings: [Meaning] = []
    for (index, heading) in headings.enumerated() {
      let meaning = Self.meaning(heading, columns[index], isWide: isWide)
      if let before = first[meaning], meaning != .unknown {
        meanings.append(.repeated(first: before))
      } else {
        first[meaning] = index
        meanings.append(meaning)
      }
    }
    self.meanings = meanings
    kindsOfColumns = meanings.reduce(into: []) { kinds, meaning in
      switch meaning {
      case .part(let kind, _, _), .partExtra(let kind, _, _): if !kinds.contains(kind) { kinds.append(kind) }
      default: break
      }
    }
    texts = headings.map(TableHeadings.trimmed)
    // An extension alone makes no record.
    let hasParts = meanings.contains { if case .part = $0 { true } else { false } }
    if isWide && !hasParts { return nil }
  }

  /// The column of a meaning; `nil` if it is not there.
  public func index(of meaning: Meaning) -> Int? { meanings.firstIndex(of: meaning) }

  /// Whether a heading is known in one of the layouts.
  public static func isKnown(_ heading: String) -> Bool {
    SheetColumn.byHeading[normal(heading)] != nil || part(heading) != nil
  }

  private static func meaning(_ heading: String, _ column: SheetColumn?, isWide: Bool) -> Meaning {
    if let column, !isWide || [.id, .diaryNumber, .title].contains(column) { return .column(column) }
    if isWide, let part = part(heading) { return part }
    let name = normal(heading).split(separator: " ").joined(separator: "_")
    return Extensions.isName(name) ? .extra(name) : .unknown
  }

  /// A heading of the wide layout: a kind of record, its number among those on the row, and a column.
  package static func part(_ heading: String) -> Meaning? {
    let words = normal(heading).split(separator: " ").map(String.init)
    for length in stride(from: min(words.count, longestKind), through: 1, by: -1) {
      guard let kind = kinds[words.prefix(length).joined(separator: " ")] else { continue }
      var rest = words.dropFirst(length)
      var number = 1
      if let word = rest.first, let found = Int(word), word.allSatisfy(\.isASCII), found > 0, found <= 1000 {
        number = found
        rest = rest.dropFirst()
      }
      if rest.isEmpty { return .part(kind: kind, number: number, SheetRecordKind.all[kind].mainColumn) }
      let column = SheetColumn.byHeading[rest.joined(separator: " ")]
      if let column, ![.diaryNumber, .title, .record].contains(column) {
        return .part(kind: kind, number: number, column)
      }
      let name = rest.joined(separator: "_")
      return Extensions.isName(name) ? .partExtra(kind: kind, number: number, name) : nil
    }
    return nil
  }

  /// A heading in lower case, with one space for the blanks or underscores inside it.
  package static func normal(_ heading: String) -> String {
    TableHeadings.normal(String(heading.map { $0 == "_" ? " " : $0 }))
  }

  /// The kind that a word names, by its place in `SheetRecordKind.all`; `nil` if it names none.
  static func kind(_ word: String) -> Int? {
    // Nearly all are written as the kinds are.
    kinds[word] ?? kinds[normal(word)]
  }

  /// The kinds by their words, in the form of headings.
  static let kinds: [String: Int] = {
    var kinds: [String: Int] = [:]
    for (index, kind) in SheetRecordKind.all.enumerated() {
      for word in [kind.name, kind.title.sv] + kind.aliases { kinds[normal(word)] = index }
    }
    return kinds
  }()

  /// The words of the kind with the most of them.
  private static let longestKind = kinds.keys.map { $0.split(separator: " ").count }.max() ?? 1
}
