import DiariumModel

/// The names that the structs and the code lists have.
enum Names {
  static func of<Value: SchemaRecord>(_ type: Value.Type) -> [String] { Value.Field.allCases.map(\.rawValue) }

  /// Whether the fields of a record are numbered as they are listed, and its type is that of its description.
  private static func isNumbered<Value: SchemaRecord>(_ type: Value.Type) -> Bool {
    Value.recordType == Value.recordDescription.type
      && Value.Field.allCases.map(\.position) == Array(0..<Value.Field.allCases.count)
  }

  private static func pair<Value: SchemaRecord>(_ type: Value.Type) -> ([String], [String]) {
    (Value.recordDescription.fields.map(\.name), isNumbered(type) ? of(type) : [])
  }

  static var all: [([String], [String])] {
    [
      pair(Feed.self), pair(Dataset.self), pair(Publisher.self), pair(Completeness.self), pair(Body.self),
      pair(Party.self), pair(Person.self), pair(Membership.self), pair(Meeting.self), pair(Source.self),
      pair(Case.self), pair(Document.self), pair(Initiative.self), pair(Referral.self), pair(CaseStatement.self),
      pair(Proposal.self), pair(Endorsement.self), pair(Decision.self), pair(Vote.self),
      pair(Reservation.self), pair(Citation.self), pair(Relation.self), pair(Item.self),
      pair(Signatory.self), pair(Attendance.self), pair(Ballot.self), pair(Appointment.self), pair(Count.self),
      pair(Recipient.self),
      pair(Subject.self), pair(DataPoint.self), pair(Confidentiality.self), pair(TextSpan.self),
    ]
  }

  private static func codes<Value: Code>(_ type: Value.Type) -> (list: CodeListDescription, known: [String]) {
    (Value.list, Value.known.map(\.code))
  }

  static var codes: [(list: CodeListDescription, known: [String])] {
    [
      codes(CaseKind.self), codes(InitiativeKind.self), codes(CaseStatus.self), codes(BodyKind.self),
      codes(RoleKind.self), codes(PartyScope.self), codes(ProposalLevel.self), codes(Outcome.self),
      codes(Position.self), codes(PositionBasis.self), codes(StatementKind.self), codes(Adoption.self),
      codes(ReservationForm.self), codes(ItemAction.self), codes(VoteOption.self), codes(AppointmentAction.self),
      codes(VoteMethod.self),
      codes(TextBasis.self), codes(TextCompleteness.self), codes(AbsentText.self), codes(DocumentKind.self),
      codes(DocumentAvailability.self), codes(CitationKind.self), codes(CitationAvailability.self),
      codes(DateBasis.self), codes(EndorsementKind.self), codes(Reply.self), codes(RelationKind.self),
      codes(SignatoryKind.self), codes(Presence.self), codes(SpanPart.self),
      codes(ConfidentialityLevel.self), codes(DatasetScope.self), codes(ProposalResult.self),
      codes(VoteKind.self), codes(VoteSide.self),
    ]
  }
}
