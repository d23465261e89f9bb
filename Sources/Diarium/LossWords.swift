@_spi(Engine) internal import DiariumSchema

extension Loss {
  /// The name of such values, singular or plural, in both languages.
  func words(_ count: Int) -> Message { .init(sv: count == 1 ? oneInSwedish : manyInSwedish, en: nouns(count)) }

  private var oneInSwedish: String {
    switch self {
    case .unknown: "värde i ett okänt fält"
    case .type: "värde av fel typ"
    case .duplicate: "värde som anges två gånger eller hör till ett id som anges två gånger"
    case .orphan: "post som inte hör till något eller inte kan läsas"
    case .length: "text som är för lång"
    case .key: "post vars id saknas eller är en annans"
    case .character: "text med tecken som teckenkodningen saknar"
    case .comments: "kommentar"
    }
  }

  private var manyInSwedish: String {
    switch self {
    case .unknown: "värden i okända fält"
    case .type: "värden av fel typ"
    case .duplicate: "värden som anges två gånger eller hör till id som anges två gånger"
    case .orphan: "poster som inte hör till något eller inte kan läsas"
    case .length: "texter som är för långa"
    case .key: "poster vars id saknas eller är andras"
    case .character: "texter med tecken som teckenkodningen saknar"
    case .comments: "kommentarer"
    }
  }
}
