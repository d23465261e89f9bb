@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// The source of a feed: a file, a folder of tables, several of them, or memory.
///
/// Every operation on a source reads it anew, case by case: memory is bounded by the head with its registers and one
/// case. A source may be handed from one task to another, and read by several at once.
///
/// ```swift
/// let source = try FeedSource(contentsOf: "feed.json")
/// var cases = source.cases()
/// while let record = try cases.next() { print(record.id, record.reservations.count) }
/// print(try source.validate().verdict)
/// ```
public struct FeedSource: Sendable {
  /// The path, or the name of an input in memory; `-` for standard input; for several inputs that of the first.
  public let path: String
  /// The format in which it is read; for several inputs that of the first.
  public let format: Format
  /// The limits of each input.
  public let limits: Limits
  var inputs: [FeedPass.Input]
  let monitor: RunMonitor?
  /// The size of each input in bytes.
  let sizes: [Int]
  /// Whether an input could be read only once and was kept in scratch space.
  let isSpooled: Bool
  /// The threads that work on the cases.
  let pool: Threads

  /// Opens a file, or a folder of tables.
  ///
  /// - Parameters:
  ///   - path: the path; `-` for standard input.
  ///   - format: the format; `nil` to determine it from the name's extension, or else from the first bytes.
  ///   - tables: how tables are read where they do not say it.
  ///   - limits: the limits of the input.
  ///   - monitor: watches the operations on the source, and can stop them.
  ///   - jobs: the number of threads that work at once; `nil` for one on each processor. Results do not depend on it.
  /// - Throws: `FeedError` of the kind `input` if the file does not exist or cannot be read.
  public init(
    contentsOf path: String, as format: Format? = nil, tables: TableReadingOptions = TableReadingOptions(),
    limits: Limits = Limits(), monitor: RunMonitor? = nil, jobs: Int? = nil
  ) throws(FeedError) {
    try self.init(contentsOf: [path], as: format, tables: tables, limits: limits, monitor: monitor, jobs: jobs)
  }

  /// Opens several files or folders that form one feed: their datasets are equal, registers are united by id, and cases
  /// follow in the order of the paths.
  ///
  /// - Parameters:
  ///   - paths: the paths, at least one; `-` for standard input.
  ///   - format: the format of all; `nil` to determine it from each name's extension, or else from the first bytes.
  ///   - tables: how tables are read where they do not say it.
  ///   - limits: the limits of each input.
  ///   - monitor: watches the operations on the source, and can stop them.
  ///   - jobs: the number of threads that work at once; `nil` for one on each processor. Results do not depend on it.
  /// - Throws: `FeedError` of the kind `input` if a file does not exist or cannot be read.
  public init(
    contentsOf paths: [String], as format: Format? = nil, tables: TableReadingOptions = TableReadingOptions(),
    limits: Limits = Limits(), monitor: RunMonitor? = nil, jobs: Int? = nil
  ) throws(FeedError) {
    var inputs: [FeedPass.Input] = []
    var sizes: [Int] = []
    var isSpooled = false
    let pool = Threads(jobs ?? Threads.processors)
    do throws(IOFailure) {
      for path in paths {
        var opened = try Self.open(path, format, tables, limits, pool, monitor, isOneOfSeveral: paths.count > 1)
        opened.input.tables = tables
        inputs.append(opened.input)
        sizes.append(opened.size)
        isSpooled = isSpooled || opened.isSpooled
      }
    } catch {
      throw FeedError(error)
    }
    guard let first = inputs.first else {
      throw FeedError(
        IOFailure(.input, path: "", reason: .init(sv: "inga indata är angivna", en: "no input is named")))
    }
    path = first.input.path
    self.format = first.format
    self.limits = limits
    self.inputs = inputs
    self.sizes = sizes
    self.isSpooled = isSpooled
    self.monitor = monitor
    self.pool = pool
  }

