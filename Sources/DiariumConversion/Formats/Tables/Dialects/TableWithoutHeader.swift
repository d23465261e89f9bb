@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension TableFile {
  /// The error for a file without a header that can be read.
  static func unreadable(
    _ description: TableDescription, _ source: any ByteSource, _ limits: Limits
  ) throws(ReadFailure) -> SyntaxError {
    var reader = CSVReader(source, delimiter: UInt8(ascii: ","), limits: limits, size: 1 << 14)
    let names = description.columns.prefix(4).map { "`\($0.name)`" }.joined(separator: ", ")
    // A sheet that somebody has typed has no table's columns.
    let sheet =
      description.name == "cases"
      ? Message(
        sv: "; i det enkla bladet: `diarienummer`, `händelse`, …",
        en: "; in the simple sheet: `diary_number`, `record`, …")
      : .empty
    let help = Message(
      sv: "rad 1 anger kolumnnamnen: \(names), …\(sheet.sv)", en: "line 1 names the columns: \(names), …\(sheet.en)")
    switch try reader.next() {
    case .broken(let fault):
      var place = fault.location
      // If a table has no header, its first line may belong to a confidential case.
      if !description.isRegister { place.withhold { _ in false } }
      if case .notUTF8 = fault.kind {
        return SyntaxError(
          Finding(
            .invalidUTF8, .init(sv: "rubrikraden är inte UTF-8", en: "the header is not UTF-8"), help: saveAgain,
            at: place))
      }
      return SyntaxError(
        Finding(
          .strayQuote, .init(sv: "rubrikraden kan inte läsas", en: "the header cannot be read"), help: help,
          at: place))
    case .record:
      var location = reader.block.location(reader.rows[0].offset, length: reader.rows[0].length, excerpt: true)
      if !description.isRegister { location.withhold { _ in false } }
      return SyntaxError(
        Finding(
          .unknownColumn,
          .init(
            sv: "rad 1 anger ingen kolumn som finns i tabellen `\(description.name)`",
            en: "line 1 names no column of the table `\(description.name)`"), help: help, at: location))
    case .blank(let location):
      return SyntaxError(
        Finding(
          .unknownColumn,
          .init(
            sv: "rad 1 är tom, men ska ange kolumnnamnen", en: "line 1 is blank, and should name the columns"),
          help: help, at: location))
    case .end:
      return SyntaxError(
        Finding(
          .truncatedFile,
          .init(sv: "tabellen är tom: den har ingen rubrikrad", en: "the table is empty: it has no header"), help: help,
          at: reader.block.location(0, length: 0, excerpt: false)))
    }
  }
}
