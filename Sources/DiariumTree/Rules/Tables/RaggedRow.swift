extension RuleID {
  /// A record with more or fewer fields than the header.
  @_spi(Engine) public static let raggedRow = RuleID(3002, "tab/ragged-row", .error)
}

extension Rule {
  package static let raggedRow = Rule(
    .raggedRow, sv: "Rad med fel antal fält", en: "A row with the wrong number of fields",
    explanation: .init(
      sv: """
        En rad har lika många fält som rubrikraden (RFC 4180, avsnitt 2, regel 4). Oftast innehåller en text ett \
        komma utan att stå inom citattecken, så att allt efter den hamnar en kolumn för långt åt höger. Raden \
        utelämnas. Sätt citattecken runt fältet.
        """,
      en: """
        A row has as many fields as the header (RFC 4180, section 2, rule 4). Most often a text holds a comma and is \
        not in quotes, so that all behind it stands one column too far to the right. The row is left out. Put the \
        field in quotes.
        """),
    kept: [
      Sample.tables(decisions: "ks-1/decision/1,ks-1,1,\"Kommunstyrelsen, utskottet\",rejected\n")
    ],
    broken: [
      .init(
        Sample.tables(decisions: "ks-1/decision/1,ks-1,1,Kommunstyrelsen, utskottet,↓rejected\n"),
        says: .init(
          sv: "6 fält, men rubrikraden har 5",
          en: "6 fields, but the header has 5"))
    ])
}
