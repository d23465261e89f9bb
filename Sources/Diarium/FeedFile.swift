internal import DiariumCodecs

/// A feed in a file, in a folder of tables, or in several of them, read case by case: memory is bounded by the head with
/// its registers and one case.
public final class FeedFile {
  /// The path; `-` is standard input; of several inputs that of the first.
  public let path: String
  /// The form in which it is read; of several inputs that of the first.
  public let format: Format
  /// What the file may ask of the reader.
  public let limits: Limits
  let inputs: [FeedPass.Input]
  let monitor: RunMonitor?
  /// Bytes of each input.
  let sizes: [Int]
  /// Whether an input could be read once only and was kept in scratch space.
  let isSpooled: Bool
  /// Who works on the cases.
  let pool: Threads

  /// Opens a file, or a folder of tables.
  ///
  /// - Parameters:
  ///   - path: the path; `-` is standard input.
  ///   - format: the format; nil to tell it from the name's extension, or else from the first bytes.
  ///   - limits: what the file may ask of the reader.
  ///   - monitor: watches the runs over the file, and may stop them.
  ///   - jobs: threads that work at once; nil for one on each processor. What comes out does not depend on it.
  /// - Throws: `IOFailure` where there is no such file, or it may not be read.
  public convenience init(
    _ path: String, format: Format? = nil, limits: Limits = Limits(), monitor: RunMonitor? = nil, jobs: Int? = nil
  ) throws(IOFailure) {
    try self.init([path], format: format, limits: limits, monitor: monitor, jobs: jobs)
  }

  /// Opens several files or folders that are one feed: their datasets are equal, registers unite by id, cases follow in
  /// the order of the paths.
  ///
  /// - Parameters:
  ///   - paths: the paths, at least one; `-` is standard input.
  ///   - format: the format of all; nil to tell it from each name's extension, or else from the first bytes.
  ///   - limits: what each may ask of the reader.
  ///   - monitor: watches the runs over the feed, and may stop them.
  ///   - jobs: threads that work at once; nil for one on each processor. What comes out does not depend on it.
  /// - Throws: `IOFailure` where there is no such file, or it may not be read.
  public init(
    _ paths: [String], format: Format? = nil, limits: Limits = Limits(), monitor: RunMonitor? = nil, jobs: Int? = nil
  ) throws(IOFailure) {
    var inputs: [FeedPass.Input] = []
    var sizes: [Int] = []
    var isSpooled = false
    for path in paths {
      let opened = try Self.open(path, format, monitor, isOneOfSeveral: paths.count > 1)
      inputs.append(opened.input)
      sizes.append(opened.size)
      isSpooled = isSpooled || opened.isSpooled
    }
    guard let first = inputs.first else {
      throw IOFailure(.input, path: "", reason: .init(sv: "inga indata är angivna", en: "no input is named"))
    }
    path = first.input.path
    self.format = first.format
    self.limits = limits
    self.inputs = inputs
    self.sizes = sizes
    self.isSpooled = isSpooled
    self.monitor = monitor
    pool = Threads(jobs ?? Threads.processors)
  }

  /// A feed in memory.
  ///
  /// - Precondition: the format is not `csv`, which is several files.
  public init(
    bytes: [UInt8], format: Format? = nil, path: String = "-", limits: Limits = Limits(), jobs: Int? = nil
  ) {
    self.path = path
    self.limits = limits
    monitor = nil
    pool = Threads(jobs ?? Threads.processors)
    self.format = format ?? Format(sniffing: bytes.prefix(Self.sniffed))
    precondition(!self.format.isFolder, "tables are several files")
    sizes = [bytes.count]
    isSpooled = false
    inputs = [.init(.file(BytesSource(bytes, path: path)), format: self.format)]
  }

