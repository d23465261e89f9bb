@_spi(Engine) public import DiariumTree

/// The places missing from findings that were made from ids alone, when their records were long gone.
@_spi(Engine) public struct OpenPlaces {
  /// Those of findings about records that have no pointer and no cell.
  public private(set) var own: Set<Finding.Place> = []
  /// Those that only explain a finding.
  private var related: Set<Finding.Place> = []
  /// The locations found for them.
  fileprivate var found: [Finding.Place: Location] = [:]
  /// The offsets of all of them in each input, sorted; those that were found stay in it.
  private let offsets: [String: [Int]]

  /// The places missing from the findings of a log.
  init(_ log: FindingLog) {
    for finding in log.findings where finding.rule.category == "ref" {
      if finding.location.isOpen, let place = Finding.Place(finding.location) { own.insert(place) }
      for other in finding.related where other.location.isOpen {
        if let place = Finding.Place(other.location) { related.insert(place) }
      }
    }
    offsets = Dictionary(grouping: own.union(related), by: \.path).mapValues { $0.map(\.offset).sorted() }
  }

  /// Whether no finding lacks anything.
  public var isEmpty: Bool { offsets.isEmpty }

  /// Removes a place that was found; returns whether it was wanted.
  fileprivate mutating func remove(_ place: Finding.Place) -> Bool {
    let wasOwn = own.remove(place) != nil
    let wasRelated = related.remove(place) != nil
    return wasOwn || wasRelated
  }

  /// The texts on a tape that begin at one of the places, or after a quote at one of them.
  fileprivate func texts(of tape: borrowing Tape) -> [(node: Int, place: Finding.Place)] {
    var texts: [(node: Int, place: Finding.Place)] = []
    for (number, block) in tape.sources.enumerated() {
      guard let offsets = offsets[block.path], let first = offsets.first, let last = offsets.last else { continue }
      for node in 0..<tape.count where tape[node].kind == .text && Int(tape[node].source) == number {
        let begins = block.offset(at: Int(tape[node].offset))
        // Most texts are far from all of them, and there may be a million.
        guard begins >= first, begins <= last + 1 else { continue }
        let place = offsets.partitioningIndex { $0 >= begins - 1 }
        for offset in offsets[place...].prefix(2) where offset == begins || offset == begins - 1 {
          texts.append((node, Finding.Place(path: block.path, offset: offset)))
        }
      }
    }
    return texts
  }
}

extension StructuralCheck {
  /// The places missing from findings.
  public var openPlaces: OpenPlaces { OpenPlaces(log) }

  /// Searches a tape for some places.
  ///
  /// - Parameters:
  ///   - places: the places to search for; those that are found are removed.
  ///   - tape: a head, or a case.
  ///   - number: the index of the case in the list of the document, from 0; `nil` if it is not such an element.
  public mutating func find(_ places: inout OpenPlaces, on tape: borrowing Tape, number: Int?) {
    let texts = places.texts(of: tape)
    guard !texts.isEmpty else { return }
    unit.pointerPrefix = Self.prefix(number)
    let secrecy = Secrecy(tape)
    for (node, place) in texts where places.remove(place) {
      var location = location(tape, node)
      secrecy.clip(&location)
      places.found[place] = location
    }
  }

  /// Adds the found places to the findings.
  public mutating func complete(from places: OpenPlaces) {
    guard !places.found.isEmpty else { return }
    log.change { finding in
      finding.moveLocations { location in
        if location.isOpen, let exact = Finding.Place(location).flatMap({ places.found[$0] }) { location = exact }
      }
    }
  }
}

extension Location {
  /// Whether it is neither a place in a tree nor a cell.
  fileprivate var isOpen: Bool { pointer == nil && cell == nil }
}
