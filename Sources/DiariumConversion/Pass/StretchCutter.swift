internal import DiariumCodecs

/// Cuts an input into stretches, one after the other.
enum StretchCutter {
  /// Lines, in as many bytes each; without end, since whoever reads a stretch finds the end.
  case lines(next: Int, size: Int, isFirst: Bool)
  /// Parts of a document.
  case parts(ArraySlice<JSONDocumentReader.Part>)
  /// Cases of tables.
  case tables(next: Int, TableContext)

  /// The next stretch; nil behind the last.
  mutating func next() -> Stretch? {
    switch self {
    case .lines(let next, let size, let isFirst):
      self = .lines(next: next + size, size: size, isFirst: false)
      return .lines(next..<(next + size), isLineStart: isFirst, place: nil)
    case .parts(var parts):
      guard let part = parts.popFirst() else { return nil }
      self = .parts(parts)
      return .elements(part)
    case .tables(let next, let context):
      guard next < context.count else { return nil }
      self = .tables(next: next + 1, context)
      return .tables(context.stretch(next))
    }
  }
}
