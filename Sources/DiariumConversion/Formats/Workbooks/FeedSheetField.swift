@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
internal import DiariumTree

/// The path of a member of the head, as a sheet `feed` names it: names of members with points between.
///
/// A known member is named by its wire name or its Swedish or English title, in any letter case; `dataset.` may be left
/// out. What would be read as another member stands in quotes, as a string of JSON: `"Title"`, `"a.b"`.
struct FeedSheetField {
  /// A step from a record to one of its members.
  struct Step {
    /// The name of the member.
    let name: String
    /// The field; `nil` for an extension or an unknown member.
    let field: FeedField?
  }

  /// The steps from the feed to the member.
  let steps: [Step]

  /// Reads a path.
  ///
  /// - Parameter text: the cell; one that is no path is the name of an unknown member of the feed.
  init(_ text: String) {
    let text = TableHeadings.trimmed(text)
    guard let segments = Self.segments(text) else {
      steps = [Step(name: text, field: nil)]
      return
    }
    var (place, steps): (FeedField?, [Step]) = (.feed, [])
    for (name, isQuoted) in segments {
      var field = place.flatMap { isQuoted ? $0.member(name) : $0.member(meantBy: name) }
      if field == nil, steps.isEmpty, !isQuoted, let inside = Self.dataset?.member(meantBy: name) {
        steps.append(Step(name: "dataset", field: Self.dataset))
        field = inside
      }
      steps.append(Step(name: field?.name ?? name, field: field))
      place = field
    }
    self.steps = steps
  }

  private static let dataset = FeedField.feed.member("dataset")

  /// How a member of a record is written in a path.
  ///
  /// - Parameters:
  ///   - name: the name of the member.
  ///   - record: the record.
  ///   - language: the language of titles; `nil` for names.
  /// - Returns: the text, which is read as this member and no other.
  static func segment(_ name: String, in record: FeedField, _ language: Language?) -> String {
    if let field = record.member(name) {
      guard let title = language.map({ field.title[$0] }), isPlain(title), record.member(meantBy: title)?.name == name
      else { return name }
      return title
    }
    let isOther =
      record.member(meantBy: name) != nil || record.isFeed && dataset?.member(meantBy: name) != nil
    guard isOther || !isPlain(name) || TableHeadings.trimmed(name) != name || name.hasPrefix("#") else { return name }
    var json = JSONWriter(.compact)
    json.writeText(name)
    return unsafe String(decoding: json.output.bytes, as: UTF8.self)
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.unicodeScalars.contains { $0 == "." || $0 == "\"" || $0.value < 0x20 }
  }

  /// How many steps a path has at most; a head has three.
  private static let deepest = 16

  /// The segments of a path, and whether each stood in quotes; `nil` if the text is no path.
  private static func segments(_ text: String) -> [(name: String, isQuoted: Bool)]? {
    var segments: [(name: String, isQuoted: Bool)] = []
    var rest = Substring(text).unicodeScalars
    while true {
      while rest.first == " " { rest.removeFirst() }
      if rest.first == "\"" {
        guard let (name, after) = quoted(rest) else { return nil }
        segments.append((name, true))
        rest = after
      } else {
        let end = rest.firstIndex(of: ".") ?? rest.endIndex
        let name = TableHeadings.trimmed(String(rest[..<end]))
        guard isPlain(name) else { return nil }
        segments.append((name, false))
        rest = rest[end...]
      }
      while rest.first == " " { rest.removeFirst() }
      guard let next = rest.first else { return segments }
      guard next == ".", segments.count < deepest else { return nil }
      rest.removeFirst()
    }
  }

  /// The string of JSON that a text begins with, and what follows it.
  private static func quoted(
    _ text: Substring.UnicodeScalarView
  ) -> (name: String, rest: Substring.UnicodeScalarView)? {
    var isEscaped = false
    for index in text.indices.dropFirst() {
      if !isEscaped, text[index] == "\"" {
        let end = text.index(after: index)
        return JSONCell.string(String(text[..<end])).map { ($0, text[end...]) }
      }
      isEscaped = !isEscaped && text[index] == "\\"
    }
    return nil
  }
}
