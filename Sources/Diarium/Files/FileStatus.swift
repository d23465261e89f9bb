@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The system's information about a file.
struct FileStatus: Sendable {
  /// The kinds of file.
  enum Kind: Hashable, Sendable {
    case file, folder, link
    /// A pipe, a device, a socket.
    case other
  }

  /// The identity of a file, whatever its name: its device and its number there.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  /// A file as it was at some moment: another time or another size is another version.
  struct Version: Hashable, Sendable {
    let identity: Identity
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  let kind: Kind
  let version: Version
  /// Whether it is a pipe, with or without a name.
  let isPipe: Bool
  /// The permission bits.
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  var identity: Identity { version.identity }
  /// Its size in bytes.
  var size: Int { version.size }

  private init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    version = Version(
      identity: Identity(
        device: UInt64(truncatingIfNeeded: info.st_dev), number: UInt64(truncatingIfNeeded: info.st_ino)),
      size: Int(info.st_size), seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    isPipe = info.st_mode & S_IFMT == S_IFIFO
    mode = info.st_mode & 0o7777
    owner = info.st_uid
    group = info.st_gid
  }

  /// The file that a path leads to; `nil` if there is none.
  init?(_ path: String) {
    var info = stat()
    guard unsafe path.withCString({ unsafe stat($0, &info) }) == 0 else { return nil }
    self.init(info)
  }

  /// An open file.
  init?(descriptor: Int32) {
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else { return nil }
    self.init(info)
  }

  /// An entry of an open folder; for a link, the link itself.
  init?(_ name: String, in folder: Int32) {
    var info = stat()
    guard unsafe name.withCString({ unsafe fstatat(folder, $0, &info, AT_SYMLINK_NOFOLLOW) }) == 0 else { return nil }
    self.init(info)
  }

  /// The file at a path; for a link, the link itself.
  init?(link path: String) { self.init(path, in: AT_FDCWD) }

  /// Whether this user may write it: a file that nobody may write is written by nobody, not even by root.
  func isWritable(_ name: String, in folder: Int32) -> Bool {
    guard mode & 0o222 != 0 else { return false }
    return unsafe name.withCString({ unsafe faccessat(folder, $0, W_OK, 0) }) == 0
  }

  /// Gives a new file or folder the owner and the permissions of this one, as far as the system allows.
  func give(to descriptor: Int32) {
    // With another owner, a setuid program would run as somebody else.
    fchmod(descriptor, giveOwner(to: descriptor) ? mode : mode & 0o1777)
  }

  /// Gives a new file or folder the owner of this one; returns whether it now has that owner and group.
  @discardableResult func giveOwner(to descriptor: Int32) -> Bool {
    guard let new = FileStatus(descriptor: descriptor) else { return false }
    if (new.owner, new.group) == (owner, group) || fchown(descriptor, owner, group) == 0 { return true }
    // Users other than root may still give it one of their own groups.
    _ = fchown(descriptor, uid_t.max, group)
    return false
  }
}
