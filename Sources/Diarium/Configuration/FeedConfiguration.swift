@_spi(Engine) internal import DiariumConversion
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) public import DiariumTree

/// The settings of a project, in a file `.diarium.yml`.
///
/// Its sections are `dataset`, the fields of the dataset for inputs that have no head; `profile` and `severity`, which rules
/// are applied and how much each matters; `ignore`, findings that do not count for a time, each with the reason;
/// `baseline`, a report whose findings are known; and `publish`, what a publisher says of the feed.
///
/// ```swift
/// if let path = FeedConfiguration.nearest(to: ".") {
///   let configuration = try FeedConfiguration(contentsOf: path)
///   var options = ValidationOptions()
///   try options.apply(configuration)
///   let report = try FeedSource(contentsOf: "sheets/").headed(by: configuration).validate(options)
///   print(report.verdict)
/// }
/// ```
public struct FeedConfiguration: Sendable {
  /// The name of the file.
  public static let fileName = ".diarium.yml"

  /// The path of the file.
  public let path: String
  /// The profile whose rules are applied; `nil` if the file does not say.
  public var profile: Rule.Profile?
  /// The severities of rules, by name, that differ from their own.
  public var severities: [String: Severity]
  /// Findings that do not count, in the order of the file; those whose last day is past too.
  public var exceptions: [RuleException]
  /// The path of the report whose findings are known; `nil` if the file names none.
  public var baseline: String?
  /// The head of feeds; `nil` if there is no dataset.
  let header: FeedHeader?
  /// What a publisher says of a feed; `nil` if the file says nothing.
  let publishing: PublishingSettings?

  /// Reads a configuration.
  ///
  /// - Parameter path: the path of the file.
  /// - Throws: `FeedError` if it cannot be read or is not well formed, and of the kind `value` at the first section, member
  ///   or value that means nothing: it would silently have no effect.
  public init(contentsOf path: String) throws(FeedError) {
    self.path = path
    let source = try FeedError.converting { () throws(IOFailure) in try FileSource(path) }
    var reader = FeedReader(.init(.file(source), format: .yaml), limits: Limits())
    var tape = Tape()
    do throws(ReadFailure) { _ = try reader.readHead(onto: &tape) } catch { throw FeedError(error) }
    let sections = try ConfigurationSections(tape, path: path)
    // What follows the document would silently have no effect.
    let isFollowed: Bool
    do throws(ReadFailure) { isFollowed = try reader.next(onto: &tape) } catch { throw FeedError(error) }
    guard !isFollowed else {
      throw FeedError(
        .value, at: tape.location(0, excerpt: true),
        .init(sv: "en inställningsfil är ett enda dokument", en: "a configuration is one document"),
        help: .init(sv: "ta bort raden `---` och skriv ihop dem", en: "delete the line `---` and make them one"))
    }
    (profile, severities, exceptions) = (sections.profile, sections.severities, sections.exceptions)
    baseline = sections.baseline
    publishing = sections.publishing
    header = sections.hasDataset ? FeedHeader(source, format: .yaml, member: "dataset") : nil
  }

  /// The path of the configuration of a folder: in it, or in the nearest one above; `nil` if there is none.
  public static func nearest(to folder: String) -> String? {
    guard var place = System.resolved(folder) else { return nil }
    while true {
      let path = place == "/" ? "/" + fileName : "\(place)/\(fileName)"
      if FileStatus(path)?.kind == .file { return path }
      guard place != "/", let slash = place.lastIndex(of: "/") else { return nil }
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
  }
}
