@_spi(Engine) internal import DiariumConversion
internal import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Mends a feed until nothing more can be mended: each round reads it as it is by then.
struct FixRun {
  private let original: FeedSource
  private let options: FixOptions
  private(set) var source: FeedSource
  /// The edited sources, by input and by the name of the file in a folder (empty for a file).
  private(set) var edited: [Part: EditedSource] = [:]
  private(set) var before: Report?
  private(set) var after: Report?
  /// How many findings each rule had mended.
  private(set) var mended: [RuleID: Int] = [:]

  /// A file of an input.
  struct Part: Hashable {
    var input: Int
    var name: String
    /// Whether it describes the others.
    var isDescription: Bool { name == DataPackage.fileName }
  }

  /// More rounds than a value needs that is wrong in several ways.
  private static let rounds = 12
  /// How often the feed is read in a round to find the edits that make something worse.
  private static let looks = 64

  init(_ source: FeedSource, _ options: FixOptions) {
    (original, self.source) = (source, source)
    self.options = options
  }

  mutating func run() throws(IOFailure) {
    for _ in 0..<Self.rounds {
      let (report, found) = try look(at: source)
      if before == nil { before = report }
      after = report
      guard report.isReadable, !report.isInterrupted, !found.isEmpty else { break }
      var edits = found
      // Where a description is mended, its tables are in the next round: they change places in it.
      for part in edits.keys where part.isDescription {
        edits = edits.filter { $0.key.input != part.input || $0.key.isDescription }
      }
      let all = edits.flatMap { part, list in list.map { (part, $0) } }
        .sorted { ($0.0.input, $0.0.name, $0.1.range.lowerBound) < ($1.0.input, $1.0.name, $1.1.range.lowerBound) }
      var looks = Self.looks
      guard try accept(all[...], &looks) else { break }
    }
  }

  /// Applies edits as far as the feed is better written after them: all of them, or else those of each half.
  ///
  /// - Parameters:
  ///   - edits: the edits, in the order of their places.
  ///   - looks: how often the feed may still be read to find out.
  /// - Returns: whether any was applied.
  /// - Throws: `IOFailure` if bytes cannot be read.
  private mutating func accept(_ edits: ArraySlice<(Part, TextEdit)>, _ looks: inout Int) throws(IOFailure) -> Bool {
    guard looks > 0, !edits.isEmpty else { return false }
    looks -= 1
    if try apply(edits) { return true }
    guard edits.count > 1 else { return false }
    let middle = edits.startIndex + edits.count / 2
    // The later ones first: the places of the earlier ones stay as they are.
    let isLater = try accept(edits[middle...], &looks)
    let isEarlier = try accept(edits[..<middle], &looks)
    return isLater || isEarlier
  }

  /// Applies edits if the feed is better written after them.
  private mutating func apply(_ edits: ArraySlice<(Part, TextEdit)>) throws(IOFailure) -> Bool {
    guard let report = after else { return false }
    var next = edited
    let byPart = Dictionary(grouping: edits) { $0.0 }.mapValues { $0.map(\.1) }
    for (part, list) in byPart {
      var file = try self.file(part, in: next)
      file.apply(list)
      next[part] = file
    }
    try describe(&next, byPart)
    let source = overlaid(next)
    let now = try source.check(options.validation, onFinding: nil).report
    guard now.isReadable, Self.isBetter(now, than: report) else { return false }
    let old = Dictionary(uniqueKeysWithValues: report.tallies.map { ($0.rule, $0.count) })
    let new = Dictionary(uniqueKeysWithValues: now.tallies.map { ($0.rule, $0.count) })
    for (rule, count) in old where count > new[rule, default: 0] {
      mended[rule, default: 0] += count - new[rule, default: 0]
    }
    (edited, self.source, after) = (next, source, now)
    return true
  }

