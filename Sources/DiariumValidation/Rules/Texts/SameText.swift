internal import DiariumModel
internal import DiariumSchema
internal import DiariumTree

extension Rule {
  /// One text by several people is often registered once for each of them.
  static let sameText = Rule(
    8009, "txt/same-text", .info,
    sv: "Samma långa text två gånger", en: "The same long text twice",
    explanation: .init(
      sv: """
        Två reservationer eller yttranden i ärendet har exakt samma långa text. Ofta är det en enda handling med flera undertecknare, \
        som registrerats en gång för var och en. Är det så, gör en post med alla undertecknare; är det två handlingar, låt \
        dem stå.
        """,
      en: """
        Two reservations or statements of the case have exactly the same long text. Often that is one paper with several \
        signatories which was registered once for each of them. If so, make one record with all signatories; if they are two \
        papers, leave them.
        """),
    kept: [
      Sample.matter(Sample.twoStatements(String(repeating: "Vi säger nej. ", count: 20), "Ja.")),
      Sample.matter(Sample.twoStatements("Vi säger nej.", "Vi säger nej.")),
    ],
    broken: [
      Sample.matter(
        Sample.twoStatements(
          String(repeating: "Vi säger nej. ", count: 20), String(repeating: "Vi säger nej. ", count: 20)))
    ]
  ) { records, report in
    var statements: [[UInt8]: RecordView<Statement>] = [:]
    var reservations: [[UInt8]: RecordView<Reservation>] = [:]
    let help = Message(
      sv: "är det en handling med flera undertecknare, gör en post av dem",
      en: "if it is one paper with several signatories, make it one record")
    records.each(Statement.self) { statement in
      guard let text = statement.longText(.text) else { return }
      guard let first = statements[text] else {
        statements[text] = statement
        return
      }
      report(
        .init(sv: "samma text som i ett yttrande", en: "same text as in a statement"), help: help, at: statement, .text
      ) { $0.relate(.init(sv: "här först", en: "first here"), to: first, .text) }
    }
    records.each(Reservation.self) { reservation in
      guard let text = reservation.longText(.text) else { return }
      guard let first = reservations[text] else {
        reservations[text] = reservation
        return
      }
      report(
        .init(sv: "samma text som i en reservation", en: "same text as in a reservation"), help: help, at: reservation,
        .text
      ) { $0.relate(.init(sv: "här först", en: "first here"), to: first, .text) }
    }
  }
}

extension RecordView {
  /// A text that is long enough that two people would not write the same by chance, in UTF-8.
  fileprivate func longText(_ field: R.Field) -> [UInt8]? {
    guard let text = text(field), text.utf8.count >= 200 else { return nil }
    return Array(text.utf8)
  }
}

extension Sample {
  /// Two statements with a text each.
  fileprivate static func twoStatements(_ one: String, _ other: String) -> String {
    func statement(_ number: Int, _ text: String) -> String {
      "{\"id\":\"ks-1/statement/\(number)\",\"kind\":\"special_statement\",\"body\":\"Kommunstyrelsen\",\"text\":\"\(text)\"}"
    }
    return "\"statements\":[\(statement(1, one)),\(statement(2, other))]"
  }
}
