internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// A document that rows of a case name by its heading, its address, or both.
struct SheetDocument {
  let id: String
  /// The cells of the first row that names it.
  let document: SheetCell?
  let source: SheetCell?
  /// The code of its kind, and its heading.
  let kind: String
  let title: String?

  init(id: String, _ document: SheetCell?, _ source: SheetCell?) {
    self.id = id
    self.document = document
    self.source = source
    (kind, title) = document.map { Self.read($0.trimmed) } ?? ("other", nil)
  }

  /// What cells that name the same document have in common.
  struct Key: Hashable {
    let document: String?
    let source: String?
  }

  /// `[SLAG: ]RUBRIK`: a kind, by its code or its term, and the heading.
  static func read(_ text: String) -> (kind: String, title: String) {
    if let colon = text.firstRange(of: ": "),
      let code = codes[CellText.words(String(text[..<colon.lowerBound])) ?? ""]
    {
      return (code, CellText.trimmed(String(text[colon.upperBound...])))
    }
    return ("other", text)
  }

  private static let codes: [String: String] =
    CodeSpelling.words(DocumentKind.list.codes).compactMapValues { $0.count == 1 ? $0.first : nil }

  /// The record.
  func node() -> SheetNode {
    let place = (document ?? source)?.cell ?? Cell(offset: 0, length: 0, isQuoted: false, hasQuotes: false)
    var node = SheetNode(.document, at: place)
    node.set("id", id, at: place)
    node.set("kind", kind, at: place)
    if let title { node.set("title", title, at: place) }
    if let source { node.set("url", source.trimmed, at: source.cell) }
    return node
  }
}

extension SheetJoin {
  /// The document that a row names; a new one if none of the case has the same cells.
  mutating func takeDocument(_ event: SheetEvent) -> (id: String, cell: SheetCell)? {
    let (document, source) = (event.cells[.document], event.cells[.source])
    guard let place = document ?? source else { return nil }
    let key = SheetDocument.Key(document: document?.trimmed, source: source?.trimmed)
    if let known = documentsByCells[key] { return (documents[known].id, place) }
    documentsByCells[key] = documents.count
    let new = SheetDocument(id: "\(caseID)/document/\(documents.count + 1)", document, source)
    documents.append(new)
    return (new.id, place)
  }
}
