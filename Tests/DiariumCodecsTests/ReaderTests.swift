@_spi(Engine) import DiariumCodecs
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

@Suite struct `JSON readers` {
  /// What a document reader makes of a text: the head, the elements with their places, or the fault.
  private static func read(_ text: String, block: Int) -> [String] {
    var limits = Limits()
    limits.block = block
    let source = BytesSource(Array(text.utf8), path: "t")
    var reader = JSONDocumentReader(source, streaming: "cases", limits: limits)
    var tape = Tape()
    var seen: [String] = []
    do throws(ReadFailure) {
      _ = try reader.readHead(onto: &tape)
      seen.append(dump(tape))
      while try reader.next(onto: &tape) { seen.append(dump(tape)) }
    } catch {
      if case .syntax(let error) = error {
        let place = error.finding.location
        seen.append("\(place.line ?? 0):\(place.column ?? 0)@\(place.offset ?? 0) \(error.finding.message)")
      }
    }
    return seen
  }

  private static func lines(_ text: String, block: Int) -> [String] {
    var limits = Limits()
    limits.block = block
    var reader = JSONLinesReader(BytesSource(Array(text.utf8), path: "t"), limits: limits)
    var tape = Tape()
    var seen: [String] = []
    var isOpen = true
    while isOpen {
      do throws(ReadFailure) {
        isOpen = try reader.next(onto: &tape)
        if isOpen { seen.append(dump(tape)) }
      } catch {
        if case .syntax(let error) = error {
          seen.append("\(error.finding.location.line ?? 0) \(error.finding.message)")
        }
      }
      seen += (reader.takeFindings()?.findings ?? []).map { "\($0.location.line ?? 0) \($0.message)" }
    }
    return seen
  }

  /// Every node with its place, so that a difference in any of them shows.
  private static func dump(_ tape: borrowing Tape) -> String {
    var text = ""
    for index in 0..<tape.count {
      let place = tape.location(index, excerpt: false)
      let value = tape[index].kind.isContainer ? "\(tape[index].kind)" : tape.string(index)
      text += "\(place.line ?? 0):\(place.column ?? 0)+\(place.length ?? 0) \(value)|"
    }
    return text
  }

  static let documents = [
    #"{"diarium":"1.0","cases":[{"id":"å"},{"id":"b\n\"","t":[1,2,{"x":null}]},{}],"x_a_b":1}"#,
    "{\n \"cases\" : [\n  {\"id\": \"räksmörgås 👍\"} ,\r\n {\"id\":\"b\"}\n ]\r\n, \"dataset\" : {\"cases\":[1]}\n}\n",
    #"{"cases":[]}"#, #"{"cases":[ ]}"#, #"{"cases":{}}"#, #"{"cases":null,"a":"]}"}"#, #"{"c\u0061ses":[{"a":1}]}"#,
    #"{"a":{"cases":[{"b":1}]},"cases":[{"c":"\\"}]}"#, #"{"cases":[{"a":1}],"cases":[{"b":2}]}"#,
    #"{"cases":[{"a":1}],"b":{"c":1,"cases":[{"d":2}]}}"#,
    #"["cases",[{"a":1}]]"#, #"{"cases":[1,"x",true,-1.5e3,[],"\ud83d\ude00"]}"#,
    #"{"cases":[{"a":1}"#, #"{"cases":[{"a":1}}"#, #"{"cases":[{"a":1},]}"#, #"{"cases":[{"a":1} {"b":2}]}"#,
    #"{"cases":[{"a":"x]}"#, #"{"cases":[{"a":1]}]}"#, #"{"cases":[{"a":1}]"#, #"{"cases":[{"a":1}]} x"#,
    #"{"cases":[tru]}"#, #"{"cases":[{"a":"\ud83d"}]}"#, #"{"cases":[12"#, #"{"cases":[{"a":1}],}"#, #"{"x":[}"#, "",
    "  ",
    #"{"cases":[{"a":"\u12"#, #"{"cases":[{"a":"\"#, "\u{FEFF}{\"cases\":[{\"a\":1}]}", #"{"cases":["# + "\n\n\n nul]}",
  ]

