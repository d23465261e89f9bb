@_spi(Engine) public import DiariumTree

/// A column of the simple sheet: one meaning each, whatever the record on the row is.
///
/// The simple sheet is the one sheet that a person can type: a row is a thing that happened (long), or a case (wide).
@_spi(Engine) public enum SheetColumn: String, CaseIterable, Sendable {
  /// The id of the record; minted where it is empty.
  case id
  /// The diary number of the case (diarienummer).
  case diaryNumber = "diary_number"
  /// The heading of the case (ärendemening), on any of its rows.
  case title
  /// What happened: one of `SheetRecordKind.all`.
  case record
  /// The level of a proposal.
  case level
  /// The number of an initiative, or the § of a decision.
  case number
  /// The body (organ).
  case body
  /// The date.
  case date
  /// Who acts: names with parties in brackets, separated by semicolons.
  case by
  /// The party of the one who is named without it.
  case party
  /// The outcome of a decision, the result of a proposal or vote, the status of a case.
  case outcome
  /// The position of a statement, or the outcome that is proposed.
  case position
  /// The decision that a row is about: a date, a § or a body of the case.
  case against
  /// The words.
  case text
  /// Votes for, against and abstentions.
  case yes, no, abstain
  /// The document: its heading, with its kind before a colon.
  case document
  /// The address of the document.
  case source

  /// The place among all columns, for a loop that asks for them a million times.
  package var index: Int {
    switch self {
    case .id: 0
    case .diaryNumber: 1
    case .title: 2
    case .record: 3
    case .level: 4
    case .number: 5
    case .body: 6
    case .date: 7
    case .by: 8
    case .party: 9
    case .outcome: 10
    case .position: 11
    case .against: 12
    case .text: 13
    case .yes: 14
    case .no: 15
    case .abstain: 16
    case .document: 17
    case .source: 18
    }
  }

  /// The heading in both languages; the English one is the name.
  public var title: Message {
    .init(sv: Self.swedish[self]?.first ?? rawValue, en: rawValue)
  }

  /// The Swedish headings, the first of which is written.
  private static let swedish: [SheetColumn: [String]] = [
    .id: ["id"], .diaryNumber: ["diarienummer"], .title: ["rubrik"], .record: ["händelse"], .level: ["nivå"],
    .number: ["nummer"], .body: ["organ"], .date: ["datum"], .by: ["av"], .party: ["parti"],
    .outcome: ["utfall", "utgång"], .position: ["ståndpunkt", "ställningstagande"], .against: ["mot"],
    .text: ["text"], .yes: ["ja"], .no: ["nej"], .abstain: ["avstår"], .document: ["handling"],
    .source: ["källa"],
  ]

  /// The columns by their headings, as `SheetHeadings.normal` makes them.
  package static let byHeading: [String: SheetColumn] = {
    var columns: [String: SheetColumn] = [:]
    for column in allCases {
      for heading in [column.rawValue] + (swedish[column] ?? []) { columns[SheetHeadings.normal(heading)] = column }
    }
    return columns
  }()
}
