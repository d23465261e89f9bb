/// Findings that somebody asks for one by one, also those that are only counted.
extension FindingLog {
  /// Hands over the findings made since the last call, but for those that are accepted, and forgets those beyond the limit.
  ///
  /// - Parameter end: the index in `findings` of the first that may still change, and is not handed over.
  /// - Returns: the findings, in the order in which they were made, and how many of them are forgotten: indices from
  ///   `end` on are lower by that.
  public mutating func settle(before end: Int) -> (findings: [Finding], forgotten: Int) {
    let end = min(end, findings.count)
    guard end > settled else { return ([], 0) }
    judge(before: end)
    let handed = findings[settled..<end].indices.filter { !findings[$0].isKnown && !excepted.contains($0) }.map {
      findings[$0]
    }
    let gone = beyond.prefix { $0 < end }
    if !gone.isEmpty {
      let forgotten = Set(gone)
      var kept = (settled..<end).filter { !forgotten.contains($0) }.map { findings[$0] }
      kept += findings[end...]
      findings.replaceSubrange(settled..., with: kept)
      beyond = beyond.dropFirst(gone.count).map { $0 - gone.count }
    }
    excepted = []
    settled = end - gone.count
    return (handed, gone.count)
  }
}
