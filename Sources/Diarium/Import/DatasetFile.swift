internal import DiariumConversion
internal import DiariumTree

extension Dataset {
  /// Reads the fields of a dataset from a file of JSON or YAML: the fields alone, or a feed with its head.
  ///
  /// - Parameters:
  ///   - path: the path; `-` is standard input.
  ///   - monitor: tells when the run shall stop.
  /// - Throws: `IOFailure` where bytes cannot be had, `ReadFailure` where they are not well formed, `TreeDecodingError`
  ///   at the first value that is wrong.
  public init(contentsOf path: String, monitor: RunMonitor? = nil) throws {
    let source = try FileSource(path, monitor: monitor)
    let form = Form(fileName: path) ?? .json
    var reader = FeedReader(.text(source), form: form == .csv || form == .jsonl ? .json : form, limits: Limits())
    var tape = Tape()
    _ = try reader.head(onto: &tape)
    if let dataset = tape.member("dataset") {
      self = try TreeDecoder().decode(Dataset.self, from: &tape, at: dataset)
    } else {
      self = try TreeDecoder().decode(Dataset.self, from: &tape)
    }
  }
}

extension Tape {
  /// The value of a member of the root.
  fileprivate func member(_ name: String) -> Int? {
    guard count > 0, self[0].kind == .object else { return nil }
    var index = 1
    let end = next(after: 0)
    while index < end {
      if string(index) == name { return index + 1 }
      index = next(after: index + 1)
    }
    return nil
  }
}
