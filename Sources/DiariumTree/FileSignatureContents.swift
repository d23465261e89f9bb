/// Formats that share their first bytes, told apart by the names of what is inside.
extension FileSignature {
  /// The kind of a ZIP archive, by its local file headers (APPNOTE.TXT, 4.3.7); nothing is unpacked.
  static func ofArchive(_ bytes: [UInt8], path: String) -> FileSignature {
    let entries = entries(bytes)
    if let type = entries.first(where: { $0.name == "mimetype" })?.contents {
      if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .ods }
      if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
    }
    let names = Set(entries.map(\.name))
    if names.contains("xl/workbook.bin") { return .xlsb }
    for (folder, kind) in [("xl/", FileSignature.xlsx), ("word/", .docx), ("ppt/", .pptx)]
    where names.contains(where: { $0.hasPrefix(folder) }) {
      return kind
    }
    let files = Set(names.map { $0.split(separator: "/").last.map(String.init) ?? "" })
    if files.contains("cases.csv") || files.contains("datapackage.json") { return .zippedTables }
    // If the names are further on, or the file was cut off, the extension says what it was meant to be.
    let isOffice = names.contains("[Content_Types].xml") || entries.isEmpty
    let kinds: [String: FileSignature] = [
      "xlsx": .xlsx, "xlsm": .xlsx, "xlsb": .xlsb, "docx": .docx, "pptx": .pptx, "ods": .ods, "odt": .odt,
    ]
    return isOffice ? kinds[ending(path)] ?? .zip : .zip
  }

  private static func ending(_ path: String) -> String {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
  }

  /// The entries whose headers are present, with the first bytes of those stored uncompressed.
  private static func entries(_ bytes: [UInt8]) -> [(name: String, contents: String)] {
    var entries: [(String, String)] = []
    var place = 0
    while place + 30 <= bytes.count {
      guard bytes[place] == 0x50, bytes[place + 1] == 0x4B, bytes[place + 2] == 3, bytes[place + 3] == 4 else {
        // A size given after the contents is not known here: the next header is searched for.
        place += 1
        continue
      }
      let (length, extra) = (number(bytes, place + 26, 2), number(bytes, place + 28, 2))
      let start = place + 30
      let contents = start + length + extra
      let name = String(decoding: bytes[min(start, bytes.count)..<min(start + length, bytes.count)], as: UTF8.self)
      let isStored = number(bytes, place + 8, 2) == 0
      let stored = isStored ? bytes[min(contents, bytes.count)..<min(contents + 80, bytes.count)] : []
      entries.append((name, String(decoding: stored, as: UTF8.self)))
      place = start + length
    }
    return entries
  }

  /// Where the directory of an OLE2 file begins (MS-CFB, 2.2), and how much of it is looked at; `nil` if the header is
  /// invalid.
  static func directory(_ bytes: [UInt8]) -> (offset: Int, size: Int)? {
    guard bytes.count >= 76 else { return nil }
    let shift = number(bytes, 30, 2)
    guard shift == 9 || shift == 12 else { return nil }
    let (sector, first) = (1 << shift, number(bytes, 48, 4))
    return ((first + 1) * sector, max(sector, 4096))
  }

  /// The kind of an OLE2 file, by the names in its directory: entries of 128 bytes, each with its name in UTF-16.
  static func ofDirectory(_ bytes: [UInt8], path: String) -> FileSignature? {
    var names: Set<String> = []
    for entry in stride(from: 0, to: bytes.count - 127, by: 128) {
      let length = min(max(0, number(bytes, entry + 64, 2) - 2), 62)
      let units = stride(from: entry, to: entry + length, by: 2).map { UInt16(number(bytes, $0, 2)) }
      names.insert(String(decoding: units, as: UTF16.self))
    }
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .encrypted }
    if names.contains("Workbook") || names.contains("Book") { return .xls }
    if names.contains("WordDocument") { return .doc }
    return ["xls": .xls, "doc": .doc, "xlsx": .encrypted, "docx": .encrypted][ending(path)]
  }

  /// An unsigned little-endian number; 0 if it is not there.
  private static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
    guard place >= 0, place + size <= bytes.count else { return 0 }
    return (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }
}
