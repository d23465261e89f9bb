/// The limits of an input; beyond them the reader stops with a finding, never with a crash.
///
/// ```swift
/// var limits = Limits()
/// limits.bytes = 1 << 20
/// let source = try FeedSource(contentsOf: "feed.json", limits: limits)
/// ```
public struct Limits: Hashable, Sendable {
  /// The deepest nesting of lists and records.
  ///
  /// Feeds need 9; 64 leaves space for extensions. From 1 to 1,000; a value outside is clamped.
  public var depth = 64 { didSet { depth = min(max(depth, 1), Self.largestDepth) } }
  /// The size in bytes of the largest single case, or of the head with its registers.
  ///
  /// The whole input has no limit. From 1 to 2 GiB, since a tape's offsets have 32 bits; a value outside is clamped.
  public var bytes = 64 << 20 { didSet { bytes = min(max(bytes, 1), Self.largestBytes) } }
  /// The number of nodes that the aliases of one YAML document may stand for.
  ///
  /// A negative number counts as 0.
  public var aliasNodes = 10_000 { didSet { aliasNodes = max(aliasNodes, 0) } }
  /// The number of findings listed per rule and input; 0 lists all.
  ///
  /// Counts are always exact. A negative number counts as 0.
  public var findings = 1000 { didSet { findings = max(findings, 0) } }

  /// The limits of the command, unless a flag says otherwise.
  public init() {}

  /// The same limits, but with all findings listed.
  @_spi(Engine) public var keepingAllFindings: Limits {
    var limits = self
    limits.findings = 0
    return limits
  }

  /// The number of bytes read at once.
  ///
  /// The bytes stay in the processor's cache while they are parsed. Only tests set it, to put block borders everywhere.
  @_spi(Engine) public var block = 1 << 20

  /// The largest value of `depth`.
  public static let largestDepth = 1000

  /// The largest value of `bytes`.
  public static let largestBytes = 2 << 30
}
