@_spi(Engine) public import DiariumTree

/// Which case each finding is in.
extension StructuralCheck {
  /// Makes all findings, also those that will not be listed, and has each say which case it is in.
  public mutating func nameCases() {
    context.namesCases = true
    log.makesAll = true
  }

  /// Tells the current case from others by its number in its input, or by its place if that is `nil`.
  public mutating func numberCase(_ number: Int?) { run.caseNumber = number }

  /// The current case.
  public func caseKey(_ tape: borrowing Tape) -> Finding.CaseKey {
    let source = run.sourceBase + Int(tape[0].source)
    let place = run.caseNumber ?? tape.sources[Int(tape[0].source)].offset(at: Int(tape[0].offset))
    return .init(source: source, place: place)
  }

  /// Has the findings made since a mark, including those judged at the end, say that they are in the current case.
  ///
  /// One about a whole column is in no case, nor is one that a reader makes of a text before the case.
  public mutating func nameCase(_ tape: borrowing Tape, since mark: FindingMark) {
    guard context.namesCases, hasFindings(since: mark) else { return }
    let key = caseKey(tape)
    let begin = tape.sources[Int(tape[0].source)].offset(at: Int(tape[0].offset))
    change(since: mark) { finding in
      guard finding.ties.caseKey == nil else { return }
      let location = finding.location
      let isInside = location.table == nil ? (location.offset ?? 0) >= begin : location.record != nil
      if finding.ties.unit != nil || isInside { finding.ties.caseKey = key }
    }
  }
}
