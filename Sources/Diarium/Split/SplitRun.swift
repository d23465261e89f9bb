@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The second pass of a split: the bad cases are known, and every case is written to its output.
struct SplitRun {
  let source: FeedSource
  let faulty: FaultyCases
  let place: SplitFolder

  /// Writes the outputs.
  ///
  /// - Parameters:
  ///   - unread: the parts of the inputs that could not be read.
  ///   - isFeed: whether the input is a feed; if not, all of it counts as unread.
  ///   - outcome: receives what was written.
  /// - Throws: `IOFailure` if bytes cannot be read or written.
  func write(_ unread: [FeedPass.SourcePart], isFeed: Bool, _ outcome: inout SplitOutcome) throws(IOFailure) {
    guard isFeed else { return try writeUnread(source.inputs.compactMap { whole($0) }, &outcome) }
    let format = source.format
    let (mayReplace, monitor) = (place.mayReplace, place.monitor)
    if format.isFolder {
      try write(
        TableWriter(to: OutputFolder(place.good, mayReplace: mayReplace, monitor: monitor)),
        TableWriter(to: OutputFolder(place.bad, mayReplace: mayReplace, monitor: monitor)), unread, &outcome,
        commit: { (writer) throws(IOFailure) in try writer.folder.commit() })
    } else if format.isWorkbook {
      var options = TableWritingOptions()
      options.sheet = .xlsx
      try write(
        TableWriter(
          to: WorkbookOutput(to: OutputFile(place.good, mayReplace: mayReplace, monitor: monitor), titles: nil), options
        ),
        TableWriter(
          to: WorkbookOutput(to: OutputFile(place.bad, mayReplace: mayReplace, monitor: monitor), titles: nil), options),
        unread, &outcome
      ) { (writer) throws(IOFailure) in
        try writer.folder.finish()
      } commit: { (writer) throws(IOFailure) in
        try writer.folder.sink.commit(unlessStopped: monitor)
      }
    } else if format.isDatabase {
      try write(
        TableWriter(
          to: DatabaseOutput(to: OutputFile(place.good, mayReplace: mayReplace, monitor: monitor), monitor: monitor)),
        TableWriter(
          to: DatabaseOutput(to: OutputFile(place.bad, mayReplace: mayReplace, monitor: monitor), monitor: monitor)),
        unread, &outcome
      ) { (writer) throws(IOFailure) in
        try writer.folder.finish()
      } commit: { (writer) throws(IOFailure) in
        try writer.folder.sink.commit(unlessStopped: monitor)
      }
    } else if format.isArchive {
      try write(
        TableWriter(to: ArchiveOutput(to: OutputFile(place.good, mayReplace: mayReplace, monitor: monitor))),
        TableWriter(to: ArchiveOutput(to: OutputFile(place.bad, mayReplace: mayReplace, monitor: monitor))), unread,
        &outcome
      ) { (writer) throws(IOFailure) in
        try writer.folder.finish()
      } commit: { (writer) throws(IOFailure) in
        try writer.folder.sink.commit(unlessStopped: monitor)
      }
    } else {
      try write(
        FeedWriter(format, to: OutputFile(place.good, mayReplace: mayReplace, monitor: monitor)),
        FeedWriter(format, to: OutputFile(place.bad, mayReplace: mayReplace, monitor: monitor)), unread, &outcome,
        commit: { (writer) throws(IOFailure) in try writer.sink.commit(unlessStopped: monitor) })
    }
  }

  private func write<Output: FeedOutput & ~Copyable>(
    _ good: consuming Output, _ bad: consuming Output, _ unread: [FeedPass.SourcePart], _ outcome: inout SplitOutcome,
    finish: (inout Output) throws(IOFailure) -> Void = { _ in },
    commit: (inout Output) throws(IOFailure) -> Void
  ) throws(IOFailure) {
    var handler = SplitHandler(good, bad, faulty)
    for size in source.sizes { source.monitor?.expect(size) }
    var pass = source.pass(FindingLog(limit: 1))
    pass.endsAnyway = true
    let written = try pass.run(&handler)
    try source.checkUnchanged()
    if written.isInterrupted || source.monitor?.stopped != nil {
      outcome.report.isInterrupted = true
      return
    }
    var losses = handler.good.losses
    losses.add(handler.bad.losses)
    outcome.refusal = refusal(losses) ?? refusal(handler.good.overfull ?? handler.bad.overfull)
    guard outcome.refusal == nil else { return }
    // Packed files are mostly written at their end, for which the disk may be too small: then there is none of them.
    if handler.isBegun {
      try finish(&handler.bad)
      try finish(&handler.good)
    }
    try writeUnread(unread, &outcome)
    guard handler.isBegun else { return }
    (outcome.good, outcome.bad) = (handler.goodCases, handler.badCases)
    try commit(&handler.bad)
    try commit(&handler.good)
    outcome.isWritten = true
  }

  /// The reason not to write values that have no place in the format, as may be if inputs have several formats.
  private func refusal(_ losses: Losses) -> Message? {
    // What YAML cannot tell from another value came from YAML, and is read back as it came.
    let isYAML = source.inputs.allSatisfy { $0.format == .yaml }
    let lost = losses.counts.filter { !isYAML || $0.key != .type }
    guard let (loss, count) = lost.min(by: { $0.key.rawValue < $1.key.rawValue }) else { return nil }
    let words = loss.words(count)
    return .init(
      sv: "\(count) \(words.sv) har ingen plats i \(source.format.name)",
      en: "\(count) \(words.en) \(count == 1 ? "has" : "have") no place in \(source.format.name)")
  }

  /// The reason not to write a table that has more rows than a sheet.
  private func refusal(_ overfull: (table: String, rows: Int)?) -> Message? {
    overfull.map { overfull in
      .init(
        sv: "\(overfull.rows) rader i `\(overfull.table)` har ingen plats i ett blad",
        en: "\(overfull.rows) rows of `\(overfull.table)` have no place in a sheet")
    }
  }

  private func whole(_ input: FeedPass.Input) -> FeedPass.SourcePart? {
    guard case .file(let file) = input.input else { return nil }
    return .init(source: file, bytes: 0..<Int.max)
  }

  private func writeUnread(_ parts: [FeedPass.SourcePart], _ outcome: inout SplitOutcome) throws(IOFailure) {
    let text = try UnreadText(parts)
    guard !text.isEmpty else { return place.removeUnread() }
    var file = try OutputFile(place.unread, mayReplace: place.mayReplace, monitor: place.monitor)
    outcome.unread = try text.write(to: &file)
    // An empty text has nothing that was not read.
    guard outcome.unread > 0 else { return place.removeUnread() }
    try file.commit(unlessStopped: place.monitor)
  }
}
