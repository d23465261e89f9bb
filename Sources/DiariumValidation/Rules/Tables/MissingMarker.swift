internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Programs write a word of theirs where a value is missing or a formula failed, and others read it as a text.
  static let missingMarker = CheckedRule(
    3086, "tab/missing-marker", .warning,
    sv: "Ett programs ord för ett värde som saknas", en: "A program's word for a missing value",
    explanation: .init(
      sv: """
        Texten är ett ord som ett program skriver där ett värde saknas eller inte kunde räknas ut: NA i R, nan och None i Python, \
        NULL i databaser, #SAKNAS! och ######## i kalkylprogram. Den som läser det får en rubrik eller ett namn som heter så. \
        Utelämna fältet, eller lämna cellen tom; att det saknas betyder att det inte är angivet. Som partibeteckning tas NA bara för \
        ett sådant ord om ett annat fält i posten också är NA. I tabeller kan datapackage.json ange orden med missingValues.
        """,
      en: """
        The text is a word that a program writes where a value is missing or could not be computed: NA in R, nan and None in \
        Python, NULL in databases, #N/A and ######## in spreadsheets. Who reads it gets a title or a name of that wording. Leave \
        the field out, or the cell empty: absent means not stated. As the label of a party NA is taken for such a word only if \
        another field of the record is NA too. In tables datapackage.json may state the words by missingValues.
        """),
    kept: [
      Sample.caseFeed(
        #"""
        "summary": "Nan Null skriver om NULL",
        "initiatives": [
          {"id": "ks-1/initiative/1", "kind": "motion",
           "signatories": [{"name": "Eva Ek", "party": "NA"}]}
        ]
        """#),
      Sample.tables(
        cases: "id,title,summary\nks-1,Motion om cykelbanor,NA\n",
        resources: #"[{"name":"cases","path":"cases.csv","schema":{"missingValues":["","NA"]}}]"#),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""summary": ↓"NULL""#),
        says: .init(
          sv: "`NULL` är ett programs ord för ett värde som saknas",
          en: "`NULL` is a program's word for a missing value")),
      .init(
        Sample.tables(cases: "id,title,division\nks-1,Motion om cykelbanor,↓#SAKNAS!\n"),
        says: .init(
          sv: "`#SAKNAS!` är ett kalkylprograms felvärde",
          en: "`#SAKNAS!` is an error value of a spreadsheet")),
      .init(
        Sample.tables(cases: "id,title,division\nks-1,Motion om cykelbanor,↓########\n"),
        says: .init(
          sv: "`########` står där en kolumn var för smal för att visa värdet",
          en: "`########` stands where a column was too narrow to show the value")),
    ], traits: .marker
  ) { text, view, report in
    guard isCandidate(text), let kind = kind(of: text) else { return }
    let view = view()
    guard view.isFreeText else { return }
    let isLabel = view.field == "party" || view.field == "abbreviation"
    let word = text.string
    if isLabel, word == "NA", !view.standsAgainInRecord { return }
    let quoted = Words.quoted(word)
    switch kind {
    case .missing:
      report(
        .init(
          sv: "\(quoted) är ett programs ord för ett värde som saknas",
          en: "\(quoted) is a program's word for a missing value"),
        help: view.absenceAdvice, at: view)
    case .failed:
      report(
        .init(sv: "\(quoted) är ett kalkylprograms felvärde", en: "\(quoted) is an error value of a spreadsheet"),
        help: .init(
          sv: "en formel misslyckades före exporten; rätta den i kalkylbladet och exportera på nytt",
          en: "a formula failed before the export; mend it in the spreadsheet and export again"), at: view)
    case .narrow:
      report(
        .init(
          sv: "\(quoted) står där en kolumn var för smal för att visa värdet",
          en: "\(quoted) stands where a column was too narrow to show the value"),
        help: .init(
          sv: "gör kolumnen bredare i kalkylbladet och exportera på nytt",
          en: "widen the column in the spreadsheet and export again"), at: view)
    }
  }

  private enum MarkerKind { case missing, failed, narrow }

  private static let missing: Set<String> = [
    "NA", "N/A", "n/a", "n.a.", "#NA", "<NA>", "NULL", "Null", "null", "(null)", "(NULL)", "<null>", "<NULL>", "[NULL]",
    "[null]", "\\N", "nan", "NaN", "NAN", "-nan", "-NaN", "NaT", "<NaT>", "None", "NONE", "<none>", "nil", "undefined",
    "1.#QNAN", "1.#IND", "-1.#IND",
  ]

  /// Whether a text begins and ends as those words do.
  private static func isCandidate(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 2 else { return false }
    return switch text[0] {
    case 0x23: true
    // N n u < ( [ \ - 1, and E of `Err:502`.
    case 0x4E, 0x6E, 0x75, 0x3C, 0x28, 0x5B, 0x5C, 0x2D, 0x31, 0x45: text.count <= 9
    default: false
    }
  }

  private static func kind(of text: Span<UInt8>) -> MarkerKind? {
    let word = text.string
    if missing.contains(word) { return .missing }
    if text[0] == 0x23 {
      if word.utf8.allSatisfy({ $0 == 0x23 }) { return .narrow }
      return SpreadsheetValue.errors.contains(word.uppercased()) ? .failed : nil
    }
    return word.count == 7 && word.hasPrefix("Err:5") && word.dropFirst(5).allSatisfy(\.isWholeNumber) ? .failed : nil
  }
}
