@_spi(Engine) import DiariumModel
import DiariumPublish
@_spi(Engine) import DiariumTree
import Testing

@Suite("What there is in a feed")
struct FeedStatisticsTests {
  private static func matter(_ number: Int, opened: CivilDate?, decided: CivilDate?, parties: [Text]) -> Case {
    var matter = Case(id: ID("ks-\(number)") ?? "ks-0")
    matter.title = "Bro"
    matter.opened = opened
    var decision = Decision(id: ID("ks-\(number)/decision/1") ?? "d")
    decision.body = number.isMultiple(of: 2) ? "Kommunstyrelsen" : "Bildningsnämnden"
    decision.date = decided
    decision.votes = [Vote(id: ID("ks-\(number)/vote/1") ?? "v")]
    matter.decisions = [decision]
    var reservation = Reservation(id: ID("ks-\(number)/reservation/1") ?? "r")
    reservation.decisionID = decision.id
    reservation.signatories = parties.map {
      var signatory = Signatory(name: "Bo Ek")
      signatory.party = $0
      return signatory
    }
    matter.reservations = [reservation]
    return matter
  }

  private static func counted(_ matters: [Case], _ head: Feed = PublishedCase.publication().head) throws
    -> FeedStatistics
  {
    var statistics = FeedStatistics(head)
    for matter in matters { try PublishedCase.withTape(matter) { statistics.add($0) } }
    return statistics
  }

  @Test("Counts what the data state, and guesses no year")
  func counts() throws {
    var gone = Case(id: "ks-9")
    gone.deleted = true
    let statistics = try Self.counted([
      Self.matter(1, opened: "2023-12-30", decided: "2024-01-02", parties: ["M", "M", "C"]),
      Self.matter(2, opened: nil, decided: "2024", parties: ["C"]),
      Self.matter(3, opened: nil, decided: nil, parties: []), gone,
    ])
    #expect(statistics.cases == 4 && statistics.tombstones == 1 && statistics.undated == 1)
    #expect(statistics.decisions == 3 && statistics.votes == 3 && statistics.reservations == 3)
    #expect(statistics.years.keys.sorted() == [2023, 2024])
    #expect(statistics.years[2023]?.cases == 1 && statistics.years[2023]?.decisions == 0)
    #expect(statistics.years[2024]?.decisions == 2 && statistics.years[2024]?.reservations == 2)
    #expect(statistics.bodies.sorted.map { "\($0.name) \($0.count)" } == ["Bildningsnämnden 2", "Kommunstyrelsen 1"])
    #expect(statistics.parties.sorted.map { "\($0.name) \($0.count)" } == ["C 2", "M 1"])
    #expect(statistics.reservationsWithoutParty == 1)
    // A year alone is no day.
    #expect(statistics.firstDay == "2023-12-30" && statistics.lastDay == "2024-01-02")
  }

  @Test("Names parties by the register where it has them, and leaves out who only concurs")
  func registers() throws {
    var head = PublishedCase.publication().head
    var party = Party(id: "party-m")
    party.abbreviation = "M"
    head.parties = [party]
    var matter = Self.matter(1, opened: nil, decided: nil, parties: ["Moderaterna", "C"])
    matter.reservations[0].signatories[0].partyID = "party-m"
    matter.reservations[0].signatories[1].concurs = true
    let statistics = try Self.counted([matter], head)
    #expect(statistics.parties.sorted.map(\.name) == ["M"])
  }

  @Test("Says the same however the feed is cut into parts")
  func parts() throws {
    let matters = (0..<30).map {
      Self.matter($0, opened: CivilDate("20\(10 + $0 % 7)-01-0\(1 + $0 % 9)"), decided: "2024-02-01", parties: ["M"])
    }
    let whole = try Self.counted(matters)
    for cut in [0, 1, 13, 30] {
      var first = try Self.counted(Array(matters[..<cut]))
      first.add(try Self.counted(Array(matters[cut...])))
      #expect(first.years == whole.years && first.bodies.sorted == whole.bodies.sorted)
      #expect(first.firstDay == whole.firstDay && first.lastDay == whole.lastDay && first.cases == whole.cases)
    }
  }

  @Test("Keeps some thousand bodies, the same ones in whatever order they come, and counts the others")
  func bounded() throws {
    func statistics(_ numbers: some Sequence<Int>) throws -> FeedStatistics {
      var statistics = FeedStatistics(PublishedCase.publication().head)
      for number in numbers {
        var matter = Self.matter(number, opened: nil, decided: nil, parties: [])
        matter.decisions[0].body = Text("Nämnd \(100_000 + number)")
        try PublishedCase.withTape(matter) { statistics.add($0) }
      }
      return statistics
    }
    let count = 3 * BoundedCounts.limit
    let (forth, back) = (try statistics(0..<count), try statistics((0..<count).reversed()))
    #expect(forth.bodies.sorted == back.bodies.sorted && forth.bodies.sorted.count == BoundedCounts.limit)
    #expect(forth.bodies.others == 2 * BoundedCounts.limit && forth.bodies.total == count)
    let long = try statistics([1]).bodies.sorted.count
    #expect(long == 1)
  }

  @Test("Takes what has other types for absent")
  func otherTypes() throws {
    for value: JSONValue in [.null, .string("x"), .array([.string("x"), .object([])]), .object([])] {
      for field in Case.recordDescription.fields {
        try PublishedCase.withTape(JSONValue.object([.init(field.name, value)])) {
          var statistics = FeedStatistics(PublishedCase.publication().head)
          statistics.add($0)
          #expect(statistics.cases == 1)
        }
      }
    }
  }
}
