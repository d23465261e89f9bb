extension RuleID {
  /// An archive that cannot be read, or not safely.
  @_spi(Engine) public static let unreadableArchive = RuleID(1080, "enc/unreadable-archive", .error)
}

extension Rule {
  package static let unreadableArchive = Rule(
    .unreadableArchive, sv: "Ett arkiv som inte kan läsas", en: "An archive that cannot be read",
    explanation: .init(
      sv: """
        Ett ZIP-arkiv med tabeller läses bara om alla program ser samma sak i det. Därför läses inget av ett arkiv som är \
        avkapat, skadat eller krypterat, där två poster har samma namn, delar på samma byte eller heter något annat i \
        förteckningen än vid sitt innehåll, där namn leder ut ur arkivet, där något står före, mellan eller efter \
        posterna, eller som blir orimligt stort när det packas upp. Anmärkningen säger vilket. Packa tabellerna på nytt \
        med ett vanligt zip-program, eller ange mappen med dem.
        """,
      en: """
        A ZIP archive of tables is read only if all programs see the same in it. So nothing is read of an archive that \
        is cut off, damaged or encrypted, in which two entries have one name, share bytes, or are called something else \
        in the directory than at their contents, in which names lead out of the archive, in which something stands \
        before, between or behind the entries, or that becomes unreasonably large when it is unpacked. The finding says \
        which. Pack the tables again with an ordinary zip program, or name the folder that holds them.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        "↓PK\u{3}\u{4}\u{14}",
        says: .init(
          sv: "arkivet är avkapat eller skadat: förteckningen över dess poster saknas",
          en: "the archive is cut off or damaged: the directory of its entries is missing"))
    ])
}
