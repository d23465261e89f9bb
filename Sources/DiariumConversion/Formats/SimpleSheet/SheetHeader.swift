@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Opening of the file of a simple sheet: its headings, and what is wrong with them.
extension TableFile {
  /// Opens a sheet.
  ///
  /// - Throws: `.syntax` if its headings are those of no simple sheet, `.input` if bytes cannot be read.
  static func sheet(
    _ source: any ByteSource, _ options: TableReadingOptions, limits: Limits, log: inout FindingLog
  ) throws(ReadFailure) -> (file: TableFile, headings: SheetHeadings) {
    let text = try TableText(source, stated: options.encoding)
    let opening = try TableOpening(text, options, limits: limits) { heading in SheetHeadings.isKnown(heading) }
    guard let opening else { throw .syntax(try noSheet(text)) }
    var reader = CSVReader(text.source, delimiter: opening.delimiter, limits: limits, size: 1 << 14)
    if opening.start.offset > 0 { try reader.begin(at: opening.start) }
    _ = try reader.next()
    guard let headings = SheetHeadings(reader.cells.map { reader.text($0) }) else { throw .syntax(try noSheet(text)) }
    let file = try TableFile(headings, text, opening, limits: limits)
    file.sayHeadings(headings, &log)
    return (file, headings)
  }

  /// The error for headings that are those of no simple sheet, with the whole line as it should be if that can be told.
  private static func noSheet(_ text: TableText) throws(ReadFailure) -> SyntaxError {
    var place = Location(path: text.source.path)
    (place.line, place.column, place.table, place.cell) = (1, 1, TableDescription.simpleSheet.name, "A1")
    let beginning: [UInt8]
    do throws(IOFailure) { beginning = try text.source.bytes(at: 0, count: TableGuess.looked) } catch {
      throw .input(error)
    }
    if let almost = SheetGuess(beginning).almost {
      let renaming = SheetRenaming(almost.headings)
      let first = renaming.changes.first?.index ?? 0
      guard renaming.makesSheet else { return SyntaxError(lacksKeys(renaming, line: almost.line, at: place)) }
      (place.line, place.cell) = (almost.line, "\(SpreadsheetColumn.name(first))\(almost.line)")
      place.column = 1 + almost.headings.prefix(first).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      return SyntaxError(renamed(renaming, delimiter: almost.delimiter, at: place))
    }
    return SyntaxError(
      Finding(
        .unknownColumn,
        .init(sv: "rubrikraden är inte det enkla bladets", en: "the header is not that of the simple sheet"),
        help: .init(
          sv: "kolumnerna `diarienummer` och `händelse` behövs, eller `diarienummer` och till exempel `motion av`",
          en: "the columns `diary_number` and `record` are needed, or `diary_number` and `motion by`, for instance"),
        at: place))
  }

  /// The finding that a sheet lacks a column without which its rows say nothing.
  private static func lacksKeys(_ renaming: SheetRenaming, line: Int, at place: Location) -> Finding {
    var place = place
    (place.line, place.cell) = (line, "A\(line)")
    let lacksNumber = !renaming.headings.contains { SheetColumn.byHeading[SheetHeadings.normal($0)] == .diaryNumber }
    let missing =
      lacksNumber
      ? Message(sv: "`diarienummer`", en: "`diary_number`")
      : Message(sv: "`händelse`, eller rubriker som `motion av`", en: "`record`, or headings such as `motion by`")
    var finding = Finding(
      .missingColumn,
      .init(
        sv: "rubrikraden ser ut som det enkla bladets, men saknar \(missing.sv)",
        en: "the header looks like that of the simple sheet, but lacks \(missing.en)"),
      help: lacksNumber
        ? .init(
          sv: "lägg till kolumnen, med ärendets diarienummer på varje rad",
          en: "add the column, with the diary number of the case on every row")
        : .init(
          sv: "lägg till kolumnen, med vad som hände: motion, beslut, reservation …",
          en: "add the column, with what happened: motion, decision, reservation …"), at: place)
    finding.field = lacksNumber ? "diary_number" : "record"
    return finding
  }

