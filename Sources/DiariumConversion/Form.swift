/// The forms in which a feed is read and written.
public enum Form: String, Hashable, Sendable, CaseIterable {
  /// One JSON document.
  case json
  /// JSON Lines: the head on line 1, then a case a line.
  case jsonl
  /// YAML: one document, or, reading only, a stream whose first document is the head and each further one a case.
  case yaml
  /// A folder of tables with `datapackage.json`.
  case csv

  /// The form that a file name's extension stands for; a name that ends in a slash is that of a folder.
  public init?(fileName: String) {
    if fileName.hasSuffix("/") {
      self = .csv
      return
    }
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "yaml", "yml": self = .yaml
    default: return nil
    }
  }

  /// The form that the first bytes of a text look like.
  ///
  /// A line that is a whole object with something behind it on the next line is JSON Lines; a name with a colon, a
  /// comment or a marker is YAML; all else is a JSON document.
  public init(sniffing bytes: some Collection<UInt8>) {
    if Form.looksLikeLines(bytes) {
      self = .jsonl
    } else {
      self = Form.looksLikeYAML(bytes) ? .yaml : .json
    }
  }

  /// Whether a text begins as YAML does and JSON cannot: with a marker, a comment or a name and a colon.
  private static func looksLikeYAML(_ bytes: some Collection<UInt8>) -> Bool {
    let start = bytes.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }
    let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let first = line.first else { return false }
    if first == 0x23 || first == 0x25 || line.starts(with: "---".utf8) { return true }
    let name = line.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x5F || $0 == 0x22 || $0 == 0x27 }
    return !name.isEmpty && line.dropFirst(name.count).first == 0x3A && first != 0x22
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
