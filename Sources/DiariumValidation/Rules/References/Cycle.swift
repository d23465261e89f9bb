internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A program that follows a chain of references to its end never gets there if one of them leads back.
  static let cycle = CheckedRule(
    5010, "ref/cycle", .error, scope: .all,
    sv: "Hänvisningar som går i ring", en: "References that go in a circle",
    explanation: .init(
      sv: """
        En kedja av hänvisningar leder tillbaka till där den började: ett yttrande är del av sig självt \
        (`part_of_id`), en bilaga sin egen bilaga (`attached_to_id`), ett förslag upprepar sig självt (`same_as_id`), \
        en handling ersätter sin ersättare (`supersedes`), ett organ lyder under sig självt (`parent_id`) eller ett \
        parti är sin egen föregångare (`predecessor_id`). Minst en av hänvisningarna är fel eller pekar åt fel håll. \
        Jämför med handlingarna och rätta den.
        """,
      en: """
        A chain of references leads back to where it began: a statement is part of itself (`part_of_id`), an \
        attachment is attached to itself (`attached_to_id`), a proposal repeats itself (`same_as_id`), a document \
        supersedes what supersedes it (`supersedes`), a body is its own parent (`parent_id`), or a party its own \
        predecessor (`predecessor_id`). One of the references at least is wrong, or points the wrong way. Compare \
        with the documents, and mend it.
        """),
    kept: [
      // Two paths to the same end are not a circle.
      Sample.caseFeed(
        #"""
        "documents": [
          {"id": "ks-1/document/1", "kind": "report"},
          {"id": "ks-1/document/2", "kind": "report"},
          {"id": "ks-1/document/3", "kind": "report"}
        ],
        "relations": [
          {"id": "ks-1/relation/1", "kind": "supersedes", "from_id": "ks-1/document/3",
           "to_id": "ks-1/document/2"},
          {"id": "ks-1/relation/2", "kind": "supersedes", "from_id": "ks-1/document/2",
           "to_id": "ks-1/document/1"},
          {"id": "ks-1/relation/3", "kind": "supersedes", "from_id": "ks-1/document/3",
           "to_id": "ks-1/document/1"}
        ]
        """#),
      // One replaces the other, which it answers.
      Sample.caseFeed(
        #"""
        "documents": [
          {"id": "ks-1/document/1", "kind": "letter"},
          {"id": "ks-1/document/2", "kind": "letter"}
        ],
        "relations": [
          {"id": "ks-1/relation/1", "kind": "supersedes", "from_id": "ks-1/document/2",
           "to_id": "ks-1/document/1"},
          {"id": "ks-1/relation/2", "kind": "responds_to", "from_id": "ks-1/document/1",
           "to_id": "ks-1/document/2"}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "statements": [
            {"id": "ks-1/statement/1", "kind": "referral_reply", "body": "Socialnämnden",
             "part_of_id": ↓"ks-1/statement/2"},
            {"id": "ks-1/statement/2", "kind": "official_report", "body": "Socialförvaltningen",
             "part_of_id": "ks-1/statement/1"}
          ]
          """#),
        says: .init(
          sv: "`part_of_id` går i ring: `ks-1/statement/1` → `ks-1/statement/2` → `ks-1/statement/1`",
          en: "`part_of_id` goes in a circle: `ks-1/statement/1` → `ks-1/statement/2` → `ks-1/statement/1`")),
      .init(
        Sample.caseFeed(
          #"""
          "documents": [
            {"id": "ks-1/document/1", "kind": "report"},
            {"id": "ks-1/document/2", "kind": "attachment", "attached_to_id": ↓"ks-1/document/2"},
            {"id": "ks-1/document/3", "kind": "attachment", "attached_to_id": "ks-1/document/1"}
          ]
          """#),
        says: .init(
          sv: "`attached_to_id` går i ring: `ks-1/document/2` → `ks-1/document/2`",
          en: "`attached_to_id` goes in a circle: `ks-1/document/2` → `ks-1/document/2`")),
      .init(
        Sample.caseFeed(
          #"""
          "documents": [
            {"id": "ks-1/document/1", "kind": "report"},
            {"id": "ks-1/document/2", "kind": "report"},
            {"id": "ks-1/document/3", "kind": "report"}
          ],
          "relations": [
            {"id": "ks-1/relation/1", "kind": "supersedes", "from_id": "ks-1/document/3",
             "to_id": ↓"ks-1/document/2"},
            {"id": "ks-1/relation/2", "kind": "supersedes", "from_id": "ks-1/document/2",
             "to_id": "ks-1/document/1"},
            {"id": "ks-1/relation/3", "kind": "supersedes", "from_id": "ks-1/document/1",
             "to_id": "ks-1/document/3"}
          ]
          """#),
        says: .init(
          sv: """
            `supersedes` går i ring: `ks-1/document/3` → `ks-1/document/2` → `ks-1/document/1` → \
            `ks-1/document/3`
            """,
          en: """
            `supersedes` goes in a circle: `ks-1/document/3` → `ks-1/document/2` → `ks-1/document/1` → \
            `ks-1/document/3`
            """)),
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "kf", "name": "Kommunfullmäktige", "kind": "council", "parent_id": ↓"ks"},
            {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board", "parent_id": "kf"}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks"}
          ]
          """#),
        says: .init(
          sv: "`parent_id` går i ring: `kf` → `ks` → `kf`",
          en: "`parent_id` goes in a circle: `kf` → `ks` → `kf`")),
    ]
  ) { records, report in
    CheckedRule.findCycles(CaseStatement.self, .id, .partOfID, in: records, report)
    CheckedRule.findCycles(Document.self, .id, .attachedToID, in: records, report)
    CheckedRule.findCycles(Proposal.self, .id, .sameAsID, in: records, report)
    CheckedRule.findCycles(Relation.self, .fromID, .toID, "supersedes", in: records, report) {
      $0.text(.kind) == "supersedes"
    }
    CheckedRule.findCycles(Body.self, .id, .parentID, in: records, report)
    CheckedRule.findCycles(Party.self, .id, .predecessorID, in: records, report)
  }
}

