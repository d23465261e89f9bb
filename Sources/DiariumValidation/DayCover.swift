internal import DiariumModel

/// The days that a date may mean, as numbers in the same order: `20240605`.
struct Days: Sendable {
  /// The first and the last of them.
  let first: Int32
  let last: Int32

  init(_ date: CivilDate) {
    let year = date.year * 10_000
    first = Int32(year + (date.month ?? 1) * 100 + (date.day ?? 1))
    last = Int32(year + (date.month ?? 12) * 100 + (date.day ?? 31))
  }

  /// Whether these days and others may mean the same one: they overlap.
  func mayBe(_ other: Days) -> Bool { first <= other.last && other.first <= last }
}

/// Intervals whose ends may lack their day, prepared for queries whether a day lies in one of them: repeated queries
/// about a person with many memberships must not look at each of those.
struct DayCover: Sendable {
  /// One kind of interval, sorted by start, with the latest end up to each.
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

    /// Whether an interval begins no later than one day and ends no earlier than another.
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

  /// Whether a day is known to lie in one of the intervals whose beginning is known.
  func covers(_ day: Days) -> Bool { certain.has(startingBy: day.first, endingFrom: day.last) }
}
