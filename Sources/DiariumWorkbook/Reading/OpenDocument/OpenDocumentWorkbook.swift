package import DiariumArchive
@_spi(Engine) package import DiariumTree

/// A workbook of OpenDocument (ISO/IEC 26300), as LibreOffice writes it.
package final class OpenDocumentWorkbook: Workbook {
  /// What it says of itself; the number of its links once it has been read.
  package private(set) var facts = WorkbookFacts()
  private let parts: PackageParts

  private static let manifest = "META-INF/manifest.xml"
  private static let properties = "meta.xml"
  private static let content = "content.xml"

  /// Reads what a workbook says of itself.
  ///
  /// - Parameters:
  ///   - directory: the directory of the archive that it is.
  ///   - source: the archive.
  /// - Throws: `.syntax` if it is encrypted or damaged, `.input` if bytes cannot be read.
  package init(_ directory: ArchiveDirectory, _ source: any ByteSource) throws(ReadFailure) {
    parts = try PackageParts(directory, source, .openDocument)
    facts.epoch = "1899"
    if try isEncrypted() {
      throw .syntax(SyntaxError(FileSignature.encrypted.finding(source.path, for: .feed)))
    }
    facts.hasMacros = parts.names.contains(where: Self.isMacro)
    if parts.contains(Self.properties) {
      let handler = GeneratorHandler()
      do throws(ReadFailure) { try parts.parse(Self.properties, handler) } catch {
        if case .input = error { throw error }
      }
      facts.application = handler.application
    }
  }

  /// Whether the contents are encrypted (ODF 1.2, part 3, 4.4).
  private func isEncrypted() throws(ReadFailure) -> Bool {
    guard parts.contains(Self.manifest) else { return false }
    let handler = ManifestHandler()
    do throws(ReadFailure) { try parts.parse(Self.manifest, handler) } catch {
      // OpenOffice.org 2 wrote a document type into it; whatever is wrong with it, the sheets are elsewhere.
      if case .input = error { throw error }
    }
    return handler.isEncrypted
  }

  /// Whether a part is a program; LibreOffice writes lists of libraries also where those are empty.
  private static func isMacro(_ name: String) -> Bool {
    if name.hasPrefix("Scripts/") { return true }
    return name.hasPrefix("Basic/") && !name.hasSuffix("-lb.xml") && !name.hasSuffix("-lc.xml")
  }

  package func read(into receiver: any SheetReceiver) throws(ReadFailure) {
    let handler = ContentHandler(receiver, parts.room, NumberTexts(parts.allowance))
    try parts.parse(Self.content, handler) { handler.fault.map(failure) }
    if let fault = handler.fault { throw failure(fault) }
    guard handler.hasSpreadsheet else {
      throw WorkbookFault.failure(
        parts.path, part: Self.content,
        .init(sv: "dokumentet har inga kalkylblad", en: "the document has no sheets"))
    }
    facts.externalLinks = handler.externalLinks
    if let epoch = handler.epoch { facts.epoch = epoch }
  }

  private func failure(_ fault: TableBuilder.Fault) -> ReadFailure {
    switch fault {
    case .text(.output(let failure)), .output(let failure): .input(failure)
    case .text(.tooLarge), .tooLarge: WorkbookFault.tooLarge(parts.path, Self.content)
    case .text(.disorder), .place:
      WorkbookFault.failure(
        parts.path, part: Self.content,
        .init(
          sv: "arbetsboken är skadad: en cell står på en plats som inget blad har",
          en: "the workbook is damaged: a cell is at a place that no sheet has"))
    case .count:
      WorkbookFault.failure(
        parts.path, part: Self.content,
        .init(
          sv: "arbetsboken är skadad: det antal gånger som en cell, en rad eller ett blanksteg upprepas är inget antal",
          en: "the workbook is damaged: the number of times that a cell, a row or a blank is repeated is none"))
    }
  }
}
