@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads a feed in tables.
extension TableReader: FormatReader {
  var tableFacts: TableFacts? {
    TableFacts(
      losses: losses, package: package, leftOutIDs: leftOutIDs, dialects: dialects, unordered: unordered,
      unknownColumnNames: unknownColumnNames, hasHead: hasHead)
  }

  func takeFindings() -> FindingLog? { log.isEmpty ? nil : log.take() }

  var chunks: Chunks? {
    context.map { context in
      Chunks(cutter: CaseCutter(context: context)) { [limits] in TableReader(context, limits: limits) }
    }
  }

  func begin(_ chunk: Chunk) throws(ReadFailure) -> Int? {
    if case .part(let chunk as TableChunk) = chunk { try begin(chunk) }
    return nil
  }
}

/// Cuts a folder of tables into groups of cases, one after the other.
private struct CaseCutter: ChunkCutter {
  let context: TableContext
  private var chunk = 0

  init(context: TableContext) { self.context = context }

  mutating func next() -> Chunk? {
    guard chunk < context.count else { return nil }
    defer { chunk += 1 }
    return .part(context.chunk(chunk))
  }
}
