import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What spreadsheets, R and pandas make of texts is named, and what only looks like it is left alone.
@Suite struct `What programs make of texts` {
  private static let rules: Set<String> = [
    "tab/converted-text", "tab/missing-marker", "txt/blank-text", "txt/cut-off", "txt/placeholder",
    "enc/substituted-character", "tab/totals-row", "tab/units-row",
  ]

  private static func found(_ members: String) throws -> [Finding] {
    try Samples.report(Samples.caseFeed(members), options: Samples.allRules).log.findings
      .filter { rules.contains($0.rule.name) }
  }

  private static func found(in field: String, _ text: String) throws -> [String] {
    let text = text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
    let members =
      switch field {
      case "section", "outcome_as_given":
        #""decisions":[{"id":"d","body":"KS","outcome":"rejected","\#(field)":"\#(text)"}]"#
      case "number", "text":
        """
        "decisions":[{"id":"d","body":"KS","outcome":"rejected",
          "items":[{"id":"d/1","text":"Motionen avslås.","\(field == "text" ? "x_a_b" : field)":"\(text)"}]}]
        """
      case "code": #""subjects":[{"scheme":"a","code":"\#(text)"}]"#
      case "party":
        #""initiatives":[{"id":"i","kind":"motion","signatories":[{"name":"Eva Ek","party":"\#(text)"}]}]"#
      case "label", "unit":
        """
        "citations":[{"id":"c","kind":"other","title":"A",
          "data_points":[{\(field == "unit" ? "\"label\":\"a\"," : "")"value":1,"\(field)":"\(text)"}]}]
        """
      default: #""\#(field)":"\#(text)""#
      }
    return try found(members).map(\.rule.name)
  }

