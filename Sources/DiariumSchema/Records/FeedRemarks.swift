public import DiariumModel
@_spi(Engine) public import DiariumTree

/// A remark of a rule that looks at the whole feed.
@_spi(Engine) public struct FeedRemark {
  /// The id of the record that is meant; `nil` for the feed.
  public var id: String?
  /// The problem.
  public var message: Message
  /// The advice.
  public var help: Message

  /// A remark on a record of the feed, or on the feed.
  public init(id: String?, _ message: Message, help: Message) {
    self.id = id
    self.message = message
    self.help = help
  }
}

/// A value that must be unique in the feed.
@_spi(Engine) public struct OnlyOnce {
  /// The key that makes values equal.
  let key: String
  let remark: Remark
  /// A value of a field, and the remark if another record has it too.
  ///
  /// - Parameters:
  ///   - key: the key that makes values equal.
  ///   - message: the problem if another record has it.
  ///   - help: the advice.
  ///   - view: the record.
  ///   - field: the field.
  public init<R: SchemaRecord>(
    _ key: String, _ message: Message, help: Message, at view: RecordView<R>, _ field: R.Field
  ) {
    // No id has this character, so no key is taken for one.
    self.key = "\u{0}\(key)"
    remark = Remark(message, help: help, at: view, field)
  }
}

extension RecordViews {
  /// Calls `body` with every id that a record refers to.
  public func eachReference(_ body: (String) -> Void) {
    for number in store.index.entries.indices {
      let entry = store.index.entries[number]
      let plan = store.plans[Int(entry.type)]
      for field in 0..<plan.count where plan[field].value == .reference {
        let node = store.index.node(number, field)
        guard node >= 0 else { continue }
        for index in node..<store.tape.next(after: node)
        where store.tape[index].kind == .text {
          body(store.tape.string(index))
        }
      }
    }
  }
}

extension StructuralCheck {
  /// Turns a remark about the feed into a finding of a rule.
  public mutating func add(_ remark: FeedRemark, _ rule: RuleID) {
    let place = remark.id.flatMap { feed.ids.place(Self.hash($0)) }
    // An id that was not recorded has a finding of its own.
    guard (place == nil) == (remark.id == nil), log.wants(rule) else { return }
    var location = Location(path: context.sources.first?.path ?? "-")
    if let id = remark.id, let place {
      location = self.location(of: place, id)
    } else {
      (location.line, location.column, location.offset) = (1, 1, 0)
    }
    var finding = Finding(rule, remark.message, help: remark.help, at: location)
    finding.entityID = remark.id
    log.append(finding)
  }

  /// Records a value that must be unique in the feed, and reports it if it was met before.
  public mutating func addOnce(_ value: OnlyOnce, _ rule: RuleID, _ tape: borrowing Tape) {
    let node = value.remark.node
    let block = tape.sources[Int(tape[node].source)]
    let place = FeedIDs.Place(
      source: sourceNumber(tape, node), offset: block.offset(at: Int(tape[node].offset)), record: UInt8(0x3F),
      isInCase: true, isMinted: tape[node].length == 0)
    guard let first = feed.note(Self.hash(value.key), place), log.counts(rule) else { return }
    let count = log.findings.count
    add(value.remark, rule, fixable: .no, tape)
    guard log.findings.count > count else { return }
    let related = location(of: first, tape.string(node))
    log.changeLast { $0.related = [.init(message: .init(sv: "först här", en: "first here"), location: related)] }
  }
}
