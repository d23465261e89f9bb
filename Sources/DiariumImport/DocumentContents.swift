public import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The register entries that a document contains besides its cases.
///
/// ```swift
/// print(document.registers.meetings.map(\.id))
/// ```
public struct ImportedRegisters: Sendable {
  /// Bodies that act in the cases.
  public var bodies: [Body] = []
  /// Political parties.
  public var parties: [Party] = []
  /// People who hold or held a public role.
  public var persons: [Person] = []
  /// Who served where, when and as what.
  public var memberships: [Membership] = []
  /// Meetings at which decisions were taken.
  public var meetings: [Meeting] = []

  /// Registers without entries.
  package init() {}

  /// Appends the entries of another document.
  package mutating func append(_ other: ImportedRegisters) {
    bodies += other.bodies
    parties += other.parties
    persons += other.persons
    memberships += other.memberships
    meetings += other.meetings
  }
}

/// The contents that a kind of document extracts from a text, during and after reading.
struct DocumentContents {
  let document: CleanDocument
  let options: ImportOptions
  /// The cases, in the order of the text.
  var cases: [Case] = []
  var registers = ImportedRegisters()
  /// The id of the text, which spans point into; `nil` until it has one.
  var sourceID: ID?
  /// The destination of each character.
  var account: Account
  /// Findings about the contents.
  var log: FindingLog

  init(_ document: CleanDocument, account: Account, options: ImportOptions) {
    (self.document, self.account, self.options) = (document, account, options)
    log = FindingLog(limit: options.findings)
  }

  /// Marks the contents of a text that was cut: the missing parts of its documents are unknown.
  mutating func markIncomplete() {
    guard let sourceID else { return }
    for number in cases.indices {
      for place in cases[number].documents.indices where cases[number].documents[place].sourceID == sourceID {
        cases[number].documents[place].completeness = .notKnown
      }
    }
  }
}
