/// A text in Swedish and in English.
public struct Bilingual: Hashable, Sendable {
  /// The Swedish text.
  public let sv: String
  /// The English text.
  public let en: String

  /// A text in both languages.
  public init(sv: String, en: String) {
    self.sv = sv
    self.en = en
  }
}
