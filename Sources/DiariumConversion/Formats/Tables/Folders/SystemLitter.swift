/// Files that systems, disks and editors leave in folders unasked, and that say nothing about the rest of the contents.
@_spi(Engine) public enum SystemLitter {
  /// Names in lower case, as systems write them: macOS, Windows, KDE, git.
  private static let names: Set<String> = [
    ".ds_store", ".localized", ".apdisk", ".directory", "icon\r", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db",
    "desktop.ini", ".gitkeep", ".keep", ".gitignore", ".gitattributes",
  ]

  /// Whether a file's name is that of such a file.
  ///
  /// Besides those with fixed names: `._x` of macOS, `~$x` of Microsoft Office, `.~lock.x#` of LibreOffice, `.x.swp` of
  /// Vim, `.#x` of Emacs, `.nfsX` and `.fuse_hiddenX` of network disks.
  public static func contains(_ name: String) -> Bool {
    let name = name.lowercased()
    if names.contains(name) { return true }
    if ["._", "~$", ".#", ".nfs0", ".fuse_hidden"].contains(where: { name.hasPrefix($0) && name != $0 }) {
      return true
    }
    if name.hasPrefix(".~lock."), name.hasSuffix("#") { return true }
    return name.hasPrefix(".") && [".swp", ".swo", ".swn"].contains { name.hasSuffix($0) }
  }
}
