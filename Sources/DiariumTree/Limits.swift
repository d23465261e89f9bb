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
  /// Feeds need 9; 64 leaves room for extensions. From 1 to 1,000; what is beyond is taken for the nearest of them.
  public var depth = 64 { didSet { depth = min(max(depth, 1), Self.largestDepth) } }
  /// Bytes of the largest single case, or of the head with its registers.
  ///
  /// The whole input has no limit. From 1 to 2 GiB, since a tape's offsets have 32 bits; what is beyond is taken for the
  /// nearest of them.
  public var bytes = 64 << 20 { didSet { bytes = min(max(bytes, 1), Self.largestBytes) } }
  /// Nodes that the aliases of one YAML document may stand for.
  ///
  /// A negative number is taken for 0.
  public var aliasNodes = 10_000 { didSet { aliasNodes = max(aliasNodes, 0) } }
  /// Findings that are listed of one rule and input; 0 lists all.
  ///
  /// Counts are always exact. A negative number is taken for 0.
  public var findings = 1000 { didSet { findings = max(findings, 0) } }

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

  /// The most that `depth` may be.
  public static let largestDepth = 1000

  /// The most that `bytes` may be.
  public static let largestBytes = 2 << 30
}
