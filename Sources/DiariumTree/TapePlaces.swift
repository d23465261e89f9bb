/// The places of nodes: counted and walked only when a finding needs them.
extension Tape {
  /// The location of a node, without its pointer: path, line, column, offset, length.
  ///
  /// - Parameters:
  ///   - index: the node.
  ///   - column: in a table, the column that is meant, if the node is a row.
  ///   - excerpt: whether to include the text there.
  /// - Returns: the place in the node's source; for a quoted text including the quotes; in a table the cell.
  public func location(_ index: Int, column: String? = nil, excerpt: Bool) -> Location {
    let node = self[index]
    if let cell = cell(index, column: column, excerpt: excerpt) { return cell }
    let quote = node.kind == .text && node.flags.isDisjoint(with: [.decoded, .unquoted]) ? 1 : 0
    let begins = max(0, Int(node.offset) - quote)
    return sources[Int(node.source)].location(begins, length: Int(node.length) + 2 * quote, excerpt: excerpt)
  }

  /// The cell of a table that a node is in, or that it has in a column; `nil` if there is none.
  private func cell(_ index: Int, column: String?, excerpt: Bool) -> Location? {
    let node = self[index]
    let block = sources[Int(node.source)]
    // They are in the order in which the texts were added.
    let origins = block.origins
    let after = origins.partitioningIndex { $0.place > Int(node.offset) }
    if after > 0 {
      let origin = origins[after - 1]
      return origin.block.finder?.location(at: origin.cell, column: nil, excerpt: excerpt)
    }
    return block.finder?.location(at: Int(node.offset), column: column, excerpt: excerpt)
  }

  /// The finder for the cells of a node's table, if it is in one.
  public func finder(_ index: Int) -> (any CellFinder)? { sources[Int(self[index].source)].finder }

  /// The place of a node in the tree, as a JSON Pointer (RFC 6901) from the tape's root.
  ///
  /// For a name it is the place of the member.
  public func pointer(to target: Int) -> String {
    var pointer = ""
    for step in path(to: target) {
      switch step {
      case .name(let index):
        pointer += "/"
        let name = string(index).unicodeScalars
        for character in name.prefix(300) {
          switch character {
          case "~": pointer += "~0"
          case "/": pointer += "~1"
          default: pointer.unicodeScalars.append(character)
          }
        }
        // The mark of a cut, without which half a number would not be recognised.
        if name.count > 300 { pointer += "…" }
      case .element(let number): pointer += "/\(number)"
      }
    }
    return pointer
  }

  /// A step from a container to one of its children.
  public enum Step: Hashable, Sendable {
    /// To the member whose name is the node at the index.
    case name(Int)
    /// To the element with the number, from 0.
    case element(Int)
  }

  /// The steps from the root to a node.
  public func path(to target: Int) -> [Step] {
    var steps: [Step] = []
    var container = 0
    while container < target, self[container].kind.isContainer {
      let isObject = self[container].kind == .object
      let known = marks.before(target, in: container)
      var (child, number) = known ?? (container + 1, 0)
      var inside: Int?
      let end = next(after: container)
      while child < end {
        if number % PathMarks.step == 0, number > known?.number ?? 0 { marks.add(container, child, number) }
        let value = isObject ? child + 1 : child
        let after = next(after: value)
        if target < after {
          steps.append(isObject ? .name(child) : .element(number))
          inside = target == child ? nil : value
          break
        }
        child = after
        number += 1
      }
      guard let inside else { break }
      container = inside
    }
    return steps
  }
}

/// Samples of the children of long lists and records, with their numbers: each of several findings in a row must not
/// count from the first child.
final class PathMarks {
  /// How many elements or members lie between two samples.
  static let step = 64

  private var marks: [Int: [(child: Int, number: Int)]] = [:]

  /// Forgets all samples: the nodes have changed.
  func clear() { if !marks.isEmpty { marks.removeAll() } }

  /// The last sample of a container that does not come after a node.
  func before(_ node: Int, in container: Int) -> (child: Int, number: Int)? {
    guard !marks.isEmpty, let marks = marks[container] else { return nil }
    let after = marks.partitioningIndex { $0.child > node }
    return after > 0 ? marks[after - 1] : nil
  }

