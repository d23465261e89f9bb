extension RuleID {
  /// A reference to a reservation or a statement that is missing, or one that is present without a reference.
  @_spi(Engine) public static let pointer = RuleID(9110, "imp/pointer", .warning)
}

extension Rule {
  package static let pointer = Rule(
    .pointer, sv: "En hänvisning som inte går ihop", en: "A reference that does not meet its text",
    explanation: .init(
      sv: """
        I remissammanställningen står `Reservation av …, se Reservationer m.m.`, och texten ska stå där med \
        samma namn. Här finns det ena men inte det andra: reservationen har tappats, eller så är namnet \
        skrivet på två sätt. En reservation utan text finns med i ärendet, med `absent_text`.
        """,
      en: """
        The statements say `Reservation av …, se Reservationer m.m.`, and the text must stand there with the \
        same name. Here one is there without the other: the reservation was lost, or the name is written in \
        two ways. A reservation without its text is in the case, with `absent_text`.
        """),
    kept: [
      Sample.report
    ],
    broken: [
      .init(
        Sample.report
          + """

          Remissammanställning

          Trafiknämnden

          Trafiknämnden beslutade vid sitt sammanträde den 3 februari 2031 följande.

          Trafiknämnden tillstyrker motionen.

          ↓Reservation av Kim Kvist (KP), se Reservationer m.m.

          """,
        says: .init(
          sv: """
            `Reservation av Kim Kvist (KP), se Reservationer m.m.` leder ingenstans: texten finns inte \
            under Reservationer m.m.
            """,
          en: """
            `Reservation av Kim Kvist (KP), se Reservationer m.m.` leads nowhere: the text is not under \
            Reservationer m.m.
            """))
    ])
}
