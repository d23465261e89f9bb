extension RuleID {
  /// A row of a simple sheet does not tell which decision it is about.
  @_spi(Engine) public static let unclearDecision = RuleID(5016, "ref/unclear-decision", .error)
}

extension Rule {
  package static let unclearDecision = Rule(
    .unclearDecision, sv: "Det framgår inte vilket beslut en rad gäller",
    en: "A row does not tell which decision it is about",
    explanation: .init(
      sv: """
        En reservation, en votering, ett förslag eller ett uttalande i det enkla bladet kan gälla ett beslut i samma ärende. \
        Kolumnen `mot` anger det med datum, § eller organ, eller organ och datum. Är den tom gäller en votering eller reservation \
        organets enda beslut, eller det enda på radens datum. Passar flera, eller inget, väljs inget: skriv i `mot` vilket. En \
        votering, och en reservation utan organ, utelämnas till dess.
        """,
      en: """
        A reservation, a vote, a proposal or a statement in the simple sheet may be about a decision of its case. The column \
        `against` names it by date, § or body, or body and date. Where it is empty, a vote or reservation is about the only \
        decision of its body, or the only one of them on its date. If several fit, or none, none is chosen: say which in \
        `against`. A vote, and a reservation without a body, is left out until then.
        """),
    kept: [
      Sample.sheet(
        """
        diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
        KS 2024/12,Motion om cykelbanor,beslut,Kommunstyrelsen,2024-06-05,,avslag,,Motionen avslås.
        KS 2024/12,,beslut,Kommunstyrelsen,2024-09-05,,avslag,,Motionen avslås.
        KS 2024/12,,reservation,Kommunstyrelsen,,Åsa Öberg (EP),,2024-09-05,Motionen borde ha bifallits.

        """)
    ],
    broken: [
      .init(
        Sample.sheet(
          """
          diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
          KS 2024/12,Motion om cykelbanor,beslut,Kommunstyrelsen,2024-06-05,,avslag,,Motionen avslås.
          KS 2024/12,,beslut,Kommunstyrelsen,2024-09-05,,avslag,,Motionen avslås.
          KS 2024/12,,reservation,Kommunstyrelsen,,Åsa Öberg (EP),,↓hösten,Motionen borde ha bifallits.

          """),
        says: .init(
          sv: "`hösten` är inget av ärendets beslut",
          en: "`hösten` is none of the decisions of the case"))
    ])
}
