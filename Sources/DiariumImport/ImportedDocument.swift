public import DiariumModel
@_spi(Engine) public import DiariumTree

/// A document that was imported: the cases that it tells of, and what became of every character.
///
/// ```swift
/// let document = try ImportRun().read(contentsOf: "report.txt")
/// print(document.cases.map(\.id), document.findings.count)
/// ```
public struct ImportedDocument: Sendable {
  /// Whether it is of a kind that can be imported; of one that is not, the findings say why.
  ///
  /// A document may tell of meetings and people, and of no case.
  public internal(set) var isImported = false
  /// The cases, in the order of the text.
  public internal(set) var cases: [Case] = []
  /// What else it tells of: the meetings at which boards decided, say.
  public internal(set) var registers = ImportedRegisters()
  /// The text, which spans point into.
  public internal(set) var source: Source?
  /// What could not be placed, and what there is to say.
  package internal(set) var log: FindingLog
  /// Those findings that are kept, in the order of their places.
  public var findings: [Finding] { log.findings }
  /// Where each character went.
  package internal(set) var account: Account
  /// The text line by line, with what each became; blank lines are left out.
  public var explanation: [ExplainedLine] { Explanation(text, account, cases, registers).lines() }
  /// How many page breaks the text shows.
  package var pageBreaks: Int { clean.pageBreaks.count }
  let text: SourceText
  var clean = CleanText()

  init(text: SourceText, account: Account, log: FindingLog) {
    self.text = text
    self.log = log
    self.account = account
  }

  /// Adds what is to be said of the document beside its text.
  package mutating func add(_ finding: Finding) { log.add(finding) }

  /// Unicode scalars of the text.
  public var length: Int { text.count }

  /// The text of some spans, as a field has it: lines joined, what is of the page left out, an empty line between
  /// paragraphs and between parts that do not follow each other.
  package func string(in spans: [Range<Int>]) -> String {
    var text = String.UnicodeScalarView()
    var last: Int?
    for (index, origin) in clean.origins.enumerated()
    where clean.scalars[index] != "\n" && spans.contains(where: { $0.contains(origin) }) {
      if let last, index > last + 1 {
        // Between two lines stands the blank that joins them, which is of neither.
        let isJoin = index == last + 2 && clean.scalars[last + 1] == " "
        text.append(contentsOf: (isJoin ? " " : "\n\n").unicodeScalars)
      }
      text.append(clean.scalars[index])
      last = index
    }
    return String(text)
  }
}

/// A line of a source text, with what it became.
///
/// ```swift
/// for line in document.explanation where line.isUnplaced { print(line.number, line.text) }
/// ```
public struct ExplainedLine: Hashable, Sendable {
  /// The number of the line, from 1.
  public var number: Int
  /// The text of the line.
  public var text: String
  /// What its parts became, in order: `statement 3 text`, `page`, `unplaced`.
  public var roles: [Message]
  /// Whether something of it went nowhere.
  public var isUnplaced: Bool
  /// Whether all of it is of the page: a heading, a page number.
  public var isPage: Bool
}
