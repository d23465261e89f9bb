@_spi(Engine) internal import DiariumTree

/// The headings that were probably meant by those that a simple sheet does not know: suggested, never read.
@_spi(Engine) public struct SheetRenaming: Sendable {
  /// All headings, corrected.
  public let headings: [String]
  /// Those that were changed, by their place.
  public let changes: [(index: Int, from: String, to: String)]
  /// Whether the corrected headings are those of a simple sheet.
  public let makesSheet: Bool
  /// How many of the headings are known, or are other words for known ones.
  public let understood: Int

  /// Corrects headings.
  public init(_ headings: [String]) {
    let known = headings.compactMap { SheetColumn.byHeading[SheetHeadings.normal($0)] }
    let hasParts = headings.contains { SheetHeadings.part($0) != nil }
    // Columns of the long layout that only lack the one that says what happened.
    let isLong =
      !hasParts && Set(known).subtracting([.id, .diaryNumber, .title]).count > 2
      || headings.contains {
        let normal = SheetHeadings.normal($0)
        if SheetColumn.byHeading[normal] == .record || Self.kindWords.contains(normal) { return true }
        // A misspelt one decides the layout, too.
        return SheetHeadings.part($0) == nil && WordSearch.nearest(to: normal, among: ["händelse", "record"]) != nil
      }
    let language = Self.language(headings)
    var corrected: [String] = []
    var changes: [(index: Int, from: String, to: String)] = []
    var taken = Set(headings.map(Self.meaning))
    var understood = 0
    for (index, heading) in headings.enumerated() {
      let text = TableHeadings.trimmed(heading)
      guard !text.isEmpty, !Self.isRead(heading, isLong: isLong) else {
        if !text.isEmpty { understood += 1 }
        corrected.append(text)
        continue
      }
      let known = Self.meant(heading, isLong: isLong)?[language]
      if known != nil { understood += 1 }
      let new =
        known.flatMap { taken.insert(Self.meaning($0)).inserted ? $0 : nil } ?? Self.extra(text, language)
      corrected.append(new)
      changes.append((index, text, new))
    }
    self.headings = corrected
    self.changes = changes
    self.understood = understood
    makesSheet = SheetHeadings(corrected) != nil
  }

  /// What two headings have in common that mean the same.
  private static func meaning(_ heading: String) -> SheetHeadings.Meaning {
    if let column = SheetColumn.byHeading[SheetHeadings.normal(heading)] { return .column(column) }
    return SheetHeadings.part(heading) ?? .extra(SheetHeadings.normal(heading))
  }

  /// Whether some headings, or other words for them, may be those of a sheet: a look that dismisses nearly all lines.
  public static func mayBeSheet(_ headings: [String]) -> Bool {
    var known = 0
    for heading in headings where heading.utf8.count < 100 {
      let normal = SheetHeadings.normal(heading)
      let isWord = SheetColumn.byHeading[normal] != nil || longWords[normal] != nil || wideWords[normal] != nil
      if isWord || SheetHeadings.part(heading) != nil { known += 1 }
      if known > 1 { return true }
    }
    return false
  }

  private static func isRead(_ heading: String, isLong: Bool) -> Bool {
    guard let sheet = SheetHeadings(["diary_number", isLong ? "record" : "motion", heading]) else { return false }
    switch sheet.meanings[2] {
    case .unknown: return false
    case .column, .part, .partExtra, .extra, .repeated: return true
    }
  }

  /// The language of the known headings; Swedish if they do not tell.
  private static func language(_ headings: [String]) -> Language {
    let known = headings.map(SheetHeadings.normal).compactMap { heading in
      SheetColumn.byHeading[heading].map { (heading, $0) }
    }
    let english = known.count { $0.0 == SheetHeadings.normal($0.1.rawValue) && $0.1 != .id && $0.1 != .text }
    return english > 0 && english == known.count { $0.1 != .id && $0.1 != .text } ? .en : .sv
  }

