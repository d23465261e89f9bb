@_spi(Engine) public import DiariumConversion
public import DiariumImport
public import DiariumModel
public import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree
internal import DiariumValidation

/// Imports documents into one feed: each is read, its case kept in scratch space, and the feed written at the end.
///
/// ```swift
/// let run = try ImportRun()
/// let document = try run.read(contentsOf: "report.txt")
/// print(document.cases.map(\.id), document.findings.count)
/// try run.write(to: .file("feed.json", replacing: true), as: .json)
/// ```
public final class ImportRun {
  /// The result of importing one document.
  public struct Imported: Sendable {
    /// The path.
    public var path: String
    /// Whether it was of a kind that can be imported.
    public var isImported: Bool
    /// The ids of its cases.
    public var caseIDs: [String]
    /// The number of fields that were filled, in all records.
    public var fields: Int
    /// The number of Unicode scalars in the text.
    public var length: Int
    /// The shares of the non-blank characters, from 0 to 1, that went to fields, to the page, or nowhere.
    public var shares: (field: Double, furniture: Double, unplaced: Double)
    /// The number of findings, by severity.
    public var findings: [Severity: Int]
  }

  /// The fields of the dataset, which no document has.
  public var dataset: Dataset?
  /// The code of the municipality, with which ids begin.
  public var municipalityCode: MunicipalityCode?
  /// The board responsible for the matters, if a document does not name it.
  public var body: String?
  /// The number of seconds that pdftotext may take for one PDF.
  public var secondsForPDF: Int {
    get { pdf.seconds }
    set { pdf.seconds = newValue }
  }
  /// Watches the run, and can stop it.
  public var monitor: RunMonitor?

  /// The result for each document.
  public private(set) var documents: [Imported] = []
  private var log: FindingLog
  private var head = ImportedHead()
  private var writer: FeedWriter<ScratchSink>
  private let scratch: ScratchFile
  /// The number of documents of each case, by its id in the first.
  private var ids: [String: Int] = [:]
  /// The number of cases kept.
  private var cases = 0
  private let encoder = TreeEncoder()
  private var pdf = PDFText()

  /// A run that has read nothing.
  ///
  /// - Parameters:
  ///   - findings: the number of findings listed per rule and document; 0 lists all. All are counted.
  ///   - rules: which rules count.
  /// - Throws: `FeedError` if there is no scratch space.
  public init(findings: Int = Limits().findings, rules: RuleSelection = RuleSelection()) throws(FeedError) {
    do throws(IOFailure) {
      scratch = try ScratchFile()
      writer = FeedWriter(.jsonl, to: ScratchSink(scratch))
      log = FindingLog(limit: findings, selection: rules)
      try writer.begin(Tape(), hasHead: false)
    } catch {
      throw FeedError(error)
    }
  }

  /// Imports a document.
  ///
  /// - Parameters:
  ///   - path: a text, or a PDF, from which pdftotext extracts the text; `-` for standard input.
  ///   - isKept: whether its case is kept for `write`; false if only its explanation is needed.
  /// - Returns: the document with its findings.
  /// - Throws: `FeedError` if it cannot be read.
  @discardableResult
  public func read(contentsOf path: String, isKept: Bool = true) throws(FeedError) -> ImportedDocument {
    let outcome = try FeedError.converting { () throws(IOFailure) in try DocumentText.read(path, &pdf, monitor: monitor)
    }
    switch outcome {
    case .text(let text): return try read(text, path, isKept: isKept)
    case .refused(let refusal):
      let document = Importing.refused(path: path, refusal.message, help: refusal.help, command: refusal.command)
      try add(document, path, isKept: isKept)
      return document
    }
  }

  /// Imports a document whose text is in memory.
  ///
  /// - Parameters:
  ///   - text: the text of the document.
  ///   - name: its name in findings; the ids of its records are made from it too.
  ///   - isKept: whether its case is kept for `write`.
  /// - Returns: the document with its findings.
  /// - Throws: `FeedError` if scratch space fails.
  @discardableResult
  public func read(text: String, name: String, isKept: Bool = true) throws(FeedError) -> ImportedDocument {
    try read(DocumentText(bytes: Array(text.utf8)), name, isKept: isKept)
  }

  private func read(_ text: DocumentText, _ path: String, isKept: Bool) throws(FeedError) -> ImportedDocument {
    var options = text.options(path)
    options.municipalityCode = municipalityCode?.string
    options.body = body
    // Findings that do not count in some files are separated when all are there.
    options.findings = log.needsAll ? 0 : log.limit
    var document = Importing.document(text.bytes, path: path, options: options)
    let again = document.cases.map(\.id.string).filter { ids[$0] != nil }
    for one in document.cases { ids[one.id.string, default: 0] += 1 }
    if !again.isEmpty {
      // Two documents of one case are two records: the import cannot tell which is the right one.
      let names = document.cases.map(\.id.string)
      for id in again {
        // KS 2031/1-2 has the id that the second document of KS 2031/1 would have.
        var ordinal = ids[id] ?? 2
        while ids["\(id)-\(ordinal)"] != nil { ordinal += 1 }
        options.ordinals[id] = ordinal
      }
      document = Importing.document(text.bytes, path: path, options: options)
      for one in document.cases where !names.contains(one.id.string) { ids[one.id.string, default: 0] += 1 }
      for (id, now) in zip(names, document.cases.map(\.id.string)) where again.contains(id) {
        var location = Location(path: path)
        (location.line, location.column, location.offset) = (1, 1, 0)
        document.add(
          Finding(
            .sameCase,
            .init(
              sv: "ärendet `\(id)` har redan lästs in från en annan handling; det här heter `\(now)`",
              en: "the case `\(id)` was imported from another document before; this one is `\(now)`"),
            help: .init(
              sv: "för samman dem för hand, eller läs in handlingarna var för sig",
              en: "unite them by hand, or import the documents one by one"), at: location))
      }
    }
    try add(document, path, isKept: isKept)
    return document
  }

