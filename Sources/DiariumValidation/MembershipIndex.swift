internal import DiariumModel

/// The memberships of persons, by person, body and party.
struct MembershipIndex: Sendable {
  /// The memberships of one person, prepared for queries.
  private struct Person: Sendable {
    var bodies: [String: DayCover] = [:]
    var parties: [(id: String, days: DayCover)] = []
    /// Whether the person has memberships for more parties than are examined one by one.
    var isUnclear = false
  }

  /// The most parties of one person that are examined.
  private static let maximumParties = 64

  private var persons: [String: Person] = [:]
  /// The bodies with memberships.
  private var bodies: Set<String> = []

  init(_ memberships: [String: [Registers.Membership]]) {
    for (id, memberships) in memberships {
      var person = Person()
      var bodies: [String: [Registers.Membership]] = [:]
      var parties: [String: [Registers.Membership]] = [:]
      for membership in memberships {
        if let body = membership.bodyID { bodies[body, default: []].append(membership) }
        if let party = membership.partyID { parties[party, default: []].append(membership) }
      }
      person.bodies = bodies.mapValues { DayCover($0) }
      self.bodies.formUnion(bodies.keys)
      person.isUnclear = parties.count > Self.maximumParties
      if !person.isUnclear {
        person.parties = parties.sorted { $0.key < $1.key }.map { ($0.key, DayCover($0.value)) }
      }
      persons[id] = person
    }
  }

  /// Whether there are memberships of a person.
  func knows(_ person: String) -> Bool { persons[person] != nil }

  /// Whether there are memberships of a body.
  func knows(body: String) -> Bool { bodies.contains(body) }

  /// Whether a person has a membership of a body that covers a day, or may do so.
  func mayServe(_ person: String, _ body: String, _ day: CivilDate) -> Bool {
    persons[person]?.bodies[body]?.mayCover(Days(day)) ?? false
  }

  /// Whether a person has memberships of a body, none of which covers a day.
  func isOutside(_ person: String, _ body: String, _ day: CivilDate) -> Bool {
    guard let days = persons[person]?.bodies[body] else { return false }
    return !days.mayCover(Days(day))
  }

  /// The one party for which a person certainly has a membership on a day; `nil` if there is none, or if it cannot be
  /// told which.
  func party(of person: String, on day: CivilDate) -> String? {
    guard let person = persons[person], !person.isUnclear else { return nil }
    let day = Days(day)
    var found: String?
    for party in person.parties where party.days.mayCover(day) {
      guard found == nil, party.days.covers(day) else { return nil }
      found = party.id
    }
    return found
  }
}
