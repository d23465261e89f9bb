package import DiariumModel

/// What there is in a feed, counted case by case: cases, decisions, reservations, by year, body and party.
///
/// Years and days are those that the data state; nothing is guessed. Parts of a feed can be counted apart and added up, in
/// any order, and memory does not grow with the feed.
package struct FeedStatistics: Sendable {
  /// What there is of a year.
  package struct Year: Hashable, Sendable {
    /// Cases by the day on which they were opened, or else that of their first dated decision.
    package var cases = 0
    package var decisions = 0
    /// Reservations by their day, or else that of the decision that they are against.
    package var reservations = 0

    /// Nothing.
    package init() {}
  }

  /// All cases, tombstones included.
  package var cases = 0
  package var tombstones = 0
  /// Cases that are confidential, wholly or partly.
  package var confidential = 0
  package var decisions = 0
  package var votes = 0
  package var reservations = 0
  /// Special statements and opinions (särskilda uttalanden och yttranden), those of substitutes included.
  package var specialStatements = 0
  package var years: [Int: Year] = [:]
  /// Cases without a day.
  package var undated = 0
  /// Decisions by the body that took them.
  package var bodies = BoundedCounts()
  /// Reservations by the party of those who signed them, each once for a party.
  package var parties = BoundedCounts()
  /// Reservations that nobody signed whose party is stated.
  package var reservationsWithoutParty = 0
  /// The first and the last day on which a case was opened or decided.
  package var firstDay: CivilDate?
  package var lastDay: CivilDate?

  let registers: Registers

  /// Nothing counted so far.
  ///
  /// - Parameter head: the head of the feed, whose registers name bodies and parties.
  package init(_ head: Feed) { registers = Registers(head) }

  /// Adds what another part of the feed has.
  package mutating func add(_ other: FeedStatistics) {
    cases += other.cases
    tombstones += other.tombstones
    confidential += other.confidential
    decisions += other.decisions
    votes += other.votes
    reservations += other.reservations
    specialStatements += other.specialStatements
    undated += other.undated
    reservationsWithoutParty += other.reservationsWithoutParty
    for (year, counts) in other.years {
      years[year, default: Year()].cases += counts.cases
      years[year, default: Year()].decisions += counts.decisions
      years[year, default: Year()].reservations += counts.reservations
    }
    bodies.add(other.bodies)
    parties.add(other.parties)
    for day in [other.firstDay, other.lastDay] { note(day) }
  }

  /// Widens the time that the feed is about by a day, if it is one: a year or a month is none.
  mutating func note(_ date: CivilDate?) {
    guard let date, date.day != nil else { return }
    if firstDay.map({ date.string < $0.string }) ?? true { firstDay = date }
    if lastDay.map({ $0.string < date.string }) ?? true { lastDay = date }
  }
}
