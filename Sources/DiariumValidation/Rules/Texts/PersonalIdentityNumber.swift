package import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) package import DiariumTree

extension CheckedRule {
  /// People who write to a municipality give a personal number, and it comes along when the text is copied.
  static let personalIdentityNumber = CheckedRule(
    8001, "txt/personal-identity-number", .error,
    sv: "Personnummer eller samordningsnummer", en: "A personal identity or coordination number",
    explanation: .init(
      sv: """
        Det finns ett personnummer eller samordningsnummer vars dag och kontrollsiffra stämmer, med tio eller tolv siffror, i en \
        text, ett fältnamn, ett id, en kolumnrubrik eller ett filnamn. \
        Ett sådant nummer får inte ligga i öppna data: det pekar ut en levande människa och går inte att ta tillbaka \
        (dataskyddsförordningen, artikel 87; lagen 2018:218, 3 kap. 10 §). Ta bort det i källan. Numret visas inte i \
        någon rapport. Organisationsnummer, diarienummer, tidpunkter, perioder och belopp är inga personnummer och anmärks \
        inte. Det som kan vara en tidpunkt, skrivet ÅÅÅÅMMDDTTMM, anmärks bara där det kallas personnummer.
        """,
      en: """
        A text, the name of a member, an id, a heading or the name of a file holds a Swedish personal identity number or \
        coordination number whose day and check digit are right, in ten or twelve digits. Such a number must not be open \
        data: it points at a living person and cannot be taken back \
        (General Data Protection Regulation, article 87; Swedish act 2018:218, chapter 3, section 10). Remove it at its \
        origin. No report shows it. Organisation numbers, diary numbers, points in time, periods and sums are none, and are \
        not spoken of. What may be a point in time, written YYYYMMDDhhmm, is spoken of only where it is called a personal \
        number.
        """),
    kept: [
      Sample.caseFeed(#""summary": "Organisationsnummer 212000-0142, dnr 2024-1212, 121212-1213, 1 212 121 212 kr""#),
      Sample.caseFeed(#""summary": "https://ekeby.se/1212121212/x, 121212-1212-7 och a121212-1212""#),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": "Sökanden är ↓19121212-1212, enligt ansökan""#),
        says: .init(
          sv: "ett personnummer eller samordningsnummer får inte publiceras",
          en: "a personal identity number must not be published")),
      .init(
        Sample.caseFeed(#""summary": "↓121212+1212""#),
        says: .init(
          sv: "ett personnummer eller samordningsnummer får inte publiceras",
          en: "a personal identity number must not be published")),
      .init(
        Sample.caseFeed(#""x_ekeby_link": "https://ekeby.se/↓121212-1212""#),
        says: .init(
          sv: "ett personnummer eller samordningsnummer får inte publiceras",
          en: "a personal identity number must not be published")),
      .init(
        Sample.caseFeed(#""summary": "Samordningsnummer ↓7010632391.""#),
        says: .init(
          sv: "ett personnummer eller samordningsnummer får inte publiceras",
          en: "a personal identity number must not be published")),
      .init(
        Sample.caseFeed(#""x_ekeby_owner": ["↓191212121212"]"#),
        says: .init(
          sv: "ett personnummer eller samordningsnummer får inte publiceras",
          en: "a personal identity number must not be published")),
      .init(
        Sample.caseFeed(#""summary": "Sökanden (↓121212 – 1212) klagar""#),
        says: .init(
          sv: "ett personnummer eller samordningsnummer får inte publiceras",
          en: "a personal identity number must not be published")),
      .init(
        Sample.caseFeed(#""x_ekeby_owners": {"↓121212-1212": "bor där"}"#),
        says: .init(
          sv: "ett personnummer eller samordningsnummer får inte publiceras",
          en: "a personal identity number must not be published")),
    ], traits: .digit, everywhere: true
  ) { text, view, report in
    func today() -> Int { PersonalNameCheck.number(report.run.asOf) }
    func isAnnounced() -> Bool { PersonalNumbers.isAnnounced(by: view().field) }
    PersonalNumbers.find(in: text, today: today, isAnnounced: isAnnounced) {
      guard $0.isCertain else { return }
      report(.personalNumber, help: .personalNumberHelp, at: view(), $0.range) {
        // A hash of the number would be as good as the number.
        $0.value = ""
      }
    }
  }
}

extension Message {
  fileprivate static let personalNumber = Message(
    sv: "ett personnummer eller samordningsnummer får inte publiceras",
    en: "a personal identity number must not be published")
  fileprivate static let personalNumberHelp = Message(
    sv: "ta bort det i källan; numret döljs i alla rapporter",
    en: "remove it at its origin; it is masked in every report")
}

/// Looks for personal numbers in names outside the records: of files, and headings of tables.
package enum PersonalNameCheck {
  /// The finding about a name; `nil` if it holds no number.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - location: the place of the name.
  ///   - today: the day taken as today by rules about time.
  /// - Returns: the finding.
  package static func finding(on name: String, at location: Location, today: CivilDate) -> Finding? {
    let bytes = Array(name.utf8)
    var isFound = false
    func day() -> Int { number(today) }
    PersonalNumbers.find(in: bytes.span, today: day) { if $0.isCertain { isFound = true } }
    guard isFound else { return nil }
    return Finding(CheckedRule.personalIdentityNumber.id, .personalNumber, help: .personalNumberHelp, at: location)
  }

  fileprivate static func number(_ day: CivilDate) -> Int {
    day.year * 10_000 + (day.month ?? 12) * 100 + (day.day ?? 31)
  }
}
