@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

extension FeedPass {
  /// What came of a pass.
  public struct Outcome: Sendable {
    /// All findings.
    public var log: FindingLog
    /// Whether the text could be read to its end; otherwise the verdict is unknown.
    public var isReadable = true
    /// Cases that were read, of each input.
    public var cases: [Int] = []
    /// Whether the run was told to stop before its end.
    public var isInterrupted = false
    /// Comments that were met, which are no data.
    public var comments = 0
    /// Where the first of them is.
    public var firstComment: Location?
    /// Rules that were not applied.
    public var skipped: [SkippedRule] = []
    /// Whether line 1 of JSON Lines holds cases, which have a place there in no form.
    public var hasCasesInLine = false
    /// Whether the head of a YAML stream holds cases, which are not read.
    public var hasCasesInHead = false
    /// Whether the inputs say different things of the dataset, so that they are no one feed.
    public var hasSeveralDatasets = false
    /// What the inputs say of themselves that cannot all stand in one feed.
    public var differences: [FileMembers.Difference] = []
    /// What stands in tables and has no place in a tree.
    public var losses = Losses()
    /// What stands between the cells of tables, of each input.
    public var delimiters: [Set<String>] = []
    /// Tables whose rows do not come in the order of the cases, by name.
    public var unordered: [String] = []
    /// Documents of which parts of the head stand behind the cases, by their paths.
    public var readTwice: [String] = []
    /// The paths of all that was read, in order.
    public var paths: [String] = []
    /// Whether a record gives a member twice, which no output can hold.
    public var hasDuplicateMembers: Bool { log.rules.contains { $0.rule == .duplicateKey } }
    /// Whether all of the feed has a place in an output of any form, but for what may be left out.
    public func isWhole(but allowed: Set<Loss>) -> Bool {
      isReadable && !hasSeveralDatasets && !hasCasesInHead && (!hasDuplicateMembers || allowed.contains(.duplicate))
        && losses.counts.keys.allSatisfy { allowed.contains($0) }
    }
  }
}
