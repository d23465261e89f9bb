@_spi(Engine) internal import DiariumSchema
internal import DiariumTree

/// Two cases of an invented municipality, whose decisions have text, so that they say who did what and how it ended.
enum SheetExamples {
  private static let first = Message(verbatim: "KS 2025/112")
  private static let second = Message(verbatim: "KS 2025/131")
  private static let board = Message(sv: "Kommunstyrelsen", en: "Executive board")
  private static let council = Message(sv: "Kommunfullmäktige", en: "Council")
  private static let traffic = Message(sv: "Trafiknämnden", en: "Traffic committee")
  private static let parking = Message(
    sv: "Motion om cykelparkering vid Ekeby station", en: "Motion on bicycle parking at Ekeby station")
  private static let lamps = Message(sv: "Belysning i Lindparken", en: "Lighting in Lindparken")

  private static func same(_ text: String) -> Message { .init(verbatim: text) }

  /// The rows of the long layout.
  static let long: [[SheetColumn: Message]] = [
    [
      .diaryNumber: first, .title: parking, .record: same("motion"), .body: council, .date: same("2025-02-10"),
      .by: same("Åsa Öberg (S); Bo Ek (M)"),
      .text: .init(
        sv: "Bygg fler platser för cyklar vid stationen.", en: "Build more places for bicycles at the station."),
      .document: .init(sv: "motion: Motion om cykelparkering", en: "motion: Motion on bicycle parking"),
    ],
    [.diaryNumber: first, .record: .init(sv: "remiss", en: "referral"), .body: traffic, .date: same("2025-03-03")],
    [
      .diaryNumber: first, .record: .init(sv: "remissvar", en: "referral reply"), .body: traffic,
      .date: same("2025-04-15"), .position: .init(sv: "tillstyrker", en: "support"),
      .text: .init(sv: "Platserna behövs och ryms i budgeten.", en: "The places are needed, and the budget has room."),
    ],
    [
      .diaryNumber: first, .record: .init(sv: "yrkande", en: "member proposal"), .body: board,
      .date: same("2025-06-05"),
      .by: same("Eva Al (V)"), .position: .init(sv: "bifall", en: "granted"),
      .text: .init(sv: "Motionen bifalls.", en: "The motion is granted."),
    ],
    [
      .diaryNumber: first, .record: .init(sv: "beslut", en: "decision"), .number: same("§ 45"), .body: board,
      .date: same("2025-06-05"), .outcome: .init(sv: "avslag", en: "rejected"),
      .text: .init(sv: "Motionen avslås.", en: "The motion is rejected."),
    ],
    [
      .diaryNumber: first, .record: .init(sv: "votering", en: "vote"), .body: board,
      .outcome: .init(sv: "ja", en: "yes"),
      .text: .init(sv: "Ja för avslag, nej för bifall.", en: "Yes for rejecting, no for granting."), .yes: same("8"),
      .no: same("5"), .abstain: same("0"),
    ],
    [
      .diaryNumber: first, .record: .init(sv: "reservation", en: "reservation"), .body: board,
      .by: same("Eva Al (V); (MP)"),
      .text: .init(sv: "Motionen borde ha bifallits.", en: "The motion should have been granted."),
    ],
    [
      .diaryNumber: second, .title: lamps, .record: .init(sv: "styrelse-/nämndförslag", en: "board proposal"),
      .body: council,
      .date: same("2025-03-12"), .by: traffic,
      .text: .init(sv: "Sätt upp fler lampor i Lindparken.", en: "Put up more lamps in Lindparken."),
    ],
    [
      .diaryNumber: second, .record: .init(sv: "beslut", en: "decision"), .number: same("§ 61"), .body: council,
      .date: same("2025-09-22"), .outcome: .init(sv: "bifall", en: "granted"),
      .text: .init(
        sv: "Trafiknämnden får 400 000 kronor till lampor i Lindparken.",
        en: "The traffic committee gets SEK 400,000 for lamps in Lindparken."),
      .document: .init(sv: "protokoll: Protokoll 2025-09-22", en: "minutes: Minutes 2025-09-22"),
    ],
  ]

  /// The rows of the wide layout, with the cells of `SheetTemplate.wideColumns`.
  static let wide: [[Message]] = [
    [
      first, parking, same("Åsa Öberg (S); Bo Ek (M)"), .empty, same("2025-02-10"), board, same("2025-06-05"),
      .init(sv: "avslag", en: "rejected"), .init(sv: "Motionen avslås.", en: "The motion is rejected."), same("8"),
      same("5"), same("0"), same("Eva Al (V)"), same("(MP)"),
    ],
    [
      second, .init(sv: "Motion om belysning i Lindparken", en: "Motion on lighting in Lindparken"), same("Eva Al"),
      same("V"), same("2025-03-12"), council, same("2025-09-22"), .init(sv: "bifall", en: "granted"),
      .init(sv: "Motionen bifalls.", en: "The motion is granted."), .empty, .empty, .empty, .empty, .empty,
    ],
  ]
}
