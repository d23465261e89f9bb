public import DiariumModel
@_spi(Engine) public import DiariumTree

/// All records of the current tape: a case, or the head of a feed.
///
/// It lives for the length of the call that it is given to.
@_spi(Engine) @safe public struct RecordViews {
  let store: RecordStore

  /// The record that contains all others, if it is of a type.
  public func root<R: SchemaRecord>(_ type: R.Type = R.self) -> RecordView<R>? { store.view(at: 0) }

  /// Calls `body` with every record of a type, in order.
  public func each<R: SchemaRecord>(_ type: R.Type, _ body: (RecordView<R>) -> Void) {
    var number = store.index.first(R.recordType.position)
    while number >= 0 {
      body(RecordView(store: store, number: number))
      number = Int(store.index.entries[number].next)
    }
  }

  /// All records of a type, in order.
  public func all<R: SchemaRecord>(_ type: R.Type = R.self) -> [RecordView<R>] {
    var views: [RecordView<R>] = []
    // The views are not a `Sequence` that a loop could iterate over.
    // swift-format-ignore: ReplaceForEachWithForLoop
    each(type) { views.append($0) }
    return views
  }

  /// Takes the number of requested values that do not have their field's type, since the last call.
  public func takeUnreadable() -> Int {
    defer { store.unreadable = 0 }
    return store.unreadable
  }

  /// Takes the requested values that have findings of their own, since the last call, each with the nearest entity
  /// around it; -1 for none.
  public func takeTouched() -> [(node: Int, entity: Int)] {
    guard !store.taints.touched.isEmpty else { return [] }
    defer { store.taints.touched = [] }
    return store.taints.touched
  }

  /// Whether there is a record of a type.
  public func has<R: SchemaRecord>(_ type: R.Type) -> Bool {
    store.index.first(R.recordType.position) >= 0
  }
}

extension StructuralCheck {
  /// Calls `body` with the records of the last checked tape.
  public mutating func withRecords(_ tape: borrowing Tape, _ body: (RecordViews, inout StructuralCheck) -> Void) {
    var records = RecordIndex()
    swap(&records, &unit.index)
    var unreadable = 0
    var taints = Taints()
    swap(&taints, &unit.taints)
    unsafe withUnsafePointer(to: tape) { tape in
      unsafe withUnsafePointer(to: records) { records in
        unsafe withUnsafeMutablePointer(to: &unreadable) { unreadable in
          unsafe withUnsafeMutablePointer(to: &taints) { taints in
            let store = unsafe RecordStore(
              tape: tape, index: records, unreadable: unreadable, taints: taints)
            body(RecordViews(store: store), &self)
          }
        }
      }
    }
    swap(&records, &unit.index)
  }

  /// Turns a remark into a finding of a rule.
  public mutating func add(
    _ remark: Remark, _ rule: RuleID, fixable: Finding.Fixable, _ tape: borrowing Tape
  ) {
    let field = remark.field.map { Secrecy.shown($0, of: tape, remark.node) }
    guard log.wants(rule, field: field) else { return }
    var location = location(tape, remark.node, column: remark.isOpening ? remark.field : nil)
    if remark.isOpening, location.table == nil {
      location.length = 1
      location.excerpt?.extent = 1
    } else if let part = remark.part, location.table == nil {
      let node = tape[remark.node]
      if node.flags.isDisjoint(with: [.escaped, .decoded]) {
        let pointer = location.pointer
        location = tape.sources[Int(node.source)].location(
          Int(node.offset) + part.lowerBound, length: part.count, excerpt: true)
        location.pointer = pointer
      }
    }
    var finding = Finding(rule, remark.message, help: remark.help, at: location)
    finding.suggestion = remark.suggestion
    finding.fixable = remark.fixable ?? fixable
    finding.field = field
    finding.entityID = remark.entity >= 0 ? Self.id(tape, remark.entity) : nil
    finding.value =
      remark.value ?? (tape[remark.node].kind.isContainer ? nil : Words.cut(tape.string(remark.node), 300))
    if remark.isHidden {
      finding.location.excerpt = nil
      finding.value = nil
    }
    finding.related = remark.related.map { related in
      .init(message: related.message, location: self.location(tape, related.node))
    }
    finding.ties.unit = unit(tape)
    finding.ties.rests = remark.rests.compactMap { Finding.Place(tape.location($0, excerpt: false)) }
    log.append(finding)
  }
}
