/// A module of Python: a function that reads tables into data frames of pandas.
struct PandasScript {
  private let tables: [ScriptTable]
  private let words: ScriptWords

  init(_ tables: [ScriptTable], _ words: ScriptWords) {
    self.tables = tables
    self.words = words
  }

  var lines: [String] {
    var lines = words.head.map { $0.isEmpty ? "#" : "# \($0)" }
    lines += ["import decimal", "import pathlib", "import re", "import warnings", "", "import pandas", "", "CODES = {"]
    for codes in ScriptTable.codes(of: tables) {
      lines.append("    \(quoted(codes.name)): {")
      lines += codes.entries.map { "        \(quoted($0.code)): \(quoted($0.label))," } + ["    },"]
    }
    lines += ["}", "# \(words.pick("Kolumnernas namn, typer och etiketter.", "Names, types and labels of columns."))"]
    lines.append("TABLES = {")
    for table in tables {
      lines.append("    \(quoted(table.name)): [")
      lines += table.columns.map { "        (\(quoted($0.name)), \(quoted($0.kind.name)), \(quoted($0.label)))," }
      lines.append("    ],")
    }
    return lines + ["}", "", ""] + functions
  }

  private func quoted(_ text: String) -> String { ScriptQuoting.escaped(text) }

  private var functions: [String] {
    let outside = words.pick("saknar kolumner eller har andra", "lacks columns or has others")
    let advice = words.pick("gör om med diarium fmt", "write it anew with diarium fmt")
    let kept = words.pick("har celler av annan typ och förblir text", "has cells of another type and stays text")
    let missing = words.pick("har inga av tabellerna", "has none of the tables")
    let unknown = words.pick("har koder utanför listan", "has codes outside of the list")
    return """
      def read_diarium(folder="."):
          \"\"\"\(words.pick("Läser in tabellerna i en mapp: en DataFrame för varje tabell.", "Loads the tables in a folder: a DataFrame for each."))\"\"\"
          paths = {name: pathlib.Path(folder) / f"{name}.csv" for name in TABLES}
          if not any(path.is_file() for path in paths.values()):
              raise FileNotFoundError(f"{folder} \(missing)")
          return {name: read_table(path, TABLES[name]) for name, path in paths.items() if path.is_file()}


      def read_table(path, columns):
          # \(words.pick("Allt läses som text, så att inget gissas; sedan får kolumnerna sina typer.", "All is read as text, so that nothing is guessed; then the columns get their types."))
          table = pandas.read_csv(
              path, dtype="string", keep_default_na=False, na_values=[""], encoding="utf-8", skip_blank_lines=False,
              index_col=False)
          if list(table.columns) != [name for name, _, _ in columns]:
              raise ValueError(f"{path} \(outside): \(advice)")
          table = pandas.DataFrame({name: values(table[name], kind, f"{path} {name}") for name, kind, _ in columns})
          table.attrs["labels"] = {name: label for name, _, label in columns}
          table.attrs["value_labels"] = {name: CODES[kind] for name, kind, _ in columns if kind in CODES}
          return table


      def values(column, kind, place):
          texts = [None if text is pandas.NA else text for text in column.astype(object)]
          known = [text for text in texts if text is not None]
          if kind in CODES:
              others = sorted(set(known) - set(CODES[kind]))
              if others:
                  warnings.warn(f"{place} \(unknown): {', '.join(others)}")
              return pandas.Series(pandas.Categorical(texts, categories=[*CODES[kind], *others]), index=column.index)
          form, make, dtype = {
              "integer": (r"[0-9]{1,18}", int, "Int64"),
              "boolean": (r"true|false", "true".__eq__, "boolean"),
              "decimal": (r"-?[0-9]+(\\.[0-9]+)?", decimal.Decimal, object),
          }.get(kind, ("", None, "string"))
          if make and not all(re.fullmatch(form, text) for text in known):
              warnings.warn(f"{place} \(kept)")
          elif make:
              made = [None if text is None else make(text) for text in texts]
              return pandas.Series(made, dtype=dtype, index=column.index)
          return column


      def with_labels(table):
          \"\"\"\(words.pick("Samma tabell med etiketter i kodernas ställe.", "The same table with labels in the place of codes."))\"\"\"
          labelled = table.copy()
          for name, labels in table.attrs["value_labels"].items():
              words = dict.fromkeys(labels.get(code, code) for code in table[name].cat.categories)
              texts = [labels.get(code, code) for code in table[name].astype(object)]
              labelled[name] = pandas.Categorical(texts, categories=list(words))
          return labelled


      def days(dates):
          \"\"\"\(words.pick("Dagarna bland datum; NaT där bara ett år eller en månad är känd.", "The days among dates; NaT where only a year or a month is known."))\"\"\"
          return pandas.to_datetime(dates.where(dates.str.len() == 10), format="%Y-%m-%d", errors="coerce")
      """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
