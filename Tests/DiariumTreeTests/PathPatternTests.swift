@_spi(Engine) import DiariumTree
import Testing

/// Patterns of file names.
@Suite struct `Patterns of paths` {
  @Test(arguments: [
    ("*.csv", "feed/old/cases.csv", true), ("old/*.csv", "feed/old/cases.csv", true), ("cases.csv", "cases.csv", true),
    ("feed/*.csv", "feed/old/cases.csv", false), ("*", "a/b", true), ("a/*", "a/b/c", false), ("a/*", "x/a/b", true),
    ("ases.csv", "feed/cases.csv", false), ("d/cases.csv", "feed/cases.csv", false), ("*.csv", "cases.csv.old", false),
    ("cases", "cases.csv", false), ("cases.csv", "cases", false), ("", "a", false), ("?.csv", "a.csv", true),
    ("?.csv", "ab.csv", false), ("?.csv", ".csv", false), ("a?b", "a/b", false), ("a*b", "a/b", false),
    ("a*", "a", true), ("*a*b*c", "xxaxbbxcbc", true), ("*a*b*c", "xxaxbbxcb", false), ("*ab", "aab", true),
    ("**", "ab", true), ("?", "å", true), ("/old/*", "/old/a", true), ("/old/*", "feed/old/a", false),
    ("*/b", "a/b", true), ("*/b", "b", false), ("a.c", "abc", false), ("[a]", "a", false), ("[a]", "[a]", true),
    ("old/*.csv", "feed/old/\u{301}x.csv", true), ("*.csv", "old/\u{301}x.csv", true),
    ("\u{301}*", "old/\u{301}x", true),
    ("o*x", "o/\u{301}x", false), ("o?x", "o/\u{301}x", false), ("o??x", "o/\u{301}x", false), ("?", "a\u{30A}", true),
    ("å.csv", "a\u{30A}.csv", true), ("", "", false), ("*", "", false), ("a/", "a/", true), ("/", "a/", false),
  ]) func `match a path or its end from a component on`(pattern: String, path: String, isMatch: Bool) {
    #expect(PathPattern(pattern).matches(path) == isMatch)
  }

  @Test func `are not tried in every way that there is`() {
    let pattern = PathPattern(String(repeating: "*a", count: 30) + "b")
    let time = ContinuousClock().measure { #expect(!pattern.matches(String(repeating: "a", count: 200))) }
    #expect(time < .seconds(20))
  }
}