  /// The column that was probably meant by a heading.
  private static func meant(_ heading: String, isLong: Bool) -> Message? {
    let normal = SheetHeadings.normal(heading)
    if let other = (isLong ? longWords : wideWords)[normal] { return other }
    if !isLong, let first = wideWords.first(where: { normal.hasPrefix($0.key + " (") }) { return first.value }
    // A misspelt word of the layout.
    let columns = isLong ? SheetColumn.allCases : [.id, .diaryNumber, .title]
    let words = columns.flatMap { column in
      [column.title.sv, column.title.en].map { ($0, column.title) }
    }
    if let near = WordSearch.nearest(to: normal, among: words.map(\.0)) {
      return words.first { $0.0 == near }?.1
    }
    guard !isLong else { return nil }
    let parts = normal.split(separator: " ").map(String.init)
    guard let kind = WordSearch.nearest(to: parts.first ?? "", among: Array(SheetHeadings.kinds.keys.sorted())) else {
      return nil
    }
    let rest = parts.dropFirst().joined(separator: " ")
    let fixed = rest.isEmpty ? kind : "\(kind) \(rest)"
    return SheetHeadings.part(fixed) == nil ? nil : .init(sv: fixed, en: fixed)
  }

  /// A heading for what is nobody's column: an extension, whose name begins with that of its publisher.
  private static func extra(_ heading: String, _ language: Language) -> String {
    var name = ""
    for character in heading.lowercased() {
      switch character {
      case "å", "ä": name.append("a")
      case "ö": name.append("o")
      case "é": name.append("e")
      case "a"..."z" where character.isASCII, "0"..."9" where character.isASCII: name.append(character)
      default: if !name.isEmpty, name.last != "_" { name.append("_") }
      }
    }
    while name.last == "_" { name.removeLast() }
    return "x_\(language == .sv ? "lokal" : "local")_\(name.isEmpty ? "1" : name)"
  }

  /// Words for the column of the long layout that says what happened.
  private static let kindWords: Set<String> = [
    "handelse", "händelsetyp", "posttyp", "event", "record type", "row type",
  ]

  private static func words(_ rows: [(words: [String], sv: String, en: String)]) -> [String: Message] {
    var all: [String: Message] = [:]
    for row in rows { for word in row.words { all[word] = .init(sv: row.sv, en: row.en) } }
    return all
  }

  private static let common: [(words: [String], sv: String, en: String)] = [
    (
      ["dnr", "diarienr", "dnr.", "ärendenummer", "ärendenr", "case number", "diary no"], "diarienummer", "diary_number"
    ),
    (["titel", "ärendemening", "ärende", "ärenderubrik", "heading", "case title", "matter"], "rubrik", "title"),
  ]

  private static let longWords = words(
    common + [
      (Array(kindWords) + ["typ", "slag", "kind", "type"], "händelse", "record"),
      (["nämnd", "instans", "organisation", "committee", "board"], "organ", "body"),
      (["beslutsdatum", "dag", "day"], "datum", "date"),
      (["namn", "vem", "ledamot", "ledamöter", "motionär", "reservanter", "name", "names", "who"], "av", "by"),
      (["partibeteckning"], "parti", "party"), (["resultat", "beslut", "result", "decision"], "utfall", "outcome"),
      (["förslag till beslut", "inställning"], "ståndpunkt", "position"),
      (["paragraf", "§", "nr"], "nummer", "number"),
      (["gäller", "emot", "avser", "about"], "mot", "against"), (["lydelse", "ordalydelse", "words"], "text", "text"),
      (["dokument", "bilaga"], "handling", "document"), (["länk", "url", "webbadress", "link"], "källa", "source"),
      (["avstod", "avstår från att rösta", "abstained"], "avstår", "abstain"), (["för", "for"], "ja", "yes"),
    ])

  private static let wideWords = words(
    common + [
      (["motionär", "motionärer", "mover", "movers"], "motion av", "motion by"),
      (["parti", "party"], "motion parti", "motion party"),
      (
        ["inkom", "inkommen", "inkommet", "inkomdatum", "inlämnad", "received", "submitted"], "motion datum",
        "motion date"
      ),
      (["nämnd", "instans", "organ", "beslutande organ", "body", "committee"], "beslut organ", "decision body"),
      (["beslutsdatum", "datum", "decided", "date"], "beslut datum", "decision date"),
      (["utfall", "utgång", "outcome"], "beslut utfall", "decision outcome"),
      (["beslutstext", "text"], "beslut text", "decision text"),
      (["paragraf", "§", "nummer"], "beslut nummer", "decision number"),
      (["ja", "yes", "för"], "votering ja", "vote yes"), (["nej", "no", "emot"], "votering nej", "vote no"),
      (["avstår", "avstod", "abstain", "abstained"], "votering avstår", "vote abstain"),
      (["reservanter", "reserverade", "dissenters"], "reservation av", "reservation by"),
    ])
}
