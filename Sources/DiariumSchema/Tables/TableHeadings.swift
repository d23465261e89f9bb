internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// The headings under which the columns of a table are read: their names, and their titles in Swedish and English.
///
/// Letter case means nothing, nor do blanks around a heading, and any blanks inside it count as one.
@_spi(Engine) public struct TableHeadings: Sendable {
  /// A column, and the languages that its heading is in.
  public struct Match: Sendable {
    /// The name of the column.
    public let name: String
    /// The languages of the heading: none for the name, both for a title that is the same in both.
    public let languages: Set<Language>

    /// A match.
    public init(name: String, languages: Set<Language>) {
      self.name = name
      self.languages = languages
    }
  }

  private let matches: [String: Match]

  private static let all: [String: TableHeadings] = Dictionary(
    uniqueKeysWithValues: TableDescription.all.map { ($0.name, TableHeadings($0)) })

  private init(_ table: TableDescription) {
    var languages: [String: [String: Set<Language>]] = [:]
    for column in table.columns {
      let title = table.title(of: column)
      for language in Language.allCases {
        languages[Self.normal(title[language]), default: [:]][column.name, default: []].insert(language)
      }
    }
    // A title of two columns would name neither; a test says that there is none.
    var matches = languages.compactMapValues { columns in
      columns.count == 1 ? columns.first.map { Match(name: $0.key, languages: $0.value) } : nil
    }
    for column in table.columns { matches[column.name] = Match(name: column.name, languages: []) }
    self.matches = matches
  }

  /// The column that a heading names; `nil` if it names none.
  static func match(_ heading: String, in table: TableDescription) -> Match? {
    // Names are what most tables have.
    if table.column(heading) != nil { return Match(name: heading, languages: []) }
    guard heading.utf8.count <= 400 else { return nil }
    return match(normal: normal(heading), in: table)
  }

  /// The column that a heading names, as `normal` makes it; for those that are looked up in many tables.
  static func match(normal: String, in table: TableDescription) -> Match? { all[table.name]?.matches[normal] }

  /// A heading in lower case, without blanks around it, and with one space for the blanks inside it.
  public static func normal(_ heading: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isAfterBlank = false
    for scalar in heading.lowercased().unicodeScalars {
      if isBlank(scalar) {
        isAfterBlank = !scalars.isEmpty
      } else {
        if isAfterBlank { scalars.append(" ") }
        isAfterBlank = false
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// A heading without blanks around it.
  public static func trimmed(_ heading: String) -> String {
    var scalars = Substring(heading).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }
}

extension TableDescription {
  /// The column that a heading names, by its name or its title; `nil` if it names none.
  @_spi(Engine) public func match(_ heading: String) -> TableHeadings.Match? {
    TableHeadings.match(heading, in: self)
  }

  /// The column that a heading names, as `TableHeadings.normal` makes it; `nil` if it names none.
  @_spi(Engine) public func match(normal: String) -> TableHeadings.Match? {
    TableHeadings.match(normal: normal, in: self)
  }
}
