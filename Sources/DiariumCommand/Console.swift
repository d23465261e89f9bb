import Diarium

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum Console {
  /// Lets writing to a pipe that nobody reads fail, where it would end the program by a signal.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Prints a text.
  static func print(_ text: ScreenText) throws {
    ProgressLine.shared.clear()
    guard put(text.text, STDOUT_FILENO) else {
      throw IOFailure(
        errno == EPIPE ? .closedPipe : .write, path: "-", reason: Message(unsafe String(cString: strerror(errno))))
    }
  }

  /// Prints what is said about the data: values that are put into it are masked and made visible.
  static func error(_ text: ScreenText) {
    ProgressLine.shared.clear()
    _ = put(text.text, STDERR_FILENO)
  }

  /// Prints how far a run is.
  static func progress(_ text: String) { _ = put(text, STDERR_FILENO) }

  /// Seconds since some moment, which never go back.
  static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func exit(_ code: Int32, _ message: String? = nil) -> Never {
    if let message { error("diarium: \(message)\n") }
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  /// Whether a path is that of a folder.
  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A variable of the environment, if it is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func put(_ text: String, _ descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
        let count = unsafe write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        written += count
      }
      return true
    }
  }
}

/// Inputs that are named by a pattern.
enum InputPattern {
  /// The paths that an argument stands for: itself, or, where there is no such path, those that it matches as a pattern
  /// (glob(7)), sorted.
  static func paths(_ argument: String) throws -> [String] {
    guard argument.contains(where: { "*?[".contains($0) }), unsafe access(argument, F_OK) != 0 else {
      return [argument]
    }
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(argument, 0, nil, &found) == 0 else { return [argument] }
    return unsafe (0..<Int(found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
  }
}
