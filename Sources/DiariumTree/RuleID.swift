/// The identity of a rule: its number, its name and how much it matters.
public struct RuleID: Hashable, Sendable {
  /// The number in the code: 4003 for `DIA4003`.
  public let number: Int
  /// The name, `category/defect`: `str/unknown-field`.
  public let name: String
  /// The severity where nothing else is asked for.
  public let severity: Severity

  /// A rule with its number, its name (`category/defect`) and its severity.
  public init(_ number: Int, _ name: String, _ severity: Severity) {
    self.number = number
    self.name = name
    self.severity = severity
  }

  /// The code, stable for ever: `DIA4003`.
  public var code: String { "DIA\(number)" }
  /// The category, the part of the name before the slash.
  public var category: String { String(name.prefix { $0 != "/" }) }

  /// Whether two are the same rule, which the number tells.
  public static func == (one: RuleID, other: RuleID) -> Bool { one.number == other.number }
  /// Hashes the number, which `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// The rules about bytes and characters.
extension RuleID {
  /// Bytes that are not valid UTF-8 (RFC 8259, section 8.1).
  public static let invalidUTF8 = RuleID(1001, "enc/invalid-utf8", .error)
  /// A byte-order mark before JSON, which RFC 8259, section 8.1, forbids to write.
  public static let byteOrderMark = RuleID(1004, "enc/bom-in-json", .warning)
  /// A character that YAML does not call printable in a text (YAML 1.2.2, production 1).
  public static let controlCharacter = RuleID(1007, "enc/control-character", .error)
  /// An escape of half a character, U+D800 to U+DFFF, without its pair (RFC 8259, section 8.2).
  public static let unpairedSurrogate = RuleID(1010, "enc/unpaired-surrogate", .error)
  /// Text that ends inside a value.
  public static let truncatedFile = RuleID(1012, "enc/truncated-file", .error)
}

/// The rules about well-formedness, and the limits.
extension RuleID {
  /// Text that breaks the grammar of JSON (RFC 8259).
  public static let json = RuleID(2001, "syn/json", .error)
  /// A name that stands twice in one object (RFC 8259, section 4).
  public static let duplicateKey = RuleID(2002, "syn/duplicate-key", .error)
  /// A number beyond the limits of its field.
  public static let numberOutOfRange = RuleID(2003, "syn/number-out-of-range", .error)
  /// The text is not YAML.
  public static let yaml = RuleID(2006, "syn/yaml", .error)
  /// A plain scalar in a text field that other readers of YAML type otherwise.
  public static let yamlAmbiguousScalar = RuleID(2007, "syn/yaml-ambiguous-scalar", .warning)
  /// Aliases stand for too many nodes.
  public static let yamlAliasLimit = RuleID(2008, "syn/yaml-alias-limit", .error)
  /// A tag is written.
  public static let yamlTag = RuleID(2009, "syn/yaml-tag", .error)
  /// Nesting beyond `Limits.depth`.
  public static let depthLimit = RuleID(2005, "syn/depth-limit", .error)
  /// Something behind the value that should be alone.
  public static let trailingData = RuleID(2010, "syn/trailing-data", .error)
  /// A case, or a head, larger than `Limits.bytes`.
  public static let sizeLimit = RuleID(2011, "syn/size-limit", .error)
  /// A blank line of JSON Lines, which is skipped.
  public static let blankRow = RuleID(3007, "tab/blank-row", .info)
}

/// The rules about conversion.
extension RuleID {
  /// Values that mean absence were left out.
  public static let normalisedAbsence = RuleID(9007, "cnv/normalised-absence", .info)
  /// Comments of YAML were not written.
  public static let commentsDropped = RuleID(9013, "cnv/comments-dropped", .info)
}
