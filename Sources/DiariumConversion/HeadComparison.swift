@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Compares the head of an input with the one that is given for inputs without a head.
struct HeadComparison {
  private var found: Finding?

  /// Compares what both say of the dataset.
  init(_ own: borrowing Tape, _ given: borrowing Tape, at head: Int = 0) {
    guard let other = FeedMembers.node("dataset", in: given), let dataset = FeedMembers.node("dataset", in: own, head)
    else { return }
    var waiting = [(dataset, other, "dataset")]
    while let (one, two, path) = waiting.popLast() {
      guard own[one].kind == .object, given[two].kind == .object else {
        guard !own[one].kind.isContainer, !given[two].kind.isContainer, own.string(one) != given.string(two) else {
          continue
        }
        found = Self.finding(path, own.location(one, excerpt: true), given.location(two, excerpt: true))
        return
      }
      var members = MemberIterator(given, two)
      while let name = members.next(in: given) {
        let member = given.string(name)
        if let same = FeedMembers.node(member, in: own, one) { waiting.append((same, name + 1, "\(path).\(member)")) }
      }
    }
  }

  /// A log with the difference; `nil` if there is none.
  func log(_ limits: Limits) -> FindingLog? {
    guard let found else { return nil }
    var log = FindingLog(limit: limits.findings)
    log.add(found)
    return log
  }

  private static func finding(_ path: String, _ own: Location, _ given: Location) -> Finding {
    var finding = Finding(
      .packageMetadata,
      .init(
        sv: "`\(path)` skiljer sig från det angivna huvudet; datamängdens eget gäller",
        en: "`\(path)` differs from the head that was given; the feed's own counts"),
      help: .init(
        sv: "rätta det ena av dem, eller utelämna det angivna huvudet", en: "correct one of them, or give no head"),
      at: own)
    finding.related = [.init(message: .init(sv: "angivet är", en: "given is"), location: given)]
    return finding
  }
}
