extension RuleID {
  /// A delimiter other than the comma.
  @_spi(Engine) public static let delimiter = RuleID(3008, "tab/delimiter", .warning)
}

extension Rule {
  package static let delimiter = Rule(
    .delimiter, sv: "Annan avgränsare än komma", en: "Another delimiter than the comma",
    explanation: .init(
      sv: """
        Svenska program skriver semikolon, eftersom komma är decimaltecken. Rubrikraden visar vilken avgränsare som \
        gäller, och tabellen har lästs med den. Publicera tabeller med komma (RFC 4180); `diarium convert` skriver \
        sådana.
        """,
      en: """
        Swedish programs write semicolons, since the comma stands in decimals. The header tells the delimiter, and \
        the table was read with it. Publish tables with commas (RFC 4180); `diarium convert` writes them.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          cases: """
            ↓id;title
            ks-1;Motion om cykelbanor

            """),
        says: .init(
          sv: "`cases.csv` har avgränsaren `;` och har lästs med den",
          en: "`cases.csv` is delimited by `;`, and read so"))
    ])
}
