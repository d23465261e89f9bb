internal import DiariumModel

/// The days that a date may mean, as numbers whose order is theirs: `20240605`.
struct Days: Sendable {
  /// The first and the last of them.
  let first: Int32
  let last: Int32

  init(_ date: CivilDate) {
    let year = date.year * 10_000
    first = Int32(year + (date.month ?? 1) * 100 + (date.day ?? 1))
    last = Int32(year + (date.month ?? 12) * 100 + (date.day ?? 31))
  }

  /// Whether the other days may be among these: no more than one of them needs to be the same.
  func mayBe(_ other: Days) -> Bool { first <= other.last && other.first <= last }
}

/// Intervals whose ends may lack their day, made ready to be asked whether a day lies in one of them: what is asked often
/// of one who has many memberships must not look at each.
struct DayCover: Sendable {
  /// One side of the intervals, by where they begin: the latest end of all up to each.
  private struct Side: Sendable {
    private var starts: [Int32] = []
    private var ends: [Int32] = []

    init(_ intervals: [(start: Int32, end: Int32)]) {
      var latest = Int32.min
      for interval in intervals.sorted(by: { $0.start < $1.start }) {
        latest = max(latest, interval.end)
        starts.append(interval.start)
        ends.append(latest)
      }
    }

    /// Whether an interval begins no later than a day and ends no earlier than another.
    func has(startingBy day: Int32, endingFrom other: Int32) -> Bool {
      var range = starts.indices
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        range = starts[middle] <= day ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      return range.lowerBound > 0 && ends[range.lowerBound - 1] >= other
    }
  }

  private let possible: Side
  private let certain: Side

  init(_ memberships: [Registers.Membership]) {
    possible = Side(
      memberships.map { ($0.start.map { Days($0).first } ?? .min, $0.end.map { Days($0).last } ?? .max) })
    certain = Side(
      memberships.compactMap { membership in
        membership.start.map { (Days($0).last, membership.end.map { Days($0).first } ?? .max) }
      })
  }

  /// Whether a day may lie in one of the intervals.
  func mayCover(_ day: Days) -> Bool { possible.has(startingBy: day.last, endingFrom: day.first) }

  /// Whether a day is known to lie in one of the intervals, whose beginning is known.
  func covers(_ day: Days) -> Bool { certain.has(startingBy: day.first, endingFrom: day.last) }
}
