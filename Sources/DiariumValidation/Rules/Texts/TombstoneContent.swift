internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// The removed record is published all the same: the mark of deletion was set, and the texts were left in place.
  static let tombstoneContent = CheckedRule(
    8050, "txt/tombstone-content", .warning, scope: .all,
    sv: "Innehåll i en borttagen post", en: "Content of a deleted record",
    explanation: .init(
      sv: """
        Posten är märkt som borttagen (`deleted`) men har kvar texter, namn eller poster i sig. Den som tar bort en \
        uppgift, kanske på begäran av någon som nämns i den, publicerar den ändå. En borttagen post behöver bara `id`, \
        `modified` och `deleted`; hänvisningar, koder, datum och diarienummer får stå kvar. Texten visas inte i \
        rapporten.
        """,
      en: """
        The record is marked as deleted (`deleted`), and still has texts, names, or records in it. Whoever takes \
        something away, perhaps at the request of someone named there, publishes it all the same. A deleted record \
        needs no more than `id`, `modified` and `deleted`; references, codes, dates and the diary number may stay. The \
        report does not show the text.
        """),
    kept: [
      Sample.feed(
        #"""
        "cases": [
          {"id": "ks-1", "diary_number": "KS 2024/1", "modified": "2024-06-05T10:00:00Z",
           "deleted": true,
           "decisions": [
             {"id": "ks-1/decision/1", "modified": "2024-06-05T10:00:00Z", "deleted": true}
           ]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "cases": [
            {"id": "ks-1", "title": ↓"Borttaget ärende", "summary": "Text som togs bort",
             "modified": "2024-06-05T10:00:00Z", "deleted": true,
             "decisions": [
               {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
                "outcome": "rejected"}
             ]}
          ]
          """#),
        says: .init(
          sv: "posten är borttagen men har kvar `title`, `summary` och `decisions`",
          en: "the record is deleted, and still has `title`, `summary` and `decisions`")),
      .init(
        Sample.feed(
          #"""
          "persons": [
            {"id": "eva-ek", "name": ↓"Eva Ek", "modified": "2024-06-05T10:00:00Z", "deleted": true}
          ],
          "memberships": [{"id": "eva-ek-1", "person_id": "eva-ek"}]
          """#),
        says: .init(
          sv: "posten är borttagen men har kvar `name`",
          en: "the record is deleted, and still has `name`")),
    ]
  ) { records, report in
    records.eachFilledTombstone { first, fields in
      let names = Words.list(names: fields, .and)
      report(
        .init(
          sv: "posten är borttagen men har kvar \(names.sv)", en: "the record is deleted, and still has \(names.en)"),
        help: .init(
          sv: "behåll bara `id`, `modified` och `deleted`; texten visas inte här",
          en: "keep no more than `id`, `modified` and `deleted`; the text is not shown here"),
        at: first
      ) { $0.isHidden = true }
    }
  }
}
