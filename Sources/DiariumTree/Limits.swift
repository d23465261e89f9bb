/// What an input may ask of the reader; beyond it the reader stops with a finding, never with a crash.
///
/// ```swift
/// var limits = Limits()
/// limits.bytes = 1 << 20
/// let source = try FeedSource(contentsOf: "feed.json", limits: limits)
/// ```
public struct Limits: Hashable, Sendable {
  /// Nesting of lists and records.
  ///
  /// Feeds need 9; 64 leaves room for extensions.
  public var depth = 64
  /// Bytes of the largest single case, or of the head with its registers.
  ///
  /// The whole input has no limit. At most 2 GiB, since a tape's offsets have 32 bits.
  public var bytes = 64 << 20
  /// Nodes that the aliases of one YAML document may stand for.
  public var aliasNodes = 10_000
  /// Findings that are listed of one rule and input; 0 lists all.
  ///
  /// Counts are always exact.
  public var findings = 1000

  /// The limits of the command, where no flag says otherwise.
  public init() {}

  /// These, but for findings, of which all are listed.
  @_spi(Engine) public var keepingAllFindings: Limits {
    var limits = self
    limits.findings = 0
    return limits
  }

  /// Bytes that are read at once.
  ///
  /// What was read stays in the processor's cache while it is parsed. Only tests set it, to put borders everywhere.
  @_spi(Engine) public var block = 1 << 20

  /// The most that `bytes` may be.
  public static let largestBytes = 2 << 30
}
