/// Writes HTML (the HTML Living Standard, 13.1), in which data is never markup.
///
/// Names of elements and attributes are literals of the program, and everything else is escaped, so a text cannot become an
/// element, an attribute or a script whatever it holds.
///
/// ```
/// var page = HTMLWriter()
/// page.element("p", ["class": "note"]) { $0.text("a < b") }
/// print(page.html)  // <p class="note">a &lt; b</p>
/// ```
package struct HTMLWriter: Sendable {
  private var written: [UInt8] = []
  private let place: HTMLEscapes.Place

  /// An empty text.
  ///
  /// - Parameter unitesLineEnds: whether line ends of other systems (CR, CR LF, U+0085) in texts become those of pages.
  package init(unitesLineEnds: Bool = false) { place = unitesLineEnds ? .lines : .content }

  /// What has been written, as a copy.
  package var html: String { String(decoding: written, as: UTF8.self) }

  /// The number of bytes written.
  package var count: Int { written.count }

  /// The attributes of an element, in order: names are literals of the program, values are escaped.
  ///
  /// An attribute whose value is `nil` is left out, one whose value is empty stands there.
  package typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Begins a document.
  package mutating func documentType() { append("<!doctype html>\n") }

  /// Writes an element.
  ///
  /// - Parameters:
  ///   - name: the name, which is not that of a void element.
  ///   - attributes: its attributes.
  ///   - content: writes what is in it.
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) throws -> Void
  ) rethrows {
    open(name, attributes)
    try content(&self)
    close(name)
  }

  /// Writes an element that holds a text.
  package mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Writes an element that never holds anything: `meta`, `br`.
  package mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) { open(name, attributes) }

  /// Begins an element whose end is written by `close`, for pages that are handed on piece by piece.
  package mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    written.append(UInt8(ascii: "<"))
    append(name)
    for (name, value) in attributes {
      guard let value else { continue }
      written.append(UInt8(ascii: " "))
      append(name)
      append("=\"")
      append(value, in: .attribute)
      written.append(UInt8(ascii: "\""))
    }
    written.append(UInt8(ascii: ">"))
  }

  /// Ends an element that `open` has begun.
  package mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    written.append(UInt8(ascii: ">"))
  }

  /// Writes a text.
  package mutating func text(_ text: String) { append(text, in: place) }

  /// Writes a text that is UTF-8 in memory.
  package mutating func text(utf8 bytes: UnsafeRawBufferPointer) {
    unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe append($0, in: place) }
  }

  /// Writes words of the program that stand in no markup and hold none: faster than a text.
  ///
  /// - Parameter words: a literal without `&`, `<` and `>`.
  package mutating func words(_ words: StaticString) { append(words) }

  /// Begins a new line between elements, for whoever reads the source.
  package mutating func line() { written.append(UInt8(ascii: "\n")) }

  /// Writes a style sheet: a literal of the program, since a text could leave the element.
  package mutating func style(_ css: StaticString) {
    append("<style>")
    append(css)
    append("</style>")
  }

  /// Writes data that stand in a page for programs: a `script` element of a type that no browser runs.
  ///
  /// What could end the element, or change how its text is read (`<!--`), needs a `<`, and JSON has that sign in texts only,
  /// where it can be written as an escape.
  ///
  /// - Parameters:
  ///   - type: the media type, which is one of data: `application/ld+json`.
  ///   - json: a text of JSON in UTF-8.
  package mutating func data(_ type: StaticString, json: [UInt8]) {
    append("<script type=\"")
    append(type)
    append("\">")
    unsafe json.withUnsafeBufferPointer { unsafe append($0, in: .json) }
    append("</script>")
  }

  /// Takes what has been written, so that the next piece begins empty.
  package mutating func take() -> String {
    defer { written.removeAll(keepingCapacity: true) }
    return html
  }

  /// Takes the bytes of what has been written, in UTF-8.
  package mutating func takeBytes() -> [UInt8] {
    defer { written = [] }
    return written
  }

  /// Makes room for some bytes, so that a page of about that size is written without moving it.
  package mutating func reserve(_ bytes: Int) { written.reserveCapacity(bytes) }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe written.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String, in place: HTMLEscapes.Place) {
    var text = text
    text.withUTF8 { unsafe append($0, in: place) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, in place: HTMLEscapes.Place) {
    // Nearly all of a text stands there as it is: it is copied in runs.
    var start = 0
    var index = 0
    while index < bytes.count {
      guard unsafe HTMLEscapes.isSuspect(bytes[index], in: place) else {
        index += 1
        continue
      }
      let (length, replacement) = unsafe HTMLEscapes.replacement(bytes, index, in: place)
      if let replacement {
        unsafe written.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(replacement)
        start = index + length
      }
      index += length
    }
    unsafe written.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
