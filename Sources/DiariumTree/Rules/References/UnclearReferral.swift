extension RuleID {
  /// A reply on a simple sheet is one to none, or to several, of the referrals of its case.
  @_spi(Engine) public static let unclearReferral = RuleID(5017, "ref/unclear-referral", .info)
}

extension Rule {
  package static let unclearReferral = Rule(
    .unclearReferral, sv: "Det framgår inte vilken remiss ett svar gäller",
    en: "A reply does not tell which referral it answers",
    explanation: .init(
      sv: """
        Ett remissvar i det enkla bladet knyts till den enda remiss i ärendet som gick till just svarets organ. Gick ingen \
        remiss dit, eller flera, knyts det inte till någon. Skriv organets namn som på remissraden om svaret hör dit.
        """,
      en: """
        A referral reply in the simple sheet is tied to the only referral of its case that went to exactly the body of the \
        reply. If none went there, or several, it is tied to none. Write the body as the referral has it if it answers that.
        """),
    kept: [
      Sample.sheet(
        """
        diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
        KS 2024/12,Motion om cykelbanor,remiss,Trafiknämnden,2024-03-05,,,,
        KS 2024/12,,remissvar,Trafiknämnden,2024-04-05,,,,Nämnden tillstyrker.

        """)
    ],
    broken: [
      .init(
        Sample.sheet(
          """
          diarienummer,rubrik,händelse,organ,datum,av,utfall,mot,text
          KS 2024/12,Motion om cykelbanor,remiss,Trafiknämnden,2024-03-05,,,,
          KS 2024/12,,remissvar,↓Trafik- och gatunämnden,2024-04-05,,,,Nämnden tillstyrker.

          """),
        says: .init(
          sv: "ingen remiss på bladet gick till `Trafik- och gatunämnden`, så svaret knyts inte till någon",
          en: "no referral on the sheet went to `Trafik- och gatunämnden`, so the reply is tied to none"))
    ])
}
