public import DiariumModel
internal import DiariumTree

/// A record of the tape at hand, as rules see it: nothing is decoded before it is asked for.
///
/// It lives for the length of the call that it is given to.
@safe public struct RecordView<R: Record> {
  let store: RecordStore
  let number: Int

  /// The node of a field's value, if it is there.
  func slot(_ field: R.Field) -> Int? {
    let node = unsafe store.index.pointee.node(number, field.position)
    if unsafe store.taints.pointee.isSome {
      unsafe store.taints.pointee.touch(node, entity: store.entity(around: number))
    }
    return node < 0 ? nil : node
  }

  /// The node of the record.
  var node: Int { unsafe Int(store.index.pointee.entries[number].node) }

  /// The node that a field is reported at: its value, or where there is none the record.
  func node(of field: R.Field?, element: Int? = nil) -> Int {
    guard let node = field.flatMap({ slot($0) }) else { return self.node }
    guard let element, unsafe store.tape.pointee[node].kind == .array else { return node }
    let elements = unsafe store.tape.pointee.elements(of: node)
    return element < elements.count ? elements[element] : node
  }

  /// Whether a field is there, with whatever value.
  public func has(_ field: R.Field) -> Bool { slot(field) != nil }

  /// The text of a field; nil where it is absent, or of another type.
  public func text(_ field: R.Field) -> String? {
    guard let node = slot(field) else { return nil }
    return text(at: node)
  }

  private func text(at node: Int) -> String? {
    let kind = unsafe store.tape.pointee[node].kind
    guard kind == .text || kind == .plain else {
      unsafe store.unreadable.pointee += 1
      return nil
    }
    return unsafe store.tape.pointee.string(node)
  }

  /// The number of a field as it is written; nil where it is absent, or none.
  public func number(_ field: R.Field) -> String? {
    guard let node = slot(field) else { return nil }
    guard unsafe store.tape.pointee[node].kind == .number else {
      unsafe store.unreadable.pointee += 1
      return nil
    }
    return unsafe store.tape.pointee.string(node)
  }

  /// Bytes of a text in UTF-8; 0 where it is absent, or none.
  package func length(_ field: R.Field) -> Int {
    guard let node = slot(field), unsafe store.tape.pointee[node].kind == .text else { return 0 }
    var room: [UInt8] = []
    return unsafe store.tape.pointee.withText(node, &room) { $0.count }
  }

  /// The texts of a list; those of another type are left out.
  public func texts(_ field: R.Field) -> [String] {
    guard let node = slot(field), unsafe store.tape.pointee[node].kind == .array else { return [] }
    return unsafe store.tape.pointee.elements(of: node).compactMap { text(at: $0) }
  }

  /// The date of a field; nil where it is absent, or no date.
  public func date(_ field: R.Field) -> CivilDate? {
    guard let text = text(field) else { return nil }
    guard let date = CivilDate(text) else {
      unsafe store.unreadable.pointee += 1
      return nil
    }
    return date
  }

  /// The integer of a field; nil where it is absent, or none.
  public func integer(_ field: R.Field) -> Int? {
    guard let node = slot(field) else { return nil }
    guard unsafe store.tape.pointee[node].kind == .number, let number = unsafe Int(store.tape.pointee.string(node))
    else {
      unsafe store.unreadable.pointee += 1
      return nil
    }
    return number
  }

  /// Whether a field is true.
  public func isTrue(_ field: R.Field) -> Bool {
    slot(field).map { unsafe store.tape.pointee[$0].kind == .true } ?? false
  }

  /// How many elements a list has, of whatever type.
  public func count(_ field: R.Field) -> Int {
    guard let node = slot(field), unsafe store.tape.pointee[node].kind == .array else { return 0 }
    return unsafe store.tape.pointee.elements(of: node).count
  }

  /// The records in a list.
  public func list<Child: Record>(_ field: R.Field, of type: Child.Type = Child.self) -> [RecordView<Child>] {
    guard let node = slot(field), unsafe store.tape.pointee[node].kind == .array else { return [] }
    let numbers = store.numbers(node, type: Child.recordType.position)
    var views: [RecordView<Child>] = []
    views.reserveCapacity(numbers.count)
    for number in numbers { views.append(RecordView<Child>(store: store, number: number)) }
    return views
  }

  /// The record of a field.
  public func one<Child: Record>(_ field: R.Field, of type: Child.Type = Child.self) -> RecordView<Child>? {
    slot(field).flatMap { store.view(at: $0) }
  }

  /// The record that this one is nested in, if it is of a type.
  public func owner<Owner: Record>(_ type: Owner.Type = Owner.self) -> RecordView<Owner>? {
    let parent = unsafe Int(store.index.pointee.entries[number].parent)
    guard parent >= 0, unsafe Int(store.index.pointee.entries[parent].type) == Owner.recordType.position
    else { return nil }
    return RecordView<Owner>(store: store, number: parent)
  }

  /// The type of the record that this one is nested in; nil for none.
  public var ownerType: RecordType? {
    let parent = unsafe Int(store.index.pointee.entries[number].parent)
    return parent < 0 ? nil : unsafe RecordType.allCases[Int(store.index.pointee.entries[parent].type)]
  }

  /// The node of the nearest entity, the record itself if it is one; -1 for none.
  var entity: Int { store.entity(around: number) }
}

/// What views look at.
@safe struct RecordStore {
  let tape: UnsafePointer<Tape>
  let index: UnsafePointer<RecordIndex>
  /// The plans of the records, in the order of `RecordType.allCases`.
  let plans: UnsafePointer<RecordPlan>
  /// Counts values that were asked for and are not of their field's type.
  let unreadable: UnsafeMutablePointer<Int>
  /// Values that have findings of their own.
  let taints: UnsafeMutablePointer<Taints>

  /// The node of the nearest entity around a record, the record itself if it is one; -1 for none.
  func entity(around number: Int) -> Int {
    var number = number
    while number >= 0 {
      let entry = unsafe index.pointee.entries[number]
      if unsafe plans[Int(entry.type)].isEntity { return Int(entry.node) }
      number = Int(entry.parent)
    }
    return -1
  }

  /// The numbers of the records of a type in a list.
  func numbers(_ node: Int, type: Int) -> [Int] {
    unsafe tape.pointee.elements(of: node).compactMap { node in
      unsafe index.pointee.number(of: node).flatMap {
        unsafe Int(index.pointee.entries[$0].type) == type ? $0 : nil
      }
    }
  }

  func view<R: Record>(at node: Int) -> RecordView<R>? {
    guard let number = unsafe index.pointee.number(of: node),
      unsafe Int(index.pointee.entries[number].type) == R.recordType.position
    else { return nil }
    return RecordView(store: self, number: number)
  }
}
