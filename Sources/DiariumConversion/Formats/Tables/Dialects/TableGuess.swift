@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The tables that a text may be, by the headings on its first lines.
@_spi(Engine) public struct TableGuess: Sendable {
  /// The names of the tables whose columns the headings name best; several if they do not tell them apart.
  public let tables: [String]
  /// How many of their columns the headings name.
  public let known: Int

  /// How many bytes are looked at.
  public static let looked = 1 << 14

  /// Looks at the beginning of a text in any encoding that tables are read in without being told.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes.
  ///   - lines: how many lines the header may be among.
  public init(_ bytes: some Collection<UInt8>, lines: Int = 50) {
    var found: (known: Int, tables: [String]) = (0, [])
    // A view has many columns of a table.
    guard ViewGuess.kind(bytes) == nil else {
      (known, tables) = found
      return
    }
    for line in Self.text(bytes.prefix(Self.looked)).split(whereSeparator: \.isNewline).prefix(lines) {
      found = Self.tables(named: String(line))
      if !found.tables.isEmpty { break }
    }
    (known, tables) = found
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
  private static func tables(named line: String) -> (known: Int, tables: [String]) {
    var best: (known: Int, isWhole: Bool, tables: [String]) = (1, false, [])
    for delimiter in [",", ";", "\t", "|"] as [Character] {
      let headings = line.split(separator: delimiter, omittingEmptySubsequences: false).map {
        String($0.prefix(400)).replacing("\"", with: "")
      }.map(TableHeadings.normal)
      guard headings.count > 1 else { continue }
      for table in TableDescription.all {
        let names = Set(headings.compactMap { table.match(normal: $0)?.name })
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
    return (best.known, best.tables)
  }

  /// The characters of the beginning of a text.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    let plain = Array(bytes.drop { [0xEF, 0xBB, 0xBF, 0xFF, 0xFE].contains($0) })
    // Headings have plain letters, of which one byte in UTF-16 is zero; elsewhere a zero is damage.
    let zeros = plain.indices.filter { plain[$0] == 0 }
    if let zero = zeros.first, zeros.count * 4 > plain.count {
      let isLittle = zero % 2 == 1
      let units = stride(from: 0, to: plain.count - 1, by: 2).map { index in
        isLittle
          ? UInt16(plain[index]) | UInt16(plain[index + 1]) << 8
          : UInt16(plain[index]) << 8 | UInt16(plain[index + 1])
      }
      return String(decoding: units, as: UTF16.self)
    }
    // As the whole file is told: what is mostly UTF-8 is damaged UTF-8. A character may be cut at the end.
    let text = String(decoding: plain, as: UTF8.self)
    let others = text.unicodeScalars.filter { $0.value >= 0x80 }
    let damaged = others.count { $0 == "\u{FFFD}" }
    if damaged == 0 || damaged * 2 <= others.count || damaged == 1 && plain.count >= looked - 3 { return text }
    return String(
      String.UnicodeScalarView(plain.map { CharacterEncoding.windows1252.scalar(of: $0) ?? "\u{FFFD}" }))
  }
}

extension TableDescription.Column {
  /// Whether the column tells which record a row is, or belongs to.
  fileprivate var isKey: Bool { content == .id || content == .caseID || isOwner }
}
