internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// A case that is taken up again often keeps the day on which it was closed the first time.
  static let decisionAfterClose = Rule(
    6005, "tmp/decision-after-close", .warning,
    sv: "Beslut efter ärendets slut", en: "A decision after its case was closed",
    explanation: .init(
      sv: """
        Beslutet har en dag efter den dag då ärendet avslutades. Det händer när ärendet tas upp igen och den gamla \
        dagen för avslut står kvar, eller när ett av datumen är fel. Jämför båda datumen med diariet. Om ärendet har \
        tagits upp igen, utelämna `closed` till dess att det avslutas på nytt.
        """,
      en: """
        The decision has a day after the one on which the case was closed. That comes about when the case is taken \
        up again and its old day of closing is left in place, or when one of the dates is wrong. Compare both dates \
        with the diary. If the case was taken up again, leave `closed` out until it is closed anew.
        """),
    kept: [
      Sample.matter("\"closed\":\"2024-06-05\",\"decisions\":[\(Sample.decision)]"),
      // Of a month that is not over it cannot be said.
      Sample.matter("\"closed\":\"2024-06\",\"decisions\":[\(Sample.decision)]"),
      Sample.matter("\"decisions\":[\(Sample.decision)]"),
    ],
    broken: [Sample.matter("\"closed\":\"2024-03-01\",\"decisions\":[\(Sample.decision)]")]
  ) { records, report in
    guard let matter = records.root(Case.self), let closed = matter.date(.closed) else { return }
    records.each(Decision.self) { decision in
      guard let date = decision.date(.date), closed.isBefore(date) else { return }
      report(
        .init(
          sv: "beslutet togs efter att ärendet avslutades (\(closed))",
          en: "decided after the case was closed (\(closed))"),
        help: .init(
          sv: "jämför båda datumen med diariet; har ärendet tagits upp igen, utelämna `closed`",
          en: "compare both dates with the diary; if the case was taken up again, leave `closed` out"),
        at: decision, .date
      ) { $0.relate(.init(sv: "ärendet avslutades", en: "the case was closed"), to: matter, .closed) }
    }
  }
}
