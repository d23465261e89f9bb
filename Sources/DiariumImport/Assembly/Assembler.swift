internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Makes records of the words of a document: gives them ids, texts and places, and accounts for every character.
package struct Assembler {
  let document: CleanDocument
  let options: ImportOptions
  /// The id of the text, which spans point into.
  let sourceID: ID
  private(set) var account: Account
  private(set) var log: FindingLog
  /// The beginning of all ids.
  private let base: String
  /// The last numbers used in ids, by list.
  private var numbers: [String: Int] = [:]

  /// An assembler of the records of a document.
  ///
  /// - Parameters:
  ///   - contents: the document, with its account and its findings.
  ///   - name: the name of the case: a diary number, for instance.
  init(_ contents: DocumentContents, named name: String) {
    (document, options) = (contents.document, contents.options)
    (account, log) = (contents.account, contents.log)
    base = Self.base(name, options)
    sourceID = ID("\(base)/source/1") ?? "source/1"
  }

  /// The id of the case.
  var caseID: ID { ID(base) ?? "case" }

  /// The beginning of ids: the municipality's code, the name, and the number of the document within its case.
  private static func base(_ name: String, _ options: ImportOptions) -> String {
    let slug = ID.slug(name)
    let first = [options.municipalityCode ?? "", slug.isEmpty ? "case" : slug].filter { !$0.isEmpty }
      .joined(separator: "-")
    let ordinal = options.ordinals[first] ?? 1
    return ordinal > 1 ? "\(first)-\(ordinal)" : first
  }

  /// The next id of a list: `ks-2023-1/statement/3`.
  mutating func id(_ list: String) -> ID {
    numbers[list, default: 0] += 1
    return ID("\(base)/\(list)/\(numbers[list, default: 0])") ?? "id"
  }

  /// The id of an item of a record, from 1: `ks-2023-1/decision/2/item/1`.
  func itemID(_ owner: ID, _ number: Int) -> ID { ID("\(owner.string)/item/\(number)") ?? owner }

  /// The places in the source of some scalars of the text, which are assigned to a field.
  mutating func spans(scalars: Range<Int>, _ part: SpanPart) -> [TextSpan] {
    document.text.origin(scalars, without: document.furniture).map { range in
      account.give(range, to: .field)
      var span = TextSpan(sourceID: sourceID, begins: range.lowerBound, ends: range.upperBound)
      span.part = part
      return span
    }
  }

  /// Assigns words to a destination without a span: to the page, for instance.
  mutating func give(_ words: Range<Int>, to place: Account.Place) {
    let text = document.text
    for range in text.origin(text.range(words), without: document.furniture) { account.give(range, to: place) }
  }

  /// The text of several parts, with an empty line between them, and its spans: adjacent parts share one.
  mutating func join(_ parts: [Range<Int>], _ part: SpanPart) -> (text: Text?, spans: [TextSpan]) {
    var runs: [Range<Int>] = []
    for words in parts where !words.isEmpty {
      if let last = runs.last, last.upperBound == words.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<words.upperBound
      } else {
        runs.append(words)
      }
    }
    let strings = runs.map { document.text.string(words: $0) }
    let spans = runs.flatMap { self.spans(scalars: document.text.range($0), part) }
    return (Text(strings.joined(separator: "\n\n")), spans)
  }

  /// Records a finding at a place of the source.
  mutating func find(
    _ rule: RuleID, scalars: Range<Int>, _ message: Message, help: Message, field: String?, id: ID?
  ) {
    guard log.wants(rule, field: field) else { return }
    var finding = Finding(rule, message, help: help, at: document.source.location(scalars))
    finding.field = field
    finding.entityID = id?.string
    log.append(finding)
  }
}

/// Makes records from a kind of document with an ``Assembler``.
protocol DocumentAssembly {
  var assembler: Assembler { get set }
  /// The text of the document.
  var text: CleanText { get }
}

extension DocumentAssembly {
  mutating func id(_ list: String) -> ID { assembler.id(list) }

  func itemID(_ owner: ID, _ number: Int) -> ID { assembler.itemID(owner, number) }

  /// The places in the source of some words, which are assigned to a field.
  mutating func spans(_ words: Range<Int>, _ part: SpanPart) -> [TextSpan] {
    assembler.spans(scalars: text.range(words), part)
  }

  mutating func spans(scalars: Range<Int>, _ part: SpanPart) -> [TextSpan] {
    assembler.spans(scalars: scalars, part)
  }

  /// The text of several parts, with an empty line between them, and its spans.
  mutating func join(_ parts: [Range<Int>], _ part: SpanPart) -> (text: Text?, spans: [TextSpan]) {
    assembler.join(parts, part)
  }

  func string(_ words: Range<Int>) -> String { text.string(words: words) }

  /// Records a finding at the first of the places that some words have in the source.
  mutating func find(
    _ rule: RuleID, _ words: Range<Int>, _ message: Message, help: Message, field: String? = nil, id: ID? = nil
  ) {
    let range = text.origin(text.range(words)).first ?? 0..<0
    find(rule, scalars: range, message, help: help, field: field, id: id)
  }

  mutating func find(
    _ rule: RuleID, scalars: Range<Int>, _ message: Message, help: Message, field: String? = nil, id: ID? = nil
  ) {
    assembler.find(rule, scalars: scalars, message, help: help, field: field, id: id)
  }
}
