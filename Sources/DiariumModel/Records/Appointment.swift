/// Someone who is elected to an office, or leaves it, by a decision.
///
/// In Swedish: val, avsägelse, entledigande. Table `appointments`.
///
/// ```swift
/// var appointment = Appointment(name: "Eva Ek", action: .elected)
/// appointment.office = "ledamot"
/// appointment.body = "Kulturnämnden"
/// decision.appointments = [appointment]
/// ```
public struct Appointment: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case name
    case kind
    case party
    case role
    case personID = "person_id"
    case partyID = "party_id"
    case othersUnnamed = "others_unnamed"
    case action
    case office
    case body
    case bodyID = "body_id"
    case startDate = "start_date"
    case endDate = "end_date"
    case replaces
  }

  /// The name as written; of a group, the party label as written.
  public var name: Text
  /// Person, party group or body.
  public var kind: SignatoryKind?
  /// The party label as written, never inferred.
  public var party: Text?
  /// The role as written before or after the name.
  public var role: Text?
  /// The person, if resolved.
  public var personID: ID?
  /// The party, if resolved.
  public var partyID: ID?
  /// True if further people are meant without being named.
  public var othersUnnamed: Bool?
  /// Whether the person comes to the office or leaves it.
  public var action: AppointmentAction
  /// The office, as written: ledamot, ersättare, ordförande.
  public var office: Text?
  /// The body of the office, in base form.
  public var body: Text?
  /// The body of the office.
  public var bodyID: ID?
  /// The first day of the office, or the month, or the year.
  public var startDate: CivilDate?
  /// The last day of the office, or the month, or the year.
  public var endDate: CivilDate?
  /// After whom the person is elected, as written.
  public var replaces: Text?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(name: Text, action: AppointmentAction) {
    self.name = name
    self.action = action
  }

  /// Decodes an appointment, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    try self.init(name: members.always(.name), action: members.always(.action))
    try members.decode(into: &self)
  }

  /// Encodes the appointment with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
