internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Many letters end with the sender's own telephone number and address.
  static let contactDetails = CheckedRule(
    8003, "txt/contact-details", .warning,
    sv: "Privat telefonnummer eller e-postadress", en: "A private telephone number or mail address",
    explanation: .init(
      sv: """
        Texten innehåller ett svenskt mobilnummer eller en e-postadress hos en leverantör av privat e-post. Det ser ut som en \
        privatpersons kontaktuppgifter, som inte behövs för att förstå ärendet. Ta bort dem i källan. Adresser och nummer \
        till kommunen, dess förvaltningar och företag anmärks inte. Uppgifterna döljs i alla rapporter.
        """,
      en: """
        The text holds a Swedish mobile number, or a mail address at a provider of private mail. They look like the contact \
        details of a private person, which nobody needs to understand the case. Remove them at their origin. Addresses and \
        numbers of a municipality, its offices and firms are not spoken of. The details are masked in every report.
        """),
    kept: [
      Sample.caseFeed(#""summary": "registrator@ekeby.se, tel. 018-10 20 30, dnr 0704-1, 070 ärenden""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": "Ring mig på ↓070-174 06 05.""#),
        says: .init(
          sv: "ser ut som ett privat telefonnummer",
          en: "looks like a private telephone number")),
      .init(
        Sample.caseFeed(#""summary": "Ring ↓+46 (0)70 174 06 05""#),
        says: .init(
          sv: "ser ut som ett privat telefonnummer",
          en: "looks like a private telephone number")),
      .init(
        Sample.caseFeed(#""summary": "Svar till ↓eva.ek@gmail.com.""#),
        says: .init(
          sv: "ser ut som en privat e-postadress",
          en: "looks like a private mail address")),
    ], traits: [.digit, .at]
  ) { text, view, report in
    func say(_ sv: String, _ en: String, _ part: Range<Int>) {
      report(
        .init(sv: "ser ut som \(sv)", en: "looks like \(en)"),
        help: .init(
          sv: "ta bort det i källan om det är privat; det döljs i alla rapporter",
          en: "remove it at its origin if it is private; it is masked in every report"), at: view(), part
      ) { $0.value = "" }
    }
    PrivateContacts.findMobiles(in: text) { say("ett privat telefonnummer", "a private telephone number", $0) }
    PrivateContacts.findMail(in: text) { say("en privat e-postadress", "a private mail address", $0) }
  }
}
