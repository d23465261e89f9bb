@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// The head of a feed in a file of its own, for inputs that have none: a sheet of cases, or a stream of bare cases.
///
/// It is a feed without cases, `{"diarium": "1.0", "dataset": {…}}`, or the fields of the dataset alone, with
/// registers beside them if need be, in JSON or YAML.
@_spi(Engine) public struct FeedHeader: Sendable {
  /// The file.
  public let source: any ByteSource
  private let format: Format
  /// The member of the file that it is; `nil` for the whole file.
  private let member: String?
  /// Whether the version of the schema goes without saying: nobody types it.
  private let addsVersion: Bool

  /// A head.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - format: its format, JSON or YAML.
  ///   - member: the member of the file that it is; `nil` for the whole file.
  ///   - addsVersion: whether the version of the schema goes without saying.
  public init(_ source: any ByteSource, format: Format, member: String? = nil, addsVersion: Bool = false) {
    self.source = source
    self.format = format
    self.member = member
    self.addsVersion = addsVersion
  }

  /// Reads the head.
  ///
  /// - Parameters:
  ///   - limits: the limits of the file.
  ///   - number: the number of the file among the sources of the tape.
  ///   - before: the block that stands for each source before it.
  ///   - tape: receives the head.
  /// - Returns: what is to be said of the text.
  /// - Throws: `.syntax` if it is not well formed, `.input` if bytes cannot be read.
  func read(
    _ limits: Limits, as number: UInt8, after before: Block, onto tape: inout Tape
  ) throws(ReadFailure) -> FindingLog? {
    var file = Tape()
    let reader = format.makeReader(FeedPass.Input(.file(source), format: format), limits, SingleThread())
    _ = try reader.readHead(onto: &file)
    tape.reset()
    for _ in 0..<number { tape.add(before) }
    tape.add(file.sources.first ?? before)
    let root = member.map { FeedMembers.node($0, in: file) } ?? 0
    guard let root, file.count > 0, file[root].kind == .object else { throw .syntax(noHead(file)) }
    let object = tape.append(Node(.object, offset: Int(file[root].offset), length: 0, source: number))
    let isFeed = ["diarium", "dataset", "$schema"].contains { FeedMembers.node($0, in: file, root) != nil }
    if isFeed {
      if addsVersion, FeedMembers.node("diarium", in: file, root) == nil {
        name("diarium", &tape)
        text("1.0", &tape)
      }
      copyMembers(file, root, number, onto: &tape)
    } else {
      name("diarium", &tape)
      text("1.0", &tape)
      name("dataset", &tape)
      let dataset = tape.append(Node(.object, offset: Int(file[root].offset), length: 0, source: number))
      copyMembers(file, root, number, onto: &tape) { !TableSplit.isRegister($0) }
      tape.close(dataset, end: Int(file[root].offset) + Int(file[root].length))
      // Registers beside the fields of the dataset are the feed's: nobody types two levels for them.
      copyMembers(file, root, number, onto: &tape) { TableSplit.isRegister($0) }
    }
    tape.close(object, end: Int(file[root].offset) + Int(file[root].length))
    return reader.takeFindings()
  }

  /// Copies the members of a feed but for its cases, which are those of the input.
  private func copyMembers(
    _ file: borrowing Tape, _ root: Int, _ number: UInt8, onto tape: inout Tape,
    where isCopied: (String) -> Bool = { _ in true }
  ) {
    var members = MemberIterator(file, root)
    while let name = members.next(in: file) {
      // loss: header-cases
      let member = file.string(name)
      guard member != "cases", isCopied(member) else { continue }
      tape.copy(file, name..<file.next(after: name + 1), source: number)
    }
  }

  private func name(_ name: String, _ tape: inout Tape) {
    text(name, &tape, flags: [.name, .decoded])
  }

  private func text(_ text: String, _ tape: inout Tape, flags: Node.Flags = [.decoded]) {
    var text = text
    let place = text.withUTF8 { unsafe tape.intern(UnsafeRawBufferPointer($0)) }
    tape.append(Node(.text, offset: 0, length: 0, link: place, flags: flags, source: 0))
  }

  private func noHead(_ file: borrowing Tape) -> SyntaxError {
    var place = file.count > 0 ? file.location(0, excerpt: false) : Location(path: source.path)
    if place.line == nil { (place.line, place.column) = (1, 1) }
    return SyntaxError(
      Finding(
        .notAFeed,
        .init(sv: "det här är inget huvud till en datamängd", en: "this is not the head of a feed"),
        help: .init(
          sv: "ange datasetets fält: title, publisher, license och language",
          en: "give the fields of the dataset: title, publisher, license and language"), at: place))
  }
}
