internal import DiariumArchive
@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// The entries of an archive as a folder of tables.
struct ArchiveContents: Sendable {
  /// The files by name: by their path from the folder that all of them are in.
  let files: [String: ArchiveEntry]
  /// Everything in it, sorted by name.
  let entries: [TableFolderEntry]

  /// Sorts the entries of an archive.
  ///
  /// If all are in one folder, as programs of desktops pack them, that is the folder. A table in another one is listed
  /// with its path, so that it is told of; anything else there is told of with its folder.
  init(_ directory: ArchiveDirectory) {
    // loss: archive-litter
    let all = directory.entries.filter { !Self.isLitter($0.path) }
    let root = Self.root(all)
    var files: [String: ArchiveEntry] = [:]
    var kinds: [String: TableFolderEntry.Kind] = [:]
    for entry in all where entry.path.hasPrefix(root) && entry.kind != .folder {
      let name = String(entry.path.dropFirst(root.count))
      let steps = name.split(separator: "/")
      if entry.kind == .file { files[name] = entry }
      if steps.count > 1, let last = steps.last, let first = steps.first, !Self.mayBeTable(last) {
        kinds[String(first)] = .folder
      } else {
        kinds[name] = entry.kind == .file ? .file : entry.kind == .link ? .link : .other
      }
    }
    self.files = files
    entries = kinds.map { TableFolderEntry($0.key, $0.value) }.sorted { $0.name < $1.name }
  }

  /// The folder that all files are in, with a slash behind it; empty if there is none.
  private static func root(_ entries: [ArchiveEntry]) -> String {
    var root: Substring?
    for entry in entries where entry.kind != .folder {
      let folder = entry.path.lastIndex(of: "/").map { entry.path[...$0] } ?? ""
      guard var common = root else {
        root = folder
        continue
      }
      while !folder.hasPrefix(common) {
        common = common.dropLast()
        common = common.lastIndex(of: "/").map { common[...$0] } ?? ""
      }
      root = common
    }
    return root.map(String.init) ?? ""
  }

  /// Whether systems and programs have put something there, and nobody else.
  private static func isLitter(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0 == "__MACOSX" || SystemLitter.contains(String($0)) }
  }

  private static func mayBeTable(_ name: Substring) -> Bool {
    FolderSource.isRead(String(name)) || [".csv", ".tsv"].contains { name.lowercased().hasSuffix($0) }
  }
}
