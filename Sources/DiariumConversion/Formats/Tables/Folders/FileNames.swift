@_spi(Engine) internal import DiariumSchema

/// The conclusions to draw from a file's name about its contents.
struct FileNames {
  /// The name without a leading dot, in lower case.
  private let name: String
  /// The part after the first dot: `csv`, `csv.txt`, `tsv.gz`.
  let ending: String
  /// The part before it.
  private let stem: String

  init(_ file: String) {
    // In an archive it may be a path.
    var name = file.lowercased().split(separator: "/").last ?? ""
    while let first = name.first, first == "." || first == "#" { name.removeFirst() }
    while let last = name.last, last == "~" || last == "#" { name.removeLast() }
    self.name = String(name)
    let dot = name.firstIndex(of: ".") ?? name.endIndex
    stem = String(name[..<dot])
    ending = String(name[dot...].dropFirst())
  }

  /// The endings of the name, one by one.
  private var endings: [Substring] { ending.split(separator: ".") }

  /// Whether the name is that of a text with one record per line.
  var isOfRows: Bool { endings.contains { ["csv", "tsv", "tab", "psv"].contains($0) } }

  /// Whether the name is that of a text, or says nothing about the contents.
  var mayBeText: Bool { ending.isEmpty || isOfRows || endings.contains { ["txt", "text", "dat", "asc"].contains($0) } }

  /// Whether the name is that of a workbook.
  var isWorkbook: Bool { endings.contains { ["xlsx", "xlsm", "xlsb", "xls", "ods", "fods", "numbers"].contains($0) } }

  /// Whether the name is that of a file that must be unpacked.
  var isPacked: Bool {
    endings.contains { ["gz", "bz2", "xz", "zst", "lz4", "br", "z", "zip", "7z", "rar", "tar", "tgz"].contains($0) }
  }

  /// Whether the name is that of a feed in another format.
  var isFeed: Bool { endings.last.map { ["json", "jsonl", "ndjson", "yaml", "yml"].contains($0) } ?? false }

  /// Whether the name is one that editors and people give to a file that is no longer, or not yet, the real one.
  private var isCopy: Bool {
    endings.contains { ["bak", "backup", "old", "orig", "save", "sav", "tmp", "temp", "part", "new"].contains($0) }
  }

  /// Whether a file of this name holds a table, if it is named after one; for other texts the first line tells.
  private var holdsTable: Bool { isOfRows || isWorkbook || isPacked || isCopy }

  /// The table that the file is named after: `decisions` for `decisions.tsv`, `Kopia av Decisions (2).csv`,
  /// `data_points_old.csv`; `nil` if there is none.
  var table: String? {
    guard holdsTable else { return nil }
    var words = stem.split { $0 == " " || $0 == "-" || $0 == "(" || $0 == "_" || $0 == "." || $0 == "+" }
    for lead in [["kopia", "av"], ["copy", "of"], ["kopia"], ["copy"]] where words.starts(with: lead.map { $0[...] }) {
      words.removeFirst(lead.count)
      break
    }
    // Names of tables have at most two words: `data_points`.
    for count in [2, 1] where words.count >= count {
      let name = words.prefix(count).joined(separator: "_")
      if TableDescription.names.contains(name) { return name }
    }
    return nil
  }

  /// Whether the file is `datapackage.json` under another spelling, or with a second ending.
  var isPackage: Bool {
    name.hasPrefix("datapackage.") && ["json", "yaml", "yml", "json.txt"].contains(ending)
      || stem.hasPrefix("datapackage") && ending.hasPrefix("json")
  }
}
