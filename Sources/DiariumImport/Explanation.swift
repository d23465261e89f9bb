internal import DiariumModel
internal import DiariumTree

/// Tells of each line of a source what it became.
struct Explanation {
  private let source: SourceText
  private let account: Account
  /// What spans make of the text, in the order of their beginnings.
  private var marks: [(range: Range<Int>, label: String)] = []

  init(_ source: SourceText, _ assembly: Assembly) {
    self.source = source
    account = assembly.account
    let matter = assembly.matter
    add(matter.spans, "case")
    for entity in matter.documents { add(entity.spans, entity.id) }
    for entity in matter.initiatives {
      add(entity.spans, entity.id)
      for item in entity.items { add(item.spans, item.id) }
    }
    for entity in matter.referrals { add(entity.spans, entity.id) }
    for entity in matter.statements { add(entity.spans, entity.id) }
    for entity in matter.proposals {
      add(entity.spans, entity.id)
      for item in entity.items { add(item.spans, item.id) }
    }
    for entity in matter.endorsements { add(entity.spans, entity.id) }
    for entity in matter.decisions {
      add(entity.spans, entity.id)
      for item in entity.items { add(item.spans, item.id) }
    }
    for entity in matter.reservations {
      add(entity.spans, entity.id)
      for item in entity.items { add(item.spans, item.id) }
    }
    for entity in matter.citations { add(entity.spans, entity.id) }
    for entity in assembly.meetings { add(entity.spans, entity.id) }
  }

  private mutating func add(_ spans: [TextSpan], _ id: ID) {
    let parts = id.string.split(separator: "/").dropFirst()
    add(spans, parts.joined(separator: " "))
  }

  private mutating func add(_ spans: [TextSpan], _ name: String) {
    for span in spans { marks.append((span.begins..<span.ends, "\(name) \(span.part?.code ?? "")")) }
  }

  /// The lines, in order; blank ones are left out.
  func lines() -> [ExplainedLine] {
    var lines: [ExplainedLine] = []
    let marks = marks.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    for number in 1...source.lineCount {
      var range = source.range(ofLine: number)
      while let last = range.last, source.scalars[last].isLineEnd { range = range.lowerBound..<last }
      guard range.contains(where: { !source.scalars[$0].isBlank }) else { continue }
      var roles: [String] = []
      for mark in marks where mark.range.overlaps(range) && !roles.contains(mark.label) { roles.append(mark.label) }
      let isUnplaced = range.contains { account.places[$0] == .unplaced }
      if roles.isEmpty { roles = [isUnplaced ? "unplaced" : "page"] }
      lines.append(ExplainedLine(number: number, text: source.string(range), roles: roles, isUnplaced: isUnplaced))
    }
    return lines
  }
}
