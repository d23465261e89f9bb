extension RuleID {
  /// A record without a field that it must have, or without any of a group of which it must have one.
  @_spi(Engine) public static let missingRequired = RuleID(4001, "str/missing-required", .error)
}

extension Rule {
  package static let missingRequired = Rule(
    .missingRequired, sv: "Ett obligatoriskt fält saknas", en: "A required field is missing",
    explanation: .init(
      sv: """
        Utan fältet går posten inte att använda: ett beslut utan organ säger ingenting. Ett obligatoriskt fält \
        saknas även när det är null, en tom text eller en tom lista. En gravsten (borttagen post) behöver bara `id`, \
        `modified` och `deleted`, och ett hemligt ärende behöver ingen ärendemening. I vissa grupper räcker det med \
        ett fält: ett beslut har `outcome` eller `items`.
        """,
      en: """
        Without it the record cannot be used: a decision without its body says nothing. A required field that is \
        null, an empty text or an empty list is missing too. A tombstone needs only `id`, `modified` and `deleted`; \
        a confidential case needs no title. Of some groups one field is enough: a decision has an `outcome` or \
        `items`.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "decisions": [
          {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
           "outcome": "rejected"}
        ]
        """#)
    ],
    broken: [
      .init(
        Sample.caseFeed(#""reservations": [↓{"id": "ks-1/reservation/1", "body": "Kommunstyrelsen"}]"#),
        says: .init(
          sv: "reservationen `ks-1/reservation/1` saknar `signatories`",
          en: "reservation `ks-1/reservation/1` has no `signatories`"))
    ])
}