  /// Records an element, or the name of a member, if it comes after all samples.
  func add(_ container: Int, _ child: Int, _ number: Int) {
    guard number > marks[container]?.last?.number ?? 0 else { return }
    marks[container, default: []].append((child, number))
  }
}

extension Array {
  /// The first index from which on all elements are after something, if those before it are not; the count if none is.
  @_spi(Engine) public func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isAfter(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}

extension Block {
  /// The location of some bytes of the block.
  public func location(_ begins: Int, length: Int, excerpt: Bool) -> Location {
    let anchor = self.anchor(at: begins)
    var location = Location(path: path)
    if !hasLostLines { (location.line, location.column) = (anchor.line, anchor.column) }
    location.offset = anchor.offset
    // The missing part of a text that was cut off lies after its end, and has no bytes there.
    location.length = min(length, max(0, count - begins))
    if excerpt { location.excerpt = self.excerpt(begins, length: length) }
    return location
  }

  /// The text of the line around some bytes: at most 240 scalars, up to 100 of them before what is meant.
  func excerpt(_ begins: Int, length: Int) -> Excerpt {
    // A block put together from pieces must not show text of two places as one.
    let textBegins = known(before: begins)?.block ?? 0
    let after = anchors.partitioningIndex { $0.block > begins }
    let textEnds = after < anchors.count ? anchors[after].block : count
    var (floor, ceiling) = (textBegins, textEnds)
    for curtain in curtains {
      // A place behind a curtain has no context, neither before it nor after it.
      if curtain.lowerBound < begins { floor = max(floor, min(curtain.upperBound, begins)) }
      if curtain.upperBound > begins { ceiling = min(ceiling, max(begins, curtain.lowerBound)) }
    }
    let begins = min(begins, ceiling)
    var start = begins
    var lead = 0
    while start > floor, lead < 100 {
      var previous = start - 1
      while previous > floor, unsafe bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
      if unsafe bytes[previous] == 0x0A || bytes[previous] == 0x0D { break }
      start = previous
      lead += 1
    }
    var end = begins
    var extent = 0
    var scalars = lead
    while end < ceiling, scalars < Excerpt.longest, unsafe bytes[end] != 0x0A && bytes[end] != 0x0D {
      if end < begins + length { extent += 1 }
      scalars += 1
      end += 1
      while end < ceiling, unsafe bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    let text = unsafe String(decoding: bytes[start..<end], as: UTF8.self)
    var excerpt = Excerpt(text: text, lead: lead, extent: max(extent, 1))
    excerpt.isCutBefore = unsafe start > textBegins && bytes[start - 1] != 0x0A && bytes[start - 1] != 0x0D
    excerpt.isCutAfter = unsafe end < textEnds && bytes[end] != 0x0A && bytes[end] != 0x0D
    excerpt.splitsNumberBefore = !excerpt.isCutBefore && splitsNumber(at: start)
    excerpt.splitsNumberAfter = !excerpt.isCutAfter && (splitsNumber(at: end) || endsInNumber(end))
    return excerpt
  }

  /// Whether the block is cut off within what is nearly a personal number: its last digit can be told from the others.
  private func endsInNumber(_ end: Int) -> Bool {
    guard end == count else { return false }
    var (digits, place) = (0, end - 1)
    while place >= 0, end - place < 20 {
      let byte = unsafe bytes[place]
      if byte &- 0x30 < 10 { digits += 1 } else if byte != 0x2D, byte != 0x2B, byte != 0x20 { break }
      place -= 1
    }
    return digits == 9 || digits == 11
  }

  /// Whether six or eight digits end before a line end at a place and four begin after it: a personal number may be
  /// broken there.
  private func splitsNumber(at place: Int) -> Bool {
    func isDigit(_ place: Int) -> Bool {
      guard place >= 0, place < count else { return false }
      return unsafe bytes[place] &- 0x30 < 10
    }
    func isBlank(_ place: Int) -> Bool {
      guard place >= 0, place < count else { return false }
      return unsafe [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place])
    }
    var (before, after) = (place, place)
    while isBlank(before - 1), place - before < 100 { before -= 1 }
    while isBlank(after), after - place < 100 { after += 1 }
    let day = (1...9).prefix { isDigit(before - $0) }.count
    let rest = (0..<5).prefix { isDigit(after + $0) }.count
    return (day == 6 || day == 8) && rest == 4
  }
}
