internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// Whoever writes to a municipality gives a personal number, and it comes along when the text is copied.
  static let personalIdentityNumber = Rule(
    8001, "txt/personal-identity-number", .error,
    sv: "Personnummer eller samordningsnummer", en: "A personal identity or coordination number",
    explanation: .init(
      sv: """
        Texten innehåller ett personnummer eller samordningsnummer vars dag och kontrollsiffra stämmer, med tio eller tolv siffror. \
        Ett sådant nummer får inte ligga i öppna data: det pekar ut en levande människa och går inte att ta tillbaka \
        (dataskyddsförordningen, artikel 87; lagen 2018:218, 3 kap. 10 §). Ta bort det i källan. Numret visas inte i \
        någon rapport. Organisationsnummer, diarienummer, id och belopp är inga personnummer och anmärks inte.
        """,
      en: """
        The text holds a Swedish personal identity number or coordination number whose day and check digit are right, in \
        ten or twelve digits. Such a number must not be open data: it points at a living person and cannot be taken back \
        (General Data Protection Regulation, article 87; Swedish act 2018:218, chapter 3, section 10). Remove it at its \
        origin. No report shows it. Organisation numbers, diary numbers, ids and sums are none, and are not spoken of.
        """),
    kept: [
      Sample.matter(#""summary":"Organisationsnummer 212000-0142, dnr 2024-1212, 121212-1213, 1 212 121 212 kr""#),
      Sample.matter(#""summary":"https://ekeby.se/1212121212/x, 121212-1212-7 och a121212-1212""#),
    ],
    broken: [
      Sample.matter(#""summary":"Sökanden är 19121212-1212, enligt ansökan""#),
      Sample.matter(#""summary":"121212+1212""#),
      Sample.matter(#""x_ekeby_link":"https://ekeby.se/121212-1212""#),
      Sample.matter(#""summary":"Samordningsnummer 7010632391.""#),
      Sample.matter(#""x_ekeby_owner":["191212121212"]"#),
    ], traits: .digit
  ) { text, view, report in
    PersonalNumbers.find(in: text) { number in
      report(
        .init(
          sv: "ett personnummer eller samordningsnummer får inte publiceras",
          en: "a personal identity number must not be published"),
        help: .init(
          sv: "ta bort det i källan; numret döljs i alla rapporter",
          en: "remove it at its origin; it is masked in every report"), at: view(), number
      ) {
        // A hash of the number would be as good as the number.
        $0.value = ""
      }
    }
  }
}
