@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// Whether a text is a view for analysis, which cannot be read back, or its codebook: by the headings on its first line.
@_spi(Engine) public enum ViewGuess {
  /// What a text is.
  public enum Kind: Equatable, Sendable {
    /// The view with a name.
    case view(String)
    /// A codebook of views.
    case codebook
  }

  /// Looks at the beginning of a text in any encoding that tables are read in without being told.
  ///
  /// - Parameter bytes: the first bytes, as many as `TableGuess.looked`.
  /// - Returns: what it is; `nil` if it is neither.
  public static func kind(_ bytes: some Collection<UInt8>) -> Kind? {
    // Nearly all tables begin otherwise, and are not decoded here.
    let plain = bytes.prefix(64).filter { $0 != 0 }
    guard Self.beginnings.contains(where: { beginning in plain.contains(beginning) }) else { return nil }
    let text = TableGuess.text(bytes.prefix(TableGuess.looked))
    guard let line = text.split(whereSeparator: \.isNewline).first else { return nil }
    for delimiter in [",", ";", "\t", "|"] as [Character] {
      let headings = line.split(separator: delimiter, omittingEmptySubsequences: false).map {
        TableHeadings.normal(String($0).replacing("\"", with: ""))
      }
      if headings.count > 4, headings == Array(ColumnList.headings.prefix(headings.count)) { return .codebook }
      guard headings.count >= Self.told else { continue }
      var best: (known: Int, view: ViewDescription)?
      for view in ViewDescription.all {
        for name in names {
          let known = zip(headings, view.columns.map { TableHeadings.normal(name($0)) }).prefix { $0 == $1 }.count
          // One that lost columns on the right, or got some, is one still; views begin with the same columns.
          if known >= Self.told, known > best?.known ?? 0 { best = (known, view) }
        }
      }
      if let best { return .view(best.view.name) }
    }
    return nil
  }

  /// What is said of it, and what to do.
  public static func words(_ kind: Kind) -> (message: Message, help: Message) {
    switch kind {
    case .view(let name):
      (
        .init(
          sv: "är vyn `\(name)`, som är gjord för analys och inte kan läsas tillbaka",
          en: "is the view `\(name)`, which is made for analysis and cannot be read back"),
        .init(
          sv: "ange datamängden som den gjordes av", en: "name the feed that it was made from")
      )
    case .codebook:
      (
        .init(sv: "är en kodbok, och ingen tabell", en: "is a codebook, and not a table"),
        .init(sv: "ange datamängden som den hör till", en: "name the feed that it belongs to")
      )
    }
  }

  /// How many columns tell a view: those of the case, and the id of its record, no table begins with.
  private static let told = 5

  /// The headings of a view's columns.
  private static let names: [@Sendable (ViewDescription.Column) -> String] = [
    { $0.name }, { $0.title.sv }, { $0.title.en },
  ]

  // Where "Ä" may be written in any encoding, what follows it is looked for.
  private static let beginnings = [
    Array("case_id".utf8), Array(ViewDescription.all[0].columns[0].title.en.utf8),
    Array(ViewDescription.all[0].columns[0].title.sv.utf8.drop { $0 >= 0x80 }), Array("table,position".utf8),
    Array("table;position".utf8), Array("table\tposition".utf8), Array("table|position".utf8),
  ]
}

extension Sequence where Element == UInt8 {
  /// Whether another sequence stands within this one.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    let bytes = Array(self)
    guard bytes.count >= other.count else { return false }
    return (0...(bytes.count - other.count)).contains { bytes[$0..<$0 + other.count].elementsEqual(other) }
  }
}
