import Diarium
@_spi(Engine) import DiariumTree

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum Console {
  /// Makes writing to a pipe without a reader fail instead of ending the program by a signal.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Opens replacements for closed standard streams: any newly opened file gets the lowest free number, and would be
  /// read and written as if it were one of them.
  ///
  /// Reading and writing fail as they would have, except for standard error, which is discarded.
  static func fillClosedStreams() {
    for (number, flags) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
    where fcntl(number, F_GETFD) < 0 && errno == EBADF {
      // The lower ones are open, so it gets this number.
      if unsafe open("/dev/null", flags) != number { exit(Exit.cannotWrite) }
    }
  }

  /// Prints a text.
  static func print(_ text: ScreenText) throws {
    ProgressLine.shared.clear()
    try StandardStream.output.print(text.text, monitor: Signals.monitor)
  }

  /// Prints a text about the data: interpolated values are masked and made visible.
  static func error(_ text: ScreenText) {
    ProgressLine.shared.clear()
    try? StandardStream.error.print(text.text, monitor: Signals.monitor)
  }

  /// Prints the progress of a run.
  static func progress(_ text: String) { try? StandardStream.error.print(text, monitor: Signals.monitor) }

  /// Seconds since some moment, which never decrease.
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

  /// The width of a line in cells: that of the terminal that a stream goes to, else `COLUMNS`, else 80.
  static func width(ofError: Bool = false) -> Int {
    var size = winsize()
    let descriptor = ofError ? STDERR_FILENO : STDOUT_FILENO
    let isTold = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let cells = isTold ? Int(size.ws_col) : variable("COLUMNS").flatMap { Int($0) } ?? 80
    return min(max(cells, 20), 1000)
  }

  /// A variable of the environment, if it is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// Inputs named by a pattern.
enum InputPattern {
  /// The paths that an argument stands for: itself, or, if there is no such path, those that it matches as a pattern
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
