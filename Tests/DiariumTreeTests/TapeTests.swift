@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Trees as flat arrays: what is put in is read, found and taken out.
@Suite struct Tapes {
  private static func trees(_ seed: UInt64, _ count: Int) -> [DraftTree] {
    var random = SeededGenerator(seed: seed)
    let many = (0..<200).map { _ in DraftTree.draw(&random, depth: 2) }
    return [.array(many), .object(many.enumerated().map { .init(name: "n\($0)", value: $1) })]
      + (0..<count).map { _ in .draw(&random, depth: 4) }
  }

  @Test func `give their members and elements, whatever is in them`() {
    for tree in Self.trees(31, 200) {
      let tape = TapeDraft(tree).tape()
      #expect(DraftTree(tape) == tree)
      if case .array(let elements) = tree {
        #expect(tape.elements(of: 0).map { DraftTree(tape, $0) } == elements)
      } else {
        #expect(tape.elements(of: 0).isEmpty)
      }
    }
  }

  @Test func `point to each node, in any order`() {
    var random = SeededGenerator(seed: 32)
    for tree in Self.trees(33, 60) {
      let draft = TapeDraft(tree)
      let tape = draft.tape()
      let all = Array(draft.nodes.indices)
      let drawn = all.count > 400 ? Array(all.prefix(200)) + (0..<200).map { _ in random.pick(all) } : all
      for index in random.happens(50) ? drawn : drawn.shuffled(using: &random) {
        #expect(tape.pointer(to: index) == draft.pointers[index])
      }
    }
  }

  @Test func `cut the longest names in a pointer, and say so`() {
    let name = String(repeating: "å", count: 300)
    for (long, shown) in [(name, name), (name + "b", name + "…")] {
      let tape = TapeDraft(.object([.init(name: long, value: .array([.text("a")]))])).tape()
      #expect(tape.pointer(to: 3) == "/\(shown)/0")
    }
  }

  @Test func `are the same without what is taken out, and still point rightly`() {
    var random = SeededGenerator(seed: 34)
    for tree in Self.trees(35, 200) {
      let draft = TapeDraft(tree)
      var tape = draft.tape()
      // Places are counted before, too: what was noted of them may not be used any more.
      if let last = draft.nodes.indices.last { _ = tape.pointer(to: last) }
      let part = random.pick([1, 10, 50])
      var removed: Set<Int> = []
      for index in draft.nodes.indices.dropFirst() where !draft.nodes[index].flags.contains(.name) {
        guard random.happens(part) else { continue }
        removed.insert(index)
        if draft.nodes[index - 1].flags.contains(.name) { removed.insert(index - 1) }
      }
      tape.remove(removed)
      let left = TapeDraft.pruned(tree, removed)
      #expect(DraftTree(tape) == left)
      let pointers = TapeDraft(left).pointers
      #expect(tape.count == pointers.count)
      for index in pointers.indices.suffix(150) { #expect(tape.pointer(to: index) == pointers[index]) }
    }
  }

  @Test func `take parts of others`() {
    for tree in Self.trees(36, 50) {
      let draft = TapeDraft(tree)
      let from = draft.tape()
      var tape = Tape()
      tape.reset(Block(Array("another".utf8), path: "a"))
      tape.add(from.sources[0])
      let list = tape.append(Node(.array, offset: 0, length: 0))
      tape.copy(from, 0..<from.count, source: 1)
      tape.copy(from, 0..<from.count, source: 1)
      tape.close(list, end: 7)
      #expect(DraftTree(tape) == .array([tree, tree]))
      var other = draft.tape()
      var twin = TapeDraft(.array([tree])).tape()
      other.exchangeNodes(with: &twin)
      #expect(other.count == draft.nodes.count + 1 && twin.count == draft.nodes.count)
    }
  }

  @Test func `decode escapes, and keep texts that stand nowhere`() {
    var tape = Tape()
    let text = #""a\"\\\/\b\f\n\r\t\u00e5\ud83d\ude00z""#
    tape.reset(Block(Array(text.utf8), path: "-"))
    tape.append(Node(.text, offset: 1, length: text.utf8.count - 2, flags: .escaped))
    tape.append(Node(.text, offset: 1, length: 2))
    let places = ["först", "", "sedan \u{0}"].map { text in
      unsafe Array(text.utf8).withUnsafeBytes { unsafe tape.intern($0) }
    }
    for place in places { tape.append(Node(.plain, offset: 0, length: 1, link: place, flags: .decoded)) }
    #expect(tape.string(0) == "a\"\\/\u{8}\u{C}\n\r\tå😀z")
    #expect(tape.string(1) == #"a\"#)
    #expect((2...4).map { tape.string($0) } == ["först", "", "sedan \u{0}"])
    tape.truncate(to: 1)
    #expect(tape.count == 1)
    tape.shrink()
    #expect(tape.count == 0 && tape.sources.isEmpty)
  }

  @Test func `name places with the quotes that a text has`() {
    let text = #"{"å": ["b", 12]}"#
    var tape = Tape()
    tape.reset(Block(Array(text.utf8), path: "feed.json"))
    tape.append(Node(.object, offset: 0, length: 0))
    tape.append(Node(.text, offset: 2, length: 2, flags: .name))
    tape.append(Node(.array, offset: 7, length: 0))
    tape.append(Node(.text, offset: 9, length: 1))
    tape.append(Node(.number, offset: 13, length: 2))
    tape.append(Node(.text, offset: 13, length: 2, flags: .unquoted))
    tape.close(2, end: 16)
    tape.close(0, end: 17)
    let places = (0..<tape.count).map { tape.location($0, excerpt: false) }
    #expect(places.map(\.offset) == [0, 1, 7, 8, 13, 13])
    #expect(places.map(\.length) == [17, 4, 9, 3, 2, 2])
    #expect(places.map(\.column) == [1, 2, 7, 8, 13, 13])
  }
}
