/// What a publisher says of a feed beyond its `dataset`: the section `publish` of a configuration.
package struct PublishingSettings: Hashable, Sendable {
  /// The person or office that answers questions about the data, and to which errors are reported.
  package struct Contact: Hashable, Sendable {
    /// The name of an office or a role.
    package var name: String
    /// The address for mail.
    package var email: String?
    /// A page with a form or further addresses; an absolute IRI.
    package var url: String?

    package init(name: String, email: String? = nil, url: String? = nil) {
      (self.name, self.email, self.url) = (name, email, url)
    }
  }

  /// The contact; without one a page cannot say where to report an error.
  package var contact: Contact?
  /// How often the feed is published: a code of the EU's list of frequencies (`MONTHLY`, `WEEKLY`, `IRREG`).
  package var frequency: String?
  /// Codes of the EU's list of data themes; `GOVE` (government and public sector) where nothing is said.
  package var themes: [String] = []
  /// IRIs of the areas that the feed is about.
  package var spatial: [String] = []
  /// Keywords in the language of the feed.
  package var keywords: [String] = []
  /// The address of the publisher's own page about the feed; an absolute IRI.
  package var landingPage: String?
  /// The address of the accessibility statement (lag 2018:1937, tillgänglighetsredogörelse); an absolute IRI.
  package var accessibilityStatement: String?
  /// Whether search engines are asked not to list the pages: `robots: noindex`, for pages that name private persons.
  package var forbidsIndexing = false

  package init() {}
}
