/// Writes XML 1.0, in which data is never markup.
///
/// Names of elements and attributes are literals of the program, with the prefix of their namespace, and everything else is
/// escaped. Elements stand on lines of their own, so this is for data and not for text with marks in it.
///
/// ```
/// var document = XMLWriter()
/// document.element("feed", ["xml:lang": "sv"]) { $0.element("title", text: "a < b") }
/// print(document.xml)
/// ```
package struct XMLWriter: Sendable {
  /// What has been written.
  package private(set) var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// A document without its element.
  package init() {}

  /// The attributes of an element, in order: names are literals of the program, values are escaped.
  ///
  /// An attribute whose value is `nil` is left out, one whose value is empty stands there.
  package typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Writes an element with other elements in it.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - attributes: its attributes.
  ///   - content: writes what is in it.
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLWriter) throws -> Void
  ) rethrows {
    begin(name, attributes)
    xml += ">\n"
    depth += 1
    try content(&self)
    depth -= 1
    indent()
    xml += "</\(name)>\n"
  }

  /// Writes an element that holds a text.
  package mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    begin(name, attributes)
    xml += ">"
    append(text, inAttribute: false)
    xml += "</\(name)>\n"
  }

  /// Writes an element that holds nothing.
  package mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
    begin(name, attributes)
    xml += "/>\n"
  }

  private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
    indent()
    xml += "<\(name)"
    for (name, value) in attributes {
      guard let value else { continue }
      xml += " \(name)=\""
      append(value, inAttribute: true)
      xml += "\""
    }
  }

  private mutating func indent() { xml += String(repeating: "  ", count: depth) }

  private mutating func append(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": xml += "&amp;"
      case "<": xml += "&lt;"
      // `]]>` may not stand in a text.
      case ">": xml += "&gt;"
      case "\"" where inAttribute: xml += "&quot;"
      // A reader makes a blank of these in an attribute (3.3.3), and a line feed of a carriage return anywhere (2.11).
      case "\t" where inAttribute: xml += "&#9;"
      case "\n" where inAttribute: xml += "&#10;"
      case "\r": xml += "&#13;"
      default: xml.unicodeScalars.append(Self.isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  /// Whether a character may stand in a document (XML 1.0, production 2).
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...: true
    default: false
    }
  }
}
