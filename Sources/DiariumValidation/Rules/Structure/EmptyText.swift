internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension Rule {
  static let emptyText = Rule(
    .emptyText, sv: "Tom text", en: "An empty text",
    explanation: .init(
      sv: """
        Att ett fält saknas betyder att uppgiften inte är angiven, och det finns bara ett sätt att skriva det: \
        utelämna fältet. En tom text läses som om fältet saknades, och `diarium fmt` tar bort den.
        """,
      en: """
        Absent means not stated, and there is one way to write it: leave the field out. An empty text is read as \
        absent, and `diarium fmt` drops it.
        """),
    kept: [Sample.caseFeed()],
    broken: [Sample.caseFeed(#""summary":"""#)])
}
