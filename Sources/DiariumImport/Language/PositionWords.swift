internal import DiariumModel

/// The words by which a body takes a position.
enum PositionWords {
  struct Found: Sendable {
    var position: Position
    var words: Range<Int>
    /// Whether the words state it themselves.
    var isStated: Bool
  }

  private struct Entry: Sendable {
    let phrase: Phrase
    let position: Position
    let isStated: Bool
    /// Whether the clause continues with its object.
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
    .init("har avstått från att yttra|svara|besvara|avge|lämna", .declined),
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

  /// Words that may refer to the body itself.
  private static let bodyWords: Set<String> = [
    "nämnden", "kontoret", "förvaltningen", "staden", "kommunen", "motionen", "styrelsen",
  ]

  /// The position that some words take, by the first known ones; `nil` if two of them differ.
  ///
  /// - Parameters:
  ///   - words: the words of the text.
  ///   - range: the words of the answer.
  ///   - body: the name of the answering body, in base form.
  /// - Returns: the position, and the words that take it.
  static func find(_ words: [Word], _ range: Range<Int>, of body: String) -> Found? {
    var found: [Found] = []
    for entry in table {
      for index in range {
        guard let match = entry.phrase.match(words, at: index, before: range.upperBound),
          isOwn(words, match.words, range, body, entry)
        else { continue }
        var end = match.words.upperBound
        if entry.goesOn {
          while end < range.upperBound, end - index < 16, !words[end - 1].hasStop, !words[end - 1].hasComma,
            !["med", "för", "utifrån", "eftersom", "då"].contains(words[end].key)
          {
            end += 1
          }
        }
        let isStated = entry.isStated && !Self.follows("att", index, words, range)
        found.append(Found(position: entry.position, words: index..<end, isStated: isStated))
      }
    }
    guard let first = found.first(where: \.isStated) ?? found.first else { return nil }
    // A body that supports one thing and opposes another takes no position that a single word could express.
    let sides: Set<Position> = [.support, .oppose]
    let differs = found.contains {
      $0.position != first.position && sides.contains($0.position) && $0.isStated == first.isStated
    }
    return sides.contains(first.position) && differs ? nil : first
  }

  /// Whether the words are the body's own: not denied, and not quoted from somebody else.
  private static func isOwn(_ words: [Word], _ match: Range<Int>, _ range: Range<Int>, _ body: String, _ entry: Entry)
    -> Bool
  {
    let before = match.lowerBound - 1
    if entry.isStated || !entry.goesOn {
      let denials: Set<String> = ["inte", "ej"]
      if range.contains(before), denials.contains(words[before].key) { return false }
      if range.contains(match.upperBound), denials.contains(words[match.upperBound].key) { return false }
    }
    guard range.contains(before) else { return true }
    let last = body.lowercased().split(whereSeparator: \.isWhitespace).last.map { String($0) } ?? ""
    if !entry.isStated, entry.goesOn { return words[before].key == last || bodyWords.contains(words[before].key) }
    // "… konstaterar att kontoret tillstyrker …" is the office's stand.
    if bodyWords.contains(words[before].key), words[before].key != last, follows("att", before, words, range) {
      return words[before].key.hasPrefix("nämnden") && !BodyNames.isOffice(body)
    }
    return true
  }

  private static func follows(_ key: String, _ index: Int, _ words: [Word], _ range: Range<Int>) -> Bool {
    range.contains(index - 1) && words[index - 1].key == key
  }

  /// The position of a body that proposes an outcome.
  static func position(of outcome: Outcome) -> Position? {
    switch outcome {
    case .deemedAnswered, .answered: .deemAnswered
    case .granted, .supports: .support
    case .rejected, .opposes: .oppose
    default: nil
    }
  }
}

/// The ways in which a board adopts its office's report.
enum AdoptionWords {
  /// The way, with the outcome and the action that it implies; `nil` if the words are not an adoption.
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
