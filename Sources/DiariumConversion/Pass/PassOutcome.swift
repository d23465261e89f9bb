@_spi(Engine) public import DiariumSchema
@_spi(Engine) public import DiariumTree

extension FeedPass {
  /// A part of a source.
  public struct SourcePart: Sendable {
    /// The source.
    public var source: any ByteSource
    /// The part, in bytes from its start; to its end if the source ends before.
    public var bytes: Range<Int>

    /// A part of a source.
    public init(source: any ByteSource, bytes: Range<Int>) {
      self.source = source
      self.bytes = bytes
    }
  }

  /// The outcome of a pass.
  public struct Outcome: Sendable {
    /// All findings.
    public var log: FindingLog
    /// Whether the text could be read to its end; otherwise the verdict is unknown.
    public var isReadable = true
    /// The number of cases read from each input.
    public var cases: [Int] = []
    /// Whether the run was told to stop before its end.
    public var isInterrupted = false
    /// The number of comments met, which are not data.
    public var comments = 0
    /// The location of the first comment.
    public var firstComment: Location?
    /// Rules that were not applied.
    public var skipped: [SkippedRule] = []
    /// Whether line 1 of JSON Lines holds cases, which have no place there in any format.
    public var hasCasesInLine = false
    /// Whether the head of a YAML stream holds cases, which are not read.
    public var hasCasesInHead = false
    /// Whether the inputs contradict each other about the dataset, so that they are not one feed.
    public var hasSeveralDatasets = false
    /// The inputs' descriptions of themselves that cannot all be in one feed.
    public var differences: [FileMembers.Difference] = []
    /// The values in tables that have no place in a tree.
    public var losses = Losses()
    /// The parts of the input that could not be read, or that hold values without a place in a tree, in order.
    public var unread: [SourcePart] = []
    /// How the tables of each input are written; `nil` for one that is not tables.
    public var dialects: [TableDialectFacts?] = []
    /// Tables whose rows do not come in the order of the cases, by name.
    public var unordered: [String] = []
    /// The paths of documents in which parts of the head come after the cases.
    public var readTwice: [String] = []
    /// The paths of everything read, in order.
    public var paths: [String] = []
    /// Whether a record has the same member twice, which no output can hold.
    public var hasDuplicateMembers: Bool { log.rules.contains { $0.rule == .duplicateKey } }
    /// Whether the whole feed has a place in an output of any format, apart from what may be left out.
    public func isWhole(but allowed: Set<Loss>) -> Bool {
      isReadable && !hasSeveralDatasets && !hasCasesInHead && (!hasDuplicateMembers || allowed.contains(.duplicate))
        && losses.counts.keys.allSatisfy { allowed.contains($0) }
    }
  }
}
