internal import DiariumTree

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
}
