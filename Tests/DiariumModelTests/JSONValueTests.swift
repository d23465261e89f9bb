import DiariumModel
import Foundation
import TestSupport
import Testing

@Suite struct `JSON values` {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "1.5", "1e5", "-12E-3", "\"\"", "\"å\"", "[]", "{}", "[null]", "[[],[null,{}]]",
    #"{"a":null}"#, #"{"":[1,"1",true]}"#, #"{"a":{"b":{"c":[]}}}"#, "[9007199254740993]", "[0.1]",
    "[12345678901234567890123456789012345678]",
  ])
  func `come back from Foundation's coders`(text: String) throws {
    // Foundation's decoder takes a bare scalar on all systems only within a list.
    let value = try JSONDecoder().decode([JSONValue].self, from: Data("[\(text)]".utf8))
    let back = try JSONDecoder().decode([JSONValue].self, from: JSONEncoder().encode(value))
    #expect(back == value)
    switch (text, value[0]) {
    case ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)): break
    case ("null", _), ("true", _), ("false", _): Issue.record("\(value)")
    default: break
    }
    if text.first == "\"" { #expect(value[0] == .string(String(text.dropFirst().dropLast()))) }
  }

  /// `Decimal` holds 38 digits and exponents from -128 to 127; what is beyond throws, and nothing traps.
  @Test(arguments: [
    ("1", true), ("1e127", true), ("1e128", false), ("1e-128", true), ("1e-129", false), ("10e126", true),
    ("10e127", false), ("0e999", true), ("0.0e-999", true), (String(repeating: "9", count: 38), true),
    (String(repeating: "9", count: 39), false), ("1" + String(repeating: "0", count: 60), true),
    ("0." + String(repeating: "0", count: 60) + "1", true), ("1.5e9223372036854775807", false),
    ("10e9223372036854775807", false), ("1.5e-9223372036854775808", false), ("1e-9223372036854775808", false),
    ("1e99999999999999999999999", false), ("1e-99999999999999999999999", false), ("100e9223372036854775806", false),
    ("0.00e-9223372036854775808", true), ("00", true), ("", false), ("e", false), ("1e", false), ("1e+", false),
  ])
  func `have numbers that Foundation holds, or say that they have not`(text: String, isHeld: Bool) throws {
    guard JSONValue.isNumber(text) else {
      #expect(!isHeld || text == "00")
      return
    }
    if isHeld {
      let back = try JSONDecoder().decode([JSONValue].self, from: JSONEncoder().encode([JSONValue.number(text)]))
      guard case .number(let other) = try #require(back.first) else { return #expect(Bool(false)) }
      // Of zero Foundation reads no exponent beyond its own.
      let isZero = text.prefix { !"eE".contains($0) }.allSatisfy { "-0.".contains($0) }
      #expect(isZero ? Decimal(string: other) == 0 : Decimal(string: other) == Decimal(string: text), "\(other)")
    } else {
      #expect(throws: EncodingError.self) { try JSONEncoder().encode([JSONValue.number(text)]) }
    }
  }

  @Test func `are equal by their bytes and their spelling`() {
    let unequal: [(JSONValue, JSONValue)] = [
      (.string("Å"), .string("A\u{30A}")), (.number("1"), .number("1.0")), (.number("1e1"), .number("1E1")),
      (.number("1"), .string("1")), (.null, .boolean(false)), (.array([]), .object([])), (.string(""), .null),
      (.array([.null]), .array([])), (.object([.init("Å", .null)]), .object([.init("A\u{30A}", .null)])),
      (.object([.init("a", .null), .init("b", .null)]), .object([.init("b", .null), .init("a", .null)])),
      (.object([.init("a", .null)]), .object([.init("a", .null), .init("a", .null)])), (.number("-0"), .number("0")),
    ]
    for (one, other) in unequal {
      #expect(one != other && other != one && one == one && other == other)
      #expect(Set([one, other, one]).count == 2)
    }
  }

  @Test func `are members of records that are sorted and stand once`() {
    var extensions = Extensions()
    #expect(extensions.isEmpty && extensions["x_a_b"] == nil)
    for name in ["x_b_b", "x_a_b", "x_a_a", "x_a_a_1", "x_a_aa"] { extensions[name] = .string(name) }
    let names = ["x_a_a", "x_a_a_1", "x_a_aa", "x_a_b", "x_b_b"]
    #expect(extensions.members.map(\.name) == names)
    #expect(names.allSatisfy { Array($0.utf8) == Array((extensions[$0].flatMap(Self.text) ?? "").utf8) })
    extensions["x_a_b"] = .null
    #expect(extensions.members.count == 5 && extensions["x_a_b"] == .null)
    extensions["x_a_b"] = nil
    extensions["x_no_such"] = nil
    #expect(extensions.members.map(\.name) == names.filter { $0 != "x_a_b" })
    #expect(
      Extensions(dictionaryLiteral: ("x_b_b", .null), ("x_a_a", .null)).members.map(\.name) == ["x_a_a", "x_b_b"])
  }

  private static func text(_ value: JSONValue) -> String? {
    guard case .string(let text) = value else { return nil }
    return text
  }
}

