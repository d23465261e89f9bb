@_spi(Engine) import DiariumTree
import TestSupport

/// A tree as a test draws it, and as it reads a tape.
indirect enum DraftTree: Hashable {
  case object([Member])
  case array([DraftTree])
  case text(String)

  /// A name and its value.
  struct Member: Hashable {
    var name: String
    var value: DraftTree
  }

  /// A drawn tree.
  static func draw(_ random: inout SeededGenerator, depth: Int) -> DraftTree {
    // What is wide is not deep, or a tree has a million nodes.
    let isWide = random.happens(5)
    let count = isWide ? 150 : random.below(5)
    let inside = isWide ? 0 : depth - 1
    switch depth == 0 ? 2 : random.below(3) {
    case 0: return .array((0..<count).map { _ in draw(&random, depth: inside) })
    case 1:
      return .object(
        (0..<count).map { _ in
          Member(name: random.pick(["a", "å/b", "~c", "~1", ""]), value: draw(&random, depth: inside))
        })
    default: return .text(random.pick(["x", "ö", "", "12"]))
    }
  }

  /// What stands at a node of a tape.
  init(_ tape: borrowing Tape, _ index: Int = 0) {
    switch tape[index].kind {
    case .object:
      var members: [Member] = []
      var iterator = MemberIterator(tape, index)
      while let name = iterator.next(in: tape) {
        members.append(Member(name: tape.string(name), value: DraftTree(tape, name + 1)))
      }
      self = .object(members)
    case .array:
      var elements: [DraftTree] = []
      var iterator = ElementIterator(tape, index)
      while let element = iterator.next(in: tape) { elements.append(DraftTree(tape, element)) }
      self = .array(elements)
    default: self = .text(tape.string(index))
    }
  }
}

/// The nodes of a drawn tree, each with its pointer.
struct TapeDraft {
  private(set) var bytes: [UInt8] = []
  private(set) var nodes: [Node] = []
  private(set) var pointers: [String] = []

  init(_ tree: DraftTree) { add(tree, "") }

  /// The tape of the tree, over a block of its texts.
  func tape() -> Tape {
    var tape = Tape()
    tape.reset(Block(bytes, path: "feed.json"))
    for node in nodes { tape.append(node) }
    return tape
  }

  private mutating func addText(_ text: String, _ flags: Node.Flags, _ pointer: String) {
    bytes.append(0x22)
    nodes.append(Node(.text, offset: bytes.count, length: text.utf8.count, flags: flags))
    pointers.append(pointer)
    bytes += Array(text.utf8) + [0x22]
  }

  private mutating func add(_ tree: DraftTree, _ pointer: String) {
    let index = nodes.count
    let begin = bytes.count
    switch tree {
    case .text(let text):
      addText(text, [], pointer)
      return
    case .array(let elements):
      nodes.append(Node(.array, offset: begin, length: 0))
      pointers.append(pointer)
      for (number, element) in elements.enumerated() { add(element, pointer + "/\(number)") }
    case .object(let members):
      nodes.append(Node(.object, offset: begin, length: 0))
      pointers.append(pointer)
      for member in members {
        let step = member.name.replacing("~", with: "~0").replacing("/", with: "~1")
        addText(member.name, .name, pointer + "/" + step)
        add(member.value, pointer + "/" + step)
      }
    }
    nodes[index].link = UInt32(nodes.count)
    nodes[index].length = UInt32(bytes.count - begin)
  }

  /// What is left of a tree without some of its nodes, which are numbered in their order.
  static func pruned(_ tree: DraftTree, _ removed: Set<Int>) -> DraftTree {
    var next = 0
    func prune(_ tree: DraftTree) -> DraftTree? {
      let index = next
      next += 1
      var kept: DraftTree = tree
      switch tree {
      case .text: break
      case .array(let elements): kept = .array(elements.compactMap(prune))
      case .object(let members):
        kept = .object(
          members.compactMap { member in
            next += 1
            return prune(member.value).map { DraftTree.Member(name: member.name, value: $0) }
          })
      }
      return removed.contains(index) ? nil : kept
    }
    return prune(tree) ?? tree
  }
}
