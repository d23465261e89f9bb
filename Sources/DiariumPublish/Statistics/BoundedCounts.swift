/// Counts by name that never take much memory: beyond some thousand names the last ones of the alphabet are counted as others.
///
/// Which names are kept does not depend on how a feed is cut into parts: they are the first ones of all, and a name that is
/// among those is never given up, so its count is exact.
package struct BoundedCounts: Sendable {
  /// A name and its count.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let count: Int
  }

  /// The most names that are kept.
  package static let limit = 4000
  /// The most bytes of a name; a longer one is no name.
  private static let longest = 300

  private var counts: [[UInt8]: Int] = [:]
  /// How often there was a name.
  package private(set) var total = 0

  /// No counts.
  package init() {}

  /// Counts a name.
  mutating func add(_ name: String, _ count: Int = 1) {
    total += count
    guard name.utf8.count <= Self.longest else { return }
    counts[Array(name.utf8), default: 0] += count
    if counts.count > 2 * Self.limit { shrink() }
  }

  /// Adds the counts of another part.
  mutating func add(_ other: BoundedCounts) {
    total += other.total
    counts.merge(other.counts, uniquingKeysWith: +)
    if counts.count > 2 * Self.limit { shrink() }
  }

  private mutating func shrink() {
    counts = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }

  private var kept: ArraySlice<(key: [UInt8], value: Int)> {
    counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.prefix(Self.limit)
  }

  /// The names, those with the highest counts first.
  package var sorted: [Entry] {
    kept.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }.map {
      Entry(name: String(decoding: $0.key, as: UTF8.self), count: $0.value)
    }
  }

  /// How often there was a name that was not kept.
  package var others: Int { total - kept.reduce(0) { $0 + $1.value } }
}
