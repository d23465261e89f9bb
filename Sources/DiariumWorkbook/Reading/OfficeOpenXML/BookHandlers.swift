@_spi(Engine) internal import DiariumTree

/// Reads the list of sheets (ISO/IEC 29500-1, 18.2).
final class BookHandler: XMLHandler {
  private(set) var sheets: [(name: SheetName, reference: String)] = []
  /// Whether dates are counted from 1904.
  private(set) var countsFrom1904 = false
  private(set) var isFull = false

  private static let mostSheets = 10_000

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name == "sheet" {
      guard let title = unsafe attributes["name"], let reference = unsafe attributes["id"] else { return }
      isFull = sheets.count >= Self.mostSheets
      guard !isFull else { return }
      let state = unsafe attributes["state"]
      sheets.append((SheetName(name: title, isHidden: state == "hidden" || state == "veryHidden"), reference))
    } else if unsafe name == "workbookPr" {
      // Extensions have an element of the same name, behind it.
      if unsafe attributes.isTrue("date1904") { countsFrom1904 = true }
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// Reads which formats show a date (ISO/IEC 29500-1, 18.8).
final class StyleHandler: XMLHandler {
  /// What each format of cells shows.
  private(set) var forms: [SerialDate.Form?] = []
  private var codes: [Int: SerialDate.Form?] = [:]
  /// The formats that have been read, also those of one number.
  private var read = 0
  private(set) var isFull = false
  private var isInCells = false

  /// Programs have 65,490 formats of cells at most.
  private static let most = 100_000
  private static let mostCodes = 70_000

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name == "numFmt" {
      isFull = isFull || read >= Self.mostCodes
      read += 1
      guard !isFull, let number = unsafe attributes.number("numFmtId"), let code = unsafe attributes["formatCode"]
      else {
        return
      }
      codes.updateValue(SerialDate.Form(format: number, code: code), forKey: number)
    } else if unsafe name == "cellXfs" {
      isInCells = true
    } else if isInCells, unsafe name == "xf" {
      isFull = isFull || forms.count >= Self.most
      guard !isFull else { return }
      let number = unsafe attributes.number("numFmtId") ?? 0
      forms.append(codes[number] ?? SerialDate.Form(format: number, code: nil))
    }
  }

  func end(_ name: XMLName) { if unsafe name == "cellXfs" { isInCells = false } }
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// Reads the texts that cells share (ISO/IEC 29500-1, 18.4).
final class StringHandler: XMLHandler {
  private let strings: SharedStrings
  private(set) var failure: IOFailure?
  private var text = CellText()
  var isFull: Bool { text.isFull }

  init(_ strings: SharedStrings) { self.strings = strings }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name == "si" { text.begin() }
    unsafe text.start(name)
  }

  func end(_ name: XMLName) {
    unsafe text.end(name)
    guard unsafe name == "si", failure == nil else { return }
    text.decode()
    do throws(IOFailure) {
      try unsafe text.withBytes { (bytes) throws(IOFailure) in try unsafe strings.append(bytes) }
    } catch {
      failure = error
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) { unsafe text.take(bytes) }
}

/// Reads which program wrote a workbook (ISO/IEC 29500-1, 22.2).
final class PropertyHandler: XMLHandler {
  private(set) var application: String?
  private var isInside = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) { isInside = unsafe name == "Application" }
  func end(_ name: XMLName) { isInside = false }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isInside, (application?.utf8.count ?? 0) < 200 else { return }
    application = unsafe (application ?? "") + String(decoding: bytes.prefix(200), as: UTF8.self)
  }
}

/// Counts comments (ISO/IEC 29500-1, 18.7), but for notes on headings, as this package writes them.
final class CommentHandler: XMLHandler {
  private(set) var comments = SheetFacts.Tally()
  private var authors: [String] = []
  private var author: String?

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name == "author" {
      author = ""
    } else if unsafe name == "comment" {
      let number = unsafe attributes.number("authorId") ?? 0
      guard number >= authors.count || authors[number] != WorkbookParts.program else { return }
      let place = unsafe attributes.bytes("ref").flatMap { unsafe CellReference($0) }
      // Programs forget who wrote them; what stands on a heading is about its column.
      if let place, place.row > 1 { comments.add(place.row, place.column) }
    }
  }

  func end(_ name: XMLName) {
    guard unsafe name == "author", let author else { return }
    if authors.count < 1000 { authors.append(author) }
    self.author = nil
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard let author, author.utf8.count < 200 else { return }
    self.author = unsafe author + String(decoding: bytes.prefix(200), as: UTF8.self)
  }
}
