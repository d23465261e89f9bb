@_spi(Engine) package import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The files that a run reads and writes: no output is one of the inputs, and no two outputs are one file.
///
/// A file is known by what it is and not by its path: a link to an input, or another name of it, is the input.
package struct OutputClaims {
  private let inputs: [String]
  private var outputs: [(path: String, key: Key)] = []

  /// What an output is: a file that is there, or one that will be.
  private enum Key: Hashable {
    case file(FileStatus.Identity)
    case path(String)
    case stream(StandardStream)
  }

  /// The inputs of a run, files and folders; `-` is standard input.
  package init(inputs: [String]) { self.inputs = inputs }

  /// Takes note of an output.
  ///
  /// - Parameter output: its path; `-` is standard output.
  /// - Throws: `IOFailure` where it is an input, or in a folder that is one, and where another output is the same file or
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

  /// The failure of an output that is an input, by its path.
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
  /// A file that a shell has opened is known by its descriptor: what is read from it and written behind it has no end.
  static func isInput(_ path: String, among inputs: [String]) -> Bool {
    guard let status = path == "-" ? FileStatus(descriptor: STDOUT_FILENO) : FileStatus(path) else {
      // A new table in a folder that is read.
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
      if let resolved, let folder = System.resolved(input), resolved.hasPrefix(folder + "/") { return true }
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

  /// The path with links followed, as far as it is there.
  private static func canonical(_ path: String) -> String {
    if let resolved = System.resolved(path) { return resolved }
    let parts = OutputPlace.parts(of: path)
    guard parts.folder != path else { return path }
    let folder = canonical(parts.folder)
    return folder == "/" ? "/\(parts.name)" : "\(folder)/\(parts.name)"
  }

  private static func isInside(_ one: Key, _ other: Key) -> Bool {
    if case .path(let one) = one, case .path(let other) = other { one.hasPrefix(other + "/") } else { false }
  }
}
