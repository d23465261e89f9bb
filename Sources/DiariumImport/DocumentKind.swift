@_spi(Engine) internal import DiariumTree

/// A kind of document that can be imported: council reports, say.
///
/// A kind has a folder of its own, and a line in ``DocumentKinds/all``. What is common to all kinds is done for it: its
/// text is decoded, freed of what belongs to the page and made into paragraphs (`Source`, `Text`); people, bodies, days
/// and references are known by their words (`Language`); ids, places and the account of characters are kept by an
/// ``Assembler``; and `import --explain` shows what it made of each line (`Account`).
protocol DocumentKind: Sendable {
  /// What documents of the kind are called, in the plural: `council reports (utlåtanden)`.
  static var name: Message { get }
  /// How documents of the kind begin, for who sends another: `reports are imported: the text must begin like …`.
  static var beginning: Message { get }

  /// What a line says of where paragraphs end.
  ///
  /// - Parameters:
  ///   - line: the line, without blanks around it.
  ///   - words: its words, of the first 240 characters at the most.
  /// - Returns: the marks; all false for a line of running text.
  static func marks(_ line: String, _ words: [Word]) -> LineMarks

  /// Recognises a document of the kind; nil where it is none.
  init?(recognising document: CleanDocument)

  /// Whether documents of the kind may end as this one does though no sentence ends there: in a name, say.
  var mayEndHere: Bool { get }

  /// Says what parts the document lacks, and what stands in another order than it does.
  func check(_ quality: inout TextQuality)

  /// Makes cases and entries of registers of the document.
  func read(into contents: inout DocumentContents)
}

/// The kinds of documents that are imported.
enum DocumentKinds {
  /// The kinds, in the order in which they are asked whether a document is theirs.
  static let all: [any DocumentKind.Type] = [CouncilReport.self]
}

/// What the words of a line say of where paragraphs end.
struct LineMarks: Sendable {
  /// Whether it is a heading and nothing else.
  var isHeading = false
  /// Whether no text runs on from it.
  var standsAlone = false
  /// Whether no text runs into it.
  var begins = false
  /// Whether no text runs on from it but one that begins in lower case.
  var isWhole = false
}
