/// A code list: its codes in order, with titles in both languages.
///
/// ```swift
/// for entry in CaseKind.list.codes { print(entry.code, entry.title.sv) }
/// ```
public struct CodeListDescription: Sendable {
  /// One code.
  public struct Entry: Sendable {
    /// The code as it is written in data, `snake_case`.
    public let code: String
    /// The Swedish term, which tables with Swedish headings carry, and the English title.
    public let title: Message
    /// Other Swedish words that documents use for the same thing.
    public let aliases: [String]

    init(_ code: String, sv: String, en: String, aliases: [String] = []) {
      self.code = code
      title = .init(sv: sv, en: en)
      self.aliases = aliases
    }
  }

  /// The name of the list, `snake_case`.
  public let name: String
  /// Whether the list is about the record itself, and so complete; a list about the world has the code `other`.
  public let exhaustive: Bool
  /// What the list is called.
  public let title: Message
  /// The codes, in the order in which schemas and the codebook list them.
  public let codes: [Entry]
}

extension CodeListDescription: Hashable {
  /// Whether two descriptions are of one list, which its name tells.
  public static func == (one: Self, other: Self) -> Bool { one.name == other.name }
  /// Hashes the name, which `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
