package import DiariumModel

/// The catalogue that a data portal harvests: DCAT-AP-SE 3.0.1 in RDF/XML.
///
/// One catalogue of one dataset, whose distributions are the files that hold the whole feed. Every node that a harvester keeps
/// has an absolute IRI. What the feed and the settings do not say is left out and never guessed; `missing` names it.
package struct DCATCatalogue: Sendable {
  private let publication: Publication
  private let files: [PublishedFile]
  private let issued: CivilDate?

  /// The catalogue of a published folder.
  ///
  /// - Parameters:
  ///   - publication: what is published.
  ///   - files: the files of the folder; those of other kinds than the whole feed are looked up by their paths.
  ///   - issued: the day of the first publication, if it is known.
  package init(_ publication: Publication, files: [PublishedFile], issued: CivilDate? = nil) {
    (self.publication, self.files, self.issued) = (publication, files, issued)
  }

  /// The document.
  package func text() -> String {
    var xml = XMLWriter()
    xml.element("rdf:RDF", Self.namespaces) {
      catalogue(&$0)
      dataset(&$0)
      for format in DistributionFormat.all { distribution(format, &$0) }
      publisher(&$0)
      contact(&$0)
    }
    return xml.xml
  }

  /// The IRI of the dataset: its own, or else one in the catalogue.
  package var datasetIRI: String { publication.head.dataset.id?.string ?? node("dataset") }

  private static let namespaces: XMLWriter.Attributes = [
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:adms": "http://www.w3.org/ns/adms#",
    "xmlns:dcat": "http://www.w3.org/ns/dcat#", "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:foaf": "http://xmlns.com/foaf/0.1/", "xmlns:rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xmlns:spdx": "http://spdx.org/rdf/terms#", "xmlns:vcard": "http://www.w3.org/2006/vcard/ns#",
  ]

  private var head: Dataset { publication.head.dataset }

  private func node(_ name: String) -> String { publication.iri("dcat.rdf#\(name)") }

  private func catalogue(_ xml: inout XMLWriter) {
    let name = head.publisher.name.string
    let title = Message(sv: "Öppna data från \(name)", en: "Open data from \(name)")
    let description = Message(
      sv: "Ärenden och beslut som \(name) publicerar som öppna data.",
      en: "Cases and decisions that \(name) publishes as open data.")
    xml.element("dcat:Catalog", ["rdf:about": node("catalogue")]) {
      translated("dcterms:title", title, &$0)
      translated("dcterms:description", description, &$0)
      $0.empty("dcterms:publisher", ["rdf:resource": publisherIRI])
      typed("dcterms:license", "dcterms:LicenseDocument", LicenseAddress.iri(of: "CC0-1.0"), &$0)
      for language in Language.allCases {
        typed("dcterms:language", "dcterms:LinguisticSystem", EUVocabulary.language(LanguageTag(language)), &$0)
      }
      days(&$0)
      places(&$0)
      typed("foaf:homepage", "foaf:Document", file("index.html"), &$0)
      $0.empty("dcat:themeTaxonomy", ["rdf:resource": EUVocabulary.themeList])
      $0.empty("dcat:dataset", ["rdf:resource": datasetIRI])
    }
  }

  private func dataset(_ xml: inout XMLWriter) {
    let settings = publication.settings
    let themes = settings.themes.compactMap(EUVocabulary.theme)
    let standard = ["GOVE"].compactMap(EUVocabulary.theme)
    xml.element("dcat:Dataset", ["rdf:about": datasetIRI]) {
      own("dcterms:title", head.title.string, english: head.titleEn?.string, &$0)
      // A dataset must have a description; of one that has none nothing is known but its title.
      own("dcterms:description", (head.description ?? head.title).string, english: head.descriptionEn?.string, &$0)
      $0.empty("dcterms:publisher", ["rdf:resource": publisherIRI])
      if hasContact { $0.empty("dcat:contactPoint", ["rdf:resource": node("contact")]) }
      for keyword in settings.keywords where !keyword.isEmpty { own("dcat:keyword", keyword, &$0) }
      for theme in themes.isEmpty ? standard : themes {
        $0.empty("dcat:theme", ["rdf:resource": theme])
      }
      days(&$0)
      let frequency = settings.frequency.flatMap(EUVocabulary.frequency)
      typed("dcterms:accrualPeriodicity", "dcterms:Frequency", frequency, &$0)
      typed("dcterms:language", "dcterms:LinguisticSystem", EUVocabulary.language(head.language), &$0)
      places(&$0)
      typed("dcterms:accessRights", "dcterms:RightsStatement", EUVocabulary.publicAccess, &$0)
      typed("dcterms:conformsTo", "dcterms:Standard", file("schema/feed.schema.json") ?? Schema.address("feed"), &$0)
      typed("dcat:landingPage", "foaf:Document", absolute(settings.landingPage) ?? file("index.html"), &$0)
      typed("foaf:page", "foaf:Document", file("report.html"), &$0)
      if let source = head.source {
        $0.element("dcterms:provenance") {
          $0.element("dcterms:ProvenanceStatement", ["rdf:about": node("provenance")]) {
            own("rdfs:label", source.string, &$0)
          }
        }
      }
      for format in DistributionFormat.all where !files(of: format).isEmpty {
        $0.empty("dcat:distribution", ["rdf:resource": node("distribution-\(format.name)")])
      }
    }
  }

  private func distribution(_ format: DistributionFormat, _ xml: inout XMLWriter) {
    let parts = files(of: format)
    guard let first = parts.first else { return }
    xml.element("dcat:Distribution", ["rdf:about": node("distribution-\(format.name)")]) {
      translated("dcterms:title", .init(verbatim: format.title), &$0)
      translated("dcterms:description", format.description, &$0)
      $0.empty("dcat:accessURL", ["rdf:resource": publication.iri(first.path)])
      for part in parts { $0.empty("dcat:downloadURL", ["rdf:resource": publication.iri(part.path)]) }
      typed("dcterms:format", "dcterms:MediaTypeOrExtent", EUVocabulary.fileType(format.fileType), &$0)
      for (property, type) in [("dcat:mediaType", format.mediaType), ("dcat:packageFormat", format.packageType)]
        as [(StaticString, String?)]
      {
        typed(property, "dcterms:MediaType", type.map(DistributionFormat.address(ofMediaType:)), &$0)
      }
      let bytes = parts.reduce(0) { $0.addingReportingOverflow(max(0, $1.bytes)).partialValue }
      typed("dcat:byteSize", "nonNegativeInteger", value: "\(bytes)", &$0)
      typed("dcterms:license", "dcterms:LicenseDocument", LicenseAddress.iri(of: head.license), &$0)
      days(&$0)
      typed("dcterms:language", "dcterms:LinguisticSystem", EUVocabulary.language(head.language), &$0)
      for standard in [file(format.schema), format.specification] {
        typed("dcterms:conformsTo", "dcterms:Standard", standard, &$0)
      }
      // One digest is of one file.
      if parts.count == 1 { checksum(of: first, format, &$0) }
    }
  }

  private func checksum(of file: PublishedFile, _ format: DistributionFormat, _ xml: inout XMLWriter) {
    xml.element("spdx:checksum") {
      $0.element("spdx:Checksum", ["rdf:about": node("checksum-\(format.name)")]) {
        $0.empty("spdx:algorithm", ["rdf:resource": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"])
        typed("spdx:checksumValue", "hexBinary", value: file.sha256, &$0)
      }
    }
  }

  private func publisher(_ xml: inout XMLWriter) {
    let publisher = head.publisher
    xml.element("foaf:Agent", ["rdf:about": publisherIRI]) {
      own("foaf:name", publisher.name.string, &$0)
      // A region has two digits.
      let isRegion = publisher.municipalityCode?.string.utf8.count == 2
      let type = isRegion ? "RegionalAuthority" : "LocalAuthority"
      $0.empty("dcterms:type", ["rdf:resource": "http://purl.org/adms/publishertype/\(type)"])
      if let number = publisher.organisationNumber { $0.element("dcterms:identifier", text: number.digits) }
      if let email = publisher.email { $0.empty("foaf:mbox", ["rdf:resource": Self.mailbox(email.string)]) }
    }
  }

  private func contact(_ xml: inout XMLWriter) {
    guard hasContact, let contact = publication.settings.contact else { return }
    xml.element("vcard:Organization", ["rdf:about": node("contact")]) {
      own("vcard:fn", contact.name, &$0)
      if let email = contact.email, EmailAddress(email) != nil {
        $0.empty("vcard:hasEmail", ["rdf:resource": Self.mailbox(email)])
      }
      if let url = absolute(contact.url) { $0.empty("vcard:hasURL", ["rdf:resource": url]) }
    }
  }

  private var hasContact: Bool { publication.settings.contact.map { !$0.name.isEmpty } ?? false }

  /// The IRI of the publisher: its own, or that which the portal makes of organisation numbers, so that it knows one from
  /// several catalogues.
  private var publisherIRI: String {
    let publisher = head.publisher
    if let own = publisher.uri { return own.string }
    let number = publisher.organisationNumber.map { "http://dataportal.se/organisation/SE\($0.digits)" }
    return number ?? node("publisher")
  }
}

/// The parts that several nodes have.
extension DCATCatalogue {
  /// The files of a form: all pages, or one.
  private func files(of format: DistributionFormat) -> [PublishedFile] {
    files.filter { $0.kind == format.kind || (format.kind == .json && $0.kind == .jsonPage) }
  }

  /// The IRI of a file; `nil` if the folder has none of that path.
  private func file(_ path: String) -> String? {
    files.contains { $0.path == path } ? publication.iri(path) : nil
  }

  /// An IRI; `nil` if a text is none.
  private func absolute(_ text: String?) -> String? { text.flatMap { IRI($0)?.string } }

  /// The days of issue and change: those of the data, not of the description.
  private func days(_ xml: inout XMLWriter) {
    if let issued { day("dcterms:issued", issued, &xml) }
    day("dcterms:modified", publication.asOf, &xml)
  }

  private func day(_ property: StaticString, _ day: CivilDate, _ xml: inout XMLWriter) {
    let type = day.day != nil ? "date" : day.month != nil ? "gYearMonth" : "gYear"
    typed(property, type, value: day.string, &xml)
  }

  private func places(_ xml: inout XMLWriter) {
    for place in publication.settings.spatial { typed("dcterms:spatial", "dcterms:Location", absolute(place), &xml) }
  }

  /// A text in both languages.
  private func translated(_ property: StaticString, _ text: Message, _ xml: inout XMLWriter) {
    for language in Language.allCases {
      xml.element(property, ["xml:lang": language.rawValue], text: text[language])
    }
  }

  /// A text in the language of the feed, and in English if there is one.
  private func own(_ property: StaticString, _ text: String, english: String? = nil, _ xml: inout XMLWriter) {
    xml.element(property, ["xml:lang": head.language.string], text: text)
    if let english { xml.element(property, ["xml:lang": "en"], text: english) }
  }

  /// A value with a type of XML Schema.
  private func typed(_ property: StaticString, _ type: String, value: String, _ xml: inout XMLWriter) {
    xml.element(property, ["rdf:datatype": "http://www.w3.org/2001/XMLSchema#\(type)"], text: value)
  }

  /// A thing that is elsewhere, and what it is.
  private func typed(_ property: StaticString, _ type: StaticString, _ iri: String?, _ xml: inout XMLWriter) {
    guard let iri else { return }
    xml.element(property) { $0.empty(type, ["rdf:about": iri]) }
  }

  /// The address of a mailbox (RFC 6068), with what an address may not hold written by its bytes.
  private static func mailbox(_ address: String) -> String {
    var iri = "mailto:"
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "+"):
        iri.unicodeScalars.append(Unicode.Scalar(byte))
      default: iri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return iri
  }
}

extension LanguageTag {
  /// The tag of a language of messages.
  fileprivate init(_ language: Language) { self = language == .sv ? "sv" : "en" }
}
