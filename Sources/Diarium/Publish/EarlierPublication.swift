internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// What stands in a published folder before it is published anew: the feed, what is known of its cases, and its history.
struct EarlierPublication {
  /// The folder.
  let folder: Directory
  /// The lines of the history, without their ends.
  let history: [[UInt8]]
  /// The last line of the history.
  let last: PublicationRecord
  private let path: String

  /// Opens what was published in a folder.
  ///
  /// - Parameter path: the folder.
  /// - Returns: `nil` if there is no folder, or nothing in it.
  /// - Throws: `FeedError` of the kind `input` if its history cannot be read, or says nothing of the feed.
  static func open(_ path: String) throws(FeedError) -> EarlierPublication? {
    guard let folder = Directory.open(path), let entries = folder.entries(),
      entries.contains(where: { !WrittenFiles.isLitter($0, in: folder) })
    else { return nil }
    return try EarlierPublication(folder, path)
  }

  private init(_ folder: Directory, _ path: String) throws(FeedError) {
    self.folder = folder
    self.path = path
    let name = Self.path(PublishedNames.history, in: path)
    do throws(IOFailure) {
      var reader = LineReader(try FileSource(PublishedNames.history, in: folder, path: name, monitor: nil))
      var lines: [[UInt8]] = []
      while let line = try reader.next() { lines.append(line) }
      history = lines
    } catch {
      throw FeedError(error)
    }
    guard let line = history.last, let record = PublicationRecord(line) else {
      throw FeedError(
        .input, at: Location(path: name),
        .init(sv: "säger inte vad som publicerades sist", en: "does not say what was published last"),
        help: Self.restore)
    }
    last = record
  }

  private static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// A file of the folder.
  ///
  /// - Throws: `IOFailure` if it cannot be read.
  func file(_ name: String, monitor: RunMonitor? = nil) throws(IOFailure) -> FileSource {
    let (inner, entry) = FolderFiles.parts(name)
    let path = Self.path(name, in: path)
    guard let inner else { return try FileSource(entry, in: folder, path: path, monitor: monitor) }
    guard let opened = folder.folder(inner) else { throw System.failure(.input, path) }
    return try FileSource(entry, in: opened, path: path, monitor: monitor)
  }

  /// The deltas that are there, by name, the oldest first.
  func deltas() -> [String] {
    let folder = self.folder.folder(PublishedNames.Folder.deltas.rawValue)
    return (folder?.entries() ?? []).filter { PublishedNames.contains($0, in: .deltas) }.sorted().map {
      "\(PublishedNames.Folder.deltas.rawValue)/\($0)"
    }
  }

  /// The failure where the feed that is there is not the one that was published.
  func isAnother() -> FeedError {
    FeedError(
      .input, at: Location(path: Self.path(PublishedNames.jsonLines, in: path)),
      .init(
        sv: "är inte den som publicerades sist enligt \(PublishedNames.history)",
        en: "is not the one that was published last by \(PublishedNames.history)"), help: Self.restore)
  }

  private static let restore = Message(
    sv: "lägg tillbaka mappen som den publicerades, eller publicera till en ny mapp; den som följer ändringarna får då "
      + "hämta hela datamängden",
    en:
      "put the folder back as it was published, or publish to a new one; whoever follows the changes then has to load "
      + "the whole feed")
}

/// A line of the history: one publication.
struct PublicationRecord: Hashable {
  /// The number among the publisher's, from 1.
  var number: Int
  /// The day of the publication.
  var day: CivilDate
  /// The SHA-256 of `feed.jsonl`; `nil` if it was taken away with an erasure.
  var digest: String?
  /// The path of the delta from the publication before; `nil` if there is none.
  var delta: String?
  var counts: PublicationCounts

  init(number: Int, day: CivilDate, digest: String?, delta: String?, counts: PublicationCounts) {
    (self.number, self.day, self.digest, self.delta, self.counts) = (number, day, digest, delta, counts)
  }

  /// A line that the program has written; `nil` for any other.
  init?(_ line: [UInt8]) {
    guard case .object(let members) = CanonicalJSON.value(CanonicalJSON.tape(line)) else { return nil }
    func value(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
    guard case .number(let text)? = value("number"), let number = Int(text), number > 0, number < .max,
      case .string(let date)? = value("as_of"), let day = CivilDate(date), day.day != nil
    else { return nil }
    (self.number, self.day, counts) = (number, day, PublicationCounts())
    if case .string(let digest)? = value("feed_sha256") { self.digest = digest }
    if case .string(let path)? = value("delta") { delta = path }
    guard case .object(let counted)? = value("counts") else { return }
    for field in PublicationCounts.fields {
      guard case .number(let text)? = counted.first(where: { $0.name == field.name })?.value, let count = Int(text)
      else { continue }
      counts[keyPath: field.path] = count
    }
  }

  /// The line, without its end.
  ///
  /// - Parameter isErased: whether it says nothing of the feed's contents, since some of them were erased later.
  /// - Returns: a record of JSON.
  func line(isErased: Bool = false) -> [UInt8] {
    var members: [JSONValue.Member] = [.init("number", .number("\(number)")), .init("as_of", .string(day.string))]
    if isErased {
      members.append(.init("erased", .boolean(true)))
    } else {
      members.append(.init("feed_sha256", digest.map(JSONValue.string) ?? .null))
      members.append(.init("delta", delta.map(JSONValue.string) ?? .null))
    }
    members.append(
      .init(
        "counts",
        .object(PublicationCounts.fields.map { .init($0.name, .number("\(counts[keyPath: $0.path])")) })))
    return Array(JSONText.line(.object(members)).utf8.dropLast())
  }
}

/// How many cases a publication has, and how many it changed.
public struct PublicationCounts: Hashable, Sendable {
  /// The number of cases, tombstones included.
  public var cases = 0
  /// How many of them are tombstones.
  public var tombstones = 0
  /// How many are new.
  public var added = 0
  /// How many differ from the publication before.
  public var changed = 0
  /// How many became tombstones, or are gone without one.
  public var removed = 0

  static let fields: [(name: String, path: any WritableKeyPath<PublicationCounts, Int> & Sendable)] = [
    ("cases", \.cases), ("tombstones", \.tombstones), ("added", \.added), ("changed", \.changed),
    ("removed", \.removed),
  ]
}
