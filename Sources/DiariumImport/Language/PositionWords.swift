internal import DiariumModel

/// The words by which a body takes its stand.
enum PositionWords {
  struct Found: Sendable {
    var position: Position
    var words: Range<Int>
    /// Whether the words say it themselves.
    var isStated: Bool
  }

  private struct Entry: Sendable {
    let phrase: Phrase
    let position: Position
    let isStated: Bool
    /// Whether the clause goes on with what it is about.
    let goesOn: Bool

    init(_ phrase: String, _ position: Position, stated: Bool = true, goesOn: Bool = false) {
      self.phrase = Phrase(phrase)
      self.position = position
      isStated = stated
      self.goesOn = goesOn
    }
  }

  private static let table: [Entry] = [
    .init("tillstyrker delvis", .partlySupport),
    .init("avstyrker delvis", .partlyOppose),
    .init("tillstyrker|tillstyrka", .support),
    .init("avstyrker|avstyrka", .oppose),
    .init("har inga|ingen invändningar|erinran|invändning", .noObjection),
    .init("har inget|ingenting att invända|erinra", .noObjection),
    .init("avstår från att yttra|svara|besvara|avge", .declined),
    .init("avstår från att lämna", .declined),
    .init("kan inte ta ställning", .noPosition),
    .init("svårt (för) <who:words> att ta ställning", .noPosition, goesOn: true),
    .init("svårt att ta ställning", .noPosition, goesOn: true),
    .init("anser att motionen ska anses besvarad", .deemAnswered),
    .init("ställer sig positiv|positiva", .support, stated: false),
    .init("är positiv|positiva till", .support, stated: false),
    .init("ställer sig negativ|negativa", .oppose, stated: false),
    .init("inte bör", .oppose, stated: false, goesOn: true),
    .init("bör inte", .oppose, stated: false, goesOn: true),
  ]

  /// The stand that some words take, by the first that are known.
  static func find(_ words: [Word], _ range: Range<Int>) -> Found? {
    for entry in table {
      for index in range {
        guard let match = entry.phrase.match(words, at: index, before: range.upperBound) else { continue }
        var end = match.words.upperBound
        if entry.goesOn {
          while end < range.upperBound, end - index < 16, !words[end - 1].hasStop, !words[end - 1].hasComma,
            !["med", "för", "utifrån", "eftersom", "då"].contains(words[end].key)
          {
            end += 1
          }
        }
        return Found(position: entry.position, words: index..<end, isStated: entry.isStated)
      }
    }
    return nil
  }

  /// The stand of one who proposes an outcome.
  static func position(of outcome: Outcome) -> Position? {
    switch outcome {
    case .deemedAnswered, .answered: .deemAnswered
    case .granted, .supports: .support
    case .rejected, .opposes: .oppose
    default: nil
    }
  }
}

/// How a board makes its office's report its own.
enum AdoptionWords {
  /// How, with the outcome and the action that this is; nil where the words are no adoption.
  static func adoption(_ wording: String) -> (adoption: Adoption, outcome: Outcome, action: ItemAction)? {
    guard wording.contains("tjänsteutlåtande") || wording.contains("yttrande") || wording.contains("tjänsteskrivelse")
    else {
      return nil
    }
    if wording.contains("hänvisa") || wording.contains("åberopa") || wording.contains("överlämna") {
      return (.byReference, .refersToStatement, .other)
    }
    if wording.contains("godkänn") { return (.approved, .approvesStatement, .approve) }
    return nil
  }
}