  /// A feed as lines, whose head is in memory and whose cases are in scratch space.
  init(joined source: JoinedSource, size: Int, monitor: RunMonitor?) {
    path = source.path
    format = .jsonl
    limits = Limits()
    self.monitor = monitor
    pool = Threads(Threads.processors)
    sizes = [size]
    isSpooled = false
    inputs = [.init(.file(source), format: .jsonl)]
  }

  /// A feed of tables in memory.
  ///
  /// - Parameters:
  ///   - tables: the files of the folder by their names, `datapackage.json` among them.
  ///   - path: what findings call the folder.
  ///   - limits: what the tables may ask of the reader.
  ///   - jobs: threads that work at once; nil for one on each processor. What comes out does not depend on it.
  public init(
    tables: [String: [UInt8]], path: String = "tables", limits: Limits = Limits(), jobs: Int? = nil
  ) {
    self.path = path
    self.limits = limits
    monitor = nil
    pool = Threads(jobs ?? Threads.processors)
    format = .csv
    sizes = [tables.values.reduce(0) { $0 + $1.count }]
    isSpooled = false
    inputs = [.init(.folder(MemoryFolder(tables, path: path)), format: .csv)]
  }

  private typealias Opened = (input: FeedPass.Input, size: Int, isSpooled: Bool)

  /// Opens an input; of several one that cannot be opened says so where it is read, so that it hides none of the others.
  private static func open(
    _ path: String, _ format: Format?, _ monitor: RunMonitor?, isOneOfSeveral: Bool
  ) throws(IOFailure) -> Opened {
    do throws(IOFailure) {
      return try open(path, format, monitor)
    } catch {
      guard isOneOfSeveral, error.kind == .input else { throw error }
      return (.init(.file(MissingSource(path, error)), format: format ?? Format(fileName: path) ?? .json), 0, false)
    }
  }

  private static func open(_ path: String, _ format: Format?, _ monitor: RunMonitor?) throws(IOFailure) -> Opened {
    if path != "-", FileStatus(path)?.kind == .folder {
      guard format?.isFolder ?? true else {
        throw IOFailure(
          .input, path: path,
          reason: .init(
            sv: "är en mapp; ange en fil, eller läs den med --from csv",
            en: "is a folder; name a file, or read it with --from csv"))
      }
      let folder = try FolderSource(path, monitor: monitor)
      // Every table is looked at once before the cases are read.
      monitor?.expect(2 * folder.size)
      return (.init(.folder(folder), format: .csv), folder.size, false)
    }
    if format?.isFolder == true {
      guard path == "-" || FileStatus(path) != nil else { throw System.failure(.input, path) }
      let reason: Message =
        path == "-"
        ? .init(
          sv: "tabeller är en mapp, och kan inte komma på standard in",
          en: "tables are a folder, and cannot come by standard input")
        : .init(sv: "är en fil; ange tabellernas mapp", en: "is a file; name the folder of the tables")
      throw IOFailure(.input, path: path, reason: reason)
    }
    if format == nil, path.lowercased().hasSuffix(".csv") {
      guard FileStatus(path) != nil else { throw System.failure(.input, path) }
      throw IOFailure(
        .input, path: path,
        reason: .init(
          sv: "är en tabell; ange mappen som den ligger i", en: "is one table; name the folder that holds it"))
    }
    let source = try FileSource(path, monitor: monitor)
    var told = format ?? Format(fileName: path)
    if told?.isFolder ?? true { told = try sniff(source) }
    let known = told ?? .json
    // Documents are read twice, since members may stand in any order.
    monitor?.expect((known.layout == .lines ? 1 : 2) * source.size)
    return (.init(.file(source), format: known), source.size, source.isInScratch)
  }

  /// Bytes that the format is told from.
  private static let sniffed = 1 << 16

