/// Changes a `datapackage.json` as it is written, line by line.
public struct PackageMutator {
  private var random: SeededGenerator
  private var lines: [Substring]

  /// The document, and the seed of what is drawn.
  public init(_ text: String, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    lines = text.split(separator: "\n")
  }

  /// The document at present.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// Puts members of somebody else's into objects that are drawn, but for the head.
  ///
  /// - Returns: their names.
  public mutating func addForeign(_ count: Int) -> [String] {
    var names: [String] = []
    for number in 0..<count {
      guard let line = random.element(of: objects) else { break }
      let name = "x_viby_\(number)"
      let value = random.pick([
        "\"behåll \\\"mig\\\"\"", "1.50", "-0", "1e400", "true", "null", "[]", "{}", "[1, {\"b\": [\"å\"]}]",
        "{\"djup\": {\"a\": [null, \"\\u0000\"]}}",
      ])
      lines.insert("\"\(name)\": \(value),", at: line + 1)
      names.append(name)
    }
    return names
  }

  /// Damages the document in a way that is drawn: a line goes, comes twice, changes places or holds another value.
  public mutating func damage() {
    let line = random.below(lines.count)
    switch random.below(6) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, random.below(lines.count))
    case 3:
      guard let colon = lines[line].firstRange(of: ": ") else { return damage() }
      let value = random.pick([
        "null", "7", "\"\"", "[]", "{}", "[[]]", "\"./cases.csv\"", "\"https://a.se/b.csv\"", "false",
      ])
      lines[line] = lines[line][..<colon.upperBound] + value + (lines[line].hasSuffix(",") ? "," : "")
    case 4: lines[line] = Substring(String(lines[line].shuffled(using: &random)))
    default: _ = addForeign(3)
    }
  }

  /// The lines with which objects begin that have members and are not in the head.
  private var objects: [Int] {
    var found: [Int] = []
    var isInHead = false
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("  \"feed\": {") { isInHead = true }
      if isInHead {
        if line.hasPrefix("  }") { isInHead = false }
      } else if line.hasSuffix("{"), index + 1 < lines.count, !lines[index + 1].contains("}") {
        found.append(index)
      }
    }
    return found
  }
}

extension SeededGenerator {
  /// One of several, or nothing of none.
  mutating func element<Element>(of elements: [Element]) -> Element? { elements.isEmpty ? nil : pick(elements) }
}
