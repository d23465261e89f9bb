internal import DiariumModel
public import DiariumTree

/// Makes a case of the text of a published council report (utlåtande).
///
/// Stages: detect, clean, part, assemble. Each keeps the way back to the source; none repairs or guesses: what the text
/// does not say is absent, and what belongs nowhere is named.
public enum Importing {
  /// Imports a text.
  ///
  /// - Parameters:
  ///   - bytes: the text, in UTF-8, UTF-16 with a byte-order mark or Windows-1252.
  ///   - path: the input, as findings name it.
  ///   - options: what is known beside the text.
  /// - Returns: the case and its findings; without a case where the text is no such document.
  public static func document(_ bytes: [UInt8], path: String, options: ImportOptions) -> ImportedDocument {
    if let refusal = Detection.refusal(bytes: bytes, path: path) {
      return refused(refusal, SourceText(path: path, encoding: .windows1252, scalars: []))
    }
    let decoded = TextEncoding.decode(bytes)
    let source = SourceText(
      path: path, encoding: decoded.encoding, scalars: decoded.scalars, strays: decoded.strays)
    if let refusal = Detection.refusal(source) { return refused(refusal, source) }
    var account = Account(count: source.count)
    var lines = source.textLines()
    let extraction = Extraction(&lines, in: source)
    Furniture.mark(&lines, in: source, extraction)
    // loss: page-furniture
    for line in lines where line.isFurniture { account.give(line.range, to: .furniture) }
    let clean = Cleaning(source, lines, extraction).text()
    let isOneLine = extraction.mode == .oneLine
    var reading = Reading(clean)
    reading.read(Splitting(clean, isOneLine: isOneLine).paragraphs())
    guard let head = reading.head else {
      return refused(unknownKind(source, clean), source)
    }
    let furniture = lines.filter(\.isFurniture).map(\.range)
    var assembly = Assembly(
      source, clean, reading, head: head, furniture: furniture, isOneLine: isOneLine, account: account, options: options
    )
    assembly.assemble()
    for join in clean.joins { assembly.account.give(join, to: .field) }
    var quality = Quality(source, clean, extraction, reading, isDamaged: decoded.isDamaged, limit: options.findings)
    quality.look()
    assembly.account.finish(source.scalars)
    // loss: unplaced
    quality.unplaced(assembly.account)
    if quality.log.counted(.truncated) > 0 {
      assembly.matter.documents[0].completeness = .notKnown
    }

    var log = assembly.log
    log.absorb(quality.log)
    log.sort(inputs: [path])
    var document = ImportedDocument(text: source, account: assembly.account, log: log)
    document.clean = clean
    document.matter = assembly.matter
    document.meetings = assembly.meetings
    document.source = described(source, assembly.sourceID, options)
    return document
  }

  private static func described(_ text: SourceText, _ id: ID, _ options: ImportOptions) -> Source {
    var source = Source(id: id)
    source.mediaType = MediaType("text/plain; charset=\(text.encoding.rawValue)")
    source.sha256 = options.digest
    source.length = text.count
    source.tool = options.tool.flatMap { Text($0) }
    source.toolVersion = options.toolVersion.flatMap { Text($0) }
    return source
  }

  /// A document whose text could not be had.
  ///
  /// - Parameters:
  ///   - path: the input, as findings name it.
  ///   - message: why it could not be had.
  ///   - help: what to do.
  /// - Returns: a document without a case, with one finding.
  public static func refused(path: String, _ message: Message, help: Message) -> ImportedDocument {
    refused(
      Detection.Refusal(rule: .notADocument, range: 0..<0, message: message, help: help),
      SourceText(path: path, encoding: .utf8, scalars: []))
  }

  private static func refused(_ refusal: Detection.Refusal, _ source: SourceText) -> ImportedDocument {
    var account = Account(count: source.count)
    account.finish(source.scalars)
    var log = FindingLog(limit: 0)
    log.add(Finding(refusal.rule, refusal.message, help: refusal.help, at: source.location(refusal.range)))
    return ImportedDocument(text: source, account: account, log: log)
  }

  private static func unknownKind(_ source: SourceText, _ clean: CleanText) -> Detection.Refusal {
    let start = clean.string(0..<min(300, clean.scalars.count))
    let range = clean.origins.first.map { $0..<min($0 + 40, source.count) } ?? 0..<0
    let help = Message(
      sv: "det som läses in är utlåtanden och PM: texten ska börja som `Utlåtande Rotel I (Dnr KS 2023/1387)`",
      en:
        "reports (utlåtande) and memos (PM) are imported: the text must begin like `Utlåtande Rotel I (Dnr KS 2023/1387)`"
    )
    guard let kind = Detection.kind(start) else {
      return .init(
        rule: .notADocument, range: range,
        message: .init(sv: "texten är ingen känd handling", en: "the text is no document that is known"), help: help)
    }
    return .init(
      rule: .unsupportedKind, range: range,
      message:
        "\(Message(sv: "texten är", en: "the text is")) \(kind)\(Message(sv: ", och sådana läses inte in", en: ", which are not imported"))",
      help: help)
  }
}
