internal import DiariumTree

extension Catalogue {
  /// Well-formedness and limits.
  static let syntax: [RuleDescription] = [
    .init(
      .json, sv: "Texten är inte JSON", en: "The text is not JSON",
      """
      The file breaks the grammar of JSON (RFC 8259): a comma too many or too few, a comment, a number with a leading \
      zero, a line break inside a string. Nothing is repaired, because every repair is a guess. A document is not read \
      beyond the place, so the verdict is unknown; in JSON Lines the other lines are still read.
      """, kept: Sample.matter(), broken: Sample.feed("\"cases\":[{\"id\":\"ks-1\",}]")),
    .init(
      .duplicateKey, sv: "Samma medlem två gånger", en: "The same member twice in one object",
      """
      RFC 8259, section 4, says that names should be unique, and programs differ in what they do when they are not: some \
      take the first, some the last, some both. Keep one. Because one of the two values would be lost, `fmt` and \
      `convert` write nothing until it is mended.
      """, kept: Sample.matter(#""status":"decided""#), broken: Sample.matter(#""status":"decided","status":"closed""#)),
    .init(
      .numberOutOfRange, sv: "Tal utanför fältets gränser", en: "A number beyond the limits of its field",
      """
      Counts are integers from 0 to 2^53, up to which JavaScript, R and spreadsheets are exact. What is larger is rounded \
      by some reader. A number that identifies something is no count: it belongs in a text field, in quotes.
      """,
      kept: Sample.matter(#""documents":[{"id":"ks-1/document/1","kind":"motion","bytes":12}]"#),
      broken: Sample.matter(#""documents":[{"id":"ks-1/document/1","kind":"motion","bytes":-1}]"#)),
    .init(
      .depthLimit, sv: "För djupt nästlad", en: "Nested too deeply",
      """
      A feed is nested 9 levels deep at most; --max-depth allows 64 by default, for extensions. Files that go far beyond \
      are made to crash programs. The file is not read beyond the place, so the verdict is unknown.
      """, kept: Sample.matter(#""x_ekeby_plan":[[["a"]]]"#),
      broken: Sample.matter(
        "\"x_ekeby_plan\":\(String(repeating: "[", count: 70))\(String(repeating: "]", count: 70))")),
    .init(
      .trailingData, sv: "Något följer efter värdet", en: "Something follows the value",
      """
      A JSON document is one value. A second one behind it is most often JSON Lines with the wrong file name: name the \
      file .jsonl or pass --from jsonl.
      """, kept: Sample.matter(), broken: Sample.matter() + " {}"),
    .init(
      .sizeLimit, sv: "För stort värde", en: "A value that is too large",
      """
      One case, or the head of a feed with its registers, may have --max-bytes bytes, 64 MiB by default, because it is \
      held in memory. The whole input has no limit.
      """, kept: Sample.matter(),
      broken: Sample.matter("\"summary\":\"\(String(repeating: "a", count: 2000))\"")),
    .init(
      .blankRow, sv: "Tom rad", en: "A blank line",
      """
      A blank line in JSON Lines holds no record and is skipped. Most often it is harmless, sometimes a record that was \
      lost on the way.
      """, kept: Sample.feed() + "\n" + #"{"id":"ks-1","title":"Motion"}"# + "\n",
      broken: Sample.feed() + "\n\n" + #"{"id":"ks-1","title":"Motion"}"# + "\n"),
  ]
}
