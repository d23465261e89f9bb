internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// Diary numbers start anew each year, so their year differs from that of the case only by a slip or at New Year.
  static let registryYear = CheckedRule(
    7002, "dom/registry-year", .warning,
    sv: "Diarienummer från ett annat år", en: "A diary number from another year",
    explanation: .init(
      sv: """
        Årtalet i diarienumret är ett annat än året då ärendet öppnades. Oftast är ett av dem fel skrivet. Jämför \
        båda med diariet. Ett ärende som kom in vid årsskiftet, eller som har flyttats över från ett annat diarium, \
        kan ha båda rätt: låt det då stå. Nummer som kan läsas på flera sätt prövas inte.
        """,
      en: """
        The year in the diary number differs from the one in which the case was opened. Most often one of them is a \
        slip. Compare both with the diary. A case that came in at New Year, or was moved from another diary, may \
        have both right: then let it stand. Numbers that can be read in several ways are not checked.
        """),
    kept: [
      Sample.caseFeed(#""diary_number": "KS 2024/00123", "opened": "2024-02-01""#),
      // It cannot be told which of the two is the year.
      Sample.caseFeed(#""diary_number": "KS 2024/2019", "opened": "2023-02-01""#),
      // The year may be the two-digit number, and the running number the four-digit one.
      Sample.caseFeed(#""diary_number": "KS 24/1999", "opened": "2024-02-01""#),
      Sample.caseFeed(#""diary_number": "KS 2023/1387""#),
      Sample.caseFeed(#""diary_number": "KS 202300123", "opened": "2024-02-01""#),
    ],
    broken: [
      .init(
        Sample.caseFeed(#""diary_number": ↓"KS 2023/1387", "opened": "2024-02-01""#),
        says: .init(
          sv: "diarienumret säger `2023`, men ärendet öppnades `2024-02-01`",
          en: "the diary number says `2023`, and the case was opened `2024-02-01`")),
      .init(
        Sample.caseFeed(#""diary_number": ↓"2023-00123", "opened": "2024""#),
        says: .init(
          sv: "diarienumret säger `2023`, men ärendet öppnades `2024`",
          en: "the diary number says `2023`, and the case was opened `2024`")),
    ]
  ) { records, report in
    guard let record = records.root(Case.self), let number = record.text(.diaryNumber),
      let opened = record.date(.opened), let year = plainYear(of: number, besides: opened.year)
    else { return }
    report(
      .init(
        sv: "diarienumret säger `\(year)`, men ärendet öppnades `\(opened)`",
        en: "the diary number says `\(year)`, and the case was opened `\(opened)`"),
      help: .init(
        sv: "jämför båda med diariet; har ärendet flyttats över årsskiftet, låt dem stå",
        en: "compare both with the diary; if the case was carried over New Year, let them stand"),
      at: record, .diaryNumber
    ) { $0.relate(.init(sv: "ärendet öppnades", en: "the case was opened"), to: record, .opened) }
  }

  /// The year that a diary number plainly names, if it differs from a given one.
  private static func plainYear(of number: String, besides other: Int) -> Int? {
    var years: [Int] = []
    for group in number.utf8.split(whereSeparator: { !(0x30...0x39).contains($0) }) where [2, 4].contains(group.count) {
      let value = group.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if group.count == 2, value == other % 100 { return nil }
      if (1862...2100).contains(value) { years.append(value) }
    }
    return years.count == 1 && years[0] != other ? years[0] : nil
  }
}
