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
  /// What has been written.
  package private(set) var html = ""

  /// An empty text.
  package init() {}

  /// The attributes of an element, in order: names are literals of the program, values are escaped.
  ///
  /// An attribute whose value is `nil` is left out, one whose value is empty stands there.
  package typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Begins a document.
  package mutating func documentType() { html += "<!doctype html>\n" }

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
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that never holds anything: `meta`, `br`.
  package mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) { open(name, attributes) }

  /// Begins an element whose end is written by `close`, for pages that are handed on piece by piece.
  package mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    html += "<\(name)"
    for (name, value) in attributes {
      guard let value else { continue }
      html += " \(name)=\""
      append(value, inAttribute: true)
      html += "\""
    }
    html += ">"
  }

  /// Ends an element that `open` has begun.
  package mutating func close(_ name: StaticString) { html += "</\(name)>" }

  /// Writes a text.
  package mutating func text(_ text: String) { append(text, inAttribute: false) }

  /// Begins a new line between elements, for whoever reads the source.
  package mutating func line() { html += "\n" }

  /// Writes a style sheet: a literal of the program, since a text could leave the element.
  package mutating func style(_ css: StaticString) { html += "<style>\(css)</style>" }

  /// Takes what has been written, so that the next piece begins empty.
  package mutating func take() -> String {
    defer { html = "" }
    return html
  }

  private mutating func append(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"" where inAttribute: html += "&quot;"
      case "\n" where inAttribute: html += "&#10;"
      default: html.unicodeScalars.append(Self.isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  /// Whether a character may stand in a document (13.1.4): no control but blanks, and no noncharacter.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E, 0xA0...0xFDCF: true
    case ..<0xA0, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
