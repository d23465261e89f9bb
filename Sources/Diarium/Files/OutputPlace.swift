@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The place where an output gets its name: an open folder, and the name in it.
struct OutputPlace: Sendable {
  /// The path as it was given.
  let path: String
  let parent: Directory
  let name: String
  /// The file or folder that already has the name.
  let old: FileStatus?

  /// Finds the place of an output; a link is followed.
  ///
  /// - Throws: `IOFailure` if the folder does not exist, if a link leads nowhere, or if the path has no name.
  init(_ path: String) throws(IOFailure) {
    self.path = path
    var target = path
    if FileStatus(path) != nil {
      guard let resolved = System.resolved(path) else { throw System.failure(.create, path) }
      target = resolved
    } else if FileStatus(link: path)?.kind == .link {
      throw IOFailure(
        .create, path: path,
        reason: .init(
          sv: "är en länk till något som inte finns; ange vart den leder, eller ta bort den",
          en: "is a link to something that is not there; name where it leads, or remove it"))
    }
    let folder: String
    (folder, name) = Self.parts(of: target)
    guard !name.isEmpty, name != ".", name != ".." else {
      throw IOFailure(
        .create, path: path,
        reason: .init(sv: "är inget namn på en fil eller mapp", en: "is not the name of a file or folder"))
    }
    guard let parent = Directory.open(folder) else { throw System.failure(.create, path) }
    self.parent = parent
    old = parent.status(name)
  }

  /// The folder that a path lies in, and its name there.
  static func parts(of path: String) -> (folder: String, name: String) {
    // Byte by byte: to a String the slash before a mark that joins it is no slash.
    var bytes = Array(path.utf8)[...]
    while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    guard let slash = bytes.lastIndex(of: 0x2F) else { return (".", text(bytes)) }
    return (slash == bytes.startIndex ? "/" : text(bytes[..<slash]), text(bytes[(slash + 1)...]))
  }

  /// Whether a path is inside a folder; both with links followed.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path.utf8.starts(with: folder.utf8) && path.utf8.dropFirst(folder.utf8.count).first == 0x2F
  }

  /// Checks that an existing file with the name may be replaced.
  ///
  /// - Throws: `IOFailure` if it may not.
  func checkReplacing(_ mayReplace: Bool) throws(IOFailure) {
    guard let old else { return }
    guard mayReplace else { throw Self.exists(path) }
    guard old.isWritable(name, in: parent.descriptor) else { throw Self.isProtected(path) }
  }

  static func exists(_ path: String) -> IOFailure {
    IOFailure(
      .create, path: path,
      reason: .init(
        sv: "filen finns redan, och ska inte ersättas",
        en: "there is a file already, which is not to be replaced")
    ).advising(
      command: .init(
        sv: "filen finns redan; ange --force för att ersätta den",
        en: "there is a file already; pass --force to replace it"))
  }

  static func isProtected(_ path: String) -> IOFailure {
    IOFailure(
      .create, path: path,
      reason: .init(
        sv: "är skrivskyddad; ändra rättigheterna (chmod u+w) om den ska ersättas",
        en: "is write-protected; change its permissions (chmod u+w) if it is to be replaced"))
  }

  /// A name for an unfinished output: `.NAME.diarium-PROCESS-RANDOM.tmp`.
  func hiddenName() -> String { "\(prefix)\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp" }

  /// Whether a name is such a name for this place; followed by `.old` it is that of a folder that was to be replaced.
  func isHidden(_ entry: String) -> Bool {
    guard entry.hasPrefix(prefix) else { return false }
    var rest = entry.dropFirst(prefix.count)
    if rest.hasSuffix(".old") { rest = rest.dropLast(4) }
    guard rest.hasSuffix(".tmp") else { return false }
    let numbers = rest.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { UInt64($0) != nil }
  }

  /// A name has at most 255 bytes, so the hidden one contains only the beginning of a long one.
  private var prefix: String {
    var stem = name
    while stem.utf8.count > 200 { stem.removeLast() }
    return ".\(stem).diarium-"
  }
}
