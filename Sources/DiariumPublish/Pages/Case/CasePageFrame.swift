internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// What stands around a case: the head with the data for programs, and the foot with the contact.
extension CasePage {
  /// Writes the head of the page.
  mutating func head(
    _ title: String, isDeleted: Bool, _ record: PageRecord, _ parts: [Part], _ tape: borrowing Tape
  ) {
    let publication = context.publication
    let address = publication.iri(CasePageName.path(of: id))
    html.open("head")
    PageHead.metadata(&html, noindex: isDeleted || publication.settings.forbidsIndexing)
    html.element("title", text: "\(PageText.title(title)) · \(context.publisher)")
    html.void("link", ["rel": "canonical", "href": address])
    html.void("link", ["rel": "up", "href": "../index.html"])
    html.void("link", ["rel": "license", "href": context.license])
    html.style(PageStyle.common)
    html.style(PageStyle.case)
    html.data("application/ld+json", json: linkedData(title, address, isDeleted: isDeleted, record, parts, tape))
    html.close("head")
    html.line()
  }

  /// The case in the words of schema.org.
  private func linkedData(
    _ title: String, _ address: String, isDeleted: Bool, _ record: PageRecord, _ parts: [Part],
    _ tape: borrowing Tape
  ) -> [UInt8] {
    let head = context.publication.head
    let number = tape.scalar(record.peek(Case.Field.diaryNumber))
    let summary = tape.scalar(record.peek(Case.Field.summary))
    let opened = tape.scalar(record.peek(Case.Field.opened)).flatMap { CivilDate($0)?.string }
    let modified = tape.scalar(record.peek(Case.Field.modified))
    let subjects = tape.records(.subject, record.peek(Case.Field.subjects)).compactMap {
      tape.scalar($0.peek(Subject.Field.label))
    }
    var works: [Work] = []
    for part in parts where ![.relation, .endorsement, .citation].contains(part.type) {
      for entry in part.entries { works.append(Work(entry, tape, context.registers)) }
    }
    return LinkedData.page { data in
      data.member("@type", "CreativeWork")
      data.member("@id", address)
      data.member("url", address)
      data.member("name", title)
      data.member("identifier", number ?? id)
      data.member("abstract", summary)
      data.member("dateCreated", opened)
      data.member("dateModified", modified)
      data.member("inLanguage", head.dataset.language.string)
      data.member("keywords", subjects)
      data.member("license", context.license)
      if isDeleted { data.member("creativeWorkStatus", "Deleted") }
      data.object("publisher") {
        $0.member("@type", "GovernmentOrganization")
        $0.member("name", head.dataset.publisher.name.string)
      }
      data.object("isPartOf") {
        $0.member("@type", "Dataset")
        $0.member("@id", context.publication.base)
        $0.member("name", head.dataset.title.string)
      }
      data.objects("hasPart", works) { data, work in
        data.member("@type", work.type)
        data.member("@id", work.id.map { "\(address)#\(PageText.anchor($0))" })
        data.member("name", work.name)
        data.member("dateCreated", work.date)
        data.member("url", work.url)
        data.objects("author", work.authors) {
          $0.member("@type", "Person")
          $0.member("name", $1)
        }
      }
    }
  }

  /// A part of a case in the words of schema.org.
  private struct Work {
    let type: String
    let id: String?
    let name: String
    let date: String?
    let url: String?
    let authors: [String]

    init(_ entry: CasePageEntry, _ tape: borrowing Tape, _ registers: Registers) {
      let outline = entry.record.outline
      let isDocument = outline.type == .document
      type = isDocument ? "DigitalDocument" : "CreativeWork"
      (id, name) = (entry.id, entry.label)
      let documentDate = isDocument ? tape.scalar(entry.record.peek(Document.Field.date)) : nil
      date = entry.date ?? documentDate.flatMap { CivilDate($0)?.string }
      url = isDocument ? tape.scalar(entry.record.peek(Document.Field.url)).flatMap(PageText.web) : nil
      let signers: Int? =
        switch outline.type {
        case .initiative: entry.record.peek(Initiative.Field.signatories)
        case .reservation: entry.record.peek(Reservation.Field.signatories)
        default: nil
        }
      authors = tape.records(.signatory, signers).compactMap { signatory in
        let kind = tape.scalar(signatory.peek(Signatory.Field.kind))
        guard kind == nil || kind == "person" else { return nil }
        let registered = tape.scalar(signatory.peek(Signatory.Field.personID)).flatMap { registers.persons[$0] }
        return tape.scalar(signatory.peek(Signatory.Field.name)) ?? registered
      }
    }
  }

  /// Writes the foot of the page: whom to tell of an error, and the way back.
  mutating func footer() {
    let settings = context.publication.settings
    html.open("footer")
    html.open("p")
    html.words("Något som är fel? ")
    PageHead.contact(&html, context.publication, .sv)
    html.close("p")
    html.open("p")
    html.element("a", ["href": "../index.html"], text: "Till hela datamängden")
    if let statement = settings.accessibilityStatement.flatMap(PageText.web) {
      html.words(" · ")
      html.element("a", ["href": statement], text: "Tillgänglighetsredogörelse")
    }
    html.words(" · Publicerat ")
    html.text(context.publication.asOf.string)
    html.close("p")
    html.close("footer")
  }
}
