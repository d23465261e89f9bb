public import DiariumModel

/// Scripts that load a folder of tables into a program for statistics, with types, labels of columns and labels of codes.
///
/// They are made of the schema's descriptions, so they fit the tables of any feed of its version; a table that a folder does not
/// have is passed over. Texts stay as they are: `0123`, `2016:5`, `NO` and `1e5` are read as texts, and so are dates, which may be
/// a year or a month, and decimals, which no binary number holds exactly. Only an empty cell is a missing value.
///
/// ```swift
/// print(TableScript.text(for: .stata, in: .sv))
/// ```
public enum TableScript {
  /// A program, by the name that the command has for it.
  public enum Program: String, Hashable, Sendable, CaseIterable {
    /// R, with the packages readr and haven.
    case r
    /// Python with pandas.
    case pandas
    /// SPSS, and its free twin PSPP.
    case spss
    /// Stata, from version 16.
    case stata
  }

  /// The script of a program.
  ///
  /// - Parameters:
  ///   - program: the program.
  ///   - language: the language of the labels and of the comments.
  ///   - tables: the names of the tables that it loads; the empty list for all, names of none are passed over.
  /// - Returns: the text of the script, which ends with a line end.
  public static func text(for program: Program, in language: Language, tables: [String] = []) -> String {
    let described = TableDescription.all.filter { tables.isEmpty || tables.contains($0.name) }
    let loaded = described.map { ScriptTable($0, language) }
    let words = ScriptWords(program, language)
    let lines =
      switch program {
      case .r: RScript(loaded, words).lines
      case .pandas: PandasScript(loaded, words).lines
      case .spss: SPSSScript(loaded, words).lines
      case .stata: StataScript(loaded, words).lines
      }
    return lines.joined(separator: "\n") + "\n"
  }
}
