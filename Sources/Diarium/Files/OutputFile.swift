@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that appears complete or not at all.
///
/// It is written without a name next to its target and linked in when it is done, so that any earlier interruption
/// leaves the old file intact and nothing else. If the file system cannot do that, it has a hidden name until then. A
/// target that is not a regular file (`/dev/stdout`, a pipe) is written directly, after its first bytes were held back.
struct OutputFile: ByteSink, ~Copyable {
  private let path: String
  private let mayReplace: Bool
  /// The place of the file; `nil` if it is written directly.
  private let place: OutputPlace?
  private var stream: HeldStream?
  private var written: Int32
  /// The hidden name, while there is one.
  private var hidden: String?

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: the path of the file; a link is followed.
  ///   - mayReplace: whether an existing file may be replaced.
  ///   - monitor: tells when to stop; then a pipe without a reader is no longer waited for.
  /// - Throws: `IOFailure` if the path is a folder, if there is a file that may not be replaced, or if the system
  ///   refuses.
  init(_ path: String, mayReplace: Bool, monitor: RunMonitor? = nil) throws(IOFailure) {
    let opened = try Self.open(path, mayReplace: mayReplace, monitor)
    self.path = path
    self.mayReplace = mayReplace
    place = opened.place
    stream = opened.stream
    written = opened.descriptor
    hidden = opened.hidden
  }

  private struct Opened {
    var place: OutputPlace?
    var stream: HeldStream?
    var descriptor: Int32 = -1
    var hidden: String?
  }

  private static func open(
    _ path: String, mayReplace: Bool, _ monitor: RunMonitor?
  ) throws(IOFailure) -> Opened {
    if let standard = StandardStream(path: path) {
      return Opened(stream: HeldStream(StreamWriter(standard, path: path, isLong: true, monitor: monitor)))
    }
    switch FileStatus(path)?.kind {
    case .folder:
      throw IOFailure(.create, path: path, reason: .init(sv: "är en mapp", en: "is a folder"))
    case .other: return Opened(stream: HeldStream(try StreamWriter.open(path, monitor: monitor)))
    case .file, .link, nil: break
    }
    let place = try OutputPlace(path)
    try place.checkReplacing(mayReplace)
    let opened = try make(place, monitor)
    if let old = place.old { old.give(to: opened.descriptor) } else { fchmod(opened.descriptor, 0o666 & ~mask) }
    return opened
  }

  /// Creates the file, after removing the remains of killed runs.
  ///
  /// The file is locked as long as its run lives, and all of this happens under a lock on the folder, so that no other
  /// run takes it for dead before it is locked.
  private static func make(_ place: OutputPlace, _ monitor: RunMonitor?) throws(IOFailure) -> Opened {
    let parent = place.parent
    parent.lock(monitor)
    defer { parent.unlock() }
    for left in parent.entries() ?? [] where place.isHidden(left) { clean(left, in: parent) }
    var opened = Opened(place: place, descriptor: parent.openNameless())
    if opened.descriptor < 0 {
      let name = place.hiddenName()
      opened.descriptor = parent.openat(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
      guard opened.descriptor >= 0 else { throw System.failure(.create, place.path) }
      opened.hidden = name
    }
    flock(opened.descriptor, LOCK_EX | LOCK_NB)
    return opened
  }

  /// Removes a file left by a killed run: one of our own, which nobody holds.
  private static func clean(_ left: String, in parent: Directory) {
    guard parent.status(left)?.kind == .file else { return }
    let descriptor = parent.openat(left, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor), status.kind == .file, status.owner == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    parent.removeFile(left)
  }

  deinit {
    if written >= 0 { close(written) }
    if let hidden { place?.parent.removeFile(hidden) }
  }

  var file: (descriptor: Int32, path: String)? { place == nil ? nil : (written, path) }

  /// Whether bytes have already been written that cannot be taken back.
  var isFlowing: Bool { stream?.isFlowing ?? false }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    if place == nil { return try unsafe stream?.write(bytes) ?? () }
    guard unsafe System.write(written, bytes) else { throw System.failure(.write, path) }
  }

  /// Whether the file has the same contents as a source.
  func equals(_ source: any ByteSource) throws(IOFailure) -> Bool {
    var offset = 0
    let buffers = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 19, alignment: 16)
    defer { unsafe buffers.deallocate() }
    let one = unsafe UnsafeMutableRawBufferPointer(rebasing: buffers[..<(1 << 18)])
    let other = unsafe UnsafeMutableRawBufferPointer(rebasing: buffers[(1 << 18)...])
    while true {
      guard let count = unsafe System.read(written, at: offset, into: one) else {
        throw System.failure(.write, path)
      }
      let read = try unsafe source.read(at: offset, into: other)
      guard count == read, unsafe one[..<count].elementsEqual(other[..<count]) else { return false }
      if count == 0 { return true }
      offset += count
    }
  }

  /// Gives the file its name.
  ///
  /// - Parameters:
  ///   - version: the version of the existing file, if the new one was made from it: anything that another program has
  ///     put there meanwhile is newer, and is left alone.
  ///   - monitor: a run told to stop by now gives no name.
  /// - Throws: `IOFailure` if something else has the name, if the run is told to stop, or if the system refuses.
  mutating func commit(
    replacing version: FileStatus.Version? = nil, unlessStopped monitor: RunMonitor? = nil
  ) throws(IOFailure) {
    guard let place else { return try stream?.commit() ?? () }
    // A full disk may report it only now.
    guard fsync(written) == 0 else { throw System.failure(.write, path) }
    try monitor?.goOn(path)
    let isThere = place.parent.status(place.name) != nil
    if hidden == nil {
      if !mayReplace || !isThere {
        guard version == nil else { throw ReadFile.changed(path) }
        if place.parent.link(written, to: place.name) { return }
        guard errno == EEXIST else { throw System.failure(.create, path) }
        guard mayReplace else { throw OutputPlace.exists(path) }
      }
      let name = place.hiddenName()
      guard place.parent.link(written, to: name) else { throw System.failure(.create, path) }
      hidden = name
    } else if !mayReplace, isThere {
      throw OutputPlace.exists(path)
    }
    // The last step before renaming: a change between the two is lost.
    if let version, place.parent.status(place.name)?.version != version { throw ReadFile.changed(path) }
    guard let name = hidden, place.parent.rename(name, to: place.name) else { throw System.failure(.create, path) }
    hidden = nil
  }

  /// The permission bits that new files do not get.
  ///
  /// Reading them also sets them, so it is done once.
  static let mask: mode_t = {
    let mask = umask(0o022)
    umask(mask)
    return mask
  }()
}
