internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Takes the text out of a PDF by pdftotext (poppler-utils), which is asked for UTF-8 and form feeds between pages.
enum PDFText {
  /// The text of a PDF, and the version of the program; its bytes as they are where it is none that pdftotext can read.
  ///
  /// - Throws: `IOFailure` where there is no such file, or no pdftotext.
  static func read(_ path: String) throws(IOFailure) -> (bytes: [UInt8], version: String?) {
    guard System.entry(path) != nil else {
      throw IOFailure(.input, path: path, reason: .init(sv: "finns inte", en: "No such file or directory"))
    }
    // A name that begins with a hyphen would be taken for a flag.
    let file = path.hasPrefix("-") ? "./\(path)" : path
    let (output, code) = try run(["pdftotext", "-enc", "UTF-8", "-eol", "unix", file, "-"], path)
    // The import then says what it is: one broken file does not keep the others from being imported.
    guard code == 0 else { return (try DocumentText.whole(try FileSource(path, monitor: nil)), nil) }
    return (output, version(path))
  }

  private static func version(_ path: String) -> String? {
    // The version goes to standard error: `pdftotext version 24.02.0`.
    guard let (output, _) = try? run(["pdftotext", "-v"], path, errors: true) else { return nil }
    let line = String(decoding: output.prefix(200), as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
    return line.split(separator: " ").last.map { String($0) }
  }

  /// Runs a program to its end, and gives what it writes.
  private static func run(
    _ arguments: [String], _ path: String, errors: Bool = false
  ) throws(IOFailure) -> (output: [UInt8], code: Int32) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw System.failure(.input, path) }
    defer { close(ends[0]) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], errors ? 2 : 1)
    unsafe posix_spawn_file_actions_addopen(&actions, errors ? 1 : 2, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    unsafe posix_spawn_file_actions_addclose(&actions, ends[1])
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process = pid_t()
    let failure = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    close(ends[1])
    guard failure == 0 else {
      throw IOFailure(
        .input, path: path,
        reason: failure == ENOENT
          ? .init(
            sv: "kräver pdftotext, som inte är installerat (Debian och Ubuntu: poppler-utils)",
            en: "needs pdftotext, which is not installed (Debian and Ubuntu: poppler-utils)")
          : .init(sv: "pdftotext startar inte", en: "pdftotext does not start"))
    }
    let output = drain(ends[0])
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard let output else {
      throw IOFailure(
        .input, path: path,
        reason: .init(
          sv: "har mer än 64 MiB text, vilket ingen handling har",
          en: "has more than 64 MiB of text, which no document has"))
    }
    return (output, status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
  }

  /// All that comes through a pipe; nil where it is too much.
  private static func drain(_ descriptor: Int32) -> [UInt8]? {
    var output: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe room.deallocate() }
    while true {
      let count = unsafe System.readSome(descriptor, room.baseAddress, room.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return output }
      unsafe output.append(contentsOf: room[..<count])
      if output.count > DocumentText.largest { return nil }
    }
  }
}
