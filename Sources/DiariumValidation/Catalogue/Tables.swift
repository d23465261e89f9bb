internal import DiariumSchema
internal import DiariumTree

extension Catalogue {
  /// What only tables have.
  static let tables: [RuleDescription] = [
    .init(
      .unclosedQuote, sv: "Citattecken som aldrig stängs", en: "A quote that is never closed",
      """
      A field in quotes may hold line breaks, so one that is not closed swallows all the rows behind it, and most programs \
      say nothing. A quote is taken for unclosed where the file ends inside it, or where what it holds looks like rows of \
      the table. Its row is left out, and reading goes on with the next line. Close the quote at the end of the field.
      """, kept: Sample.tables(),
      broken: Sample.tables(decisions: "ks-1/decision/1,ks-1,1,\"Kommunstyrelsen,rejected\n")
    ),
    .init(
      .raggedRow, sv: "Rad med fel antal fält", en: "A row with the wrong number of fields",
      """
      A row has as many fields as the header (RFC 4180, section 2, rule 4). Most often a text holds a comma and is not in \
      quotes, so that all behind it stands one column too far to the right. The row is left out. Put the field in quotes.
      """, kept: Sample.tables(decisions: "ks-1/decision/1,ks-1,1,\"Kommunstyrelsen, utskottet\",rejected\n"),
      broken: Sample.tables(decisions: "ks-1/decision/1,ks-1,1,Kommunstyrelsen, utskottet,rejected\n")),
    .init(
      .duplicateColumn, sv: "Samma rubrik två gånger", en: "A heading that stands twice",
      """
      Two columns have one name, so nobody knows which of them counts. The first is read. Rename or delete the other.
      """, kept: Sample.tables(), broken: Sample.tables(cases: "id,title,title\nks-1,Motion om cykelbanor,\n")),
    .init(
      .emptyColumnName, sv: "Kolumn utan rubrik", en: "A column without a heading",
      """
      The column holds data and its heading is empty, so nobody knows what they are. They are not read. Name the column, \
      or delete it.
      """, kept: Sample.tables(), broken: Sample.tables(cases: "id,title,\nks-1,Motion om cykelbanor,2024\n")),
    .init(
      .unknownColumn, sv: "Okänd kolumn", en: "An unknown column",
      """
      The heading is no column of the table. It may be misspelt, or of another program. Its cells are not read, and the \
      finding is made once and not for every row. What a publisher wants to add travels in the column `extensions`, as a \
      JSON object of members named x_<publisher>_<name>.
      """, kept: Sample.tables(),
      broken: Sample.tables(decisions: nil, ("subjects.csv", "case_id,ordinal,label,lable\nks-1,1,Trafik,Cykel\n"))),
    .init(
      .missingColumn, sv: "Kolumn som krävs saknas", en: "A required column is missing",
      """
      Every record of the table must have the field, and the table has no column for it. The finding is made once and not \
      for every row. Add the column.
      """, kept: Sample.tables(), broken: Sample.tables(cases: "id\nks-1\n")),
    .init(
      .delimiter, sv: "Annan avgränsare än komma", en: "Another delimiter than the comma",
      """
      Swedish programs write semicolons, since the comma stands in decimals. The header tells the delimiter, and the table \
      was read with it. Publish tables with commas (RFC 4180); `diarium convert` writes them.
      """, kept: Sample.tables(), broken: Sample.tables(cases: "id;title\nks-1;Motion om cykelbanor\n")),
    .init(
      .strayQuote, sv: "Citattecken på fel ställe", en: "A quote in the wrong place",
      """
      A field that holds a quote stands in quotes, and its own quotes are written twice (RFC 4180, section 2, rules 5 to \
      7). Programs disagree on what anything else means. The row is left out.
      """, kept: Sample.tables(cases: "id,title\nks-1,\"Torget \"\"Stora\"\" plan\"\n", decisions: nil),
      broken: Sample.tables(
        cases: "id,title\nks-1,Motion om cykelbanor\nks-2,Torget \"Stora\" plan\n", decisions: nil)),
    .init(
      .surroundingSpace, sv: "Mellanslag runt en rubrik", en: "Blanks around a heading",
      """
      The heading begins or ends with blanks, which nobody sees and many programs take for a part of the name. The column \
      was read. Remove the blanks.
      """, kept: Sample.tables(), broken: Sample.tables(cases: "id,title \nks-1,Motion om cykelbanor\n")),
    .init(
      .missingTable, sv: "Tabell som saknas", en: "A table that is missing",
      """
      datapackage.json lists a table that is not in the folder: it was lost, or renamed. Where cases.csv is missing nothing \
      can be read. Any other table may be missing if nothing lists it.
      """, kept: Sample.tables(),
      broken: Sample.tables(resources: #"[{"name":"votes","path":"votes.csv"}]"#)),
    .init(
      .unexpectedFile, sv: "Fil som inte är någon tabell", en: "A file that is no table",
      """
      The folder holds a file of tables that neither datapackage.json nor the schema names, so it was not read. It may be \
      a leftover, or a table whose name is misspelt.
      """, kept: Sample.tables(), broken: Sample.tables(("decission.csv", "id\n"))),
    .init(
      .mixedLineEndings, sv: "Rader som slutar olika", en: "Rows that end differently",
      """
      Some rows end with CR and LF and others with one of them. All are read; some programs read on over the odd ones. \
      Write one kind of line end.
      """, kept: Sample.tables(),
      broken: Sample.tables(cases: "id,title\nks-1,Motion om cykelbanor\r\n")),
    .init(
      .packageMetadata, sv: "Beskrivning som saknas eller motsäger sig",
      en: "A description that is missing or contradicts itself",
      """
      Who publishes the tables, what they hold and under which licence stands in the member `feed` of datapackage.json. \
      The folder has none, or its standard properties differ from `feed`, which counts. The rule also speaks where several \
      inputs shall be one feed and do not say the same of it.
      """, kept: Sample.tables(), broken: Sample.tables(title: "Något annat")),
    .init(
      .emptyTable, sv: "Tabell utan rader", en: "A table without rows",
      """
      The table has a header and nothing else. Was a filter left on? Where there is nothing to say the file can be left \
      out.
      """, kept: Sample.tables(), broken: Sample.tables(decisions: "")),
    .init(
      .checksum, sv: "Tabell som inte är den beskrivna", en: "A table that is not the one described",
      """
      datapackage.json says how many rows, how many bytes and which SHA-256 a table has, and the file has others: it was \
      cut, or edited since. `diarium convert` writes tables and a document that agree.
      """, kept: Sample.tables(resources: #"[{"name":"cases","path":"cases.csv","rows":1}]"#),
      broken: Sample.tables(resources: #"[{"name":"cases","path":"cases.csv","rows":2}]"#)),
    .init(
      .unknownCase, sv: "Okänt ärende", en: "An unknown case",
      """
      The row names a case that is not in cases.csv. It was lost there, or the id is misspelt. The row is left out: \
      nothing is invented for it to belong to.
      """, kept: Sample.tables(), broken: Sample.tables(decisions: "ks-2/decision/1,ks-2,1,Kommunstyrelsen,rejected\n")),
    .init(
      .orphanRow, sv: "Rad som inte hör till något", en: "A row that belongs to nothing",
      """
      The row does not say which case or which record it belongs to, or names more than one where it belongs to exactly \
      one. It is left out. Fill in the id of what it belongs to.
      """, kept: Sample.tables(), broken: Sample.tables(decisions: "ks-1/decision/1,,1,Kommunstyrelsen,rejected\n")),
    .init(
      .ordinal, sv: "Ordningstal som saknas eller upprepas", en: "An ordinal that is missing or repeated",
      """
      `ordinal` numbers the rows of one owner from 1, so that their order does not depend on that of the file. A gap may \
      mean that a row was lost. Where two are equal, or one is missing, the order of the rows decides.
      """, kept: Sample.tables(), broken: Sample.tables(decisions: "ks-1/decision/1,ks-1,2,Kommunstyrelsen,rejected\n")),
  ]
}

extension Sample {
  /// A feed in tables, as files behind lines with their names.
  ///
  /// - Parameters:
  ///   - cases: the text of cases.csv.
  ///   - decisions: the rows of decisions.csv; nil for no such table.
  ///   - title: the title that datapackage.json gives.
  ///   - resources: what it says of the tables, as JSON.
  ///   - others: further files.
  /// - Returns: the example.
  static func tables(
    cases: String = "id,title\nks-1,Motion om cykelbanor\n",
    decisions: String? = "ks-1/decision/1,ks-1,1,Kommunstyrelsen,rejected\n", title: String? = nil,
    resources: String? = nil, _ others: (name: String, text: String)...
  ) -> String {
    let properties =
      (title.map { "\"title\":\"\($0)\"," } ?? "") + (resources.map { "\"resources\":\($0)," } ?? "")
    var files = [
      ("datapackage.json", "{\(properties)\"feed\":{\"diarium\":\"1.0\",\(dataset)}}\n"), ("cases.csv", cases),
    ]
    if let decisions { files.append(("decisions.csv", "id,case_id,ordinal,body,outcome\n\(decisions)")) }
    for other in others { files.append((other.name, other.text)) }
    return files.map { "== \($0.0)\n\($0.1)" }.joined()
  }
}

extension RuleDescription {
  /// Splits an example that is a feed in tables.
  ///
  /// - Parameter example: one of the examples.
  /// - Returns: the files by their names; nil where the example is one text.
  public static func tables(of example: String) -> [String: [UInt8]]? {
    guard example.hasPrefix("== ") else { return nil }
    var files: [String: [UInt8]] = [:]
    var name = ""
    // By bytes: CR and LF are one character of Swift.
    for line in example.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if line.starts(with: "== ".utf8) {
        name = String(decoding: line.dropFirst(3), as: UTF8.self)
        files[name] = []
      } else {
        files[name, default: []] += Array(line) + [0x0A]
      }
    }
    return files
  }
}
