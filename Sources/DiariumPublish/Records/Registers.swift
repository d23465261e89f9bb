internal import DiariumModel

/// What the registers of a feed say of an id, for texts that name people, bodies and the like.
struct Registers: Sendable {
  /// A source text (källtext).
  struct Source: Sendable {
    let url: String?
    let mediaType: String?
    let retrieved: String?
    let sha256: String?
  }

  /// A meeting (sammanträde).
  struct Meeting: Sendable {
    let words: String
    let url: String?
  }

  private(set) var bodies: [String: String] = [:]
  private(set) var persons: [String: String] = [:]
  /// Abbreviations of parties, or their names where they have none.
  private(set) var parties: [String: String] = [:]
  private(set) var meetings: [String: Meeting] = [:]
  private(set) var sources: [String: Source] = [:]

  init(_ head: Feed) {
    for body in head.bodies { bodies[body.id.string] = body.name?.string }
    for person in head.persons { persons[person.id.string] = person.name?.string }
    for party in head.parties { parties[party.id.string] = party.abbreviation?.string ?? party.name?.string }
    for meeting in head.meetings {
      let body = meeting.body?.string ?? meeting.bodyID.flatMap { bodies[$0.string] }
      let words = [body, meeting.number?.string, meeting.date?.string].compactMap(\.self).joined(separator: " ")
      meetings[meeting.id.string] = Meeting(words: words, url: meeting.url?.string)
    }
    for source in head.sources {
      sources[source.id.string] = Source(
        url: source.url?.string, mediaType: source.mediaType?.string, retrieved: source.retrieved?.string,
        sha256: source.sha256?.string)
    }
  }

  /// What an id of any register is called; `nil` if it is not in one.
  func name(_ id: String) -> String? {
    bodies[id] ?? persons[id] ?? parties[id] ?? meetings[id]?.words
  }
}
