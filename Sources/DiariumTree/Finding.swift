/// Something in an input that a rule speaks of, with its exact place and what to do about it.
public struct Finding: Hashable, Sendable {
  /// Whether a program can mend it.
  public enum Fixable: String, Hashable, Sendable {
    case no, safe, unsafe
  }

  /// Another place that explains the finding.
  public struct Related: Hashable, Sendable {
    /// What is there: begins in lower case, no full stop.
    public var message: Message
    /// The other place.
    public var location: Location

    /// A remark about another place.
    public init(message: Message, location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// The rule that speaks.
  public var rule: RuleID
  /// How much it matters; at first what the rule says.
  public var severity: Severity
  /// What is wrong: begins in lower case, no full stop, values in backquotes.
  public var message: Message
  /// What to do.
  public var help: Message?
  /// The text to put in place of the one that is meant.
  public var suggestion: String?
  /// Whether a program can mend it; at first not.
  public var fixable = Fixable.no
  /// The id of the nearest entity around the place.
  public var entityID: String?
  /// The name of the field that is meant.
  public var field: String?
  /// The value that is meant, as it enters the fingerprint.
  public var value: String?
  /// The place that is meant.
  public var location: Location
  /// Other places that explain it.
  public var related: [Related] = []

  /// A finding of a rule at a place, with the severity of the rule.
  public init(_ rule: RuleID, _ message: Message, help: Message? = nil, at location: Location) {
    self.rule = rule
    severity = rule.severity
    self.message = message
    self.help = help
    self.location = location
  }

  /// Changes the places that it names.
  public mutating func moveLocations(_ move: (inout Location) -> Void) {
    move(&location)
    for index in related.indices { move(&related[index].location) }
  }

  /// A name for the finding that survives a re-ordering of the file: a hash (FNV-1a, 64 bits) of rule, entity, field
  /// and value, in 16 hexadecimal digits.
  ///
  /// Two findings that share it are told apart by an ordinal, in the report.
  public var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [rule.code, entityID ?? "", field ?? "", value ?? ""] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
