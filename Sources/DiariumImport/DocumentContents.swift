public import DiariumModel
@_spi(Engine) internal import DiariumTree

/// What a document tells of beside its cases: entries of a feed's registers.
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

  /// Adds the entries of another document, behind these.
  package mutating func append(_ other: ImportedRegisters) {
    bodies += other.bodies
    parties += other.parties
    persons += other.persons
    memberships += other.memberships
    meetings += other.meetings
  }
}

/// What a kind of document makes of a text, while it is read and when it is.
struct DocumentContents {
  let document: CleanDocument
  let options: ImportOptions
  /// The cases, in the order of the text.
  var cases: [Case] = []
  var registers = ImportedRegisters()
  /// The id of the text, which spans point into; nil until it has one.
  var sourceID: ID?
  /// What became of each character.
  var account: Account
  /// What there is to say of the contents.
  var log: FindingLog

  init(_ document: CleanDocument, account: Account, options: ImportOptions) {
    (self.document, self.account, self.options) = (document, account, options)
    log = FindingLog(limit: options.findings)
  }

  /// Marks what was read of a text that was cut: what is missing of its documents is not known.
  mutating func markIncomplete() {
    guard let sourceID else { return }
    for number in cases.indices {
      for place in cases[number].documents.indices where cases[number].documents[place].sourceID == sourceID {
        cases[number].documents[place].completeness = .notKnown
      }
    }
  }
}
