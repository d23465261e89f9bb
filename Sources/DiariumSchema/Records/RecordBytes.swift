public import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Queries of rules about a record that do not create a `String`.
extension RecordView {
  /// The node of a text field's value.
  private func textNode(_ field: R.Field) -> Int? {
    guard let node = slot(field) else { return nil }
    let kind = store.tape[node].kind
    return kind == .text || kind == .plain ? node : nil
  }

  /// Calls `body` with the characters of a text field, decoded, in UTF-8; `nil` if the field is absent, or of another
  /// type, which has a finding of its own.
  public func withUTF8<Result>(_ field: R.Field, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let node = textNode(field) else { return nil }
    var buffer: [UInt8] = []
    return unsafe store.tape.withText(node, &buffer) { bytes in unsafe bytes.withSpan(body) }
  }

  /// A hash of a text field, equal to `RowHash.of` for the same characters; `nil` if the field is absent, or of another
  /// type.
  public func hash(_ field: R.Field) -> UInt64? {
    guard let node = textNode(field) else { return nil }
    var buffer: [UInt8] = []
    return unsafe store.tape.withText(node, &buffer) { unsafe IDHash.of($0) }
  }

  /// Whether a text field has exactly these characters; false if it is absent.
  public func has(_ field: R.Field, equalTo text: String) -> Bool {
    withUTF8(field) { bytes in
      let other = text.utf8.span
      guard bytes.count == other.count else { return false }
      for index in bytes.indices where bytes[index] != other[index] { return false }
      return true
    } ?? false
  }

  /// A boolean; `nil` if the field is absent, or of another type.
  public func boolean(_ field: R.Field) -> Bool? {
    guard let node = slot(field) else { return nil }
    switch store.tape[node].kind {
    case .true: return true
    case .false: return false
    default:
      store.unreadable += 1
      return nil
    }
  }

  /// The number of the record that this one is nested in, shared by its siblings in lists; -1 for none.
  public var parent: Int { Int(store.index.entries[number].parent) }
}

extension RowHash {
  /// The hash of a text.
  public static func of(_ text: String) -> UInt64 { StructuralCheck.hash(text) }
}
