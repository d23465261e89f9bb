@_spi(Engine) internal import DiariumTree

/// A kind of document that can be imported: council reports, for instance.
///
/// A kind has a folder of its own, and a line in ``DocumentKinds/all``. The work common to all kinds is done for it:
/// its text is decoded, freed of what belongs to the page and made into paragraphs (`Source`, `Text`); people, bodies,
/// days and references are recognised by their words (`Language`); ids, places and the account of characters are kept
/// by an ``Assembler``; and `import --explain` shows what each line became (`Account`).
protocol DocumentKind: Sendable {
  /// The name of such documents, in the plural: `council reports (utlåtanden)`.
  static var name: Message { get }
  /// How such documents begin, for users who send something else: `reports are imported: the text must begin like …`.
  static var beginning: Message { get }

  /// Tells where paragraphs end around a line.
  ///
  /// - Parameters:
  ///   - line: the line, without blanks around it.
  ///   - words: its words, from at most the first 240 characters.
  /// - Returns: the marks; all false for a line of running text.
  static func marks(_ line: String, _ words: [Word]) -> LineMarks

  /// Recognises a document of the kind; `nil` if it is not one.
  init?(recognising document: CleanDocument)

  /// Whether the document may end as it does, although no sentence ends there: with a name, for instance.
  var mayEndHere: Bool { get }

  /// Reports the parts that the document lacks, and those that are out of order.
  func check(_ quality: inout TextQuality)

  /// Extracts cases and register entries from the document.
  func read(into contents: inout DocumentContents)
}

/// The kinds of documents that are imported.
enum DocumentKinds {
  /// The kinds, in the order in which they are tried on a document.
  static let all: [any DocumentKind.Type] = [CouncilReport.self]
}

/// Where paragraphs end, according to the words of a line.
struct LineMarks: Sendable {
  /// Whether it is a heading and nothing else.
  var isHeading = false
  /// Whether no text runs on from it.
  var standsAlone = false
  /// Whether no text runs into it.
  var begins = false
  /// Whether only text that begins in lower case runs on from it.
  var isWhole = false
}
