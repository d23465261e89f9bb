internal import DiariumArchive
@_spi(Engine) internal import DiariumTree

/// The parts of a workbook: the entries of its archive.
struct PackageParts {
  let path: String
  private let source: any ByteSource
  private let entries: [String: ArchiveEntry]
  /// How large its sheets may become: one text may be that of many cells.
  let room: SheetRoom
  /// How much the XML in them may be together.
  let allowance: XMLAllowance
  /// Their names, as they are written.
  var names: [String] { entries.values.map(\.path).sorted() }

  /// The size up to which the ratio of all parts together does not matter.
  ///
  /// It is smaller than that of other archives: what is packed best, cells without contents, also takes the most time for a byte.
  private static let small = 64 << 20
  private static let smallSheets = 128 << 20

  /// The parts of an archive.
  ///
  /// - Throws: `.syntax` if they are unreasonably large.
  init(
    _ directory: ArchiveDirectory, _ source: any ByteSource, _ form: XMLAllowance.Form
  ) throws(ReadFailure) {
    self.source = source
    path = source.path
    let packed = directory.entries.reduce(0) { $0 + $1.packedSize }
    allowance = XMLAllowance(packed: packed, form)
    let most = packed * ArchiveLimits.ratio
    room = SheetRoom(bytes: max(Self.smallSheets, most), packed: packed)
    // Names of parts are equal whatever their letter case (ISO/IEC 29500-2, 6.2.2.3); the directory refuses doubles.
    entries = Dictionary(directory.entries.filter { $0.kind == .file }.map { ($0.path.lowercased(), $0) }) {
      first, _ in first
    }
    var left = max(Self.small, most)
    for entry in directory.entries {
      // The directory has checked that the sum is a number.
      left -= entry.size
      guard left >= 0 else { throw WorkbookFault.tooLarge(path, entry.path) }
    }
  }

  /// Whether there is a part with a name.
  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Parses a part.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - handler: receives what is in it.
  ///   - limit: the most bytes that it may have, for what is kept in memory.
  ///   - failure: what prevents the handler from reading on; asked for now and then.
  /// - Throws: `.syntax` if there is none, or it is damaged; `.input` if bytes cannot be read.
  func parse(
    _ name: String, _ handler: any XMLHandler, limit: Int? = nil, failure: () -> ReadFailure? = { nil }
  ) throws(ReadFailure) {
    if let entry = entries[name.lowercased()], let limit, entry.size > limit {
      throw WorkbookFault.tooLarge(path, name)
    }
    let parser = XMLParser(handler, allowance)
    try unsafe unpack(name) { (bytes) throws(ReadFailure) in
      guard unsafe parser.take(bytes) else { throw fault(name, parser) }
      if let failure = failure() { throw failure }
    }
    guard parser.finish() else { throw fault(name, parser) }
  }

  /// Passes on the bytes of a part.
  func unpack(
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    guard let entry = entries[name.lowercased()] else {
      throw missing(name)
    }
    var failure: ReadFailure?
    do throws(ReadFailure) {
      try unsafe entry.unpack(from: source) { (bytes) throws(IOFailure) in
        guard failure == nil else { return }
        do throws(ReadFailure) { try unsafe body(bytes) } catch {
          failure = error
          // Nothing more is unpacked: the caller learns the reason.
          throw IOFailure(.input, path: path, reason: Message(verbatim: ""))
        }
      }
    } catch {
      throw failure ?? error
    }
  }

  /// The failure for a part that something refers to, and that is not there.
  func missing(_ name: String) -> ReadFailure {
    WorkbookFault.failure(
      path, part: name,
      .init(sv: "arbetsboken är skadad: en del saknas", en: "the workbook is damaged: a part is missing"))
  }

  private func fault(_ name: String, _ parser: XMLParser) -> ReadFailure {
    WorkbookFault.failure(path, part: name, parser.fault ?? .malformed(line: 1))
  }

  /// The parts that a part refers to, by the id of the reference (ISO/IEC 29500-2, 9.3).
  ///
  /// - Parameter name: the name of the part; empty for the workbook itself.
  /// - Returns: the references, in the order in which they are written.
  /// - Throws: `.syntax` if the list is damaged, `.input` if bytes cannot be read.
  func references(of name: String) throws(ReadFailure) -> [Reference] {
    let cut = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let list = "\(name[..<cut])_rels/\(name[cut...]).rels"
    guard contains(list) else { return [] }
    let handler = ReferenceHandler(folder: String(name[..<cut]))
    try parse(list, handler, limit: Self.mostInMemory)
    return handler.references
  }

  /// The size of a part that is kept in memory.
  static let mostInMemory = 64 << 20

  /// A reference of one part to another.
  struct Reference {
    let id: String
    /// The last step of the type: `worksheet`, `sharedStrings`.
    let type: String
    /// The name of the part; `nil` for what is outside.
    let target: String?
  }
}

/// Reads the references of a part.
private final class ReferenceHandler: XMLHandler {
  private let folder: String
  private(set) var references: [PackageParts.Reference] = []

  init(folder: String) { self.folder = folder }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard unsafe name == "Relationship", let id = unsafe attributes["Id"], let type = unsafe attributes["Type"],
      let target = unsafe attributes["Target"], references.count < 100_000
    else { return }
    let isOutside = unsafe attributes["TargetMode"] == "External"
    references.append(
      .init(
        id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
        target: isOutside ? nil : Self.resolve(target, in: folder)))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// The name of a part from a reference relative to a folder.
  private static func resolve(_ target: String, in folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}
