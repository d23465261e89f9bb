/// The head of a feed.
///
/// In Swedish: datamängd.
///
/// ```swift
/// let publisher = Publisher(name: "Ekeby kommun")
/// let dataset = Dataset(title: "Ärenden i Ekeby", publisher: publisher, license: "CC0-1.0", language: "sv")
/// ```
public struct Dataset: SchemaRecord {
  /// The members, in canonical order.
  public enum Field: String, RecordField {
    case id
    case title
    case titleEn = "title_en"
    case description
    case descriptionEn = "description_en"
    case publisher
    case license
    case language
    case source
    case generated
    case since
    case next
    case completeness
  }

  /// Stable IRI of the dataset.
  public var id: IRI?
  /// Name of the dataset in its language.
  public var title: Text
  /// Name of the dataset in English.
  public var titleEn: Text?
  /// What the dataset holds, in its language.
  public var description: Text?
  /// What the dataset holds, in English.
  public var descriptionEn: Text?
  /// The organisation that answers for the dataset.
  public var publisher: Publisher
  /// SPDX identifier or IRI of the licence.
  public var license: License
  /// BCP 47 tag of the language of the texts.
  public var language: LanguageTag
  /// System or collection that the data were taken from.
  public var source: Text?
  /// When this feed was made.
  public var generated: Timestamp?
  /// If present, the feed is a delta with entities changed at or after this time.
  public var since: Timestamp?
  /// IRI of the feed's next page.
  public var next: IRI?
  /// What the dataset covers and what it leaves out.
  public var completeness: Completeness?
  /// Members outside the schema, `x_<publisher>_<name>`.
  public var extensions = Extensions()

  /// A record with the members that it can never be without; all others start absent.
  public init(title: Text, publisher: Publisher, license: License, language: LanguageTag) {
    self.title = title
    self.publisher = publisher
    self.license = license
    self.language = language
  }

  /// Decodes a dataset, and throws `DecodingError` at the first member that is missing, unknown or wrong.
  public init(from decoder: any Decoder) throws {
    let members = try RecordDecoding(decoder, Self.binding)
    try self.init(
      title: members.always(.title), publisher: members.always(.publisher), license: members.always(.license),
      language: members.always(.language))
    try members.decode(into: &self)
  }

  /// Encodes the dataset with its members in canonical order; what is absent is left out.
  public func encode(to encoder: any Encoder) throws { try Self.binding.encode(self, to: encoder) }
}
