@_spi(Engine) internal import DiariumTree

/// Determines what a text is before it is read: nothing is inferred from a text that is not a document.
enum Detection {
  /// The reason why something cannot be imported.
  struct Refusal: Sendable {
    var rule: RuleID
    var range: Range<Int>
    var message: Message
    var help: Message
    var command: Message?
  }

  /// Examines bytes before they are decoded.
  static func refusal(bytes: [UInt8], path: String) -> Refusal? {
    // UTF-16 with a byte-order mark is read.
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let signature = try? FileSignature(of: BytesSource(bytes, path: path))
    if let signature, signature != .utf16 || !isMarked {
      let finding = signature.finding(path, for: .document)
      return Refusal(
        rule: .notADocument, range: 0..<1, message: finding.message, help: finding.help ?? finding.message)
    }
    if isMarked { return nil }
    let nothing = bytes.count { $0 == 0 }
    guard nothing == 0 else {
      return Refusal(
        rule: .notADocument, range: 0..<1,
        message: .init(
          sv: "filen är ingen text: den innehåller nollbyte", en: "the file is not text: it holds null bytes"),
        help: .init(sv: "exportera handlingen som text", en: "export the document as text"))
    }
    return nil
  }

  /// Examines a text.
  static func refusal(_ source: SourceText) -> Refusal? {
    let scalars = source.scalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank && !$0.isLineEnd }) else {
      return Refusal(
        rule: .notADocument, range: 0..<0, message: .init(sv: "filen har ingen text", en: "the file has no text"),
        help: .init(
          sv: "är handlingen en inläst bild måste den först tolkas (OCR)",
          en: "if the document is a scanned picture, its text must be recognised first (OCR)"))
    }
    let start = source.string(first..<min(first + 400, scalars.count)).lowercased()
    if let signature = FileSignature(bytes: Array(start.utf8), path: ""), [.html, .xml].contains(signature) {
      let finding = signature.finding("", for: .document)
      return Refusal(
        rule: .notADocument, range: first..<min(first + 15, scalars.count), message: finding.message,
        help: finding.help ?? finding.message)
    }
    if isDoubleEncoded(scalars) {
      return Refusal(
        rule: .importedEncoding, range: first..<first + 1,
        message: .init(
          sv: "texten är kodad två gånger: å, ä och ö står som Ã följt av ett annat tecken",
          en: "the text was encoded twice: å, ä and ö stand as Ã and another character"),
        help: .init(
          sv: "exportera handlingen igen som UTF-8; inget gissas om vad som stod",
          en: "export the document again as UTF-8; what it said is not guessed"))
    }
    if isUnreadable(source) {
      return Refusal(
        rule: .unreadableText, range: first..<min(first + 40, scalars.count),
        message: .init(
          sv: "textlagret är oläsligt: bokstäverna är inte de som syns på sidan",
          en: "the text layer is unreadable: its letters are not those on the page"),
        help: .init(
          sv: "PDF-filens teckentabell är trasig; begär handlingen i ett annat format",
          en: "the font map of the PDF is broken; ask for the document in another format"))
    }
    return nil
  }

  /// The reason why a text of no known kind is not imported.
  static func unknownKind(_ document: CleanDocument) -> Refusal {
    let (source, text) = (document.source, document.text)
    let range = text.origins.first.map { $0..<min($0 + 40, source.count) } ?? 0..<0
    let beginnings = DocumentKinds.all.map { $0.beginning }
    let help = Message(
      sv: beginnings.map(\.sv).joined(separator: "; "), en: beginnings.map(\.en).joined(separator: "; "))
    guard let kind = kind(text.string(0..<min(300, text.scalars.count))) else {
      return Refusal(
        rule: .notADocument, range: range,
        message: .init(sv: "texten är ingen känd handling", en: "the text is not a document of a known kind"),
        help: help)
    }
    return Refusal(
      rule: .unsupportedKind, range: range,
      message: .init(
        sv: "texten är \(kind.sv), och sådana läses inte in", en: "the text is \(kind.en), which are not imported"),
      help: help)
  }

  /// The kinds of documents that are recognised but not imported, by their first words.
  private static func kind(_ start: String) -> Message? {
    let start = start.lowercased()
    let kinds: [(String, Message)] = [
      ("sammanträdesprotokoll", .init(sv: "ett protokoll", en: "minutes")),
      ("protokoll", .init(sv: "ett protokoll", en: "minutes")),
      ("föredragningslista", .init(sv: "en föredragningslista", en: "an agenda")),
      ("tjänsteutlåtande", .init(sv: "ett tjänsteutlåtande", en: "an office's report")),
      ("reservation", .init(sv: "en reservation", en: "a reservation")),
      ("mem.", .init(sv: "ett memorial", en: "a memorial")),
      ("memorial", .init(sv: "ett memorial", en: "a memorial")),
    ]
    // The word may stand on a line of its own, behind the name of the board.
    let words = Set(start.prefix(200).split(whereSeparator: \.isWhitespace).dropLast().map { String($0) })
    return kinds.first { start.hasPrefix($0.0) || words.contains($0.0) }?.1
  }

  private static func isDoubleEncoded(_ scalars: [Unicode.Scalar]) -> Bool {
    var (doubled, swedish) = (0, 0)
    for (one, next) in zip(scalars, scalars.dropFirst()) {
      guard one.value >= 0x80 else { continue }
      if Self.vowels.contains(one) { swedish += 1 }
      if one == "Ã", next == "¥" || next == "¤" || next == "¶" || next == "…" || next == "„" || next == "–" {
        doubled += 1
      }
    }
    return doubled > 2 && doubled > swedish
  }

  private static let vowels = Set("aeiouyåäöéAEIOUYÅÄÖÉ".unicodeScalars)

  /// Whether most long words have no vowels, and are in capitals.
  private static func isUnreadable(_ source: SourceText) -> Bool {
    var (long, strange, letters, vowels) = (0, 0, 0, 0)
    for scalar in source.scalars.prefix(20_000) {
      if scalar.isLetter {
        letters += 1
        if Self.vowels.contains(scalar) { vowels += 1 }
        continue
      }
      if letters >= 8 {
        long += 1
        if vowels * 6 < letters { strange += 1 }
      }
      (letters, vowels) = (0, 0)
    }
    return long >= 5 && strange * 2 > long
  }
}
