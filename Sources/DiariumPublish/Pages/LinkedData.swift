/// Writes JSON-LD of schema.org for a page.
struct LinkedData {
  private var json: [UInt8] = []
  private var isFirst = true

  /// Writes the object of a page, with the context of schema.org.
  static func page(_ write: (inout LinkedData) -> Void) -> [UInt8] {
    var data = LinkedData()
    data.json.reserveCapacity(1 << 13)
    data.append("{")
    data.member("@context", "https://schema.org/")
    write(&data)
    data.append("}")
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
    append(flag ? "true" : "false")
  }

  /// Writes a member with a list of texts; nothing if there are none.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    begin(name)
    append("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { append(",") }
      quoted(text)
    }
    append("]")
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
    append("[")
    for (index, value) in values.enumerated() {
      if index > 0 { append(",") }
      object { write(&$0, value) }
    }
    append("]")
    isFirst = false
  }

  private mutating func object(_ write: (inout LinkedData) -> Void) {
    append("{")
    isFirst = true
    write(&self)
    append("}")
    isFirst = false
  }

  private mutating func begin(_ name: StaticString) {
    append(isFirst ? "\"" : ",\"")
    isFirst = false
    append(name)
    append("\":")
  }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe json.append(contentsOf: $0) }
  }

  /// Writes a text as JSON has it (RFC 8259, section 7).
  private mutating func quoted(_ text: String) {
    var text = text
    append("\"")
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        unsafe json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        default:
          append(byte < 0x10 ? "\\u000" : "\\u001")
          json.append(UInt8(ascii: "0") + byte % 16 + (byte % 16 > 9 ? 39 : 0))
        }
      }
      unsafe json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    append("\"")
  }
}
