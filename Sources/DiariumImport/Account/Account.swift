/// The destination of each character of a source text; every character has exactly one.
package struct Account: Sendable, Equatable {
  /// The destinations of a character.
  package enum Place: UInt8, Sendable {
    /// No field: a finding names it.
    case unplaced
    /// The page: blanks, headings, page numbers, typesetting marks.
    case furniture
    /// A field.
    case field
  }

  /// The destination of each Unicode scalar of the source.
  package private(set) var places: [Place]
  /// The number of Unicode scalars that are not blanks, by destination.
  package private(set) var marks: [Place: Int] = [:]

  package init(count: Int) { places = Array(repeating: .unplaced, count: count) }

  /// The number of Unicode scalars with a destination.
  package func count(_ place: Place) -> Int { places.count { $0 == place } }

  /// The sum over all destinations, which equals the length of the text if the account is exact.
  package var total: Int { Place.all.reduce(0) { $0 + count($1) } }

  /// The share of the non-blank characters that have a destination, from 0 to 1.
  package func share(_ place: Place) -> Double {
    let all = marks.values.reduce(0, +)
    return all == 0 ? 0 : Double(marks[place, default: 0]) / Double(all)
  }

  package mutating func give(_ range: Range<Int>, to place: Place) {
    for index in range.clamped(to: 0..<places.count) where places[index].rawValue < place.rawValue {
      places[index] = place
    }
  }

  /// Gives what is no mark on paper to the page, and counts the rest.
  package mutating func finish(_ scalars: [Unicode.Scalar]) {
    for (index, scalar) in scalars.enumerated() {
      if scalar.isBlank || scalar.isLineEnd {
        if places[index] == .unplaced { places[index] = .furniture }
      } else {
        marks[places[index], default: 0] += 1
      }
    }
  }

  /// The parts that went nowhere, blanks within them included.
  package func unplaced(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var begin: Int?
    var end = 0
    for index in places.indices {
      if places[index] == .unplaced {
        if begin == nil { begin = index }
        end = index + 1
      } else if !(scalars[index].isBlank || scalars[index].isLineEnd), let first = begin {
        runs.append(first..<end)
        begin = nil
      }
    }
    if let first = begin { runs.append(first..<end) }
    return runs
  }
}

extension Account.Place {
  static let all: [Account.Place] = [.unplaced, .furniture, .field]
}
