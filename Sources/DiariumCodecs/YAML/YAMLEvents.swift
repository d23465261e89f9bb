internal import CLibYAML
@_spi(Engine) public import DiariumTree

/// Owns one libyaml parser, and is the only file that touches its pointers.
///
/// libyaml counts characters, so the bytes given to it are kept, from a place that the reader moves, and places and
/// lines are counted in them.
@_spi(Engine) @safe public struct YAMLEvents: ~Copyable {
  /// The kinds of event.
  public enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar, sequenceStart, sequenceEnd, mappingStart
    case mappingEnd
  }

  /// The styles of a scalar.
  enum Style {
    case plain, quoted, block
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let feeder: Feeder
  /// An empty block that takes its place while the feeder continues.
  private let nothing = Block(path: "", capacity: 0)
  /// The bytes of the block; more of them come with each event.
  private var bytes: UnsafeRawBufferPointer
  private var hasEvent = false
  /// Whether the first mapping is a block with its names at the margin.
  private var isRootAtMargin = false
  private var hasMapping = false
  private let limits: Limits
  /// The byte place of the last character that was asked for.
  private var known = (character: 0, byte: 0)
  /// The one asked for before it: where the event begins, whose extent is asked for more than once.
  private var begun = (character: 0, byte: 0)
  /// The extent of the current event in the block, once counted: it is asked for several times.
  private var found: Range<Int>?
  /// Where the last event ends in the block.
  private var after = 0
  /// Where the last event begins in the block, if it was a scalar without quotes.
  private var plain: Int?
  /// The number of comments met, which are not data.
  private(set) var comments = 0
  /// The location of the first comment.
  private(set) var firstComment: Location?
  /// Findings about the text between the events.
  private var log: FindingLog

  /// The events of a source, from its beginning.
  package init(_ source: any ByteSource, limits: Limits) throws(ReadFailure) {
    self.limits = limits
    log = FindingLog(limit: limits.findings)
    // The parser points into itself once it has an input, so it lives at a fixed address.
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe event.initialize(to: yaml_event_t())
    unsafe yaml_parser_initialize(parser)
    feeder = Feeder(source, limits: limits)
    try feeder.skipByteOrderMark()
    block = feeder.block
    unsafe bytes = block.bytes
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input(parser, Feeder.handler, Unmanaged.passUnretained(feeder).toOpaque())
  }

  deinit {
    if hasEvent { unsafe yaml_event_delete(event) }
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe event.deallocate()
  }

  /// Goes to the next event.
  public mutating func next() throws(ReadFailure) -> Kind {
    if hasEvent { unsafe yaml_event_delete(event) }
    hasEvent = false
    found = nil
    let isThere = unsafe yaml_parser_parse(parser, event) == 1
    // The block may have grown, and moved.
    unsafe bytes = block.bytes
    guard isThere else { throw failure() }
    hasEvent = true
    lookBetween()
    switch unsafe event.pointee.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    // loss: directive
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SCALAR_EVENT: return .scalar
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      if !hasMapping {
        hasMapping = true
        isRootAtMargin =
          unsafe event.pointee.data.mapping_start.style == YAML_BLOCK_MAPPING_STYLE
          && event.pointee.start_mark.column == 0
      }
      return .mappingStart
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return .streamEnd
    }
  }

  /// The block that holds the bytes of the events since `forget`; the feeder may have taken another.
  private(set) var block: Block

  /// Whether the input begins with a byte-order mark.
  var hasByteOrderMark: Bool { feeder.hasByteOrderMark }

  /// The extent of the event in the block.
  mutating func extent() -> Range<Int> {
    if let found { return found }
    let begins = byte(of: unsafe Int(event.pointee.start_mark.index))
    begun = known
    let extent = begins..<max(begins, byte(of: unsafe Int(event.pointee.end_mark.index)))
    found = extent
    return extent
  }

  /// The characters of a scalar, for the length of the call.
  func withValue<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    // loss: yaml-line-end
    let scalar = unsafe event.pointee.data.scalar
    return unsafe body(UnsafeRawBufferPointer(start: scalar.value, count: Int(scalar.length)))
  }

  /// Whether the current scalar is empty.
  var isEmpty: Bool { unsafe event.pointee.data.scalar.length == 0 }

  /// The characters of the current scalar, if libyaml was given stand-ins for some of them.
  ///
  /// - Parameter extent: where the scalar is in the block.
  /// - Returns: `nil` if there were no stand-ins.
  /// - Throws: `.syntax` if it cannot be told what was meant.
  func undisguised(_ extent: Range<Int>) throws(ReadFailure) -> [UInt8]? {
    guard feeder.isDisguised else { return nil }
    var source = unsafe UnsafeRawBufferPointer(rebasing: bytes[extent.clamped(to: 0..<bytes.count)])
    guard unsafe YAMLDisguise.isNeeded(source) else { return nil }
    let line = unsafe source.firstIndex { $0 == 0x0A || $0 == 0x0D }
    if style == .block, let line = line {
      // The header of a block scalar may be followed by a comment on its line.
      unsafe source = UnsafeRawBufferPointer(rebasing: source[line...])
    }
    let text = unsafe withValue { unsafe YAMLDisguise.removed(from: $0, source: source) }
    guard let text else {
      throw .syntax(YAMLFaults.disguise(at: block.location(extent.lowerBound, length: 1, ofUnread: 0..<block.count)))
    }
    return text
  }

  /// The style of the scalar.
  var style: Style {
    switch unsafe event.pointee.data.scalar.style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .quoted
    }
  }

  /// Whether a list begins that is written as a block, in a mapping with its names at the margin.
  var isBlockAtMargin: Bool {
    unsafe event.pointee.type == YAML_SEQUENCE_START_EVENT
      && event.pointee.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE && isRootAtMargin
  }

  /// The anchor of the event, or the anchor that an alias names.
  func anchor(_ kind: Kind) -> String? {
    let name: UnsafeMutablePointer<yaml_char_t>? =
      switch kind {
      case .alias: unsafe event.pointee.data.alias.anchor
      case .scalar: unsafe event.pointee.data.scalar.anchor
      case .sequenceStart: unsafe event.pointee.data.sequence_start.anchor
      case .mappingStart: unsafe event.pointee.data.mapping_start.anchor
      default: nil
      }
    guard let name = unsafe name else { return nil }
    return unsafe String(cString: name)
  }

  /// The tag of the event, if one is written.
  public func tag(_ kind: Kind) -> String? {
    let tag: UnsafeMutablePointer<yaml_char_t>? =
      switch kind {
      case .scalar: unsafe event.pointee.data.scalar.tag
      case .sequenceStart: unsafe event.pointee.data.sequence_start.tag
      case .mappingStart: unsafe event.pointee.data.mapping_start.tag
      default: nil
      }
    guard let tag = unsafe tag else { return nil }
    return unsafe String(cString: tag)
  }

  /// Looks at the comments between the previous event and the current one: nothing else there holds a number sign.
  private mutating func lookBetween() {
    let extent = extent()
    var isOfText = plain != nil
    comments(from: min(after, extent.lowerBound), to: extent.lowerBound, isOfText: &isOfText)
    let isScalar = unsafe event.pointee.type == YAML_SCALAR_EVENT
    if isScalar, style == .block {
      // The header of a block scalar may be followed by a comment on its line.
      let bytes = unsafe self.bytes
      let line = unsafe bytes[extent.clamped(to: 0..<bytes.count)].firstIndex { $0 == 0x0A || $0 == 0x0D }
      var isOfText = false
      comments(from: extent.lowerBound, to: line ?? extent.lowerBound, isOfText: &isOfText)
    }
    plain = isScalar && style == .plain ? extent.lowerBound : nil
    after = max(after, extent.upperBound)
  }

  /// Counts the comments in a range; `isOfText` tells whether an unquoted text comes before it, which a reader may
  /// believe to continue.
  private mutating func comments(from start: Int, to end: Int, isOfText: inout Bool) {
    let bytes = unsafe self.bytes
    var index = start
    var lines = 0
    while index < end, index < bytes.count {
      let byte = unsafe bytes[index]
      switch byte {
      case 0x23:
        // loss: comments
        comments += 1
        if firstComment == nil { firstComment = block.location(index, length: 1, excerpt: false) }
        if isOfText, isText(at: index, isOnNextLine: lines > 0), log.wants(.yamlHiddenText) {
          log.append(YAMLFaults.hiddenText(at: block.location(index, length: 1, excerpt: true)))
        }
        isOfText = false
        while index < end, unsafe bytes[index] != 0x0A && bytes[index] != 0x0D { index += 1 }
        continue
      case 0x0A: lines += 1
      case 0x0D where index + 1 >= bytes.count || (unsafe bytes[index + 1] != 0x0A): lines += 1
      case 0x20, 0x09, 0x0D: break
      case 0xEF where ByteOrderMark.isPresent(in: block, at: index):
        // loss: byte-order-mark
        guard log.wants(.byteOrderMark) else { break }
        let location = block.location(index, length: 1, excerpt: false)
        log.append(ByteOrderMark.inside(.byteOrderMark, at: location))
      default: isOfText = false
      }
      if lines > 1 { isOfText = false }
      index += 1
    }
  }

  /// Whether a comment reads like part of the text before it: no blank follows its sign, and on a line of its own it is
  /// indented more than the parent of the text.
  private func isText(at place: Int, isOnNextLine: Bool) -> Bool {
    let bytes = unsafe self.bytes
    var next = place
    while next < bytes.count, unsafe bytes[next] == 0x23 { next += 1 }
    guard next < bytes.count, unsafe ![0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) else { return false }
    guard isOnNextLine else { return true }
    guard let plain, after > plain else { return false }
    return YAMLLine(block, at: place).column(of: place) > YAMLLine(block, at: plain).indent
  }

  /// Takes the findings about the text between the events.
  mutating func takeFindings() -> FindingLog? { log.isEmpty ? nil : log.take() }

  /// Drops the bytes before the current event.
  mutating func forget() {
    let extent = extent()
    let place = extent.lowerBound
    found = 0..<extent.count
    after -= place
    plain = plain.flatMap { $0 >= place ? $0 - place : nil }
    // The feeder reuses the block if nobody else holds it.
    block = nothing
    feeder.forget(before: place)
    block = feeder.block
    unsafe bytes = block.bytes
    known.byte -= place
    if known.byte < 0 { known = (unsafe Int(event.pointee.start_mark.index), 0) }
    begun = (unsafe Int(event.pointee.start_mark.index), 0)
  }

  /// The place in the block of a character of the input.
  private mutating func byte(of character: Int) -> Int {
    if character < known.character {
      known = character >= begun.character ? begun : (feeder.firstCharacter, 0)
    }
    var (at, byte) = known
    let bytes = unsafe self.bytes
    // At most eight characters begin in eight bytes, so these cannot lead past the one searched for.
    while character - at >= 8, byte + 8 <= bytes.count, let base = bytes.baseAddress {
      at += 8 - Lanes.continuations(unsafe Lanes.load(base + byte)).nonzeroBitCount
      byte += 8
      while byte < bytes.count, unsafe bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    }
    while at < character, byte < bytes.count {
      byte += 1
      while byte < bytes.count, unsafe bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      at += 1
    }
    known = (at, byte)
    return byte
  }

  /// The reason why the parser stopped.
  private mutating func failure() -> ReadFailure {
    if let failure = feeder.failure { return .input(failure) }
    if feeder.isTooLarge {
      let location = feeder.block.location(0, length: 1, ofUnread: 0..<feeder.block.count)
      return .syntax(JSONFaults.tooLarge(limits, at: location))
    }
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "cannot be read"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return .syntax(YAMLFaults.reader(problem, at: unsafe Int(parser.pointee.problem_offset), in: feeder))
    }
    let place = byte(of: unsafe Int(parser.pointee.problem_mark.index))
    // There may have been more after the end.
    let isCut = ByteScanner.isBlank(feeder.block, place, feeder.block.count)
    var finding = Finding(
      .yaml, YAMLWords.message(problem), help: advice(problem, place),
      at: feeder.block.location(place, length: 1, ofUnread: 0..<feeder.block.count, isCut: isCut))
    if let context = unsafe parser.pointee.context {
      let begins = byte(of: unsafe Int(parser.pointee.context_mark.index))
      finding.related = [
        .init(
          message: unsafe YAMLWords.message(String(cString: context)),
          location: feeder.block.location(begins, length: 1, ofUnread: 0..<feeder.block.count, isCut: isCut))
      ]
    }
    finding.veil()
    return .syntax(SyntaxError(finding))
  }

  private mutating func advice(_ problem: String, _ place: Int) -> Message {
    let begins = unsafe parser.pointee.context == nil ? nil : Int(parser.pointee.context_mark.index)
    return YAMLAdvice(problem: problem, block: feeder.block, place: place, begins: begins.map { byte(of: $0) }).message
  }
}
