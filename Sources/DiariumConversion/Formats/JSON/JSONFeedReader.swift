@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumTree

/// Reads a feed that is one JSON document.
final class JSONFeedReader: FormatReader {
  private let source: any ByteSource
  private var document: JSONDocumentReader
  private var findings: FindingLog
  private let limits: Limits
  let marks: SecretSearch?

  init(_ source: any ByteSource, limits: Limits) {
    self.source = source
    self.limits = limits
    marks = SecretSearch(source)
    document = JSONDocumentReader(source, streaming: "cases", limits: limits)
    findings = FindingLog(limit: limits.findings)
  }

  func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    try FileSignature.refuse(source)
    do throws(ReadFailure) {
      for finding in try document.readHead(onto: &tape) { findings.add(finding) }
      return true
    } catch {
      throw marks?.withheld(error) ?? error
    }
  }

  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    do throws(ReadFailure) { return try document.next(onto: &tape) } catch { throw marks?.withheld(error) ?? error }
  }

  var sources: [any ByteSource] { [source] }
  var unread: Range<Int> { document.offset..<Int.max }
  var number: Int? { document.elements - 1 }
  var continuesAfter: Bool { document.continuesAfter }

  func takeFindings() -> FindingLog? { findings.isEmpty ? nil : findings.take() }

  var chunks: Chunks? {
    document.parts.map { parts in
      Chunks(cutter: PartCutter(parts: parts[...])) { [source, limits] in JSONFeedReader(source, limits: limits) }
    }
  }

  func begin(_ chunk: Chunk) throws(ReadFailure) -> Int? {
    findings = FindingLog(limit: limits.findings)
    if case .part(let part as JSONDocumentReader.Part) = chunk { try document.begin(part) }
    return nil
  }
}

/// The parts of a document, one after the other.
private struct PartCutter: ChunkCutter {
  var parts: ArraySlice<JSONDocumentReader.Part>

  mutating func next() -> Chunk? { parts.popFirst().map { .part($0) } }
}
