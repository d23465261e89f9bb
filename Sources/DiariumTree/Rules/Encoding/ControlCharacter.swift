extension RuleID {
  /// A character that YAML does not call printable in a text (YAML 1.2.2, production 1).
  @_spi(Engine) public static let controlCharacter = RuleID(1007, "enc/control-character", .error)
}

extension Rule {
  package static let controlCharacter = Rule(
    .controlCharacter, sv: "Styrtecken i en text", en: "A control character in a text",
    explanation: .init(
      sv: """
        En text får innehålla de tecken som YAML 1.2 räknar som utskrivbara. Av styrtecknen är det bara TAB, LF, CR \
        och U+0085. DEL, U+FFFE och U+FFFF är inte tillåtna. Många program kapar texten eller tappar värdet vid ett \
        otillåtet tecken, oftast NUL. Ta bort tecknet där texten kommer ifrån.
        """,
      en: """
        A text may hold what YAML 1.2 calls printable: no control characters but TAB, LF, CR and U+0085, no DEL, no \
        U+FFFE and U+FFFF. Many programs cut the text or drop the value at such a character, most often NUL. Delete \
        it at its origin.
        """),
    kept: [
      Sample.caseFeed(#""summary": "Två\nrader""#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"En\u0000rad""#),
        says: .init(
          sv: "texten i `summary` innehåller tecknet U+0000, som ingen text får innehålla",
          en: "the text of `summary` holds U+0000, which no text may"))
    ])
}