  private static func sniff(_ source: any ByteSource) throws(IOFailure) -> Format {
    var wanted = sniffed
    while true {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: wanted, alignment: 16)
      defer { unsafe buffer.deallocate() }
      let count = try unsafe source.read(at: 0, into: buffer)
      // A head with its registers may be one long line.
      if count < wanted || wanted >= 1 << 26 || (unsafe buffer.contains(0x0A)) {
        return unsafe Format(sniffing: buffer[..<count])
      }
      wanted *= 8
    }
  }

  /// A pass over the feed whose findings join those of a log.
  func pass(_ log: FindingLog) -> FeedPass {
    var pass = FeedPass(inputs, limits: limits, log: log) { () throws(IOFailure) in try ScratchFile() }
    pass.onProgress = { [monitor] in monitor?.note(cases: $0, findings: $1) }
    pass.pool = pool
    return pass
  }

  /// The paths of the inputs.
  public var paths: [String] { inputs.map(\.input.path) }

  /// Whether a path leads to one of the inputs, or into one; `-` is standard output.
  ///
  /// A link to an input, and another name of one, lead there too.
  public func isFile(at path: String) -> Bool { OutputClaims.isInput(path, among: paths) }

  /// Looks whether the inputs are still as they were when they were opened.
  ///
  /// - Throws: `IOFailure` where one was changed meanwhile: what was read of it is of no one moment.
  func checkUnchanged() throws(IOFailure) {
    for input in inputs { try Self.checkUnchanged(input.input) }
  }

  /// Looks whether the inputs are still as they were when they were opened; of several inputs one that is not hides
  /// nothing of the others.
  func checkUnchanged(_ outcome: inout FeedPass.Outcome) throws(IOFailure) {
    guard !outcome.isInterrupted else { return }
    for input in inputs {
      do throws(IOFailure) {
        try Self.checkUnchanged(input.input)
      } catch {
        guard inputs.count > 1 else { throw error }
        outcome.isReadable = false
        let isTold = outcome.log.findings.contains { $0.rule == .unreadableInput && $0.location.path == error.path }
        if !isTold { outcome.log.add(FeedPass.unreadable(error, error.path)) }
      }
    }
  }

  private static func checkUnchanged(_ input: FeedInput) throws(IOFailure) {
    switch input {
    case .file(let source): try (source as? FileSource)?.checkUnchanged()
    case .folder(let folder): try (folder as? FolderSource)?.checkUnchanged()
    }
  }

  /// Calls `body` with every case, in order.
  ///
  /// - Throws: `ReadFailure` where bytes cannot be had or the text is not well formed, `TreeDecodingError` at the first
  ///   value that is wrong, and what `body` throws. `validate` tells of all that is wrong, not only the first.
  public func forEachCase(_ body: (Case) throws -> Void) throws {
    let decoder = TreeDecoder()
    var tape = Tape()
    for input in inputs {
      var reader = FeedReader(input.input, format: input.format, limits: limits)
      _ = try reader.readHead(onto: &tape)
      while try reader.next(onto: &tape) { try body(try decoder.decode(Case.self, from: &tape)) }
    }
    try checkUnchanged()
  }

  /// Reads the head: the feed without its cases; of several inputs the first one's, with the registers of all.
  ///
  /// - Throws: `ReadFailure` where bytes cannot be had or the text is not well formed, `FeedFileError` where there is no
  ///   head, `TreeDecodingError` at the first value that is wrong.
  public func head() throws -> Feed {
    var heads = FeedHeads()
    for input in inputs {
      guard try heads.add(input, limits: limits) else { throw FeedFileError.noHead(path: input.input.path) }
    }
    try checkUnchanged()
    var tape = try heads.makeHead(limits: limits)
    return try TreeDecoder().decode(Feed.self, from: &tape)
  }
}

/// Why a file that is well formed is no feed.
public enum FeedFileError: Error, CustomStringConvertible {
  /// A stream begins with a case.
  case noHead(path: String)

  /// The path and what is wrong, on one line.
  public var description: String {
    switch self {
    case .noHead(let path): "\(path): the feed has no head: line 1 has no `diarium`"
    }
  }
}
