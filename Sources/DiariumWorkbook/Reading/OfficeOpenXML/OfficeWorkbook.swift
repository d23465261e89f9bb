package import DiariumArchive
@_spi(Engine) package import DiariumTree

/// A workbook of Office Open XML (ISO/IEC 29500), as Excel writes it.
package struct OfficeWorkbook: Workbook {
  package private(set) var facts = WorkbookFacts()
  private let parts: PackageParts

  /// The kinds of programs: those of Visual Basic, and sheets whose cells are commands, as in Excel 4.
  private static let macros: Set = ["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"]
  private let scans: Bool
  private let piece: Int
  private var sheets: [(name: SheetName, part: String)] = []
  private var epoch = SerialDate.Epoch.from1900
  private var forms: [SerialDate.Form?] = []
  private var strings: SharedStrings

  /// Reads what a workbook says of its sheets, its formats and the texts that they share.
  ///
  /// - Parameters:
  ///   - directory: the directory of the archive that it is.
  ///   - source: the archive.
  ///   - makeScratch: makes scratch space, for texts that do not fit into memory.
  ///   - scans: whether rows are scanned where they can be, instead of being parsed as any XML.
  ///   - piece: the most bytes of a sheet that are looked at in one go.
  /// - Throws: `.syntax` if it is damaged, `.input` if bytes cannot be read.
  package init(
    _ directory: ArchiveDirectory, _ source: any ByteSource,
    scratch makeScratch: @escaping () throws(IOFailure) -> any ScratchSpace, scans: Bool = true,
    piece: Int = .max
  ) throws(ReadFailure) {
    (self.scans, self.piece) = (scans, piece)
    parts = try PackageParts(directory, source, .officeOpenXML)
    strings = SharedStrings(parts.allowance, makeScratch)
    let ofPackage = try parts.references(of: "")
    let main = ofPackage.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    let handler = BookHandler()
    try parts.parse(main, handler, limit: PackageParts.mostInMemory)
    let references = try parts.references(of: main)
    if handler.countsFrom1904 { (epoch, facts.epoch) = (.from1904, "1904") }
    facts.hasMacros = references.contains { Self.macros.contains($0.type) }
    facts.externalLinks = references.count { $0.type == "externalLink" }
    let byID = Dictionary(references.map { ($0.id, $0) }) { first, _ in first }
    // What Excel calls a module is listed without a part.
    for sheet in handler.sheets where !sheet.reference.isEmpty {
      guard let reference = byID[sheet.reference], let part = reference.target else {
        throw parts.missing("\(main): \(sheet.name.name)")
      }
      // loss: sheet-without-cells
      if reference.type == "worksheet" { sheets.append((sheet.name, part)) }
    }
    var seen: Set<String> = []
    // A small archive would have many large sheets.
    if let (_, part) = sheets.first(where: { !seen.insert($0.part.lowercased()).inserted }) {
      throw WorkbookFault.failure(
        parts.path, part: part,
        .init(
          sv: "arbetsboken är skadad: två blad är samma del", en: "the workbook is damaged: two sheets are one part"))
    }
    if let styles = references.first(where: { $0.type == "styles" })?.target, parts.contains(styles) {
      let handler = StyleHandler()
      try parts.parse(styles, handler)
      forms = handler.forms
    }
    if let shared = references.first(where: { $0.type == "sharedStrings" })?.target, parts.contains(shared) {
      let handler = StringHandler(strings)
      try parts.parse(shared, handler)
      if let failure = handler.failure { throw .input(failure) }
    }
    if let properties = ofPackage.first(where: { $0.type == "extended-properties" })?.target, parts.contains(properties)
    {
      let handler = PropertyHandler()
      // Whatever is wrong with it, the sheets are elsewhere.
      do throws(ReadFailure) { try parts.parse(properties, handler) } catch { if case .input = error { throw error } }
      facts.application = handler.application
    }
  }

  package func read(into receiver: any SheetReceiver) throws(ReadFailure) {
    var room = parts.room
    var commented: Set<String> = []
    for (name, part) in sheets {
      try input { () throws(IOFailure) in try receiver.begin(name) }
      let text = unsafe SheetText(most: room) { (rows) throws(IOFailure) in try unsafe receiver.take(rows) }
      let cells = SheetCells(text, strings, parts.allowance, forms, epoch)
      let scanner = SheetScanner(cells, parts.allowance, scans: scans)
      try unsafe parts.unpack(part) { (bytes) throws(ReadFailure) in
        var rest = unsafe bytes[...]
        while unsafe !rest.isEmpty {
          let isSound = unsafe scanner.take(UnsafeRawBufferPointer(rebasing: rest.prefix(piece)))
          if let fault = cells.fault { throw self.fault(part, fault) }
          guard isSound else { throw fault(part, scanner) }
          unsafe rest = rest.dropFirst(piece)
        }
      }
      let isWhole = scanner.finish()
      text.finish()
      if let fault = cells.fault { throw self.fault(part, fault) }
      guard isWhole else { throw fault(part, scanner) }
      room.take(text)
      var facts = cells.facts
      try count(part, &facts, &commented)
      let ended = facts
      try input { () throws(IOFailure) in try receiver.end(ended) }
    }
  }

  private func input(_ body: () throws(IOFailure) -> Void) throws(ReadFailure) {
    do throws(IOFailure) { try body() } catch { throw .input(error) }
  }

  private func fault(_ part: String, _ scanner: SheetScanner) -> ReadFailure {
    WorkbookFault.failure(parts.path, part: part, scanner.fault ?? .malformed(line: 1))
  }

  private func fault(_ part: String, _ fault: SheetCells.Fault) -> ReadFailure {
    switch fault {
    case .text(.disorder):
      WorkbookFault.failure(
        parts.path, part: part,
        .init(
          sv: "arbetsboken är skadad: raderna, eller cellerna i en rad, kommer inte i ordning",
          en: "the workbook is damaged: rows, or the cells of a row, do not come in their order"))
    case .text(.tooLarge): WorkbookFault.tooLarge(parts.path, part)
    case .text(.output(let failure)), .output(let failure): .input(failure)
    case .place:
      WorkbookFault.failure(
        parts.path, part: part,
        .init(
          sv:
            "arbetsboken är skadad: en cell står på en plats som inget blad har, eller hänvisar till en text som saknas",
          en: "the workbook is damaged: a cell is at a place that no sheet has, or refers to a text that is missing"))
    }
  }

  /// Counts what belongs to a sheet besides its cells; comments once, whoever else refers to them.
  private func count(
    _ part: String, _ facts: inout SheetFacts, _ commented: inout Set<String>
  ) throws(ReadFailure) {
    for reference in try parts.references(of: part) {
      guard let target = reference.target, parts.contains(target) else { continue }
      switch reference.type {
      case "comments" where commented.insert(target.lowercased()).inserted:
        let handler = CommentHandler()
        try parts.parse(target, handler)
        facts.comments = handler.comments
      case "drawing": facts.drawings += 1
      default: break
      }
    }
  }
}
