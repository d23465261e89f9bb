/// Tables in one input.
public enum Tables {
  /// Splits an input into the files of a folder, at lines such as `== cases.csv`.
  ///
  /// What stands before the first is a table of cases. The last file may lack its last line end.
  public static func split(_ bytes: [UInt8]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var name = "cases.csv"
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if bytes[start..<end].starts(with: "== ".utf8) {
        name = String(decoding: bytes[(start + 3)..<end], as: UTF8.self)
        files[name] = []
      } else {
        files[name, default: []] += bytes[start..<min(end + 1, bytes.endIndex)]
      }
      start = min(end + 1, bytes.endIndex)
    }
    return files
  }
}
