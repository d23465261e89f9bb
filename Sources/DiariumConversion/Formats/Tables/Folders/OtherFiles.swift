@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The contents of a folder of tables besides the tables: none of it is read, and none is passed over in silence.
struct OtherFiles {
  let folder: any TableFolder
  /// The files of tables that are read, by table.
  let read: [String: String]
  /// The files that `datapackage.json` lists.
  private let listed: Set<String>

  /// - Parameters:
  ///   - folder: the folder.
  ///   - read: the files that are read as tables.
  ///   - listed: the files that `datapackage.json` lists.
  init(_ folder: any TableFolder, read: [String], listed: [String]) {
    self.folder = folder
    self.read = Dictionary(read.map { (String($0.lowercased().dropLast(4)), $0) }) { first, _ in first }
    self.listed = Set(listed)
  }

  /// Reports what is there and was not read.
  ///
  /// - Throws: `.input` if bytes cannot be read.
  func say(_ log: inout FindingLog) throws(ReadFailure) {
    for entry in folder.entries {
      guard let finding = try finding(entry) else { continue }
      if log.wants(finding.rule) { log.append(finding) }
    }
  }

  /// The finding about an entry; `nil` if it was read, or is nobody's data.
  private func finding(_ entry: TableFolderEntry) throws(ReadFailure) -> Finding? {
    let name = entry.name
    // loss: system-litter
    if SystemLitter.contains(name) { return nil }
    if entry.kind == .file, name == DataPackage.fileName || read.values.contains(name) { return nil }
    if entry.kind == .misnamed { return misnamed(entry) }
    if folder.isOneFile { return try sheet(name) }
    let names = FileNames(name)
    guard entry.kind == .file else { return irregular(entry, names.isOfRows ? names.table : nil) }
    let meant = names.table
    if names.isPackage { return package(name) }
    // loss: metadata
    if name == CSVWMetadata.fileName, try isMetadata(name) { return nil }
    // loss: hidden-file
    if name.hasPrefix("."), meant == nil { return nil }
    if names.isFeed { return other(name, feed(name)) }
    if try isEmpty(name) {
      return other(name, .init(sv: "filen är tom; ta bort den", en: "the file is empty; remove it"))
    }
    if names.mayBeText, let kind = ViewGuess.kind(try beginning(name)) { return ofViews(name, kind) }
    if let meant {
      if let table = read[meant], try isSame(name, table) { return copy(name, of: table) }
      let isClosed = names.isWorkbook || names.isPacked
      if isClosed, read[meant] != nil { return other(name, closed(names)) }
      return unexpected(name, meant, names)
    }
    if !listed.contains(name), names.mayBeText, let table = try tableByHeader(name) {
      return unexpected(name, table, names)
    }
    if names.isOfRows, !listed.contains(name) { return unexpected(name, nil, names) }
    return other(name, listed.contains(name) ? Self.listedHelp : names.isWorkbook ? closed(names) : Self.otherHelp)
  }

  /// The finding about a sheet that was not read: it may hold data if its headings are those of a table.
  private func sheet(_ name: String) throws(ReadFailure) -> Finding? {
    guard name != SimpleSheets.workbookHead else { return nil }
    let bytes = try beginning(name)
    if let kind = ViewGuess.kind(bytes) { return ofViews(name, kind) }
    let guess = TableGuess(bytes)
    let meant = TableDescription.named(sheet: name)?.name ?? guess.tables.first
    return unreadSheet(name, SheetGuess(bytes).isSheet ? TableDescription.simpleSheet.name : meant)
  }

  private func isEmpty(_ name: String) throws(ReadFailure) -> Bool {
    do throws(IOFailure) {
      let source = try folder.open(name)
      return try source.bytes(at: 0, count: 1).isEmpty
    } catch {
      throw .input(error)
    }
  }

  /// Whether a file says of the tables that are read what the schema says of them, and nothing else.
  private func isMetadata(_ name: String) throws(ReadFailure) -> Bool {
    var tape = Tape()
    try? TreeEncoder().encode(CSVWMetadata.document(of: Array(read.keys)), onto: &tape)
    guard tape.count > 0 else { return false }
    var writer = JSONWriter(.indented)
    writer.write(tape)
    writer.endRecord()
    let expected = unsafe Array(writer.output.bytes)
    do throws(IOFailure) {
      return try folder.open(name).bytes(at: 0, count: expected.count + 1).elementsEqual(expected)
    } catch {
      throw .input(error)
    }
  }

  /// Whether two files have the same bytes.
  private func isSame(_ one: String, _ other: String) throws(ReadFailure) -> Bool {
    do throws(IOFailure) {
      let (one, other) = (try folder.digest(one), try folder.digest(other))
      return one.bytes == other.bytes && one.sha256 == other.sha256
    } catch {
      throw .input(error)
    }
  }

  /// The table whose columns the first record of a file names; `nil` if it names hardly any.
  private func tableByHeader(_ name: String) throws(ReadFailure) -> String? {
    TableGuess(try beginning(name)).tables.first
  }

  private func beginning(_ name: String) throws(ReadFailure) -> [UInt8] {
    do throws(IOFailure) { return try folder.open(name).bytes(at: 0, count: TableGuess.looked) } catch {
      throw .input(error)
    }
  }
}
