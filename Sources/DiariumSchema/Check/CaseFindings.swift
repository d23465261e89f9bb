@_spi(Engine) public import DiariumTree

/// What the heads of a feed tell the check of its cases.
@_spi(Engine) public struct FeedContext: Sendable {
  /// The ids of the registers.
  var registers = FeedIDs(scratch: nil)
  /// Some of them, by their types, to suggest one for a reference that leads nowhere.
  var registerIDs = WordList()
  /// Whether rules will ask for the records of a tape.
  var keepsRecords = false
  /// Whether there is no head, so that nothing is known of the registers.
  var lacksRegisters = false
  /// Whether the feed holds only what changed, so that what its records refer to may be elsewhere.
  var isDelta = false
  /// The ids, hashed, of rows of tables that were left out.
  var leftOutIDs: Set<UInt64> = []
  /// All that the feed is read from, to read an id again that was met before.
  var sources: [any ByteSource] = []
}

/// References that were not judged, and why.
struct SkippedReferences: Sendable {
  /// Those of a feed that holds only what changed.
  var skippedReferences = 0
  /// Those to registers, where there is no head.
  var missedRegisters = 0
  /// Those to rows that were left out.
  var missedRows = 0
  /// Those that were to be judged when the feed was read to its end.
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

/// What a check of some cases leaves to the check of the feed.
struct CollectedIDs: Sendable {
  /// The ids that the whole feed must have once.
  var ids: [UInt64: PackedPlace] = [:]
  /// The hashes of what stands before their slashes.
  var prefixes: Set<UInt64> = []
  /// Whether one of them has the hash of another, or of one in the registers.
  var meetsAnother = false
  /// Required columns that are not there.
  var missingColumns: [Finding] = []
}

/// What was found in some cases of a feed, for the check of the feed to take.
@_spi(Engine) public struct CaseFindings: Sendable {
  var log: FindingLog
  var pending: PendingReferences
  var skips: SkippedReferences
  var collected: CollectedIDs

  /// Moves the findings, whose lines were counted from somewhere in the input, to where they stand in it.
  ///
  /// - Parameters:
  ///   - origin: the place from which they were counted; nil where it could not be found out.
  ///   - path: the input.
  mutating func move(to origin: Block.Anchor?, path: String) {
    func move(_ location: inout Location) {
      guard location.path == path, let line = location.line else { return }
      guard let origin else {
        // A place without a line is better than one with a wrong line; its offset holds.
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

  /// Whether a finding was made that tells of a line.
  var hasLocations: Bool { !log.findings.isEmpty || !pending.references.isEmpty }
}

/// A check of a feed in chunks of cases: several find what is wrong in a chunk each, and one puts that together.
extension StructuralCheck {
  /// What the checks of cases need to know, once all heads were checked.
  public mutating func contextOfCases() -> FeedContext {
    context.registers = feed.ids
    feed.expectsHeads = false
    return context
  }

  /// Whether a check of some cases has met an id twice, so that what it finds will not be taken.
  public var meetsAnother: Bool { feed.collected?.meetsAnother ?? false }

  /// Takes what a check of some cases has found, and lets it begin anew.
  public mutating func takeCases() -> CaseFindings {
    let (pending, skips, collected) = feed.takeCollected()
    let found = CaseFindings(log: log.take(), pending: pending, skips: skips, collected: collected)
    log = FindingLog(limit: log.limit)
    return found
  }

  /// Adds what was found in the next cases.
  ///
  /// - Parameters:
  ///   - found: what a check of these cases has found.
  ///   - origin: the place in the input from which its lines were counted; nil where that is its start.
  ///   - source: which of the input's sources that is in.
  /// - Returns: false where an id of theirs may stand elsewhere in the feed; then nothing is added, and this check must
  ///   look at the cases itself.
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

  /// The line and column of an offset of a source of the input at hand.
  public mutating func anchor(at offset: Int, source: Int) -> Block.Anchor? {
    run.lines.anchor(
      at: offset, in: context.sources[run.sourceBase + source],
      number: UInt16(truncatingIfNeeded: run.sourceBase + source))
  }

  /// Says of a column that it is not there: once, and not of every row.
  public mutating func report(missing finding: Finding) {
    if feed.isNews(missingColumn: finding) { log.add(finding) }
  }
}
