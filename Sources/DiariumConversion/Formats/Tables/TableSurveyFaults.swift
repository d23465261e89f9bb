@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Findings of the first look at a table.
extension TableSurvey {
  /// Reports a record that belongs to no case.
  mutating func orphan(
    _ reader: borrowing CSVReader, _ row: Row, _ cell: Cell?, _ cases: CaseNumbers, _ log: inout FindingLog
  ) -> Int32? {
    // loss: orphan-row
    leftOut += 1
    lose(row, reader)
    if let id = file.names.firstIndex(of: "id") { leaveOut(reader.text(reader.cells[id])) }
    guard let cell else {
      // The column is missing, which is reported once.
      if !isColumnMissed, log.wants(.missingColumn) {
        isColumnMissed = true
        log.append(
          Finding(
            .missingColumn,
            .init(
              sv: "den obligatoriska kolumnen `case_id` saknas, så raderna hör inte till något ärende",
              en: "the required column `case_id` is missing, so the rows belong to no case"),
            help: .init(
              sv: "varje rad i \(file.description.name) anger sitt ärende",
              en: "each row of \(file.description.name) names its case"), at: file.header
          ).losing(file.description.recordName, field: "case_id"))
      }
      return nil
    }
    // The row of its case has been reported.
    if cases.isLeftOut(cell, in: reader, leftOutCases) || cases.haveNoIDs { return nil }
    let noun = file.description.noun
    let rule: RuleID = cell.length == 0 ? .orphanRow : .unknownCase
    guard log.wants(rule, field: "case_id") else { return nil }
    let text = reader.text(cell)
    var finding: Finding
    if cell.length == 0 {
      finding = Finding(
        rule,
        .init(
          sv: "`case_id` är tom, så raden hör inte till något ärende",
          en: "`case_id` is empty, so this \(noun) belongs to no case"),
        help: .init(sv: "ange ärendets id", en: "give the id of its case"),
        at: file.location(cell, file.caseColumn, row, reader))
    } else {
      searches += 1
      let isSearched = searches <= Words.maximumSearches
      let near = isSearched ? cases.near(to: text) : []
      finding = Finding(
        rule, .init(sv: "det finns inget ärende \(Words.quoted(text))", en: "no case \(Words.quoted(text))"),
        help: Words.guess(near)
          ?? .init(
            sv: "lägg till ärendet i cases.csv, eller rätta id-värdet\(isSearched ? "" : Words.endOfSearch.sv)",
            en: "add the case to cases.csv, or correct the id\(isSearched ? "" : Words.endOfSearch.en)"),
        at: file.location(cell, file.caseColumn, row, reader))
      if near.count == 1 { finding.suggestion = near[0] }
      finding.value = Words.cut(text, 300)
    }
    finding.field = "case_id"
    if let id = file.names.firstIndex(of: "id"), reader.cells[id].length > 0 {
      finding.entityID = Words.cut(reader.text(reader.cells[id]), 300)
    }
    finding.ties.missing = cell.length == 0 ? [] : ["case"]
    log.append(finding.losing(file.description.recordName))
    return nil
  }

  /// Leaves out a row of a simple sheet whose diary number is empty, or makes the id of another.
  mutating func unnumbered(
    _ reader: borrowing CSVReader, _ row: Row, _ cases: CaseNumbers, _ log: inout FindingLog
  ) -> Int32? {
    // loss: sheet-row
    leftOut += 1
    lose(row, reader)
    let cell = reader.cells[file.caseColumn]
    let text = TableHeadings.trimmed(reader.text(cell))
    var place = file.location(cell, file.caseColumn, row, reader)
    let isMarker = SheetNumbering.isMarker(text)
    guard text.isEmpty || isMarker else {
      var bytes = text
      let isNew = unnumberedHashes.insert(bytes.withUTF8 { unsafe RowHash.of(UnsafeRawBufferPointer($0)) }).inserted
      guard isNew, self.log.limit == 0 || unnumbered.count < self.log.limit else { return nil }
      if cases.isSecret(cell, in: reader) { place.withhold { _ in false } }
      unnumbered.append((text, place))
      return nil
    }
    let rule: RuleID = SpreadsheetValue.errors.contains(text.uppercased()) ? .spreadsheetError : .orphanRow
    guard log.wants(rule) else { return nil }
    let name = file.names[file.caseColumn]
    log.append(
      Finding(
        rule,
        isMarker
          ? .init(
            sv: "\(Words.quoted(text)) i `\(name)` är inget diarienummer, så raden hör inte till något ärende",
            en: "\(Words.quoted(text)) in `\(name)` is no diary number, so the row belongs to no case")
          : .init(
            sv: "`\(name)` är tom, så raden hör inte till något ärende",
            en: "`\(name)` is empty, so the row belongs to no case"),
        help: .init(
          sv: "skriv ärendets diarienummer på varje rad", en: "write the diary number of the case on every row"),
        at: place
      ).losing(records: lost(with: reader)))
    return nil
  }

