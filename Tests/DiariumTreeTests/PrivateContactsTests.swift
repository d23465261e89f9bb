@_spi(Engine) import DiariumTree
import Testing

/// Telephone numbers and addresses of mail that look private.
@Suite struct `Private contacts` {
  private static func found(_ text: String, _ find: (Span<UInt8>, (Range<Int>) -> Void) -> Void) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    find(bytes.span) { found.append(String(decoding: bytes[$0], as: UTF8.self)) }
    return found
  }

  @Test(arguments: [
    ("0701234567", ["0701234567"]), ("ring 070-123 45 67.", ["070-123 45 67"]), ("072-1234567 ", ["072-1234567"]),
    ("(073-123 45 67)", ["073-123 45 67"]), ("076 123 45 67, 079 123 45 67", ["076 123 45 67", "079 123 45 67"]),
    ("+46701234567", ["+46701234567"]), ("+46 70 123 45 67", ["+46 70 123 45 67"]),
    ("+46(0)70-1234567", ["+46(0)70-1234567"]), ("070-123 45 67  12", ["070-123 45 67"]),
    ("å0701234567å", ["0701234567"]), ("070-123 45 67\n070-123 45 68", ["070-123 45 67", "070-123 45 68"]),
    ("071-123 45 67", []), ("074-123 45 67", []), ("075-123 45 67", []), ("08-123 456 78", []), ("070-123 45 6", []),
    ("070-123 45 678", []), ("+47 70 123 45 67", []), ("10701234567", []), ("a0701234567", []), ("7/0701234567", []),
    ("070-123 45 67 073-123 45 68", ["070-123 45 67", "073-123 45 68"]),
    ("070-123 45 67 08.00-16.00", ["070-123 45 67"]),
    ("+46 (0) 70 123 45 67", ["+46 (0) 70 123 45 67"]), ("(070) 123 45 67", ["070) 123 45 67"]),
    ("070 - 123 45 67", ["070 - 123 45 67"]), ("070\u{A0}123\u{A0}45\u{A0}67", ["070\u{A0}123\u{A0}45\u{A0}67"]),
    ("070–123 45 67", ["070–123 45 67"]), ("tel,0701234567;", ["0701234567"]), ("0702 1234 5678 9012", []),
    ("0,0701234567", []), ("2024-0701234567", []), ("070    123 45 67", []), ("+460701234567", ["+460701234567"]),
    ("701234567", []), ("", []), ("0", []), ("+", []), ("+46", []),
  ]) func `are mobile numbers of Sweden`(text: String, numbers: [String]) {
    #expect(Self.found(text) { PrivateContacts.findMobiles(in: $0, $1) } == numbers)
  }

  @Test(arguments: [
    ("eva.ek@gmail.com", ["eva.ek@gmail.com"]), ("<Eva+x@GMAIL.com>", ["Eva+x@GMAIL.com"]),
    ("skriv till eva_ek@hotmail.se.", ["eva_ek@hotmail.se"]), ("a@live.se;b@me.com", ["a@live.se", "b@me.com"]),
    ("eva@ekeby.example", []), ("eva@notgmail.com", []), ("eva@gmail.com.ekeby.example", []), ("@gmail.com", []),
    ("åsa.öberg@gmail.com", ["åsa.öberg@gmail.com"]), ("o'brien@gmail.com", ["o'brien@gmail.com"]),
    ("'eva@gmail.com'", ["eva@gmail.com"]), ("”eva@gmail.com”", ["eva@gmail.com"]),
    ("`eva@gmail.com`", ["eva@gmail.com"]),
    ("eva@", []), ("@", []), ("eva@gmail", []), ("eva @gmail.com", []), ("a@b@telia.com", ["b@telia.com"]),
  ]) func `are addresses at providers of private mail`(text: String, addresses: [String]) {
    #expect(Self.found(text) { PrivateContacts.findMail(in: $0, $1) } == addresses)
  }
}
