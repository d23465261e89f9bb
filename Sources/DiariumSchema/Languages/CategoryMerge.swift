internal import DiariumModel

extension PackageMerge {
  /// Merges the codes of a column: those of the schema, with the words that the author of a document has for them.
  ///
  /// Without words, codes of the schema say nothing that is not made; one that the schema lacks is lost, and told.
  mutating func categories(_ theirs: JSONValue, _ ours: JSONValue, _ path: String) -> JSONValue {
    guard theirs != ours else { return ours }
    guard case .array(let elements) = theirs, case .array(let made) = ours else { return same(theirs, ours, path) }
    var given: [String: JSONValue] = [:]
    let own = Set(made.compactMap(Self.code))
    for (number, element) in elements.enumerated() {
      if let code = Self.code(element), own.contains(code), given[code] == nil {
        given[code] = element
      } else {
        lost.append("\(path)/\(Self.code(element) ?? "\(number)")")
      }
    }
    return .array(
      made.map { category in
        guard let code = Self.code(category), case .object(let others)? = given[code], case .object(let mine) = category
        else { return category }
        return .object(
          object(others, mine, at: "\(path)/\(code)/") { merge, name, theirs, ours in
            merge.words(theirs, ours, "\(path)/\(code)/\(name)")
          })
      })
  }

  /// The code of a category, in either of the forms that the standard has.
  private static func code(_ category: JSONValue) -> String? {
    switch category {
    case .string(let code): return code
    default:
      guard case .string(let code)? = member("value", of: category) else { return nil }
      return code
    }
  }
}
