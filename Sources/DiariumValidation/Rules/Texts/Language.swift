internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A tag that belongs to no language makes screen readers and catalogues take Swedish for something else.
  static let language = CheckedRule(
    8007, "txt/language", .error, scope: .head,
    sv: "Språk som inte finns", en: "A language tag that names no language",
    explanation: .init(
      sv: """
        Språket anges med en kod enligt BCP 47: `sv` för svenska. Här står ett ord, ett lands kod eller en kod på tre \
        bokstäver där det finns en på två. Även `se` nämns, som är nordsamiska, där varken titel eller beskrivning har \
        någon bokstav som nordsamiskan har och svenskan inte (á, č, đ, ŋ, š, ŧ, ž): då menas oftast Sverige. Koder på \
        tre bokstäver för andra språk prövas inte.
        """,
      en: """
        The language is given by a tag of BCP 47: `sv` for Swedish. The value is a word, the code of a country, or a code \
        of three letters where there is one of two. `se`, which is Northern Sami, is spoken of too where neither \
        title nor description has a letter that Northern Sami has and Swedish has not (á, č, đ, ŋ, š, ŧ, ž): most \
        often Sweden is meant then. Codes of three letters for other languages are not checked.
        """),
    kept: [
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
        "language": "sv-SE"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
        "language": "smj"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
        "language": "fit"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Áššit Ekebys", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
        "language": "se"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
    ],
    broken: [
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
          "language": ↓"svenska"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "`svenska` är inget språk enligt BCP 47",
          en: "`svenska` is not a BCP 47 language tag")),
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
          "language": ↓"swe"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "`swe` är inget språk enligt BCP 47",
          en: "`swe` is not a BCP 47 language tag")),
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
          "language": ↓"se"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "`se` är nordsamiska",
          en: "`se` is Northern Sami")),
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0",
          "language": ↓"dk"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "`dk` är inget språk enligt BCP 47",
          en: "`dk` is not a BCP 47 language tag")),
    ]
  ) { records, report in
    guard let dataset = records.root(Feed.self)?.one(.dataset, of: Dataset.self), let tag = dataset.text(.language),
      LanguageTag(tag) != nil
    else { return }
    let isCountry = tag.lowercased() == "se" && !CheckedRule.isSami(dataset)
    guard isCountry || !LanguageTags.isLanguage(tag) else { return }
    let near = isCountry ? "sv" : LanguageTags.nearest(to: tag)
    report(
      isCountry
        ? .init(sv: "`\(tag)` är nordsamiska", en: "`\(tag)` is Northern Sami")
        : .init(
          sv: "\(Words.quoted(tag)) är inget språk enligt BCP 47",
          en: "\(Words.quoted(tag)) is not a BCP 47 language tag"),
      help: near.map { .init(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") }
        ?? .init(sv: "skriv `sv` för svenska", en: "write `sv` for Swedish"), at: dataset, .language
    ) { $0.suggestion = near }
  }

  /// Whether the title or the description has a letter of Northern Sami that Swedish does not have.
  private static func isSami(_ dataset: RecordView<Dataset>) -> Bool {
    [dataset.text(.title), dataset.text(.description)].contains { text in
      text?.lowercased().contains { "áčđŋšŧž".contains($0) } ?? false
    }
  }
}
