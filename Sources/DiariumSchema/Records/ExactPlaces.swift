public import DiariumTree

/// Places of findings that were made from ids alone, when their records were long gone.
extension StructuralCheck {
  /// The places of findings that have no pointer and no cell though they are of a record; and, of the others, those that
  /// explain a finding.
  public var openPlaces: (own: Set<Finding.Place>, related: Set<Finding.Place>) {
    var (own, related): (Set<Finding.Place>, Set<Finding.Place>) = ([], [])
    for finding in log.findings where finding.rule.category == "ref" {
      if finding.location.isOpen, let place = Finding.Place(finding.location) { own.insert(place) }
      for other in finding.related where other.location.isOpen {
        if let place = Finding.Place(other.location) { related.insert(place) }
      }
    }
    return (own, related)
  }

  /// Looks on a tape for what stands at some places, and makes them exact.
  ///
  /// - Parameters:
  ///   - places: the places that are looked for; those that are found are taken out.
  ///   - tape: a head, or a case.
  ///   - number: the place of the case in the list of the document, from 0; nil of what is no such element.
  public mutating func complete(_ places: inout Set<Finding.Place>, on tape: borrowing Tape, number: Int?) {
    pointerPrefix = Self.prefix(number)
    let paths = Set(places.map(\.path))
    let wanted = tape.sources.map { paths.contains($0.path) }
    var found: [Finding.Place: Location] = [:]
    for node in 0..<tape.count where tape[node].kind == .text && wanted[Int(tape[node].source)] {
      let block = tape.sources[Int(tape[node].source)]
      let begins = block.offset(at: Int(tape[node].offset))
      // The place of a text in quotes is that of the first.
      for offset in [begins, begins - 1] {
        let place = Finding.Place(path: block.path, offset: offset)
        if places.remove(place) != nil { found[place] = location(tape, node) }
      }
    }
    guard !found.isEmpty else { return }
    let secrecy = Secrecy(tape)
    for place in found.keys {
      if var location = found[place] {
        secrecy.clip(&location)
        found[place] = location
      }
    }
    log.change { finding in
      finding.moveLocations { location in
        if location.isOpen, let exact = Finding.Place(location).flatMap({ found[$0] }) { location = exact }
      }
    }
  }
}

extension Location {
  /// Whether it is neither a place in a tree nor a cell.
  fileprivate var isOpen: Bool { pointer == nil && cell == nil }
}
