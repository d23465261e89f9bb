extension RuleID {
  /// Numbers with a decimal comma, or with digits in groups.
  @_spi(Engine) public static let decimalComma = RuleID(3014, "tab/decimal-comma", .warning)
}

extension Rule {
  package static let decimalComma = Rule(
    .decimalComma, sv: "Decimalkomma eller grupperade siffror", en: "Decimal comma or grouped digits",
    explanation: .init(
      sv: """
        Ett kalkylprogram skriver tal som landet gör: `1 250,50` i Sverige, `1,250.50` i engelsktalande länder. Där \
        det bara finns en läsning av en cell har den lästs så, och anmärkningen säger hur många celler i kolumnen det \
        gäller. `1,250` kan vara 1,25 eller 1250 och läses inte, om inte den som läser anger hur talen är skrivna \
        (`locale`): då läses alla på det sättet, utan anmärkning.
        """,
      en: """
        A spreadsheet writes numbers as its country does: `1 250,50` in Sweden, `1,250.50` in English. Where a cell \
        has only one reading it was read so, and the finding says how many cells of the column that concerns. `1,250` \
        may be 1.25 or 1250 and is not read, unless whoever reads the table says how numbers are written (`locale`): \
        then all are read in that way, without a finding.
        """),
    kept: [
      Sample.tables(
        ("citations.csv", citations),
        ("data_points.csv", "case_id,citation_id,ordinal,label,value\nks-1,ks-1/citation/1,1,Kostnad,1250.50\n"))
    ],
    broken: [
      .init(
        Sample.tables(
          ("citations.csv", citations),
          (
            "data_points.csv",
            """
            case_id,citation_id,ordinal,label,value
            ks-1,ks-1/citation/1,1,Kostnad,↓"1 250,50"
            ks-1,ks-1/citation/1,2,Andel,"40,5"

            """
          )),
        says: .init(
          sv: "2 celler i `value` har decimalkomma eller siffror i grupper; `1 250,50` lästes som `1250.50`",
          en: "2 cells of `value` have decimal commas or digits in groups; `1 250,50` was read as `1250.50`"))
    ])

  private static let citations = """
    id,case_id,ordinal,kind,title
    ks-1/citation/1,ks-1,1,survey,Resvanor i Ekeby

    """
}
