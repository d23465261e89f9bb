internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// The parts of a tape that are cases marked as confidential.
///
/// They are searched for only if there are findings: a feed without any shows nothing.
@_spi(Engine) public struct Secrecy {
  /// The confidential ranges, in bytes of a source.
  private var ranges: [Range<Int>] = []
  /// The path of the source, if there is one that findings can be compared with.
  private var path = ""
  /// The range of the source beyond which other cases begin.
  private var shown = Int.min..<Int.max
  /// Whether all of the tape is confidential.
  public private(set) var isWhole = false
  /// The texts that findings may name all the same: ids and references.
  private var ids: Set<String> = []
  /// The beginnings of the texts that no finding may quote.
  private var beginnings = TextBeginnings()

  /// Examines a tape: a case, or a head.
  public init(_ tape: borrowing Tape) {
    guard tape.count > 0 else { return }
    let secret = SecretMarks(tape).objects
    isWhole = secret.first?.lowerBound == 0
    if let block = tape.sources.first, tape[0].source == 0, block.finder == nil {
      path = block.path
      ranges = secret.map { Self.range(tape, $0.lowerBound, block) }
      shown = Self.neighbours(tape, block)
    } else if !secret.isEmpty {
      isWhole = true
    }
    if !secret.isEmpty { take(tape) }
  }

  /// Whether a name outside the schema is similar to that of the mark.
  public static func isMarkName(_ name: String) -> Bool { SecretMarks.isNear(name) }

  /// Whether a level says that all of a case is confidential.
  public static func isMark(_ level: String) -> Bool { SecretWords.isMark(level) }

  /// Whether a value says by itself that all of a case is confidential, even where no level is expected.
  public static func isStrictMark(_ value: String) -> Bool { SecretWords.isStrictMark(value) }

  /// The name under which findings about a member are counted: in a confidential record it is disclosed only if it
  /// belongs to the schema.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - tape: the current tape.
  ///   - node: the node of the member, or one in the same record.
  /// - Returns: the name, or the mark for hidden text.
  public static func shown(_ name: String, of tape: borrowing Tape, _ node: Int) -> String {
    SecretWords.isName(name) || !SecretMarks(tape).holds(node) ? name : Veil.mark
  }

  private static func range(_ tape: borrowing Tape, _ node: Int, _ block: Block) -> Range<Int> {
    let begin = block.offset(at: Int(tape[node].offset))
    let end = block.offset(at: max(Int(tape[node].offset), Int(tape[node].offset) + Int(tape[node].length) - 1)) + 1
    return begin..<max(begin, end)
  }

  /// The bytes around a case up to other cases: a case may be on one line with its neighbours.
  private static func neighbours(_ tape: borrowing Tape, _ block: Block) -> Range<Int> {
    let own = range(tape, 0, block)
    let (begin, end) = (Int(tape[0].offset), Int(tape[0].offset) + Int(tape[0].length))
    var before = begin - 1
    while before >= 0, unsafe isBlank(block.bytes[before]) { before -= 1 }
    var after = end
    while after < block.count, unsafe isBlank(block.bytes[after]) { after += 1 }
    let follows = unsafe before >= 0 && block.bytes[before] == 0x2C
    let isFollowed = unsafe after < block.count && block.bytes[after] == 0x2C
    return (follows ? own.lowerBound : .min)..<(isFollowed ? own.upperBound : .max)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Collects the texts that may be quoted, and those that may not.
  private mutating func take(_ tape: borrowing Tape) {
    var name = ""
    for index in 0..<tape.count {
      let kind = tape[index].kind
      if tape[index].flags.contains(.name) {
        name = tape.string(index)
        if SecretWords.isOfProgram(name) { beginnings.insert(name) }
        continue
      }
      guard kind == .text || kind == .plain else { continue }
      let text = tape.string(index)
      if Self.isQuotable(text, in: name) {
        ids.insert(text)
      } else if !SecretWords.mayBeQuoted(text) {
        beginnings.insert(text)
      }
    }
  }

  /// Whether a text is an id or a diary number, rather than only in the place of one.
  private static func isQuotable(_ text: String, in name: String) -> Bool {
    if name == "id" || name.hasSuffix("_id") || name.hasSuffix("_ids") { return ID(text) != nil }
    return name == "diary_number" && isDiaryNumber(text)
  }

  /// Whether a text resembles a diary number: digits, preceded by the short name of a body.
  private static func isDiaryNumber(_ text: String) -> Bool {
    let letters = text.unicodeScalars.split { !$0.properties.isAlphabetic }
    return text.utf8.count <= 32 && text.utf8.contains { (0x30...0x39).contains($0) } && letters.count <= 2
      && letters.allSatisfy { $0.count <= 6 }
  }

  /// Removes from a finding whatever it must not show.
  public func withhold(_ finding: inout Finding) {
    let isSecret = isWhole || holds(finding.location)
    clip(&finding.location, isSecret: isSecret)
    for index in finding.related.indices {
      clip(&finding.related[index].location, isSecret: isSecret || holds(finding.related[index].location))
      if isSecret { finding.related[index].message = veiled(finding.related[index].message) }
    }
    guard isSecret else { return }
    finding.message = veiled(finding.message)
    finding.help = finding.help.map { veiled($0) }
    finding.commandHelp = finding.commandHelp.map { veiled($0) }
    // The same value over and over remains one mistake.
    finding.ties.valueHash = finding.value?.hashValue
    finding.value = nil
    if let id = finding.entityID, ID(id) == nil { finding.entityID = nil }
    if let suggestion = finding.suggestion, !mayBeQuoted(suggestion) { finding.suggestion = nil }
    if let field = finding.field, !SecretWords.isName(field) { finding.field = SecretWords.mark }
  }

  private func holds(_ location: Location) -> Bool {
    guard location.path == path, let offset = location.offset else { return false }
    let after = ranges.partitioningIndex { $0.lowerBound > offset }
    return after > 0 && ranges[after - 1].contains(offset)
  }

  /// Removes the text of confidential cases from a place.
  public func clip(_ location: inout Location) { clip(&location, isSecret: isWhole || holds(location)) }

  private func clip(_ location: inout Location, isSecret: Bool) {
    if isSecret { return location.withhold(keeping: mayBeQuoted) }
    guard location.path == path, let offset = location.offset, location.excerpt != nil else { return }
    var (begin, end) = (Int.min, Int.max)
    if shown.contains(offset) || shown.upperBound == offset { (begin, end) = (shown.lowerBound, shown.upperBound) }
    for range in ranges {
      if range.upperBound <= offset { begin = max(begin, range.upperBound) } else { end = min(end, range.lowerBound) }
    }
    location.clipExcerpt(to: begin, end)
  }

  private func mayBeQuoted(_ text: String) -> Bool { ids.contains(text) || SecretWords.mayBeQuoted(text) }

  private func veiled(_ message: Message) -> Message {
    .init(sv: veiled(message.sv) ?? SecretWords.message.sv, en: veiled(message.en) ?? SecretWords.message.en)
  }

  /// A message without its quoted values; `nil` if it shows one all the same.
  private func veiled(_ text: String) -> String? {
    let text = Veil.veiled(text) { mayBeQuoted($0) || SecretWords.isOfProgram($0) }
    return beginnings.isShown(in: text) ? nil : text
  }
}

extension StructuralCheck {
  /// Marks where the findings about a case begin.
  public struct FindingMark {
    fileprivate(set) var findings: Int
    fileprivate let pending: Int
  }

