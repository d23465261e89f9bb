internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// The sheet that lists the codes, one list after the other: what cells of other sheets offer.
struct CodeSheet {
  private let words: WorkbookWords
  private let rows: [[String]]
  /// The rows of each list, by its name.
  private let places: [String: ClosedRange<Int>]

  /// The name that the kinds of rows of the simple sheet have among the lists.
  private static let kinds = SheetColumn.record.rawValue

  /// - Parameters:
  ///   - words: the language.
  ///   - lists: the lists.
  ///   - hasKinds: whether the kinds of rows of the simple sheet are listed too.
  init(_ words: WorkbookWords, _ lists: [CodeListDescription], hasKinds: Bool) {
    self.words = words
    var rows: [[String]] = []
    var places: [String: ClosedRange<Int>] = [:]
    func add(_ name: String, _ title: String, _ codes: [(code: String, title: Message)]) {
      guard !codes.isEmpty else { return }
      // The first row has the headings.
      places[name] = rows.count + 2...rows.count + 1 + codes.count
      for entry in codes { rows.append([title, entry.code, entry.title.sv, entry.title.en, name]) }
    }
    if hasKinds {
      let kinds = SheetRecordKind.all.map { (code: $0.name, title: $0.title) }
      add(Self.kinds, SheetColumn.record.title[words.language], kinds)
    }
    for list in lists { add(list.name, list.title[words.language], list.codes.map { ($0.code, $0.title) }) }
    (self.rows, self.places) = (rows, places)
  }

  /// The codes of a list, as a column of a table offers them.
  func codes(of list: CodeListDescription) -> Worksheet.Choices? { range(list.name, column: 1) }

  /// The words of a list, as a column of the simple sheet offers them: English ones are codes.
  func terms(of list: CodeListDescription) -> Worksheet.Choices? {
    range(list.name, column: words.language == .sv ? 2 : 1)
  }

  /// The kinds of rows of the simple sheet.
  var kinds: Worksheet.Choices? { range(Self.kinds, column: words.language == .sv ? 2 : 1) }

  private func range(_ list: String, column: Int) -> Worksheet.Choices? {
    let letters = Worksheet.letters(column)
    return places[list].map { .range("\(words.codes)!$\(letters)$\($0.lowerBound):$\(letters)$\($0.upperBound)") }
  }

  /// Writes the sheet.
  func write(_ makeScratch: @escaping WorkbookSheets.Scratch) throws(IOFailure) -> WorksheetWriter {
    let headings = [
      words.pick("lista", "list"), words.pick("kod", "code"), words.pick("svenska", "Swedish"),
      words.pick("engelska", "English"), words.pick("listans namn", "name of the list"),
    ]
    let columns = zip(headings, [30, 30, 40, 40, 24]).map { Worksheet.Column($0, .text, width: $1) }
    return try WorkbookSheets.write(
      Worksheet(words.codes, columns, warning: words.warning), rows, makeScratch)
  }
}
