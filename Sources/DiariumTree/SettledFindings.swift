/// Findings that somebody asks for one by one, also those that are only counted.
extension FindingLog {
  /// Hands over the findings made since the last call, and forgets those beyond the limit.
  ///
  /// - Parameter end: the index in `findings` of the first that may still change, and is not handed over.
  /// - Returns: the findings, in the order in which they were made, and how many of them are forgotten: indices from
  ///   `end` on are lower by that.
  public mutating func settle(before end: Int) -> (findings: [Finding], forgotten: Int) {
    let end = min(end, findings.count)
    guard end > settled else { return ([], 0) }
    let handed = Array(findings[settled..<end])
    let gone = beyond.prefix { $0 < end }
    if !gone.isEmpty {
      let forgotten = Set(gone)
      var kept = handed.indices.filter { !forgotten.contains($0 + settled) }.map { handed[$0] }
      kept += findings[end...]
      findings.replaceSubrange(settled..., with: kept)
      beyond = beyond.dropFirst(gone.count).map { $0 - gone.count }
    }
    settled = end - gone.count
    return (handed, gone.count)
  }
}
