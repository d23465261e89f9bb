internal import DiariumModel

/// A page of the news of a feed: Atom (RFC 4287), in pages (RFC 5005, section 3), with what was deleted (RFC 6721).
package struct AtomPage: Sendable {
  private let publication: Publication
  private let entries: [PublishedEntry]
  private let number: Int
  private let pages: Int
  private let hasCasePages: Bool

  /// A page.
  ///
  /// - Parameters:
  ///   - publication: what is published.
  ///   - entries: the cases of the page, the newest first.
  ///   - number: the number of the page, from 1.
  ///   - pages: the number of pages.
  ///   - hasCasePages: whether each case has a page of its own in the folder.
  package init(
    _ publication: Publication, entries: [PublishedEntry], number: Int, of pages: Int, hasCasePages: Bool = true
  ) {
    (self.publication, self.entries) = (publication, entries)
    (self.number, self.pages, self.hasCasePages) = (max(number, 1), max(pages, number, 1), hasCasePages)
  }

  /// The name of a page's file: `atom.xml`, `atom-0002.xml`.
  package static func name(_ number: Int) -> String {
    guard number > 1 else { return "atom.xml" }
    let digits = String(number)
    return "atom-\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits).xml"
  }

  /// The document.
  package func text() -> String {
    var xml = XMLWriter()
    xml.element("feed", Self.namespaces(head.language.string)) {
      // All pages are one feed.
      $0.element("id", text: publication.iri(Self.name(1)))
      $0.element("title", text: head.title.string)
      if let description = head.description { $0.element("subtitle", text: description.string) }
      $0.element("updated", text: updated)
      author(&$0)
      links(&$0)
      for entry in entries { self.entry(entry, &$0) }
    }
    return xml.xml
  }

  private static func namespaces(_ language: String) -> XMLWriter.Attributes {
    [
      "xmlns": "http://www.w3.org/2005/Atom", "xmlns:at": "http://purl.org/atompub/tombstones/1.0",
      "xml:lang": language,
    ]
  }

  private var head: Dataset { publication.head.dataset }

  /// When the newest entry changed, or of a feed without entries the day of the publication.
  private var updated: String { time(entries.first?.updated ?? publication.asOf.string) }

  private func author(_ xml: inout XMLWriter) {
    let publisher = head.publisher
    xml.element("author") {
      $0.element("name", text: publisher.name.string)
      if let uri = publisher.uri { $0.element("uri", text: uri.string) }
      if let email = publisher.email { $0.element("email", text: email.string) }
    }
  }

  private func links(_ xml: inout XMLWriter) {
    let other: [(StaticString, Int?)] = [
      ("self", number), ("first", 1), ("previous", number > 1 ? number - 1 : nil),
      ("next", number < pages ? number + 1 : nil), ("last", pages),
    ]
    for (relation, page) in other {
      guard let page else { continue }
      link(relation, Self.name(page), type: "application/atom+xml", &xml)
    }
    link("alternate", "index.html", type: "text/html", &xml)
    link("related", "feed.jsonl", type: "application/jsonl", &xml)
    xml.empty("link", ["rel": "license", "href": LicenseAddress.iri(of: head.license)])
  }

  private func link(_ relation: StaticString, _ path: String, type: String, _ xml: inout XMLWriter) {
    xml.empty("link", ["rel": "\(relation)", "type": type, "href": publication.iri(path)])
  }

  private func entry(_ entry: PublishedEntry, _ xml: inout XMLWriter) {
    let iri = publication.iri(entry.page)
    if entry.isDeleted { return xml.empty("at:deleted-entry", ["ref": iri, "when": time(entry.updated)]) }
    xml.element("entry") {
      $0.element("id", text: iri)
      $0.element("title", text: title(entry))
      $0.element("updated", text: time(entry.updated))
      if hasCasePages { link("alternate", entry.page, type: "text/html", &$0) }
      let number = entry.diaryNumber ?? entry.id
      // An entry that leads nowhere must have a content (4.1.2).
      $0.element(hasCasePages ? "summary" : "content", text: number)
    }
  }

  private func title(_ entry: PublishedEntry) -> String {
    if let title = entry.title ?? entry.diaryNumber { return title }
    let isEnglish = head.language.string.lowercased().hasPrefix("en")
    let untitled = Message(sv: "Ärende utan offentlig rubrik", en: "Case without a public title")
    return "\(untitled[isEnglish ? .en : .sv]) (\(entry.id))"
  }

  /// A time as Atom has it: a day is its beginning in UTC, and what is neither time nor day the day of the publication.
  private func time(_ text: String) -> String {
    if let time = Timestamp(text) { return time.string }
    let day = CivilDate(text) ?? publication.asOf
    return day.string + (day.month == nil ? "-01" : "") + (day.day == nil ? "-01" : "") + "T00:00:00Z"
  }
}
