internal import Diarium

/// A step in a JSON value.
public enum JSONStep: Hashable, Sendable {
  case name(String)
  case element(Int)
}

extension Sequence<JSONStep> {
  /// The steps as a JSON Pointer.
  var pointer: String {
    map { step in
      switch step {
      case .name(let name): "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
      case .element(let index): "/\(index)"
      }
    }.joined()
  }
}

extension JSONValue {
  /// The value with one member changed: put in its place are the members that `change` gives.
  func changed(at path: [JSONStep], _ change: (Member) -> [Member]) -> JSONValue {
    guard let step = path.first else { return self }
    let rest = Array(path.dropFirst())
    switch (self, step) {
    case (.object(let members), .name(let name)):
      return .object(
        members.flatMap { member in
          guard member.name == name else { return [member] }
          return rest.isEmpty ? change(member) : [.init(name, member.value.changed(at: rest, change))]
        })
    case (.array(var elements), .element(let index)):
      elements[index] = elements[index].changed(at: rest, change)
      return .array(elements)
    default: return self
    }
  }
}
