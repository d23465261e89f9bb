internal import DiariumSchema
internal import DiariumTree

extension Catalogue {
  /// Ids and what they refer to.
  static let references: [RuleDescription] = [
    .init(
      .duplicateID, sv: "Samma id två gånger", en: "The same id twice",
      """
      An id names one record of the whole feed, over all tables, so that others can link to it. Records that share an id \
      are never merged, and none of them wins. Give each an id of its own, made from its content.
      """,
      kept: Sample.matter("\"decisions\":[\(Sample.decision)]"),
      broken: Sample.matter("\"decisions\":[\(Sample.decision),\(Sample.decision)]")),
    .init(
      .unknownDecision, sv: "Hänvisning till ett beslut som saknas", en: "A decision that does not exist",
      "A reservation is always against a decision, and the decision stands in the same case. Add it, or mend the id.",
      kept: Sample.matter(
        "\"decisions\":[\(Sample.decision)],\(Sample.reservation("ks-1/decision/1"))"),
      broken: Sample.matter("\"decisions\":[\(Sample.decision)],\(Sample.reservation("ks-1/decision/7"))")),
    .init(
      .unknownActor, sv: "Hänvisning till en aktör som saknas", en: "An actor that is in no register",
      """
      A person, party or body that a record refers to by id stands in a register of the feed. Names as written need no \
      register: leave the reference out where there is none.
      """,
      kept: Sample.feed(
        #""bodies":[{"id":"ks","name":"Kommunstyrelsen","kind":"executive_board"}],"cases":[{"id":"ks-1","title":"Motion","body_id":"ks"}]"#
      ),
      broken: Sample.matter(#""body_id":"ks""#)),
    .init(
      .otherCase, sv: "Hänvisning till ett annat ärende", en: "A reference into another case",
      """
      A case is self-contained, so that it can be read alone. Only `to_id` of a relation may lead into another case: say \
      there how the two belong together.
      """,
      kept: Sample.feed(
        #""cases":[{"id":"ks-1","title":"A","documents":[{"id":"ks-1/document/1","kind":"motion"}],"relations":[{"id":"ks-1/relation/1","kind":"follows","from_id":"ks-1/document/1","to_id":"ks-2"}]},{"id":"ks-2","title":"B"}]"#
      ),
      broken: Sample.feed(
        #""cases":[{"id":"ks-1","title":"A","documents":[{"id":"ks-1/document/1","kind":"motion"}]},{"id":"ks-2","title":"B","documents":[{"id":"ks-2/document/1","kind":"attachment","attached_to_id":"ks-1/document/1"}]}]"#
      )),
    .init(
      .unknownRecord, sv: "Hänvisning till en post som saknas", en: "A record that does not exist",
      """
      A reference names a record of the same case or of a register. In a feed of changes (`dataset.since`) what did not \
      change may be elsewhere, so there this rule is not applied.
      """,
      kept: Sample.matter(
        #""documents":[{"id":"ks-1/document/1","kind":"motion"},{"id":"ks-1/document/2","kind":"attachment","attached_to_id":"ks-1/document/1"}]"#
      ),
      broken: Sample.matter(
        #""documents":[{"id":"ks-1/document/2","kind":"attachment","attached_to_id":"ks-1/document/9"}]"#)),
    .init(
      .wrongRecord, sv: "Hänvisning till fel slags post", en: "A reference to the wrong kind of record",
      "The id exists, and belongs to a record of another kind than the field names: a document where a decision is meant.",
      kept: Sample.matter(
        "\"decisions\":[\(Sample.decision)],\(Sample.reservation("ks-1/decision/1"))"),
      broken: Sample.matter(
        "\"documents\":[{\"id\":\"ks-1/document/1\",\"kind\":\"motion\"}],\(Sample.reservation("ks-1/document/1"))")),
  ]
}

extension Sample {
  static func reservation(_ decision: String) -> String {
    """
    "reservations":[{"id":"ks-1/reservation/1","body":"Kommunstyrelsen","decision_id":"\(decision)","signatories":[{"name":"Eva Ek","party":"EP"}]}]
    """
  }
}
