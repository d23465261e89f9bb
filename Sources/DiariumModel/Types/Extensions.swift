/// The members of a record outside the schema: `x_<publisher>_<name>`, with any JSON value, sorted by name.
///
/// ```swift
/// record.extensions["x_ekeby_priority"] = .number("2")
/// ```
public struct Extensions: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// Names and values, sorted by the names' bytes.
  public private(set) var members: [JSONValue.Member] = []

  /// No extensions.
  public init() {}

  /// The extensions of a literal.
  ///
  /// - Precondition: every name is an extension's name, and none occurs twice.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    for (name, value) in elements {
      precondition(self[name] == nil, "`\(name)` is given twice")
      self[name] = value
    }
  }

  /// Whether a name is an extension's: `^x_[a-z0-9]+_[a-z0-9_]+$`.
  public static func isName(_ name: String) -> Bool {
    let utf8 = name.utf8
    return Lexical.isExtensionName(utf8.span)
  }

  /// Whether there are none.
  public var isEmpty: Bool { members.isEmpty }

  /// The value of the extension with a name, `nil` if there is none; setting it to `nil` removes it.
  ///
  /// - Precondition: a name that is given a value is an extension's name.
  public subscript(name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      members.removeAll { $0.name == name }
      guard let newValue else { return }
      precondition(Self.isName(name), "`\(name)` is not the name of an extension, x_<publisher>_<name>")
      let place = members.firstIndex { $0.name > name } ?? members.endIndex
      members.insert(.init(name, newValue), at: place)
    }
  }
}
