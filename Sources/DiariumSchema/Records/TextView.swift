public import DiariumModel
@_spi(Engine) internal import DiariumTree

/// A text of the current tape, as seen by rules.
///
/// It lives for the length of the call that it is given to.
@_spi(Engine) @safe public struct TextView {
  let store: RecordStore
  /// The number of the record that it is in.
  let number: Int
  let node: Int
  /// The name of its field; for a text in an extension, that of the extension.
  public let field: String
  /// Whether it is prose in a field: not an id, code, date, address or the like.
  public let isFreeText: Bool
  /// Whether it is the value of a field for web addresses.
  public let isAddress: Bool
  /// The type of the record that it is in.
  public var record: RecordType { store.plans[Int(store.index.entries[number].type)].type }
  /// Whether another field of its record holds the same text.
  public var standsAgainInRecord: Bool {
    let fields = 0..<store.plans[Int(store.index.entries[number].type)].count
    return fields.contains { field in
      let other = store.index.node(number, field)
      guard other >= 0, other != node, store.tape[other].kind == .text else { return false }
      return store.tape[other].length == store.tape[node].length && store.tape.string(other) == store.tape.string(node)
    }
  }

  init(store: RecordStore, number: Int, node: Int, field: String, type: FieldPlan.Value? = nil) {
    (self.store, self.number, self.node, self.field) = (store, number, node, field)
    (isFreeText, isAddress) = (type == .text, type == .iri)
  }
}

extension RecordViews {
  /// Calls `body` with every text of the records' fields and of their extensions, in UTF-8.
  ///
  /// - Parameters:
  ///   - body: receives the texts.
  ///   - others: receives anything else that is written: numbers, values in fields of another type, names of members
  ///     that are not fields; only if it has as many bytes as a number that rules look for.
  public func eachText(
    _ body: (Span<UInt8>, () -> TextView) -> Void, others: (Span<UInt8>, () -> TextView) -> Void
  ) {
    var buffer: [UInt8] = []
    func give(_ node: Int, _ record: Int, _ field: FieldPlan?) {
      guard store.tape[node].length >= Self.minimumBytes else { return }
      unsafe store.tape.withText(node, &buffer) { bytes in
        unsafe bytes.withSpan { bytes in
          others(bytes) {
            TextView(
              store: store, number: record, node: node,
              field: field?.name.string ?? store.tape.string(node))
          }
        }
      }
    }
    for number in store.index.entries.indices {
      let entry = store.index.entries[number]
      let plan = store.plans[Int(entry.type)]
      for field in 0..<plan.count {
        let node = store.index.node(number, field)
        guard node >= 0 else { continue }
        guard plan[field].value.isText else {
          eachMistypedText(node) { give($0, number, plan[field]) }
          continue
        }
        let end = store.tape.next(after: node)
        for index in node..<end {
          guard store.tape[index].kind == .text else {
            if store.tape[index].kind.isWritten {
              give(index, number, plan[field])
            }
            continue
          }
          unsafe store.tape.withText(index, &buffer) { bytes in
            unsafe bytes.withSpan { bytes in
              body(bytes) {
                TextView(
                  store: store, number: number, node: index, field: plan[field].name.string,
                  type: plan[field].value)
              }
            }
          }
        }
      }
    }
    for (record, name) in store.index.unknownMembers {
      let value = Int(name) + 1
      give(Int(name), Int(record), nil)
      for index in value..<store.tape.next(after: value)
      where [.text, .number].contains(store.tape[index].kind) {
        unsafe store.tape.withText(index, &buffer) { bytes in
          unsafe bytes.withSpan { bytes in
            body(bytes) {
              TextView(
                store: store, number: Int(record), node: index, field: store.tape.string(Int(name)))
            }
          }
        }
      }
    }
  }

  /// The number of bytes in the shortest text that `others` is called with.
  private static let minimumBytes = 10

  /// Calls `body` with the texts and numbers at a field that holds no text: one in place of a record.
  private func eachMistypedText(_ node: Int, _ body: (Int) -> Void) {
    let kind = store.tape[node].kind
    if kind.isWritten { return body(node) }
    guard kind == .array else { return }
    var elements = ElementIterator(store.tape, node)
    while let element = elements.next(in: store.tape) {
      if store.tape[element].kind.isWritten { body(element) }
    }
  }
}

extension Node.Kind {
  /// Whether it is a text or a number.
  fileprivate var isWritten: Bool { self == .text || self == .number || self == .plain }
}
