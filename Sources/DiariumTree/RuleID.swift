/// The identity of a rule: its number, its name and how much it matters.
public struct RuleID: Hashable, Sendable {
  /// The number in the code: 4003 for `DIA4003`.
  public let number: Int
  /// The name, `category/defect`: `str/unknown-field`.
  public let name: String
  /// The severity where nothing else is asked for.
  public let severity: Severity

  public init(_ number: Int, _ name: String, _ severity: Severity) {
    self.number = number
    self.name = name
    self.severity = severity
  }

  /// The code, stable for ever: `DIA4003`.
  public var code: String { "DIA\(number)" }
  /// The category, the part of the name before the slash.
  public var category: String { String(name.prefix { $0 != "/" }) }

  public static func == (one: RuleID, other: RuleID) -> Bool { one.number == other.number }
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// The rules about bytes and characters.
extension RuleID {
  public static let invalidUTF8 = RuleID(1001, "enc/invalid-utf8", .error)
  public static let byteOrderMark = RuleID(1004, "enc/bom-in-json", .warning)
  public static let controlCharacter = RuleID(1007, "enc/control-character", .error)
  public static let unpairedSurrogate = RuleID(1010, "enc/unpaired-surrogate", .error)
  public static let truncatedFile = RuleID(1012, "enc/truncated-file", .error)
}

/// The rules about well-formedness, and the limits.
extension RuleID {
  public static let json = RuleID(2001, "syn/json", .error)
  public static let duplicateKey = RuleID(2002, "syn/duplicate-key", .error)
  public static let numberOutOfRange = RuleID(2003, "syn/number-out-of-range", .error)
  public static let depthLimit = RuleID(2005, "syn/depth-limit", .error)
  public static let trailingData = RuleID(2010, "syn/trailing-data", .error)
  public static let sizeLimit = RuleID(2011, "syn/size-limit", .error)
  public static let blankRow = RuleID(3007, "tab/blank-row", .info)
}
