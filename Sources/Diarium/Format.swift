/// Where formatted output goes.
public enum FormatTarget: Hashable, Sendable {
  /// To standard output.
  case standardOutput
  /// To a file, which appears whole or not at all.
  case file(String, replacing: Bool)
  /// In the place of the input, which is replaced as a whole.
  case input
  /// Nowhere: it is compared with the input.
  case comparison
}

/// What came of formatting.
public struct FormatOutcome: Sendable {
  /// All findings of the structural rules, and what the canonical form left out.
  public var report: Report
  /// Whether output was written, or would have been.
  public var isWritten: Bool
  /// Whether the beginning of the output went out before it was found that the rest cannot be written.
  public var isCut = false
  /// Whether the output differs from the input; nil where they were not compared.
  public var differs: Bool?
}

extension FeedFile {
  /// Writes the feed in canonical form.
  ///
  /// Text is never touched.
  ///
  /// A value with a finding is carried as it stands. Nothing is written where the text is not well formed, or where a
  /// member stands twice in one object, for one of them would be lost. To standard output the first 8 MiB are held back
  /// until the end; of a larger output the beginning may be out when such a thing is found.
  ///
  /// - Parameters:
  ///   - target: where the output goes.
  ///   - output: the form to write; nil for that of the input.
  /// - Returns: the findings, and whether there is output.
  /// - Throws: `IOFailure` where bytes cannot be had or written.
  public func format(to target: FormatTarget, form output: Form? = nil) throws(IOFailure) -> FormatOutcome {
    switch target {
    case .standardOutput:
      try format(
        output ?? form, StandardOutput(), isCut: { $0.isFlowing },
        commit: { (sink) throws(IOFailure) in
          try sink.commit()
          return nil
        })
    case .file(let output, _) where isFile(at: output):
      throw IOFailure(.create, path: output, reason: "is the input; pass --write to replace it")
    case .input:
      try format(output ?? form, try OutputFile.begin(path, mayReplace: true)) { (sink) throws(IOFailure) in
        try sink.commit()
        return nil
      }
    case .file(let path, let replacing):
      try format(output ?? form, try OutputFile.begin(path, mayReplace: replacing)) { (sink) throws(IOFailure) in
        try sink.commit()
        return nil
      }
    case .comparison:
      try format(output ?? form, ComparisonSink(source)) { (sink) throws(IOFailure) in try sink.differs() }
    }
  }

  /// The feed in canonical form, in memory; no bytes where `format` would write none.
  ///
  /// - Throws: `IOFailure` where bytes cannot be had.
  public func formatted(as output: Form? = nil) throws(IOFailure) -> (bytes: [UInt8]?, outcome: FormatOutcome) {
    var bytes: [UInt8] = []
    let outcome = try format(output ?? form, BytesSink()) { (sink) throws(IOFailure) in
      bytes = sink.bytes
      return nil
    }
    return (outcome.isWritten ? bytes : nil, outcome)
  }

  private func format<Sink: ByteSink & ~Copyable>(
    _ output: Form, _ sink: consuming Sink, isCut: (borrowing Sink) -> Bool = { _ in false },
    commit: (inout Sink) throws(IOFailure) -> Bool?
  ) throws(IOFailure) -> FormatOutcome {
    var order = CanonicalOrder()
    var writer = FeedWriter(output, to: sink)
    let pass = FeedPass(source, form: form, limits: limits, log: FindingLog(limit: limits.findings))
    var outcome = try pass.run(
      onHead: { (head, hasHead) throws(IOFailure) in
        if hasHead { order.head(&head) }
        try writer.begin(head, hasHead: hasHead)
      },
      onCase: { (tape) throws(IOFailure) in
        order.matter(&tape)
        try writer.matter(tape)
      },
      onEnd: { (head, hasHead) throws(IOFailure) in try writer.end(head, hasHead: hasHead) })
    if order.absences.total > 0 { outcome.log.add(normalised(order.absences)) }
    if outcome.comments > 0 { outcome.log.add(droppedComments(outcome.comments)) }
    outcome.log.sort(inputs: [path])
    var input = Report.Input(path: path, form: form.rawValue, bytes: 0)
    input.records = [.init(name: "cases", count: outcome.cases)]
    var report = Report(
      version: DiariumVersion.package, inputs: [input], log: outcome.log, isReadable: outcome.isReadable, failOn: .error
    )
    report.skipped = outcome.skipped
    let hasNoPlace = outcome.hasDuplicateMembers || (outcome.hasCasesInLine && output != .jsonl)
    guard outcome.isReadable, !hasNoPlace else {
      return FormatOutcome(report: report, isWritten: false, isCut: isCut(writer.sink), differs: nil)
    }
    let differs = try commit(&writer.sink)
    return FormatOutcome(report: report, isWritten: true, differs: differs)
  }

  private func droppedComments(_ count: Int) -> Finding {
    Finding(
      .commentsDropped, "\(count) comment\(count == 1 ? " is" : "s are") not written: comments are no data",
      help: "keep the original beside the output", at: Location(path: path))
  }

  private func normalised(_ absences: Absences) -> Finding {
    let counts = [
      (absences.nulls, "null", "nulls"), (absences.texts, "empty text", "empty texts"),
      (absences.lists, "empty list", "empty lists"), (absences.records, "empty record", "empty records"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return Finding(
      .normalisedAbsence,
      "\(counts.joined(separator: ", ")) \(absences.total == 1 ? "was" : "were") written as absence",
      help: "all of them mean: not stated", at: Location(path: path))
  }
}

/// Compares what is written with a source.
struct ComparisonSink: ByteSink {
  private let source: any ByteSource
  private var offset = 0
  private var isDifferent = false

  init(_ source: any ByteSource) { self.source = source }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    guard !isDifferent, unsafe !bytes.isEmpty else { return }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { unsafe room.deallocate() }
    let count = try unsafe source.read(at: offset, into: room)
    offset += count
    isDifferent = unsafe count < bytes.count || !room.elementsEqual(bytes)
  }

  /// Whether what was written differs from the whole source.
  mutating func differs() throws(IOFailure) -> Bool {
    if isDifferent { return true }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
    defer { unsafe room.deallocate() }
    return try unsafe source.read(at: offset, into: room) > 0
  }
}