  /// A feed in memory, as text.
  ///
  /// - Parameters:
  ///   - text: the feed as JSON, JSON Lines or YAML, or one table.
  ///   - format: the format; `nil` to determine it from the beginning of the text. Several tables are several texts:
  ///     `init(tables:name:)`.
  ///   - tables: how tables are read where they do not say it.
  ///   - name: the name of the text in findings.
  ///   - limits: the limits of the text.
  ///   - jobs: the number of threads that work at once; `nil` for one on each processor. Results do not depend on it.
  public init(
    text: String, as format: Format? = nil, tables: TableReadingOptions = TableReadingOptions(), name: String = "-",
    limits: Limits = Limits(), jobs: Int? = nil
  ) {
    self.init(bytes: Array(text.utf8), as: format, tables: tables, name: name, limits: limits, jobs: jobs)
  }

  /// A feed in memory, as bytes.
  ///
  /// - Parameters:
  ///   - bytes: the feed as JSON, JSON Lines or YAML, in UTF-8, one table, or tables in a ZIP archive, a
  ///     workbook or a database.
  ///   - format: the format; `nil` to determine it from the first bytes. Several tables are several files:
  ///     `init(tables:name:)`.
  ///   - tables: how tables are read where they do not say it.
  ///   - name: the name of the bytes in findings.
  ///   - limits: the limits of the bytes.
  ///   - jobs: the number of threads that work at once; `nil` for one on each processor. Results do not depend on it.
  public init(
    bytes: [UInt8], as format: Format? = nil, tables: TableReadingOptions = TableReadingOptions(), name: String = "-",
    limits: Limits = Limits(), jobs: Int? = nil
  ) {
    path = name
    self.limits = limits
    monitor = nil
    let pool = Threads(jobs ?? Threads.processors)
    self.pool = pool
    sizes = [bytes.count]
    isSpooled = false
    let known = format ?? Format(sniffing: bytes.prefix(Self.sniffed))
    let memory = BytesSource(bytes, path: name)
    var input = FeedInput.file(memory)
    var read = known
    if known.isWorkbook {
      input = .folder(WorkbookFolder(memory, size: bytes.count, format: known))
    } else if known.isDatabase {
      input = .folder(DatabaseFolder(memory, size: bytes.count, pool: pool))
    } else if known.isArchive {
      input = .folder(ArchiveFolder(memory, size: bytes.count))
    } else if known.isFolder {
      do throws(IOFailure) {
        input = .folder(try LoneTable(memory, size: bytes.count, tables, limits))
      } catch {
        // Reading reports that it cannot be told which table a text is, just as it reports that a file does not exist.
        (input, read) = (.file(MissingSource(name, error)), .json)
      }
    }
    self.format = read
    inputs = [.init(input, format: read, tables: tables)]
  }

  /// A feed of tables in memory.
  ///
  /// - Parameters:
  ///   - tables: the files of the folder by their names, including `datapackage.json`.
  ///   - options: how the tables are read where they do not say it.
  ///   - name: the name of the folder in findings.
  ///   - limits: the limits of the tables.
  ///   - jobs: the number of threads that work at once; `nil` for one on each processor. Results do not depend on it.
  public init(
    tables: [String: [UInt8]], options: TableReadingOptions = TableReadingOptions(), name: String = "tables",
    limits: Limits = Limits(), jobs: Int? = nil
  ) {
    path = name
    self.limits = limits
    monitor = nil
    pool = Threads(jobs ?? Threads.processors)
    format = .csv
    sizes = [tables.values.reduce(0) { $0 + $1.count }]
    isSpooled = false
    inputs = [.init(.folder(MemoryFolder(tables, path: name)), format: .csv, tables: options)]
  }

  /// A feed as lines that the program has written itself.
  ///
  /// - Parameters:
  ///   - lines: the lines.
  ///   - size: their size in bytes.
  ///   - source: the feed that they were made from, whose threads are used and whose monitor tells when to stop.
  init(lines: any ByteSource, size: Int, of source: FeedSource) {
    path = lines.path
    format = .jsonl
    var limits = Limits()
    // It was read once within limits of its own.
    (limits.depth, limits.bytes, limits.findings) = (Limits.largestDepth, Limits.largestBytes, source.limits.findings)
    // Several forms are made of each chunk, and several chunks are on their way at a time.
    limits.block = 1 << 18
    self.limits = limits
    monitor = source.monitor
    pool = source.pool
    sizes = [size]
    isSpooled = false
    inputs = [.init(.file(lines), format: .jsonl)]
  }

  /// A feed as lines, with its head in memory and its cases in scratch space.
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
}
