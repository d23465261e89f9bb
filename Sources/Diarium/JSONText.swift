@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Values as JSON text.
package enum JSONText {
  /// The text of a value, indented, ending with a line end.
  package static func indented(_ value: JSONValue) -> String { text(value, .indented) }

  /// The text of a value on one line, ending with a line end.
  package static func line(_ value: JSONValue) -> String { text(value, .compact) }

  /// The text of a value inside another that is indented, without a line end.
  static func nested(_ value: JSONValue, level: Int) -> String {
    var tape = Tape()
    try? TreeEncoder().encode(value, onto: &tape)
    guard tape.count > 0 else { return "null" }
    var writer = JSONWriter(.indented)
    writer.write(tape, 0, level: level)
    return escaped(unsafe String(decoding: writer.output.bytes, as: UTF8.self))
  }

  private static func text(_ value: JSONValue, _ layout: JSONWriter.Layout) -> String {
    var tape = Tape()
    // A JSON value is never empty, and has only finite numbers.
    try? TreeEncoder().encode(value, onto: &tape)
    var writer = JSONWriter(layout)
    writer.write(tape)
    writer.endRecord()
    var sink = BytesSink()
    try? writer.flush(to: &sink)
    return escaped(String(decoding: sink.bytes, as: UTF8.self))
  }

  /// The text with characters that a terminal obeys, or does not show, escaped: they occur only in strings.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnseen) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isUnseen(scalar) else {
        escaped.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
      }
    }
    return String(escaped)
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x7F && scalar != "\u{A0}" && Screen.name(scalar) != nil
  }
}
