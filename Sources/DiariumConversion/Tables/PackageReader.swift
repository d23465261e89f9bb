internal import DiariumCodecs
internal import DiariumSchema
internal import DiariumTree

/// Reads `datapackage.json`: the head that it holds, and what it says of the tables.
struct PackageReader: ~Copyable {
  /// The whole document; without nodes where there is none.
  var tape = Tape()
  /// The node of the head; nil where there is none.
  private(set) var feed: Int?
  /// Tables that are listed, with the nodes that say so.
  private(set) var resources: [(path: String, node: Int)] = []

  /// Reads the document of a folder.
  ///
  /// - Throws: `.syntax` where it is not well formed.
  init(_ folder: any TableFolder, limits: Limits, log: inout FindingLog) throws(ReadFailure) {
    guard folder.files.contains(DataPackage.fileName) else {
      tape.reset(Block(path: folder.path(of: DataPackage.fileName), capacity: 0))
      if log.wants(.packageMetadata) {
        log.append(
          Finding(
            .packageMetadata,
            .init(
              sv: "mappen har ingen datapackage.json, så ingenting är känt om datamängden",
              en: "the folder has no datapackage.json, so nothing is known of the dataset"),
            help: .init(
              sv: "lägg till den, med huvudet i fältet `feed`: {\"feed\":{\"diarium\":\"1.0\",\"dataset\":{…}}}",
              en: "add it, with the feed's head as the member `feed`: {\"feed\":{\"diarium\":\"1.0\",\"dataset\":{…}}}"),
            at: Location(path: folder.path)))
      }
      return
    }
    let source: any ByteSource
    do throws(IOFailure) { source = try folder.open(DataPackage.fileName) } catch { throw .input(error) }
    try FileSignature.refuse(source)
    var reader = JSONDocumentReader(source, streaming: "", limits: limits)
    for finding in try reader.head(onto: &tape) { log.add(finding) }
    sayRepeated(&log)
    feed = FeedMembers.node("feed", in: tape)
    if let feed, tape[feed].kind != .object { self.feed = nil }
    if self.feed == nil, log.wants(.packageMetadata) {
      log.append(
        Finding(
          .packageMetadata,
          .init(
            sv: "datapackage.json har inget fält `feed`, så ingenting är känt om datamängden",
            en: "datapackage.json has no member `feed`, so nothing is known of the dataset"),
          help: .init(
            sv: "lägg till datamängdens huvud: \"feed\":{\"diarium\":\"1.0\",\"dataset\":{…}}",
            en: "add the feed's head: \"feed\":{\"diarium\":\"1.0\",\"dataset\":{…}}"), at: location(0)))
    }
    for node in FeedMembers.node("resources", in: tape).map({ tape.elements(of: $0) }) ?? [] {
      guard let path = FeedMembers.node("path", in: tape, node), tape[path].kind == .text else { continue }
      resources.append((tape.string(path), node))
    }
    comparePropertiesWithFeed(&log)
  }

  /// Says which members of the document stand twice: the first of them counts.
  private func sayRepeated(_ log: inout FindingLog) {
    guard tape[0].kind == .object else { return }
    var first: [String: Int] = [:]
    var name = 1
    while name < tape.next(after: 0) {
      let member = tape.string(name)
      if let before = first[member] {
        if log.wants(.duplicateKey) {
          var finding = Finding(
            .duplicateKey,
            .init(
              sv: "`\(member)` anges två gånger i datapackage.json",
              en: "`\(member)` is given twice in datapackage.json"),
            help: .init(
              sv: "program är oense om vilket som gäller; behåll ett av dem",
              en: "programs disagree on which one counts; keep one"), at: location(name))
          finding.related = [
            .init(message: .init(sv: "anges först här", en: "first given here"), location: location(before))
          ]
          log.append(finding)
        }
      } else {
        first[member] = name
      }
      name = tape.next(after: name + 1)
    }
  }

  /// Compares what is said of the tables with what they are.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - rows: the rows of each file that was read, by its name.
  ///   - crew: who computes digests.
  ///   - log: takes what differs.
  /// - Throws: `.input` where bytes cannot be had.
  func check(
    _ folder: any TableFolder, rows: [String: Int], _ crew: any Crew, log: inout FindingLog
  ) throws(ReadFailure) {
    let digests = try digests(folder, rows, crew)
    for (path, node) in resources {
      guard folder.files.contains(path) else {
        guard rows[path] == nil, path.hasSuffix(".csv"), log.wants(.missingTable) else { continue }
        log.append(
          Finding(
            .missingTable,
            .init(
              sv: "\(path) saknas, men datapackage.json tar upp den",
              en: "\(path) is missing, but datapackage.json lists it"),
            help: .init(
              sv: "lägg till filen, eller ta bort den ur `resources`; alla tabeller utom cases.csv får saknas",
              en: "add the file, or remove it from `resources`; any table but cases.csv may be missing"),
            at: location(FeedMembers.node("path", in: tape, node) ?? node)
          ).losing(Self.recordName(path)))
        continue
      }
      guard let count = rows[path] else { continue }
      compare(path, folder.path(of: path), node, count, digests[path], &log)
    }
  }

