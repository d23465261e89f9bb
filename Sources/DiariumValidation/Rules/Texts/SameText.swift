internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// One text by several people is often registered once for each of them.
  static let sameText = CheckedRule(
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
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "special_statement", "body": "Kommunstyrelsen",
           "text": "Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. "},
          {"id": "ks-1/statement/2", "kind": "special_statement", "body": "Kommunstyrelsen",
           "text": "Ja."}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "statements": [
          {"id": "ks-1/statement/1", "kind": "special_statement", "body": "Kommunstyrelsen",
           "text": "Vi säger nej."},
          {"id": "ks-1/statement/2", "kind": "special_statement", "body": "Kommunstyrelsen",
           "text": "Vi säger nej."}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "statements": [
            {"id": "ks-1/statement/1", "kind": "special_statement", "body": "Kommunstyrelsen",
             "text": "Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. "},
            {"id": "ks-1/statement/2", "kind": "special_statement", "body": "Kommunstyrelsen",
             "text": ↓"Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. Vi säger nej. "}
          ]
          """#),
        says: .init(
          sv: "samma text som i ett yttrande",
          en: "same text as in a statement"))
    ]
  ) { records, report in
    let help = Message(
      sv: "är det en handling med flera undertecknare, gör en post av dem",
      en: "if it is one paper with several signatories, make it one record")
    records.all(CaseStatement.self).eachRepeated(.text) { statement, first in
      report(
        .init(sv: "samma text som i ett yttrande", en: "same text as in a statement"), help: help, at: statement, .text
      ) { $0.relate(.init(sv: "här först", en: "first here"), to: first, .text) }
    }
    records.all(Reservation.self).eachRepeated(.text) { reservation, first in
      report(
        .init(sv: "samma text som i en reservation", en: "same text as in a reservation"), help: help, at: reservation,
        .text
      ) { $0.relate(.init(sv: "här först", en: "first here"), to: first, .text) }
    }
  }
}

extension Array {
  /// Calls `body` with each record that repeats the text of an earlier one, and with that one; the texts are long
  /// enough that two people would not write the same by chance.
  fileprivate func eachRepeated<R: SchemaRecord>(_ field: R.Field, _ body: (RecordView<R>, RecordView<R>) -> Void)
  where Element == RecordView<R> {
    guard count > 1 else { return }
    // Texts of different lengths differ, so most are never read.
    let lengths = map { $0.length(field) }
    var counts: [Int: Int] = [:]
    for length in lengths where length >= 200 { counts[length, default: 0] += 1 }
    guard counts.contains(where: { $0.value > 1 }) else { return }
    var firsts: [[UInt8]: RecordView<R>] = [:]
    for (view, length) in zip(self, lengths) where counts[length, default: 0] > 1 {
      guard let text = view.text(field).map({ [UInt8]($0.utf8) }) else { continue }
      if let first = firsts[text] { body(view, first) } else { firsts[text] = view }
    }
  }
}
