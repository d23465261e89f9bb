internal import DiariumCodecs

/// A feed in a file, read case by case: memory is bounded by the head with its registers and one case.
public final class FeedFile {
  /// The path; `-` is standard input.
  public let path: String
  /// The form in which it is read.
  public let form: Form
  /// What the file may ask of the reader.
  public let limits: Limits
  let source: any ByteSource

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the path; `-` is standard input.
  ///   - form: the form; nil to tell it from the name's extension, or else from the first bytes.
  ///   - limits: what the file may ask of the reader.
  /// - Throws: `IOFailure` where there is no such file, or it may not be read.
  public init(_ path: String, form: Form? = nil, limits: Limits = Limits()) throws(IOFailure) {
    self.path = path
    self.limits = limits
    source = try FileSource(path)
    if let known = form ?? Form(fileName: path) { self.form = known } else { self.form = try Self.sniff(source) }
  }

  /// A feed in memory.
  public init(bytes: [UInt8], form: Form? = nil, path: String = "-", limits: Limits = Limits()) {
    self.path = path
    self.limits = limits
    source = BytesSource(bytes, path: path)
    self.form = form ?? Form(sniffing: bytes.prefix(Self.sniffed))
  }

  /// Bytes that the form is told from.
  private static let sniffed = 1 << 16

  private static func sniff(_ source: any ByteSource) throws(IOFailure) -> Form {
    var wanted = sniffed
    while true {
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: wanted, alignment: 16)
      defer { unsafe room.deallocate() }
      let count = try unsafe source.read(at: 0, into: room)
      // A head with its registers may be one long line.
      if count < wanted || wanted >= 1 << 26 || (unsafe room.contains(0x0A)) {
        return unsafe Form(sniffing: room[..<count])
      }
      wanted *= 8
    }
  }

  /// Whether a path leads to this file.
  public func isFile(at path: String) -> Bool {
    System.resolved(path).map { $0 == System.resolved(self.path) } ?? false
  }

  /// Calls `body` with every case, in order.
  ///
  /// - Throws: `ReadFailure` where bytes cannot be had or the text is not well formed, `TreeDecodingError` at the first
  ///   value that is wrong, and what `body` throws. `validate` tells of all that is wrong, not only the first.
  public func forEachCase(_ body: (Case) throws -> Void) throws {
    var reader = FeedReader(source, form: form, limits: limits)
    var tape = Tape()
    _ = try reader.head(onto: &tape)
    let decoder = TreeDecoder()
    while try reader.next(onto: &tape) { try body(try decoder.decode(Case.self, from: &tape)) }
  }

  /// Reads the head: the feed without its cases.
  ///
  /// - Throws: `ReadFailure` where bytes cannot be had or the text is not well formed, `FeedFileError` where there is no
  ///   head, `TreeDecodingError` at the first value that is wrong.
  public func head() throws -> Feed {
    var reader = FeedReader(source, form: form, limits: limits)
    var tape = Tape()
    guard try reader.head(onto: &tape) else {
      throw FeedFileError.noHead(path: path)
    }
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

extension Feed {
  /// Reads a whole feed into memory; `FeedFile.forEachCase` reads case by case.
  ///
  /// - Parameters:
  ///   - path: the path; `-` is standard input.
  ///   - form: the form; nil to tell it from the name's extension, or else from the first bytes.
  /// - Throws: `IOFailure` where the file cannot be opened, `ReadFailure` where it cannot be read or is not well
  ///   formed, `FeedFileError` where it has no head, `TreeDecodingError` at the first value that is wrong.
  public init(contentsOf path: String, form: Form? = nil) throws {
    let file = try FeedFile(path, form: form)
    self = try file.head()
    var cases: [Case] = []
    try file.forEachCase { cases.append($0) }
    self.cases = cases
  }

  /// Writes the feed in canonical form.
  ///
  /// The file appears whole or not at all.
  ///
  /// - Parameters:
  ///   - path: the path of the file.
  ///   - form: the form; nil to tell it from the name's extension, JSON where that says nothing.
  ///   - replacing: whether a file that is there may be replaced.
  /// - Throws: `IOFailure` where the file cannot be made or written, `EncodingError` for what JSON cannot hold.
  public func write(to path: String, form: Form? = nil, replacing: Bool = false) throws {
    var head = self
    head.cases = []
    var headTape = Tape()
    var tape = Tape()
    let encoder = TreeEncoder()
    try encoder.encode(head, onto: &headTape)
    var writer = FeedWriter(
      form ?? Form(fileName: path) ?? .json, to: try OutputFile.begin(path, mayReplace: replacing))
    try writer.begin(headTape, hasHead: true)
    for matter in cases {
      try encoder.encode(matter, onto: &tape)
      try writer.matter(tape)
    }
    try writer.end(headTape, hasHead: true)
    try writer.sink.commit()
  }
}

/// Values as JSON text.
public enum JSONText {
  /// The text of a value, indented, with a line end behind it.
  public static func indented(_ value: JSONValue) -> String {
    var tape = Tape()
    // A JSON value is never nothing, and has no number that is not finite.
    try? TreeEncoder().encode(value, onto: &tape)
    var writer = JSONWriter(.indented)
    writer.write(tape)
    writer.endRecord()
    var sink = BytesSink()
    try? writer.flush(to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
