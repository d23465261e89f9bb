import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// The table of a pull request.
@Suite struct `The report in Markdown` {
  @Test func `begins with the verdict and what to mend first, then has a row for what is said`() {
    let findings = (1...4).map { HostileReport.simple($0, "moton") } + [HostileReport.simple(9, "brev")]
    let text = MarkdownReport(HostileReport.report(findings)).text()
    #expect(
      text == """
        ### Diarium: `mapp å/a,b:100%.json`

        **The feed is invalid.** 5 errors, 0 warnings, 0 notes in 2 cases, 1.2 kB.

        **Mend this first:** `1:1` `moton` is not in the list

        | severity | rule | field | count | where | what |
        |---|---|---|---:|---|---|
        | error | `str/not-in-vocabulary` | `kind` | 4 | `1:1`, `2:1`, `3:1`, … | `moton` is not in the list |
        | error | `str/not-in-vocabulary` | `kind` | 1 | `9:1` | `brev` is not in the list |

        """)
    let swedish = MarkdownReport(HostileReport.report([], .sv)).text()
    #expect(
      swedish == """
        ### Diarium: `mapp å/a,b:100%.json`

        **Datamängden är giltig, utan anmärkningar.** 0 fel, 0 varningar, 0 upplysningar i 2 ärenden, 1,2 kB.

        """)
  }

  @Test func `lets nothing be markup that is data`() {
    let text = MarkdownReport(HostileReport.report([HostileReport.finding()])).text()
    let row = text.split(separator: "\n").last ?? ""
    #expect(
      row.hasSuffix(
        "| `<b onclick=\"x\">&amp;\\|`\\*\\_\\]\\]&gt;&lt;U+0007&gt;&lt;U+202E&gt;::error::%0A&lt;U+000D&gt;&lt;U+000A&gt;&lt;U+FFFE&gt;&lt;/b&gt;\\` is not in the list; =choose &amp; write \\| \"right\" |"
      ), "\(row)")
    // Every bar that divides cells is one of the seven of the row.
    #expect(row.replacing("\\|", with: "").filter { $0 == "|" }.count == 7)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a `b` c", "a `b` c"), ("`a`b` is", "``a`b`` is"), ("one ` quote", "one \\` quote"),
    ("`` empty", "\\`\\` empty"), ("*a* _b_ [c](d) <e> #f ~g~", "\\*a\\* \\_b\\_ \\[c\\](d) &lt;e&gt; \\#f \\~g\\~"),
  ])
  func `keeps what messages quote as code`(message: String, markdown: String) {
    var finding = HostileReport.simple(1, "v")
    finding.message = .init(sv: message, en: message)
    let text = MarkdownReport(HostileReport.report([finding])).text()
    #expect(text.split(separator: "\n").last?.hasSuffix("| \(markdown) |") == true, "\(text)")
  }

  @Test func `is short enough for a comment, and counts what it leaves out`() {
    let many = (1...900).map { HostileReport.simple($0, "v\($0)", field: "field\($0 % 90)") }
    let text = MarkdownReport(HostileReport.report(many, limit: 0)).text()
    #expect(text.utf8.count < 65_536 && text.contains(" more are not in the table."))
    let counted = MarkdownReport(HostileReport.report((1...9).map { HostileReport.simple($0, "v") }, limit: 4)).text()
    #expect(counted.contains("| error | `str/not-in-vocabulary` | `kind` | 5 |  | more of these, 9 in all |"))
  }
}
