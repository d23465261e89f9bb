internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that appears whole or not at all.
///
/// It is written without a name beside its target and linked in when it is done, so that whatever happens before leaves
/// the old file whole and nothing else behind. Where the file system cannot do that, it has a hidden name until then. A
/// target that is no regular file (`/dev/stdout`, a pipe) is written straight.
struct OutputFile: ByteSink, ~Copyable {
  private let target: String
  private let path: String
  private let mayReplace: Bool
  private var descriptor: Int32
  /// The hidden name, while there is one.
  private var hidden: String?
  private let isSpecial: Bool

  private init(_ path: String, target: String, mayReplace: Bool, descriptor: Int32, hidden: String?, isSpecial: Bool) {
    self.path = path
    self.target = target
    self.mayReplace = mayReplace
    self.descriptor = descriptor
    self.hidden = hidden
    self.isSpecial = isSpecial
  }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: the path of the file; a link is followed.
  ///   - mayReplace: whether a file that is there may be replaced.
  /// - Returns: the file, which has no name before `commit`.
  /// - Throws: `IOFailure` where the path is a folder, where a file is there that may not be replaced, and where the
  ///   system refuses.
  static func begin(_ path: String, mayReplace: Bool) throws(IOFailure) -> OutputFile {
    let target = System.resolved(path) ?? path
    var mode = 0o666 & ~mask
    switch System.entry(target) {
    case .directory: throw IOFailure(.create, path: path, reason: .init(sv: "är en mapp", en: "is a folder"))
    case .other:
      let descriptor = System.open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw System.failure(.create, path) }
      return OutputFile(
        path, target: target, mayReplace: mayReplace, descriptor: descriptor, hidden: nil, isSpecial: true)
    case .file(let permissions):
      guard mayReplace else { throw exists(path) }
      mode = permissions
    case nil: break
    }
    let (descriptor, hidden) = try make(beside: target, path)
    fchmod(descriptor, mode)
    return OutputFile(
      path, target: target, mayReplace: mayReplace, descriptor: descriptor, hidden: hidden, isSpecial: false)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let hidden { unsafe unlink(hidden) }
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    guard unsafe System.write(descriptor, bytes) else { throw System.failure(.write, path) }
  }

  /// Gives the file its name.
  mutating func commit() throws(IOFailure) {
    if isSpecial { return }
    // A disk that is full may say so only now.
    guard fsync(descriptor) == 0 else { throw System.failure(.write, path) }
    if hidden == nil {
      if !mayReplace || System.entry(target) == nil {
        if Self.link(descriptor, to: target) { return }
        guard errno == EEXIST else { throw System.failure(.create, path) }
        guard mayReplace else { throw Self.exists(path) }
      }
      let name = Self.hiddenName(beside: target)
      guard Self.link(descriptor, to: name) else { throw System.failure(.create, path) }
      hidden = name
    } else if !mayReplace, System.entry(target) != nil {
      throw Self.exists(path)
    }
    guard let name = hidden, unsafe rename(name, target) == 0 else { throw System.failure(.create, path) }
    hidden = nil
  }

  private static func exists(_ path: String) -> IOFailure {
    IOFailure(
      .create, path: path,
      reason: .init(
        sv: "filen finns redan; ange --force för att ersätta den",
        en: "there is a file already; pass --force to replace it"))
  }

  /// The bits that new files do not get.
  ///
  /// Asking for them sets them, so it is done once.
  private static let mask: mode_t = {
    let mask = umask(0o022)
    umask(mask)
    return mask
  }()

  private static func make(beside target: String, _ path: String) throws(IOFailure) -> (Int32, String?) {
    #if os(Linux)
      // O_TMPFILE of <fcntl.h>, a macro that Swift does not import: __O_TMPFILE | O_DIRECTORY.
      let nameless = System.open(folder(of: target), O_WRONLY | O_CLOEXEC | 0o20000000 | O_DIRECTORY, 0o600)
      if nameless >= 0 { return (nameless, nil) }
    #endif
    let name = hiddenName(beside: target)
    let descriptor = System.open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw System.failure(.create, path) }
    return (descriptor, name)
  }

  private static func link(_ descriptor: Int32, to name: String) -> Bool {
    #if os(Linux)
      unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, Int32(AT_SYMLINK_FOLLOW)) == 0
    #else
      false
    #endif
  }

  /// The folder that a path lies in.
  static func folder(of target: String) -> String {
    guard let slash = target.lastIndex(of: "/") else { return "." }
    return slash == target.startIndex ? "/" : String(target[..<slash])
  }

  private static func hiddenName(beside target: String) -> String {
    let file = target.split(separator: "/").last.map(String.init) ?? "out"
    return "\(folder(of: target))/.\(file).\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
  }
}

/// Standard output, which holds back its first bytes, so that a run that fails early prints nothing.
struct StandardOutput: ByteSink {
  /// Bytes that are held back until `commit` or until there are more.
  static let heldBack = 8 << 20

  private var held: [UInt8] = []
  /// Whether bytes went out already.
  private(set) var isFlowing = false

  init() {}

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    if isFlowing { return try unsafe Self.put(bytes) }
    unsafe held.append(contentsOf: bytes)
    if held.count > Self.heldBack { try commit() }
  }

  /// Lets what was held back go.
  mutating func commit() throws(IOFailure) {
    isFlowing = true
    let bytes = held
    held = []
    let isWritten = unsafe bytes.withUnsafeBytes { unsafe System.write(STDOUT_FILENO, $0) }
    if !isWritten { throw Self.failure() }
  }

  private static func put(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    guard unsafe System.write(STDOUT_FILENO, bytes) else { throw failure() }
  }

  private static func failure() -> IOFailure {
    errno == EPIPE
      ? IOFailure(.closedPipe, path: "-", reason: .init(sv: "ingen läser utdata", en: "nobody reads the output"))
      : System.failure(.write, "-")
  }
}
