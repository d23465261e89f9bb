internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumValidation

/// Reads the sections of a configuration, and refuses whatever means nothing.
struct ConfigurationSections {
  private(set) var profile: Rule.Profile?
  private(set) var severities: [String: Severity] = [:]
  private(set) var exceptions: [RuleException] = []
  private(set) var baseline: String?
  private(set) var hasDataset = false
  private(set) var publishing: PublishingSettings?

  private static let names = ["dataset", "profile", "severity", "ignore", "baseline", "publish"]

  /// Reads the sections.
  ///
  /// - Parameters:
  ///   - tape: the file.
  ///   - path: its path, from whose folder other paths start.
  /// - Throws: `FeedError` of the kind `value`, at the first thing that means nothing.
  init(_ tape: borrowing Tape, path: String) throws(FeedError) {
    guard tape.count > 0, tape[0].kind == .object else {
      throw FeedError(
        .value, at: tape.location(0, excerpt: true),
        .init(sv: "en inställningsfil består av avsnitt", en: "a configuration consists of sections"),
        help: Self.list(of: Self.names, sv: "avsnitten", en: "sections"))
    }
    let sections = ConfigurationMembers(tape, 0)
    try sections.refuseOthers(
      than: Self.names, .init(sv: "avsnitt i en inställningsfil", en: "a section of a configuration"),
      Self.list(of: Self.names, sv: "avsnitten", en: "sections"), in: tape)
    hasDataset = sections["dataset"] != nil
    if let node = sections["profile"] { profile = try Self.profile(node, in: tape) }
    if let node = sections["severity"] { try readSeverities(node, in: tape) }
    if let node = sections["ignore"] { try readExceptions(node, in: tape) }
    if let node = sections["publish"] { publishing = try PublishingSection.read(node, in: tape) }
    if let node = sections["baseline"] {
      let name = try Self.text(node, "baseline", in: tape)
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      baseline = name.hasPrefix("/") ? name : folder + name
    }
  }

  private static func profile(_ node: Int, in tape: borrowing Tape) throws(FeedError) -> Rule.Profile {
    let name = try text(node, "profile", in: tape)
    if let profile = Rule.Profile(rawValue: name) { return profile }
    throw unknown(
      name, of: Rule.Profile.allCases.map(\.rawValue), .init(sv: "profil", en: "profile"), node, in: tape)
  }

  private mutating func readSeverities(_ node: Int, in tape: borrowing Tape) throws(FeedError) {
    guard tape[node].kind == .object else {
      throw FeedError(
        .value, at: tape.location(node, excerpt: true),
        .init(sv: "`severity` anger nivåer per regel", en: "`severity` has a level for each rule"),
        help: .init(sv: "skriv `regel: nivå`, en på varje rad", en: "write `rule: level`, one on each line"))
    }
    let levels = Severity.allCases.map(\.rawValue)
    for (name, member, value) in ConfigurationMembers(tape, node).all {
      let rule = try Self.rule(name, member, in: tape)
      let level = try Self.text(value, name, in: tape)
      guard let severity = Severity(rawValue: level) else {
        throw Self.unknown(level, of: levels, .init(sv: "nivå", en: "level"), value, in: tape)
      }
      guard severities.updateValue(severity, forKey: rule) == nil else { throw Self.twice(rule, member, in: tape) }
    }
  }

  private mutating func readExceptions(_ node: Int, in tape: borrowing Tape) throws(FeedError) {
    guard tape[node].kind == .array else {
      throw FeedError(
        .value, at: tape.location(node, excerpt: true),
        .init(sv: "`ignore` är en lista", en: "`ignore` is a list"),
        help: .init(
          sv: "skriv `- rule:` med `reason:` och `until:` under",
          en: "write `- rule:` with `reason:` and `until:` below"))
    }
    var elements = ElementIterator(tape, node)
    while let element = elements.next(in: tape) { exceptions.append(try ExceptionMember.read(element, in: tape)) }
  }
}

/// Values of a configuration, and what may be wrong with them.
extension ConfigurationSections {
  /// The text of a value.
  static func text(_ node: Int, _ name: String, in tape: borrowing Tape) throws(FeedError) -> String {
    let text = [.text, .plain, .number].contains(tape[node].kind) ? tape.string(node) : ""
    guard text.isEmpty else { return text }
    throw FeedError(
      .value, at: tape.location(node, excerpt: true),
      .init(sv: "\(Words.quoted(name)) är en text", en: "\(Words.quoted(name)) is a text"),
      help: .init(sv: "skriv den, eller ta bort raden", en: "write it, or delete the line"))
  }

  /// The name of a rule that is given by its name or code.
  static func rule(_ name: String, _ node: Int, in tape: borrowing Tape) throws(FeedError) -> String {
    if let rule = Catalogue.rule(name) { return rule.id.name }
    throw unknown(name, of: Catalogue.names, .init(sv: "regel", en: "rule"), node, in: tape)
  }

  /// The error that there is no such thing, with what may have been meant.
  static func unknown(
    _ word: String, of words: [String], _ kind: Message, _ node: Int, in tape: borrowing Tape
  ) -> FeedError {
    let near = WordSearch.nearest(to: word, among: words)
    let help: Message =
      near.map { .init(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") }
      ?? (words.count > 10
        ? .init(sv: "`diarium rules` listar dem", en: "`diarium rules` lists them")
        : list(of: words, sv: "de som finns", en: "they"))
    return FeedError(
      .value, at: tape.location(node, excerpt: true),
      .init(sv: "det finns ingen \(kind.sv) \(Words.quoted(word))", en: "no \(kind.en) \(Words.quoted(word))"),
      help: help)
  }

  /// The error that something is there twice.
  static func twice(_ name: String, _ node: Int, in tape: borrowing Tape) -> FeedError {
    FeedError(
      .value, at: tape.location(node, excerpt: true),
      .init(sv: "\(Words.quoted(name)) står två gånger", en: "\(Words.quoted(name)) is there twice"),
      help: .init(sv: "behåll en av dem", en: "keep one of them"))
  }

  static func list(of words: [String], sv: String, en: String) -> Message {
    let words = words.map { "`\($0)`" }.joined(separator: ", ")
    return .init(sv: "\(sv) är \(words)", en: "\(en == "they" ? en : "the \(en)") are \(words)")
  }
}
