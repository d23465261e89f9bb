internal import DiariumModel
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The section `publish` of a configuration.
enum PublishingSection {
  private static let names = [
    "contact", "frequency", "themes", "spatial", "keywords", "landing_page", "accessibility_statement", "robots",
  ]
  private static let contactNames = ["name", "email", "url"]

  /// Reads the section.
  ///
  /// - Throws: `FeedError` of the kind `value`, at the first thing that means nothing.
  static func read(_ node: Int, in tape: borrowing Tape) throws(FeedError) -> PublishingSettings {
    var settings = PublishingSettings()
    let members = try object(node, "publish", names, in: tape)
    if let value = members["contact"] { settings.contact = try contact(value, in: tape) }
    if let value = members["frequency"] {
      settings.frequency = try code(value, "frequency", EUVocabulary.frequencies, in: tape)
    }
    if let value = members["themes"] {
      settings.themes = try list(value, in: tape) { (element) throws(FeedError) in
        try code(element, "themes", EUVocabulary.themes, in: tape)
      }
    }
    if let value = members["spatial"] {
      settings.spatial = try list(value, in: tape) { (element) throws(FeedError) in
        try iri(element, "spatial", in: tape)
      }
    }
    if let value = members["keywords"] {
      settings.keywords = try list(value, in: tape) { (element) throws(FeedError) in
        try ConfigurationSections.text(element, "keywords", in: tape)
      }
    }
    if let value = members["landing_page"] { settings.landingPage = try iri(value, "landing_page", in: tape) }
    if let value = members["accessibility_statement"] {
      settings.accessibilityStatement = try iri(value, "accessibility_statement", in: tape)
    }
    if let value = members["robots"] {
      settings.forbidsIndexing = try code(value, "robots", ["noindex", "index"], in: tape) == "noindex"
    }
    return settings
  }

  private static func contact(
    _ node: Int, in tape: borrowing Tape
  ) throws(FeedError) -> PublishingSettings.Contact {
    let members = try object(node, "contact", contactNames, in: tape)
    guard let name = members["name"] else {
      throw FeedError(
        .value, at: tape.location(node, excerpt: true),
        .init(sv: "kontakten saknar `name`", en: "the contact has no `name`"),
        help: .init(sv: "ange namnet på en funktion, inte på en person", en: "name an office, and not a person"))
    }
    var contact = PublishingSettings.Contact(name: try ConfigurationSections.text(name, "name", in: tape))
    if let value = members["email"] {
      let email = try ConfigurationSections.text(value, "email", in: tape)
      guard EmailAddress(email) != nil else {
        throw FeedError(
          .value, at: tape.location(value, excerpt: true),
          .init(
            sv: "\(Words.quoted(email)) är ingen e-postadress", en: "\(Words.quoted(email)) is not an e-mail address"),
          help: .init(sv: "skriv namn@domän", en: "write name@domain"))
      }
      contact.email = email
    }
    if let value = members["url"] { contact.url = try iri(value, "url", in: tape) }
    return contact
  }

  private static func object(
    _ node: Int, _ name: String, _ names: [String], in tape: borrowing Tape
  ) throws(FeedError) -> ConfigurationMembers {
    let help = ConfigurationSections.list(of: names, sv: "fälten", en: "fields")
    guard tape[node].kind == .object else {
      throw FeedError(
        .value, at: tape.location(node, excerpt: true),
        .init(sv: "`\(name)` har fält", en: "`\(name)` has fields"), help: help)
    }
    let members = ConfigurationMembers(tape, node)
    try members.refuseOthers(than: names, .init(sv: "fält i `\(name)`", en: "a field of `\(name)`"), help, in: tape)
    return members
  }

  /// The elements of a list; a single value is one.
  private static func list(
    _ node: Int, in tape: borrowing Tape, _ read: (Int) throws(FeedError) -> String
  ) throws(FeedError) -> [String] {
    guard tape[node].kind == .array else { return [try read(node)] }
    var values: [String] = []
    var elements = ElementIterator(tape, node)
    while let element = elements.next(in: tape) { values.append(try read(element)) }
    return values
  }

  private static func code(
    _ node: Int, _ name: String, _ codes: [String], in tape: borrowing Tape
  ) throws(FeedError) -> String {
    let text = try ConfigurationSections.text(node, name, in: tape)
    guard codes.contains(text) else {
      throw ConfigurationSections.unknown(
        text, of: codes, .init(sv: "kod i `\(name)`", en: "code of `\(name)`"), node, in: tape)
    }
    return text
  }

  private static func iri(_ node: Int, _ name: String, in tape: borrowing Tape) throws(FeedError) -> String {
    let text = try ConfigurationSections.text(node, name, in: tape)
    guard PublishedAddress.isOne(text) else {
      throw FeedError(
        .value, at: tape.location(node, excerpt: true),
        .init(sv: "\(Words.quoted(text)) är ingen webbadress", en: "\(Words.quoted(text)) is not a web address"),
        help: .init(sv: "skriv den hel, från https://", en: "write all of it, from https://"))
    }
    return text
  }
}
