internal import DiariumModel

/// Values of differences as people read them: texts as they are, everything else as JSON on one line.
enum ShownValue {
  /// The most characters of a value that stands by itself.
  static let longest = 160
  /// Up to that many characters two values stand beside each other; longer ones become one, with marks.
  static let short = 48

  /// The text of a value.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    default: json(value)
    }
  }

  private static func json(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): "\"\(text)\""
    case .array(let values): "[\(values.map(json).joined(separator: ", "))]"
    case .object(let members): "{\(members.map { "\"\($0.name)\": \(json($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// Whether two values are short enough to stand beside each other.
  static func areShort(_ old: String, _ new: String) -> Bool {
    old.utf8.count <= short && new.utf8.count <= short && !(old + new).contains("\n")
  }
}
