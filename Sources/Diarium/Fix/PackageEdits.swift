@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Brings the description of a folder up to date with tables that are edited: their sizes and digests, if they were right
/// before.
struct PackageEdits {
  /// The folder as it was before the edits, and as it is now.
  let old: any TableFolder
  let new: any TableFolder
  /// The tables that are edited.
  let tables: Set<String>

  /// The edits of `datapackage.json`, in the order of their places.
  func edits() throws(IOFailure) -> [TextEdit] {
    guard old.files.contains(DataPackage.fileName) else { return [] }
    let source = try old.open(DataPackage.fileName)
    var reader = FeedReader(.init(.file(source), format: .json), limits: Limits())
    var tape = Tape()
    do throws(ReadFailure) { _ = try reader.readHead(onto: &tape) } catch {
      guard case .input(let failure) = error else { return [] }
      throw failure
    }
    guard let resources = FeedMembers.node("resources", in: tape), tape[resources].kind == .array else { return [] }
    var edits: [TextEdit] = []
    var elements = ElementIterator(tape, resources)
    while let resource = elements.next(in: tape) {
      guard let path = FeedMembers.node("path", in: tape, resource), tables.contains(tape.string(path)) else {
        continue
      }
      let name = tape.string(path)
      let (before, after) = (try old.digest(name), try new.digest(name))
      if let node = FeedMembers.node("bytes", in: tape, resource), tape.string(node) == "\(before.bytes)" {
        edits.append(contentsOf: edit(node, "\(after.bytes)", in: tape))
      }
      if let node = FeedMembers.node("hash", in: tape, resource), tape.string(node).hasSuffix(before.sha256) {
        let prefix = tape.string(node).dropLast(before.sha256.count)
        edits.append(contentsOf: edit(node, "\"\(prefix)\(after.sha256)\"", in: tape))
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func edit(_ node: Int, _ text: String, in tape: borrowing Tape) -> [TextEdit] {
    let location = tape.location(node, excerpt: false)
    guard let offset = location.offset, let length = location.length else { return [] }
    return [TextEdit(range: offset..<(offset + length), replacement: Array(text.utf8), rule: .checksum)]
  }
}
