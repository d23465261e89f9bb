import DiariumModel

/// One record of each type, with no more than it can never be without.
enum SampleRecords {
  static var all: [any SchemaRecord] {
    [
      Feed(dataset: Dataset(title: "a", publisher: Publisher(name: "a"), license: "CC0-1.0", language: "sv")),
      Dataset(title: "a", publisher: Publisher(name: "a"), license: "CC0-1.0", language: "sv"),
      Publisher(name: "a"),
      Completeness(scope: "other"),
      Body(id: "a"),
      Party(id: "a"),
      Person(id: "a"),
      Membership(id: "a"),
      Meeting(id: "a"),
      Source(id: "a"),
      Case(id: "a"),
      Document(id: "a"),
      Initiative(id: "a"),
      Referral(id: "a"),
      CaseStatement(id: "a"),
      Proposal(id: "a"),
      Endorsement(id: "a"),
      Decision(id: "a"),
      Vote(id: "a"),
      Reservation(id: "a"),
      Citation(id: "a"),
      Relation(id: "a"),
      Item(id: "a"),
      Signatory(name: "a"),
      Attendance(name: "a", presence: "other"),
      Ballot(name: "a", option: "other"),
      Appointment(name: "a", action: "other"),
      Count(option: "other", count: 1),
      Recipient(body: "a"),
      Subject(),
      DataPoint(label: "a", value: 1),
      Confidentiality(level: "other"),
      TextSpan(sourceID: "a", begins: 1, ends: 1),
    ]
  }
}

/// How Swift names what the schema names.
enum SwiftName {
  /// `body_id` as a property: `bodyID`.
  static func property(_ name: String) -> String {
    // A name of JSON Schema begins with a dollar sign.
    let words = name.drop { $0 == "$" }.split(separator: "_").map(String.init)
    return words[0]
      + words.dropFirst().map { ["id": "ID", "ids": "IDs"][$0] ?? $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The type of a field's property.
  static func type(_ field: FieldDescription, isEntity: Bool) -> String {
    let value = kind(field.type)
    if field.isList { return "Array<\(value)>" }
    if field.name == "deleted" { return "Bool" }
    return field.requirement == .always ? value : "Optional<\(value)>"
  }

  /// The Swift type of a value.
  static func kind(_ type: FieldType) -> String {
    switch type {
    case .text: "Text"
    case .id, .reference: "ID"
    case .date: "CivilDate"
    case .time: "Timestamp"
    case .clock: "ClockTime"
    case .integer: "Int"
    case .decimal: "ExactDecimal"
    case .boolean: "Bool"
    case .iri: "IRI"
    case .language: "LanguageTag"
    case .license: "License"
    case .organisationNumber: "OrganisationNumber"
    case .municipalityCode: "MunicipalityCode"
    case .sha256: "SHA256Digest"
    case .mediaType: "MediaType"
    case .emailAddress: "EmailAddress"
    case .schemaVersion: "SchemaVersion"
    case .code(let list): list.name == "completeness" ? "TextCompleteness" : camel(list.name)
    // Two have names that stand beside those of others, as GRDB's `Statement`.
    case .record(.span): "TextSpan"
    case .record(.statement): "CaseStatement"
    case .record(let type): camel(type.rawValue)
    }
  }

  private static func camel(_ name: String) -> String {
    name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
