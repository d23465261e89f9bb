extension RuleID {
  /// A value without a place in the format, so that nothing is written.
  @_spi(Engine) public static let noPlace = RuleID(9015, "cnv/no-place", .error)
}

extension Rule {
  package static let noPlace = Rule(
    .noPlace, sv: "Värden utan plats", en: "Values without a place",
    explanation: .init(
      sv: """
        Tabellerna har en kolumn för varje fält i schemat och inga andra. Ett fält som schemat inte känner till, ett \
        värde som inte är av fältets typ och en post som inte hör till någon post med id har ingen plats där. Därför \
        skrivs ingenting. Rätta det som de andra anmärkningarna pekar ut, eller ange --allow-loss med slaget för att \
        utelämna det.
        """,
      en: """
        Tables have a column for every field of the schema, and no other. A member that the schema does not know, a \
        value that is not of its field's type and a record that belongs to none with an id have no place there, so \
        nothing is written. Mend what the other findings name, or pass --allow-loss with the kind to leave it out.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(#"↓"colour": "red""#),
        says: .init(
          sv: "1 värde i ett okänt fält har ingen plats i resultatet",
          en: "1 value of an unknown field has no place in the output"))
    ])
}
