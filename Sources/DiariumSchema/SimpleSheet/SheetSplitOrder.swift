internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The documents of a case that cells can hold, and an order of rows in which they are named in their own order.
struct SheetSplitDocuments {
  /// The nodes of the documents that cells can hold, in the order of the case.
  private(set) var nodes: [Int] = []
  /// Their cells, by their nodes.
  private(set) var cells: [Int: (document: String?, source: String?)] = [:]
  /// Their nodes, by their ids.
  private(set) var byID: [String: Int] = [:]
  private var known: Set<[String?]> = []

  /// Adds a document; one that reads like another is left out.
  mutating func add(_ node: Int, id: String, document: String?, source: String?) {
    guard byID[id] == nil, document != nil || source != nil, known.insert([document, source]).inserted else { return }
    nodes.append(node)
    cells[node] = (document, source)
    byID[id] = node
  }
}

extension SheetSplit {
  /// The documents that cells can hold.
  func documents(_ tape: borrowing Tape) -> SheetSplitDocuments {
    var documents = SheetSplitDocuments()
    guard let list = FeedMembers.node("documents", in: tape) else { return documents }
    for node in tape.elements(of: list) where tape[node].kind == .object && !isDeleted(tape, node) {
      guard !omitted.contains(SheetOmission(node: node)), let id = text("id", tape, node) else { continue }
      let kind = text("kind", tape, node)
      let title = text("title", tape, node)
      let url = text("url", tape, node).flatMap { url in
        isCell(url) && CellText.trimmed(url).utf8.elementsEqual(url.utf8) ? url : nil
      }
      if let title {
        guard let kind, let cell = documentCell(kind, title) else { continue }
        documents.add(node, id: id, document: cell, source: url)
      } else if kind == "other" {
        documents.add(node, id: id, document: nil, source: url)
      }
    }
    return documents
  }

  /// The cell with the kind and the heading of a document; `nil` if it would be read as another.
  private func documentCell(_ kind: String, _ title: String) -> String? {
    let list = DocumentKind.list
    let word =
      options.language == .sv
      ? list.codes.first { $0.code == kind }.map { Self.term(of: $0, in: list) } ?? kind : kind
    let cells = (kind == "other" ? [title] : []) + ["\(word): \(title)"]
    return cells.first { cell in
      guard isCell(cell), CellText.trimmed(cell).utf8.elementsEqual(cell.utf8) else { return false }
      let read = SheetDocument.read(cell)
      return read.kind == kind && read.title.utf8.elementsEqual(title.utf8)
    }
  }

  /// How often an order is sought for the documents that were named in the one before: enough for what people keep.
  private static let mostOrders = 16

  /// The rows in the order in which they are written.
  ///
  /// Each list keeps its own order. Documents get their ids in the order in which rows name them, so of the lists that
  /// is gone on with whose next row names no document, one that is named already, or the next one. A document that no
  /// record refers to stands on the next row of the case, a referral or a decision.
  ///
  /// - Parameters:
  ///   - rows: the rows, that of the case first.
  ///   - isNeeded: whether the row of the case says anything.
  ///   - documents: the documents that cells can hold.
  /// - Returns: the rows.
  func ordered(_ rows: [SheetOutputRow], isNeeded: Bool, _ documents: SheetSplitDocuments) -> [SheetOutputRow] {
    let linked = Set(rows.compactMap(\.document))
    let hosts = rows.dropFirst().count { SheetRowOrder.isHost($0) }
    var waiting = documents.nodes
    // What is read back has the documents that were named, as they were: they get the same rows again.
    for _ in 0..<Self.mostOrders {
      var queues = Self.lists.map { list in
        Array(rows.dropFirst().filter { $0.list == list || list == "decisions" && $0.list == "votes" }.reversed())
      }
      // The row of the case is there for a document only where no other row can have it.
      if isNeeded || rows.count == 1 || waiting.count(where: { !linked.contains($0) }) > hosts {
        queues.insert(Array(rows.prefix(1)), at: 0)
      }
      var order = SheetRowOrder(queues: queues, waiting: waiting, linked: linked)
      order.run()
      guard order.named != waiting else { return order.rows }
      waiting = order.named
    }
    var order = SheetRowOrder(queues: [Array(rows.reversed())], waiting: waiting, linked: linked)
    order.run()
    return order.rows
  }
}

/// Puts rows of several lists into one order.
private struct SheetRowOrder {
  /// The rows that are left of each list, the next one last.
  private var queues: [[SheetOutputRow]]
  private var waiting: SheetWaitingDocuments
  /// The documents that records refer to.
  private let linked: Set<Int>
  /// How many rows are left on which a document can stand by itself.
  private var hosts: Int
  private(set) var rows: [SheetOutputRow] = []
  /// The documents that have been named, in that order.
  private(set) var named: [Int] = []

  init(queues: [[SheetOutputRow]], waiting: [Int], linked: Set<Int>) {
    (self.queues, self.linked) = (queues, linked)
    self.waiting = SheetWaitingDocuments(waiting, linked: linked)
    hosts = queues.joined().count { Self.isHost($0) }
  }

  static func isHost(_ row: SheetOutputRow) -> Bool { [.case, .referral, .decision].contains(row.kind.type) }

  mutating func run() {
    while queues.contains(where: { !$0.isEmpty }) {
      var isStuck = true
      for queue in queues.indices {
        while let row = queues[queue].last, mayFollow(row) {
          take(queue)
          isStuck = false
        }
      }
      // The lists name documents in orders that no order of rows can keep.
      if isStuck, let queue = queues.indices.filter({ !queues[$0].isEmpty }).min(by: { rank($0) < rank($1) }) {
        take(queue)
      }
    }
  }

  /// How little is lost if a list is gone on with though it should wait.
  private func rank(_ queue: Int) -> Int {
    queues[queue].last?.document.flatMap { waiting.place(of: $0) } ?? -1
  }

  private func mayFollow(_ row: SheetOutputRow) -> Bool {
    if let document = row.document { return document == waiting.first || waiting.place(of: document) == nil }
    guard Self.isHost(row), let next = waiting.first, linked.contains(next) else { return true }
    // As many rows are kept as there are documents that will need one.
    return hosts > waiting.unlinked
  }

  private mutating func take(_ queue: Int) {
    var row = queues[queue].removeLast()
    if Self.isHost(row) {
      hosts -= 1
      if let next = waiting.first, !linked.contains(next) { row.document = next }
    }
    if let document = row.document, waiting.remove(document) { named.append(document) }
    rows.append(row)
  }
}

/// The documents that no row has named yet, in the order in which they are to be: a case may have thousands.
private struct SheetWaitingDocuments {
  /// All documents, those that have been named too.
  private let all: [Int]
  /// Their places among all; none if they have been named.
  private var places: [Int: Int]
  /// The place of the first that waits.
  private var begin = 0
  /// How many of those that wait no record refers to.
  private(set) var unlinked: Int
  private let linked: Set<Int>

  init(_ documents: [Int], linked: Set<Int>) {
    (all, self.linked) = (documents, linked)
    places = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    unlinked = documents.count { !linked.contains($0) }
  }

  /// The first of them.
  var first: Int? { begin < all.count ? all[begin] : nil }

  /// The place of a document among all; `nil` if it does not wait.
  func place(of document: Int) -> Int? { places[document] }

  /// Takes a document out; false if it does not wait.
  mutating func remove(_ document: Int) -> Bool {
    guard places.removeValue(forKey: document) != nil else { return false }
    if !linked.contains(document) { unlinked -= 1 }
    while begin < all.count, places[all[begin]] == nil { begin += 1 }
    return true
  }
}
