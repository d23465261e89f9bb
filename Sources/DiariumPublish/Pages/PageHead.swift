internal import DiariumHTML
internal import DiariumModel

/// What all pages of a published feed have.
enum PageHead {
  /// What a browser may do with a page: no script of it runs, and nothing is fetched.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// Writes the metadata of a page.
  static func metadata(_ html: inout HTMLWriter, noindex: Bool) {
    html.void("meta", ["charset": "utf-8"])
    html.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.void("meta", ["name": "color-scheme", "content": "light dark"])
    if noindex { html.void("meta", ["name": "robots", "content": "noindex"]) }
  }

  /// Writes whom to tell of an error: the contact, or else the publisher.
  static func contact(_ html: inout HTMLWriter, _ publication: Publication, _ language: Language) {
    let publisher = publication.head.dataset.publisher
    let contact = publication.settings.contact
    let email = contact?.email ?? publisher.email?.string
    let form = contact?.url.flatMap(PageText.web)
    html.text(language == .sv ? "Rapportera fel till " : "Report an error to ")
    let name = contact?.name ?? publisher.name.string
    if let form {
      html.element("a", ["href": form], text: name)
    } else {
      html.element("span", ["class": "given"], text: name)
    }
    if let email {
      html.words(", ")
      html.element("a", ["href": "mailto:" + email], text: email)
    }
    html.words(".")
  }
}
