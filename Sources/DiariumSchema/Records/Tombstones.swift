internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The remains of deleted records.
extension RecordViews {
  /// Calls `body` with every record that is marked as deleted and has content all the same: its first such field, and
  /// the names of all of them.
  ///
  /// Content is text that someone wrote, addresses, organisation numbers, nested records that are not themselves
  /// deleted, and extensions. Ids, times, dates, codes and references say that there was a record, and the diary
  /// number which one.
  public func eachFilledTombstone(_ body: (TextView, [String]) -> Void) {
    var unknownMembers: [Int: [Int]]?
    for number in store.index.entries.indices {
      guard isDeleted(number) else { continue }
      if unknownMembers == nil {
        unknownMembers = Dictionary(grouping: store.index.unknownMembers, by: { Int($0.record) }).mapValues {
          $0.map { Int($0.name) }
        }
      }
      var content = fields(of: number)
      for name in unknownMembers?[number] ?? [] { content.append((store.tape.string(name), name + 1)) }
      guard let first = content.first else { continue }
      body(
        TextView(store: store, number: number, node: first.node, field: first.name),
        content.map(\.name))
    }
  }

  private func isDeleted(_ number: Int) -> Bool {
    let plan = store.plans[Int(store.index.entries[number].type)]
    guard plan.deletedField >= 0 else { return false }
    let node = store.index.node(number, plan.deletedField)
    guard node >= 0 else { return false }
    return store.tape[node].kind == .true
  }

  /// The fields of a record that have content, with the nodes of their values.
  private func fields(of number: Int) -> [(name: String, node: Int)] {
    let plan = store.plans[Int(store.index.entries[number].type)]
    var found: [(name: String, node: Int)] = []
    for field in 0..<plan.count {
      let node = store.index.node(number, field)
      guard node >= 0 else { continue }
      let name = plan[field].name.string
      switch plan[field].value {
      case .text: if name == "diary_number" { continue }
      case .iri, .emailAddress, .organisationNumber: break
      case .record: if name == "spans" || !hasContent(node) { continue }
      default: continue
      }
      found.append((name, node))
    }
    return found
  }

  /// Whether anything nested there is not itself deleted.
  private func hasContent(_ node: Int) -> Bool {
    guard store.tape[node].kind == .array else { return true }
    return store.tape.elements(of: node).contains { element in
      guard let number = store.index.number(of: element) else { return true }
      return !isDeleted(number)
    }
  }
}
