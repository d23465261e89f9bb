import DiariumModel
import DiariumPublish
import Testing

@Suite struct `A catalogue for a data portal` {
  private static let base = "https://data.ekeby.example/beslut/"

  private func text(_ publication: Publication, _ files: [PublishedFile] = EkebyPublication.files) -> String {
    DCATCatalogue(publication, files: files, issued: "2025-01-15").text()
  }

  /// The lines of an element that stands directly in the document.
  private func lines(_ element: String, in text: String) -> [String] {
    let lines = text.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("  <\(element) ") }),
      let end = lines[start...].firstIndex(of: "  </\(element.prefix { $0 != " " })>")
    else { return [] }
    return lines[start...end].map { String($0.drop { $0 == " " }) }
  }

  @Test func `says of the dataset what the feed and the settings say`() {
    let authority = "http://publications.europa.eu/resource/authority"
    #expect(
      lines("dcat:Dataset", in: text(EkebyPublication.complete)) == [
        "<dcat:Dataset rdf:about=\"\(Self.base)dcat.rdf#dataset\">",
        "<dcterms:title xml:lang=\"sv\">Ärenden</dcterms:title>",
        "<dcterms:title xml:lang=\"en\">Cases</dcterms:title>",
        "<dcterms:description xml:lang=\"sv\">Motioner &amp; medborgarförslag</dcterms:description>",
        "<dcterms:description xml:lang=\"en\">Motions and proposals</dcterms:description>",
        "<dcterms:publisher rdf:resource=\"http://dataportal.se/organisation/SE2120000142\"/>",
        "<dcat:contactPoint rdf:resource=\"\(Self.base)dcat.rdf#contact\"/>",
        "<dcat:keyword xml:lang=\"sv\">beslut</dcat:keyword>",
        "<dcat:keyword xml:lang=\"sv\">motion</dcat:keyword>",
        "<dcat:theme rdf:resource=\"\(authority)/data-theme/GOVE\"/>",
        "<dcterms:issued rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">2025-01-15</dcterms:issued>",
        "<dcterms:modified rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">2026-03-02</dcterms:modified>",
        "<dcterms:accrualPeriodicity>", "<dcterms:Frequency rdf:about=\"\(authority)/frequency/MONTHLY\"/>",
        "</dcterms:accrualPeriodicity>",
        "<dcterms:language>", "<dcterms:LinguisticSystem rdf:about=\"\(authority)/language/SWE\"/>",
        "</dcterms:language>",
        "<dcterms:spatial>", "<dcterms:Location rdf:about=\"https://sws.geonames.org/6695072/\"/>",
        "</dcterms:spatial>",
        "<dcterms:accessRights>", "<dcterms:RightsStatement rdf:about=\"\(authority)/access-right/PUBLIC\"/>",
        "</dcterms:accessRights>",
        "<dcterms:conformsTo>", "<dcterms:Standard rdf:about=\"\(Self.base)schema/feed.schema.json\"/>",
        "</dcterms:conformsTo>",
        "<dcat:landingPage>", "<foaf:Document rdf:about=\"\(Self.base)index.html\"/>", "</dcat:landingPage>",
        "<foaf:page>", "<foaf:Document rdf:about=\"\(Self.base)report.html\"/>", "</foaf:page>",
        "<dcterms:provenance>", "<dcterms:ProvenanceStatement rdf:about=\"\(Self.base)dcat.rdf#provenance\">",
        "<rdfs:label xml:lang=\"sv\">Ärendesystemet</rdfs:label>", "</dcterms:ProvenanceStatement>",
        "</dcterms:provenance>",
        "<dcat:distribution rdf:resource=\"\(Self.base)dcat.rdf#distribution-json\"/>",
        "<dcat:distribution rdf:resource=\"\(Self.base)dcat.rdf#distribution-json-lines\"/>",
        "<dcat:distribution rdf:resource=\"\(Self.base)dcat.rdf#distribution-yaml\"/>",
        "<dcat:distribution rdf:resource=\"\(Self.base)dcat.rdf#distribution-csv\"/>",
        "<dcat:distribution rdf:resource=\"\(Self.base)dcat.rdf#distribution-xlsx\"/>",
        "<dcat:distribution rdf:resource=\"\(Self.base)dcat.rdf#distribution-sqlite\"/>",
        "</dcat:Dataset>",
      ])
  }

  @Test func `says who publishes and who answers`() {
    let text = text(EkebyPublication.complete)
    #expect(
      lines("foaf:Agent", in: text) == [
        "<foaf:Agent rdf:about=\"http://dataportal.se/organisation/SE2120000142\">",
        "<foaf:name xml:lang=\"sv\">Ekeby kommun</foaf:name>",
        "<dcterms:type rdf:resource=\"http://purl.org/adms/publishertype/LocalAuthority\"/>",
        "<dcterms:identifier>2120000142</dcterms:identifier>",
        "<foaf:mbox rdf:resource=\"mailto:kommun@ekeby.example\"/>", "</foaf:Agent>",
      ])
    #expect(
      lines("vcard:Organization", in: text) == [
        "<vcard:Organization rdf:about=\"\(Self.base)dcat.rdf#contact\">",
        "<vcard:fn xml:lang=\"sv\">Kommunkansliet</vcard:fn>",
        "<vcard:hasEmail rdf:resource=\"mailto:data@ekeby.example\"/>",
        "<vcard:hasURL rdf:resource=\"https://ekeby.example/kontakt\"/>", "</vcard:Organization>",
      ])
  }

  @Test func `says of each file its form, size, digest and licence`() {
    let license = "http://creativecommons.org/publicdomain/zero/1.0/"
    let media = "http://www.iana.org/assignments/media-types"
    let csv = "dcat:Distribution rdf:about=\"\(Self.base)dcat.rdf#distribution-csv\">"
    let lines = text(EkebyPublication.complete).components(after: csv, before: "</dcat:Distribution>")
    for part in [
      "<dcterms:title xml:lang=\"sv\">CSV (ZIP)</dcterms:title>", "<dcterms:description xml:lang=\"en\">Tables that",
      "<dcat:accessURL rdf:resource=\"\(Self.base)feed.csv.zip\"/>",
      "<dcat:downloadURL rdf:resource=\"\(Self.base)feed.csv.zip\"/>",
      "<dcterms:MediaTypeOrExtent rdf:about=\"http://publications.europa.eu/resource/authority/file-type/CSV\"/>",
      "<dcterms:MediaType rdf:about=\"\(media)/text/csv\"/>",
      "<dcterms:MediaType rdf:about=\"\(media)/application/zip\"/>",
      "<dcat:byteSize rdf:datatype=\"http://www.w3.org/2001/XMLSchema#nonNegativeInteger\">1234</dcat:byteSize>",
      "<dcterms:LicenseDocument rdf:about=\"\(license)\"/>",
      "<spdx:algorithm rdf:resource=\"http://spdx.org/rdf/terms#checksumAlgorithm_sha256\"/>",
      "hexBinary\">\(String(repeating: "0f", count: 32))</spdx:checksumValue>",
    ] { #expect(lines.contains(part), "\(part)") }
  }

  @Test func `counts the pages of a feed as one distribution`() {
    let pages = (1...3).map { EkebyPublication.file("feed-000\($0).json", $0 == 1 ? .json : .jsonPage) }
    let text = text(EkebyPublication.complete, pages)
    #expect(text.components(after: "<dcat:Distribution ", before: ">").contains("distribution-json\""))
    #expect(text.contains("#nonNegativeInteger\">3702<") && !text.contains("spdx:Checksum "))
    for page in 1...3 {
      #expect(text.contains("<dcat:downloadURL rdf:resource=\"\(Self.base)feed-000\(page).json\"/>"))
    }
    #expect(text.contains("<dcterms:Standard rdf:about=\"urn:diarium:schema:1.0:feed\"/>"))
    #expect(!text.contains("distribution-yaml") && !text.contains("foaf:page"))
  }

  @Test func `leaves out what is no address, and guesses nothing`() {
    var publication = EkebyPublication.bare
    publication.settings.contact = .init(name: "<a>\u{0}", email: "ö &@ekeby.example", url: "javascript")
    publication.settings.spatial = ["Ekeby", "\" x=\""]
    publication.settings.themes = ["gove\"/>", "JUST"]
    publication.settings.frequency = "ofta"
    publication.settings.landingPage = "index"
    let text = text(publication, [])
    #expect(text.contains("<vcard:fn xml:lang=\"sv\">&lt;a&gt;\u{FFFD}</vcard:fn>"))
    for part in [
      "hasEmail", "hasURL", "dcterms:spatial", "accrualPeriodicity", "landingPage", "GOVE", "dcat:distribution",
      "dcterms:temporal", "dcterms:provenance", "dcterms:identifier",
    ] { #expect(!text.contains(part), "\(part)") }
    #expect(text.contains("data-theme/JUST"))
    #expect(text.contains("<dcterms:description xml:lang=\"sv\">Ärenden</dcterms:description>"))
    publication.settings.contact?.email = "ö&x@ekeby.example"
    #expect(self.text(publication, []).contains("\"mailto:%C3%B6%26x@ekeby.example\""))
  }

  @Test func `keeps the addresses that dataset and publisher have`() {
    var publication = EkebyPublication.complete
    publication.head.dataset.id = "https://ekeby.example/id/arenden"
    publication.head.dataset.publisher.uri = "https://ekeby.example/id/kommun"
    publication.head.dataset.publisher.municipalityCode = "01"
    let text = text(publication)
    #expect(text.contains("<dcat:Dataset rdf:about=\"https://ekeby.example/id/arenden\">"))
    #expect(text.contains("<dcat:dataset rdf:resource=\"https://ekeby.example/id/arenden\"/>"))
    #expect(text.contains("<foaf:Agent rdf:about=\"https://ekeby.example/id/kommun\">"))
    #expect(text.contains("publishertype/RegionalAuthority"))
  }

  @Test func `names what the portal misses, the most needed first`() {
    #expect(DCATCatalogue.missing(in: EkebyPublication.complete).isEmpty)
    let needs = DCATCatalogue.missing(in: EkebyPublication.bare)
    #expect(
      needs.map(\.name) == [
        "description", "contact", "contact.email", "organisation_number", "title_en", "description_en", "keywords",
        "frequency", "spatial",
      ])
    #expect(needs.filter(\.isRequired).map(\.name) == ["description", "contact", "contact.email"])
    #expect(needs.allSatisfy { $0.message.sv != $0.message.en })
    var other = EkebyPublication.complete
    (other.head.dataset.license, other.head.dataset.language) = ("MIT", "tlh")
    other.settings.contact?.email = "ingen"
    #expect(DCATCatalogue.missing(in: other).map(\.name) == ["contact.email", "license", "language"])
  }
}

extension String {
  /// The part behind one text and before the next occurrence of another; empty if they do not occur.
  fileprivate func components(after start: String, before end: String) -> Substring {
    guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else { return "" }
    return self[first.upperBound..<last.lowerBound]
  }
}
