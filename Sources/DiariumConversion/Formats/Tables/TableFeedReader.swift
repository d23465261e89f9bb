internal import DiariumSchema
internal import DiariumTree

/// Reads a feed in tables.
extension TableReader: FormatReader {
  var tableFacts: TableFacts? {
    TableFacts(
      losses: losses, package: package, leftOutIDs: leftOutIDs, delimiters: delimiters, unordered: unordered,
      strayNames: strayNames, hasHead: hasHead)
  }

  func takeFindings() -> FindingLog? { log.isEmpty ? nil : log.take() }

  var stretches: Stretches? {
    context.map { context in
      Stretches(cutter: CaseCutter(context: context)) { [limits] in TableReader(context, limits: limits) }
    }
  }

  func begin(_ stretch: Stretch) throws(ReadFailure) -> Int? {
    if case .part(let stretch as TableStretch) = stretch { try begin(stretch) }
    return nil
  }
}

/// Some cases of tables after the others.
private struct CaseCutter: StretchCutter {
  let context: TableContext
  private var stretch = 0

  init(context: TableContext) { self.context = context }

  mutating func next() -> Stretch? {
    guard stretch < context.count else { return nil }
    defer { stretch += 1 }
    return .part(context.stretch(stretch))
  }
}
