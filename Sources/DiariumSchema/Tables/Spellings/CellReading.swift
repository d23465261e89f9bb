/// What a cell can mean that is not written as its field is.
enum CellReading: Hashable, Sendable {
  /// Nothing that its field may hold.
  case none
  /// Exactly one value, as the schema writes it.
  case one(String, CellSpelling)
  /// Several values, none of which is chosen.
  case several([String])
}

/// How a cell is written whose value was read all the same.
enum CellSpelling: Hashable, Sendable {
  /// As an option says, so nothing is said about it.
  case asked
  /// With a decimal comma, or with digits in groups.
  case number
  /// Otherwise.
  case other

  /// The reading of a cell that was found to have several values, or one, or none.
  func reading(_ values: [String]) -> CellReading {
    var distinct: [String] = []
    for value in values where !distinct.contains(value) { distinct.append(value) }
    return distinct.count > 1 ? .several(distinct) : distinct.first.map { .one($0, self) } ?? .none
  }
}
