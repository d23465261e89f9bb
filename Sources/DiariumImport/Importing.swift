internal import DiariumModel
@_spi(Engine) package import DiariumTree

/// Makes cases from the texts of published documents.
///
/// Stages: detect, clean, recognise the kind, read. Each keeps the way back to the source; none repairs or guesses:
/// facts that the text does not state are absent, and parts that belong nowhere are reported.
package enum Importing {
  /// The kinds of document that are imported, in the plural: `council reports (utlåtanden)`.
  package static var kinds: Message {
    let names = DocumentKinds.all.map { $0.name }
    return Message(sv: names.map(\.sv).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  }

  /// Imports a text.
  ///
  /// - Parameters:
  ///   - bytes: the text, in UTF-8, UTF-16 with a byte-order mark or Windows-1252.
  ///   - path: the input, as named in findings.
  ///   - options: facts that the text does not state.
  /// - Returns: the cases and the findings; `isImported` is false if the text is not such a document.
  package static func document(_ bytes: [UInt8], path: String, options: ImportOptions) -> ImportedDocument {
    if let refusal = Detection.refusal(bytes: bytes, path: path) {
      return refused(refusal, SourceText(path: path, encoding: .windows1252, scalars: []))
    }
    let decoded = DecodedText(bytes)
    let source = SourceText(
      path: path, encoding: decoded.encoding, scalars: decoded.scalars, invalidLengths: decoded.invalidLengths)
    if let refusal = Detection.refusal(source) { return refused(refusal, source) }
    var lines = source.textLines()
    let extraction = Extraction(&lines, in: source)
    Furniture.mark(&lines, in: source, extraction)
    for kind in DocumentKinds.all {
      let document = CleanDocument(source, lines, extraction, as: kind)
      guard let reader = kind.init(recognising: document) else { continue }
      return read(document, with: reader, isDamaged: decoded.isDamaged, options)
    }
    return refused(Detection.unknownKind(CleanDocument(source, lines, extraction, as: DocumentKinds.all[0])), source)
  }

  /// Reads a document whose kind is known.
  private static func read(
    _ clean: CleanDocument, with reader: any DocumentKind, isDamaged: Bool, _ options: ImportOptions
  ) -> ImportedDocument {
    let source = clean.source
    var account = Account(count: source.count)
    // loss: page-furniture
    for range in clean.furniture { account.give(range, to: .furniture) }
    for join in clean.text.joins { account.give(join, to: .field) }
    var contents = DocumentContents(clean, account: account, options: options)
    reader.read(into: &contents)
    var quality = TextQuality(clean, isDamaged: isDamaged, limit: options.findings)
    quality.check(mayEndHere: reader.mayEndHere)
    reader.check(&quality)
    contents.account.finish(source.scalars)
    // loss: unplaced
    quality.addUnplaced(contents.account)
    if quality.log.counted(.truncated) > 0 { contents.markIncomplete() }

    var log = contents.log
    log.absorb(quality.log)
    log.sort(inputs: [source.path])
    var document = ImportedDocument(text: source, account: contents.account, log: log)
    document.clean = clean.text
    document.isImported = true
    document.cases = contents.cases
    document.registers = contents.registers
    document.source = contents.sourceID.map { described(source, $0, options) }
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

  /// A document whose text could not be read.
  ///
  /// - Parameters:
  ///   - path: the input, as named in findings.
  ///   - message: the reason.
  ///   - help: the advice.
  ///   - command: the advice for users of the command, if its wording differs.
  /// - Returns: a document that is not imported, with one finding.
  package static func refused(path: String, _ message: Message, help: Message, command: Message? = nil)
    -> ImportedDocument
  {
    refused(
      Detection.Refusal(rule: .notADocument, range: 0..<0, message: message, help: help, command: command),
      SourceText(path: path, encoding: .utf8, scalars: []))
  }

  private static func refused(_ refusal: Detection.Refusal, _ source: SourceText) -> ImportedDocument {
    var account = Account(count: source.count)
    account.finish(source.scalars)
    var log = FindingLog(limit: 0)
    log.add(
      Finding(refusal.rule, refusal.message, help: refusal.help, at: source.location(refusal.range)).advising(
        command: refusal.command))
    return ImportedDocument(text: source, account: account, log: log)
  }
}
