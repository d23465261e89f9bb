@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reads `datapackage.json`: the head that it contains, and its claims about the tables.
struct PackageReader: ~Copyable {
  /// The whole document; without nodes if there is none.
  var tape = Tape()
  /// The node of the head; `nil` if there is none.
  private(set) var feed: Int?
  /// The files that are listed, with the nodes of the resources that list them.
  private(set) var resources: [(path: String, node: Int)] = []
  /// Members that occur twice, of which the first counts.
  private(set) var losses = Losses()
  let limits: Limits
  /// Withholds the parts of the document that must not be shown: cases in its head, where there should be none.
  private var secrecy: Secrecy?

  /// Reads the document of a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - isHeadless: whether it is meant that there is no head in it.
  ///   - limits: the limits of the document.
  ///   - log: receives what is wrong with it.
  /// - Throws: `.syntax` if it is not well formed.
  init(_ folder: any TableFolder, isHeadless: Bool, limits: Limits, log: inout FindingLog) throws(ReadFailure) {
    self.limits = limits
    guard folder.files.contains(DataPackage.fileName) else {
      tape.reset(Block(path: folder.path(of: DataPackage.fileName), capacity: 0))
      if !isHeadless, folder.isOneFile, log.wants(.packageMetadata) {
        log.append(Self.noFeedSheet(folder))
      } else if !isHeadless, log.wants(.packageMetadata) {
        log.append(
          Finding(
            .packageMetadata,
            .init(
              sv: "\(folder.kind.sv) har ingen datapackage.json, så ingenting är känt om datamängden",
              en: "\(folder.kind.en) has no datapackage.json, so nothing is known of the dataset"),
            help: .init(
              sv:
                "lägg en fil `dataset.yaml` med datamängdens fält bredvid tabellerna, eller lägg till datapackage.json med huvudet "
                + "i fältet `feed`: {\"feed\":{\"diarium\":\"1.0\",\"dataset\":{…}}}",
              en:
                "put a file `dataset.yaml` with the dataset's fields beside the tables, or add datapackage.json with the feed's "
                + "head as the member `feed`: {\"feed\":{\"diarium\":\"1.0\",\"dataset\":{…}}}"),
            at: Location(path: folder.path)
          ).advising(
            command: .init(
              sv:
                "lägg en fil `dataset.yaml` med datamängdens fält bredvid tabellerna eller ange den med --header, eller lägg "
                + "till datapackage.json med huvudet i fältet `feed`: {\"feed\":{\"diarium\":\"1.0\",\"dataset\":{…}}}",
              en:
                "put a file `dataset.yaml` with the dataset's fields beside the tables or name it with --header, or add "
                + "datapackage.json, with the feed's head as the member `feed`: {\"feed\":{\"diarium\":\"1.0\",\"dataset\":{…}}}"
            )))
      }
      return
    }
    let source: any ByteSource
    do throws(IOFailure) { source = try folder.open(DataPackage.fileName) } catch { throw .input(error) }
    try FileSignature.refuse(source)
    // The head is a member of the document, one level deeper than in any other format.
    var deeper = limits
    deeper.depth += 1
    var reader = JSONDocumentReader(source, streaming: "", limits: deeper)
    for finding in try reader.readHead(onto: &tape) { log.add(finding) }
    secrecy = Secrecy(tape)
    removeRepeated(&log)
    feed = FeedMembers.node("feed", in: tape)
    if let feed, tape[feed].kind != .object { self.feed = nil }
    // Cases have no place there, so nothing known about the head tells which of them are confidential.
    if let feed = self.feed, let block = tape.sources.first {
      let cases = FeedMembers.nodes("cases", in: tape, feed)
      block.curtains = cases.map { Int(tape[$0].offset)..<Int(tape[$0].offset + tape[$0].length) }
    }
    if self.feed == nil, !isHeadless, log.wants(.packageMetadata) {
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
      guard let path = FeedMembers.node("path", in: tape, node) else { continue }
      for part in tape[path].kind == .array ? tape.elements(of: path) : [path] where tape[part].kind == .text {
        resources.append((tape.string(part), node))
      }
    }
    comparePropertiesWithFeed(&log)
  }

  /// The finding that a workbook or a database does not say what the feed is.
  static func noFeedSheet(_ folder: any TableFolder) -> Finding {
    let example = Message(
      sv: "`Titel`, `Publicist.Namn`, `Licens` och `Språk`", en: "`title`, `publisher.name`, `license` and `language`")
    if folder.parts == .tables {
      return Finding(
        .packageMetadata,
        .init(
          sv: "databasen har ingen tabell `feed`, så ingenting är känt om datamängden",
          en: "the database has no table `feed`, so nothing is known of the dataset"),
        help: .init(
          sv: "lägg till en tabell `feed` med kolumnerna `field` och `value`, och raderna \(example.sv)",
          en: "add a table `feed` with the columns `field` and `value`, and the rows \(example.en)"),
        at: Location(path: folder.path))
    }
    return Finding(
      .packageMetadata,
      .init(
        sv: "arbetsboken har inget blad `feed`, så ingenting är känt om datamängden",
        en: "the workbook has no sheet `feed`, so nothing is known of the dataset"),
      help: .init(
        sv: "lägg till ett blad `feed` med kolumnerna `fält` och `värde`, och raderna \(example.sv)",
        en: "add a sheet `feed` with the columns `field` and `value`, and the rows \(example.en)"),
      at: Location(path: folder.path))
  }

