@_spi(Engine) internal import DiariumConversion
internal import DiariumModel
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A publication: two passes over the feed.
///
/// The first applies the rules to what was given, so that findings have their
/// places there, and puts the cases in order; the second reads them in this order and writes everything else.
struct PublishRun {
  let source: FeedSource
  let options: PublishOptions
  /// The address of the folder, which ends with a slash.
  let base: String

  /// - Throws: `FeedError` of the kind `value` if the options are none.
  init(_ source: FeedSource, _ options: PublishOptions) throws(FeedError) {
    guard let base = PublishedAddress.folder(options.base) else {
      throw FeedError(
        .value, at: Location(path: ""),
        .init(
          sv: "\(Words.quoted(options.base)) är ingen adress som mappen kan få på webben",
          en: "\(Words.quoted(options.base)) is not an address that the folder can have on the web"),
        help: .init(
          sv: "ange den hel, från https://, utan ? och #", en: "name all of it, from https://, without ? and #"))
    }
    self.base = base
    self.source = source
    var options = options
    options.pageSize = max(1, options.pageSize)
    // What nobody may publish, no setting makes publishable.
    for rule in Self.neverPublished {
      options.validation.rules.ignored.remove(rule)
      options.validation.rules.ignoredIn[rule] = nil
      options.validation.rules.severities[rule] = nil
      options.validation.rules.exceptions.removeAll { $0.rule == rule }
      if !options.validation.rules.only.isEmpty { options.validation.rules.only.insert(rule) }
    }
    options.validation.profiles.insert(.core)
    options.validation.baseline = nil
    options.validation.asOf = options.asOf
    options.validation.isPartial = true
    // A workbook has room for so many records only.
    options.validation.isDetailed = true
    self.options = options
  }

  /// The rules whose findings keep a feed from being published whatever their severity.
  static let neverPublished = ["txt/personal-identity-number", "txt/confidential-content"]

  /// Says whether the feed could be published.
  func check() throws(FeedError) -> PublishOutcome {
    let side = try read()
    var outcome = PublishOutcome(report: side.report)
    let head = side.head.flatMap { PublishedHead($0) }
    let refusal = refusal(side, head)
    outcome.notes = refusal.map { [$0] } ?? []
    outcome.isPublishable = refusal == nil
    // What a catalogue asks for, a head says that conforms to the schema.
    if let head, let publication = try? publication(head, PublicationCounts(), on: options.asOf) {
      outcome.needs = DCATCatalogue.missing(in: publication).map(\.message)
    }
    return outcome
  }

  /// Publishes the feed.
  func publish(to path: String) throws(FeedError) -> PublishOutcome {
    try FeedError.converting { () throws(IOFailure) in try OutputClaims.refuse(path, among: source.pathsRead) }
    let folder = try FeedError.converting { () throws(IOFailure) in
      try PublishedFolder(path, monitor: source.monitor)
    }
    let earlier = try EarlierPublication.open(path)
    let side = try read()
    var outcome = PublishOutcome(report: side.report)
    let published = side.head.flatMap { PublishedHead($0) }
    if let refusal = refusal(side, published) {
      outcome.notes.append(refusal)
      return outcome
    }
    guard let head = published else { return outcome }
    let merge = PublicationMerge(side, head, since: earlier, options, monitor: source.monitor)
    let merged = try FeedError.converting { () throws(IOFailure) in try merge.write(to: folder) }
    if merged.isAnother, let earlier { throw earlier.isAnother() }
    let chain = PublicationChain(merged, earlier, options, hasDelta: merge.hasDelta)
    (outcome.number, outcome.isUnchanged, outcome.counts) = (chain.number, merged.isUnchanged, merged.counts)
    outcome.notes += chain.notes
    if let refusal = chain.refusal {
      outcome.notes.append(refusal)
      return outcome
    }
    try FeedError.converting { () throws(IOFailure) in try chain.write(to: folder) }
    let publication = try publication(head, merged.counts, on: chain.day)
    let artefacts = try FeedError.converting { () throws(IOFailure) in
      try PublishedArtefacts(folder, self, side, head, publication, issued: chain.issued)
    }
    guard try artefacts.write(&outcome) else { return outcome }
    try FeedError.converting { () throws(IOFailure) in
      try source.monitor?.goOn(source.path)
      try source.checkUnchanged()
      try folder.commit()
    }
    (outcome.isPublishable, outcome.isPublished) = (true, true)
    return outcome
  }

  private func read() throws(FeedError) -> ComparedSide {
    try FeedError.converting { () throws(IOFailure) in
      try source.read(options.validation, notes: nil, keepsText: true)
    }
  }

  /// What the metadata say of the publication.
  private func publication(
    _ head: PublishedHead, _ counts: PublicationCounts, on day: CivilDate
  ) throws(FeedError) -> Publication {
    let head = try FeedSource(bytes: head.line + [0x0A], as: .jsonl, name: source.path).head()
    return Publication(
      base: base, head: head, settings: options.settings, asOf: day, cases: counts.cases, tombstones: counts.tombstones)
  }

  /// Why a feed is not published; `nil` if it may be.
  private func refusal(_ side: ComparedSide, _ head: PublishedHead?) -> Message? {
    let report = side.report
    guard !report.isInterrupted else {
      return .init(sv: "körningen avbröts", en: "the run was stopped")
    }
    if side.isComparable, head?.isDelta ?? false {
      return .init(
        sv: "datamängden är bara det som ändrats (`dataset.since`); publicera hela",
        en: "the feed is only what changed (`dataset.since`); publish all of it")
    }
    guard side.isComparable, report.verdict == .valid else {
      return .init(
        sv: "datamängden publiceras inte med dessa anmärkningar", en: "the feed is not published with these findings")
    }
    if let tally = report.tallies.first(where: { Self.neverPublished.contains($0.rule.name) && $0.count > 0 }) {
      return .init(
        sv: "datamängden publiceras inte med `\(tally.rule.name)`",
        en: "the feed is not published with `\(tally.rule.name)`")
    }
    guard head?.hasDataset ?? false else {
      return .init(sv: "datamängden har inget huvud", en: "the feed has no head")
    }
    if side.leavesOut || side.hasDuplicateMembers {
      return .init(
        sv: "datamängden har värden som inte har någon plats i JSON; `diarium convert` säger vilka",
        en: "the feed has values without a place in JSON; `diarium convert` says which")
    }
    return nil
  }
}
