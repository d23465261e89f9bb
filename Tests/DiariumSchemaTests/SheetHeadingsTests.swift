@_spi(Engine) import DiariumSchema
import DiariumTree
import Testing

/// What the headings of a sheet mean, and which ones were meant by others.
@Suite struct `Headings of the simple sheet` {
  private static func part(_ kind: String, _ number: Int, _ column: SheetColumn) -> SheetHeadings.Meaning {
    .part(kind: SheetRecordKind.all.firstIndex { $0.name == kind } ?? -1, number: number, column)
  }

  static let parts: [(String, SheetHeadings.Meaning?)] = [
    ("motion av", part("motion", 1, .by)), ("Motion", part("motion", 1, .by)),
    ("MOTION  2  AV", part("motion", 2, .by)),
    ("motion_by", part("motion", 1, .by)), ("beslut", part("decision", 1, .outcome)),
    ("beslut organ", part("decision", 1, .body)), ("beslut 3 datum", part("decision", 3, .date)),
    ("votering ja", part("vote", 1, .yes)), ("omröstning 2 avstår", part("vote", 2, .abstain)),
    ("reservation 1", part("reservation", 1, .by)), ("reservation 12 mot", part("reservation", 12, .against)),
    ("särskilt uttalande", part("special_statement", 1, .by)),
    ("special statement 2 text", part("special_statement", 2, .text)),
    ("remiss", part("referral", 1, .body)), ("remissvar", part("referral_reply", 1, .position)),
    ("extern remiss datum", part("external_referral", 1, .date)),
    ("styrelse-/nämndförslag av", part("board_proposal", 1, .by)),
    ("deltar ej i beslutet", part("non_participation", 1, .by)), ("förslag nivå", part("proposal", 1, .level)),
    ("ärende", part("case", 1, .outcome)), ("beslut id", part("decision", 1, .id)),
    ("beslut 0 organ", nil), ("beslut organisation", nil), ("beslut diarienummer", nil), ("beslut -1", nil),
    ("av", nil), ("", nil), ("beslut 99999999999999999999", nil),
  ]

  @Test(arguments: parts.indices) func `of the wide layout name a record, its number and a column`(_ index: Int) {
    #expect(SheetHeadings.part(Self.parts[index].0) == Self.parts[index].1, "\(Self.parts[index].0)")
  }

  @Test func `tell the layout`() {
    #expect(SheetHeadings(["Diarienummer", "händelse"])?.isWide == false)
    #expect(SheetHeadings(["diary_number", "Record", "motion av"])?.isWide == false)
    #expect(SheetHeadings([" diary number ", "motion by"])?.isWide == true)
    for none in [["diarienummer"], ["diarienummer", "rubrik"], ["händelse", "rubrik"], ["motion av"], []] {
      #expect(SheetHeadings(none) == nil, "\(none)")
    }
  }

  @Test func `that mean the same are told, and the first counts`() {
    let sheet = SheetHeadings([
      "diarienummer", "händelse", "utfall", "Utgång", "outcome", "x_ekeby_a", "X_EKEBY_A", "färg",
    ])
    #expect(
      sheet?.meanings == [
        .column(.diaryNumber), .column(.record), .column(.outcome), .repeated(first: 2), .repeated(first: 2),
        .extra("x_ekeby_a"), .repeated(first: 5), .unknown,
      ])
  }

  @Test func `that are other words are given as the line to paste`() {
    let renaming = SheetRenaming(["Dnr", "Rubrik", "Motionär", "Parti", "Nämnd", "Beslut", "Ja", "Anmärkning"])
    #expect(
      renaming.headings == [
        "diarienummer", "Rubrik", "motion av", "motion parti", "beslut organ", "Beslut", "votering ja",
        "x_lokal_anmarkning",
      ])
    #expect(renaming.makesSheet)
    #expect(
      SheetRenaming(["dnr", "händelse", "Nämnd", "datm", "utfal"]).headings == [
        "diarienummer", "händelse", "organ", "datum", "utfall",
      ])
    #expect(
      SheetRenaming(["diary_number", "record", "by", "who"]).headings == [
        "diary_number", "record", "by", "x_local_who",
      ])
    #expect(!SheetRenaming(["a", "b", "c"]).makesSheet)
  }

  @Test func `are all different, in both languages`() {
    var words: [String: SheetColumn] = [:]
    for column in SheetColumn.allCases {
      for heading in [column.rawValue, column.title.sv] {
        let normal = SheetHeadings.normal(heading)
        #expect(words[normal, default: column] == column, "\(heading)")
        words[normal] = column
        #expect(SheetColumn.byHeading[normal] == column)
      }
      #expect(SheetColumn.allCases[column.index] == column)
    }
    var kinds: [String: String] = [:]
    for kind in SheetRecordKind.all {
      for word in [kind.name, kind.title.sv, kind.title.en] + kind.aliases {
        let normal = SheetHeadings.normal(word)
        #expect(kinds[normal, default: kind.name] == kind.name, "\(word)")
        kinds[normal] = kind.name
      }
    }
  }
}
