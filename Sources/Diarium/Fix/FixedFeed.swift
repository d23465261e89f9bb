@_spi(Engine) internal import DiariumConversion
public import DiariumReports
@_spi(Engine) public import DiariumTree

/// What is to be mended.
///
/// ```swift
/// var options = FixOptions()
/// options.rules = ["str/unknown-field", "enc"]
/// let fixed = try source.fixed(options)
/// print(try fixed.difference(in: .en))
/// ```
public struct FixOptions: Sendable {
  /// The rules, by name, or categories whose findings are mended; empty for all.
  public var rules: Set<String> = []
  /// Whether findings are mended that name one thing that was probably meant, and not only those without a choice.
  public var includesUnsafe = false
  /// The rules that are applied, and how.
  public var validation = ValidationOptions()

  /// Whatever can be mended without a choice, by the rules of any feed.
  public init() {}

  /// Whether a finding is one to mend.
  func covers(_ finding: Finding) -> Bool {
    guard finding.fixable == .safe || includesUnsafe && finding.fixable == .unsafe else { return false }
    return rules.isEmpty || rules.contains(finding.rule.name) || rules.contains(finding.rule.category)
  }
}

/// A feed whose findings have been mended, in memory: nothing is written yet.
///
/// Only the places that findings name are changed; all else, the layout and comments of YAML too, stays as it is.
public struct FixedFeed: Sendable {
  /// The report on the feed as it was.
  public let before: Report
  /// The report on the feed as it is now.
  public let after: Report
  /// How many findings of each rule were mended, in the order of the rules' codes.
  public let mended: [(rule: RuleID, count: Int)]
  /// The feed as it is now: it can be read, validated and converted as any other.
  public let source: FeedSource
  let files: [FixRun.Part: EditedSource]
  let original: FeedSource

  /// The paths of the files that are changed, in their order.
  public var paths: [String] { files.values.map(\.path).sorted() }
}

extension FeedSource {
  /// Mends the findings of the feed that can be mended.
  ///
  /// Mending is repeated until nothing more can be; a change after which the feed is not better written is not made.
  ///
  /// ```swift
  /// let fixed = try FeedSource(contentsOf: "feed.yaml").fixed()
  /// for (rule, count) in fixed.mended { print(rule.name, count) }
  /// try fixed.write()
  /// ```
  ///
  /// - Parameter options: what is to be mended.
  /// - Returns: the feed with the changes.
  /// - Throws: `FeedError` if bytes cannot be read, or if a rule is named that does not exist.
  public func fixed(_ options: FixOptions = FixOptions()) throws(FeedError) -> FixedFeed {
    try Self.refuseUnknown(options.validation.rules)
    if hasPartOfCases { throw FeedError.isPart(path) }
    var run = FixRun(self, options)
    do throws(IOFailure) { try run.run() } catch { throw FeedError(error) }
    guard let before = run.before, let after = run.after else {
      throw FeedError(.input, at: Location(path: path), .init(sv: "har inte lästs", en: "was not read"))
    }
    return FixedFeed(
      before: before, after: after,
      mended: run.mended.sorted { $0.key.number < $1.key.number }.map { (rule: $0.key, count: $0.value) },
      source: run.source, files: run.edited, original: self)
  }
}

extension FixedFeed {
  /// The bytes of a file as it is now; `nil` if it is not changed.
  ///
  /// - Parameter path: one of `paths`.
  /// - Returns: the bytes.
  /// - Throws: `FeedError` if bytes cannot be read.
  public func contents(of path: String) throws(FeedError) -> [UInt8]? {
    guard let file = files.values.first(where: { $0.path == path }) else { return nil }
    return try FeedError.converting { () throws(IOFailure) in
      var contents: [UInt8] = []
      while true {
        let block = try file.bytes(at: contents.count, count: 1 << 20)
        if block.isEmpty { return contents }
        contents += block
      }
    }
  }

  /// Whether all inputs are files or folders that can be replaced; what is packed is written to a new file instead, since
  /// more is in it than values.
  public var isReplaceable: Bool { original.inputs.allSatisfy { !$0.format.isPacked } }

  /// Replaces the files that are changed, each as a whole.
  ///
  /// - Throws: `FeedError` if a file has changed since it was read, is no file, or cannot be written.
  public func write() throws(FeedError) {
    try FeedError.converting { () throws(IOFailure) in
      // The description of a folder comes last: until then its digests tell that it is not finished.
      let order = files.keys.sorted {
        ($0.input, $0.isDescription ? 1 : 0, $0.name) < ($1.input, $1.isDescription ? 1 : 0, $1.name)
      }
      for part in order { if let file = files[part] { try write(file) } }
    }
  }

  private func write(_ file: EditedSource) throws(IOFailure) {
    guard isReplaceable, let source = file.base as? FileSource, source.version != nil else {
      throw FeedSource.irreplaceable(file.path)
    }
    var output = try OutputFile(file.path, mayReplace: true, monitor: original.monitor)
    var offset = 0
    while true {
      let bytes = try file.bytes(at: offset, count: 1 << 20)
      if bytes.isEmpty { break }
      var failure: IOFailure?
      unsafe bytes.withUnsafeBytes { bytes in
        do throws(IOFailure) { try unsafe output.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
      offset += bytes.count
    }
    try output.commit(replacing: source.version, unlessStopped: original.monitor)
  }
}
