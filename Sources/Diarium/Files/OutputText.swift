public import DiariumTree

/// Texts that are no feeds: reports and schemas.
public enum OutputText {
  /// Writes a text to a file, which appears whole or not at all.
  ///
  /// - Parameters:
  ///   - text: the text, which is written as it is.
  ///   - path: the path of the file.
  ///   - replacing: whether a file that is there may be replaced.
  /// - Throws: `IOFailure` where the file cannot be made or written.
  public static func write(_ text: String, to path: String, replacing: Bool) throws(IOFailure) {
    var file = try OutputFile.begin(path, mayReplace: replacing)
    let bytes = Array(text.utf8)
    do {
      try unsafe bytes.withUnsafeBytes { try unsafe file.write($0) }
    } catch let failure as IOFailure {
      throw failure
    } catch {
      return
    }
    try file.commit()
  }
}
