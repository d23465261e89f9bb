internal import DiariumHTML
internal import DiariumModel

/// Lines to copy, by which programs load the feed from its address.
extension IndexBlock {
  /// Writes how to load the feed, by program.
  func loading(_ html: inout HTMLWriter) {
    let cases = address { $0.path == "csv/cases.csv" }
    let view = address { $0.kind == .view && $0.path.hasSuffix("reservations.csv") } ?? address { $0.kind == .view }
    html.element(
      "p", ["class": "soft"],
      text: say(
        "Läs alla kolumner som text, så att nummer som 0045 förblir vad de är, och bara den tomma cellen som saknad. "
          + "I csv/ är rader med deleted = true borttagna poster; i views/ finns de inte. v_reservations har en rad per "
          + "undertecknare: räkna dem på id.",
        "Read all columns as text, so that numbers such as 0045 stay what they are, and only the empty cell as missing. "
          + "In csv/, rows with deleted = true are records that were removed; views/ leaves them out. v_reservations has a row "
          + "for each signatory: count by id."))
    let book = "views/codebook.\(language == .en ? "en" : "sv").md"
    if page.files.contains(where: { $0.path == book }) {
      html.element("p", ["class": "soft"]) { html in
        html.text(say("Vad kolumner och koder betyder: ", "What columns and codes mean: "))
        html.element("a", ["href": book], text: book)
        html.text(".")
      }
    }
    let tables = [cases.map { ("cases", $0) }, view.map { ("reservations", $0) }].compactMap(\.self)
    if !tables.isEmpty {
      let r = tables.map { name, address in
        "\(name) <- read_csv(\"\(address)\",\n  col_types = cols(.default = \"c\"), na = \"\", trim_ws = FALSE)"
      }
      code(&html, "R", "library(readr)\n" + r.joined(separator: "\n"))
      let pandas = tables.map { name, address in
        "\(name) = pandas.read_csv(\"\(address)\",\n    dtype=\"string\", keep_default_na=False, na_values=[\"\"])"
      }
      code(&html, "Python (pandas)", "import pandas\n" + pandas.joined(separator: "\n"))
    }
    if let cases {
      code(
        &html, "SQL (DuckDB)",
        "SELECT status, count(*)\nFROM read_csv('\(cases)',\n  header = true, all_varchar = true)\n"
          + "GROUP BY ALL ORDER BY 2 DESC;"
      )
    }
    databases(&html)
    if let workbook = address(where: { $0.kind == .workbook }) {
      html.element(subheading, text: say("Kalkylprogram", "Spreadsheet"))
      html.element("p") { html in
        html.text(say("Ladda ned och öppna ", "Download and open "))
        html.element("a", ["href": workbook], text: "feed.xlsx")
        html.text(
          say(
            ": ett blad för varje tabell, och bladen feed (om datamängden), codes (koder) och help (börja där). En CSV-fil öppnas genom Data › Från text/CSV, med UTF-8 och alla kolumner som text.",
            ": a sheet for each table, and the sheets feed (on the dataset), codes and help (begin there). A CSV file is opened by Data › From Text/CSV, as UTF-8 with all columns as text."
          ))
      }
    }
  }

  private func databases(_ html: inout HTMLWriter) {
    if let database = address(where: { $0.kind == .database }) {
      code(
        &html, "SQL (SQLite)",
        "curl -o feed.sqlite '\(database)'\n"
          + "sqlite3 feed.sqlite \"SELECT signatory_party, count(DISTINCT id) FROM v_reservations GROUP BY 1\"")
    }
    // One script for both, or one for each.
    let script =
      address { $0.path.hasSuffix(".sql") && $0.path.contains("postgres") }
      ?? address { $0.path.hasSuffix(".sql") && !$0.path.contains("sqlite") }
    if let archive = address(where: { $0.kind == .archive }), let script {
      code(
        &html, "SQL (PostgreSQL)",
        "curl -o feed.csv.zip '\(archive)' && curl -o tables.sql '\(script)'\n"
          + "unzip feed.csv.zip -d tables && cd tables\ncreatedb feed && psql -d feed -f ../tables.sql")
    }
  }

  /// The address of the first file that is wanted, as it can stand between quotes.
  private func address(where isWanted: (PublishedFile) -> Bool) -> String? {
    page.files.first(where: isWanted).map { PageText.quotable(publication.iri($0.path)) }
  }

  /// Writes lines to copy under the name of a program.
  private func code(_ html: inout HTMLWriter, _ title: String, _ lines: String) {
    html.element(subheading, text: title)
    // What scrolls must be in reach of the keyboard.
    html.element("pre", ["tabindex": "0", "role": "region", "aria-label": "\(title), \(say("kod", "code"))"]) { html in
      html.element("code", text: lines)
    }
    html.line()
  }
}
