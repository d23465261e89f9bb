@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// An empty feed to be filled in by hand: tables or a simple sheet, each with a row of help, and the head beside them.
///
/// Rows that begin with `#` are help and examples, which readers skip. The head is `dataset.yaml`, which is read with the
/// folder; what it must say and does not say yet is found at its line.
///
/// ```swift
/// var template = Template(.simpleSheet)
/// template.language = .sv
/// template.options = .excel(.sv)
/// try template.write(to: "arenden/")
/// ```
public struct Template: Hashable, Sendable {
  /// What there is to be filled in.
  public enum Layout: Hashable, Sendable {
    /// Tables with headings, by their names; names of no table are passed over.
    ///
    /// `cases` is always among them, since no folder is read without it.
    case tables(Set<String>)
    /// The simple sheet, in which a row is a thing that happened.
    case simpleSheet
    /// The simple sheet, in which a row is a case.
    case wideSheet
  }

  /// A file of a template.
  public struct File: Hashable, Sendable {
    /// The name, in the folder.
    public let name: String
    /// The contents, in UTF-8.
    public let text: String
  }

  /// The names of the tables of the least feed.
  public static let leastTables: Set<String> = ["cases", "decisions"]

  /// What there is to be filled in.
  public var layout: Layout
  /// The language of help and examples, and of the headings of a simple sheet.
  public var language = Language.en
  /// How tables and sheets are written: their delimiter, byte-order mark, and the headings of tables; the others do not
  /// count, since there are no values yet.
  public var options = TableWritingOptions()

  /// A template.
  public init(_ layout: Layout) { self.layout = layout }

  /// The files, without anything on disk.
  public func files() -> [File] {
    let files: [File]
    switch layout {
    case .tables(let names):
      let tables = TableDescription.all.filter { $0.name == "cases" || names.contains($0.name) }
      files = tables.map { table in
        File(name: table.fileName, text: text(TableTemplate(table, titles: options.titles, language).records))
      }
    case .simpleSheet:
      files = [File(name: SimpleSheets.fileName, text: text(SheetTemplate(language).long))]
    case .wideSheet:
      files = [File(name: SimpleSheets.fileName, text: text(SheetTemplate(language).wide))]
    }
    return files + [File(name: SimpleSheets.headName, text: DatasetTemplate(language).text)]
  }

  /// Writes the files to a folder, which appears complete or not at all.
  ///
  /// - Parameters:
  ///   - path: the path of the folder, whose parent must exist.
  ///   - replacing: whether files of the same names in it may be replaced; any other file stands in the way.
  ///   - monitor: tells when to stop.
  /// - Throws: `FeedError` of the kinds `output` and `write` if the folder cannot be made or written.
  public func write(to path: String, replacing: Bool = false, monitor: RunMonitor? = nil) throws(FeedError) {
    let files = files()
    try FeedError.converting { () throws(IOFailure) in
      var folder = try OutputFolder(
        path, mayReplace: replacing, contents: .template(Set(files.map(\.name))), monitor: monitor)
      for file in files {
        var failure: IOFailure?
        unsafe Array(file.text.utf8).withUnsafeBytes { bytes in
          do throws(IOFailure) { try unsafe folder.write(bytes, to: file.name) } catch { failure = error }
        }
        if let failure { throw failure }
        _ = try folder.end(file.name)
      }
      try folder.commit()
    }
  }

  /// The text of records, as tables are written.
  private func text(_ records: [[String]]) -> String {
    var writer = CSVWriter(delimiter: options.delimiterByte)
    for record in records {
      for cell in record { writer.cell(cell) }
      writer.endRecord()
    }
    let text = String(decoding: writer.take().joined(), as: UTF8.self)
    return options.hasByteOrderMark ? "\u{FEFF}\(text)" : text
  }
}