  @Test(arguments: [
    ("diary_number", "2024:12:00", "2024:12"), ("division", "12:01:00 PM", "12:01"),
    ("section", "09:01:00 PM", "21:01"),
    ("section", "12:00:00 AM", "0:00"), ("section", "12:01", "12:1"), ("code", "2,00E+05", "2E5"),
    ("division", "2.00e+05", "2E5"), ("section", "12.0", "12"), ("number", "1,0", "1"), ("number", "1.00", "1"),
    ("division", "305.0", "305"), ("diary_number", "2026-05-24", "24/5"), ("diary_number", "2024-05-01", "2024-05"),
    ("division", "2026-05-24 00:00:00", "24/5"), ("section", "5/24/26", "24/5"), ("section", "24/5/26", "24/5"),
    ("section", "24.05.2026", "24/5"), ("section", "05/05/2026", "5/5"), ("division", "50.00%", "50%"),
    ("description", "12:30:00", "12:30"), ("outcome_as_given", "3,0", "3"), ("party", "1.0", "1"),
  ])
  func `is named with what it probably was`(field: String, text: String, origin: String) throws {
    let found = try Self.found(in: field, text)
    #expect(found == ["tab/converted-text"])
    let report = try Samples.report(Samples.caseFeed(#""diary_number":"\#(text)""#), options: Samples.allRules)
    // In a diary number anything has an origin but a short time, which may be one.
    guard text != "12:01" else { return }
    #expect(report.log.findings.contains { $0.message.en.hasSuffix("and was probably `\(origin)`") }, "\(text)")
    #expect(report.log.findings.contains { $0.message.sv.hasSuffix("och var troligen `\(origin)`") }, "\(text)")
  }

  @Test(arguments: [
    ("diary_number", "45"), ("diary_number", "0"), ("diary_number", "45436"), ("division", "1.23457E+15"),
    ("division", "1.00E-05"), ("division", "2.02401801234568E+016"), ("section", "02/01/26"), ("section", "jan-24"),
    ("division", "24-maj"), ("division", "TRUE"), ("party", "TRUE"), ("outcome_as_given", "SANT"),
    ("division", "$5.00"), ("division", "5,00 kr"), ("description", "2"), ("summary", "2024"),
    ("description", "1.5E+03"), ("summary", "FALSKT"),
  ])
  func `is named where it may have been several things`(field: String, text: String) throws {
    #expect(try Self.found(in: field, text) == ["tab/converted-text"])
  }

  @Test(arguments: [
    ("diary_number", "2024:12"), ("diary_number", "2024:180"), ("diary_number", "KS 2024/12"), ("diary_number", "0045"),
    ("diary_number", "20240180"), ("diary_number", "2024/180"), ("diary_number", "24/5"), ("diary_number", "23:05"),
    ("diary_number", "2024-13-05"), ("diary_number", "2024-5-24"), ("diary_number", "99/99/99"), ("section", "12"),
    ("section", "§ 12"), ("section", "305"), ("section", "12:1"), ("section", "12:15"), ("section", "99:05"),
    ("section", "1.2.3"), ("section", "1.2.24"), ("section", "12 a"), ("number", "1"), ("number", "1.1"),
    ("number", "1.10"),
    ("number", "0.5"), ("number", "a"), ("number", "1."), ("division", "2E5"), ("division", "1e5"),
    ("division", "12E+05"),
    ("division", "2E+5"), ("division", "NO"), ("division", "50%"), ("division", "5 kr"), ("division", "T"),
    ("division", "jan"), ("division", "maj-juni"), ("division", "Sanna"), ("division", "True North"),
    ("description", "2024-06-05"), ("description", "Protokoll 12.0"), ("description", "12:30"), ("label", "2024-06-05"),
    ("label", "mar-24"),
    ("unit", "1.0"), ("text", "12.0"), ("section", "12:61:00"), ("section", "13:01:00 PM"), ("section", "٤٥.٠"),
    ("section", "99999999999999999999:00:00:00"), ("section", "1E+99999"), ("division", ":"), ("division", "-"),
  ])
  func `is not what looks like it`(field: String, text: String) throws {
    #expect(try Self.found(in: field, text).filter { $0 != "txt/placeholder" } == [])
  }

  @Test(arguments: [
    "NA", "N/A", "n/a", "NULL", "null", "nan", "NaN", "None", "#N/A", "#REF!", "#SAKNAS!", "#NAMN?", "#namn?", "##",
    "########",
    "<NA>", "(null)", "\\N", "NaT", "#VÄRDEFEL!", "Err:502", "1.#QNAN", "undefined",
  ])
  func `is a word for a missing or failed value, also where one is required`(word: String) throws {
    #expect(try Self.found(in: "summary", word) == ["tab/missing-marker"])
    #expect(try Self.found(in: "division", word) == ["tab/missing-marker"])
    let files = [
      "datapackage.json": "{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}",
      "cases.csv": "id,title\nks-1,\(word)\n",
    ]
    let found = try FeedSource(tables: files.mapValues { Array($0.utf8) }, name: "t").validate(Samples.allRules)
      .log.findings
    #expect(found.map { "\($0.rule.name) \($0.location.cell ?? "")" } == ["tab/missing-marker B2"])
    #expect(found.allSatisfy { $0.help?.en.contains("leave `title` out") == false })
  }

  @Test(arguments: ["Nan", "na", "Null AB", "none", "#", "#1", "#torget", "Err:5xx", "NAs", "Nilsson", "<b", "-n"])
  func `is no other word`(word: String) throws {
    #expect(try Self.found(in: "division", word) == [])
  }

  @Test func `is the party NA only where the record has more of it`() throws {
    #expect(try Self.found(in: "party", "NA") == [])
    #expect(try Self.found(in: "party", "NULL") == ["tab/missing-marker"])
    let members =
      #""initiatives":[{"id":"i","kind":"motion","signatories":[{"name":"Eva Ek","party":"NA","role":"NA"}]}]"#
    #expect(
      try Self.found(members).map { $0.location.pointer ?? "" }.sorted() == [
        "/cases/0/initiatives/0/signatories/0/party", "/cases/0/initiatives/0/signatories/0/role",
      ])
  }

  @Test(arguments: [
    (" ", true), ("\t", true), ("   \t \n", true), (String(repeating: " ", count: 300), true), (" a ", false),
    ("·", false),
  ])
  func `is a text of blanks`(text: String, isBlank: Bool) throws {
    #expect(try Self.found(in: "summary", text) == (isBlank ? ["txt/blank-text"] : []))
    #expect(try Self.found(in: "division", text) == (isBlank ? ["txt/blank-text"] : []))
  }

  @Test(arguments: [
    (65_535, "a", true), (65_534, "a", false), (32_767, "å", true), (255, "å", true), (257, "a", false),
    (16_384, "😀", false),
    (128, "😀", true),
  ])
  func `is a text cut at a limit`(count: Int, letter: String, isCut: Bool) throws {
    #expect(try Self.found(in: "summary", String(repeating: letter, count: count)) == (isCut ? ["txt/cut-off"] : []))
  }

  @Test func `is a text cut at a limit of bytes`() throws {
    let text = "a" + String(repeating: "å", count: 32_767)
    let found = try Self.found(#""summary":"\#(text)""#)
    #expect(found.map(\.message.en) == ["the text is exactly 65535 bytes and stops within a sentence"])
  }

  @Test(arguments: [
    ("f?rskola", true), ("Ny F?rskola i Ekeby", true), ("?rendet avslutas", true), ("Beslut om ?kad takt", true),
    ("sk?l", true), ("Varför?därför", false), ("Vad? Ingenting", false), ("Vad?Ingenting", false), ("a?b=c", false),
    ("https://ekeby.example/sok?fraga", false), ("www.ekeby.example?fraga", false), ("? a", false), ("Hur? ja", false),
    ("på?gående", false), ("200?lis", false), ("??", false), ("Vem?", false),
  ])
  func `is a question mark for a letter`(text: String, isLost: Bool) throws {
    #expect(
      try Self.found(in: "summary", text).filter { $0 != "txt/placeholder" }
        == (isLost ? ["enc/substituted-character"] : []))
  }

  @Test(arguments: [
    (",Summa,,", "tab/totals-row"), (",Totalt:,12,", "tab/totals-row"), ("Summa,,1 250,3", "tab/totals-row"),
    (",,TOTAL,40.5", "tab/totals-row"), (",text,kr,datum", "tab/units-row"),
    ("[id],[text],(kr),ÅÅÅÅ-MM-DD", "tab/units-row"),
    ("summa,Summa,,", nil), ("ks-2,Summa,12,", nil), ("total,12,,", nil), ("text,text,,", nil),
  ])
  func `is a row that people put beside the records`(row: String, rule: String?) throws {
    let files = [
      "datapackage.json": "{\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}",
      "cases.csv": "id,title,summary,description\nks-1,Motion om träd,,\n\(row)\nks-3,Motion om is,,\n",
    ]
    let report = try FeedSource(tables: files.mapValues { Array($0.utf8) }, name: "t").validate(Samples.allRules)
    let found = report.log.findings.filter { Self.rules.contains($0.rule.name) && $0.rule.name.hasPrefix("tab/") }
    #expect(found.filter { $0.rule.name.hasSuffix("-row") }.map(\.rule.name) == (rule.map { [$0] } ?? []))
    if rule != nil {
      #expect(report.log.findings.map { $0.location.cell } == ["A3"])
      #expect(report.inputs[0].records.map(\.count) == [2])
    }
  }
}
