@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumTree

/// A text as it is written in a source, and how another is written in its place.
///
/// Only what is sure to be one whole text is taken: anything else is left as it is.
struct WrittenValue {
  /// What a source is written in.
  enum Notation { case json, yaml, csv }

  private enum Style { case json, yamlDouble, yamlSingle, yamlPlain, csvQuoted, csvPlain }

  /// The text.
  let text: String
  private let style: Style

  /// A text by its bytes, with its quotes; `nil` if they are not one text.
  init?(_ bytes: [UInt8], _ notation: Notation) {
    guard let raw = String(validating: bytes, as: UTF8.self) else { return nil }
    let inner = Array(bytes.dropFirst().dropLast())
    switch notation {
    case .json:
      guard Self.isQuoted(bytes, 0x22), let text = Self.unescaped(inner) else { return nil }
      (self.text, style) = (text, .json)
    case .yaml where bytes.first == 0x22:
      // YAML has escapes that JSON lacks, and folds lines.
      guard Self.isQuoted(bytes, 0x22), !bytes.contains(0x0A), !bytes.contains(0x0D), Self.hasOnlyJSONEscapes(inner),
        let text = Self.unescaped(inner)
      else { return nil }
      (self.text, style) = (text, .yamlDouble)
    case .yaml where bytes.first == 0x27:
      guard Self.isQuoted(bytes, 0x27), !bytes.contains(0x0A), !bytes.contains(0x0D) else { return nil }
      (text, style) = (String(decoding: inner, as: UTF8.self).replacing("''", with: "'"), .yamlSingle)
    case .yaml:
      guard !bytes.contains(0x0A), !bytes.contains(0x0D), !raw.isEmpty else { return nil }
      (text, style) = (raw, .yamlPlain)
    case .csv where bytes.first == 0x22:
      guard Self.isQuoted(bytes, 0x22) else { return nil }
      (text, style) = (String(decoding: inner, as: UTF8.self).replacing("\"\"", with: "\""), .csvQuoted)
    case .csv:
      guard !bytes.contains(0x22) else { return nil }
      (text, style) = (raw, .csvPlain)
    }
  }

  private static func isQuoted(_ bytes: [UInt8], _ quote: UInt8) -> Bool {
    bytes.count >= 2 && bytes.first == quote && bytes.last == quote
  }

  private static func hasOnlyJSONEscapes(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x5C else { continue }
      index += 1
      guard index < bytes.count, "\"\\/bfnrtu".utf8.contains(bytes[index]) else { return false }
    }
    return true
  }

  private static func unescaped(_ bytes: [UInt8]) -> String? {
    var text: [UInt8] = []
    unsafe bytes.withUnsafeBytes { unsafe Escapes.decode($0, into: &text) }
    return String(validating: text, as: UTF8.self)
  }

  /// Another text, written as this one is where it can be; `nil` if it cannot be written on one line.
  func written(_ other: String) -> [UInt8]? {
    guard other.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return nil }
    switch style {
    case .json, .yamlDouble: return Self.quoted(other)
    case .yamlSingle: return Array("'\(other.replacing("'", with: "''"))'".utf8)
    case .yamlPlain: return Self.isPlain(other) ? Array(other.utf8) : Self.quoted(other)
    case .csvQuoted: return Array("\"\(other.replacing("\"", with: "\"\""))\"".utf8)
    case .csvPlain:
      let needsQuotes = other.utf8.contains { [0x22, 0x2C, 0x3B, 0x09, 0x7C].contains($0) }
      return needsQuotes ? Array("\"\(other.replacing("\"", with: "\"\""))\"".utf8) : Array(other.utf8)
    }
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.writeText(text)
    return unsafe Array(writer.output.bytes)
  }

  /// Whether YAML takes a text without quotes for a text, whichever version reads it (YAML 1.2.2, 7.3.3).
  private static func isPlain(_ text: String) -> Bool {
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, !words.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789_-./".unicodeScalars.contains($0) }
  }
}
