@_spi(Engine) public import DiariumTree

/// The rules about the structure of records.
extension RuleID {
  /// A record without a field that it must have, or without any of a group of which it must have one.
  @_spi(Engine) public static let missingRequired = RuleID(4001, "str/missing-required", .error)
  /// A value that is not of the type of its field.
  @_spi(Engine) public static let wrongType = RuleID(4002, "str/wrong-type", .error)
  /// A member that is neither a field nor an extension.
  @_spi(Engine) public static let unknownField = RuleID(4003, "str/unknown-field", .error)
  /// A code that is not in the list of its field.
  @_spi(Engine) public static let notInVocabulary = RuleID(4004, "str/not-in-vocabulary", .error)
  /// A value that has not the form of its field.
  @_spi(Engine) public static let pattern = RuleID(4006, "str/pattern", .error)
  /// An empty text, which is read as absent.
  @_spi(Engine) public static let emptyText = RuleID(4008, "str/empty-text", .warning)
  /// Null, which is read as absent.
  @_spi(Engine) public static let null = RuleID(4009, "str/null", .info)
  /// An empty list or record, which is read as absent.
  @_spi(Engine) public static let emptyList = RuleID(4010, "str/empty-list", .info)
  /// A list inside a list, which no table can hold.
  @_spi(Engine) public static let nestedList = RuleID(4012, "str/nested-list", .error)
  /// A schema version that this library does not know.
  @_spi(Engine) public static let schemaVersion = RuleID(4013, "str/schema-version", .error)
  /// A proposal that does not say what is proposed.
  @_spi(Engine) public static let emptyProposal = RuleID(4015, "str/empty-proposal", .warning)
  /// An organisation number with a wrong check digit (Luhn, ISO/IEC 7812-1 annex B).
  @_spi(Engine) public static let checkDigit = RuleID(4016, "str/check-digit", .error)
  /// The head of a feed among its cases.
  @_spi(Engine) public static let secondHead = RuleID(4040, "str/second-head", .error)
  /// Well-formed text whose root is no object.
  @_spi(Engine) public static let notAFeed = RuleID(4017, "str/not-a-feed", .error)
}

/// The rules about ids and what they refer to.
extension RuleID {
  /// An id that two records of the feed share.
  @_spi(Engine) public static let duplicateID = RuleID(5001, "ref/duplicate-id", .error)
  /// Places in a list that are missing, doubled or left out.
  @_spi(Engine) public static let ordinal = RuleID(5009, "ref/ordinal", .warning)
  /// A reference to a decision that is not in the case.
  @_spi(Engine) public static let unknownDecision = RuleID(5003, "ref/unknown-decision", .error)
  /// A reference to a person, party or body that is in no register.
  @_spi(Engine) public static let unknownActor = RuleID(5004, "ref/unknown-actor", .warning)
  /// A reference into another case by a field other than `to_id` of a relation.
  @_spi(Engine) public static let otherCase = RuleID(5006, "ref/other-case", .error)
  /// A reference to a record that is neither in the case nor in a register.
  @_spi(Engine) public static let unknownRecord = RuleID(5014, "ref/unknown-record", .error)
  /// A reference to a record of a type that the field does not name.
  @_spi(Engine) public static let wrongRecord = RuleID(5015, "ref/wrong-record", .error)
}

/// The rules about the calendar.
extension RuleID {
  /// A date, or the date of a time, that is not in the calendar.
  @_spi(Engine) public static let invalidDate = RuleID(6001, "tmp/invalid-date", .error)
}

/// The rules about what spreadsheets do to values.
extension RuleID {
  /// An error value of a spreadsheet where a value of a form is meant.
  @_spi(Engine) public static let spreadsheetError = RuleID(3011, "tab/spreadsheet-error", .error)
  /// An id that a spreadsheet took for a number, and rounded.
  @_spi(Engine) public static let scientificID = RuleID(3012, "tab/scientific-id", .error)
  /// A day as a spreadsheet counts or abbreviates it.
  @_spi(Engine) public static let spreadsheetDate = RuleID(3013, "tab/spreadsheet-date", .error)
  /// A line break in an id, a code or a date.
  @_spi(Engine) public static let newlineInKey = RuleID(3016, "tab/newline-in-key", .error)
}
