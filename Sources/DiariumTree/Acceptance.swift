/// What a run accepts beyond its rules: the findings of a baseline, and exceptions from rules.
///
/// A finding is looked at once it is final: its fingerprint has the id of its record in it.
@_spi(Engine) public struct Acceptance: Sendable {
  /// The exceptions, and how many findings each has covered.
  public private(set) var exceptions: [(exception: RuleException, count: Int)]
  /// How many findings of the baseline have not been met yet, by their fingerprints.
  private var awaited: [String: Int]
  /// How many findings of the baseline have been met.
  public private(set) var known = 0
  private let byRule: [String: [Int]]

  /// What a run accepts.
  ///
  /// - Parameters:
  ///   - fingerprints: the fingerprints of the baseline, each with the number of its findings.
  ///   - exceptions: the exceptions that hold on the day of the run.
  public init(fingerprints: [String: Int], exceptions: [RuleException]) {
    awaited = fingerprints
    self.exceptions = exceptions.map { ($0, 0) }
    byRule = Dictionary(grouping: exceptions.indices) { exceptions[$0].rule }
  }

  /// How many findings of the baseline have not been met.
  public var gone: Int { awaited.values.reduce(0, +) }

  /// What is made of a finding.
  enum Judgement { case new, known, excepted }

  /// Judges a finding, and counts it.
  mutating func judge(_ finding: Finding) -> Judgement {
    for index in byRule[finding.rule.name] ?? [] where exceptions[index].exception.covers(finding) {
      exceptions[index].count += 1
      return .excepted
    }
    guard !awaited.isEmpty else { return .new }
    // As a report says it: a hash of a number that is hidden is as good as the number.
    var shown = finding
    Mask.mask(&shown)
    let fingerprint = shown.fingerprint
    guard let left = awaited[fingerprint] else { return .new }
    awaited[fingerprint] = left == 1 ? nil : left - 1
    known += 1
    return .known
  }
}
