internal import DiariumTree

/// What is wrong with YAML, in words.
extension Faults {
  /// A byte or character that libyaml's reader refuses.
  static func reader(_ problem: String, at offset: Int, in feeder: Feeder) -> SyntaxError {
    let isControl = problem.hasPrefix("control characters")
    let place = offset + (feeder.hasByteOrderMark ? 3 : 0)
    if !isControl, place == 0, let encoding = Scanning.wideEncoding(feeder.block, feeder.block.count) {
      return SyntaxError(
        Finding(
          .invalidUTF8, "the text is \(encoding), and a feed must be UTF-8", help: "save it again as UTF-8",
          at: feeder.location(offset: 0)))
    }
    return SyntaxError(
      Finding(
        isControl ? .controlCharacter : .invalidUTF8,
        isControl ? "a control character that YAML does not allow" : "bytes that are not valid UTF-8",
        help: isControl ? "remove it" : "save the file again as UTF-8", at: feeder.location(offset: place)))
  }

  /// What to do about a problem that libyaml names.
  static func help(_ problem: String, _ block: Block, _ place: Int) -> Message {
    let byte = place < block.count ? unsafe block.bytes[place] : 0
    switch byte {
    case 0x09: return "YAML is indented by blanks, never by TAB"
    case 0x40, 0x60: return "put the text in double quotes"
    case 0x25: return "put the text in double quotes; % begins a directive"
    default: break
    }
    if problem.contains("mapping values") { return "put the text in double quotes: \"title: subtitle\"" }
    if problem.contains("unknown anchor") || problem.contains("undefined alias") {
      return "an alias names an anchor before it in the same document"
    }
    return "compare the indentation with the lines before, and put the text in double quotes if it holds : or #"
  }
}
