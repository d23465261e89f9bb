/// A script of R: a function that reads tables into tibbles.
struct RScript {
  private let tables: [ScriptTable]
  private let words: ScriptWords

  init(_ tables: [ScriptTable], _ words: ScriptWords) {
    self.tables = tables
    self.words = words
  }

  var lines: [String] {
    var lines = words.head.map { $0.isEmpty ? "#" : "# \($0)" } + [""]
    lines += ["diarium_codes <- list("]
    lines += Self.separated(ScriptTable.codes(of: tables).map(Self.list)) + [")", ""]
    lines += ["diarium_columns <- function(...) matrix(c(...), ncol = 3, byrow = TRUE)", ""]
    lines += ["diarium_tables <- list("]
    lines += Self.separated(tables.map(Self.columns)) + [")", ""]
    return lines + functions
  }

  /// Entries of a list, each of several lines, with a comma behind all but the last.
  private static func separated(_ entries: [[String]]) -> [String] {
    entries.enumerated().flatMap { place, lines in
      place == entries.count - 1 ? lines : lines.dropLast() + [lines[lines.count - 1] + ","]
    }
  }

  private static func list(_ codes: ScriptCodes) -> [String] {
    let entries = codes.entries.map { ["    \(quoted($0.label)) = \(quoted($0.code))"] }
    return ["  \(codes.name) = c("] + separated(entries) + ["  )"]
  }

  private static func columns(_ table: ScriptTable) -> [String] {
    let entries = table.columns.map { ["    \(quoted($0.name)), \(quoted($0.kind.name)), \(quoted($0.label))"] }
    return ["  \(table.name) = diarium_columns("] + separated(entries) + ["  )"]
  }

  private static func quoted(_ text: String) -> String { ScriptQuoting.escaped(text) }

  private var functions: [String] {
    let outside = words.pick("saknar kolumner eller har andra", "lacks columns or has others")
    let advice = words.pick("gör om med diarium fmt", "write it anew with diarium fmt")
    let kept = words.pick("har celler av annan typ och förblir text", "has cells of another type and stays text")
    let missing = words.pick("har inga av tabellerna", "has none of the tables")
    return """
      # \(words.pick("Läser in tabellerna i en mapp: en lista med en tibble för varje tabell.", "Loads the tables in a folder: a list with a tibble for each."))
      read_diarium <- function(folder = ".") {
        paths <- file.path(folder, paste0(names(diarium_tables), ".csv"))
        there <- file.exists(paths)
        if (!any(there)) stop(folder, " \(missing)")
        Map(read_diarium_table, paths[there], diarium_tables[there]) |> stats::setNames(names(diarium_tables)[there])
      }

      read_diarium_table <- function(path, columns) {
        # \(words.pick("Allt läses som text, så att inget gissas; sedan får kolumnerna sina typer.", "All is read as text, so that nothing is guessed; then the columns get their types."))
        table <- readr::read_csv(
          path, col_types = readr::cols(.default = readr::col_character()), na = "", trim_ws = FALSE, lazy = FALSE,
          progress = FALSE, name_repair = "minimal", skip_empty_rows = FALSE, locale = readr::locale(encoding = "UTF-8"))
        if (!identical(names(table), columns[, 1])) stop(path, " \(outside): \(advice)")
        for (row in seq_len(nrow(columns))) {
          name <- columns[row, 1]
          table[[name]] <- diarium_values(table[[name]], columns[row, 2], columns[row, 3], paste(path, name))
        }
        table
      }

      diarium_values <- function(text, type, label, place) {
        if (type %in% names(diarium_codes)) return(haven::labelled(text, diarium_codes[[type]], label))
        known <- text[!is.na(text)]
        typed <- switch(type,
          integer = if (identical(sprintf("%.0f", suppressWarnings(as.double(known))), known)) as.double(text),
          boolean = if (all(known %in% c("true", "false"))) text == "true",
          text)
        if (is.null(typed)) warning(place, " \(kept)")
        values <- if (is.null(typed)) text else typed
        attr(values, "label") <- label
        values
      }

      # \(words.pick("Dagarna bland datum; NA där bara ett år eller en månad är känd.", "The days among dates; NA where only a year or a month is known."))
      diarium_days <- function(date) as.Date(ifelse(nchar(date) == 10, date, NA), format = "%Y-%m-%d")
      """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension ScriptTable.Kind {
  /// The type by its name in scripts; that of codes is their list's name.
  var name: String {
    switch self {
    case .text: "text"
    case .code(let codes): codes.name
    case .integer: "integer"
    case .decimal: "decimal"
    case .boolean: "boolean"
    }
  }
}
