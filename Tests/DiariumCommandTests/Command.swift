import Foundation
import TestSupport

/// Runs the built command as a user does.
struct Command {
  struct Result {
    var code: Int32
    var output: Data
    var error: String
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The executable beside the test bundle.
  static let executable =
    Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    .map { $0.deletingLastPathComponent().appending(path: "diarium") }.first ?? fallback

  private static var fallback: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "diarium")
  }

  /// Runs the command, with standard input from `input`.
  ///
  /// It runs in the folder `place`, that of the tests where none is named.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], in place: URL? = nil
  ) throws -> Result {
    let folder = try Repository.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, not pipes, so that nothing can block.
    let names = ["in", "out", "err"].map { folder.appending(path: $0) }
    try input.write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if let place { process.currentDirectoryURL = place }
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "DIARIUM_LANG"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try Data(contentsOf: names[1]), error: try String(contentsOf: names[2], encoding: .utf8))
  }
}