  /// Where the findings about the next case will begin.
  public var findingMark: FindingMark { .init(findings: log.findings.count, pending: feed.pending.references.count) }

  /// Hands over the findings made before a mark since the last call, and forgets those that are only counted.
  ///
  /// - Parameter mark: where the findings begin that may still change; `nil` if none does. It is moved along.
  /// - Returns: the findings.
  public mutating func settle(before mark: inout FindingMark) -> [Finding] {
    let (findings, forgotten) = log.settle(before: mark.findings)
    mark.findings -= forgotten
    return findings
  }

  /// Removes from the findings made since a mark whatever they must not show: text of confidential cases, on the
  /// current tape or next to it on the same line.
  public mutating func withhold(_ tape: borrowing Tape, since mark: FindingMark) {
    guard hasFindings(since: mark) else { return }
    let secrecy = Secrecy(tape)
    change(since: mark) { secrecy.withhold(&$0) }
  }

  /// Whether there are findings since a mark, or some to be judged at the end.
  func hasFindings(since mark: FindingMark) -> Bool {
    log.findings.count > mark.findings || feed.pending.references.count > mark.pending
  }

  /// Changes the findings made since a mark, including those that are judged at the end.
  mutating func change(since mark: FindingMark, _ change: (inout Finding) -> Void) {
    log.change(from: mark.findings, change)
    for index in mark.pending..<max(mark.pending, feed.pending.references.count) {
      if var finding = feed.pending.references[index].finding {
        change(&finding)
        feed.pending.references[index].finding = finding
      }
    }
  }

  /// Removes all text from the findings made since a mark, if nobody knows what else belongs to their case.
  public mutating func withholdAll(since mark: FindingMark) { change(since: mark) { $0.withholdAll() } }

  /// Removes the text from findings made since a mark about members of a head that no feed has: they may be misplaced
  /// lines of a confidential case.
  ///
  /// - Parameters:
  ///   - mark: where the findings about the head begin.
  ///   - isMarked: whether there is a confidential case in the input.
  public mutating func withholdStrays(since mark: FindingMark, _ isMarked: () -> Bool) {
    func isStray(_ finding: Finding) -> Bool {
      guard let pointer = finding.location.pointer, finding.location.excerpt != nil else { return false }
      let name = pointer.dropFirst().prefix { $0 != "/" }
      return !name.isEmpty && !FeedMembers.isMeant(String(name))
    }
    guard log.findings[min(mark.findings, log.findings.count)...].contains(where: isStray), isMarked() else { return }
    log.change(from: mark.findings) { if isStray($0) { $0.withholdAll(but: SecretWords.isIdentifier) } }
  }
}

extension Finding {
  /// Removes all text that does not belong to the schema.
  ///
  /// - Parameter isKept: what else may be shown.
  fileprivate mutating func withholdAll(but isKept: (String) -> Bool = { _ in false }) {
    location.withhold { SecretWords.isName($0) || isKept($0) }
    veil { SecretWords.mayBeQuoted($0) || isKept($0) }
  }
}
