internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The head of a feed as it is published: its registers in the order of their ids.
struct PublishedHead {
  /// The member of a delta's head that says what it leads from and to.
  static let member = "x_diarium_delta"

  private var members: [JSONValue.Member]

  /// The head in a line of JSON Lines; `nil` if it is no record.
  init?(_ line: [UInt8]) {
    guard case .object(let members) = CanonicalJSON.value(CanonicalJSON.tape(line)) else { return nil }
    self.members = members
    for index in members.indices where TableSplit.isRegister(members[index].name) {
      guard case .array(let records) = members[index].value else { continue }
      self.members[index].value = .array(Self.sorted(records))
    }
  }

  /// Records in the order of their ids, by bytes; those with equal ids, or without one, as they were.
  private static func sorted(_ records: [JSONValue]) -> [JSONValue] {
    let keys = records.map { record -> [UInt8] in
      guard case .object(let members) = record, let id = members.first(where: { $0.name == "id" }),
        case .string(let text) = id.value
      else { return [] }
      return Array(text.utf8)
    }
    let order = records.indices.sorted { one, other in
      keys[one] == keys[other] ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
    }
    return order.map { records[$0] }
  }

  /// The line of the head in canonical JSON Lines, without its end.
  var line: [UInt8] { CanonicalJSON.line(tape) }

  /// The head in canonical order.
  var tape: Tape {
    var tape = CanonicalJSON.tape(.object(members))
    var order = CanonicalOrder()
    order.orderHead(&tape)
    return tape
  }

  /// What a member of the dataset says; `nil` if it says nothing.
  func dataset(_ name: String) -> String? {
    guard case .object(let dataset) = members.first(where: { $0.name == "dataset" })?.value,
      case .string(let text) = dataset.first(where: { $0.name == name })?.value
    else { return nil }
    return text
  }

  /// Whether there is a dataset.
  var hasDataset: Bool {
    if case .object = members.first(where: { $0.name == "dataset" })?.value { true } else { false }
  }

  /// Whether the feed is itself only what changed.
  var isDelta: Bool { dataset("since") != nil || members.contains { $0.name == Self.member } }

  /// The head of a delta.
  ///
  /// - Parameters:
  ///   - since: the time since which things changed.
  ///   - facts: what the delta leads from and to; `nil` if that is not known yet.
  /// - Returns: the head.
  func delta(since: String, _ facts: JSONValue?) -> PublishedHead {
    var head = self
    for index in members.indices where members[index].name == "dataset" {
      guard case .object(let dataset) = members[index].value else { continue }
      head.members[index].value = .object(dataset + [.init("since", .string(since))])
    }
    if let facts { head.members.append(.init(Self.member, facts)) }
    return head
  }

  /// What a delta leads from and to.
  ///
  /// - Parameters:
  ///   - from: the SHA-256 of the feed before, as canonical JSON Lines.
  ///   - to: that of the feed behind.
  ///   - number: the number of the delta among those of a publisher; `nil` if it has none.
  /// - Returns: the value of the member `x_diarium_delta`.
  static func facts(from: String, to: String, number: Int?) -> JSONValue {
    let numbers = number.map { [JSONValue.Member("number", .number("\($0)"))] } ?? []
    return .object(numbers + [.init("from_sha256", .string(from)), .init("to_sha256", .string(to))])
  }

  /// What the head of a delta says that it leads from and to; `nil` if it says nothing.
  var digests: (from: String, to: String)? {
    guard case .object(let facts) = members.first(where: { $0.name == Self.member })?.value,
      case .string(let from) = facts.first(where: { $0.name == "from_sha256" })?.value,
      case .string(let to) = facts.first(where: { $0.name == "to_sha256" })?.value
    else { return nil }
    return (from, to)
  }

  /// The head of the feed that a delta leads to.
  var whole: PublishedHead {
    var head = self
    head.members.removeAll { $0.name == Self.member }
    for index in head.members.indices where head.members[index].name == "dataset" {
      guard case .object(let dataset) = head.members[index].value else { continue }
      head.members[index].value = .object(dataset.filter { $0.name != "since" })
    }
    return head
  }

  /// The head of a page of the feed.
  ///
  /// - Parameter next: the IRI of the next page.
  /// - Returns: the head.
  func page(next: String) -> PublishedHead {
    var head = self
    for index in members.indices where members[index].name == "dataset" {
      guard case .object(let dataset) = members[index].value else { continue }
      head.members[index].value = .object(dataset.filter { $0.name != "next" } + [.init("next", .string(next))])
    }
    return head
  }
}
