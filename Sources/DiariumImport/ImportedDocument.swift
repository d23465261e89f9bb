public import DiariumModel
@_spi(Engine) public import DiariumTree

/// An imported document: its cases, and the destination of every character.
///
/// ```swift
/// let document = try ImportRun().read(contentsOf: "report.txt")
/// print(document.cases.map(\.id), document.findings.count)
/// ```
public struct ImportedDocument: Sendable {
  /// Whether it is of a kind that can be imported; if not, the findings say why.
  ///
  /// A document may contain meetings and people but no case.
  public internal(set) var isImported = false
  /// The cases, in the order of the text.
  public internal(set) var cases: [Case] = []
  /// Its other contents: the meetings at which boards decided, for instance.
  public internal(set) var registers = ImportedRegisters()
  /// The text, which spans point into.
  public internal(set) var source: Source?
  /// The findings, including those about parts that could not be placed.
  package internal(set) var log: FindingLog
  /// The findings that are kept, in the order of their places.
  public var findings: [Finding] { log.findings }
  /// The destination of each character.
  package internal(set) var account: Account
  /// The text line by line, with what each line became; without blank lines.
  public var explanation: [ExplainedLine] { Explanation(text, account, cases, registers).lines() }
  /// The number of page breaks that the text shows.
  package var pageBreaks: Int { clean.pageBreaks.count }
  let text: SourceText
  var clean = CleanText()

  init(text: SourceText, account: Account, log: FindingLog) {
    self.text = text
    self.log = log
    self.account = account
  }

  /// Adds a finding about the document apart from its text.
  package mutating func add(_ finding: Finding) { log.add(finding) }

  /// The number of Unicode scalars in the text.
  public var length: Int { text.count }

  /// The text of some spans, as in a field: lines joined, page furniture left out, an empty line between paragraphs and
  /// between parts that are not adjacent.
  package func string(in spans: [Range<Int>]) -> String {
    var text = String.UnicodeScalarView()
    var last: Int?
    for (index, origin) in clean.origins.enumerated()
    where clean.scalars[index] != "\n" && spans.contains(where: { $0.contains(origin) }) {
      if let last, index > last + 1 {
        // A blank joins two lines, and belongs to neither.
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
  /// The roles of its parts, in order: `statement 3 text`, `page`, `unplaced`.
  public var roles: [Message]
  /// Whether some of it was assigned to nothing.
  public var isUnplaced: Bool
  /// Whether all of it belongs to the page: a heading, a page number.
  public var isPage: Bool
}
