@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// The folder that a feed is split into.
struct SplitFolder {
  let path: String
  let format: Format
  let mayReplace: Bool
  let monitor: RunMonitor?

  init(_ path: String, _ format: Format, mayReplace: Bool, _ monitor: RunMonitor?) {
    self.path = path
    // What cannot be written is written as what the same programs open.
    self.format = format.isWritten ? format : .xlsx
    self.mayReplace = mayReplace
    self.monitor = monitor
  }

  /// The paths of the good cases, the bad ones, and what was not read.
  var good: String { path(Self.name("good", format)) }
  var bad: String { path(Self.name("bad", format)) }
  var unread: String { path(Self.unreadName) }
  var paths: [String] { [good, bad, unread] }

  private static let unreadName = "unread.txt"

  private static func name(_ stem: String, _ format: Format) -> String {
    format.fileExtensions.first.map { "\(stem).\($0)" } ?? stem
  }

  private func path(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// Checks that the folder may be written to, before anything is read.
  ///
  /// - Parameter isInput: whether a path leads to an input, or into one.
  /// - Throws: `IOFailure` if it is an input or in one, is not a folder, or holds what may not be replaced.
  func check(_ isInput: (String) -> Bool) throws(IOFailure) {
    for output in [path, OutputPlace.parts(of: path).folder] + paths where isInput(output) {
      throw OutputClaims.isInput(output)
    }
    guard let status = FileStatus(path) else {
      _ = try OutputPlace(path)
      return
    }
    guard status.kind == .folder else {
      throw IOFailure(.create, path: path, reason: .init(sv: "är en fil; ange en mapp", en: "is a file; name a folder"))
    }
    guard let entries = Directory.open(path)?.entries() else { throw System.failure(.create, path) }
    let places = paths.compactMap { try? OutputPlace($0) }
    // What a killed run left is removed when the next one writes.
    let found = entries.filter { name in
      !SystemLitter.contains(name) && !places.contains { $0.isHidden(name) }
    }.sorted()
    let own = Set(["good", "bad"].map { Self.name($0, format) } + [Self.unreadName])
    if let other = found.first(where: { !own.contains($0) }) {
      throw IOFailure(
        .create, path: path,
        reason: .init(
          sv: "där finns `\(Screen.clean(other))`; ange en mapp som är tom eller inte finns",
          en: "there is `\(Screen.clean(other))`; name a folder that is empty or not there"))
    }
    guard found.isEmpty || mayReplace else {
      throw IOFailure(
        .create, path: path,
        reason: .init(sv: "är inte tom", en: "is not empty")
      ).advising(
        command: .init(
          sv: "är inte tom; ange --force för att ersätta det som en tidigare körning skrev där",
          en: "is not empty; pass --force to replace what an earlier run wrote there"))
    }
  }

  /// Makes the folder; false if it is there already.
  func make() throws(IOFailure) -> Bool {
    guard FileStatus(path) == nil else { return false }
    let place = try OutputPlace(path)
    guard place.parent.makeFolder(place.name, 0o777 & ~OutputFile.mask) else { throw System.failure(.create, path) }
    return true
  }

  /// Removes a folder in which nothing was written.
  func removeIfEmpty() {
    if let place = try? OutputPlace(path) { place.parent.removeFolder(place.name) }
  }

  /// Removes what an earlier run could not read.
  func removeUnread() {
    guard mayReplace, let folder = Directory.open(path), folder.status(Self.unreadName)?.kind == .file else { return }
    folder.removeFile(Self.unreadName)
  }
}