  @Test(arguments: documents) func `see the same wherever blocks end`(text: String) {
    let whole = Self.read(text, block: 1 << 20)
    for block in 1...24 { #expect(Self.read(text, block: block) == whole, "block of \(block)") }
    let lines = Self.lines(text, block: 1 << 20)
    for block in 1...24 { #expect(Self.lines(text, block: block) == lines, "block of \(block), lines") }
  }

  @Test func `read on after a line that is broken`() {
    let text = "{\"a\":1}\n{\"a\":\n\n \t\r\n{\"b\":2}\r\nnul\n{\"c\":3}"
    #expect(
      Self.lines(text, block: 8).map { $0.contains("|") ? "value" : $0 } == [
        "value", "2 the text ends before the value is closed", "value", "3 blank line skipped",
        "4 blank line skipped", "6 the text ends before the value is closed", "value",
      ])
  }

  @Test(arguments: ["", "{", "{\"a\":1,\"cases\":[", "[1,"]) func `end a place where the text ends`(text: String) throws
  {
    var tape = Tape()
    var reader = JSONDocumentReader(BytesSource(Array(text.utf8), path: "t"), streaming: "cases", limits: Limits())
    let error = #expect(throws: ReadFailure.self) {
      _ = try reader.readHead(onto: &tape)
      while try reader.next(onto: &tape) {}
    }
    guard case .syntax(let error) = error else { return #expect(Bool(false)) }
    let place = error.finding.location
    #expect((place.offset, place.length) == (text.utf8.count, 0) && place.excerpt?.extent == 1)
  }

  struct Fault: Sendable {
    let text: String
    let place: String
    let message: String

    init(_ text: String, _ place: String, _ message: String) {
      self.text = text
      self.place = place
      self.message = message
    }
  }

  static let faults: [Fault] = [
    .init("{\"a\":1,}", "1:8", "expected another member after the comma, found `}`"),
    .init("[1,]", "1:4", "expected another element after the comma, found `]`"),
    .init("{a:1}", "1:2", "expected the name of a member in double quotes, found `a`"),
    .init("{'a':1}", "1:2", "expected the name of a member in double quotes, found `'`"),
    .init("{\"a\" 1}", "1:6", "expected `:` after the name of the member, found `1`"),
    .init("{\"a\":1 \"b\":2}", "1:8", "expected `,` or `}` after the member, found `\"`"),
    .init("{\"a\":'x'}", "1:6", "expected a value, found `'`"),
    .init("{\"å\":\"👍\",\"b\":True}", "1:14", "expected a value, found `True`"),
    .init("{\"a\":01}", "1:6", "a number has no leading zero"),
    .init("{\"a\":1.}", "1:6", "`1.` is not a number"),
    .init("{\"a\":-}", "1:6", "`-` is not a number"),
    .init("{\"a\":\"x\ny\"}", "1:8", "line break inside the string that starts at column 6"),
    .init("{\"a\":\"x\ty\"}", "1:8", "TAB inside a string"),
    .init("{\"a\":\"\\x\"}", "1:7", "`\\x` is not a JSON escape"),
    .init("{\"a\":\"\\ud83d x\"}", "1:7", "unpaired surrogate `\\ud83d` is not a character"),
    .init("{\"a\":\"\\ude00\"}", "1:7", "unpaired surrogate `\\ude00` is not a character"),
    .init("// c\n{}", "1:1", "expected a value, found `/`"),
    .init("{} {}", "1:4", "expected the end of the text, found `{`"),
    .init("<html>", "1:1", "expected a value, found `<`"),
    .init("{\"a\":\"x", "1:6", "the text ends inside a string that starts here"),
    .init("{\"a\":[1\n", "2:1", "the text ends before the value is closed"),
    .init("", "1:1", "there is no JSON value, the text is empty"),
  ]

  @Test(arguments: faults) func `say what is wrong and where`(fault: Fault) {
    let seen = Self.read(fault.text, block: 1 << 20)
    #expect(seen.last?.hasPrefix(fault.place + "@") == true, "\(seen)")
    #expect(seen.last?.hasSuffix(" " + fault.message) == true, "\(seen)")
  }

  @Test func `refuse bytes that are not UTF-8, at their place`() {
    for (bytes, offset) in [
      ([0x22, 0xE5, 0x22], 1), ([0x22, 0x61, 0xC0, 0x80, 0x22], 2), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
    ] {
      var reader = JSONDocumentReader(
        BytesSource(bytes.map(UInt8.init), path: "t"), streaming: "cases", limits: Limits())
      var tape = Tape()
      do throws(ReadFailure) {
        _ = try reader.readHead(onto: &tape)
        Issue.record("\(bytes) was read")
      } catch {
        guard case .syntax(let error) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(error.finding.rule == .invalidUTF8 && error.finding.location.offset == offset)
      }
    }
  }
}
