@_spi(Engine) internal import DiariumTree

extension Report {
  /// The findings that are kept, each with its fingerprint; equal fingerprints are told apart by an ordinal.
  var fingerprinted: [(finding: Finding, fingerprint: String)] {
    var uses: [String: Int] = [:]
    return log.findings.map { finding in
      let fingerprint = finding.fingerprint
      uses[fingerprint, default: 0] += 1
      let use = uses[fingerprint, default: 1]
      return (finding, use == 1 ? fingerprint : "\(fingerprint)-\(use)")
    }
  }

  /// States that a finding follows from one at a place: `follows from 6:11`, with the path if that differs.
  func followsFrom(_ cause: Finding, after finding: Finding) -> String {
    let (place, path) = (cause.location, cause.location.shownPath)
    let numbers = place.shownNumbers
    let shown = path == finding.location.shownPath && !numbers.isEmpty ? numbers : place.shownPlace
    return "\(language == .sv ? "följer av" : "follows from") \(Screen.clean(shown))"
  }
}
