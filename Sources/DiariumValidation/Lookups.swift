internal import DiariumModel
@_spi(Engine) internal import DiariumSchema

/// Lookups in a case that several rules need.
extension RecordViews {
  /// The records of a type by their ids; of two that share one, which has a finding of its own, the first.
  func byID<R: Entity>(_ type: R.Type) -> [String: RecordView<R>] {
    guard has(type), let field = R.Field(rawValue: "id") else { return [:] }
    var found: [String: RecordView<R>] = [:]
    each(type) { view in
      guard let id = view.text(field), found[id] == nil else { return }
      found[id] = view
    }
    return found
  }
}

/// Questions about a vote that several rules ask.
extension RecordView<Vote> {
  /// Whether it decides the matter, as far as it says: earlier votes may be overturned.
  var isMain: Bool {
    let kind = text(.kind)
    return (kind == nil || kind == "main") && !isTrue(.deleted)
  }

  /// The votes counted for an option; `nil` if none are stated, or twice.
  func counted(_ option: String) -> Int? {
    let counts = list(.counts, of: Count.self).filter { $0.text(.option) == option }
    return counts.count == 1 ? counts[0].integer(.count) : nil
  }
}

extension String {
  /// The text in the form for comparisons that ignore letter case and surrounding blanks.
  var comparedForm: String {
    // Most texts neither begin nor end with a byte that can belong to a blank.
    if let first = utf8.first, let last = utf8.last, first == 0xC3 || (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return lowercased()
    }
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest.lowercased()
  }

  /// A party's label in the form for comparisons: it may have been copied with its brackets.
  var comparedLabel: String {
    let form = comparedForm
    guard form.utf8.count > 2, form.utf8.first == 0x28, form.utf8.last == 0x29 else { return form }
    return String(form.dropFirst().dropLast()).comparedForm
  }
}

/// Someone who signs or votes, as far as they can be told apart from others.
struct Signer {
  let name: String
  var personID: String?
  var party: String?

  init?(_ signatory: RecordView<Signatory>) {
    self.init(name: signatory.text(.name), personID: signatory.text(.personID), party: signatory.text(.party))
  }

  init?(_ ballot: RecordView<Ballot>) {
    self.init(name: ballot.text(.name), personID: ballot.text(.personID), party: ballot.text(.party))
  }

  private init?(name: String?, personID: String?, party: String?) {
    guard let name else { return nil }
    self.name = name
    self.personID = personID
    self.party = party?.comparedLabel
  }

  /// Whether two may be the same: they have one id, or one name and nothing that tells them apart.
  func mayBe(_ other: Signer) -> Bool {
    if let personID, let otherID = other.personID { return personID == otherID }
    guard name == other.name else { return false }
    guard let party, let otherParty = other.party else { return true }
    return party == otherParty
  }
}

/// Those who signed or voted, indexed by person, or else by name.
struct SignerIndex<Place> {
  /// The information about one of them.
  struct Entry {
    fileprivate(set) var signer: Signer
    /// Where they first appear.
    let place: Place
    /// The note about them there.
    let note: String
    /// Whether everything under the id or the name says the same about the same person.
    fileprivate var isOne = true

    /// Compares with another signer under the same id or name.
    fileprivate mutating func meet(_ other: Signer, _ note: String) {
      if note != self.note || !signer.mayBe(other) { isOne = false }
      signer.personID = signer.personID ?? other.personID
      signer.party = signer.party ?? other.party
    }
  }

  private var persons: [String: Entry] = [:]
  private var names: [String: Entry] = [:]

  /// Adds a signer, with a note.
  mutating func add(_ signer: Signer, at place: Place, note: String = "") {
    let entry = Entry(signer: signer, place: place, note: note)
    if let id = signer.personID { persons[id, default: entry].meet(signer, note) }
    names[signer.name, default: entry].meet(signer, note)
  }

  /// The entry that a signer matches; `nil` if there is none, or if it cannot be told which.
  func entry(for signer: Signer) -> Entry? {
    if let id = signer.personID, let entry = persons[id] { return entry.isOne ? entry : nil }
    guard let entry = names[signer.name], entry.isOne, entry.signer.mayBe(signer) else { return nil }
    return entry
  }
}
