@_spi(Engine) internal import DiariumConversion

/// The files of a folder that a run writes, seen in an open folder: which of them are there, and whether anything else is.
struct WrittenFiles {
  let contents: FolderContents

  /// The first entry of a folder that is not among the contents; `nil` if all are.
  ///
  /// A link never is, whatever its name, and a folder only if the contents have one of that name.
  ///
  /// - Parameter folder: an open folder.
  /// - Returns: its path from there; `.` if the folder cannot be read.
  func stranger(in folder: Directory) -> String? {
    guard let entries = folder.entries() else { return "." }
    // Of two tables whose names differ only in letter case, at most one was read.
    let names = Set(entries)
    var strangers: [String] = []
    for name in entries where !Self.isLitter(name, in: folder) {
      if let inner = contents.folder(name) {
        guard let opened = folder.folder(name) else {
          strangers.append(name)
          continue
        }
        if let stranger = WrittenFiles(contents: inner).stranger(in: opened) {
          strangers.append(stranger == "." ? name : "\(name)/\(stranger)")
        }
        continue
      }
      let isSecond = name != name.lowercased() && names.contains(name.lowercased())
      let isFile = folder.status(name).map { $0.kind == .file } ?? true
      if !contents.contains(name) || isSecond || !isFile { strangers.append(name) }
    }
    return strangers.min()
  }

  /// The first entry that may not be written, by its path from a folder; `nil` if all may.
  func protected(in folder: Directory) -> String? {
    for name in (folder.entries() ?? []).sorted() {
      if folder.status(name)?.isWritable(name, in: folder.descriptor) == false { return name }
      guard let inner = contents.folder(name), let opened = folder.folder(name) else { continue }
      if let entry = WrittenFiles(contents: inner).protected(in: opened) { return "\(name)/\(entry)" }
    }
    return nil
  }

  /// Removes the contents of a folder, and the folder if nothing else is in it.
  ///
  /// - Parameters:
  ///   - folder: the open folder.
  ///   - name: its name.
  ///   - parent: the folder that it is in.
  func remove(_ folder: Directory, _ name: String, from parent: Directory) {
    for entry in folder.entries() ?? [] {
      if let inner = contents.folder(entry) {
        if let opened = folder.folder(entry) { WrittenFiles(contents: inner).remove(opened, entry, from: folder) }
      } else if contents.contains(entry), folder.status(entry)?.kind == .file {
        folder.removeFile(entry)
      }
    }
    // The name may be another folder's by now, which is not empty, or is not ours to remove.
    if parent.status(name)?.identity == folder.status?.identity { parent.removeFolder(name) }
  }

  /// Moves what systems leave in folders to the folder that takes a folder's place.
  func moveLitter(_ folder: Directory, to other: Directory) {
    for name in folder.entries() ?? [] {
      if Self.isLitter(name, in: folder) { folder.moveFile(name, to: other) }
      guard let inner = contents.folder(name), let one = folder.folder(name), let new = other.folder(name) else {
        continue
      }
      WrittenFiles(contents: inner).moveLitter(one, to: new)
    }
  }

  /// Whether a file is one that systems leave in folders: it does not prevent a folder from being replaced, and is
  /// kept.
  static func isLitter(_ name: String, in folder: Directory) -> Bool {
    SystemLitter.contains(name) && folder.status(name)?.kind == .file
  }
}
