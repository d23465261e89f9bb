@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// The destination of a conversion.
///
/// ```swift
/// try source.convert(to: .file("feed.jsonl", replacing: true))
/// try source.convert(to: .folder("tables", replacing: true))
/// ```
public enum ConversionTarget: Hashable, Sendable {
  /// Standard output.
  case standardOutput
  /// A file, which appears complete or not at all.
  case file(String, replacing: Bool = false)
  /// A folder of tables, which appears complete or not at all; `cleaning` removes tables that are not written again.
  case folder(String, replacing: Bool = false, cleaning: Bool = false)
  /// The place of the input, which is replaced as a whole.
  case input
  /// None: the output is compared with the input.
  case comparison
}

/// The outcome of a conversion.
///
/// ```swift
/// let outcome = try source.convert(to: .file("feed.yaml", replacing: true))
/// if !outcome.isWritten { print(outcome.report.rendered(as: .human)) }
/// ```
public struct ConversionOutcome: Sendable {
  /// All findings of the structural rules, and what the canonical form left out.
  public var report: Report
  /// Whether output was written, or would have been.
  public var isWritten: Bool
  /// Whether the beginning of the output was already written when the rest turned out not to be writable.
  public var isCut = false
  /// The result of comparing the output with the input; `nil` if they were not compared.
  public var comparison: CanonicalComparison?
  /// Whether the output differs from the input; `nil` if they were not compared.
  public var differs: Bool? { comparison.map { $0.place != nil } }
}

extension ConversionOutcome {
  /// Says that files of an earlier run are in the folder, so that nothing was written.
  ///
  /// - Parameters:
  ///   - stale: the names of the files.
  ///   - path: the folder.
  ///   - areRead: whether readers of the folder would read them too.
  mutating func leave(_ stale: [String], in path: String, areRead: Bool = true) {
    for name in stale {
      isWritten = false
      report.log.add(
        Finding(
          .staleOutput,
          areRead
            ? .init(
              sv: "\(name) ligger kvar från en tidigare körning, och den som läser mappen skulle läsa den också",
              en: "\(name) is left over from an earlier run, and would be read along with the other tables")
            : .init(
              sv: "\(name) ligger kvar från en tidigare körning, och kommer inte ur samma datamängd",
              en: "\(name) is left over from an earlier run, and need not be of the same feed"),
          help: .init(
            sv: "ta bort den, eller ange en tom mapp",
            en: "remove it, or name an empty folder"),
          at: Location(path: path.hasSuffix("/") ? path + name : "\(path)/\(name)")
        ).advising(
          command: .init(
            sv: "ange --clean för att ta bort den, eller ange en tom mapp",
            en: "pass --clean to remove it, or name an empty folder")))
    }
  }
}

/// The result of comparing a feed with its canonical form.
///
/// ```swift
/// let outcome = try source.convert(to: .comparison)
/// print(outcome.comparison?.place?.line ?? 0)
/// ```
public struct CanonicalComparison: Sendable {
  /// Where they first differ; `nil` if they do not.
  public var place: Location?
}

/// Options of a conversion: the format to write, and what may be left out.
///
/// ```swift
/// let options = ConversionOptions(format: .csv, allowing: [.unknown])
/// let outcome = try source.convert(to: .folder("tables"), options)
/// ```
public struct ConversionOptions: Sendable {
  /// The format to write; `nil` for the one that the output's name indicates, or else that of the input.
  public var format: Format?
  /// Values without a place in the format that are left out and counted; any others prevent the output from being
  /// written.
  public var allowedLosses: Set<Loss> = []
  /// How tables are written; `isLossless` counts for every format.
  public var tables = TableWritingOptions()
  /// The views to write instead of the feed; none for the feed.
  ///
  /// The simple sheet is written by itself, the others together where there is room for several: in a folder, an archive
  /// or a workbook.
  public var views: [FeedView] = []
  /// Whether the input is replaced, so that anything not written is lost.
  var replacesInput = false

  /// The defaults: the format of the input, and nothing is left out.
  public init() {}

  /// The format to write, and what may be left out.
  public init(format: Format?, allowing allowedLosses: Set<Loss> = []) {
    self.format = format
    self.allowedLosses = allowedLosses
  }
}

extension ConversionTarget {
  /// The format that the name of the output indicates; `nil` if it has no name, or one that indicates none.
  var format: Format? {
    switch self {
    case .file(let path, _): Format(fileName: path)
    case .folder: .ofFolders
    case .standardOutput, .input, .comparison: nil
    }
  }
}
