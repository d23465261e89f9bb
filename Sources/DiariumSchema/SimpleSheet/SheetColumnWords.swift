public import DiariumModel

extension SheetColumn {
  /// What a cell of the column holds, for the person who types it.
  public var documentation: Message { Self.documentations[self] ?? .empty }

  private static let documentations: [SheetColumn: Message] = [
    .id: .init(
      sv: "Radens id, om den ska ha ett eget; annars får den ett av diarienumret och radernas ordning.",
      en: "The id of the row, if it is to have its own; else one is made of the diary number and the order of the rows."
    ),
    .diaryNumber: .init(sv: "Ärendets diarienummer.", en: "The diary number of the case."),
    .title: .init(sv: "Ärendets rubrik.", en: "The heading of the case."),
    .record: .init(sv: "Vad som hände.", en: "What happened."),
    .level: .init(sv: "Vems förslaget är.", en: "Whose proposal it is."),
    .number: .init(
      sv: "Motionens nummer, eller beslutets paragraf: § 45.",
      en: "The number of the motion, or the section of the decision: § 45."),
    .body: .init(
      sv: "Nämnd, styrelse, fullmäktige eller förvaltning: den som beslutar, yttrar sig eller tillfrågas.",
      en: "Committee, board, council or office: who decides, comments or is asked."),
    .date: .init(sv: "Vilken dag det hände: 2025-06-05.", en: "The day on which it happened: 2025-06-05."),
    .by: .init(
      sv: "Vem det kommer från, med parti inom parentes och semikolon emellan: Åsa Öberg (S); Bo Ek (M).",
      en: "Who it comes from, with the party in brackets and semicolons between: Åsa Öberg (S); Bo Ek (M)."),
    .party: .init(
      sv: "Partiet, om ett enda namn står i kolumnen före utan parti.",
      en: "The party, if the column before has a single name without one."),
    .outcome: .init(sv: "Hur det gick.", en: "How it ended."),
    .position: .init(
      sv: "Vad den som yttrar sig tycker, eller vad ett förslag eller yrkande vill.",
      en: "What they who comment think, or what a proposal wants."),
    .against: .init(
      sv: "Vilket beslut raden gäller: beslutets datum, paragraf eller organ. Behövs bara om det kan vara flera.",
      en: "Which decision the row is about: its date, section or body. Needed only where it may be several."),
    .text: .init(
      sv: "Ordalydelsen. Skriv beslutets text på varje beslut: utan den räknas ärendet som ofullständigt.",
      en: "The words. Give each decision its text: without it the case counts as incomplete."),
    .yes: .init(sv: "Antal röster för.", en: "How many voted for."),
    .no: .init(sv: "Antal röster emot.", en: "How many voted against."),
    .abstain: .init(sv: "Antal som avstod.", en: "How many abstained."),
    .document: .init(
      sv: "Handlingen, gärna med slag före kolon: protokoll: Protokoll 2025-06-05.",
      en: "The document, best with its kind before a colon: minutes: Minutes 2025-06-05."),
    .source: .init(sv: "Handlingens webbadress.", en: "The web address of the document."),
  ]
}

extension SheetRecordKind {
  /// Kinds that differ in nothing but the word: the motion and other initiatives are one group.
  public struct Group: Sendable {
    /// The first of them.
    public let kind: SheetRecordKind
    /// All of them.
    public fileprivate(set) var kinds: [SheetRecordKind]
  }

  /// The groups, in the order of `all`.
  public static let groups: [Group] = {
    var groups: [Group] = []
    for kind in all {
      if let last = groups.last?.kind, last.type == kind.type, last.uses == kind.uses, last.oneOf == kind.oneOf,
        last.required == kind.required
      {
        groups[groups.count - 1].kinds.append(kind)
      } else {
        groups.append(Group(kind: kind, kinds: [kind]))
      }
    }
    return groups
  }()

  /// The codes that a cell of a column may hold; `nil` if it holds none.
  public func codes(in column: SheetColumn) -> CodeListDescription? {
    guard case .field(let name)? = uses[column],
      case .code(let list)? = type.description.fields.first(where: { $0.name == name })?.type
    else { return nil }
    return list
  }
}
