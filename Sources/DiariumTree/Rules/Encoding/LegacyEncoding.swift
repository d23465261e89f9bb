extension RuleID {
  /// A table in an encoding of one byte a character.
  @_spi(Engine) public static let legacyEncoding = RuleID(1002, "enc/legacy-encoding", .warning)
}

extension Rule {
  package static let legacyEncoding = Rule(
    .legacyEncoding, sv: "Äldre teckenkodning", en: "Legacy encoding",
    explanation: .init(
      sv: """
        En tabell som inte är UTF-8 läses som Windows-1252 om fler av dess byte saknar plats i UTF-8 än vad som bildar \
        tecken där, och alla har ett tecken i Windows-1252. Hela filen avgör, aldrig ett utdrag. Andra kodningar läses \
        bara om de anges (`--encoding ibm850`). Publicera UTF-8; `diarium convert` skriver det.
        """,
      en: """
        A table that is not UTF-8 is read as Windows-1252 if more of its bytes have no place in UTF-8 than form \
        characters there, and all have a character in Windows-1252. The whole file decides, never a sample. Other \
        encodings are read only if they are stated (`--encoding ibm850`). Publish UTF-8; `diarium convert` writes it.
        """),
    kept: [
      Sample.tables(cases: "id,title\nks-1,Motion om cykelställ\n")
    ],
    broken: [
      .init(
        Sample.tables(cases: "↓id,title\nks-1,Motion om cykelställ\n", encoding: "windows-1252"),
        says: .init(
          sv: "`cases.csv` är i Windows-1252 och har avkodats vid läsningen",
          en: "`cases.csv` is in Windows-1252, decoded while reading"))
    ])
}
