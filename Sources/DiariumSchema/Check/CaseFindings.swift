@_spi(Engine) public import DiariumTree

/// Information from the heads of a feed for the check of its cases.
@_spi(Engine) public struct FeedContext: Sendable {
  /// The ids of the registers.
  var registers = FeedIDs(scratch: nil)
  /// Some of them, by type, to suggest one for a reference that leads nowhere.
  var registerIDs = WordList()
  /// Whether rules will ask for the records of a tape.
  var keepsRecords = false
  /// Whether records that lack others which belong to them are taken for whole.
  var judgesRecordsAlone = false
  /// Whether findings say which case they are in.
  var namesCases = false
  /// Whether there is no head, so that the registers are unknown.
  var lacksRegisters = false
  /// Whether the feed holds only changes, so that its records may refer to records elsewhere.
  var isDelta = false
  /// The hashed ids of table rows that were left out.
  var leftOutIDs: Set<UInt64> = []
  /// All sources of the feed, for rereading an id met before.
  var sources: [any ByteSource] = []
}

/// The number of references that were not judged, by reason.
struct SkippedReferences: Sendable {
  /// References in a feed that holds only changes.
  var skippedReferences = 0
  /// References to registers, if there is no head.
  var missedRegisters = 0
  /// References to rows that were left out.
  var missedRows = 0
  /// References that were to be judged when the feed had been read to its end.
  var unjudged = 0

  var rules: [SkippedRule] {
    let reasons: [(Int, Message)] = [
      (
        skippedReferences,
        .init(
          sv: """
            datamängden innehåller bara ändringar (`dataset.since`); det som posterna hänvisar till kan finnas på \
            annat håll
            """,
          en: "the feed holds only what changed (`dataset.since`); what its records name may stand elsewhere")
      ),
      (
        missedRegisters,
        .init(
          sv: "huvudet med registren saknas; det som posterna hänvisar till kan stå där",
          en: "the head with the registers is missing; what the records refer to may stand there")
      ),
      (
        missedRows,
        .init(
          sv: "det som posterna hänvisar till står i rader som har utelämnats",
          en: "what the records refer to stands in rows that were left out")
      ),
      (
        unjudged,
        .init(
          sv: "datamängden lästes inte till slutet; det som posterna hänvisar till kan stå där",
          en: "the feed was not read to its end; what its records refer to may stand there")
      ),
    ]
    return reasons.filter { $0.0 > 0 }.map { SkippedRule(rule: .unknownRecord, because: $0.1, count: $0.0) }
  }

  static func += (sum: inout SkippedReferences, more: SkippedReferences) {
    sum.skippedReferences += more.skippedReferences
    sum.missedRegisters += more.missedRegisters
    sum.missedRows += more.missedRows
    sum.unjudged += more.unjudged
  }
}

/// The state that a check of some cases passes to the check of the feed.
struct CollectedIDs: Sendable {
  /// The ids that must be unique in the feed.
  var ids: [UInt64: PackedPlace] = [:]
  /// The hashes of the prefixes before their slashes.
  var prefixes: Set<UInt64> = []
  /// Whether one of them has the same hash as another, or as one in the registers.
  var meetsAnother = false
  /// Required columns that are missing.
  var missingColumns: [Finding] = []
}

/// The findings in some cases of a feed, for the check of the feed to take.
@_spi(Engine) public struct CaseFindings: Sendable {
  var log: FindingLog
  var pending: PendingReferences
  var skips: SkippedReferences
  var collected: CollectedIDs

  /// Moves the findings, whose lines were counted from somewhere in the input, to their places in it.
  ///
  /// - Parameters:
  ///   - origin: the place from which they were counted; `nil` if it could not be determined.
  ///   - path: the input.
  mutating func move(to origin: Block.Anchor?, path: String) {
    func move(_ location: inout Location) {
      guard location.path == path, let line = location.line else { return }
      guard let origin else {
        // A place without a line is better than one with a wrong line; its offset remains valid.
        (location.line, location.column) = (nil, nil)
        return
      }
      location.line = line + origin.line - 1
      if line == 1, let column = location.column { location.column = column + origin.column - 1 }
    }
    log.moveLocations(move)
    for index in pending.references.indices {
      if var finding = pending.references[index].finding {
        finding.moveLocations(move)
        pending.references[index].finding = finding
      }
    }
  }

  /// Whether any finding has a line.
  var hasLocations: Bool { !log.findings.isEmpty || !pending.references.isEmpty }
}

/// A check of a feed in chunks of cases: each chunk has its own check, and one combines the results.
extension StructuralCheck {
  /// The information that checks of cases need, once all heads have been checked.
  public mutating func contextOfCases() -> FeedContext {
    context.registers = feed.ids
    feed.expectsHeads = false
    return context
  }

  /// Whether a check of some cases has met an id twice, so that its findings will not be used.
  public var meetsAnother: Bool { feed.collected?.meetsAnother ?? false }

  /// Takes the findings of a check of some cases, and resets it.
  public mutating func takeCases() -> CaseFindings {
    let (pending, skips, collected) = feed.takeCollected()
    let found = CaseFindings(log: log.take(), pending: pending, skips: skips, collected: collected)
    log = FindingLog(limit: log.limit)
    return found
  }

  /// Adds the findings of the next cases.
  ///
  /// - Parameters:
  ///   - found: the findings of a check of these cases.
  ///   - origin: the place in the input from which its lines were counted; `nil` for its start.
  ///   - source: the number of the input's source that this place is in.
  /// - Returns: false if an id of theirs may occur elsewhere in the feed; then nothing is added, and this check must
  ///   examine the cases itself.
  public mutating func add(_ found: CaseFindings, origin: Int?, source: Int) -> Bool {
    guard !found.collected.meetsAnother, !found.collected.ids.keys.contains(where: { feed.ids.place($0) != nil }) else {
      return false
    }
    var found = found
    if let origin, found.hasLocations {
      let number = UInt16(truncatingIfNeeded: run.sourceBase + source)
      let input = context.sources[run.sourceBase + source]
      found.move(to: run.lines.anchor(at: origin, in: input, number: number), path: input.path)
    }
    for (hash, place) in found.collected.ids { _ = feed.ids.insert(hash, place) }
    feed.ids.addPrefixes(found.collected.prefixes)
    for finding in found.collected.missingColumns { report(missing: finding) }
    log.absorb(found.log)
    feed.pending.add(found.pending, limit: log.needsAll ? 0 : log.limit)
    feed.skips += found.skips
    return true
  }

  /// The line and column of an offset in a source of the current input.
  public mutating func anchor(at offset: Int, source: Int) -> Block.Anchor? {
    run.lines.anchor(
      at: offset, in: context.sources[run.sourceBase + source],
      number: UInt16(truncatingIfNeeded: run.sourceBase + source))
  }

  /// Reports that a column is missing, once rather than for every row.
  public mutating func report(missing finding: Finding) {
    if feed.isNews(missingColumn: finding) { log.add(finding) }
  }
}
