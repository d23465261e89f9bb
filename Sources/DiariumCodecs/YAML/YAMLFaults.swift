@_spi(Engine) internal import DiariumTree

/// The wording of YAML faults.
enum YAMLFaults {
  /// A byte or character that libyaml's reader refuses.
  static func reader(_ problem: String, at offset: Int, in feeder: Feeder) -> SyntaxError {
    let isControl = problem.hasPrefix("control characters")
    let place = offset + (feeder.hasByteOrderMark ? 3 : 0)
    if !isControl, place == 0, let encoding = ByteScanner.wideEncoding(feeder.block, feeder.block.count) {
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

  /// A comment that reads like the rest of the text before it.
  static func hiddenText(at location: Location) -> Finding {
    Finding(
      .yamlHiddenText,
      .init(
        sv: "texten slutar före `#`; resten av raden är en kommentar och läses inte",
        en: "the text ends before `#`; the rest of the line is a comment, and not read"),
      help: .init(
        sv: "sätt hela texten inom citattecken om den fortsätter; annars, skriv ett mellanslag efter `#`",
        en: "put the whole text in double quotes if it goes on; if not, write a blank behind `#`"),
      at: location)
  }

  /// An empty document of a stream.
  static func emptyDocument(at location: Location) -> Finding {
    Finding(
      .blankRow, .init(sv: "tomt dokument hoppades över", en: "empty document skipped"),
      help: .init(sv: "ta bort dess `---`", en: "remove its `---`"), at: location)
  }

  /// An anchor that no alias names, so that nobody misses it except someone who did not mean to write one.
  static func unusedAnchor(at location: Location) -> Finding {
    Finding(
      .yamlUnusedAnchor,
      .init(
        sv: "`&` inleder ett ankare, som inget alias hänvisar till; det läses inte som text",
        en: "`&` begins an anchor, which no alias names; it is not read as text"),
      help: .init(
        sv: "sätt texten inom citattecken om `&` hör till den; ta annars bort ankaret",
        en: "put the text in double quotes if `&` belongs to it; if not, remove the anchor"),
      at: location)
  }

  /// A text for which libyaml, which was given stand-ins, does not tell what was meant.
  static func disguise(at location: Location) -> SyntaxError {
    SyntaxError(
      Finding(
        .yaml,
        .init(
          sv: "texten innehåller U+0085, U+2028 eller U+2029 tillsammans med U+0378, U+FDD0 eller U+FDD1",
          en: "the text holds U+0085, U+2028 or U+2029 together with U+0378, U+FDD0 or U+FDD1"),
        help: .init(
          sv: "skriv de första som \\N, \\L och \\P inom dubbla citattecken",
          en: "write the former as \\N, \\L and \\P in double quotes"),
        at: location))
  }

  /// Advice on an alias without an anchor.
  static let anchorBefore = Message(
    sv: "sätt texten inom citattecken om `*` hör till den; ett alias hänvisar till ett ankare före det i dokumentet",
    en: "put the text in double quotes if `*` belongs to it; an alias names an anchor before it in the document")
}
