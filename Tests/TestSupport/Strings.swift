/// Strings that programs are known to damage.
public enum HardStrings {
  /// Texts that a feed may hold anywhere: none is empty, none has a character that is forbidden in texts.
  public static let texts: [String] = [
    "0123", "007", "1e5", "2016:5", "NO", "no", "yes", "on", "off", "null", "~", "true", "0x1F", "1_000", "12,50",
    "2024-06-05", "2024-06-05T13:00:00+02:00", "mar-24", "1/2", "=1+1", "=cmd|' /C calc'!A0", "+46", "-1", "@SUM(A1)",
    "'quoted'", "\"quoted\"", "a\"b", "a\\b", "\\N", "\\", "\\n", "\\u0041", "a;b", "a,b", "a|b", "a\tb", "\tlead",
    " lead", "trail ", "  both  ", "a\rb", "a\nb", "a\r\nb", "\n", "\r", "\r\n", "ends\n", "ends\n\n", "\nbegins",
    "a\u{A0}b", "\u{A0}", "\u{85}", "a\u{85}b", "Å", "A\u{30A}", "é", "e\u{301}", "o\u{308}ver", "👩‍👩‍👧‍👦", "🇸🇪", "👍🏽",
    "a\u{200D}b", "a\u{200B}b", "a\u{FEFF}b", "\u{FEFF}first", "a\u{2028}b", "a\u{2029}b", "\u{202E}rtl\u{202C}",
    "# comment", "a # b", "- item", "key: value", "{a}", "[a]", "&anchor", "*alias", "!tag", "%directive", "@at",
    "`backquote`", "|", ">", "|-", ">+", "---", "...", "<<", "=", "$ref", "a: b\n- c", "\u{10FFFD}", "\u{E000}",
    "𝄞", "日本語", "العربية", "עברית", "ไทย", "ﷺ", "Z̴̢͖a̷l̵g̶o̶", "<script>alert(1)</script>", "</script>", "' OR 1=1 --",
    "%s%n", "../../etc/passwd", "{{7*7}}", "NaN", "Infinity", "-0", "1.0", "1.50", "9007199254740993",
    "x_foo_bar", "deleted", "\u{1F600}\u{1F601}", "ﬁ", "ß", "İ", "ı", "K\u{212A}", "räksmörgås", "SMÖRGÅSBORD",
  ]

  /// A text of one mebibyte.
  public static let long = String(repeating: "Lång text med å, ä, ö och \"citat\".\n", count: 29_000).prefixed(
    bytes: 1 << 20)
}

extension String {
  fileprivate func prefixed(bytes: Int) -> String {
    var text = ""
    text.reserveCapacity(bytes)
    var count = 0
    for scalar in unicodeScalars {
      count += UTF8.width(scalar)
      if count > bytes { break }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
