internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension Rule {
  static let checkDigit = Rule(
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
        #""bodies":[{"id":"b","name":"Ekeby kommun","kind":"municipality","organisation_number":"212000-0142"}]"#)
    ],
    broken: [
      Sample.feed(
        #""bodies":[{"id":"b","name":"Ekeby kommun","kind":"municipality","organisation_number":"212000-0143"}]"#)
    ])
}
