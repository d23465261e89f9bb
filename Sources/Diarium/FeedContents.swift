extension Feed {
  /// Reads a whole feed into memory; `FeedFile.forEachCase` reads case by case.
  ///
  /// - Parameters:
  ///   - path: the path of a file or a folder of tables; `-` is standard input.
  ///   - format: the format; nil to tell it from the name's extension, or else from the first bytes.
  /// - Throws: `IOFailure` where the file cannot be opened, `ReadFailure` where it cannot be read or is not well
  ///   formed, `FeedFileError` where it has no head, `TreeDecodingError` at the first value that is wrong.
  public init(contentsOf path: String, format: Format? = nil) throws {
    let file = try FeedFile(path, format: format)
    self = try file.head()
    var cases: [Case] = []
    try file.forEachCase { cases.append($0) }
    self.cases = cases
  }

  /// Writes the feed in canonical form.
  ///
  /// The file, or the folder of tables, appears whole or not at all.
  ///
  /// - Parameters:
  ///   - path: the path of the file; with a slash at its end that of a folder of tables.
  ///   - format: the format; nil to tell it from the name's extension, JSON where that says nothing.
  ///   - replacing: whether what is there may be replaced.
  /// - Throws: `IOFailure` where the output cannot be made or written, `EncodingError` for what JSON cannot hold,
  ///   `FeedWriteError` for what has no place in tables.
  public func write(to path: String, format: Format? = nil, replacing: Bool = false) throws {
    let format = format ?? Format(fileName: path) ?? .json
    if format.isFolder {
      var writer = TableWriter(to: try OutputFolder(path, mayReplace: replacing))
      try write(to: &writer)
      guard writer.losses.isEmpty else { throw FeedWriteError.noPlace(writer.losses) }
      if let stale = writer.folder.stale().first { throw FeedWriteError.stale(stale) }
      try writer.folder.commit()
    } else {
      var writer = FeedWriter(format, to: try OutputFile(path, mayReplace: replacing))
      try write(to: &writer)
      try writer.sink.commit()
    }
  }

  private func write(to output: inout some FeedOutput & ~Copyable) throws {
    var head = self
    head.cases = []
    var headTape = Tape()
    var tape = Tape()
    let encoder = TreeEncoder()
    try encoder.encode(head, onto: &headTape)
    try output.begin(headTape, hasHead: true)
    let encoding = output.makeEncoder()
    var ids: Set<ID> = []
    for (number, record) in cases.enumerated() {
      try encoder.encode(record, onto: &tape)
      encoding.writeCase(tape, number: number, isRepeated: !ids.insert(record.id).inserted)
      if encoding.size > 1 << 20 { try output.add(encoding.take()) }
    }
    try output.add(encoding.take())
    try output.end(headTape, hasHead: true)
  }
}

/// Why a feed cannot be written.
public enum FeedWriteError: Error, CustomStringConvertible {
  /// Values have no place in the format.
  case noPlace(Losses)
  /// A table in the folder would not be replaced, and be read with the others.
  case stale(String)

  /// What is wrong, on one line.
  public var description: String {
    switch self {
    case .noPlace(let losses):
      "there is no place in tables for "
        + losses.counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.nouns($0.value))" }
        .joined(separator: ", ")
    case .stale(let name): "\(name) is left from an earlier run"
    }
  }
}
