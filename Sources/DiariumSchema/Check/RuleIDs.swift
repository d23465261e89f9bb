public import DiariumTree

/// The rules about the structure of records.
extension RuleID {
  public static let missingRequired = RuleID(4001, "str/missing-required", .error)
  public static let wrongType = RuleID(4002, "str/wrong-type", .error)
  public static let unknownField = RuleID(4003, "str/unknown-field", .error)
  public static let notInVocabulary = RuleID(4004, "str/not-in-vocabulary", .error)
  public static let pattern = RuleID(4006, "str/pattern", .error)
  public static let emptyText = RuleID(4008, "str/empty-text", .warning)
  public static let null = RuleID(4009, "str/null", .info)
  public static let emptyList = RuleID(4010, "str/empty-list", .info)
  public static let nestedList = RuleID(4012, "str/nested-list", .error)
  public static let schemaVersion = RuleID(4013, "str/schema-version", .error)
  public static let emptyProposal = RuleID(4015, "str/empty-proposal", .warning)
  public static let checkDigit = RuleID(4016, "str/check-digit", .error)
  public static let notAFeed = RuleID(4017, "str/not-a-feed", .error)
}

/// The rules about ids and what they refer to.
extension RuleID {
  public static let duplicateID = RuleID(5001, "ref/duplicate-id", .error)
  public static let unknownDecision = RuleID(5003, "ref/unknown-decision", .error)
  public static let unknownActor = RuleID(5004, "ref/unknown-actor", .warning)
  public static let otherCase = RuleID(5006, "ref/other-case", .error)
  public static let unknownRecord = RuleID(5014, "ref/unknown-record", .error)
  public static let wrongRecord = RuleID(5015, "ref/wrong-record", .error)
}

/// The rules about the calendar.
extension RuleID {
  public static let invalidDate = RuleID(6001, "tmp/invalid-date", .error)
}
