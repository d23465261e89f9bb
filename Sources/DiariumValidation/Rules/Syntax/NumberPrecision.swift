internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A number with that many digits is most often an identifier, or a quotient that a program wrote out in full.
  static let numberPrecision = CheckedRule(
    2004, "syn/number-precision", .warning,
    sv: "Tal med fler siffror än många program behåller", en: "A number of more digits than many programs keep",
    explanation: .init(
      sv: """
        Talet har fler än 17 värdesiffror, eller så ligger det bortom 2^53. Diarium behåller varje siffra, men \
        JavaScript, jq och kalkylprogram räknar med binära flyttal och avrundar talet utan att säga till. Jämför \
        siffrorna med källan. Ett nummer som betecknar något är inget mått: skriv det som text. Källa: RFC 8259, \
        avsnitt 6.
        """,
      en: """
        The number has more than 17 significant digits, or lies beyond 2^53. Diarium keeps every digit, but \
        JavaScript, jq and spreadsheets count in binary floating point and round it without a word. Compare the \
        digits with the source. A number that identifies something is no figure: write it as text. Source: RFC \
        8259, section 6.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "citations": [
          {"id": "ks-1/citation/1", "kind": "survey",
           "data_points": [{"label": "hushåll", "value": 9007199254740992}]}
        ]
        """#),
      // Zeros at the ends of a number carry nothing that could be rounded.
      Sample.caseFeed(
        #"""
        "citations": [
          {"id": "ks-1/citation/1", "kind": "survey",
           "data_points": [{"label": "andel", "value": -0.000012345678901234567000}]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.caseFeed(
          #"""
          "citations": [
            {"id": "ks-1/citation/1", "kind": "survey",
             "data_points": [{"label": "hushåll", "value": ↓9007199254740993}]}
          ]
          """#),
        says: .init(
          sv: "`9007199254740993` har fler siffror än JavaScript, jq och kalkylprogram behåller",
          en: "`9007199254740993` has more digits than JavaScript, jq and spreadsheets keep")),
      .init(
        Sample.caseFeed(
          #"""
          "citations": [
            {"id": "ks-1/citation/1", "kind": "survey",
             "data_points": [{"label": "andel", "value": ↓0.333333333333333333}]}
          ]
          """#),
        says: .init(
          sv: "`0.333333333333333333` har fler siffror än JavaScript, jq och kalkylprogram behåller",
          en: "`0.333333333333333333` has more digits than JavaScript, jq and spreadsheets keep")),
    ]
  ) { records, report in
    records.each(DataPoint.self) { point in
      guard let number = point.number(.value), isRounded(number) else { return }
      report(
        .init(
          sv: "\(Words.quoted(number)) har fler siffror än JavaScript, jq och kalkylprogram behåller",
          en: "\(Words.quoted(number)) has more digits than JavaScript, jq and spreadsheets keep"),
        help: .init(
          sv: "jämför med källan; ett nummer som betecknar något skrivs som text, till exempel i `label`",
          en: "compare with the source; a number that identifies something is written as text, as in `label`"),
        at: point, .value)
    }
  }

  /// Whether programs that use binary floating point round the number.
  private static func isRounded(_ number: String) -> Bool {
    // A number in another form, with an exponent, has a finding of its own.
    guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }) else { return false }
    guard let whole = Int(number.prefix { $0 != "." }), whole.magnitude <= 1 << 53 else { return true }
    guard number.utf8.contains(0x2E) else { return false }
    var digits = number.utf8.filter { $0 >= 0x30 }.drop { $0 == 0x30 }
    while digits.last == 0x30 { digits.removeLast() }
    return digits.count > 17
  }
}
