extension Format {
  /// JSON Lines: the head on line 1, then one case per line.
  public static let jsonl = Format(
    name: "jsonl", fileExtensions: ["jsonl", "ndjson"], layout: .lines,
    isLike: { looksLikeLines($0) },
    makeReader: { input, limits, _ in JSONLinesFeedReader(input.input.bytes, limits: limits) },
    makeWriter: { JSONLinesFeedWriter() })

  /// Whether a line is a complete object, with something after it on the next line.
  private static func looksLikeLines(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    var isAfterObject = false
    var sawLineEnd = false
    for byte in bytes {
      if isAfterObject {
        switch byte {
        case 0x0A: sawLineEnd = true
        case 0x20, 0x09, 0x0D: continue
        default: return sawLineEnd && byte == 0x7B
        }
        continue
      }
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
        continue
      }
      switch byte {
      case 0x22: isInString = true
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        isAfterObject = depth == 0
      case 0x0A where depth > 0: return false
      default: continue
      }
    }
    return false
  }
}
