/// The identity of a rule: its number, its name and how much it matters.
///
/// ```swift
/// if finding.rule.name == "str/unknown-field" { print(finding.rule.code) }
/// ```
public struct RuleID: Hashable, Sendable {
  /// The number in the code: 4003 for `DIA4003`.
  public let number: Int
  /// The name, `category/defect`: `str/unknown-field`.
  public let name: String
  /// The severity where nothing else is asked for.
  public let severity: Severity

  /// A rule with its number, its name (`category/defect`) and its severity.
  @_spi(Engine) public init(_ number: Int, _ name: String, _ severity: Severity) {
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
  @_spi(Engine) public static let invalidUTF8 = RuleID(1001, "enc/invalid-utf8", .error)
  /// A byte-order mark before JSON, which RFC 8259, section 8.1, forbids to write.
  @_spi(Engine) public static let byteOrderMark = RuleID(1004, "enc/bom-in-json", .warning)
  /// A character that YAML does not call printable in a text (YAML 1.2.2, production 1).
  @_spi(Engine) public static let controlCharacter = RuleID(1007, "enc/control-character", .error)
  /// An escape of half a character, U+D800 to U+DFFF, without its pair (RFC 8259, section 8.2).
  @_spi(Engine) public static let unpairedSurrogate = RuleID(1010, "enc/unpaired-surrogate", .error)
  /// A file that is no text in UTF-8, but a workbook, an archive, a web page.
  @_spi(Engine) public static let otherFormat = RuleID(1075, "enc/other-format", .error)
  /// Text that ends inside a value.
  @_spi(Engine) public static let truncatedFile = RuleID(1012, "enc/truncated-file", .error)
}

/// The rules about well-formedness, and the limits.
extension RuleID {
  /// Text that breaks the grammar of JSON (RFC 8259).
  @_spi(Engine) public static let json = RuleID(2001, "syn/json", .error)
  /// A name that stands twice in one object (RFC 8259, section 4).
  @_spi(Engine) public static let duplicateKey = RuleID(2002, "syn/duplicate-key", .error)
  /// A number beyond the limits of its field.
  @_spi(Engine) public static let numberOutOfRange = RuleID(2003, "syn/number-out-of-range", .error)
  /// The text is not YAML.
  @_spi(Engine) public static let yaml = RuleID(2006, "syn/yaml", .error)
  /// A plain scalar in a text field that other readers of YAML type otherwise.
  @_spi(Engine) public static let yamlAmbiguousScalar = RuleID(2007, "syn/yaml-ambiguous-scalar", .warning)
  /// Aliases stand for too many nodes.
  @_spi(Engine) public static let yamlAliasLimit = RuleID(2008, "syn/yaml-alias-limit", .error)
  /// A tag is written.
  @_spi(Engine) public static let yamlTag = RuleID(2009, "syn/yaml-tag", .error)
  /// A comment of YAML that reads like the rest of a text without quotes.
  @_spi(Engine) public static let yamlHiddenText = RuleID(2040, "syn/yaml-hidden-text", .warning)
  /// An anchor of YAML that no alias names.
  @_spi(Engine) public static let yamlUnusedAnchor = RuleID(2041, "syn/yaml-unused-anchor", .warning)
  /// A value of JSON Lines that is spread over lines.
  @_spi(Engine) public static let valueOverLines = RuleID(2042, "syn/value-over-lines", .error)
  /// Nesting beyond `Limits.depth`.
  @_spi(Engine) public static let depthLimit = RuleID(2005, "syn/depth-limit", .error)
  /// Something behind the value that should be alone.
  @_spi(Engine) public static let trailingData = RuleID(2010, "syn/trailing-data", .error)
  /// A case, or a head, larger than `Limits.bytes`.
  @_spi(Engine) public static let sizeLimit = RuleID(2011, "syn/size-limit", .error)
  /// A blank line of JSON Lines, which is skipped.
  @_spi(Engine) public static let blankRow = RuleID(3007, "tab/blank-row", .info)
}

/// The rules about tables.
extension RuleID {
  /// A field in quotes that is never closed.
  @_spi(Engine) public static let unclosedQuote = RuleID(3001, "tab/unclosed-quote", .error)
  /// A record with more or fewer fields than the header.
  @_spi(Engine) public static let raggedRow = RuleID(3002, "tab/ragged-row", .error)
  /// A heading that stands twice.
  @_spi(Engine) public static let duplicateColumn = RuleID(3003, "tab/duplicate-column", .error)
  /// A column without a heading that has data.
  @_spi(Engine) public static let emptyColumnName = RuleID(3004, "tab/empty-column-name", .error)
  /// A heading that is no column of the table.
  @_spi(Engine) public static let unknownColumn = RuleID(3005, "tab/unknown-column", .error)
  /// A column that is required and not there.
  @_spi(Engine) public static let missingColumn = RuleID(3006, "tab/missing-column", .error)
  /// Another delimiter than the comma.
  @_spi(Engine) public static let delimiter = RuleID(3008, "tab/delimiter", .warning)
  /// A quote where none may stand, or something behind one that closes (RFC 4180, section 2, rules 5 to 7).
  @_spi(Engine) public static let strayQuote = RuleID(3009, "tab/stray-quote", .error)
  /// Blanks around a name, an id or a code.
  @_spi(Engine) public static let surroundingSpace = RuleID(3015, "tab/surrounding-space", .warning)
  /// A table that is listed and not there.
  @_spi(Engine) public static let missingTable = RuleID(3017, "tab/missing-table", .error)
  /// A file that may hold data of the feed and is not read.
  @_spi(Engine) public static let unexpectedFile = RuleID(3018, "tab/unexpected-file", .error)
  /// A file of another kind beside the tables.
  @_spi(Engine) public static let otherFile = RuleID(3080, "tab/other-file", .info)
  /// A row that repeats the header.
  @_spi(Engine) public static let repeatedHeader = RuleID(3081, "tab/repeated-header", .warning)
  /// Records that end differently.
  @_spi(Engine) public static let mixedLineEndings = RuleID(1009, "enc/mixed-line-endings", .info)
}

/// The rules about a feed's folder.
extension RuleID {
  /// The description of the feed is missing, or contradicts itself.
  @_spi(Engine) public static let packageMetadata = RuleID(9001, "pkg/metadata", .error)
  /// One of several inputs cannot be read.
  @_spi(Engine) public static let unreadableInput = RuleID(9075, "pkg/unreadable-input", .error)
  /// A table with a header only.
  @_spi(Engine) public static let emptyTable = RuleID(9002, "pkg/empty", .warning)
  /// What the description says of how tables are to be read, and is not followed.
  @_spi(Engine) public static let notApplied = RuleID(9080, "pkg/not-applied", .warning)
  /// A file that is not what its description says.
  @_spi(Engine) public static let checksum = RuleID(9005, "pkg/checksum", .error)
}

/// The rules about conversion.
extension RuleID {
  /// A case that a row of a table names is not there.
  @_spi(Engine) public static let unknownCase = RuleID(5002, "ref/unknown-case", .error)
  /// A row of a table does not say what it belongs to.
  @_spi(Engine) public static let orphanRow = RuleID(5005, "ref/orphan-row", .error)
  /// Values that have no place in the form were left out, as was asked for.
  @_spi(Engine) public static let droppedValues = RuleID(9014, "cnv/dropped-values", .warning)
  /// A value that has no place in the form, so that nothing is written.
  @_spi(Engine) public static let noPlace = RuleID(9015, "cnv/no-place", .error)
  /// Members of the description of a folder that the output does not have.
  @_spi(Engine) public static let packageMembers = RuleID(9081, "cnv/package-members", .warning)
  /// A folder holds what this run would not write.
  @_spi(Engine) public static let staleOutput = RuleID(9010, "cnv/stale-output", .error)
  /// Values that mean absence were left out.
  @_spi(Engine) public static let normalisedAbsence = RuleID(9007, "cnv/normalised-absence", .info)
  /// What one of several inputs says of itself is not written.
  @_spi(Engine) public static let unitedInputs = RuleID(9076, "cnv/united-inputs", .info)
  /// Comments of YAML were not written.
  @_spi(Engine) public static let commentsDropped = RuleID(9013, "cnv/comments-dropped", .info)
}
