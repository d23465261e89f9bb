import Dispatch
import Foundation
import Synchronization
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// The command while it runs, so that it can be told to stop, and what it reads can change meanwhile.
final class RunningCommand {
  private let process = Process()
  private let folder: URL
  /// What it writes to standard output, where that is a pipe; nobody reads it before `finish`.
  private let pipe = Pipe()

  /// Starts the command; standard input is empty, standard output a pipe that nobody reads.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    folder = try Repository.temporaryFolder()
    let error = folder.appending(path: "err")
    try Data().write(to: error)
    process.executableURL = Command.executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
  }

  /// Waits until it has a file open.
  func waitUntilOpen(_ file: URL, within seconds: Double = 20) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    let folder = "/proc/\(process.processIdentifier)/fd"
    while Date() < end {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let paths = names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)") }
      if paths.contains(file.path) { return true }
      usleep(10_000)
    }
    return false
  }

  /// Reads some bytes of what it writes to standard output, and waits for them.
  @discardableResult func read(_ count: Int) -> Data { pipe.fileHandleForReading.readData(ofLength: count) }

  /// Reads a page of its output now and then until it ends.
  ///
  /// - Returns: the seconds until it ended; nil where it had not in so many.
  func readSlowly(within seconds: Double) -> Double? {
    let began = Date()
    while process.isRunning {
      let passed = Date().timeIntervalSince(began)
      if passed > seconds { return nil }
      usleep(300_000)
      if process.isRunning { read(4096) }
    }
    return Date().timeIntervalSince(began)
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until it ends, for so many seconds at most, and reads its output meanwhile if that is asked for.
  ///
  /// - Returns: the exit code, negative for a signal, and what it said, standard error first; nil where it did not end,
  ///   and was killed.
  func finish(within seconds: Double, reading: Bool = false) throws -> (code: Int32, error: String)? {
    let read = Mutex(Data())
    let done = DispatchSemaphore(value: 0)
    if reading {
      let handle = pipe.fileHandleForReading
      Thread.detachNewThread {
        let all = (try? handle.readToEnd()) ?? Data()
        read.withLock { $0 = all }
        done.signal()
      }
    }
    let end = Date().addingTimeInterval(seconds)
    while process.isRunning, Date() < end { usleep(10_000) }
    guard !process.isRunning else {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return nil
    }
    if reading { _ = done.wait(timeout: .now() + 10) }
    let said =
      try String(contentsOf: folder.appending(path: "err"), encoding: .utf8)
      + String(decoding: read.withLock { $0 }, as: UTF8.self)
    return (process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus, said)
  }

  /// Makes a pipe with a name.
  static func makePipe(_ url: URL) -> String {
    unsafe mkfifo(url.path, 0o600)
    return url.path
  }

  /// Opens a named pipe that somebody is to read; nil where nobody does in time.
  static func openForWriting(_ path: String, within seconds: Double = 20) -> FileHandle? {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      let descriptor = unsafe open(path, O_WRONLY | O_NONBLOCK)
      if descriptor >= 0 { return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) }
      usleep(10_000)
    }
    return nil
  }
}

/// Runs a line of a shell, with the command as `$0`.
enum Shell {
  static func run(_ line: String, _ arguments: [String] = []) throws -> (code: Int32, said: String) {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", line, Command.executable.path] + arguments
    let pipe = Pipe()
    shell.standardOutput = pipe
    shell.standardError = pipe
    try shell.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return (shell.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
