/// One node of a tape: what it is, how it was written and where.
///
/// Sixteen bytes.
@_spi(Engine) @frozen public struct Node: Sendable {
  /// How the node was written.
  ///
  /// A codec never types a scalar: the schema decides what a text means.
  @frozen public enum Kind: UInt8, Sendable {
    case object, array
    /// A text in quotes: a JSON string, a quoted or block scalar of YAML.
    case text
    /// A number in JSON's spelling.
    case number
    case `true`, `false`, null
    /// A scalar without quotes, typed by its field: YAML plain, a cell.
    case plain
  }

  /// Further details of how it was written.
  @frozen public struct Flags: OptionSet, Sendable {
    /// The flags, a bit each.
    public let rawValue: UInt8
    /// The flags whose bits are set.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The text holds JSON's backslash escapes.
    public static var escaped: Flags { .init(rawValue: 1) }
    /// The number has a fraction or an exponent.
    public static var fractional: Flags { .init(rawValue: 2) }
    /// The node is the name of a member; its value follows.
    public static var name: Flags { .init(rawValue: 4) }
    /// The list's elements are read one by one and are not on this tape.
    public static var streamed: Flags { .init(rawValue: 8) }
    /// The text was decoded when it was read, and is in the tape's arena at `link`.
    public static var decoded: Flags { .init(rawValue: 16) }
    /// The text was written without quotes: it may hold what JSON escapes, and its place is that of the text itself.
    public static var unquoted: Flags { .init(rawValue: 32) }
  }

  /// Bytes from the start of the source's block; for a quoted text, to the first byte inside the quotes.
  public var offset: UInt32
  /// Bytes as written; for a quoted text those inside the quotes, for a container up to and including its closing
  /// bracket.
  public var length: UInt32
  /// For a container, the index after its last descendant.
  public var link: UInt32
  /// The kind of node, and how it was written.
  public var kind: Kind
  /// Further details of how it was written.
  public var flags: Flags
  /// The index of the tape's source that it is in.
  public var source: UInt8
  @usableFromInline var spare: UInt8 = 0

  /// A node at a place of its source.
  ///
  /// Places are truncated to 32 bits: `Limits.largestBytes` keeps blocks within them.
  @inlinable public init(
    _ kind: Kind, offset: Int, length: Int, link: Int = 0, flags: Flags = [], source: UInt8 = 0
  ) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.length = UInt32(truncatingIfNeeded: length)
    self.link = UInt32(truncatingIfNeeded: link)
    self.kind = kind
    self.flags = flags
    self.source = source
  }
}

extension Node.Kind {
  /// Whether nodes of the kind hold others.
  @inlinable public var isContainer: Bool { self == .object || self == .array }
}
