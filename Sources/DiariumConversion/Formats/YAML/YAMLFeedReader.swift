@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads a feed in YAML: one document, or a stream of them.
final class YAMLFeedReader: FormatReader {
  private let source: any ByteSource
  private var yaml: YAMLReader
  private var typing = ScalarTyping()
  private var findings: FindingLog
  private(set) var ambiguous: [Int] = []
  let marks: SecretSearch?

  init(_ source: any ByteSource, limits: Limits) {
    self.source = source
    marks = SecretSearch(source)
    yaml = YAMLReader(source, streaming: "cases", limits: limits)
    findings = FindingLog(limit: limits.findings)
    yaml.hide = { tape, places in
      let secrecy = Secrecy(tape)
      for index in places.indices { secrecy.clip(&places[index]) }
    }
  }

  func readHead(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    try FileSignature.refuse(source)
    do throws(ReadFailure) { findings.absorb(try yaml.readHead(onto: &tape)) } catch {
      throw marks?.withheld(error) ?? error
    }
    typing.typeHead(&tape)
    ambiguous = typing.ambiguous
    return true
  }

  func next(onto tape: inout Tape) throws(ReadFailure) -> Bool {
    let isThere: Bool
    do throws(ReadFailure) { isThere = try yaml.next(onto: &tape) } catch { throw marks?.withheld(error) ?? error }
    if let found = yaml.takeFindings() { findings.absorb(found) }
    typing.typeCase(&tape)
    ambiguous = typing.ambiguous
    return isThere
  }

  var sources: [any ByteSource] { [source] }
  /// From the line on in which a case begins, or from within it behind what was read.
  var unread: Range<Int> {
    guard yaml.begun > 0 else { return 0..<Int.max }
    var begin = yaml.begun
    while let byte = byte(at: begin), byte == 0x20 || byte == 0x0A || byte == 0x0D { begin += 1 }
    while byte(at: begin - 1) == 0x20 { begin -= 1 }
    return begin..<Int.max
  }

  private func byte(at offset: Int) -> UInt8? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
    defer { unsafe buffer.deallocate() }
    return (try? unsafe source.read(at: offset, into: buffer)) == 1 ? unsafe buffer[0] : nil
  }
  var number: Int? { yaml.elements - 1 }
  var stream: String? { yaml.isStream ? "a YAML stream" : nil }
  var continuesAfter: Bool { yaml.continuesAfter }
  var comments: Int { yaml.comments }
  var firstComment: Location? { yaml.firstComment }

  func takeFindings() -> FindingLog? { findings.isEmpty ? nil : findings.take() }
}
