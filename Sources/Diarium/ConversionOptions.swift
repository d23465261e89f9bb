@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

/// Where the output of a conversion goes.
///
/// ```swift
/// try source.convert(to: .file("feed.jsonl", replacing: true))
/// try source.convert(to: .folder("tables", replacing: true))
/// ```
public enum ConversionTarget: Hashable, Sendable {
  /// To standard output.
  case standardOutput
  /// To a file, which appears whole or not at all.
  case file(String, replacing: Bool = false)
  /// To a folder of tables, which appears whole or not at all; `cleaning` lets tables go that are not written anew.
  case folder(String, replacing: Bool = false, cleaning: Bool = false)
  /// In the place of the input, which is replaced as a whole.
  case input
  /// Nowhere: it is compared with the input.
  case comparison
}

/// What came of a conversion.
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
  /// Whether the beginning of the output went out before it was found that the rest cannot be written.
  public var isCut = false
  /// What came of comparing the output with the input; nil where they were not compared.
  public var comparison: CanonicalComparison?
  /// Whether the output differs from the input; nil where they were not compared.
  public var differs: Bool? { comparison.map { $0.place != nil } }
}

/// What came of comparing a feed with its canonical form.
///
/// ```swift
/// let outcome = try source.convert(to: .comparison)
/// print(outcome.comparison?.place?.line ?? 0)
/// ```
public struct CanonicalComparison: Sendable {
  /// Where they first differ; nil where they do not.
  public var place: Location?
}

/// How a feed is converted: into which format, and what may be left out.
///
/// ```swift
/// let options = ConversionOptions(format: .csv, allowing: [.unknown])
/// let outcome = try source.convert(to: .folder("tables"), options)
/// ```
public struct ConversionOptions: Sendable {
  /// The format to write; nil for that which the name of the output stands for, or else that of the input.
  public var format: Format?
  /// Values without a place in the format that are left out and counted, where others keep the output from being written.
  public var allowedLosses: Set<Loss> = []
  /// Whether the input is replaced, so that what is not written is gone.
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
  /// The format that the name of the output stands for; nil where it has none, or where that says nothing.
  var format: Format? {
    switch self {
    case .file(let path, _): Format(fileName: path)
    case .folder: .ofFolders
    case .standardOutput, .input, .comparison: nil
    }
  }
}
