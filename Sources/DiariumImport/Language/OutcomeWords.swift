internal import DiariumModel

/// The words by which a decision, a proposal or a point says what it does.
enum OutcomeWords {
  /// An outcome with the words for it.
  struct Found: Sendable {
    var outcome: Outcome
    var action: ItemAction
    var wording: String
  }

  private static let table: [(keys: [Phrase.Key], words: String, outcome: Outcome, action: ItemAction)] = wordings.map {
    ($0.words.split(separator: " ").map { Phrase.Key($0) }, $0.words, $0.outcome, $0.action)
  }

  private static let wordings: [(words: String, outcome: Outcome, action: ItemAction)] = [
    ("anses besvarade", .deemedAnswered, .deemAnswered),
    ("anses besvarad", .deemedAnswered, .deemAnswered),
    ("anses besvarat", .deemedAnswered, .deemAnswered),
    ("anses därmed besvarade", .deemedAnswered, .deemAnswered),
    ("anses därmed besvarad", .deemedAnswered, .deemAnswered),
    ("anse motionen besvarad", .deemedAnswered, .deemAnswered),
    ("besvaras", .answered, .answer),
    ("avslås", .rejected, .reject),
    ("avslå", .rejected, .reject),
    ("avslår", .rejected, .reject),
    ("bifalls", .granted, .grant),
    ("bifalles", .granted, .grant),
    ("bifaller", .granted, .grant),
    ("bifalla", .granted, .grant),
    ("tillstyrker", .supports, .support),
    ("tillstyrka", .supports, .support),
    ("avstyrker", .opposes, .oppose),
    ("avstyrka", .opposes, .oppose),
    ("återremitteras", .returned, .return),
    ("återremittera", .returned, .return),
    ("bordläggs", .tabled, .table),
    ("bordlägga", .tabled, .table),
    ("läggs till handlingarna", .noted, .note),
    ("lägga till handlingarna", .noted, .note),
    ("avskrivs", .writtenOff, .other),
    ("godkänns", .approved, .approve),
    ("godkänner", .approved, .approve),
    ("godkänna", .approved, .approve),
    ("fastställs", .approved, .approve),
    ("fastställa", .approved, .approve),
    ("antas", .adopted, .approve),
  ]

  /// What a text decides about the matter; nil where it does not say so in words that are known.
  static func outcome(_ text: String) -> Found? {
    let words = CleanText.words(text)
    for index in words.indices {
      for entry in table {
        guard index + entry.keys.count <= words.count,
          zip(words[index...], entry.keys).allSatisfy({ $1.isKey(of: $0) })
        else { continue }
        return Found(outcome: entry.outcome, action: entry.action, wording: entry.words)
      }
    }
    return nil
  }

  /// What a point does: a point that goes on behind it states something.
  static func action(_ text: String) -> ItemAction? {
    let words = CleanText.words(text)
    if words.contains(where: { $0.key == "anföra" || $0.key == "anför" }), words.count <= 6 { return .state }
    return outcome(text)?.action
  }
}
