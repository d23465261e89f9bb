internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A licence that nobody can look up gives nobody any rights.
  static let license = CheckedRule(
    9050, "pkg/license", .warning, scope: .all,
    sv: "Okänd licens", en: "An unknown licence",
    explanation: .init(
      sv: """
        Licensen har formen av en SPDX-beteckning men finns inte i SPDX lista (3.27.0). Den som vill använda \
        uppgifterna kan då inte slå upp vad som gäller, och kataloger som läser beteckningen maskinellt förstår den \
        inte. Skriv beteckningen hel, med version: `CC0-1.0`, `CC-BY-4.0`. En egen licens anges med sin webbadress, \
        eller som `LicenseRef-` och ett namn.
        """,
      en: """
        The licence has the form of an SPDX identifier and is not in the list of SPDX (3.27.0). Whoever wants to use \
        the data cannot look up what holds, and catalogues that read the identifier by machine do not understand it. \
        Write it whole, with its version: `CC0-1.0`, `CC-BY-4.0`. A licence of one's own is given by its web address, \
        or as `LicenseRef-` and a name.
        """),
    kept: [
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"},
        "license": "https://creativecommons.org/publicdomain/zero/1.0/", "language": "sv"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "cc-by-4.0",
        "language": "sv"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"},
        "license": "LicenseRef-Ekeby-2024", "language": "sv"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      Sample.caseFeed(#""documents": [{"id": "ks-1/document/1", "kind": "report", "license": "CC-BY-SA-4.0"}]"#),
    ],
    broken: [
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": ↓"CC0",
          "language": "sv"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "`CC0` finns inte i SPDX lista över licenser",
          en: "`CC0` is not in the list of licences of SPDX")),
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": ↓"CC-BY",
          "language": "sv"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "`CC-BY` finns inte i SPDX lista över licenser",
          en: "`CC-BY` is not in the list of licences of SPDX")),
      .init(
        Sample.caseFeed(#""documents": [{"id": "ks-1/document/1", "kind": "report", "license": ↓"CC-BY-4"}]"#),
        says: .init(
          sv: "`CC-BY-4` finns inte i SPDX lista över licenser",
          en: "`CC-BY-4` is not in the list of licences of SPDX")),
    ]
  ) { records, report in
    if let dataset = records.root(Feed.self)?.one(.dataset, of: Dataset.self) {
      CheckedRule.look(at: dataset, .license, report)
    }
    records.each(Document.self) { CheckedRule.look(at: $0, .license, report) }
  }

  private static func look<R: SchemaRecord>(at view: RecordView<R>, _ field: R.Field, _ report: RuleReport) {
    guard view.has(field), let text = view.text(field), License(text) != nil, !text.utf8.contains(0x3A),
      !SPDXLicenses.has(text)
    else { return }
    let near = SPDXLicenses.nearest(to: text)
    report(
      .init(
        sv: "\(Words.quoted(text)) finns inte i SPDX lista över licenser",
        en: "\(Words.quoted(text)) is not in the list of licences of SPDX"),
      help: near.map { .init(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") }
        ?? .init(
          sv: "ange en beteckning ur listan (spdx.org/licenses), eller licensens webbadress",
          en: "give an identifier of the list (spdx.org/licenses), or the web address of the licence"),
      at: view, field
    ) { $0.suggestion = near }
  }
}
