internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// A code that does not exist, or a neighbour's, puts the cases of one municipality on the map of another.
  static let municipalityCode = CheckedRule(
    4050, "str/municipality-code", .warning, scope: .head,
    sv: "Kommunkod som inte finns eller är en annans",
    en: "A municipality code that does not exist, or belongs to another municipality",
    explanation: .init(
      sv: """
        Koden är ingen av de 290 kommunernas och ingen av de 21 regionernas, så som de är i dag, eller så är namnet \
        bredvid den en annan kommuns eller regions. Koderna står i SCB:s lista över län och kommuner i \
        kodnummerordning: fyra siffror för en kommun, de två första för länet; två för en region. Var koden en kommuns \
        som inte finns längre, låt den stå.
        """,
      en: """
        The code does not belong to any of today's 290 municipalities or 21 regions, or the name next to it is that \
        of another one. The codes stand in the list of counties and municipalities of Statistics Sweden: four digits \
        for a municipality, the first two of which are the county's; two for a region. If the code was that of a \
        municipality that no longer exists, let it stand.
        """),
    kept: [
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby",
        "publisher": {"name": "Ekeby kommun", "municipality_code": "0180"}, "license": "CC0-1.0",
        "language": "sv"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby",
        "publisher": {"name": "Stockholms stad", "municipality_code": "0180"}, "license": "CC0-1.0",
        "language": "sv"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Region Skåne", "municipality_code": "12"},
        "license": "CC0-1.0", "language": "sv"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
      // A company may have a name of its own.
      #"""
      {"diarium": "1.0",
       "dataset": {"title": "Ärenden i Ekeby",
        "publisher": {"name": "Ekeby Vatten", "municipality_code": "0380"}, "license": "CC0-1.0",
        "language": "sv"},
       "cases": [{"id": "ks-1", "title": "Motion"}]}
      """#,
    ],
    broken: [
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby",
          "publisher": {"name": "Ekeby kommun", "municipality_code": ↓"9999"}, "license": "CC0-1.0",
          "language": "sv"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "ingen kommun eller region har koden `9999`",
          en: "no municipality or region has code `9999`")),
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby",
          "publisher": {"name": "Uppsala kommun", "municipality_code": ↓"0180"}, "license": "CC0-1.0",
          "language": "sv"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "koden `0180` är för kommunen `Stockholm`",
          en: "the code `0180` is that of the municipality `Stockholm`")),
      .init(
        #"""
        {"diarium": "1.0",
         "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby region", "municipality_code": ↓"02"},
          "license": "CC0-1.0", "language": "sv"},
         "cases": [{"id": "ks-1", "title": "Motion"}]}
        """#,
        says: .init(
          sv: "ingen kommun eller region har koden `02`",
          en: "no municipality or region has code `02`")),
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "ekeby", "name": "Ekeby kommun", "kind": "municipality", "municipality_code": ↓"0179"}
          ],
          "cases": [{"id": "ks-1", "title": "Motion", "body_id": "ekeby"}]
          """#),
        says: .init(
          sv: "ingen kommun eller region har koden `0179`",
          en: "no municipality or region has code `0179`")),
    ]
  ) { records, report in
    if let publisher = records.root(Feed.self)?.one(.dataset, of: Dataset.self)?.one(.publisher, of: Publisher.self) {
      CheckedRule.look(at: publisher, .municipalityCode, .name, report)
    }
    records.each(Body.self) { CheckedRule.look(at: $0, .municipalityCode, .name, report) }
  }

  private static func look<R: SchemaRecord>(
    at view: RecordView<R>, _ field: R.Field, _ nameField: R.Field, _ report: RuleReport
  ) {
    guard view.has(field), let code = view.text(field), MunicipalityCode(code) != nil else { return }
    let known = Municipalities.name(code)
    let own = view.text(nameField).flatMap { Municipalities.code(of: $0) }
    guard known == nil || own != nil && own != code else { return }
    let kind =
      code.utf8.count == 2 ? Message(sv: "regionen", en: "the region") : .init(sv: "kommunen", en: "the municipality")
    let message: Message =
      known.map {
        .init(
          sv: "koden `\(code)` är för \(kind.sv) \(Words.quoted($0))",
          en: "the code `\(code)` is that of \(kind.en) \(Words.quoted($0))")
      }
      ?? .init(sv: "ingen kommun eller region har koden `\(code)`", en: "no municipality or region has code `\(code)`")
    report(
      message,
      help: own.map { .init(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") }
        ?? .init(
          sv: "jämför med SCB:s lista över län och kommuner",
          en: "compare with the list of counties and municipalities of Statistics Sweden"),
      at: view, field
    ) { $0.suggestion = own }
  }
}
