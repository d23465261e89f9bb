extension RuleID {
  /// An organisation number with a wrong check digit (Luhn, ISO/IEC 7812-1 annex B).
  @_spi(Engine) public static let checkDigit = RuleID(4016, "str/check-digit", .error)
}

extension Rule {
  package static let checkDigit = Rule(
    .checkDigit, sv: "Fel kontrollsiffra", en: "A wrong check digit",
    explanation: .init(
      sv: """
        Den sista siffran i ett organisationsnummer räknas fram ur de nio föregående (Luhn-algoritmen), så att ett \
        skrivfel märks. Jämför numret med företagsregistret.
        """,
      en: """
        The last digit of an organisation number is computed from the nine before it (Luhn), so that a slip of the \
        pen shows. Compare it with the register of companies.
        """),
    kept: [
      Sample.feed(
        #"""
        "bodies": [
          {"id": "b", "name": "Ekeby kommun", "kind": "municipality",
           "organisation_number": "212000-0142"}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "b", "name": "Ekeby kommun", "kind": "municipality",
             "organisation_number": ↓"212000-0143"}
          ]
          """#),
        says: .init(
          sv: "`212000-0143` har fel kontrollsiffra",
          en: "`212000-0143` has a wrong check digit"))
    ])
}
