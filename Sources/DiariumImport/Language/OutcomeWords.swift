package import DiariumModel

/// The words by which a decision, a proposal or a point states its outcome.
package enum OutcomeWords {
  /// An outcome, with the words for it.
  package struct Found: Sendable {
    package var outcome: Outcome
    package var action: ItemAction
    package var wording: String
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
    ("noteras", .noted, .note),
    ("avstyrks", .opposes, .oppose),
    ("tillstyrks", .supports, .support),
    ("avskrivs", .writtenOff, .other),
    ("godkänns", .approved, .approve),
    ("godkänner", .approved, .approve),
    ("godkänna", .approved, .approve),
    ("fastställs", .approved, .approve),
    ("fastställa", .approved, .approve),
    ("antas", .adopted, .approve),
  ]

  /// The outcome that a text decides on; `nil` if it does not say so in known words, denies it ("bifalls inte"), or
  /// says two things.
  ///
  /// A verb in the present counts before an infinitive: "Motion om att avslå bidrag anses besvarad" is answered. Of
  /// infinitives the first of a sentence counts: "Att bifalla motionen om att avslå bidrag" grants.
  package static func outcome(_ text: String) -> Found? {
    let words = CleanText.words(text)
    let found = words.indices.flatMap { index in table.compactMap { match($0, words, index) } }
    let present = found.filter { !$0.isInfinitive }
    let candidates = present.isEmpty ? Self.firstOfSentences(found, words) : present
    guard let last = candidates.last,
      candidates.allSatisfy({ $0.found.outcome == last.found.outcome && $0.isPartial == last.isPartial }),
      !candidates.contains(where: \.isDenied)
    else { return nil }
    guard last.isPartial else { return last.found }
    guard last.found.outcome == .granted else { return nil }
    return Found(outcome: .partlyGranted, action: .other, wording: last.found.wording)
  }

  /// Words of the table in a text.
  private struct Match {
    var found: Found
    var index: Int
    var isInfinitive: Bool
    var isDenied: Bool
    var isPartial: Bool
  }

  /// The first of each sentence.
  private static func firstOfSentences(_ matches: [Match], _ words: [Word]) -> [Match] {
    var firsts: [Match] = []
    for match in matches {
      let isInSentence = firsts.last.map { last in !(last.index..<match.index).contains { words[$0].endsSentence } }
      if isInSentence != true { firsts.append(match) }
    }
    return firsts
  }

  private static func match(
    _ entry: (keys: [Phrase.Key], words: String, outcome: Outcome, action: ItemAction), _ words: [Word], _ index: Int
  ) -> Match? {
    let end = index + entry.keys.count
    guard end <= words.count, zip(words[index...], entry.keys).allSatisfy({ $1.isKey(of: $0) }) else { return nil }
    let around = [index - 1, end].filter { words.indices.contains($0) }.map { words[$0].key }
    return Match(
      found: Found(outcome: entry.outcome, action: entry.action, wording: entry.words), index: index,
      isInfinitive: entry.words.split(separator: " ")[0].hasSuffix("a") || entry.words == "avslå"
        || entry.words.hasPrefix("anse "),
      isDenied: around.contains("inte") || around.contains("ej"), isPartial: around.contains("delvis"))
  }

  /// The action of a point; one that continues after it states something.
  static func action(_ text: String) -> ItemAction? {
    let words = CleanText.words(text)
    if words.contains(where: { $0.key == "anföra" || $0.key == "anför" }), words.count <= 6 { return .state }
    return outcome(text)?.action
  }
}
