@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension Dataset {
  /// Reads the fields of a dataset from a JSON or YAML file: the fields alone, or a feed with its head.
  ///
  /// - Parameters:
  ///   - path: the path; `-` for standard input.
  ///   - monitor: tells when to stop.
  /// - Throws: `FeedError` if bytes cannot be read or are not well formed, and at the first value that is wrong.
  public init(contentsOf path: String, monitor: RunMonitor? = nil) throws(FeedError) {
    let source = try FeedError.converting { () throws(IOFailure) in try FileSource(path, monitor: monitor) }
    let format = Format(fileName: path) ?? .json
    var reader = FeedReader(.init(.file(source), format: format.layout == .document ? format : .json), limits: Limits())
    var tape = Tape()
    do throws(ReadFailure) { _ = try reader.readHead(onto: &tape) } catch { throw FeedError(error) }
    try FeedError.converting { () throws(IOFailure) in try source.checkUnchanged() }
    let node = tape.member("dataset") ?? 0
    do {
      self = try TreeDecoder().decode(Dataset.self, from: &tape, at: node)
    } catch let error as TreeDecodingError {
      throw FeedError(.value, Self.finding(error, &tape, node, source))
    } catch {
      throw FeedError(.value, at: Location(path: path), Message(verbatim: "\(error)"))
    }
  }

  /// The structural rules' finding about fields that could not be decoded.
  private static func finding(
    _ error: TreeDecodingError, _ tape: inout Tape, _ node: Int, _ source: any ByteSource
  ) -> Finding {
    tape.wrap(node, in: "dataset")
    var check = StructuralCheck(log: FindingLog(limit: 0))
    _ = check.add([source])
    check.checkHead(tape, stream: nil, isWhole: false)
    if let found = check.log.findings.first(where: { $0.severity == .error }) { return found }
    return Finding(
      .packageMetadata,
      .init(sv: "det här är inte fälten i en datamängd", en: "these are not the fields of a dataset"),
      help: .init(
        sv: "ange title, publisher, license och language", en: "state title, publisher, license and language"),
      at: error.location)
  }
}

extension Tape {
  /// The value of a member of the root.
  fileprivate func member(_ name: String) -> Int? {
    guard count > 0, self[0].kind == .object else { return nil }
    var members = MemberIterator(self, 0)
    while let index = members.next(in: self) {
      if string(index) == name { return index + 1 }
    }
    return nil
  }

  /// Makes a value the only member of the root.
  fileprivate mutating func wrap(_ node: Int, in name: String) {
    var name = name
    let place = name.withUTF8 { unsafe intern(UnsafeRawBufferPointer($0)) }
    let end = next(after: node)
    var whole = Tape()
    whole.append(Node(.object, offset: 0, length: 0, link: end - node + 2))
    whole.append(Node(.text, offset: 0, length: 0, link: place, flags: [.name, .decoded]))
    for index in node..<end {
      var copied = self[index]
      if copied.kind.isContainer { copied.link = UInt32(truncatingIfNeeded: Int(copied.link) - node + 2) }
      whole.append(copied)
    }
    exchangeNodes(with: &whole)
  }
}
