package import DiariumModel
@_spi(Engine) package import DiariumSchema

/// The contents of a feed's registers, by ids, for rules about cases.
///
/// It is filled before it is shared, and not changed from then on.
package final class Registers: Sendable {
  /// The information about a membership.
  package struct Membership: Sendable {
    /// The body, if it is named.
    package var bodyID: String?
    /// The party, if it is named.
    package var partyID: String?
    /// When it began, if that is known.
    package var start: CivilDate?
    /// When it ended, if that is known.
    package var end: CivilDate?
  }

  /// The information about a meeting.
  package struct Meeting: Sendable {
    /// The body that met, as written.
    package var body: String?
    /// The body that met, by id.
    package var bodyID: String?
    /// The day.
    package var date: CivilDate?
    /// Persons listed as absent, and in no row as present, by id.
    package var absent: Set<String> = []
  }

  /// The information about a party.
  package struct Party: Sendable {
    /// The abbreviation.
    package var abbreviation: String?
    /// The name.
    package var name: String?
    /// The party that it continues under another label, by id.
    package var predecessorID: String?
  }

  private let contents: Contents

  /// Empty registers.
  package init() { contents = Contents() }

  /// The registers of a head in addition to those of earlier ones.
  package init(adding head: RecordViews, to earlier: Registers) {
    var contents = earlier.contents
    contents.add(head)
    if head.has(DiariumModel.Party.self) { contents.labels = PartyLabels(contents.parties) }
    if head.has(DiariumModel.Membership.self) { contents.served = MembershipIndex(contents.memberships) }
    self.contents = contents
  }

  /// The names of persons.
  package var persons: [String: String] { contents.persons }
  /// The names of bodies.
  package var bodies: [String: String] { contents.bodies }
  /// The parties.
  package var parties: [String: Party] { contents.parties }
  /// The memberships of persons.
  package var memberships: [String: [Membership]] { contents.memberships }
  /// The meetings.
  package var meetings: [String: Meeting] { contents.meetings }
  /// The lengths of source texts, in Unicode scalars.
  package var sourceLengths: [String: Int] { contents.sourceLengths }

  /// The persons, prepared for comparing names.
  var people: KnownPeople { contents.people }
  /// The labels of the parties.
  var labels: PartyLabels { contents.labels }
  /// The bodies, prepared for queries.
  var places: KnownBodies { contents.places }
  /// The memberships, prepared for queries.
  var served: MembershipIndex { contents.served }

  /// The ids of persons, bodies and parties.
  var ids: [String] { (Array(persons.keys) + Array(bodies.keys) + Array(parties.keys)).sorted() }

  /// Whether an id is that of a person, a body or a party.
  func has(_ id: String) -> Bool {
    contents.persons[id] != nil || contents.bodies[id] != nil || contents.parties[id] != nil
  }
}

extension Registers {
  fileprivate struct Contents: Sendable {
    var persons: [String: String] = [:]
    var bodies: [String: String] = [:]
    var parties: [String: Party] = [:]
    var memberships: [String: [Membership]] = [:]
    var meetings: [String: Meeting] = [:]
    var sourceLengths: [String: Int] = [:]
    var people = KnownPeople()
    var labels = PartyLabels([:])
    var places = KnownBodies()
    var served = MembershipIndex([:])

    /// Adds the registers of a head.
    fileprivate mutating func add(_ head: RecordViews) {
      addSources(head)
      for person in head.all(Person.self) {
        guard let id = person.text(.id), let name = person.text(.name) else { continue }
        persons[id] = name
        people.add(person, id, name)
      }
      for body in head.all(Body.self) {
        guard let id = body.text(.id), let name = body.text(.name) else { continue }
        bodies[id] = name
        places.add(body, id, name)
      }
      for party in head.all(DiariumModel.Party.self) {
        guard let id = party.text(.id) else { continue }
        parties[id] = Party(
          abbreviation: party.text(.abbreviation), name: party.text(.name), predecessorID: party.text(.predecessorID))
      }
      for membership in head.all(DiariumModel.Membership.self) {
        guard let person = membership.text(.personID) else { continue }
        memberships[person, default: []].append(
          Membership(
            bodyID: membership.text(.bodyID), partyID: membership.text(.partyID), start: membership.date(.startDate),
            end: membership.date(.endDate)))
      }
      for meeting in head.all(DiariumModel.Meeting.self) {
        guard let id = meeting.text(.id) else { continue }
        meetings[id] = Meeting(
          body: meeting.text(.body), bodyID: meeting.text(.bodyID), date: meeting.date(.date),
          absent: Self.absent(meeting))
      }
    }

    private mutating func addSources(_ head: RecordViews) {
      for source in head.all(Source.self) {
        if let id = source.text(.id), let length = source.integer(.length) { sourceLengths[id] = length }
      }
    }

    private static func absent(_ meeting: RecordView<DiariumModel.Meeting>) -> Set<String> {
      var absent: Set<String> = []
      var others: Set<String> = []
      for row in meeting.list(.attendance, of: Attendance.self) {
        guard let person = row.text(.personID) else { continue }
        if row.text(.presence) == "absent" { absent.insert(person) } else { others.insert(person) }
      }
      return absent.subtracting(others)
    }
  }
}
