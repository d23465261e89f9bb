internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A place beyond the end of its text was counted in other units, or in another version of the text.
  static let spanOutsideSource = CheckedRule(
    7021, "dom/span-outside-source", .error, scope: .all,
    sv: "Textställe utanför källtexten", en: "A span outside of its source text",
    explanation: .init(
      sv: """
        Ett textställe räknas i Unicode-skalärer från 0: `begins` är läget för den första och `ends` läget efter den \
        sista. Här är stället tomt, baklänges eller går utanför källtexten, vars längd är `length`. Oftast har det \
        räknats i bytes eller UTF-16-enheter, eller i en annan version av texten. Räkna om läget i den text som \
        `sha256` anger.
        """,
      en: """
        A span counts Unicode scalars from 0: `begins` is the offset of the first, `ends` the offset after the last. \
        This one is empty, runs backwards, or leaves its source text, whose length is `length`. Most often it was \
        counted in bytes or UTF-16 units, or in another version of the text. Count again in the text that `sha256` \
        names.
        """),
    kept: [
      // A span may be the whole text.
      Sample.feed(
        #"""
        "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
        "sources": [
          {"id": "protokoll", "media_type": "text/plain",
           "sha256": "92a2b777e581921b7b42177cafbc98d6c428410e2a217a55fbe5172667a5b18d", "length": 100}
        ],
        "cases": [
          {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks",
           "spans": [
             {"source_id": "protokoll", "begins": 0, "ends": 100},
             {"source_id": "protokoll", "begins": 99, "ends": 100}
           ]}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
          "sources": [
            {"id": "protokoll", "media_type": "text/plain",
             "sha256": "92a2b777e581921b7b42177cafbc98d6c428410e2a217a55fbe5172667a5b18d", "length": 100}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks",
             "spans": [{"source_id": "protokoll", "begins": 90, "ends": ↓101}]}
          ]
          """#),
        says: .init(
          sv: "stället slutar vid `101`, men källtexten `protokoll` slutar vid `100`",
          en: "the span ends at `101`, but source text `protokoll` ends at `100`")),
      .init(
        Sample.feed(
          #"""
          "bodies": [{"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board"}],
          "sources": [
            {"id": "protokoll", "media_type": "text/plain",
             "sha256": "92a2b777e581921b7b42177cafbc98d6c428410e2a217a55fbe5172667a5b18d", "length": 100}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks",
             "spans": [{"source_id": "protokoll", "begins": 9, "ends": ↓9}]}
          ]
          """#),
        says: .init(
          sv: "stället börjar vid `9` och slutar vid `9`, så det rymmer ingen text",
          en: "the span begins at `9` and ends at `9`, so that it holds no text")),
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board",
             "spans": [{"source_id": "protokoll", "begins": 90, "ends": ↓120}]}
          ],
          "sources": [
            {"id": "protokoll", "media_type": "text/plain",
             "sha256": "92a2b777e581921b7b42177cafbc98d6c428410e2a217a55fbe5172667a5b18d", "length": 100}
          ],
          "cases": [
            {"id": "ks-1", "title": "Motion om cykelbanor", "body": "Kommunstyrelsen", "body_id": "ks"}
          ]
          """#),
        says: .init(
          sv: "stället slutar vid `120`, men källtexten `protokoll` slutar vid `100`",
          en: "the span ends at `120`, but source text `protokoll` ends at `100`")),
    ]
  ) { records, report in
    guard records.has(TextSpan.self) else { return }
    var lengths = report.registers.sourceLengths
    // In the head the source texts are next to what was read from them.
    records.each(Source.self) { source in
      guard let id = source.text(.id), let length = source.integer(.length) else { return }
      lengths[id] = length
    }
    records.each(TextSpan.self) { span in
      guard let ends = span.integer(.ends) else { return }
      if let begins = span.integer(.begins), begins >= ends {
        report(
          .init(
            sv: "stället börjar vid `\(begins)` och slutar vid `\(ends)`, så det rymmer ingen text",
            en: "the span begins at `\(begins)` and ends at `\(ends)`, so that it holds no text"),
          help: .init(
            sv: "`ends` är läget efter den sista skalären, så det är större än `begins`",
            en: "`ends` is the offset after the last scalar, so it is greater than `begins`"), at: span, .ends)
      } else if let id = span.text(.sourceID), let length = lengths[id], ends > length {
        report(
          .init(
            sv: "stället slutar vid `\(ends)`, men källtexten \(Words.quoted(id)) slutar vid `\(length)`",
            en: "the span ends at `\(ends)`, but source text \(Words.quoted(id)) ends at `\(length)`"),
          help: .init(
            sv: "räkna i Unicode-skalärer, inte bytes, i den text som källans `sha256` anger",
            en: "count Unicode scalars, not bytes, in the text that the source's `sha256` names"), at: span, .ends
        ) { $0.relate(.init(sv: "källtexten", en: "the source text"), to: span, .sourceID) }
      }
    }
  }
}
