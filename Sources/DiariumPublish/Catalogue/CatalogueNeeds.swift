package import DiariumModel

extension DCATCatalogue {
  /// Something that the Swedish portal asks for and that neither the feed nor the settings say.
  package struct Need: Hashable, Sendable {
    /// The member of `dataset`, or the key of the settings, that would say it.
    package let name: String
    /// Whether the portal requires it, and does not only recommend it.
    package let isRequired: Bool
    /// What to write, and where.
    package let message: Message
  }

  /// What the portal asks for and is not there, in the order in which it is best written: what is required first.
  package static func missing(in publication: Publication) -> [Need] {
    let (head, settings) = (publication.head.dataset, publication.settings)
    var needs: [Need] = []
    func need(_ name: String, if isMissing: Bool, required: Bool = false, sv: String, en: String) {
      guard isMissing else { return }
      needs.append(Need(name: name, isRequired: required, message: .init(sv: sv, en: en)))
    }
    need(
      "description", if: head.description == nil, required: true,
      sv: "skriv i `dataset.description` vad datamängden innehåller, med några meningar",
      en: "write in `dataset.description` what the dataset holds, in a few sentences")
    let contact = settings.contact
    need(
      "contact", if: contact.map(\.name.isEmpty) ?? true, required: true,
      sv: "skriv i `publish: contact: name` vilken funktion som svarar på frågor om datamängden",
      en: "write in `publish: contact: name` which office answers questions about the data")
    need(
      "contact.email", if: contact?.email.flatMap { EmailAddress($0) } == nil, required: true,
      sv: "skriv i `publish: contact: email` en funktionsadress, ingen persons",
      en: "write in `publish: contact: email` the address of the office, not of a person")
    need(
      "organisation_number", if: head.publisher.organisationNumber == nil,
      sv: "skriv i `dataset.publisher.organisation_number` det nummer som portalen känner igen utgivaren på",
      en: "write in `dataset.publisher.organisation_number` the number by which the portal knows a publisher")
    need(
      "license", if: !LicenseAddress.isListed(head.license),
      sv: "välj i `dataset.license` en licens som portalen känner till: `CC0-1.0` eller `CC-BY-4.0`",
      en: "choose in `dataset.license` a licence that the portal knows: `CC0-1.0` or `CC-BY-4.0`")
    need(
      "language", if: EUVocabulary.language(head.language) == nil,
      sv: "skriv i `dataset.language` ett språk som portalen känner till: `sv`",
      en: "write in `dataset.language` a language that the portal knows: `sv`")
    let isEnglish = head.language.string.lowercased().hasPrefix("en")
    need(
      "title_en", if: head.titleEn == nil && !isEnglish,
      sv: "skriv titeln på engelska i `dataset.title_en`", en: "write the title in English in `dataset.title_en`")
    need(
      "description_en", if: head.descriptionEn == nil && !isEnglish,
      sv: "skriv beskrivningen på engelska i `dataset.description_en`",
      en: "write the description in English in `dataset.description_en`")
    need(
      "keywords", if: settings.keywords.isEmpty,
      sv: "skriv i `publish: keywords` några ord som någon söker med, i singular och med små bokstäver",
      en: "write in `publish: keywords` a few words that people search by, in singular and small letters")
    need(
      "frequency", if: settings.frequency.flatMap(EUVocabulary.frequency) == nil,
      sv: "skriv i `publish: frequency` hur ofta datamängden uppdateras: `WEEKLY`, `MONTHLY` eller `IRREG`",
      en: "write in `publish: frequency` how often the data are updated: `WEEKLY`, `MONTHLY` or `IRREG`")
    need(
      "spatial", if: !settings.spatial.contains { IRI($0) != nil },
      sv: "skriv i `publish: spatial` kommunens adress i Geonames: `https://sws.geonames.org/` och dess nummer",
      en: "write in `publish: spatial` the address of the place in Geonames: `https://sws.geonames.org/` and its number"
    )
    return needs
  }
}
