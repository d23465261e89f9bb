public import Diarium

/// Writes feeds as people and programs write YAML: the same texts plain, in quotes, with escapes, as blocks, by aliases.
///
/// The program's own writer knows one spelling of a text; readers must know all.
public struct YAMLSpelling {
  /// How texts are written.
  public enum Style: String, CaseIterable, Sendable {
    /// Without quotes, where YAML takes that for the text.
    case plain
    case single, double
    /// In double quotes, every character as an escape; the names of members too.
    case escaped
    case literal, folded
    /// Behind an anchor where the text is met first, and from then on by an alias.
    case alias
  }

  private let style: Style?
  private var random: SeededGenerator
  private var output = ""
  /// How often each text stands in the feed.
  private var counts: [[UInt8]: Int] = [:]
  /// The anchors of texts.
  private var anchors: [[UInt8]: Int] = [:]

  /// Every text in a style, or each in one that is drawn.
  public init(_ style: Style?, seed: UInt64 = 1) {
    self.style = style
    random = SeededGenerator(seed: seed)
  }

  /// A feed as YAML.
  public mutating func text(_ feed: JSONValue) -> String {
    (output, counts, anchors) = ("", [:], [:])
    count(feed)
    value(feed, level: 0, isAfterName: false)
    return output
  }

  private mutating func count(_ value: JSONValue) {
    switch value {
    case .string(let text): counts[Array(text.utf8), default: 0] += 1
    case .array(let elements): for element in elements { count(element) }
    case .object(let members): for member in members { count(member.value) }
    default: break
    }
  }

  private func indent(_ level: Int) -> String { String(repeating: "  ", count: level) }

  private mutating func value(_ value: JSONValue, level: Int, isAfterName: Bool) {
    switch value {
    case .object(let members) where !members.isEmpty:
      if isAfterName { output += "\n" }
      for (index, member) in members.enumerated() {
        if isAfterName || index > 0 { output += indent(level) }
        name(member.name)
        self.value(member.value, level: level + 1, isAfterName: true)
      }
    case .array(let elements) where !elements.isEmpty:
      if isAfterName { output += "\n" }
      for (index, element) in elements.enumerated() {
        if isAfterName || index > 0 { output += indent(level) }
        output += "- "
        self.value(element, level: level + 1, isAfterName: false)
      }
    default:
      output += isAfterName ? " " : ""
      switch value {
      case .string(let text): self.text(text, level: level)
      case .number(let number): output += number
      case .boolean(let isTrue): output += isTrue ? "true" : "false"
      case .array: output += "[]"
      case .object: output += "{}"
      case .null: output += "null"
      }
      output += "\n"
    }
  }

  private mutating func name(_ name: String) {
    switch style ?? random.pick([.plain, .single, .double, .escaped]) {
    case .single where Self.mayBeSingle(name): output += "'\(name.replacing("'", with: "''"))'"
    case .plain where Self.mayBePlain(name): output += name
    case .escaped: output += "\"\(Self.escapes(name))\""
    default: output += "\"\(Self.quoted(name))\""
    }
    output += ":"
  }

  private mutating func text(_ text: String, level: Int) {
    switch style ?? random.pick(Style.allCases.filter { $0 != .alias }) {
    case .plain where Self.mayBePlain(text): output += text
    case .single where Self.mayBeSingle(text): output += "'\(text.replacing("'", with: "''"))'"
    case .escaped: output += "\"\(Self.escapes(text))\""
    case .literal where Self.mayBeBlock(text): block(text, level, isFolded: false)
    case .folded where Self.mayBeBlock(text) && Self.mayBeFolded(text): block(text, level, isFolded: true)
    case .alias:
      let key = Array(text.utf8)
      if let anchor = anchors[key] {
        output += "*a\(anchor)"
      } else if counts[key, default: 0] > 1 {
        anchors[key] = anchors.count
        output += "&a\(anchors.count - 1) \"\(Self.quoted(text))\""
      } else {
        output += "\"\(Self.quoted(text))\""
      }
    default: output += "\"\(Self.quoted(text))\""
    }
  }

  private mutating func block(_ text: String, _ level: Int, isFolded: Bool) {
    let scalars = Array(text.unicodeScalars)
    let lineEnds = scalars.reversed().prefix { $0 == "\n" }.count
    let isHollow = lineEnds == scalars.count
    output += isFolded ? ">" : "|"
    if [" ", "\t", "\n"].contains(scalars.first) { output += "2" }
    output += lineEnds == 0 ? "-" : lineEnds == 1 && !isHollow ? "" : "+"
    var body = String(String.UnicodeScalarView(lineEnds > 0 ? scalars.dropLast() : scalars[...]))
    if isFolded { body = body.replacing("\n", with: "\n\n") }
    for line in body.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      output += "\n" + (line.isEmpty ? "" : indent(max(1, level)) + String(String.UnicodeScalarView(line)))
    }
  }

  /// Whether a text is one without quotes, to every reader.
  private static func mayBePlain(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    func isInside(_ byte: UInt8) -> Bool {
      isLetter(byte) || (0x30...0x39).contains(byte) || [0x20, 0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    guard let first = text.utf8.first, let last = text.utf8.last, last != 0x20 else { return false }
    guard isLetter(first) || (0x30...0x39).contains(first) && text.utf8.contains(0x2F) else { return false }
    return text.utf8.allSatisfy(isInside) && !words.contains(text.lowercased())
  }

  private static func mayBeSingle(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isPrintable($0) && $0 != "\n" && $0 != "\t" }
  }

  private static func mayBeBlock(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { isPrintable($0) }
  }

  /// Folding joins lines, but for those that begin with a blank or are empty.
  private static func mayBeFolded(_ text: String) -> Bool {
    var before: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if before == "\n", scalar == " " || scalar == "\t" || scalar == "\n" { return false }
      if before == " ", scalar == "\n" { return false }
      before = scalar
    }
    return true
  }

  /// Whether a character stands in YAML as it is, for every reader.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where !isPrintable(scalar) || scalar == "\n" || scalar == "\t": quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }

  private static func escapes(_ text: String) -> String { text.unicodeScalars.map(escape).joined() }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (sign, count) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(sign)\(String(repeating: "0", count: count - digits.count))\(digits)"
  }
}

/// Writes feeds as JSON in which every character of every text and name is an escape.
public enum JSONSpelling {
  /// A value as JSON.
  public static func escaped(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .number(let number): number
    case .string(let text): quoted(text)
    case .array(let elements): "[\(elements.map(escaped).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\(quoted($0.name)):\(escaped($0.value))" }.joined(separator: ","))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let units = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }
    return "\"\(units.joined())\""
  }
}
