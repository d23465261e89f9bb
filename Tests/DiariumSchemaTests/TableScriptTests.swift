import Diarium
@_spi(Engine) import DiariumSchema
import Foundation
import Testing

/// The scripts that load tables into programs for statistics.
///
/// `scripts/check-programs research` runs those of R, pandas and SPSS.
@Suite struct `Scripts that load tables` {
  private static func lines(_ program: TableScript.Program, _ language: Language = .en, _ tables: [String] = [])
    -> [String]
  {
    TableScript.text(for: program, in: language, tables: tables).components(separatedBy: "\n")
  }

  static let decisions: [(TableScript.Program, Language, [String])] = [
    (
      .r, .sv,
      [
        "    \"anses besvarad\" = \"deemed_answered\",", "    \"outcome\", \"outcome\", \"Utgång\",",
        "    \"confirmed_immediately\", \"boolean\", \"Omedelbart justerat\",",
      ]
    ),
    (
      .pandas, .en,
      ["        \"deemed_answered\": \"Deemed answered\",", "        (\"outcome\", \"outcome\", \"Outcome\"),"]
    ),
    (
      .spss, .sv,
      [
        "STRING outcome (A64).", "VARIABLE LABELS outcome 'Utgång'.", "  'deemed_answered' 'anses besvarad'",
        "DATASET COPY decisions.", "NUMERIC ordinal (F16.0).",
      ]
    ),
    (
      .stata, .en,
      [
        "            5 \"deemed_answered\" ///", "            5 \"Deemed answered\" ///",
        "        encode outcome, generate(diarium_typed) label(outcome)", "        label variable outcome \"Outcome\"",
        "        destring ordinal, replace",
      ]
    ),
  ]

  @Test(arguments: decisions) func `have types, titles and labels`(
    program: TableScript.Program, language: Language, expected: [String]
  ) {
    let lines = Self.lines(program, language, ["decisions"])
    for line in expected { #expect(lines.contains(line), "\(line)") }
    #expect(!lines.contains { $0.contains("initiatives") })
    #expect(lines.last == "" && !lines.contains { $0.contains("\r") })
  }

  @Test(arguments: TableScript.Program.allCases, Language.allCases) func `load every table and column`(
    program: TableScript.Program, language: Language
  ) {
    let text = TableScript.text(for: program, in: language)
    func isIn(_ words: String) -> Bool {
      text.contains(program == .spss ? words.replacing("'", with: "''") : words)
    }
    for table in Schema.tables {
      #expect(isIn(table.name))
      for column in table.columns {
        let isTitled = isIn(table.title(of: column)[language])
        #expect(isTitled, "\(table.name).\(column.name)")
      }
    }
    for list in Schema.codeLists where Schema.tables.contains(where: { $0.columns.contains { $0.codeList == list } }) {
      for entry in list.codes {
        let isLabelled = isIn(entry.title[language])
        #expect(isLabelled, "\(list.name) \(entry.code)")
      }
    }
    #expect(text.contains("diarium schema script --for \(program.rawValue) --lang \(language.rawValue)"))
    // A line of SPSS holds 256 bytes.
    if program == .spss { #expect(Self.lines(program, language).allSatisfy { $0.utf8.count <= 250 }) }
  }

  @Test func `have names that the programs allow`() {
    // Words that Stata and SPSS keep to themselves, and types of the scripts, which no code list may be called.
    let reserved: Set<String> = [
      "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_pi", "_pred", "_rc",
      "_skip", "using", "with", "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "cells_cut",
      "diarium_typed",
    ]
    for table in Schema.tables {
      for name in table.columns.map(\.name) + [table.name] {
        #expect(!reserved.contains(name) && name.utf8.count <= 32, "\(table.name).\(name)")
      }
    }
    let types = ["text", "integer", "decimal", "boolean"]
    #expect(!Schema.codeLists.contains { types.contains($0.name) || $0.name.utf8.count > 32 })
  }

  @Test func `lose no character of a label`() {
    for language in Language.allCases {
      let titles = Schema.tables.flatMap { table in table.columns.map { table.title(of: $0)[language] } }
      let labels = titles + Schema.codeLists.flatMap(\.codes).map { $0.title[language] }
      for label in labels {
        #expect(ScriptQuoting.stata(label) == "\"\(label)\"")
        #expect(ScriptQuoting.spss(label) == "'\(label.replacing("'", with: "''"))'")
        // What the programs hold: variable labels of Stata and value labels of SPSS.
        #expect(label.unicodeScalars.count <= 80 && label.utf8.count <= 120, "\(label)")
      }
    }
  }

  /// Texts that would be code without quoting.
  @Test(
    arguments: [
      ("say \"hej\"", #""say \"hej\"""#, "'say \"hej\"'", "\"say \u{201D}hej\u{201D}\""),
      ("it's", "\"it's\"", "'it''s'", "\"it's\""),
      (#"a\"#, #""a\\""#, #"'a\'"#, "\"a\u{FF3C}\""),
      ("`x' $y \"'", #""`x' $y \"'""#, "'`x'' $y \"'''", "\"\u{2018}x' \u{FF04}y \u{201D}'\""),
      ("a\nb\r\tc", #""a\nb\r\tc""#, "'a b  c'", "\"a b  c\""),
      ("\u{0}\u{2028}\u{202E}", "\"\u{FFFD}\u{FFFD}\u{FFFD}\"", "'   '", "\"   \""),
    ]) func `are texts and no code`(text: String, escaped: String, spss: String, stata: String)
  {
    #expect(ScriptQuoting.escaped(text) == escaped)
    #expect(ScriptQuoting.spss(text) == spss)
    #expect(ScriptQuoting.stata(text) == stata)
  }

  @Test func `break long texts of SPSS`() {
    let text = String(repeating: "å'", count: 200)
    let pieces = ScriptQuoting.spss(text).components(separatedBy: " +\n    ")
    #expect(pieces.count == 5 && pieces.allSatisfy { $0.utf8.count <= 182 && $0.hasPrefix("'") && $0.hasSuffix("'") })
    #expect(pieces.map { $0.dropFirst().dropLast().replacing("''", with: "'") }.joined() == text)
  }
}
