internal import DiariumArchive
@_spi(Engine) package import DiariumTree

/// Puts a workbook together from its sheets (Office Open XML, ISO/IEC 29500), in the parts and the words that Excel itself
/// writes; the same sheets give the same bytes.
package enum WorkbookWriter {
  /// Writes a workbook.
  ///
  /// - Parameters:
  ///   - sheets: the sheets, at least one, which have all their rows; they can be written once.
  ///   - shown: the place of the sheet that is shown first.
  ///   - sink: receives the bytes, in order.
  /// - Throws: `IOFailure` if bytes cannot be packed, read from scratch space or written.
  package static func write<Sink: ByteSink & ~Copyable>(
    _ sheets: [WorksheetWriter], shown: Int = 0, to sink: inout Sink
  ) throws(IOFailure) {
    let notes = sheets.map { WorksheetNotes($0.sheet, heights: $0.heights) }
    let noted = notes.indices.filter { notes[$0] != nil }
    let parts = WorkbookParts(sheets.map(\.sheet.name), noted: noted, shown: shown)
    var archive = ArchiveWriter()
    try add("[Content_Types].xml", WorkbookParts.bytes(parts.contentTypes), &archive, &sink)
    try add("_rels/.rels", WorkbookParts.bytes(parts.packageRelations), &archive, &sink)
    try add("docProps/app.xml", WorkbookParts.bytes(parts.application), &archive, &sink)
    try add("docProps/core.xml", WorkbookParts.bytes(WorkbookParts.core), &archive, &sink)
    try add("xl/workbook.xml", WorkbookParts.bytes(parts.workbook), &archive, &sink)
    try add("xl/_rels/workbook.xml.rels", WorkbookParts.bytes(parts.workbookRelations), &archive, &sink)
    try add("xl/styles.xml", WorkbookParts.bytes(WorkbookStyle.part(hasNotes: !noted.isEmpty)), &archive, &sink)
    try add("xl/theme/theme1.xml", WorkbookParts.bytes(WorkbookTheme.part), &archive, &sink)
    var block = 1
    for (number, place) in noted.enumerated() {
      guard let note = notes[place] else { continue }
      let relations = WorkbookParts.sheetRelations(note: number + 1)
      try add("xl/comments\(number + 1).xml", WorkbookParts.bytes(note.texts), &archive, &sink)
      // VML has no declaration.
      try add("xl/drawings/vmlDrawing\(number + 1).vml", Array(note.boxes(block: block).utf8), &archive, &sink)
      try add("xl/worksheets/_rels/sheet\(place + 1).xml.rels", WorkbookParts.bytes(relations), &archive, &sink)
      block += note.blocks
    }
    for (index, sheet) in sheets.enumerated() {
      try sheet.finish(hasNotes: notes[index] != nil)
      let beginning = StoredBeginning(Array(sheet.beginning(isShown: index == shown).utf8), before: sheet.part.numbers)
      try write(archive.header("xl/worksheets/sheet\(index + 1).xml", beginning.numbers) + beginning.bytes, &sink)
      try unsafe sheet.part.eachPiece { (piece) throws(IOFailure) in try unsafe sink.write(piece) }
    }
    try write(archive.end(), &sink)
  }

  /// Adds a small part.
  private static func add<Sink: ByteSink & ~Copyable>(
    _ name: String, _ bytes: [UInt8], _ archive: inout ArchiveWriter, _ sink: inout Sink
  ) throws(IOFailure) {
    var file = PackedFile()
    var packed: [UInt8] = []
    try unsafe PackedPart.pass(bytes) { (bytes) throws(IOFailure) in packed = try unsafe file.write(bytes) }
    let end = try file.end()
    try write(archive.header(name, end.numbers) + packed + end.bytes, &sink)
  }

  private static func write<Sink: ByteSink & ~Copyable>(_ bytes: [UInt8], _ sink: inout Sink) throws(IOFailure) {
    try unsafe PackedPart.pass(bytes) { (bytes) throws(IOFailure) in try unsafe sink.write(bytes) }
  }
}
