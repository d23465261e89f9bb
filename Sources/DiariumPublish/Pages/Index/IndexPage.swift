internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The page of a published feed for people: what it is, what is in it, how to load and to cite it.
///
/// It is complete in itself, without scripts that run, and fetches nothing. The Swedish page comes first; the same in English
/// stands below it, one link away.
package struct IndexPage {
  let publication: Publication
  let statistics: FeedStatistics
  let newest: [PublishedEntry]
  let files: [PublishedFile]
  let report: ReportSummary
  let hasPages: Bool

  /// The page of a publication.
  ///
  /// - Parameters:
  ///   - publication: what is published.
  ///   - statistics: what there is in it.
  ///   - newest: the newest cases, of which the first ones are shown.
  ///   - files: the files of the folder.
  ///   - report: what the validator said.
  ///   - hasPages: whether there is a page for each case.
  package init(
    _ publication: Publication, statistics: FeedStatistics, newest: [PublishedEntry], files: [PublishedFile],
    report: ReportSummary, hasPages: Bool
  ) {
    (self.publication, self.statistics, self.newest) = (publication, statistics, newest)
    (self.files, self.report, self.hasPages) = (files, report, hasPages)
  }

  var dataset: Dataset { publication.head.dataset }

  /// The whole page.
  package func text() -> String {
    var page = HTMLWriter(unitesLineEnds: true)
    page.documentType()
    page.open("html", ["lang": "sv"])
    page.line()
    head(&page)
    page.open("body")
    page.element("a", ["class": "skip", "href": "#_main"], text: "Hoppa till innehållet")
    page.element("header") { page in
      page.element("p", ["class": "kicker"]) { page in
        page.element("span", text: "Öppna data från \(dataset.publisher.name.string)")
        page.text(" · ")
        page.element("a", ["href": "#_english", "lang": "en", "hreflang": "en"], text: "In English")
      }
      page.element("h1", ["lang": ofData(.sv)], text: dataset.title.string)
    }
    page.line()
    page.open("main", ["id": "_main", "tabindex": "-1"])
    IndexBlock(self, .sv).write(&page)
    page.element("div", ["id": "_english", "lang": "en", "class": "english"]) { page in
      page.element("p", ["class": "kicker"]) { page in
        page.element("span", text: "Open data of \(dataset.publisher.name.string)")
        page.text(" · ")
        page.element("a", ["href": "#_main", "lang": "sv", "hreflang": "sv"], text: "På svenska")
      }
      let isEnglish = dataset.titleEn != nil
      page.element(
        "h2", ["class": "title", "lang": isEnglish ? nil : dataset.language.string],
        text: dataset.titleEn?.string ?? dataset.title.string)
      IndexBlock(self, .en).write(&page)
    }
    page.close("main")
    footer(&page)
    page.close("body")
    page.close("html")
    page.line()
    return page.take()
  }

  /// The language of the data as an attribute, where it is not that of the words around it.
  func ofData(_ language: Language) -> String? {
    dataset.language.string == language.rawValue ? nil : dataset.language.string
  }

  private func head(_ page: inout HTMLWriter) {
    page.element("head") { page in
      PageHead.metadata(&page, noindex: publication.settings.forbidsIndexing)
      page.element("title", text: PageText.title("\(dataset.title.string) · \(dataset.publisher.name.string)"))
      if let description = dataset.description {
        page.void("meta", ["name": "description", "content": String(description.string.prefix(300))])
      }
      page.void("link", ["rel": "canonical", "href": publication.base])
      page.void("link", ["rel": "license", "href": LicensePage.address(dataset.license.string)])
      page.void(
        "link", ["rel": "alternate", "type": "application/atom+xml", "href": "atom.xml", "title": "Ändrade ärenden"])
      page.void("link", ["rel": "alternate", "type": "application/rdf+xml", "href": "dcat.rdf", "title": "DCAT-AP-SE"])
      page.void("link", ["rel": "alternate", "type": "application/json", "href": "feed.json", "title": "JSON"])
      page.style(PageStyle.common)
      page.style(PageStyle.index)
      page.data("application/ld+json", json: linkedData)
    }
    page.line()
  }

  private func footer(_ page: inout HTMLWriter) {
    page.element("footer") { page in
      page.element("p") { page in
        PageHead.contact(&page, publication, .sv)
        page.text(" ")
        page.element("span", ["lang": "en"]) { PageHead.contact(&$0, publication, .en) }
      }
      if let statement = publication.settings.accessibilityStatement.flatMap(PageText.web) {
        page.element("p") { page in
          page.element("a", ["href": statement], text: "Tillgänglighetsredogörelse")
          page.text(" · ")
          page.element("a", ["href": statement, "lang": "en"], text: "Accessibility statement")
        }
      }
      page.element("p") { page in
        page.text("Publicerat \(publication.asOf.string) · ")
        page.element("span", ["lang": "en"], text: "Published \(publication.asOf.string)")
      }
    }
  }
}
