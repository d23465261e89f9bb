@_spi(Engine) internal import DiariumConversion
public import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// Reads the head: the feed without its cases; for several inputs the first one's, with the registers of all.
  ///
  /// - Throws: `FeedError` if bytes cannot be read, the text is not well formed, there is no head, or a value of it
  ///   does not conform to the schema.
  public func head() throws(FeedError) -> Feed {
    do throws(FeedError) { return try readHead() } catch { throw error.entering(self) }
  }

  private func readHead() throws(FeedError) -> Feed {
    var tape: Tape
    let (sources, stream, fault): ([any ByteSource], String?, Finding?)
    do throws(ReadFailure) {
      var heads = FeedHeads()
      for input in inputs {
        guard try heads.add(input, limits: limits) else { throw .syntax(SyntaxError(Self.noHead(input.input.path))) }
      }
      (sources, stream, fault) = (heads.sources, heads.stream, heads.fault)
      tape = try heads.makeHead(limits: limits)
    } catch {
      if case .syntax(let error) = error, error.finding.rule == .notAFeed { throw FeedError(.value, error.finding) }
      throw FeedError(error)
    }
    do throws(IOFailure) { try checkUnchanged() } catch { throw FeedError(error) }
    if let fault { throw FeedError(.value, fault) }
    return try tape.decodedHead(of: sources, stream: stream)
  }

  private static func noHead(_ path: String) -> Finding {
    var place = Location(path: path)
    (place.line, place.column) = (1, 1)
    return Finding(
      .notAFeed,
      .init(sv: "datamängden har inget huvud", en: "the feed has no head"),
      help: .init(
        sv: "rad 1 ska vara {\"diarium\":\"1.0\",\"dataset\":{…}}",
        en: "line 1 is {\"diarium\":\"1.0\",\"dataset\":{…}}"),
      at: place)
  }
}

extension Tape {
  /// Decodes a head.
  ///
  /// - Parameters:
  ///   - sources: the sources of the tape.
  ///   - stream: the name of the stream, if the cases follow the head one by one; `nil` for a document.
  /// - Returns: the head.
  /// - Throws: `FeedError` of the kind `value` at the first value that is wrong, and if a stream has cases in its head:
  ///   a reader of the cases after it would miss them.
  mutating func decodedHead(of sources: [any ByteSource], stream: String?) throws(FeedError) -> Feed {
    let head = try decoded(Feed.self, of: sources) { $0.checkHead($1, stream: stream) }
    guard stream != nil, FeedMembers.node("cases", in: self) != nil else { return head }
    var structure = StructuralCheck(log: FindingLog(limit: 0))
    _ = structure.add(sources)
    structure.checkHead(self, stream: stream)
    if let found = structure.log.findings.first(where: { $0.rule == .unknownField && $0.field == "cases" }) {
      throw FeedError(.value, found)
    }
    return head
  }

  /// Decodes the contents of the tape.
  ///
  /// - Parameters:
  ///   - type: the type to decode.
  ///   - sources: the sources of the tape.
  ///   - check: checks the tape if it cannot be decoded: the schema's check has words for what is wrong.
  /// - Returns: the value.
  /// - Throws: `FeedError` of the kind `value` at the first value that is wrong.
  mutating func decoded<Value: Decodable>(
    _ type: Value.Type, of sources: [any ByteSource], check: (inout StructuralCheck, borrowing Tape) -> Void
  ) throws(FeedError) -> Value {
    do {
      return try TreeDecoder().decode(type, from: &self)
    } catch let error as TreeDecodingError {
      var structure = StructuralCheck(log: FindingLog(limit: 0))
      _ = structure.add(sources)
      check(&structure, self)
      // Values that the check reads as absent, such as an empty record in place of a list, are not among its errors.
      let (errors, others) = (structure.log.findings.filter { $0.severity == .error }, structure.log.findings)
      func here(_ finding: Finding) -> Bool { finding.location.offset == error.location.offset }
      if let found = errors.first(where: here) ?? others.first(where: here) ?? errors.first {
        throw FeedError(.value, found)
      }
      throw FeedError(.value, at: error.location, Message(verbatim: error.message))
    } catch {
      throw FeedError(.value, at: location(0, excerpt: false), Message(verbatim: "\(error)"))
    }
  }
}
