internal import DiariumTree

/// What is wrong with YAML, in words.
extension Faults {
  /// A byte or character that libyaml's reader refuses.
  static func reader(_ problem: String, at offset: Int, in feeder: Feeder) -> SyntaxError {
    let isControl = problem.hasPrefix("control characters")
    let place = offset + (feeder.hasByteOrderMark ? 3 : 0)
    if !isControl, place == 0, let encoding = Scanning.wideEncoding(feeder.block, feeder.block.count) {
      return SyntaxError(
        Finding(
          .invalidUTF8,
          .init(
            sv: "texten är \(encoding), men en datamängd måste vara UTF-8",
            en: "the text is \(encoding), and a feed must be UTF-8"),
          help: .init(sv: "spara den på nytt som UTF-8", en: "save it again as UTF-8"), at: feeder.location(offset: 0)))
    }
    return SyntaxError(
      Finding(
        isControl ? .controlCharacter : .invalidUTF8,
        isControl
          ? .init(sv: "ett styrtecken som YAML inte tillåter", en: "a control character that YAML does not allow")
          : .init(sv: "byte som inte är giltig UTF-8", en: "bytes that are not valid UTF-8"),
        help: isControl
          ? .init(sv: "ta bort det", en: "remove it")
          : .init(sv: "spara filen på nytt som UTF-8", en: "save the file again as UTF-8"),
        at: feeder.location(offset: place)))
  }

  /// What to do about a problem that libyaml names.
  static func help(_ problem: String, _ block: Block, _ place: Int) -> Message {
    let byte = place < block.count ? unsafe block.bytes[place] : 0
    switch byte {
    case 0x09:
      return .init(
        sv: "indrag i YAML görs med mellanslag, aldrig med TAB", en: "YAML is indented by blanks, never by TAB")
    case 0x40, 0x60: return .init(sv: "sätt citattecken runt texten", en: "put the text in double quotes")
    case 0x25:
      return .init(
        sv: "sätt citattecken runt texten; % inleder ett direktiv",
        en: "put the text in double quotes; % begins a directive")
    default: break
    }
    if problem.contains("mapping values") {
      return .init(
        sv: "sätt citattecken runt texten: \"rubrik: underrubrik\"",
        en: "put the text in double quotes: \"title: subtitle\"")
    }
    if problem.contains("unknown anchor") || problem.contains("undefined alias") { return anchorBefore }
    return .init(
      sv: "jämför indraget med raderna före, och sätt citattecken runt texten om den innehåller : eller #",
      en: "compare the indentation with the lines before, and put the text in double quotes if it holds : or #")
  }

  /// What to do about an alias without an anchor.
  static let anchorBefore = Message(
    sv: "ett alias hänvisar till ett ankare som står före det i samma dokument",
    en: "an alias names an anchor before it in the same document")
}
