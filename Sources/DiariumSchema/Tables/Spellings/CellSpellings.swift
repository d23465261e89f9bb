@_spi(Engine) internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Reads cells that are not written as their fields are, each by itself, and only if it has exactly one reading.
///
/// Ids, references and texts are what they are; of the types with a form of their own those are read that people and
/// spreadsheets write in their own ways: numbers, booleans, dates, times and codes.
final class CellSpellings: Sendable {
  let options: TableReadingOptions

  init(_ options: TableReadingOptions) { self.options = options }

  /// What a text can mean in a field.
  func reading(_ text: String, _ field: FieldPlan) -> CellReading {
    // Longer than any number or title of a code, with all blanks that may be around it.
    guard text.utf8.count <= 200 else { return .none }
    switch field.value {
    case .integer, .decimal:
      return NumberSpelling.reading(text, isInteger: field.value == .integer, locale: options.locale)
    case .boolean, .tombstone, .date, .clock, .time, .code: break
    default: return .none
    }
    guard let words = CellText.words(text) else { return .none }
    switch field.value {
    case .boolean, .tombstone: return BooleanSpelling.reading(words, isTombstone: field.value == .tombstone)
    case .clock: return TimeSpelling.clock(words)
    case .time: return TimeSpelling.timestamp(words)
    case .code: return CodeSpelling.reading(words, field)
    default:
      let trimmed = CellText.trimmed(text)
      let utf8 = trimmed.utf8
      // Only the blanks around it are not the schema's, whatever an option says.
      if CivilDate.accepts(utf8.span) { return .one(trimmed, .other) }
      return DateSpelling.reading(words, options)
    }
  }
}
