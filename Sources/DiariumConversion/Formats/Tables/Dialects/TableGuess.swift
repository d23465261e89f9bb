@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The tables that a text may be, by the headings on its first lines.
@_spi(Engine) public struct TableGuess: Sendable {
  /// The names of the tables whose columns the headings name best; several if they do not tell them apart.
  public let tables: [String]

  /// How many bytes are looked at.
  public static let looked = 1 << 14

  /// Looks at the beginning of a text in any encoding that tables are read in without being told.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes.
  ///   - lines: how many lines the header may be among.
  public init(_ bytes: some Collection<UInt8>, lines: Int = 50) {
    var found: [String] = []
    for line in Self.text(bytes.prefix(Self.looked)).split(whereSeparator: \.isNewline).prefix(lines) {
      found = Self.tables(named: String(line))
      if !found.isEmpty { break }
    }
    tables = found
  }

  /// The table that a text is, if a name can tell what its headings leave open.
  ///
  /// - Parameter fileName: the name of its file, which may be that of one of the tables.
  /// - Returns: the name of the table; `nil` if there are none, or several.
  public func table(fileName: String) -> String? {
    if tables.count < 2 { return tables.first }
    let stem = fileName.lowercased().split(separator: "/").last?.prefix { $0 != "." }
    return tables.first { $0 == stem.map(String.init) }
  }

  /// The tables whose columns most of the headings on a line name, at least two.
  private static func tables(named line: String) -> [String] {
    var best: (known: Int, isWhole: Bool, tables: [String]) = (1, false, [])
    for delimiter in [",", ";", "\t", "|"] as [Character] {
      let headings = line.split(separator: delimiter, omittingEmptySubsequences: false).map {
        TableHeadings.trimmed(String($0).replacing("\"", with: ""))
      }
      for table in TableDescription.all {
        let names = Set(headings.compactMap { table.match($0)?.name })
        guard names.count >= 2, names.count * 2 >= headings.count else { continue }
        // A table without its keys is another one with some of the same columns.
        let isWhole = table.columns.allSatisfy { !$0.isKey || !$0.isAlwaysFilled || names.contains($0.name) }
        if (names.count, isWhole ? 1 : 0) > (best.known, best.isWhole ? 1 : 0) {
          best = (names.count, isWhole, [table.name])
        } else if names.count == best.known, isWhole == best.isWhole, !best.tables.contains(table.name) {
          best.tables.append(table.name)
        }
      }
    }
    return best.tables
  }

  /// The characters of the beginning of a text; of UTF-16 what is plain remains, which names of columns are.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    let plain = Array(bytes.drop { [0xEF, 0xBB, 0xBF, 0xFF, 0xFE].contains($0) })
    if plain.contains(0) { return utf16(plain, isBigEndian: bytes.starts(with: [0xFE, 0xFF]) || plain.first == 0) }
    // A character may be cut at the end of what is looked at.
    if let text = String(
      validating: plain.dropLast(min(3, plain.count) * (plain.count >= looked - 3 ? 1 : 0)), as: UTF8.self)
    {
      return text
    }
    return String(
      String.UnicodeScalarView(plain.map { CharacterEncoding.windows1252.scalar(of: $0) ?? "\u{FFFD}" }))
  }

  /// A text in UTF-16; what is cut at its end is left out.
  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (high, low) = isBigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension TableDescription.Column {
  /// Whether the column tells which record a row is, or belongs to.
  fileprivate var isKey: Bool { content == .id || content == .caseID || isOwner }
}
