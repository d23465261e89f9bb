@_spi(Engine) internal import DiariumCodecs
public import DiariumModel
@_spi(Engine) internal import DiariumSchema

/// The codes of all code lists with their labels, as a table or as JSON: what data of any program is labelled by.
///
/// ```swift
/// print(CodeLists.csv())
/// ```
public enum CodeLists {
  /// The headings of the table.
  ///
  /// `ordinal` is the code's place in its list, from 1; in Stata, where codes are numbers, it is the number. `columns` are the
  /// columns of tables that hold codes of the list (`decisions.outcome`).
  public static let headings = [
    "list", "code", "label_sv", "label_en", "exhaustive", "ordinal", "aliases_sv", "list_label_sv", "list_label_en",
    "columns",
  ]

  /// A table with a row for each code, as tables are written: CSV by RFC 4180, several values of a cell joined by `;`.
  public static func csv() -> String {
    var writer = CSVWriter()
    func write(_ cells: [String]) {
      for cell in cells { writer.cell(cell) }
      writer.endRecord()
    }
    write(headings)
    for list in Schema.codeLists {
      let columns = columns(of: list).joined(separator: ";")
      for (place, entry) in list.codes.enumerated() {
        write([
          list.name, entry.code, entry.title.sv, entry.title.en, list.exhaustive ? "true" : "false", "\(place + 1)",
          entry.aliases.joined(separator: ";"), list.title.sv, list.title.en, columns,
        ])
      }
    }
    return String(decoding: writer.take().joined(), as: UTF8.self)
  }

  /// The version of the schema and its lists, each with its codes in order; names are those of the table.
  public static func document() -> JSONValue {
    .object([
      .init("diarium", .string(Schema.version.rawValue)),
      .init("code_lists", .array(Schema.codeLists.map(document))),
    ])
  }

  private static func document(_ list: CodeListDescription) -> JSONValue {
    .object([
      .init("list", .string(list.name)), .init("label_sv", .string(list.title.sv)),
      .init("label_en", .string(list.title.en)), .init("exhaustive", .boolean(list.exhaustive)),
      .init("columns", .array(columns(of: list).map { .string($0) })),
      .init(
        "codes",
        .array(
          list.codes.map { entry in
            .object([
              .init("code", .string(entry.code)), .init("label_sv", .string(entry.title.sv)),
              .init("label_en", .string(entry.title.en)),
              .init("aliases_sv", .array(entry.aliases.map { .string($0) })),
            ])
          })),
    ])
  }

  /// The columns of tables that hold codes of a list.
  private static func columns(of list: CodeListDescription) -> [String] {
    TableDescription.all.flatMap { table in
      table.columns.filter { $0.codeList == list }.map { "\(table.name).\($0.name)" }
    }
  }
}