@Suite struct `Decimals and organisation numbers` {
  @Test(arguments: [
    ("0", true), ("-0", true), ("0.0", true), ("-12.50", true), ("10", true), ("", false), ("-", false), ("00", false),
    ("01", false), ("-01", false), ("1.", false), (".1", false), ("1..2", false), ("1.2.3", false), ("1e5", false),
    ("1E5", false), ("+1", false), (" 1", false), ("1 ", false), ("1\n", false), ("1,5", false), ("٣", false),
    ("--1", false), ("0x1", false), ("NaN", false), ("1_0", false), ("1\u{0}", false),
  ])
  func `are JSON's numbers without an exponent`(text: String, isDecimal: Bool) {
    #expect((ExactDecimal(text) != nil) == isDecimal)
    #expect(ExactDecimal(text).map { "\($0)" } == (isDecimal ? text : nil))
    #expect(JSONValue.isNumber(text) == (isDecimal || ["1e5", "1E5"].contains(text)))
  }

  @Test func `are equal as they are written, decimals by text and numbers by digits`() throws {
    #expect(ExactDecimal(String("1.0")) != ExactDecimal(String("1")))
    #expect(ExactDecimal(integerLiteral: .min).text == "-9223372036854775808")
    let forms = ["212000-0142", "2120000142", "16212000-0142", "162120000142"].compactMap { OrganisationNumber($0) }
    #expect(forms.count == 4 && Set(forms).count == 1)
    #expect(forms.allSatisfy { $0.digits == "2120000142" })
    // One that begins with 16 itself has ten digits all the same.
    let sixteen = (0...9).compactMap { OrganisationNumber("162000-000\($0)") }
    #expect(sixteen.count == 1 && sixteen[0].digits.hasPrefix("162000"))
  }

  @Test func `have one check digit of ten`() {
    for body in ["212000014", "556036079", "802000000", "002000000", "999999999", "202100000"] {
      let right = (0...9).filter { OrganisationNumber("\(body)\($0)") != nil }
      #expect(right.count == 1, "\(body)")
      // With its hyphen and its prefix it is the same.
      for digit in 0...9 {
        let whole = "\(body)\(digit)"
        let isRight = right == [digit]
        #expect((OrganisationNumber("\(whole.prefix(6))-\(whole.suffix(4))") != nil) == isRight)
        #expect((OrganisationNumber("16\(whole)") != nil) == isRight)
      }
    }
  }
}

@Suite struct `Words of code lists` {
  @Test func `are of the form of codes, and lead to one code each`() {
    for list in Schema.codeLists {
      var words: [String: String] = [:]
      for entry in list.codes {
        #expect(entry.code.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(list.name) \(entry.code)")
        for word in Set([entry.title.sv, entry.title.en] + entry.aliases) {
          #expect(!word.isEmpty && word.trimmingCharacters(in: .whitespacesAndNewlines) == word, "\(list.name) \(word)")
          let known = words.updateValue(entry.code, forKey: word.lowercased())
          #expect(known == nil || known == entry.code, "\(list.name): `\(word)` is \(known ?? "") and \(entry.code)")
        }
      }
    }
  }

  @Test func `keep any text that is no code, and none that is one`() throws {
    for text in ["", " motion", "Motion", "MOTION", "motion ", "mo\u{301}tion", "andra"] {
      let kind = CaseKind(code: text)
      #expect(!kind.isKnown && kind.code == text && kind.description == text)
    }
    #expect(CaseKind.unknown("motion") != .motion && CaseKind(code: "motion") == .motion)
    // What would not come back equal is not written.
    for code in ["", "motion"] {
      #expect(throws: EncodingError.self) { try JSONEncoder().encode([CaseKind.unknown(code)]) }
    }
    for entry in CaseKind.list.codes {
      let kind = CaseKind(code: entry.code)
      #expect(kind.isKnown && kind.code == entry.code)
      #expect(try JSONDecoder().decode([CaseKind].self, from: JSONEncoder().encode([kind])) == [kind])
    }
  }
}
