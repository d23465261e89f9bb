internal import DiariumCodecs

/// Values as JSON text.
public enum JSONText {
  /// The text of a value, indented, with a line end behind it.
  public static func indented(_ value: JSONValue) -> String { text(value, .indented) }

  /// The text of a value on one line, with a line end behind it.
  public static func line(_ value: JSONValue) -> String { text(value, .compact) }

  private static func text(_ value: JSONValue, _ layout: JSONWriter.Layout) -> String {
    var tape = Tape()
    // A JSON value is never nothing, and has no number that is not finite.
    try? TreeEncoder().encode(value, onto: &tape)
    var writer = JSONWriter(layout)
    writer.write(tape)
    writer.endRecord()
    var sink = BytesSink()
    try? writer.flush(to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
