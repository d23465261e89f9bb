@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The settings of a project, in a file `.diarium.yml`.
///
/// It has one section: `dataset`, the fields of the dataset for inputs that have no head.
///
/// ```swift
/// if let path = FeedConfiguration.nearest(to: ".") {
///   let source = try FeedSource(contentsOf: "sheets/").headed(by: FeedConfiguration(contentsOf: path))
///   print(try source.head().dataset.title)
/// }
/// ```
public struct FeedConfiguration: Sendable {
  /// The name of the file.
  public static let fileName = ".diarium.yml"
  /// The sections that a configuration may have.
  private static let sections = ["dataset"]

  /// The path of the file.
  public let path: String
  /// The head of feeds; `nil` if there is no dataset.
  let header: FeedHeader?

  /// Reads a configuration.
  ///
  /// - Parameter path: the path of the file.
  /// - Throws: `FeedError` if it cannot be read or is not well formed, and of the kind `value` at a section that does not
  ///   exist: it would silently have no effect.
  public init(contentsOf path: String) throws(FeedError) {
    self.path = path
    let source = try FeedError.converting { () throws(IOFailure) in try FileSource(path) }
    var reader = FeedReader(.init(.file(source), format: .yaml), limits: Limits())
    var tape = Tape()
    do throws(ReadFailure) { _ = try reader.readHead(onto: &tape) } catch { throw FeedError(error) }
    guard tape.count > 0, tape[0].kind == .object else {
      throw FeedError(
        .value, at: tape.location(0, excerpt: true),
        .init(sv: "en inställningsfil består av avsnitt", en: "a configuration consists of sections"),
        help: .init(sv: "avsnitten är `dataset`", en: "the sections are `dataset`"))
    }
    var members = MemberIterator(tape, 0)
    while let name = members.next(in: tape) {
      let section = tape.string(name)
      guard !Self.sections.contains(section) else { continue }
      let near = WordSearch.nearest(to: section, among: Self.sections)
      throw FeedError(
        .value, at: tape.location(name, excerpt: true),
        .init(
          sv: "\(Words.quoted(section)) är inget avsnitt i en inställningsfil",
          en: "\(Words.quoted(section)) is not a section of a configuration"),
        help: near.map { .init(sv: "menade du `\($0)`?", en: "did you mean `\($0)`?") }
          ?? .init(sv: "avsnitten är `dataset`", en: "the sections are `dataset`"))
    }
    header = FeedMembers.node("dataset", in: tape).map { _ in FeedHeader(source, format: .yaml, member: "dataset") }
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
