extension RuleID {
  /// A heading that is not a column of the table.
  @_spi(Engine) public static let unknownColumn = RuleID(3005, "tab/unknown-column", .error)
}

extension Rule {
  package static let unknownColumn = Rule(
    .unknownColumn, sv: "Okänd kolumn", en: "An unknown column",
    explanation: .init(
      sv: """
        Tabellen har ingen kolumn med den rubriken enligt schemat. Rubriken kan vara felskriven eller komma från ett \
        annat program. Kolumnens celler läses inte, och anmärkningen görs en gång och inte för varje rad. Det som en \
        utgivare vill lägga till skrivs i kolumnen `extensions`, som ett JSON-objekt med fält som heter \
        `x_<utgivare>_<namn>`.
        """,
      en: """
        The heading is not a column of the table. It may be misspelt, or come from another program. Its cells are \
        not read, and the finding is made once and not for every row. What a publisher wants to add travels in the \
        column `extensions`, as a JSON object of members named `x_<publisher>_<name>`.
        """),
    kept: [
      Sample.tables()
    ],
    broken: [
      .init(
        Sample.tables(
          decisions: nil,
          (
            "subjects.csv",
            """
            case_id,ordinal,label,↓lable
            ks-1,1,Trafik,Cykel

            """
          )),
        says: .init(
          sv: "tabellen subjects har ingen kolumn `lable`",
          en: "no column `lable` in table subjects"))
    ])
}