  /// The digests and sizes of the files of which the document says such a thing.
  private func digests(
    _ folder: any TableFolder, _ rows: [String: Int], _ crew: any Crew
  ) throws(ReadFailure) -> [String: Digest] {
    let named = resources.filter { path, node in
      folder.files.contains(path) && rows[path] != nil
        && ["bytes", "hash"].contains { FeedMembers.node($0, in: tape, node) != nil }
    }
    let paths = Set(named.map(\.path)).sorted()
    let found = crew.map(paths, isWorthThreads: folder.size > 4 << 20) { path -> Result<Digest, IOFailure> in
      do throws(IOFailure) { return .success(try folder.digest(path)) } catch { return .failure(error) }
    }
    var digests: [String: Digest] = [:]
    for (path, digest) in zip(paths, found) {
      do throws(IOFailure) { digests[path] = try digest.get() } catch { throw .input(error) }
    }
    return digests
  }

  private typealias Digest = (sha256: String, bytes: Int)

  private func compare(
    _ path: String, _ file: String, _ node: Int, _ rows: Int, _ digest: Digest?, _ log: inout FindingLog
  ) {
    if let stated = FeedMembers.node("rows", in: tape, node), tape.string(stated) != String(rows) {
      return differs(
        .init(
          sv: "\(path) har \(rows) rad\(rows == 1 ? "" : "er"), men datapackage.json anger \(tape.string(stated))",
          en: "\(path) has \(rows) row\(rows == 1 ? "" : "s"), and datapackage.json says \(tape.string(stated))"),
        path, file, stated, &log)
    }
    let (bytes, hash) = (FeedMembers.node("bytes", in: tape, node), FeedMembers.node("hash", in: tape, node))
    guard let digest else { return }
    if let bytes, tape.string(bytes) != String(digest.bytes) {
      return differs(
        .init(
          sv: "\(path) har \(digest.bytes) byte, men datapackage.json anger \(tape.string(bytes))",
          en: "\(path) has \(digest.bytes) bytes, and datapackage.json says \(tape.string(bytes))"), path, file, bytes,
        &log)
    }
    // Other algorithms are named before the colon, MD5 where none is; they are not looked at.
    if let hash, case let text = tape.string(hash).lowercased(), text.hasPrefix("sha256:"),
      text.dropFirst(7) != digest.sha256
    {
      differs(
        .init(
          sv: "\(path) är inte den fil som datapackage.json beskriver: dess SHA-256 är \(digest.sha256)",
          en: "\(path) is not the file that datapackage.json describes: its SHA-256 is \(digest.sha256)"), path, file,
        hash,
        &log)
    }
  }

  private func differs(_ message: Message, _ path: String, _ file: String, _ node: Int, _ log: inout FindingLog) {
    guard log.wants(.checksum) else { return }
    var finding =
      Finding(
        .checksum, message,
        help: .init(
          sv: "har filen kapats? om den har ändrats med avsikt uppdaterar `diarium fmt --write` datapackage.json",
          en: "was it cut? where it was edited on purpose, `diarium fmt --write` brings datapackage.json up to date"),
        at: location(node))
    finding.ties.table = file
    log.append(finding.losing(Self.recordName(path)))
  }

  /// The standard properties are made from the feed; where they differ the feed counts.
  private func comparePropertiesWithFeed(_ log: inout FindingLog) {
    guard let feed, let dataset = FeedMembers.node("dataset", in: tape, feed) else { return }
    let license = FeedMembers.node("licenses", in: tape).flatMap { tape.elements(of: $0).first }.flatMap {
      FeedMembers.node("name", in: tape, $0) ?? FeedMembers.node("path", in: tape, $0)
    }
    let pairs = [
      ("title", FeedMembers.node("title", in: tape), "title"),
      ("description", FeedMembers.node("description", in: tape), "description"),
      ("created", FeedMembers.node("created", in: tape), "generated"), ("licenses", license, "license"),
    ]
    for case (let name, let property?, let member) in pairs {
      guard let other = FeedMembers.node(member, in: tape, dataset) else { continue }
      guard tape.string(property).utf8.elementsEqual(tape.string(other).utf8) else {
        guard log.wants(.packageMetadata) else { continue }
        var finding = Finding(
          .packageMetadata,
          .init(
            sv: "`\(name)` skiljer sig från `dataset.\(member)` i fältet `feed`, som är det som gäller",
            en: "`\(name)` differs from `dataset.\(member)` of the feed, which counts"),
          help: .init(
            sv: "rätta den ena av uppgifterna; program som bara känner till Data Package läser `\(name)`",
            en: "correct one of them; programs that know only Data Packages read `\(name)`"), at: location(property))
        finding.related = [
          .init(message: .init(sv: "i `feed` står", en: "the feed says"), location: location(other))
        ]
        log.append(finding)
        continue
      }
    }
  }

  /// The type of the records of a table, by the name of its file; nil where it is none.
  private static func recordName(_ path: String) -> String? {
    TableDescription.all.first { $0.fileName == path }?.recordName
  }

  private func location(_ node: Int) -> Location {
    var location = tape.location(node, excerpt: true)
    location.pointer = tape.pointer(to: node)
    return location
  }
}
