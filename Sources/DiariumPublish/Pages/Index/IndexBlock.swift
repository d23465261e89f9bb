internal import DiariumHTML
internal import DiariumModel

/// The content of the page in one language.
struct IndexBlock {
  let page: IndexPage
  let language: Language

  init(_ page: IndexPage, _ language: Language) {
    self.page = page
    self.language = language
  }

  var publication: Publication { page.publication }
  var dataset: Dataset { page.publication.head.dataset }

  /// Writes the block.
  func write(_ html: inout HTMLWriter) {
    introduction(&html)
    numbers(&html)
    contents(&html)
    newest(&html)
    section(&html, "files", say("Ladda ned", "Download")) { downloads(&$0) }
    charts(&html)
    section(&html, "load", say("Läs in i ett program", "Load it into a program")) { loading(&$0) }
    section(&html, "cite", say("Så hänvisar du", "How to cite")) { citing(&$0) }
    section(&html, "scope", say("Vad som inte finns med", "What is not in it")) { completeness(&$0) }
    section(&html, "report", say("Granskning", "Validation")) { validation(&$0) }
    section(&html, "contact", say("Fel och frågor", "Errors and questions")) { html in
      html.element("p") { PageHead.contact(&$0, publication, language) }
    }
  }

  /// A text in the language of the block.
  func say(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  /// A number in the language of the block.
  func number(_ count: Int) -> String { PageText.grouped(count, say("\u{A0}", ",")) }

  /// An anchor of the block, which no other block has.
  func anchor(_ name: String) -> String { say("_\(name)", "_\(name)-en") }

  /// The element of a heading: the English block is a level below the Swedish one.
  private var heading: StaticString { language == .sv ? "h2" : "h3" }

  /// The element of a heading within a section.
  var subheading: StaticString { language == .sv ? "h3" : "h4" }

  /// Writes a section with its heading.
  func section(
    _ html: inout HTMLWriter, _ name: String, _ title: String, _ content: (inout HTMLWriter) -> Void
  ) {
    html.element("section", ["id": anchor(name), "aria-labelledby": anchor("\(name)-title")]) { html in
      html.element(heading, ["id": anchor("\(name)-title")], text: title)
      content(&html)
    }
    html.line()
  }

  private func introduction(_ html: inout HTMLWriter) {
    let own = language == .en ? dataset.descriptionEn?.string : nil
    if let text = own ?? dataset.description?.string {
      html.element(
        "p", ["class": "lead", "lang": own == nil ? page.ofData(language) : nil], text: text)
    } else {
      html.element(
        "p", ["class": "lead"],
        text: say(
          "Kommunala ärenden från inkommen handling till beslut: vem som föreslog, yttrade sig, beslutade och reserverade sig.",
          "Municipal cases from the first document to the decision: who proposed, answered, decided and dissented."))
    }
    html.element("dl", ["class": "facts"]) { html in
      fact(&html, say("Utgivare", "Publisher")) { html in
        let publisher = dataset.publisher
        link(&html, publisher.uri.flatMap { PageText.web($0.string) }, publisher.name.string)
      }
      fact(&html, say("Publicerad", "Published")) { $0.text(publication.asOf.string) }
      fact(&html, say("Licens", "Licence")) { html in
        let license = dataset.license.string
        link(&html, PageText.web(LicensePage.address(license, language)), license)
      }
      if let first = page.statistics.firstDay, let last = page.statistics.lastDay {
        fact(&html, say("Första och sista dag i ärendena", "First and last day in the cases")) {
          $0.text("\(first.string) – \(last.string)")
        }
      }
      if let frequency = publication.settings.frequency {
        fact(&html, say("Uppdateras", "Updated")) { $0.text(Self.frequencies[frequency]?[language] ?? frequency) }
      }
      if let landing = publication.settings.landingPage.flatMap(PageText.web) {
        fact(&html, say("Mer om datamängden", "More about it")) { link(&$0, landing, landing) }
      }
    }
    html.line()
  }

  /// Words for codes of the EU's list of frequencies.
  private static let frequencies: [String: Message] = [
    "CONT": .init(sv: "löpande", en: "continuously"), "DAILY": .init(sv: "dagligen", en: "daily"),
    "WEEKLY": .init(sv: "varje vecka", en: "weekly"), "BIWEEKLY": .init(sv: "varannan vecka", en: "every two weeks"),
    "MONTHLY": .init(sv: "varje månad", en: "monthly"), "QUARTERLY": .init(sv: "varje kvartal", en: "quarterly"),
    "ANNUAL": .init(sv: "varje år", en: "annually"), "IRREG": .init(sv: "oregelbundet", en: "irregularly"),
  ]

  private func fact(_ html: inout HTMLWriter, _ title: String, _ value: (inout HTMLWriter) -> Void) {
    html.element("div") { html in
      html.element("dt", text: title)
      html.element("dd") { value(&$0) }
    }
  }

  /// Writes a text as a link, if there is an address.
  func link(_ html: inout HTMLWriter, _ address: String?, _ text: String) {
    if let address { html.element("a", ["href": address], text: text) } else { html.text(text) }
  }

  private func contents(_ html: inout HTMLWriter) {
    html.element("nav", ["aria-label": say("På sidan", "On this page")]) { html in
      html.element("ul") { html in
        for (name, title) in [
          ("newest", Self.newestTitle(language)), ("files", say("Ladda ned", "Download")),
          ("years", say("År för år", "Year by year")), ("bodies", say("Organ", "Bodies")),
          ("parties", say("Reservationer", "Reservations")), ("load", say("Läs in", "Load")),
          ("cite", say("Hänvisa", "Cite")), ("scope", say("Omfattning", "Scope")),
          ("report", say("Granskning", "Validation")), ("contact", say("Kontakt", "Contact")),
        ] where has(name) {
          html.element("li") { $0.element("a", ["href": "#" + anchor(name)], text: title) }
        }
      }
    }
    html.line()
  }

  /// Whether there is a section of a name.
  private func has(_ name: String) -> Bool {
    switch name {
    case "newest": !page.newest.isEmpty
    case "years": !page.statistics.years.isEmpty
    case "bodies": page.statistics.bodies.total > 0
    case "parties": page.statistics.parties.total > 0
    default: true
    }
  }
}
