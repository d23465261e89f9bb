public import DiariumModel

/// A kind of row of the simple sheet: the record that it becomes, and what its cells mean.
///
/// A class, so that asking an event for its kind copies nothing.
@_spi(Engine) public final class SheetRecordKind: Sendable {
  /// What a cell becomes.
  public enum Use: Hashable, Sendable {
    /// The field with this name.
    case field(String)
    /// The bodies that are asked, one recipient each.
    case recipients
    /// Those who act.
    case signatories
    /// The text of the first item.
    case firstItem
    /// The field with this name, which refers to a decision of the case.
    case decision(String)
    /// How many chose an option of a vote.
    case count(String)
    /// A document of the case, to which the record refers if it has a field for that.
    case document
  }

  /// The name, `snake_case`: `motion`.
  public let name: String
  /// The word in both languages, as it is written.
  public let title: Message
  /// Other Swedish words under which it is read.
  public let aliases: [String]
  /// The record that the row becomes.
  public let type: RecordType
  /// The code that tells it from other records of the type, and its field; `nil` if there is none.
  public let code: (field: String, code: String)?
  /// What the columns mean, in the order of the sheet; a column that is not here has no meaning on such a row.
  public let uses: [SheetColumn: Use]
  /// The same, by the index of the column.
  let usesByIndex: [Use?]
  /// Columns that must be filled.
  public let required: [SheetColumn]
  /// Columns of which one must be filled.
  public let oneOf: [SheetColumn]
  /// The column that a heading of the wide layout means if it names none.
  public let mainColumn: SheetColumn

  /// Whether the record refers to its document.
  public var hasDocument: Bool { type.description.fields.contains { $0.name == "document_id" } }

  private init(
    _ name: String, sv: String, aliases: [String] = [], _ type: RecordType, code: (String, String)? = nil,
    _ uses: [SheetColumn: Use], required: [SheetColumn] = [], oneOf: [SheetColumn] = [], main: SheetColumn
  ) {
    self.name = name
    title = .init(sv: sv, en: name.split(separator: "_").joined(separator: " "))
    self.aliases = aliases
    self.type = type
    self.code = code.map { (field: $0.0, code: $0.1) }
    let uses = uses.merging([.document: .document, .source: .document]) { use, _ in use }
    self.uses = uses
    usesByIndex = SheetColumn.allCases.map { uses[$0] }
    self.required = required
    self.oneOf = oneOf
    mainColumn = main
  }

  /// The kind with a name.
  public static func named(_ name: String) -> SheetRecordKind? { all.first { $0.name == name } }

  /// The records, by their wire names, that are missing where a row was left out; the last stands for the heading of
  /// its case.
  public static let lostWithRow = [
    "initiative", "referral", "statement", "proposal", "decision", "vote", "reservation", "case",
  ]

  /// What stands for a cell that is missing, where a column was not read.
  public static let cell = "cell"

  /// All kinds.
  public static let all: [SheetRecordKind] = [matter] + initiatives + [referral] + statements + proposals + decisions

  /// The kind that a word names, as a cell has it; `nil` if it names none.
  public static func read(_ word: String) -> SheetRecordKind? { SheetHeadings.kind(word).map { all[$0] } }

  /// The name of the type of record that the row becomes.
  public var typeName: String { type.rawValue }

  /// The kind of a record, by its type and the code of its field.
  public static func of(_ type: RecordType, code: String?) -> SheetRecordKind? {
    all.first { $0.type == type && ($0.code == nil || $0.code?.code == code) }
  }
}

extension SheetRecordKind {
  private static let matter = SheetRecordKind(
    "case", sv: "ärende", .case,
    [.body: .field("body"), .date: .field("opened"), .outcome: .field("status"), .text: .field("summary")],
    main: .outcome)