  /// Whether a feed is better than it was: no rule about how it is written is broken more often by an error, and there are
  /// fewer errors, or else fewer warnings, or else fewer notes.
  ///
  /// Rules about what a feed says do not count: a day that can be read may turn out to be in the future.
  private static func isBetter(_ new: Report, than old: Report) -> Bool {
    func tallies(_ report: Report) -> [RuleTally] {
      report.tallies.filter { ["enc", "syn", "tab", "str", "ref", "pkg"].contains($0.rule.category) }
    }
    let before = Dictionary(uniqueKeysWithValues: tallies(old).map { ($0.rule, $0.count) })
    guard !tallies(new).contains(where: { $0.severity == .error && $0.count > before[$0.rule, default: 0] }) else {
      return false
    }
    for severity in Severity.allCases.reversed() {
      let counts = [old, new].map { tallies($0).reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) } }
      if counts[0] != counts[1] { return counts[1] < counts[0] }
    }
    return old.tallies.reduce(0) { $0 + $1.count } > new.tallies.reduce(0) { $0 + $1.count }
  }

  /// Brings descriptions of folders up to date with their tables.
  private func describe(_ next: inout [Part: EditedSource], _ edits: [Part: [TextEdit]]) throws(IOFailure) {
    let source = overlaid(next)
    for index in original.inputs.indices {
      let tables = Set(edits.keys.filter { $0.input == index && $0.name.hasSuffix(".csv") }.map(\.name))
      guard !tables.isEmpty, case .folder(let old) = self.source.inputs[index].input,
        case .folder(let new) = source.inputs[index].input, case .files = old.parts
      else { continue }
      let edits = try PackageEdits(old: old, new: new, tables: tables).edits()
      guard !edits.isEmpty else { continue }
      let part = Part(input: index, name: DataPackage.fileName)
      var file = try self.file(part, in: next)
      file.apply(edits)
      next[part] = file
    }
  }

  /// The report on the feed as it is, and the edits that would mend it; no finding is kept.
  private func look(at source: FeedSource) throws(IOFailure) -> (report: Report, edits: [Part: [TextEdit]]) {
    var makers: [Part: FixMaker] = [:]
    let parts = try self.parts()
    let report = try source.check(options.validation) { (finding) throws(IOFailure) in
      guard options.covers(finding), let (part, notation) = parts[finding.location.path] else { return }
      if makers[part] == nil { makers[part] = FixMaker(try file(part, in: edited), notation) }
      try makers[part]?.add(finding)
    }.report
    var edits: [Part: [TextEdit]] = [:]
    for part in makers.keys {
      let list = try makers[part]?.finish() ?? []
      if !list.isEmpty { edits[part] = list }
    }
    return (report, edits)
  }

  /// The files by the paths that findings have, and what they are written in.
  private func parts() throws(IOFailure) -> [String: (Part, WrittenValue.Notation)] {
    var parts: [String: (Part, WrittenValue.Notation)] = [:]
    for (index, input) in original.inputs.enumerated() {
      switch input.input {
      case .file(let source):
        parts[source.path] = (Part(input: index, name: ""), input.format == .yaml ? .yaml : .json)
      case .folder(let folder):
        for name in folder.files {
          let notation: WrittenValue.Notation = name.hasSuffix(".json") ? .json : name.hasSuffix(".yaml") ? .yaml : .csv
          parts[folder.path(of: name)] = (Part(input: index, name: name), notation)
        }
      }
    }
    return parts
  }

  private func file(_ part: Part, in edited: [Part: EditedSource]) throws(IOFailure) -> EditedSource {
    if let file = edited[part] { return file }
    return EditedSource(try open(part))
  }

  private func open(_ part: Part) throws(IOFailure) -> any ByteSource {
    switch original.inputs[part.input].input {
    case .file(let source): source
    case .folder(let folder): try folder.open(part.name)
    }
  }

  /// The feed with its files as they are edited.
  private func overlaid(_ edited: [Part: EditedSource]) -> FeedSource {
    var source = original
    for index in source.inputs.indices {
      let own = edited.filter { $0.key.input == index }
      guard !own.isEmpty else { continue }
      switch source.inputs[index].input {
      case .file: if let file = own.values.first { source.inputs[index].input = .file(file) }
      case .folder(let folder):
        let files = Dictionary(uniqueKeysWithValues: own.map { ($0.key.name, $0.value) })
        source.inputs[index].input = .folder(EditedFolder(base: folder, edited: files))
      }
    }
    return source
  }
}
