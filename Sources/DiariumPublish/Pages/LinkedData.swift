/// Writes JSON-LD of schema.org for a page.
struct LinkedData {
  private(set) var json = ""
  private var isFirst = true

  /// Writes the object of a page, with the context of schema.org.
  static func page(_ write: (inout LinkedData) -> Void) -> String {
    var data = LinkedData()
    data.json = "{"
    data.member("@context", "https://schema.org/")
    write(&data)
    data.json += "}"
    return data.json
  }

  /// Writes a member with a text; nothing if there is none.
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    begin(name)
    quoted(text)
  }

  /// Writes a member that is true or false.
  mutating func member(_ name: StaticString, _ flag: Bool) {
    begin(name)
    json += flag ? "true" : "false"
  }

  /// Writes a member with a list of texts; nothing if there are none.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    begin(name)
    json += "["
    for (index, text) in texts.enumerated() {
      if index > 0 { json += "," }
      quoted(text)
    }
    json += "]"
  }

  /// Writes a member with an object.
  mutating func object(_ name: StaticString, _ write: (inout LinkedData) -> Void) {
    begin(name)
    object(write)
  }

  /// Writes a member with a list of objects, one for each of some values; nothing if there are none.
  mutating func objects<Value>(_ name: StaticString, _ values: [Value], _ write: (inout LinkedData, Value) -> Void) {
    guard !values.isEmpty else { return }
    begin(name)
    json += "["
    for (index, value) in values.enumerated() {
      if index > 0 { json += "," }
      object { write(&$0, value) }
    }
    json += "]"
    isFirst = false
  }

  private mutating func object(_ write: (inout LinkedData) -> Void) {
    json += "{"
    isFirst = true
    write(&self)
    json += "}"
    isFirst = false
  }

  private mutating func begin(_ name: StaticString) {
    json += isFirst ? "\"" : ",\""
    isFirst = false
    name.withUTF8Buffer { unsafe json += String(decoding: $0, as: UTF8.self) }
    json += "\":"
  }

  private mutating func quoted(_ text: String) {
    json += "\""
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\n": json += "\\n"
        case "\u{0}"..<" ":
          let digits = String(scalar.value, radix: 16)
          json += digits.utf8.count == 1 ? "\\u000\(digits)" : "\\u00\(digits)"
        default: json.unicodeScalars.append(scalar)
        }
      }
    } else {
      json += text
    }
    json += "\""
  }
}