  /// Adds the result of a document.
  private func add(_ document: ImportedDocument, _ path: String, isKept: Bool) throws(FeedError) {
    log.begin(input: documents.count)
    log.absorb(document.log)
    let counts = Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, document.log.count($0)) })
    var fields = 0
    for record in document.cases {
      let tape = try encoder.tape(of: record)
      fields += tape.fields
      if isKept { try FeedError.converting { () throws(IOFailure) in try keep(tape) } }
    }
    if isKept, document.isImported {
      head.registers.append(document.registers)
      if let source = document.source { head.sources.append(source) }
    }
    let account = document.account
    documents.append(
      Imported(
        path: path, isImported: document.isImported, caseIDs: document.cases.map(\.id.string), fields: fields,
        length: document.length,
        shares: (account.share(.field), account.share(.furniture), account.share(.unplaced)), findings: counts))
    monitor?.note(cases: documents.count, findings: log.total)
  }

  private func keep(_ tape: borrowing Tape) throws(IOFailure) {
    let encoding = writer.makeEncoder()
    encoding.writeCase(tape, number: cases, isRepeated: false)
    cases += 1
    try writer.add(encoding.take())
  }

  /// The findings in all documents.
  public var report: Report {
    var report = Report(
      version: DiariumVersion.package,
      inputs: documents.map { .init(path: Mask.masked($0.path), format: "text", bytes: 0) }, log: log,
      isReadable: monitor?.stopped == nil, failOn: .error)
    Mask.mask(&report.log)
    report.isInterrupted = monitor?.stopped != nil
    return report
  }

  /// Writes the cases that were read, as one feed.
  ///
  /// - Parameters:
  ///   - target: the destination of the output.
  ///   - format: the format to write.
  /// - Returns: the outcome; if something has no place in the format, nothing is written.
  /// - Throws: `FeedError` if the output cannot be created or written.
  @discardableResult
  public func write(to target: ConversionTarget, as format: Format) throws(FeedError) -> ConversionOutcome {
    head.dataset = dataset
    let tape = try encoder.tape(of: head)
    let start = try FeedError.converting { () throws(IOFailure) in
      try writer.end(Tape(), hasHead: false)
      var start = FeedWriter(.jsonl, to: BytesSink())
      try start.begin(tape, hasHead: true)
      try start.end(tape, hasHead: true)
      return start.sink.bytes
    }
    let source = JoinedSource(start, scratch, monitor)
    return try FeedSource(joined: source, size: source.first.count, monitor: monitor).convert(
      to: target, ConversionOptions(format: format))
  }
}

/// The head of a feed of imported documents: there is a dataset only if it was given.
private struct ImportedHead: Encodable {
  var dataset: Dataset?
  var registers = ImportedRegisters()
  var sources: [Source] = []

  enum CodingKeys: String, CodingKey {
    case diarium, dataset, bodies, parties, persons, memberships, meetings, sources
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(SchemaVersion.current, forKey: .diarium)
    try container.encodeIfPresent(dataset, forKey: .dataset)
    try Self.encode(registers.bodies, .bodies, &container)
    try Self.encode(registers.parties, .parties, &container)
    try Self.encode(registers.persons, .persons, &container)
    try Self.encode(registers.memberships, .memberships, &container)
    try Self.encode(registers.meetings, .meetings, &container)
    try Self.encode(sources, .sources, &container)
  }

  private static func encode(
    _ register: [some Encodable], _ key: CodingKeys, _ container: inout KeyedEncodingContainer<CodingKeys>
  ) throws {
    if !register.isEmpty { try container.encode(register, forKey: key) }
  }
}

/// Writes to scratch space.
private struct ScratchSink: ByteSink {
  private let scratch: ScratchFile

  init(_ scratch: ScratchFile) { self.scratch = scratch }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) { try unsafe scratch.append(bytes) }
}

/// Bytes in memory, followed by those in scratch space.
struct JoinedSource: ByteSource {
  let first: [UInt8]
  private let rest: ScratchFile
  private let monitor: RunMonitor?

  init(_ first: [UInt8], _ rest: ScratchFile, _ monitor: RunMonitor?) {
    self.first = first
    self.rest = rest
    self.monitor = monitor
  }

  var path: String { "import" }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    try monitor?.goOn(path)
    guard offset < first.count else { return try unsafe rest.read(at: offset - first.count, into: buffer) }
    let count = try unsafe BytesSource(first, path: path).read(at: offset, into: buffer)
    guard count < buffer.count else { return count }
    return try unsafe count + rest.read(at: 0, into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
  }
}

extension Tape {
  /// The number of its values that are not containers.
  fileprivate var fields: Int {
    (0..<count).count { !self[$0].kind.isContainer && !self[$0].flags.contains(.name) }
  }
}
