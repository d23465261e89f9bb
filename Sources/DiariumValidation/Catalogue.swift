internal import DiariumTree

/// The rules that are in force.
public enum Catalogue {
  /// Every rule, by its code.
  public static let rules: [Rule] = [
    .invalidUTF8,
    .bomInJSON,
    .controlCharacter,
    .mixedLineEndings,
    .unpairedSurrogate,
    .truncatedFile,
    .json,
    .duplicateKey,
    .numberOutOfRange,
    .depthLimit,
    .yaml,
    .yamlAmbiguousScalar,
    .yamlAliasLimit,
    .yamlTag,
    .trailingData,
    .sizeLimit,
    .unclosedQuote,
    .raggedRow,
    .duplicateColumn,
    .emptyColumnName,
    .unknownColumn,
    .missingColumn,
    .blankRow,
    .delimiter,
    .strayQuote,
    .surroundingSpace,
    .missingTable,
    .unexpectedFile,
    .missingRequired,
    .wrongType,
    .unknownField,
    .notInVocabulary,
    .pattern,
    .emptyText,
    .null,
    .emptyList,
    .nestedList,
    .schemaVersion,
    .emptyProposal,
    .checkDigit,
    .notAFeed,
    .duplicateID,
    .unknownCase,
    .unknownDecision,
    .unknownActor,
    .orphanRow,
    .otherCase,
    .ordinal,
    .unknownRecord,
    .wrongRecord,
    .invalidDate,
    .decisionBeforeCase,
    .metadata,
    .empty,
    .checksum,
    .normalisedAbsence,
    .staleOutput,
    .commentsDropped,
    .droppedValues,
    .noPlace,
  ]

  /// The rule with a name (`str/unknown-field`) or a code (`DIA4003`), in any case of letters.
  public static func rule(_ name: String) -> Rule? {
    let wanted = name.lowercased()
    return rules.first { $0.id.name == wanted || $0.id.code.lowercased() == wanted }
  }

  /// The rule names, for suggestions.
  public static var names: [String] { rules.map(\.id.name) }
}