  private static let initiatives = [
    ("motion", "motion", []), ("citizen_proposal", "medborgarförslag", []),
    ("board_proposal", "styrelse-/nämndförslag", ["styrelseförslag", "nämndförslag"]),
    ("initiative", "initiativärende", ["initiativ"]), ("interpellation", "interpellation", []),
    ("question", "fråga", []), ("communication", "skrivelse", []), ("external_referral", "extern remiss", []),
  ].map { (name, sv, aliases) in
    SheetRecordKind(
      name, sv: sv, aliases: aliases, .initiative, code: ("kind", name),
      [
        .number: .field("number"), .body: .field("submitted_to"), .date: .field("submitted"), .by: .signatories,
        .text: .field("text"),
      ], required: [.by], main: .by)
  }

  private static let referral = SheetRecordKind(
    "referral", sv: "remiss", .referral,
    [.body: .recipients, .date: .field("sent"), .by: .field("sender")], required: [.body], main: .body)

  private static let statements: [SheetRecordKind] = {
    let replies = [
      ("referral_reply", "remissvar", []), ("official_report", "tjänsteutlåtande", []),
      ("office_reply", "kontorsyttrande", []), ("rapporteur_view", "föredragandes synpunkter", []),
      ("answer", "svar", []),
    ].map { (name, sv, aliases) in
      SheetRecordKind(
        name, sv: sv, aliases: aliases, .statement, code: ("kind", name),
        [
          .body: .field("body"), .date: .field("date"), .by: .signatories, .position: .field("position"),
          .text: .field("text"),
        ], oneOf: [.body, .by], main: .position)
    }
    let remarks = [
      ("special_statement", "särskilt uttalande", []), ("special_opinion", "särskilt yttrande", []),
      ("substitute_statement", "ersättaryttrande", []), ("minutes_note", "protokollsanteckning", []),
      ("non_participation", "deltar ej i beslutet", ["deltar inte i beslutet"]), ("recusal", "jäv", []),
      ("speech", "anförande", []),
    ].map { (name, sv, aliases) in
      SheetRecordKind(
        name, sv: sv, aliases: aliases, .statement, code: ("kind", name),
        [
          .body: .field("body"), .date: .field("date"), .by: .signatories, .against: .decision("about_id"),
          .text: .field("text"),
        ], required: [.by], main: .by)
    }
    return replies + remarks
  }()

  private static let proposals: [SheetRecordKind] = {
    let uses: [SheetColumn: Use] = [
      .body: .field("body"), .date: .field("date"), .by: .signatories, .outcome: .field("result"),
      .position: .field("proposed_outcome"), .against: .decision("decision_id"), .text: .firstItem,
    ]
    return [
      SheetRecordKind(
        "member_proposal", sv: "yrkande", .proposal, code: ("level", "member"), uses, oneOf: [.body, .by], main: .by),
      SheetRecordKind(
        "proposal", sv: "förslag", .proposal, uses.merging([.level: .field("level")]) { use, _ in use },
        required: [.level], oneOf: [.body, .by], main: .by),
    ]
  }()

  private static let decisions = [
    SheetRecordKind(
      "decision", sv: "beslut", .decision,
      [
        .number: .field("section"), .body: .field("body"), .date: .field("date"), .outcome: .field("outcome"),
        .text: .firstItem,
      ], required: [.body], oneOf: [.outcome, .text], main: .outcome),
    SheetRecordKind(
      "vote", sv: "votering", aliases: ["omröstning"], .vote,
      [
        // They only tell which decision it is a vote of.
        .body: .decision(""), .date: .decision(""), .against: .decision(""), .outcome: .field("result"),
        .text: .field("question"), .yes: .count("yes"), .no: .count("no"), .abstain: .count("abstain"),
      ], main: .outcome),
    SheetRecordKind(
      "reservation", sv: "reservation", .reservation,
      [
        .body: .field("body"), .date: .field("date"), .by: .signatories, .against: .decision("decision_id"),
        .text: .field("text"),
      ], required: [.by], main: .by),
  ]
}
