internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Tells what each line of a source became.
struct Explanation {
  private let source: SourceText
  private let account: Account
  /// The roles that spans give to the text, in the order of their beginnings.
  private var marks: [(range: Range<Int>, label: Message)] = []

  init(_ source: SourceText, _ account: Account, _ cases: [Case], _ registers: ImportedRegisters) {
    self.source = source
    self.account = account
    for one in cases { add(one, isAlone: cases.count == 1) }
    for entity in registers.bodies { add(entity.spans, entity.id) }
    for entity in registers.parties { add(entity.spans, entity.id) }
    for entity in registers.persons { add(entity.spans, entity.id) }
    for entity in registers.memberships { add(entity.spans, entity.id) }
    for entity in registers.meetings { add(entity.spans, entity.id) }
  }

  private mutating func add(_ record: Case, isAlone: Bool) {
    // If there are several cases, each label says whose it is.
    let owner = isAlone ? "" : "\(record.id.string) "
    add(record.spans, isAlone ? Self.noun(.case) : Message(verbatim: record.id.string))
    for one in record.documents { add(one.spans, one.id, owner) }
    for one in record.initiatives {
      add(one.spans, one.id, owner)
      for item in one.items { add(item.spans, item.id, owner) }
    }
    for one in record.referrals { add(one.spans, one.id, owner) }
    for one in record.statements { add(one.spans, one.id, owner) }
    for one in record.proposals {
      add(one.spans, one.id, owner)
      for item in one.items { add(item.spans, item.id, owner) }
    }
    for one in record.endorsements { add(one.spans, one.id, owner) }
    for one in record.decisions {
      add(one.spans, one.id, owner)
      for vote in one.votes { add(vote.spans, vote.id, owner) }
      for item in one.items { add(item.spans, item.id, owner) }
    }
    for one in record.reservations {
      add(one.spans, one.id, owner)
      for item in one.items { add(item.spans, item.id, owner) }
    }
    for one in record.citations { add(one.spans, one.id, owner) }
  }

  /// `ks-2031-4/proposal/2/item/1` is `proposal 2 item 1`.
  private mutating func add(_ spans: [TextSpan], _ id: ID, _ owner: String = "") {
    let parts = id.string.split(separator: "/").dropFirst()
    let words = parts.map { part in
      RecordType(rawValue: String(part)).map { Self.noun($0) } ?? Message(verbatim: String(part))
    }
    add(
      spans,
      Message(
        sv: owner + words.map(\.sv).joined(separator: " "), en: owner + words.map(\.en).joined(separator: " ")))
  }

  private mutating func add(_ spans: [TextSpan], _ name: Message) {
    for span in spans {
      let title = SpanPart.list.codes.first { $0.code == span.part?.code }?.title
      let part = Message(sv: title?.sv.lowercased() ?? "", en: title?.en.lowercased() ?? "")
      marks.append((span.begins..<span.ends, Message(sv: "\(name.sv) \(part.sv)", en: "\(name.en) \(part.en)")))
    }
  }

  private static func noun(_ type: RecordType) -> Message {
    let title = type.description.title
    return Message(sv: title.sv.lowercased(), en: title.en.lowercased())
  }

  /// The lines, in order, without blank ones.
  func lines() -> [ExplainedLine] {
    var lines: [ExplainedLine] = []
    let marks = marks.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    // Those that began before the line and may reach into it, and the first that has not begun.
    var open: [Int] = []
    var next = 0
    for number in 1...source.lineCount {
      var range = source.range(ofLine: number)
      while let last = range.last, source.scalars[last].isLineEnd { range = range.lowerBound..<last }
      while next < marks.count, marks[next].range.lowerBound < range.upperBound {
        open.append(next)
        next += 1
      }
      open.removeAll { marks[$0].range.upperBound <= range.lowerBound }
      guard range.contains(where: { !source.scalars[$0].isBlank }) else { continue }
      var roles: [Message] = []
      for mark in open where marks[mark].range.overlaps(range) && !roles.contains(marks[mark].label) {
        roles.append(marks[mark].label)
      }
      let isUnplaced = range.contains { account.places[$0] == .unplaced }
      let isPage = roles.isEmpty && !isUnplaced
      if isPage { roles = [Message(sv: "sidan", en: "page")] }
      if isUnplaced { roles.append(Message(sv: "ej placerat", en: "unplaced")) }
      lines.append(
        ExplainedLine(
          number: source.number(ofLine: number), text: source.string(range), roles: roles, isUnplaced: isUnplaced,
          isPage: isPage))
    }
    return lines
  }
}