  /// The document, for the members that are its own alone; `nil` if there is none.
  var document: PackageDocument? { PackageDocument(tape) }

  /// Reports members that occur twice in an object, outside the head, and removes all but the first of them.
  private mutating func removeRepeated(_ log: inout FindingLog) {
    guard tape.count > 0, tape[0].kind == .object else { return }
    var repeated: Set<Int> = []
    var waiting = [0]
    while let object = waiting.popLast() {
      var first: [String: Int] = [:]
      var members = MemberIterator(tape, object)
      while let name = members.next(in: tape) {
        let member = tape.string(name)
        if let before = first[member] {
          repeated.formUnion([name, name + 1])
          let place = losses.isEmpty ? location(name) : nil
          losses.add(.duplicate, at: place)
          sayRepeated(member, name, before, &log)
        } else {
          first[member] = name
          // The contents of the head are checked as in any feed.
          if object != 0 || member != "feed" { waiting += objects(in: name + 1) }
        }
      }
    }
    if !repeated.isEmpty { tape.remove(repeated) }
  }

  /// The objects that a value is or, as a list, holds.
  private func objects(in value: Int) -> [Int] {
    switch tape[value].kind {
    case .object: [value]
    case .array: tape.elements(of: value).flatMap { objects(in: $0) }
    default: []
    }
  }

  private func sayRepeated(_ member: String, _ name: Int, _ before: Int, _ log: inout FindingLog) {
    guard log.wants(.duplicateKey) else { return }
    let shown = Words.quoted(member)
    var finding = Finding(
      .duplicateKey,
      .init(
        sv: "\(shown) anges två gånger i datapackage.json", en: "\(shown) is given twice in datapackage.json"),
      help: .init(
        sv: "program är oense om vilket som gäller; behåll ett av dem",
        en: "programs disagree on which one counts; keep one"), at: location(name))
    finding.related = [
      .init(message: .init(sv: "anges först här", en: "first given here"), location: location(before))
    ]
    log.append(finding)
  }

  /// The number of rows that the document states for a table's file, as written; `nil` if it does not.
  func statedRows(_ file: String) -> String? {
    resources.first { $0.path.lowercased() == file.lowercased() }.flatMap {
      FeedMembers.node("rows", in: tape, $0.node).map { tape.string($0) }
    }
  }

  /// The standard properties are made from the feed; if they differ, the feed counts.
  private func comparePropertiesWithFeed(_ log: inout FindingLog) {
    guard let feed, let dataset = FeedMembers.node("dataset", in: tape, feed) else { return }
    let pairs = [
      ("id", "id"), ("title", "title"), ("description", "description"), ("created", "generated"),
    ]
    for (name, member) in pairs {
      guard let property = FeedMembers.node(name, in: tape), let other = FeedMembers.node(member, in: tape, dataset)
      else { continue }
      if !isSame(property, other) { differs(name, property, member, other, &log) }
    }
    compareLicenses(dataset, &log)
    comparePublisher(dataset, &log)
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    tape.string(one).utf8.elementsEqual(tape.string(other).utf8)
  }

  /// One of the licences is that of the feed.
  private func compareLicenses(_ dataset: Int, _ log: inout FindingLog) {
    guard let licenses = FeedMembers.node("licenses", in: tape),
      let other = FeedMembers.node("license", in: tape, dataset)
    else { return }
    let named = tape.elements(of: licenses).map { element in
      ["name", "path"].compactMap { FeedMembers.node($0, in: tape, element) }
    }
    guard let first = named.first?.first, !named.joined().contains(where: { isSame($0, other) }) else { return }
    differs("licenses", first, "license", other, &log)
  }

  /// One of the publishers is that of the feed.
  private func comparePublisher(_ dataset: Int, _ log: inout FindingLog) {
    guard let publisher = FeedMembers.node("publisher", in: tape, dataset),
      let name = FeedMembers.node("name", in: tape, publisher),
      let contributors = FeedMembers.node("contributors", in: tape)
    else { return }
    let publishers = tape.elements(of: contributors).filter { contributor in
      let roles = FeedMembers.node("roles", in: tape, contributor).map { tape.elements(of: $0) } ?? []
      let all = roles + [FeedMembers.node("role", in: tape, contributor)].compactMap { $0 }
      return all.contains { !tape[$0].kind.isContainer && tape.string($0) == "publisher" }
    }
    let titled = publishers.map { ($0, FeedMembers.node("title", in: tape, $0)) }
    guard let same = titled.first(where: { $0.1.map { isSame($0, name) } ?? false }) else {
      if let other = titled.first { differs("contributors", other.1 ?? other.0, "publisher.name", name, &log) }
      return
    }
    for (property, member) in [("path", "uri"), ("email", "email")] {
      guard let stated = FeedMembers.node(property, in: tape, same.0),
        let other = FeedMembers.node(member, in: tape, publisher), !isSame(stated, other)
      else { continue }
      differs("contributors", stated, "publisher.\(member)", other, &log)
    }
  }

  private func differs(_ name: String, _ property: Int, _ member: String, _ other: Int, _ log: inout FindingLog) {
    guard log.wants(.packageMetadata) else { return }
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
  }

  /// The place of a node.
  func location(_ node: Int) -> Location {
    var location = tape.location(node, excerpt: true)
    location.pointer = tape.pointer(to: node)
    secrecy?.clip(&location)
    return location
  }
}
