internal import DiariumModel
@_spi(Engine) public import DiariumTree

/// Encodes any `Encodable` type onto a tape: members in the order in which the type writes them, numbers of
/// `ExactDecimal` and `JSONValue` with their text.
@_spi(Engine) public struct TreeEncoder: Sendable {
  /// An encoder, which has no settings.
  public init() {}

  /// Encodes a value, replacing the contents of the tape.
  ///
  /// - Throws: `EncodingError` for values that no tape can hold (a number that is not finite, a value that encodes
  ///   nothing).
  public func encode(_ value: some Encodable, onto tape: inout Tape) throws {
    let branch = try Branch.of(value, codingPath: [])
    tape.reset(Block([], path: ""))
    branch.flatten(onto: &tape)
  }
}

/// A tree under construction: its containers may be filled in any order, unlike those of a tape.
final class Branch {
  enum Content {
    case nothing
    case scalar(Node.Kind, String)
    case array([Branch])
    case object([(name: String, value: Branch)])
  }

  var content = Content.nothing

  /// The tree of a value.
  static func of(_ value: any Encodable, codingPath: [any CodingKey]) throws -> Branch {
    let branch = Branch()
    try branch.encode(value, codingPath)
    guard case .nothing = branch.content else { return branch }
    throw EncodingError.invalidValue(
      value, .init(codingPath: codingPath, debugDescription: "the value encodes nothing"))
  }

  func encode(_ value: any Encodable, _ codingPath: [any CodingKey]) throws {
    // To try a cast is slow, and every value is asked; to compare types is not.
    let type: any Encodable.Type = type(of: value)
    if type == ExactDecimal.self, let value = value as? ExactDecimal {
      content = .scalar(.number, value.text)
    } else if type == JSONValue.self, let value = value as? JSONValue {
      try take(value, codingPath, depth: 0)
    } else {
      try value.encode(to: BranchEncoder(branch: self, codingPath: codingPath))
    }
  }

  /// The largest depth that is written: endless nesting would exhaust the stack.
  private static let largestDepth = Limits.largestDepth

  private func take(_ value: JSONValue, _ codingPath: [any CodingKey], depth: Int) throws {
    func fail(_ reason: String) -> EncodingError {
      EncodingError.invalidValue(value, .init(codingPath: codingPath, debugDescription: reason))
    }
    guard depth < Self.largestDepth else { throw fail("the value is nested deeper than \(Self.largestDepth) levels") }
    switch value {
    case .null: content = .scalar(.null, "null")
    case .boolean(let value): content = .scalar(value ? .true : .false, value ? "true" : "false")
    case .number(let text):
      guard JSONValue.isNumber(text) else { throw fail("`\(text)` is not a number of JSON") }
      content = .scalar(.number, text)
    case .string(let text): content = .scalar(.text, text)
    case .array(let elements): content = .array(try elements.map { try Branch(json: $0, codingPath, depth: depth + 1) })
    case .object(let members):
      content = .object(try members.map { ($0.name, try Branch(json: $0.value, codingPath, depth: depth + 1)) })
    }
  }

  init() {}

  private convenience init(json value: JSONValue, _ codingPath: [any CodingKey], depth: Int) throws {
    self.init()
    try take(value, codingPath, depth: depth)
  }

  func append(_ element: Branch) {
    guard case .array(var elements) = content else {
      content = .array([element])
      return
    }
    content = .nothing
    elements.append(element)
    content = .array(elements)
  }

  func put(_ value: Branch, _ name: String) {
    guard case .object(var members) = content else {
      content = .object([(name, value)])
      return
    }
    content = .nothing
    // Most names differ in length already, and every member is compared with all before it.
    if let index = members.firstIndex(where: {
      $0.name.utf8.count == name.utf8.count && $0.name.utf8.elementsEqual(name.utf8)
    }) {
      members[index].value = value
    } else {
      members.append((name, value))
    }
    content = .object(members)
  }

  func flatten(onto tape: inout Tape) {
    switch content {
    case .nothing: Self.append(.null, "null", [], &tape)
    case .scalar(let kind, let text): Self.append(kind, text, [], &tape)
    case .array(let elements):
      let index = tape.append(Node(.array, offset: 0, length: 0))
      for element in elements { element.flatten(onto: &tape) }
      tape.close(index, end: 0)
    case .object(let members):
      let index = tape.append(Node(.object, offset: 0, length: 0))
      for member in members {
        Self.append(.text, member.name, .name, &tape)
        member.value.flatten(onto: &tape)
      }
      tape.close(index, end: 0)
    }
  }

  private static func append(_ kind: Node.Kind, _ text: String, _ flags: Node.Flags, _ tape: inout Tape) {
    var text = text
    let place = text.withUTF8 { unsafe tape.intern(UnsafeRawBufferPointer($0)) }
    var flags = flags.union(.decoded)
    if kind == .number, text.contains(where: { ".eE".contains($0) }) { flags.insert(.fractional) }
    tape.append(Node(kind, offset: 0, length: 0, link: place, flags: flags))
  }
}
