/// A text in Swedish and in English.
public struct Bilingual: Hashable, Sendable {
  public let sv: String
  public let en: String

  public init(sv: String, en: String) {
    self.sv = sv
    self.en = en
  }
}
