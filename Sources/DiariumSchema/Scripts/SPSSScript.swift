/// Syntax of SPSS, which PSPP runs too: a dataset for each table.
///
/// `GET DATA` ends a record at each line end, in quotes too, and texts of documents have line ends. So an input program reads the
/// lines, and takes them apart as RFC 4180 says. Positions are in bytes: quotes and commas are one byte each in UTF-8. Commands are
/// not indented, since they begin in the first column where syntax runs in batches.
struct SPSSScript {
  private let tables: [ScriptTable]
  private let words: ScriptWords

  init(_ tables: [ScriptTable], _ words: ScriptWords) {
    self.tables = tables
    self.words = words
  }

  var lines: [String] {
    // A comment ends with a full stop at the end of a line, and so does each line of this one.
    let head = words.head.map { $0.isEmpty ? "" : "* \($0)\($0.hasSuffix(".") ? "" : ".")" }
    // Loops without a counter end after 40 rounds by default.
    return head + ["SET MXLOOPS=1000000."] + tables.flatMap(lines) + ["NEW FILE."]
  }

  /// A table, read into the active dataset and copied: in PSPP an input program takes the place of a dataset with a name.
  private func lines(_ table: ScriptTable) -> [String] {
    ["", "* \(table.name).", "NEW FILE.", "INPUT PROGRAM."] + declarations(table)
      + reading(table.name, values(table)) + ["END INPUT PROGRAM."] + labels(table)
      + ["EXECUTE.", "DATASET COPY \(table.name)."]
  }

  private func declarations(_ table: ScriptTable) -> [String] {
    var lines: [String] = []
    for column in table.columns {
      if let width = column.kind.width {
        lines.append("STRING \(column.name) (A\(width)).")
      } else {
        lines.append("NUMERIC \(column.name) (F16.0).")
      }
    }
    return lines + ["NUMERIC cells_cut (F8.0)."]
  }

  /// What the cell of each column becomes.
  private func values(_ table: ScriptTable) -> [String] {
    table.columns.enumerated().flatMap { place, column in
      let here = "#column = \(place + 1)"
      switch column.kind {
      case .text, .code, .decimal:
        return [
          "IF (\(here)) \(column.name) = #cell.",
          "IF (\(here) AND #length > LENGTH(\(column.name))) cells_cut = cells_cut + 1.",
        ]
      case .integer: return ["IF (\(here) AND #length > 0) \(column.name) = NUMBER(#cell, F40.0)."]
      case .boolean:
        return [
          "IF (\(here) AND #cell = 'true') \(column.name) = 1.", "IF (\(here) AND #cell = 'false') \(column.name) = 0.",
        ]
      }
    }
  }

  /// The reading of one record.
  ///
  /// A cell is what is collected from `#at` on, up to a comma outside of quotes or the end of a line. `#open` is 1 within quotes,
  /// 2 behind them.
  private func reading(_ name: String, _ values: [String]) -> [String] {
    let tooLong = words.pick(
      "en rad är för lång för SPSS, och läsningen slutar", "a line is too long for SPSS, and reading ends")
    let opening = """
      STRING #line #cell (A32767) /#mark (A1).
      NUMERIC #at #end #to #length #open #column #row (F8.0).
      COMPUTE cells_cut = 0.
      COMPUTE #column = 1.
      COMPUTE #length = 0.
      COMPUTE #open = 0.
      LOOP.
      DATA LIST FILE='\(name).csv' ENCODING='UTF8' NOTABLE /#line 1-32767 (A).
      COMPUTE #end = LENGTH(RTRIM(#line)).
      DO IF #end = 32767.
      PRINT /'\(name).csv: \(tooLong)'.
      END FILE.
      END IF.
      COMPUTE #at = 1.
      LOOP.
      COMPUTE #mark = ' '.
      IF (#at <= #end) #mark = SUBSTR(#line, #at, 1).
      DO IF #open = 0 AND #length = 0 AND #mark = '"'.
      COMPUTE #open = 1.
      COMPUTE #at = #at + 1.
      END IF.
      COMPUTE #to = 0.
      IF (#at <= #end AND #open = 1) #to = INDEX(SUBSTR(#line, #at), '"').
      IF (#at <= #end AND #open <> 1) #to = INDEX(SUBSTR(#line, #at), ',').
      IF (#to = 0) #to = #end + 2 - #at.
      COMPUTE #to = #at + #to - 1.
      DO IF #to > #at.
      IF (#length = 0) #cell = SUBSTR(#line, #at, #to - #at).
      IF (#length > 0) #cell = CONCAT(SUBSTR(#cell, 1, #length), SUBSTR(#line, #at, #to - #at)).
      COMPUTE #length = #length + #to - #at.
      END IF.
      COMPUTE #at = #to + 1.
      DO IF #open = 1.
      COMPUTE #mark = ' '.
      IF (#to > #end) #mark = STRING(10, PIB1).
      IF (#at <= #end) #mark = SUBSTR(#line, #at, 1).
      DO IF #to > #end OR #mark = '"'.
      IF (#length > 0) #cell = CONCAT(SUBSTR(#cell, 1, #length), #mark).
      IF (#length = 0) #cell = #mark.
      COMPUTE #length = #length + 1.
      IF (#to <= #end) #at = #at + 1.
      ELSE.
      COMPUTE #open = 2.
      END IF.
      ELSE.
      IF (#length = 0) #cell = ' '.
      DO IF #row > 0.
      """
    let closing = """
      END IF.
      COMPUTE #column = #column + 1.
      COMPUTE #length = 0.
      COMPUTE #open = 0.
      END IF.
      END LOOP IF #to > #end.
      END LOOP IF #open = 0.
      COMPUTE #row = #row + 1.
      DO IF #row > 1.
      END CASE.
      END IF.
      """
    return opening.split(separator: "\n").map(String.init) + values
      + closing.split(separator: "\n").map(String.init)
  }

  private func labels(_ table: ScriptTable) -> [String] {
    let cut = words.pick("Celler på raden som är kapade", "Cells of the row that are cut")
    let labels = table.columns.map { ($0.name, $0.label) } + [("cells_cut", cut)]
    var lines = labels.map { "VARIABLE LABELS \($0) \(ScriptQuoting.spss($1))." }
    for column in table.columns {
      switch column.kind {
      case .code(let codes):
        let entries = codes.entries.map { "  '\($0.code)' \(ScriptQuoting.spss($0.label))" }
        lines += ["VALUE LABELS \(column.name)"] + entries.dropLast() + entries.suffix(1).map { $0 + "." }
      case .boolean:
        lines.append("VALUE LABELS \(column.name) 0 '\(words.pick("nej", "no"))' 1 '\(words.pick("ja", "yes"))'.")
      default: break
      }
    }
    return lines
  }
}

extension ScriptTable.Kind {
  /// The bytes that a text has in SPSS; `nil` for numbers.
  fileprivate var width: Int? {
    switch self {
    case .text(let width): width
    case .code, .decimal: 64
    case .integer, .boolean: nil
    }
  }
}
