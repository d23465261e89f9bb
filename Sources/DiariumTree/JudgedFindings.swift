/// Findings that a run accepts, taken from those that count.
extension FindingLog {
  /// Judges the findings since the last call up to one, all of which have been counted as new.
  mutating func judge(before end: Int) {
    guard var acceptance else { return }
    self.acceptance = nil
    for index in settled..<end {
      let finding = findings[index]
      switch acceptance.judge(finding) {
      case .new:
        if list(finding.rule) { tallies[finding.rule.number]?.listed += 1 } else { beyond.append(index) }
      case .known:
        findings[index].isKnown = true
        uncount(finding)
        tallies[finding.rule.number]?.known += 1
        if !listKnown(finding.rule) { beyond.append(index) }
      case .excepted:
        uncount(finding)
        excepted.insert(index)
        beyond.append(index)
        if let tally = tallies[finding.rule.number], tally.count + tally.known == 0 {
          tallies[finding.rule.number] = nil
        }
      }
    }
    self.acceptance = acceptance
  }

  private mutating func uncount(_ finding: Finding) {
    tallies[finding.rule.number]?.count -= 1
    tallies[finding.rule.number]?.add(finding.field, -1)
  }

  /// The log without the findings of the baseline, for reports that only show what is new.
  public var withoutKnown: FindingLog {
    guard tallies.values.contains(where: { $0.known > 0 }) else { return self }
    var log = self
    log.removeKnown()
    return log
  }
}
