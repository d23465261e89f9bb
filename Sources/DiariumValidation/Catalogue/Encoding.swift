internal import DiariumTree

extension Catalogue {
  /// Bytes and characters.
  static let encoding: [RuleDescription] = [
    .init(
      .invalidUTF8, sv: "Bytes som inte är giltig UTF-8", en: "Bytes that are not valid UTF-8",
      """
      JSON is UTF-8 and nothing else (RFC 8259, section 8.1). A file that was saved as Windows-1252 shows å, ä and ö as \
      single bytes, and every reader guesses differently what they mean. Save the file again as UTF-8. The file is not \
      read beyond the place, so the verdict is unknown.
      """, kept: Sample.matter(), broken: Sample.broken),
    .init(
      .byteOrderMark, sv: "Byteordningsmärke först i filen", en: "A byte-order mark at the start of the file",
      """
      RFC 8259, section 8.1, forbids to write a byte-order mark before JSON, and many readers stop at it. It is skipped \
      here. `diarium fmt --write` removes it.
      """, kept: Sample.matter(), broken: "\u{FEFF}" + Sample.matter()),
    .init(
      .controlCharacter, sv: "Styrtecken i en text", en: "A control character in a text",
      """
      A text may hold what YAML 1.2 calls printable: no control characters but TAB, LF, CR and U+0085, no DEL, no U+FFFE \
      and U+FFFF. Many programs cut the text or drop the value at such a character, most often NUL. Delete it at its \
      origin.
      """, kept: Sample.matter(#""summary":"Två\nrader""#), broken: Sample.matter(#""summary":"En\u0000rad""#)),
    .init(
      .unpairedSurrogate, sv: "Halvt tecken", en: "Half a character",
      """
      An escape \\uD800 to \\uDFFF is half a character and means nothing alone (RFC 8259, section 8.2). An emoji is two \
      such escapes; a length limit upstream has cut it in two. Export the text again. The file is not read beyond the \
      place, so the verdict is unknown.
      """, kept: Sample.matter(#""summary":"\ud83d\udeb2""#), broken: Sample.matter(#""summary":"\ud83d""#)),
    .init(
      .truncatedFile, sv: "Avbruten fil", en: "A file that is cut off",
      """
      The text ends inside a value. A download or an export was interrupted. Get the file again; what is there cannot be \
      judged.
      """, kept: Sample.matter(), broken: String(Sample.matter().dropLast(2))),
  ]
}

extension Sample {
  /// A text whose UTF-8 is made invalid where it is used: U+FFFF stands for the byte 0xE5.
  static let broken = matter(#""summary":"p\#u{FFFF} gång""#)

  /// The bytes of an example.
  static func bytes(_ example: String) -> [UInt8] {
    guard example == broken else { return Array(example.utf8) }
    let parts = example.unicodeScalars.split(separator: "\u{FFFF}", maxSplits: 1)
    return Array(parts.map { Array(String($0).utf8) }.joined(separator: [0xE5]))
  }
}

extension RuleDescription {
  /// The bytes of the feed that breaks the rule, for those that no `String` can hold.
  public var brokenBytes: [UInt8] { Sample.bytes(broken) }
}