  /// The types of records that are missing where a row of a simple sheet was left out that says what it is.
  private func lost(with reader: borrowing CSVReader) -> [String] {
    guard file.keyColumns.count > 1, let kind = SheetRecordKind.read(reader.text(reader.cells[file.keyColumns[1]]))
    else {
      return file.lostWithRow
    }
    let title = file.names.firstIndex { SheetColumn.byHeading[SheetHeadings.normal($0)] == .title }
    let hasTitle = title.map { reader.cells[$0].length > 0 } ?? false
    return [kind.typeName] + (hasTitle ? ["case"] : [])
  }

  mutating func lose(_ row: Row, _ reader: borrowing CSVReader) {
    let begin = reader.block.offset(at: row.offset)
    lose(begin..<begin + row.length)
  }

  mutating func lose(_ bytes: Range<Int>) {
    lost.add(Losses.LostPart(path: file.source.path, bytes: bytes))
  }

  mutating func leaveOut(_ id: String) {
    guard !id.isEmpty else { return }
    var id = id
    leftOutIDs.insert(id.withUTF8 { unsafe RowHash.of(UnsafeRawBufferPointer($0)) })
  }

  /// Reports rows that were read as if they had all their empty cells, or no more than those.
  mutating func sayFitted() {
    // loss: empty-cells
    guard fitted > 0, !file.text.isSheet, log.wants(.unevenRows) else { return }
    log.append(
      Finding(
        .unevenRows,
        .init(
          sv: "\(fitted) rad\(fitted == 1 ? "" : "er") har färre eller fler tomma celler på slutet än rubrikraden, "
            + "och har lästs som hela",
          en: "\(fitted) row\(fitted == 1 ? " has" : "s have") fewer or more empty cells at the end than the header, "
            + "and \(fitted == 1 ? "was" : "were") read as whole"),
        help: .init(
          sv: "Excel utelämnar tomma celler så; ingenting behöver göras, men publicera hela rader",
          en: "Excel leaves empty cells out in this way; nothing is lost, but publish whole rows"), at: file.header))
  }

  /// Reports columns without a heading that have filled cells.
  func sayNameless(_ log: inout FindingLog) {
    for (column, location) in file.nameless {
      guard let count = named[column], log.wants(.emptyColumnName) else { continue }
      log.append(
        Finding(
          .emptyColumnName,
          .init(
            sv: "kolumn \(column + 1) har uppgifter på \(count) rad\(count == 1 ? "" : "er") men ingen rubrik",
            en: "column \(column + 1) has data in \(count) row\(count == 1 ? "" : "s") but no name"),
          help: .init(sv: "ge kolumnen en rubrik, eller ta bort den", en: "name it, or delete the column"),
          at: location))
    }
  }

  /// Reports rows that are examples or help.
  mutating func sayExamples() {
    guard let place = examples.place, log.wants(.exampleRows) else { return }
    let count = examples.count
    log.append(
      Finding(
        .exampleRows,
        .init(
          sv: "\(count) rad\(count == 1 ? "" : "er") som börjar med # är exempel eller hjälp, och har hoppats över",
          en:
            "\(count) row\(count == 1 ? "" : "s") that begin\(count == 1 ? "s" : "") with # \(count == 1 ? "is an example" : "are examples") or help, and \(count == 1 ? "was" : "were") skipped"
        ),
        help: .init(sv: "ta bort dem när de inte behövs", en: "delete them when they are not needed"), at: place))
  }
}
