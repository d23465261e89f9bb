@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The first look at all tables.
extension TableReader {
  /// Surveys all tables, the cases first, since the others refer to them.
  ///
  /// - Returns: the tables that exist.
  func surveyAll(_ files: [TableFile?], _ folder: any TableFolder) throws(ReadFailure) -> [ReadTable] {
    var read: [ReadTable] = []
    cursors = Array(repeating: nil, count: files.count)
    tables = cursors.map { _ in nil }
    var files = files
    var count = 0
    if var file = files[cases] {
      count = try numberCases(&file)
      files[cases] = file
    }
    let chunk = max(1, Int(Double(count) * Double(limits.block) / Double(max(1, folder.size))))
    let surveys = try survey(files, chunk, folder)
    for (index, survey) in surveys.enumerated() {
      guard let survey else { continue }
      let file = survey.file
      files[index] = file
      log.absorb(survey.log)
      if let name = self.file(of: file.description.name, in: folder) {
        read.append(ReadTable(file: name, rows: survey.records, contents: file))
      }
      ofTables.add(.unknown, survey.unknownCells, at: file.header)
      ofTables.add(.duplicate, survey.doubledCells, at: file.header)
      ofTables.add(.orphan, survey.leftOut, at: file.header)
      ofTables.add(survey.lost)
      leftOutIDs.formUnion(survey.leftOutIDs)
      if survey.records == 0, index != cases, log.wants(.emptyTable) { log.append(Self.noRows(file)) }
      var places: PlaceIndex?
      if !survey.isInOrder {
        unordered.append(file.description.name)
        let index = PlaceIndex { () throws(IOFailure) in try folder.scratch() }
        try survey.find(index, cases: numbers, limits: limits)
        places = index
      }
      tables[index] = Table(file: file, lacksRows: survey.leftOut > 0, places: places)
    }
    guard unordered.isEmpty else { return read }
    context = TableContext(
      options: options, files: files, lackRows: tables.map { $0?.lacksRows ?? false }, numbers: numbers,
      leftOutIDs: leftOutIDs, starts: surveys.map { $0?.starts ?? [] }, cases: chunk,
      ends: surveys.map { $0?.end ?? 0 }, count: (count + chunk - 1) / chunk)
    return read
  }

  /// Surveys the cases, and then all other tables at once.
  private func survey(
    _ files: [TableFile?], _ chunk: Int, _ folder: any TableFolder
  ) throws(ReadFailure) -> [TableSurvey?] {
    var surveys: [TableSurvey?] = Array(repeating: nil, count: files.count)
    surveys[cases] = try files[cases].map { file throws(ReadFailure) in
      try TableSurvey(file, cases: nil, leftOut: [], chunk: chunk, limits: limits)
    }
    let leftOut = surveys[cases]?.leftOutIDs ?? []
    let others = files.indices.filter { $0 != cases && files[$0] != nil }
    let looks = pool.map(others, isWorthThreads: folder.size > 4 << 20) {
      [numbers, limits] index -> Result<TableSurvey?, ReadFailure> in
      guard let file = files[index] else { return .success(nil) }
      do throws(ReadFailure) {
        return .success(
          try TableSurvey(
            file, cases: file.description.isRegister ? nil : numbers, leftOut: leftOut, chunk: chunk,
            limits: limits))
      } catch {
        return .failure(error)
      }
    }
    for (index, look) in zip(others, looks) { surveys[index] = try look.get() }
    return surveys
  }

  /// Numbers every case by the position of its row; returns how many there are.
  private func numberCases(_ file: inout TableFile) throws(ReadFailure) -> Int {
    let (count, hasShortRows) = try numberRows(file)
    guard hasShortRows, try file.leavesOutTrailingCells(limits: limits) else { return count }
    file.lacksTrailingCells = true
    numbers = CaseNumbers()
    return try numberRows(file).count
  }

  private func numberRows(_ file: TableFile) throws(ReadFailure) -> (count: Int, hasShortRows: Bool) {
    let column = file.names.firstIndex(of: "id")
    numbers.haveNoIDs = column == nil
    var reader = try file.makeReader(limits: limits, size: TableCursor.blockSize)
    var isHeader = true
    var place = 0
    var hasShortRows = false
    while true {
      switch try reader.next() {
      case .record where !isHeader && reader.cells.count != file.names.count:
        hasShortRows = hasShortRows || reader.cells.count < file.names.count
        // A row that is left out has rows in other tables.
        if file.isSecret(reader.cells[...], reader) { numbers.insertSecret(id(column, reader)) }
      case .record where !isHeader:
        guard !file.isNoRecord(reader.cells[...], reader) else { break }
        place += 1
        if let column, reader.cells[column].length > 0 {
          numbers.insert(place, reader.cells[column], in: reader)
        }
        if file.isSecret(reader.cells[...], reader) { numbers.insertSecret(id(column, reader)) }
      case .broken(let fault):
        // The mark of an unreadable row is unknown.
        if !file.levelColumns.isEmpty { numbers.insertSecret(column == 0 ? fault.first : nil) }
      case .end: return (place, hasShortRows)
      default: break
      }
      isHeader = false
      reader.release(reader.rows.count)
    }
  }

  /// The text in a column of the current record.
  private func id(_ column: Int?, _ reader: borrowing CSVReader) -> String? {
    guard let column, column < reader.cells.count else { return nil }
    return reader.text(reader.cells[column])
  }
}
