internal import DiariumModel
internal import DiariumTree

/// Makes a case of the parts of a text.
struct Assembly {
  let source: SourceText
  let text: CleanText
  let passages: [Passage]
  let head: Head
  let options: ImportOptions
  let isOneLine: Bool
  let cuts: [Range<Int>]
  /// What of the page stands in the text, by its place in the source.
  let furniture: [Range<Int>]
  let sourceID: ID

  var matter: Case
  var meetings: [Meeting] = []
  var account: Account
  private(set) var log: FindingLog
  /// The name of the board whose proposal it is, in base form.
  var board: String?
  /// The day on which the document is signed.
  var signed: CivilDate?
  /// The decision by which the board made its proposal.
  var boardDecision: ID?
  /// Where the numbers of ids go on.
  private var numbers: [String: Int] = [:]
  let base: String

  init(
    _ source: SourceText, _ text: CleanText, _ reading: Reading, head: Head, furniture: [Range<Int>],
    isOneLine: Bool, account: Account, options: ImportOptions
  ) {
    (self.source, self.text, self.head, self.options) = (source, text, head, options)
    log = FindingLog(limit: options.findings)
    (self.furniture, self.isOneLine, self.account) = (furniture, isOneLine, account)
    passages = reading.passages
    cuts = reading.cuts
    let name = head.diaryNumbers.first ?? head.number.map { "\(head.kindAsGiven) \($0)" } ?? options.name
    let slug = Self.slug(name)
    base = [
      options.municipalityCode ?? "", slug.isEmpty ? "case" : slug, options.ordinal > 1 ? "\(options.ordinal)" : "",
    ]
    .filter { !$0.isEmpty }.joined(separator: "-")
    sourceID = ID("\(base)/source/1") ?? "source/1"
    matter = Case(id: ID(base) ?? "case")
  }

  /// Puts everything together.
  mutating func assemble() {
    opening()
    consultation()
    proposals()
    closing()
    dissents()
    citations()
    settle()
    for passage in passages where passage.role == .heading {
      for range in text.origin(text.range(passage.words)) { account.give(range, to: .furniture) }
    }
  }

  /// The next id of a list: `ks-2023-1/statement/3`.
  mutating func id(_ list: String) -> ID {
    numbers[list, default: 0] += 1
    return ID("\(base)/\(list)/\(numbers[list, default: 0])") ?? "id"
  }

  func itemID(_ owner: ID, _ number: Int) -> ID { ID("\(owner.string)/item/\(number)") ?? owner }

  /// The places in the source of some words; they go to a field from now on.
  mutating func spans(_ words: Range<Int>, _ part: SpanPart) -> [TextSpan] {
    spans(scalars: text.range(words), part)
  }

  mutating func spans(scalars: Range<Int>, _ part: SpanPart) -> [TextSpan] {
    text.origin(scalars, without: furniture).map { range in
      account.give(range, to: .field)
      var span = TextSpan(sourceID: sourceID, begins: range.lowerBound, ends: range.upperBound)
      span.part = part
      return span
    }
  }

  func string(_ words: Range<Int>) -> String { text.string(words: words) }

  /// The text of several parts, an empty line between them, and the spans of it: what stands side by side is one.
  mutating func join(_ parts: [Range<Int>], _ part: SpanPart) -> (text: Text?, spans: [TextSpan]) {
    var runs: [Range<Int>] = []
    for words in parts where !words.isEmpty {
      if let last = runs.last, last.upperBound == words.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<words.upperBound
      } else {
        runs.append(words)
      }
    }
    let strings = runs.map { string($0) }
    return (Text(strings.joined(separator: "\n\n")), runs.flatMap { spans($0, part) })
  }

  mutating func find(
    _ rule: RuleID, _ words: Range<Int>, _ message: Message, help: Message, field: String? = nil, id: ID? = nil
  ) {
    let range = text.origin(text.range(words)).first ?? 0..<0
    find(rule, scalars: range, message, help: help, field: field, id: id)
  }

  mutating func find(
    _ rule: RuleID, scalars: Range<Int>, _ message: Message, help: Message, field: String? = nil, id: ID? = nil
  ) {
    guard log.wants(rule, field: field) else { return }
    var finding = Finding(rule, message, help: help, at: source.location(scalars))
    finding.field = field
    finding.entityID = id?.string
    log.append(finding)
  }

  /// The parts of a role, in order.
  func words(_ role: Passage.Role) -> [Range<Int>] { passages.filter { $0.role == role }.map(\.words) }

  /// An identifier of letters, digits and hyphens.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      switch character {
      case "a"..."z", "0"..."9": slug.append(character)
      case "å", "ä": slug.append("a")
      case "ö": slug.append("o")
      case "é": slug.append("e")
      default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }
}
