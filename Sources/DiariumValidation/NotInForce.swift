@_spi(Engine) package import DiariumTree

extension Catalogue {
  /// A rule that has a number and a name but is not applied yet, or not in this version of the schema.
  package struct NotInForce: Sendable {
    /// The number in the code.
    package let number: Int
    /// The name, `category/defect`.
    package let name: String
    /// The reason why it is not in force.
    package let because: Message
  }

  private static let dialects = Message(
    sv: "kräver läsning av andra teckenkodningar och skrivsätt i tabeller",
    en: "needs the reading of other encodings and spellings in tables")
  private static let spreadsheets = Message(
    sv: "kräver kalkylblad", en: "needs spreadsheets")
  private static let comparison = Message(
    sv: "kräver jämförelse med en tidigare publicering", en: "needs a comparison with an earlier feed")
  private static let fields = Message(
    sv: "kräver fält som schema 1.0 saknar", en: "needs fields that schema 1.0 lacks")
  private static func covered(_ rule: String) -> Message {
    Message(sv: "omfattas av `\(rule)`", en: "covered by `\(rule)`")
  }

  /// The rules that are not in force, in the order of their codes.
  package static let notInForce: [NotInForce] = [
    .init(number: 4005, name: "str/unlisted-code", because: fields),
    .init(number: 4007, name: "str/length", because: fields),
    .init(number: 4011, name: "str/deprecated-field", because: fields),
    .init(number: 4014, name: "str/mixed-types", because: covered("str/wrong-type")),
    .init(number: 5007, name: "ref/id-case-collision", because: covered("str/pattern")),
    .init(number: 5012, name: "ref/count-mismatch", because: fields),
    .init(number: 6007, name: "tmp/no-offset", because: covered("str/pattern")),
    .init(number: 6011, name: "tmp/mixed-precision", because: dialects),
    .init(number: 6013, name: "tmp/late-minutes", because: fields),
    .init(
      number: 7001, name: "dom/registry-number",
      because: .init(sv: "kräver en inställningsfil med mönster", en: "needs a configuration with patterns")),
    .init(number: 7006, name: "dom/vote-sum", because: fields),
    .init(number: 7016, name: "dom/quorum", because: fields),
    .init(number: 8008, name: "txt/url", because: covered("str/pattern")),
    .init(number: 9003, name: "pkg/volume-drop", because: comparison),
    .init(number: 9004, name: "pkg/removed-id", because: comparison),
    .init(number: 9006, name: "cnv/lossy-number", because: spreadsheets),
    .init(
      number: 9011, name: "pkg/findings-truncated",
      because: .init(sv: "rapporten säger det själv", en: "the report says so itself")),
  ]
}
