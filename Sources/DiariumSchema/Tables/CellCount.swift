@_spi(Engine) public import DiariumTree

/// A number of cells, with the place of the first.
@_spi(Engine) public struct CellCount: Sendable {
  /// The number.
  public private(set) var count = 0
  /// The place of the first; `nil` if there are none.
  public private(set) var place: Location?

  /// No cells.
  public init() {}

  /// Counts a cell, whose place matters if it is the first.
  public mutating func add(at place: Location?) {
    if count == 0 { self.place = place }
    count += 1
  }

  /// Sets the place of the first, if it is not known.
  mutating func setPlace(_ place: Location?) { self.place = self.place ?? place }

  /// Adds cells counted elsewhere, which come later.
  public mutating func add(_ other: CellCount) {
    count += other.count
    place = place ?? other.place
  }
}
