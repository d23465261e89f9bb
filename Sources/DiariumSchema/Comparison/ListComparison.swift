internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Lists in a comparison.
extension TreeComparison {
  /// Compares lists without ids: what is equal at their beginnings and at their ends is matched, and what is between by
  /// its place.
  ///
  /// - Parameters:
  ///   - plan: the description of the elements; `nil` if they are single values.
  ///   - one: the old list.
  ///   - other: the new list.
  ///   - entity: the entity that they are in.
  ///   - path: the way to them from the entity.
  mutating func elements(
    _ plan: RecordPlan?, _ one: Int, _ other: Int, _ entity: TreeDifference.Entity, _ path: [TreeDifference.Step]
  ) {
    let (olds, news) = (old.elements(of: one), new.elements(of: other))
    let most = min(olds.count, news.count)
    var first = 0
    while first < most, isSame(olds[first], news[first]) { first += 1 }
    var last = 0
    while last < most - first, isSame(olds[olds.count - 1 - last], news[news.count - 1 - last]) { last += 1 }
    let (oldEnd, newEnd) = (olds.count - last, news.count - last)
    for index in first..<max(oldEnd, newEnd) {
      let path = path + [.element(index)]
      if index >= oldEnd {
        add(news[index], entity, path)
      } else if index >= newEnd {
        remove(olds[index], entity, path)
      } else if let plan {
        value(plan, olds[index], news[index], entity, path)
      } else if !isSame(olds[index], news[index]) {
        change(olds[index], news[index], entity, path)
      }
    }
  }

  /// Compares lists of records with ids.
  ///
  /// An id that is there once, or not at all, on each side is compared with itself. Records without one, and those with
  /// an id that is there twice, are only ever matched with an equal record: which of them became which is not known.
  mutating func entities(
    _ plan: RecordPlan, _ one: Int, _ other: Int, _ entity: TreeDifference.Entity, _ path: [TreeDifference.Step],
    isOrdered: Bool
  ) {
    let (olds, news) = (old.elements(of: one), new.elements(of: other))
    let (oldIDs, newIDs) = (olds.map { id(old, $0) }, news.map { id(new, $0) })
    let places = IDPlaces(oldIDs, newIDs)
    var matches: [Int?] = olds.indices.map { index in oldIDs[index].flatMap { places.match($0) } }
    var isTaken = Array(repeating: false, count: news.count)
    for case let match? in matches { isTaken[match] = true }
    matchEqual(olds, news, &matches, &isTaken) { oldIDs[$0].map { places.isOwn($0) } ?? false }
    for (index, node) in olds.enumerated() {
      let own = oldIDs[index].flatMap { places.isOwn($0) ? $0 : nil }
      if let match = matches[index] {
        if let own { value(plan, node, news[match], .init(record: plan.type.rawValue, id: own), []) }
      } else {
        remove(node, own.map { .init(record: plan.type.rawValue, id: $0) } ?? entity, steps(own, path, index))
      }
    }
    for (index, node) in news.enumerated() where !isTaken[index] {
      let own = newIDs[index].flatMap { places.isOwn($0) ? $0 : nil }
      add(node, own.map { .init(record: plan.type.rawValue, id: $0) } ?? entity, steps(own, path, index))
    }
    let order = matches.compactMap(\.self)
    guard isOrdered, zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return }
    differences.append(
      .init(
        kind: .reordered, entity: entity, path: path, old: one, new: other,
        orders: (matches.indices.filter { matches[$0] != nil }.map { oldIDs[$0] }, order.sorted().map { newIDs[$0] })))
  }

  /// The way to a record that only one list has: none to one with an id of its own, which is named by it.
  private func steps(_ own: String?, _ path: [TreeDifference.Step], _ index: Int) -> [TreeDifference.Step] {
    own == nil ? path + [.element(index)] : []
  }

  /// Matches records that are not known by an id of their own with equal ones, the first with the first.
  private func matchEqual(
    _ olds: [Int], _ news: [Int], _ matches: inout [Int?], _ isTaken: inout [Bool], isOwn: (Int) -> Bool
  ) {
    let waiting = olds.indices.filter { matches[$0] == nil && !isOwn($0) }
    guard !waiting.isEmpty else { return }
    var equal: [[UInt8]: [Int]] = [:]
    for index in news.indices.reversed() where !isTaken[index] {
      unsafe equal[Array(new.raw(news[index])), default: []].append(index)
    }
    for index in waiting {
      guard let match = unsafe equal[Array(old.raw(olds[index]))]?.popLast() else { continue }
      matches[index] = match
      isTaken[match] = true
    }
  }
}

/// Where ids are in two lists.
private struct IDPlaces {
  private var places: [[UInt8]: (old: Int, new: Int, place: Int)] = [:]

  init(_ old: [String?], _ new: [String?]) {
    for case let id? in old { places[Array(id.utf8), default: (0, 0, 0)].old += 1 }
    for (index, id) in new.enumerated() {
      guard let id else { continue }
      places[Array(id.utf8), default: (0, 0, 0)].new += 1
      places[Array(id.utf8)]?.place = index
    }
  }

  /// Whether an id is at most once in each list.
  func isOwn(_ id: String) -> Bool { places[Array(id.utf8)].map { $0.old < 2 && $0.new < 2 } ?? false }

  /// Where in the new list the record with an id is; `nil` if there is none, or if it is not known which.
  func match(_ id: String) -> Int? {
    guard let found = places[Array(id.utf8)], found.old == 1, found.new == 1 else { return nil }
    return found.place
  }
}
