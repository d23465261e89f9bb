internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The region of a location (§3.30), as far as it is known.
///
/// A region of characters that names no end ends with its line, and a region of bytes must be the same (§3.30.1). So
/// the end, the bytes and the text are included only if the excerpt shows that the part that is meant ends on its line.
struct SARIFRegion {
  /// The part that is meant, as written; empty if its end is unknown.
  private(set) var text = ""
  private let location: Location
  private let line: Int
  private let column: Int
  /// The column after it.
  private var end: Int?
  /// Its length in bytes.
  private var length: Int?

  /// The region of a location; `nil` if that has no line.
  init?(_ location: Location) {
    guard let line = location.line, let column = location.column else { return nil }
    self.location = location
    self.line = line
    self.column = column
    guard let excerpt = location.excerpt else { return }
    let scalars = excerpt.text.unicodeScalars
    let part = scalars.dropFirst(excerpt.lead).prefix(excerpt.extent)
    let isWhole = part.isEmpty || String(part).utf8.count == location.length
    // A part that is masked, or is not UTF-8, has other bytes than its excerpt.
    guard isWhole || excerpt.lead + part.count < scalars.count else { return }
    text = String(part)
    end = column + part.count
    // At the end of a line, or of the input, a place is between characters.
    length = part.isEmpty ? 0 : isWhole ? location.length : nil
  }

  func json() -> JSONValue {
    var members = characters(from: column, to: end)
    if let offset = location.offset, let length {
      members += [.init("byteOffset", .number("\(offset)")), .init("byteLength", .number("\(length)"))]
    }
    if !text.isEmpty { members.append(.init("snippet", .sarifText(text))) }
    return .object(members)
  }

  /// The region for a replacement: in characters only, since one in bytes would need its content in Base64 (§3.57.2).
  func deleted() -> JSONValue? {
    guard let end, length != nil, !text.isEmpty else { return nil }
    return .object(characters(from: column, to: end))
  }

  /// The surrounding text on its line (§3.29.5); `nil` if that is no more than the region itself.
  func context() -> JSONValue? {
    guard let excerpt = location.excerpt, end != nil else { return nil }
    let count = excerpt.text.unicodeScalars.count
    let begin = column - excerpt.lead
    guard begin > 0, count > text.unicodeScalars.count else { return nil }
    return .object(
      characters(from: begin, to: begin + count) + [.init("snippet", .sarifText(excerpt.text))])
  }

  private func characters(from begin: Int, to end: Int?) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("startLine", .number("\(line)")), .init("startColumn", .number("\(begin)")),
    ]
    if let end { members += [.init("endLine", .number("\(line)")), .init("endColumn", .number("\(end)"))] }
    return members
  }
}
