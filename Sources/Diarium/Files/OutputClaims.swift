@_spi(Engine) package import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The files that a run reads and writes: no output is one of the inputs, and no two outputs are the same file.
///
/// A file is known by its identity and not by its path: a link to an input, or another name for it, is that input.
package struct OutputClaims {
  private let inputs: [String]
  private var outputs: [(path: String, key: Key)] = []

  /// The identity of an output: a file that exists, or one that will.
  private enum Key: Hashable {
    case file(FileStatus.Identity)
    case path(String)
    case stream(StandardStream)
  }

  /// The inputs of a run, files and folders; `-` for standard input.
  package init(inputs: [String]) { self.inputs = inputs }

  /// Claims an output.
  ///
  /// - Parameter output: its path; `-` for standard output.
  /// - Throws: `IOFailure` if it is an input, or in a folder that is one, or if another output is the same file or
  ///   stream.
  package mutating func claim(_ output: String) throws(IOFailure) {
    if Self.isInput(output, among: inputs) {
      throw Self.isInput(output)
    }
    guard let key = Self.key(of: output) else { return }
    if let other = outputs.first(where: { $0.key == key || Self.isInside(key, $0.key) || Self.isInside($0.key, key) }) {
      throw IOFailure(
        .create, path: output,
        reason: .init(
          sv: "är redan en annan utdata (\(other.path)); ange en egen fil för varje",
          en: "is another output already (\(other.path)); name a file of its own for each"))
    }
    outputs.append((output, key))
  }

  /// Refuses an output that is an input.
  ///
  /// - Throws: `IOFailure` if it is one, or in a folder that is one.
  static func refuse(_ output: String, among inputs: [String]) throws(IOFailure) {
    if isInput(output, among: inputs) { throw isInput(output) }
  }

  /// The failure for an output that is an input, by its path.
  static func isInput(_ output: String) -> IOFailure {
    let reason: Message =
      output == "-"
      ? .init(sv: "standard ut är indata", en: "standard output is the input")
      : .init(sv: "är indata", en: "is the input")
    return IOFailure(.create, path: output, reason: reason)
  }

  /// Whether a path leads to an input, or into one; `-` is standard output among outputs, and standard input among
  /// inputs.
  ///
  /// A file opened by a shell is known by its descriptor: reading from it while writing after it never ends.
  static func isInput(_ path: String, among inputs: [String]) -> Bool {
    guard let status = path == "-" ? FileStatus(descriptor: STDOUT_FILENO) : FileStatus(path) else {
      // A new table in a folder that is being read.
      let parts = OutputPlace.parts(of: path)
      guard FolderSource.isRead(parts.name), let folder = FileStatus(parts.folder) else { return false }
      return inputs.contains { $0 != "-" && FileStatus($0)?.identity == folder.identity }
    }
    guard status.kind == .file || status.kind == .folder else { return false }
    let resolved = path == "-" ? nil : System.resolved(path)
    return inputs.contains { input in
      guard let read = input == "-" ? FileStatus(descriptor: STDIN_FILENO) : FileStatus(input) else { return false }
      if read.identity == status.identity { return true }
      guard read.kind == .folder else { return false }
      if let resolved, let folder = System.resolved(input), OutputPlace.isInside(resolved, folder) { return true }
      // Another name of one of its files; what is printed to another file in it is in nobody's way.
      guard status.kind == .file, let folder = Directory.open(input), let entries = folder.entries() else {
        return false
      }
      let names = path == "-" ? entries.filter { FolderSource.isRead($0) } : entries
      return names.contains { folder.status($0)?.identity == status.identity }
    }
  }

  private static func key(of output: String) -> Key? {
    if let stream = StandardStream(path: output) { return .stream(stream) }
    if output == "-" { return .stream(.output) }
    switch FileStatus(output)?.kind {
    case nil, .folder: return .path(canonical(output))
    case .file: return FileStatus(output).map { .file($0.identity) }
    case .link, .other: return nil
    }
  }

  /// The path with links followed, as far as it exists.
  private static func canonical(_ path: String) -> String {
    if let resolved = System.resolved(path) { return resolved }
    let parts = OutputPlace.parts(of: path)
    guard parts.folder != path else { return path }
    let folder = canonical(parts.folder)
    return folder == "/" ? "/\(parts.name)" : "\(folder)/\(parts.name)"
  }

  private static func isInside(_ one: Key, _ other: Key) -> Bool {
    if case .path(let one) = one, case .path(let other) = other { OutputPlace.isInside(one, other) } else { false }
  }
}
