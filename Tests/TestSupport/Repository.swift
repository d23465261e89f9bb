public import Foundation

/// Where things are, for tests that read files.
public enum Repository {
  /// The root of the package.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of the package.
  public static func file(_ path: String) -> URL { root.appending(path: path) }

  /// A file that may stand beside the project: suites and designs that are not part of it.
  ///
  /// Nil where it does not.
  public static func beside(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Says that a test did not run, and why.
  public static func skipped(_ what: String) { print("skipped: \(what) does not stand beside the project") }

  /// Whether golden files are recorded anew (`DIARIUM_RECORD=1`).
  ///
  /// A test that records fails, so a recording cannot pass.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["DIARIUM_RECORD"] == "1" }

  /// A fresh folder for a test's files; all of them are removed when the tests end.
  public static func temporaryFolder() throws -> URL {
    let url = folders.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  private static let folders: URL = {
    atexit { try? FileManager.default.removeItem(at: Repository.base) }
    return base
  }()

  private static let base = FileManager.default.temporaryDirectory
    .appending(path: "diarium-tests-\(ProcessInfo.processInfo.processIdentifier)")
}
