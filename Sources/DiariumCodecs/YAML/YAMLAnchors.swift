@_spi(Engine) internal import DiariumTree

/// The anchors of a YAML document, with copies of the nodes that they name.
///
/// Anchors may be nested, and aliases may name each of them to the end of the document. So the nodes are copied once,
/// with all the anchors among them, when the outermost node has ended; until then they are on the tape. Nodes too many
/// for any alias are not kept, and the total is limited.
struct YAMLAnchors: ~Copyable {
  /// Nodes named by the anchors of one tape, with their texts.
  final class Copy {
    /// For a text, `offset` and `length` say where in `texts` it is.
    fileprivate private(set) var nodes: [Node] = []
    fileprivate private(set) var texts: [UInt8] = []
    private let total: Total
    private var bytes: Int { nodes.count * MemoryLayout<Node>.stride + texts.count }

    fileprivate init(_ total: Total) { self.total = total }

    /// Copies nodes of a tape; returns the shift from their indices there to those in the copy.
    fileprivate func append(_ tape: borrowing Tape, _ range: Range<Int>) -> Int {
      let shift = nodes.count - range.lowerBound
      total.bytes -= bytes
      defer { total.bytes += bytes }
      var scratch: [UInt8] = []
      for index in range {
        var node = tape[index]
        if !node.kind.isContainer {
          node.offset = UInt32(truncatingIfNeeded: texts.count)
          unsafe tape.withText(index, &scratch) { unsafe texts.append(contentsOf: $0) }
          node.length = UInt32(truncatingIfNeeded: texts.count) - node.offset
        }
        nodes.append(node)
      }
      return shift
    }

    deinit { total.bytes -= bytes }
  }

  /// The number of bytes in all copies kept.
  fileprivate final class Total {
    var bytes = 0
  }

  /// An anchor, and the nodes that it names.
  struct Anchor {
    /// The nodes, by their indices on the tape that they were read onto.
    let nodes: Range<Int>
    /// A copy of them; `nil` while they are on the current tape, and if they are too many for any alias.
    fileprivate(set) var copy: Copy?
    fileprivate var shift = 0
    /// The name.
    let name: String
    fileprivate let offset: Int
    fileprivate let line: Int?
    fileprivate let column: Int?
    /// Whether an alias names it.
    fileprivate(set) var isUsed = false

    /// One of its nodes, with links valid on the tape that it was read onto.
    func node(_ index: Int, _ tape: borrowing Tape) -> Node {
      copy.map { $0.nodes[index + shift] } ?? tape[index]
    }

    /// The characters of one of its texts.
    func copyText(_ index: Int, _ tape: borrowing Tape, into buffer: inout [UInt8]) {
      buffer.removeAll(keepingCapacity: true)
      if let copy {
        let node = copy.nodes[index + shift]
        buffer.append(contentsOf: copy.texts[Int(node.offset)..<Int(node.offset + node.length)])
      } else {
        var scratch: [UInt8] = []
        unsafe tape.withText(index, &scratch) { unsafe buffer.append(contentsOf: $0) }
      }
    }
  }

  private let limits: Limits
  private var anchors: [String: Anchor] = [:]
  /// The locations of those to be reported first, with the text there.
  private var places: [String: Location] = [:]
  /// The anchors whose nodes are on the current tape.
  private var fresh: [String] = []
  /// The size in bytes of the names and of what is known of each.
  private var size = 0
  private let total = Total()

  /// The bytes that an anchor costs besides its name, its nodes and their texts.
  private static let cost = 160

  init(_ limits: Limits) { self.limits = limits }

  /// Whether there are any on the current tape.
  var hasFresh: Bool { !fresh.isEmpty }

  /// Whether the text around one more is worth keeping: no more than will be reported.
  var showsMore: Bool { limits.findings == 0 || places.count < limits.findings }

  /// Adds an anchor; false if there are too many.
  mutating func add(_ name: String, _ nodes: Range<Int>, at location: Location) -> Bool {
    if anchors[name] == nil { size += Self.cost + name.utf8.count }
    anchors[name] = Anchor(
      nodes: nodes, name: name, offset: location.offset ?? 0, line: location.line, column: location.column)
    places[name] = location.excerpt == nil ? nil : location
    fresh.append(name)
    return size + total.bytes <= limits.bytes
  }

  /// An anchor that an alias names, now counted as used; `nil` if there is none.
  mutating func use(_ name: String) -> Anchor? {
    anchors[name]?.isUsed = true
    places[name] = nil
    return anchors[name]
  }

  /// An anchor that no alias has named so far; `nil` if there is none.
  func unused(_ name: String) -> Anchor? { anchors[name].flatMap { $0.isUsed ? nil : $0 } }

  /// The anchors that no alias names, in order.
  var unused: [Anchor] { anchors.values.filter { !$0.isUsed }.sorted { $0.offset < $1.offset } }

  /// The location of an anchor.
  func location(of anchor: Anchor, in path: String) -> Location {
    if let place = places[anchor.name] { return place }
    var location = Location(path: path)
    (location.offset, location.line, location.column, location.length) = (anchor.offset, anchor.line, anchor.column, 1)
    return location
  }

  /// Copies the nodes that anchors name from a tape that will be reused.
  ///
  /// - Parameters:
  ///   - tape: the tape.
  ///   - end: where its contents end in the input.
  ///   - hide: takes text out of places that must not be shown.
  /// - Returns: false if there is too much to keep.
  mutating func settle(_ tape: borrowing Tape, end: Int, _ hide: YAMLReader.Hiding?) -> Bool {
    guard hasFresh else { return true }
    let names = Set(fresh)
    fresh = []
    // The outermost first.
    let ranges = names.compactMap { name in anchors[name].map { (name: name, nodes: $0.nodes) } }.sorted {
      ($0.nodes.lowerBound, $1.nodes.upperBound) < ($1.nodes.lowerBound, $0.nodes.upperBound)
    }
    let copy = Copy(total)
    var (covered, shift) = (0, 0)
    for (name, nodes) in ranges {
      if nodes.lowerBound >= covered {
        // No alias may name that many.
        guard nodes.count <= limits.aliasNodes else { continue }
        shift = copy.append(tape, nodes)
        covered = nodes.upperBound
        guard size + total.bytes <= limits.bytes else { return false }
      }
      anchors[name]?.copy = copy
      anchors[name]?.shift = shift
    }
    let shown = names.filter { places[$0] != nil }
    guard !shown.isEmpty else { return true }
    var locations = shown.compactMap { places[$0] }
    for index in locations.indices { locations[index].clipExcerpt(to: .min, end) }
    hide?(tape, &locations)
    for (name, location) in zip(shown, locations) { places[name] = location }
    return true
  }
}
