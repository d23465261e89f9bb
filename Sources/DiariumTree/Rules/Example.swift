extension Rule {
  /// An example that breaks a rule, and what the tool says about it: a test checks both the words and the place.
  ///
  /// ```swift
  /// if let example = Catalogue.rule("str/pattern")?.broken.first { print(example.text, example.message.en) }
  /// ```
  public struct Example: Sendable {
    /// The text; for a feed in tables its files, each after a line with its name (`== cases.csv`), or the
    /// sheets of a workbook (`== sheet Ärenden`).
    public let text: String
    /// The message of the finding.
    public let message: Message
    /// Bytes of the text before the place that is meant; `nil` if it is not a place in the text.
    package let place: Int?

    /// The mark of the place.
    private static let mark: Character = "↓"

    /// An example.
    ///
    /// - Parameters:
    ///   - marked: the text, with `↓` before what is meant.
    ///   - words: the place, if the text is made by a program and has no mark: before the first occurrence of these
    ///     words.
    ///   - message: what the tool says.
    package init(_ marked: String, at words: String? = nil, says message: Message) {
      self.message = message
      guard let words else {
        let parts = marked.split(separator: Self.mark, maxSplits: 1, omittingEmptySubsequences: false)
        text = parts.joined()
        place = parts.count > 1 ? parts[0].utf8.count : nil
        return
      }
      text = marked
      place = marked.firstRange(of: words).map { marked.utf8.distance(from: marked.startIndex, to: $0.lowerBound) }
    }

    /// The place as a finding has it: the file of a feed in tables, the line and the column, from 1.
    ///
    /// A form feed separates documents that are imported one after the other, each with a first line of its own.
    package var location: (file: String?, line: Int, column: Int)? {
      guard let place else { return nil }
      let document = text.utf8.prefix(start)
      let lines = text.utf8.prefix(place).dropFirst(start).split(separator: 0x0A, omittingEmptySubsequences: false)
      let column = lines.last.map { String(decoding: $0, as: UTF8.self).unicodeScalars.count + 1 } ?? 1
      let name = document.split(separator: 0x0A).last.map { String(decoding: $0, as: UTF8.self) }
      return (name.flatMap { $0.hasPrefix("== ") ? String($0.dropFirst(3)) : nil }, lines.count, column)
    }

    /// The place as a finding in a workbook has it: the sheet and the cell; `nil` if the example is none, or has no mark.
    package var sheetLocation: (sheet: String, cell: String)? {
      guard let place, text.hasPrefix("== sheet ") else { return nil }
      let lines = text.utf8.prefix(place).split(separator: 0x0A, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let header = lines.lastIndex(where: { $0.hasPrefix("== sheet ") }), let last = lines.last else {
        return nil
      }
      let column = last.split(separator: " | ", omittingEmptySubsequences: false).count - 1
      let name = lines[header].dropFirst(9).prefix { $0 != "," }
      return (String(name), "\(UnicodeScalar(UInt8(65 + column)))\(lines.count - 1 - header)")
    }

    /// Bytes before the file or the document that the place is in.
    package var start: Int {
      let bytes = Array(text.utf8)
      var start = 0
      for (index, byte) in bytes.enumerated().prefix(place ?? 0) {
        if byte == 0x0C { start = index + 1 }
        let isName = bytes[index...].starts(with: "== ".utf8) && (index == 0 || bytes[index - 1] == 0x0A)
        if isName { start = (bytes[index...].firstIndex(of: 0x0A) ?? index) + 1 }
      }
      return start
    }

    /// The message and its place, as a sentence: `Line 4, column 28: …`.
    package func saying(_ language: Language) -> String {
      if let (sheet, cell) = sheetLocation { return "\(sheet)!\(cell): \(message[language])" }
      guard let location else { return message[language] }
      let words = language == .sv ? ("rad", "kolumn") : ("line", "column")
      let place = "\(words.0) \(location.line), \(words.1) \(location.column)"
      let start = location.file.map { "\($0), \(place)" } ?? place.prefix(1).uppercased() + place.dropFirst()
      return "\(start): \(message[language])"
    }
  }
}
