internal import DiariumModel
internal import DiariumTree

/// A text of the tape at hand, as rules see it.
///
/// It lives for the length of the call that it is given to.
@safe public struct TextView {
  let store: RecordStore
  /// The number of the record that it is in.
  let number: Int
  let node: Int
  /// The name of its field; of a text in an extension that of the extension.
  public let field: String
  /// Whether it is prose of a field: no id, code, date, address or the like.
  public let isFreeText: Bool
}

extension RecordViews {
  /// Calls `body` with every text of the records' fields and of their extensions, in UTF-8.
  package func eachText(_ body: (Span<UInt8>, () -> TextView) -> Void) {
    var room: [UInt8] = []
    for number in unsafe store.index.pointee.entries.indices {
      let entry = unsafe store.index.pointee.entries[number]
      let plan = unsafe store.plans[Int(entry.type)]
      for field in 0..<plan.count {
        guard unsafe plan.fields[field].value.isText else { continue }
        let node = unsafe store.index.pointee.node(number, field)
        guard node >= 0 else { continue }
        let end = unsafe store.tape.pointee.next(after: node)
        for index in node..<end where unsafe store.tape.pointee[index].kind == .text {
          unsafe store.tape.pointee.withText(index, &room) { bytes in
            unsafe bytes.withSpan { bytes in
              body(bytes) {
                unsafe TextView(
                  store: store, number: number, node: index, field: plan.fields[field].name.string,
                  isFreeText: plan.fields[field].value == .text)
              }
            }
          }
        }
      }
    }
    for (record, name) in unsafe store.index.pointee.strays {
      let value = Int(name) + 1
      for index in unsafe value..<store.tape.pointee.next(after: value)
      where unsafe [.text, .number].contains(store.tape.pointee[index].kind) {
        unsafe store.tape.pointee.withText(index, &room) { bytes in
          unsafe bytes.withSpan { bytes in
            body(bytes) {
              unsafe TextView(
                store: store, number: Int(record), node: index, field: store.tape.pointee.string(Int(name)),
                isFreeText: false)
            }
          }
        }
      }
    }
  }
}