  /// Reports headings that are not known, with the whole line as it should be, and those that occur twice.
  private func sayHeadings(_ sheet: SheetHeadings, _ log: inout FindingLog) {
    for (column, meaning) in sheet.meanings.enumerated() {
      guard case .repeated(let first) = meaning, log.wants(.duplicateColumn) else { continue }
      var finding = Finding(
        .duplicateColumn,
        .init(
          sv: "rubriken \(Words.quoted(sheet.texts[column])) betyder detsamma som kolumn \(first + 1) "
            + "(\(Words.quoted(sheet.texts[first])))",
          en: "the heading \(Words.quoted(sheet.texts[column])) means the same as column \(first + 1) "
            + "(\(Words.quoted(sheet.texts[first])))"),
        help: .init(
          sv: "byt rubrik på en av dem eller ta bort den; bara den första läses",
          en: "rename or delete one of them; only the first is read"), at: place(ofHeading: column))
      finding.value = sheet.texts[column]
      log.append(finding)
    }
    let renaming = SheetRenaming(sheet.texts)
    guard let first = unknownColumns.first(where: { !doubled.contains($0) && !sheet.texts[$0].isEmpty }),
      log.wants(.unknownColumn)
    else { return }
    log.append(
      Self.renamed(renaming, delimiter: Character(UnicodeScalar(opening.delimiter)), at: place(ofHeading: first)))
  }

  /// The place of a heading.
  private func place(ofHeading column: Int) -> Location {
    unknownColumnNames.first { $0.location.cell == cellName(column, record: 0) }?.location ?? header
  }

  /// The finding that headings should be others, which gives the whole line to paste.
  static func renamed(_ renaming: SheetRenaming, delimiter: Character, at place: Location) -> Finding {
    let row = place.cell.map { String($0.drop(while: \.isLetter)) } ?? "1"
    let changes = renaming.changes.map { change in
      Message(
        verbatim: "\(SpreadsheetColumn.name(change.index))\(row) \(Words.quoted(change.from)) → `\(change.to)`")
    }
    let isOne = changes.count == 1
    let list = Words.list(changes, .and)
    let line = renaming.headings.map { heading in
      heading.contains { $0 == delimiter || $0 == "\"" } ? "\"\(heading.replacing("\"", with: "\"\""))\"" : heading
    }.joined(separator: String(delimiter))
    var finding = Finding(
      .unknownColumn,
      .init(
        sv: "\(isOne ? "en rubrik" : "\(changes.count) rubriker") är inte det enkla bladets: \(list.sv)",
        en: "\(isOne ? "one heading is" : "\(changes.count) headings are") not of the simple sheet: \(list.en)"),
      help: .init(
        sv:
          "skriv om cellerna, eller klistra in rubrikraden i en textredigerare: \(line)\(renaming.headings.contains { $0.hasPrefix("x_lokal_") } ? " (byt lokal mot ert eget namn)" : "")",
        en:
          "write the cells anew, or paste the header in an editor of texts: \(line)\(renaming.headings.contains { $0.hasPrefix("x_local_") } ? " (put your own name in place of local)" : "")"
      ),
      at: place)
    finding.suggestion = isOne ? renaming.changes[0].to : nil
    // What lacks a cell or the heading of a case lacks it because of this, if that is what was meant.
    let meant = renaming.changes.map { SheetHeadings.normal($0.to) }
    if meant.contains(where: { !$0.hasPrefix("x ") }) {
      finding.ties.lost = [SheetRecordKind.cell, "signatory", "item"]
    }
    if meant.contains(where: { SheetColumn.byHeading[$0] == .title }) { finding.ties.lost.append("case") }
    finding.value = renaming.changes.first?.from
    return finding
  }
}