extension CheckedRule {
  /// Reports each circle of links at the first record that is part of it.
  private static func findCycles<R: SchemaRecord>(
    _ type: R.Type, _ from: R.Field, _ to: R.Field, _ name: String? = nil, in records: RecordViews,
    _ report: RuleReport, where isLink: (RecordView<R>) -> Bool = { _ in true }
  ) {
    guard records.has(type) else { return }
    var views: [RecordView<R>] = []
    var links = Links()
    records.each(type) { view in
      guard view.has(to), isLink(view), let one = view.text(from), let other = view.text(to) else { return }
      links.add(one, other)
      views.append(view)
    }
    let label = name ?? to.rawValue
    for cycle in links.cycles() {
      report(
        .init(
          sv: "`\(label)` går i ring: \(links.path(of: cycle))",
          en: "`\(label)` goes in a circle: \(links.path(of: cycle))"
        ),
        help: .init(
          sv: "jämför med handlingarna, och ta bort eller rätta en av hänvisningarna",
          en: "compare with the documents, and take out or mend one of the references"), at: views[cycle[0]], to
      ) { remark in
        for link in cycle.dropFirst().prefix(Links.maximumNames - 1) {
          remark.relate(.init(sv: "leder vidare", en: "leads on"), to: views[link], to)
        }
      }
    }
  }
}

/// Links between named things, each known by its number in the order in which they were added.
private struct Links {
  /// The most names of a circle that are listed.
  static let maximumNames = 5

  private var numbers: [String: Int] = [:]
  private var names: [String] = []
  private var links: [(from: Int, to: Int)] = []
  /// The links from each name.
  private var outgoing: [[Int]] = []

  mutating func add(_ from: String, _ to: String) {
    let link = (from: number(of: from), to: number(of: to))
    outgoing[link.from].append(links.count)
    links.append(link)
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    outgoing.append([])
    return names.count - 1
  }

  /// The names along a circle, back to the first.
  func path(of cycle: [Int]) -> String {
    var shown = cycle.prefix(Self.maximumNames).map { Words.quoted(names[links[$0].from]) }
    if cycle.count > Self.maximumNames { shown.append("…") }
    return (shown + [shown[0]]).joined(separator: " → ")
  }

  /// Circles of links, each from its first link on: one for all that are interlinked.
  func cycles() -> [[Int]] {
    guard !links.isEmpty else { return [] }
    let parts = parts()
    var found: [[Int]] = []
    var reported: Set<Int> = []
    // A link inside a component is on a circle, since there is a way back.
    for (number, link) in links.enumerated() where parts[link.from] == parts[link.to] {
      if reported.insert(parts[link.from]).inserted { found.append(cycle(from: number, parts)) }
    }
    return found
  }

  /// A shortest circle that begins with a link.
  private func cycle(from first: Int, _ parts: [Int]) -> [Int] {
    let (end, start) = links[first]
    /// The link by which each name was reached.
    var arrivals: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count, end != start, arrivals[end] == nil {
      for link in outgoing[queue[next]] {
        let name = links[link].to
        guard parts[name] == parts[start], name != start, arrivals[name] == nil else { continue }
        arrivals[name] = link
        queue.append(name)
      }
      next += 1
    }
    var back: [Int] = []
    var name = end
    while name != start, let link = arrivals[name] {
      back.append(link)
      name = links[link].from
    }
    return [first] + back.reversed()
  }

  /// The strongly connected component that each name is in (Tarjan 1972), without recursion, since chains may be long.
  private func parts() -> [Int] {
    var parts = [Int](repeating: -1, count: names.count)
    /// When each name was met, and the earliest one that it leads back to.
    var met = parts
    var earliest = parts
    var time = 0
    var count = 0
    /// Names that are not yet in a component, in the order in which they were met.
    var open: [Int] = []
    /// The names on the path to the current one, each with the number of its links followed so far.
    var way: [(name: Int, followed: Int)] = []
    for root in names.indices where met[root] < 0 {
      way.append((root, 0))
      while let (name, followed) = way.last {
        if followed == 0 {
          met[name] = time
          earliest[name] = time
          time += 1
          open.append(name)
        }
        if followed < outgoing[name].count {
          way[way.count - 1].followed += 1
          let other = links[outgoing[name][followed]].to
          if met[other] < 0 {
            way.append((other, 0))
          } else if parts[other] < 0 {
            earliest[name] = min(earliest[name], met[other])
          }
        } else {
          way.removeLast()
          if let (before, _) = way.last { earliest[before] = min(earliest[before], earliest[name]) }
          guard earliest[name] == met[name] else { continue }
          while let last = open.popLast() {
            parts[last] = count
            if last == name { break }
          }
          count += 1
        }
      }
    }
    return parts
  }
}
