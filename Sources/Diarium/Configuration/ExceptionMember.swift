internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// An element of the section `ignore`.
enum ExceptionMember {
  private static let names = ["rule", "files", "entity_id", "reason", "until"]

  /// Reads an exception: a rule, the reason and the last day are required.
  ///
  /// - Throws: `FeedError` of the kind `value`, at what is wrong or is missing.
  static func read(_ node: Int, in tape: borrowing Tape) throws(FeedError) -> RuleException {
    let members = ConfigurationMembers(tape, node)
    let help = ConfigurationSections.list(of: names, sv: "fälten", en: "fields")
    guard tape[node].kind == .object else {
      throw FeedError(
        .value, at: tape.location(node, excerpt: true),
        .init(
          sv: "ett undantag har en regel, ett skäl och en sista dag",
          en: "an exception has a rule, a reason and a last day"), help: help)
    }
    try members.refuseOthers(
      than: names, .init(sv: "fält i ett undantag", en: "a field of an exception"), help, in: tape)
    let rule = try required(
      "rule", of: members, node, in: tape,
      .init(sv: "ange regeln, som rapporten nämner den", en: "name the rule, as the report says it"))
    let name = try ConfigurationSections.rule(rule.text, rule.node, in: tape)
    let reason = try required(
      "reason", of: members, node, in: tape,
      .init(
        sv: "skriv varför anmärkningen inte räknas, för den som läser filen sedan",
        en: "write why the finding does not count, for whoever reads the file later"))
    let until = try required(
      "until", of: members, node, in: tape,
      .init(
        sv: "ange den sista dagen, ÅÅÅÅ-MM-DD: därefter räknas anmärkningen igen",
        en: "name the last day, YYYY-MM-DD: after it the finding counts again"))
    guard let day = CivilDate(until.text), day.day != nil else {
      throw FeedError(
        .value, at: tape.location(until.node, excerpt: true),
        .init(
          sv: "\(Words.quoted(until.text)) är ingen dag", en: "\(Words.quoted(until.text)) is not a day"),
        help: .init(sv: "skriv ÅÅÅÅ-MM-DD", en: "write YYYY-MM-DD"))
    }
    let files = try text("files", of: members, in: tape).map { PathPattern($0.text) }
    let id = try text("entity_id", of: members, in: tape)?.text
    var exception = RuleException(name, files: files, entityID: id, reason: reason.text, until: day.string)
    exception.location = tape.location(rule.node, excerpt: true)
    return exception
  }

  private static func text(
    _ name: String, of members: ConfigurationMembers, in tape: borrowing Tape
  ) throws(FeedError) -> (text: String, node: Int)? {
    guard let value = members[name] else { return nil }
    return (try ConfigurationSections.text(value, name, in: tape), value)
  }

  private static func required(
    _ name: String, of members: ConfigurationMembers, _ node: Int, in tape: borrowing Tape, _ help: Message
  ) throws(FeedError) -> (text: String, node: Int) {
    if let found = try text(name, of: members, in: tape) { return found }
    throw FeedError(
      .value, at: tape.location(node, excerpt: true),
      .init(sv: "undantaget saknar `\(name)`", en: "the exception has no `\(name)`"), help: help)
  }
}
