/// The forms of types as regular expressions (ECMA-262, flag u), to be matched against the whole value; `Lexical` says
/// the same byte by byte.
extension FieldType {
  /// The characters that no text may hold, for a character class.
  static let forbidden = #"\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF"#

  /// The pattern of a type whose values are texts; nil where there is none, or a list of codes.
  public var pattern: String? {
    switch self {
    case .text: "^[^\(Self.forbidden)]+$"
    case .id, .reference: "^[a-z0-9][a-z0-9._/-]*$"
    case .date: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    case .time:
      "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)"
        + "([.][0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
    case .clock: "^([01][0-9]|2[0-3]):[0-5][0-9]$"
    case .iri: #"^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|\\^`]+$"#
    case .language: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
    case .license:
      #"^([A-Za-z0-9][A-Za-z0-9.+-]*|[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|\\^`]+)$"#
    case .organisationNumber: "^(16)?[0-9]{2}[2-9][0-9]{3}-?[0-9]{4}$"
    case .municipalityCode: "^[0-9]{2}([0-9]{2})?$"
    case .sha256: "^[0-9a-f]{64}$"
    case .mediaType: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]+)?$"
    case .emailAddress: #"^[^@\s\#(Self.forbidden)]+@[^@\s\#(Self.forbidden)]+$"#
    case .schemaVersion, .code, .record, .integer, .decimal, .boolean: nil
    }
  }

  /// The pattern of an extension's name.
  public static let extensionNamePattern = "^x_[a-z0-9]+_[a-z0-9_]+$"
}
