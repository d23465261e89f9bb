/// Something in an input that a rule reports, with its exact place and what to do about it.
///
/// ```swift
/// print(finding.rule.name, finding.location.line ?? 0, finding.message.en, finding.help?.en ?? "")
/// ```
public struct Finding: Hashable, Sendable {
  /// Whether a program can fix it.
  public enum Fixable: String, Hashable, Sendable {
    case no, safe, unsafe
  }

  /// Another place that explains the finding.
  public struct Related: Hashable, Sendable {
    /// A description of that place: begins in lower case, no full stop.
    public var message: Message
    /// The other place.
    public var location: Location

    /// A remark about another place.
    @_spi(Engine) public init(message: Message, location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// The rule that reports it.
  public var rule: RuleID
  /// How much it matters; initially the severity of the rule.
  public var severity: Severity
  /// The problem: begins in lower case, no full stop, values in backquotes.
  public var message: Message
  /// Advice on what to do.
  public var help: Message?
  /// Advice for users of the command, if its wording differs.
  @_spi(Engine) public var commandHelp: Message?
  /// The text to replace the one that is meant.
  public var suggestion: String?
  /// Whether a program can fix it; initially not.
  public var fixable = Fixable.no
  /// Whether it is in the baseline of the run, and does not count.
  public package(set) var isKnown = false
  /// The id of the innermost entity around the place.
  public var entityID: String?
  /// The name of the field that is meant.
  public var field: String?
  /// The value that is meant, as it is hashed into the fingerprint.
  public var value: String?
  /// The place that is meant.
  public var location: Location
  /// Other places that explain the finding.
  public var related: [Related] = []
  /// The facts that decide which findings follow from which; no report shows them.
  @_spi(Engine) public var ties = Ties()

  /// The records that a finding says are missing, and those lost because of what it names: if one finding says that a
  /// record is missing and another that such records were lost, the first follows from the second.
  @_spi(Engine) public struct Ties: Hashable, Sendable {
    /// The type of the record that the finding is about, by its wire name: `decision`.
    @_spi(Engine) public var record: String?
    /// The types of record, by their wire names, of which the finding says that one is missing.
    @_spi(Engine) public var missing: [String] = []
    /// The types of record, by their wire names, of which records were lost because of what the finding names.
    @_spi(Engine) public var lost: [String] = []
    /// Where the case around the place begins, in bytes from the start of its source; `nil` in the head, or if unknown.
    @_spi(Engine) public var unit: Int?
    /// The case that the place is in; `nil` if it is in none, or if nobody asked.
    @_spi(Engine) public var caseKey: CaseKey?
    /// Values that a rule looked at and that have findings of their own.
    @_spi(Engine) public var rests: [Place] = []
    /// A hash of the value that is meant, if the value may not be shown; it differs from run to run.
    public var valueHash: Int?
    /// The path of the table that the description of a package misdescribes.
    @_spi(Engine) public var table: String?

    /// No ties.
    @_spi(Engine) public init() {}
  }

  /// Which case of a feed is meant, the same in every pass over it.
  @_spi(Engine) public struct CaseKey: Hashable, Sendable {
    /// The number, among all sources of the feed, of the one that it begins in.
    @_spi(Engine) public var source: Int
    /// Where it begins in it, in bytes; its number in inputs that are read case by case, since an alias of YAML begins
    /// where its anchor does.
    @_spi(Engine) public var place: Int

    /// A case.
    @_spi(Engine) public init(source: Int, place: Int) {
      self.source = source
      self.place = place
    }
  }

  /// A place by its input and its offset.
  @_spi(Engine) public struct Place: Hashable, Sendable {
    /// The path of the input.
    @_spi(Engine) public var path: String
    /// Bytes from its start.
    @_spi(Engine) public var offset: Int

    /// A place.
    @_spi(Engine) public init(path: String, offset: Int) {
      self.path = path
      self.offset = offset
    }

    /// The start of a location; `nil` if it is not known.
    @_spi(Engine) public init?(_ location: Location) {
      guard let offset = location.offset else { return nil }
      self.init(path: location.path, offset: offset)
    }
  }

  /// A finding of a rule at a place, with the severity of the rule.
  @_spi(Engine) public init(_ rule: RuleID, _ message: Message, help: Message? = nil, at location: Location) {
    self.rule = rule
    severity = rule.severity
    self.message = message
    self.help = help
    self.location = location
  }

  /// The same finding, with other advice for users of the command: it names options of the command.
  @_spi(Engine) public func advising(command help: Message?) -> Finding {
    var finding = self
    finding.commandHelp = help
    return finding
  }

  /// The advice, worded for an audience.
  @_spi(Engine) public func help(for audience: Audience) -> Message? {
    audience == .command ? commandHelp ?? help : help
  }

  /// The same finding, recording also that records of a type were lost because of what it names.
  ///
  /// - Parameters:
  ///   - record: the type, by its wire name; `nil` for none.
  ///   - field: the name of the field that is meant, if it is not set yet.
  /// - Returns: the finding with these ties.
  @_spi(Engine) public func losing(_ record: String?, field: String? = nil) -> Finding {
    guard let record else { return self }
    var finding = self
    finding.ties.record = record
    finding.ties.lost.append(record)
    finding.field = finding.field ?? field
    return finding
  }

  /// The same finding, recording also that records of some types were lost because of what it names.
  @_spi(Engine) public func losing(records: [String]) -> Finding {
    records.reduce(self) { finding, record in
      var finding = finding
      finding.ties.record = finding.ties.record ?? record
      finding.ties.lost.append(record)
      return finding
    }
  }

  /// Changes the places named by the finding.
  @_spi(Engine) public mutating func moveLocations(_ move: (inout Location) -> Void) {
    move(&location)
    for index in related.indices { move(&related[index].location) }
  }

  /// A name for the finding that survives reordering of the file: a hash (FNV-1a, 64 bits) of rule, entity, field and
  /// value, in 16 hexadecimal digits.
  ///
  /// Findings that share it are told apart by an ordinal, in the report.
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
