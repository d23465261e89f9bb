internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Findings about a root that is not a feed.
extension StructuralCheck {
  mutating func notAFeed(_ tape: borrowing Tape) {
    duplicatesInside(tape, 0, entity: -1)
    let found = Words.kind(tape, 0)
    report(
      .notAFeed, tape, 0, entity: -1, field: nil,
      .init(sv: "en datamängd är ett enda objekt, inte \(found.sv)", en: "a feed is one object, found \(found.en)"),
      help: tape[0].kind == .array
        ? Message(sv: "lägg listan med ärenden i ett objekt: \(Self.shape)", en: "wrap a list of cases: \(Self.shape)")
        : Message(sv: "skriv \(Self.shape)", en: "write \(Self.shape)"))
  }

  /// A feed, in outline.
  private static let shape = "{\"diarium\":\"1.0\",\"dataset\":{…},\"cases\":[…]}"

  /// Whether an object is a case on its own.
  static func isLoneCase(_ tape: borrowing Tape) -> Bool {
    member("id", of: tape, 0) != nil && member("diarium", of: tape, 0) == nil && member("dataset", of: tape, 0) == nil
      && member("cases", of: tape, 0) == nil
  }

  /// Whether an element among the cases is the head of a feed, as in concatenated files.
  static func isHead(_ tape: borrowing Tape) -> Bool {
    member("id", of: tape, 0) == nil && (member("diarium", of: tape, 0) != nil || member("dataset", of: tape, 0) != nil)
  }

  mutating func secondHead(_ tape: borrowing Tape) {
    duplicatesInside(tape, 0, entity: -1)
    report(
      .secondHead, tape, 0, entity: -1, field: nil,
      .init(
        sv: "här börjar en datamängd till (`diarium`, `dataset`) mitt bland ärendena",
        en: "another feed begins here (`diarium`, `dataset`), among the cases"),
      help: .init(
        sv: "ange filerna var för sig i stället för att foga ihop dem",
        en: "name the files one by one instead of joining them"),
      command: .init(
        sv: "ange filerna var för sig i stället för att foga ihop dem: diarium convert a.jsonl b.jsonl -o c.jsonl",
        en: "name the files one by one instead of joining them: diarium convert a.jsonl b.jsonl -o c.jsonl"),
      opening: true,
      ties: Finding.Ties(
        .feed, lost: [.feed] + RecordType.allCases.filter { $0.description.owners == .records([.feed]) }))
    // References to the contents of its registers are known to lead somewhere.
    noteIDs(tape, 0)
  }

  mutating func loneCase(_ tape: borrowing Tape) {
    report(
      .notAFeed, tape, 0, entity: 0, field: nil,
      .init(
        sv: "en datamängd är ett enda objekt med `diarium` och `dataset`, inte en post med `id`",
        en: "a feed is one object with `diarium` and `dataset`, found a record with an `id`"),
      help: .init(sv: "lägg ärendet i ett objekt: \(Self.shape)", en: "wrap a case: \(Self.shape)"), opening: true)
    duplicatesInside(tape, 0, entity: 0)
  }

  /// Cases in the head of a stream, where each case is on its own.
  mutating func refuseCases(_ tape: borrowing Tape, _ stream: String) {
    guard let cases = Self.member("cases", of: tape, 0) else { return }
    let isLines = stream == "JSON Lines"
    let swedish = isLines ? "en fil i JSON Lines" : "en YAML-fil med flera dokument"
    report(
      .unknownField, tape, cases - 1, entity: -1, field: "cases",
      .init(
        sv: "`cases` har ingen plats i huvudet av \(swedish)",
        en: "`cases` has no place in the head of \(stream)"),
      help: isLines
        ? Message(
          sv: "skriv varje ärende på en egen rad, eller läs filen som JSON",
          en: "write each case on a line of its own, or read the file as JSON")
        : Message(
          sv: "skriv varje ärende som ett eget dokument, eller alla i det första",
          en: "write each case as a document of its own, or all of them in the first"),
      command: isLines
        ? .init(
          sv: "skriv varje ärende på en egen rad, eller läs filen med --from json",
          en: "write each case on a line of its own, or read the file with --from json") : nil,
      ties: Finding.Ties(.feed, missing: [.feed]))
  }
}
