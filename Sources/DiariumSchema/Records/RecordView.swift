public import DiariumModel
@_spi(Engine) internal import DiariumTree

/// A record of the current tape, as seen by rules: nothing is decoded before it is asked for.
///
/// It lives for the length of the call that it is given to.
@_spi(Engine) @safe public struct RecordView<R: SchemaRecord> {
  let store: RecordStore
  let number: Int

  /// The node of a field's value, if it is present.
  func slot(_ field: R.Field) -> Int? {
    let node = store.index.node(number, field.position)
    if store.taints.isSome {
      store.taints.touch(node, entity: store.entity(around: number))
    }
    return node < 0 ? nil : node
  }

  /// The node of the record.
  var node: Int { Int(store.index.entries[number].node) }

  /// The node that a field is reported at: its value, or, if there is none, the record.
  func node(of field: R.Field?, element: Int? = nil) -> Int {
    guard let node = field.flatMap({ slot($0) }) else { return self.node }
    guard let element, store.tape[node].kind == .array else { return node }
    let elements = store.tape.elements(of: node)
    return element < elements.count ? elements[element] : node
  }

  /// Whether a field is present, with any value.
  public func has(_ field: R.Field) -> Bool { slot(field) != nil }

  /// The text of a field; `nil` if it is absent, or of another type.
  public func text(_ field: R.Field) -> String? {
    guard let node = slot(field) else { return nil }
    return text(at: node)
  }

  private func text(at node: Int) -> String? {
    let kind = store.tape[node].kind
    guard kind == .text || kind == .plain else {
      store.unreadable += 1
      return nil
    }
    return store.tape.string(node)
  }

  /// The number of a field as written; `nil` if it is absent, or not a number.
  public func number(_ field: R.Field) -> String? {
    guard let node = slot(field) else { return nil }
    guard store.tape[node].kind == .number else {
      store.unreadable += 1
      return nil
    }
    return store.tape.string(node)
  }

  /// The number of bytes of a text in UTF-8; 0 if it is absent, or not a text.
  public func length(_ field: R.Field) -> Int {
    guard let node = slot(field), store.tape[node].kind == .text else { return 0 }
    var buffer: [UInt8] = []
    return unsafe store.tape.withText(node, &buffer) { $0.count }
  }

  /// The texts of a list; those of another type are left out.
  public func texts(_ field: R.Field) -> [String] {
    guard let node = slot(field), store.tape[node].kind == .array else { return [] }
    return store.tape.elements(of: node).compactMap { text(at: $0) }
  }

  /// The date of a field; `nil` if it is absent, or not a date.
  public func date(_ field: R.Field) -> CivilDate? {
    guard let text = text(field) else { return nil }
    guard let date = CivilDate(text) else {
      store.unreadable += 1
      return nil
    }
    return date
  }

  /// The integer of a field; `nil` if it is absent, or not an integer.
  public func integer(_ field: R.Field) -> Int? {
    guard let node = slot(field) else { return nil }
    guard store.tape[node].kind == .number, let number = Int(store.tape.string(node))
    else {
      store.unreadable += 1
      return nil
    }
    return number
  }

  /// Whether a field is true.
  public func isTrue(_ field: R.Field) -> Bool {
    slot(field).map { store.tape[$0].kind == .true } ?? false
  }

  /// The number of elements in a list, of any type.
  public func count(_ field: R.Field) -> Int {
    guard let node = slot(field), store.tape[node].kind == .array else { return 0 }
    return store.tape.elements(of: node).count
  }

  /// The records in a list.
  public func list<Child: SchemaRecord>(_ field: R.Field, of type: Child.Type = Child.self) -> [RecordView<Child>] {
    guard let node = slot(field), store.tape[node].kind == .array else { return [] }
    let numbers = store.numbers(node, type: Child.recordType.position)
    var views: [RecordView<Child>] = []
    views.reserveCapacity(numbers.count)
    for number in numbers { views.append(RecordView<Child>(store: store, number: number)) }
    return views
  }

  /// The record of a field.
  public func one<Child: SchemaRecord>(_ field: R.Field, of type: Child.Type = Child.self) -> RecordView<Child>? {
    slot(field).flatMap { store.view(at: $0) }
  }

  /// The record that this one is nested in, if it is of a type.
  public func owner<Owner: SchemaRecord>(_ type: Owner.Type = Owner.self) -> RecordView<Owner>? {
    let parent = Int(store.index.entries[number].parent)
    guard parent >= 0, Int(store.index.entries[parent].type) == Owner.recordType.position
    else { return nil }
    return RecordView<Owner>(store: store, number: parent)
  }

  /// The type of the record that this one is nested in; `nil` for none.
  public var ownerType: RecordType? {
    let parent = Int(store.index.entries[number].parent)
    return parent < 0 ? nil : RecordType.allCases[Int(store.index.entries[parent].type)]
  }

  /// The node of the nearest entity, which may be the record itself; -1 for none.
  var entity: Int { store.entity(around: number) }
}
