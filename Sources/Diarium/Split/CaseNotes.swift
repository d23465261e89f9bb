@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Collects the findings that make cases bad: their texts in scratch space, and in memory two numbers for each case.
///
/// Findings of one case need not come one after the other, since some are known only at the end of the feed: each note
/// in scratch space says where the one before it of the same case is.
final class CaseNotes {
  private let least: Severity?
  private let language: Language
  private let scratch: ScratchFile
  private var cases: [Finding.CaseKey: FaultyCases.Chain] = [:]
  private var waiting: [UInt8] = []
  private var written = 0

  /// How many bytes are written at once.
  private static let buffer = 1 << 16
  /// The most scalars of a text.
  private static let longest = 1000

  /// Notes on a feed.
  ///
  /// - Parameters:
  ///   - level: the level from which findings make a case bad.
  ///   - language: the language of the texts.
  ///   - scratch: receives the texts.
  init(from level: Report.FailOn, _ language: Language, _ scratch: ScratchFile) {
    least = Severity(rawValue: level.rawValue)
    self.language = language
    self.scratch = scratch
  }

  /// Notes a finding, if it makes a case bad.
  ///
  /// - Throws: `IOFailure` if there is no scratch space.
  func add(_ finding: Finding) throws(IOFailure) {
    guard let least, finding.severity >= least, let key = finding.ties.caseKey else { return }
    var chain = cases[key] ?? FaultyCases.Chain()
    defer { cases[key] = chain }
    chain.count += 1
    guard chain.count <= FaultyCases.mostTexts else { return }
    let text = Array(text(finding).utf8)
    let place = written + waiting.count
    FaultyCases.append(chain.last, to: &waiting)
    FaultyCases.append(text.count, to: &waiting)
    waiting += text
    chain.last = place
    if waiting.count >= Self.buffer { try flush() }
  }

  /// The cases, once all findings were noted.
  func finish() throws(IOFailure) -> FaultyCases {
    try flush()
    return FaultyCases(cases: cases, language: language, scratch: scratch)
  }

  private func flush() throws(IOFailure) {
    try scratch.append(waiting)
    written += waiting.count
    waiting.removeAll(keepingCapacity: true)
  }

  /// Severity, message, place in the case, rule: `error: no decision … (/reservations/0/decision_id) [ref/…]`.
  private func text(_ finding: Finding) -> String {
    var finding = finding
    Mask.mask(&finding)
    let place = Self.place(finding).map { " (\($0))" } ?? ""
    let text = "\(finding.severity.rawValue): \(finding.message[language])\(place)"
    return "\(Words.cut(Screen.clean(text), Self.longest)) [\(finding.rule.name)]"
  }

  /// The place in the case: it stands elsewhere in the output, so lines and numbers of rows would lead nowhere.
  private static func place(_ finding: Finding) -> String? {
    let location = finding.location
    if let table = location.table {
      return [location.columnName.map { "\(table).\($0)" } ?? table, finding.entityID].compactMap(\.self)
        .joined(separator: ", ")
    }
    guard let pointer = location.pointer else { return nil }
    var parts = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if parts.first == "cases", parts.dropFirst().first?.allSatisfy(\.isNumber) == true { parts = parts.dropFirst(2) }
    return parts.isEmpty ? nil : "/" + parts.joined(separator: "/")
  }
}

/// The bad cases of a feed, and the texts of their findings.
struct FaultyCases: Sendable {
  /// What is known of a case: how many findings make it bad, and where the note on the last one is that has a text.
  struct Chain: Sendable {
    var count = 0
    var last = -1
  }

  /// The most findings of a case whose texts are kept.
  static let mostTexts = 100

  fileprivate let cases: [Finding.CaseKey: Chain]
  fileprivate let language: Language
  fileprivate let scratch: ScratchFile

  /// The texts of the findings that make a case bad, in the order in which they were made; `nil` if it is good.
  ///
  /// - Throws: `IOFailure` if scratch space cannot be read.
  func texts(of key: Finding.CaseKey) throws(IOFailure) -> [String]? {
    guard let chain = cases[key] else { return nil }
    var texts: [String] = []
    var place = chain.last
    while place >= 0 {
      let head = try read(16, at: place)
      guard head.count == 16 else { break }
      texts.append(String(decoding: try read(Self.number(head[8...]), at: place + 16), as: UTF8.self))
      place = Self.number(head[..<8])
    }
    texts.reverse()
    let more = chain.count - texts.count
    if more > 0 {
      let rest = Message(
        sv: "… och \(more) anmärkning\(more == 1 ? "" : "ar") till",
        en: "… and \(more) more finding\(more == 1 ? "" : "s")")
      texts.append(rest[language])
    }
    return texts
  }

  private func read(_ count: Int, at place: Int) throws(IOFailure) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 16)
    defer { unsafe buffer.deallocate() }
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
    let read = try unsafe scratch.read(at: place, into: part)
    return unsafe Array(part[..<read])
  }

  fileprivate static func append(_ number: Int, to bytes: inout [UInt8]) {
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
