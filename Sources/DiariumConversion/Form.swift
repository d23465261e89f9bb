/// The forms in which a feed is read and written.
public enum Form: String, Hashable, Sendable, CaseIterable {
  /// One JSON document.
  case json
  /// JSON Lines: the head on line 1, then a case a line.
  case jsonl

  /// The form that a file name's extension stands for.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }

  /// The form that the first bytes of a text look like.
  ///
  /// A line that is a whole object with something behind it on the next line is JSON Lines; all else is a document.
  public init(sniffing bytes: some Collection<UInt8>) {
    self = Form.looksLikeLines(bytes) ? .jsonl : .json
  }

  private static func looksLikeLines(_ bytes: some Collection<UInt8>) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    var isBehindObject = false
    var sawLineEnd = false
    for byte in bytes {
      if isBehindObject {
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
        isBehindObject = depth == 0
      case 0x0A where depth > 0: return false
      default: continue
      }
    }
    return false
  }
}
