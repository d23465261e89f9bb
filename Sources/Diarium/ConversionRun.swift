@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// Reads the feed, and writes it in canonical form.
  ///
  /// - Parameters:
  ///   - writer: receives the feed.
  ///   - options: the format to write, and what may be left out.
  ///   - isCut: whether bytes of the output have already been written.
  ///   - commit: makes the output appear; not called if something has no place in it.
  /// - Returns: the outcome of the conversion.
  /// - Throws: `IOFailure` if bytes cannot be read or written.
  func convert<Output: FeedOutput & ~Copyable>(
    _ writer: consuming Output, _ options: ConversionOptions, isCut: (borrowing Output) -> Bool = { _ in false },
    commit: (inout Output) throws(IOFailure) -> CanonicalComparison?
  ) throws(IOFailure) -> ConversionOutcome {
    let output = options.format ?? format
    var handler = ConversionHandler(
      writer, dropsDuplicates: options.allowedLosses.contains(.duplicate), keepsAbsences: options.tables.isLossless)
    var pass = pass(FindingLog(limit: limits.findings))
    pass.allowedLosses = options.allowedLosses
    var outcome = try pass.run(&handler)
    if handler.absences.total > 0 { outcome.log.add(normalised(handler.absences)) }
    for difference in outcome.differences { outcome.log.add(united(difference)) }
    var losses = outcome.losses
    if options.replacesInput {
      losses.add(.comments, outcome.comments, at: outcome.firstComment)
    } else if outcome.comments > 0 {
      outcome.log.add(droppedComments(outcome.comments, at: outcome.firstComment))
    }
    losses.add(handler.output.losses)
    losses.add(.duplicate, handler.dropped, at: nil)
    if outcome.hasDuplicateMembers, !options.allowedLosses.contains(.duplicate), losses.counts[.duplicate] == nil {
      let tally = outcome.log.rules.first { $0.rule == .duplicateKey }
      losses.add(.duplicate, tally?.count ?? 1, at: outcome.log.findings.first { $0.rule == .duplicateKey }?.location)
    }
    let view = handler.output.view
    if handler.output.formulas.count > 0 {
      outcome.log.add(
        formulas(handler.output.formulas, mayBeGuarded: view == nil, isRead: handler.output.viewCounts.isEmpty))
    }
    if let view { for finding in leftOut(of: view) { outcome.log.add(finding) } }
    // loss: package-members
    for leftOut in handler.output.leftOut { outcome.log.add(packageMembers(leftOut, output)) }
    let isNoFeed = hasNoFeed(output, &outcome.log)
    let isOverfull = reportOverfull(handler.output.overfull, options.tables.sheet, &outcome.log)
    let isRefused = report(losses, options.allowedLosses, &outcome.log) || isNoFeed || isOverfull
    // A file that changed while it was read does not represent any one moment, and is not written.
    try checkUnchanged(&outcome)
    // A run asked to stop after everything was read still writes nothing.
    if monitor?.stopped != nil { (outcome.isInterrupted, outcome.isReadable) = (true, false) }
    let hasNoPlace =
      !outcome.isWhole(but: options.allowedLosses) || outcome.hasCasesInLine && output.layout != .lines
    var report = report(&outcome)
    guard !isRefused, !hasNoPlace else {
      return ConversionOutcome(report: report, isWritten: false, isCut: isCut(handler.output), comparison: nil)
    }
    let comparison = try commit(&handler.output)
    report.notes += ViewWords.notes(handler.output.viewCounts)
    return ConversionOutcome(report: report, isWritten: true, comparison: comparison)
  }

  /// Reports an input that is not a feed, if the output would hold nothing of it.
  ///
  /// A document of one input is written unchanged. Tables have no place for it, nor does a feed of several inputs; in
  /// JSON Lines it would be read as a case.
  private func hasNoFeed(_ output: Format, _ log: inout FindingLog) -> Bool {
    guard output.layout != .document || inputs.count > 1,
      log.rules.contains(where: { $0.rule == .notAFeed })
    else { return false }
    log.add(
      Finding(
        .noPlace,
        .init(
          sv: "det som inte är en datamängd har ingen plats i resultatet",
          en: "the input is not a feed, and has no place in the output"),
        help: .init(
          sv: "gör en datamängd av det först: {\"diarium\":\"1.0\",\"dataset\":{…},\"cases\":[…]}",
          en: "make a feed of it first: {\"diarium\":\"1.0\",\"dataset\":{…},\"cases\":[…]}"),
        at: log.findings.first { $0.rule == .notAFeed }?.location ?? Location(path: path)))
    return true
  }

  /// The report on a pass.
  func report(_ outcome: inout FeedPass.Outcome, failOn: Report.FailOn = .error) -> Report {
    outcome.log.sort(inputs: outcome.paths)
    outcome.log = CauseSearch(outcome.log).log
    enterArchives(&outcome.log)
    Mask.mask(&outcome.log)
    let inputs = self.inputs.enumerated().map { index, input in
      var described = Report.Input(
        path: Mask.masked(input.input.path), format: input.format.rawValue, bytes: sizes[index])
      described.records = [.init(name: "cases", count: index < outcome.cases.count ? outcome.cases[index] : 0)]
      return described
    }
    var report = Report(
      version: DiariumVersion.package, inputs: inputs, log: outcome.log, isReadable: outcome.isReadable, failOn: failOn)
    report.skipped = outcome.skipped
    report.isInterrupted = outcome.isInterrupted
    if !outcome.unordered.isEmpty {
      let names = outcome.unordered.joined(separator: ", ")
      report.notes.append(
        .init(
          sv: "raderna i \(names) kommer inte i ärendenas ordning; de har sorterats",
          en: "the rows of \(names) do not come in the order of the cases; they were sorted"))
    }
    for path in outcome.readTwice {
      let path = Mask.masked(path)
      report.notes.append(
        .init(
          sv: "\(path) har lästs två gånger, eftersom delar av huvudet står efter ärendena",
          en: "\(path) was read twice, since parts of its head stand behind the cases"))
    }
    if isSpooled {
      report.notes.append(
        .init(
          sv: "standard in har lagrats tillfälligt på disk, eftersom allt inte läses i ordning",
          en: "standard input was kept in scratch space, since not all of it is read in its order"))
    }
    return report
  }

  /// Reports the values that have no place in the output; returns whether they prevent writing it.
  func report(_ losses: Losses, _ allowed: Set<Loss>, _ log: inout FindingLog) -> Bool {
    var isRefused = false
    for loss in Loss.allCases {
      guard let count = losses.counts[loss] else { continue }
      // The union of several inputs has no path of its own.
      let found = losses.places[loss].flatMap { $0.path.isEmpty ? nil : $0 }
      let place = found.map(counted) ?? Location(path: path)
      let (words, flag) = (loss.words(count), "--allow-loss \(loss.rawValue)")
      if loss == .length {
        isRefused = isRefused || !allowed.contains(loss)
        log.add(tooLong(count, isAllowed: allowed.contains(loss), at: place))
        continue
      }
      if allowed.contains(loss) {
        log.add(
          Finding(
            .droppedValues,
            .init(
              sv: "\(count) \(words.sv) har inte skrivits",
              en: "\(count) \(words.en) \(count == 1 ? "was" : "were") not written"),
            help: .init(
              sv: "spara originalet tillsammans med resultatet", en: "keep the original beside the output"), at: place
          ).advising(
            command: .init(
              sv: "\(flag) angavs; spara originalet tillsammans med resultatet",
              en: "\(flag) asked for it; keep the original beside the output")))
      } else {
        isRefused = true
        log.add(
          Finding(
            .noPlace,
            .init(
              sv: "\(count) \(words.sv) har ingen plats i resultatet",
              en: "\(count) \(words.en) \(count == 1 ? "has" : "have") no place in the output"),
            help: loss == .comments
              ? .init(
                sv: "skriv till en annan fil i stället", en: "write to another file instead")
              : .init(
                sv:
                  "rätta det som de andra anmärkningarna pekar ut; `allowedLosses` med `\(loss.rawValue)` utelämnar det",
                en: "mend what the other findings name; `allowedLosses` with `\(loss.rawValue)` leaves it out"),
            at: place
          ).advising(
            command: loss == .comments
              ? .init(
                sv: "skriv till en annan fil i stället (-o); \(flag) tar bort kommentarerna ur filen",
                en: "write to another file instead (-o); \(flag) deletes the comments from this one")
              : .init(
                sv: "rätta det som de andra anmärkningarna pekar ut; `diarium convert \(flag)` utelämnar det",
                en: "mend what the other findings name; `diarium convert \(flag)` leaves it out")))
      }
    }
    return isRefused
  }

  /// A place whose line was counted from the start of a chunk of lines, with its line in the whole input.
  func counted(_ location: Location) -> Location {
    guard let offset = location.offset, let index = inputs.firstIndex(where: { $0.input.path == location.path }),
      inputs[index].format.layout == .lines, case .file(let source) = inputs[index].input
    else { return location }
    var counted = location
    counted.line = LineCounter.line(of: offset, in: source)
    return counted
  }

  private func droppedComments(_ count: Int, at place: Location?) -> Finding {
    Finding(
      .commentsDropped,
      .init(
        sv: "\(count) kommentar\(count == 1 ? "" : "er") skrivs inte: kommentarer är inte data",
        en: "\(count) comment\(count == 1 ? " is" : "s are") not written: comments are not data"),
      help: .init(sv: "spara originalet tillsammans med resultatet", en: "keep the original beside the output"),
      at: place ?? Location(path: path))
  }

  private func united(_ difference: FileMembers.Difference) -> Finding {
    let (name, last) = (difference.name, inputs.last?.input.path ?? path)
    let kept: Message =
      difference.kept.map { .init(sv: "\($0) skrivs", en: "\($0) is written") }
      ?? .init(
        sv: "\(last), den sista, har inget, så inget skrivs", en: "\(last), the last, has none, and none is written")
    return Finding(
      .unitedInputs,
      .init(
        sv: "`\(name)` är inte lika i alla indata; \(kept.sv)",
        en: "`\(name)` is not the same in all inputs; \(kept.en)"),
      help: .init(
        sv: "det säger något om filen och inte om datamängden; sätt det i resultatet om det ska vara något annat",
        en: "it describes the file rather than the dataset; set it in the output if it should be different"),
      at: difference.place)
  }

  private func normalised(_ absences: Absences) -> Finding {
    let kinds: [(count: Int, one: Message, many: Message)] = [
      (absences.nulls, .init(sv: "null", en: "null"), .init(sv: "null", en: "nulls")),
      (absences.texts, .init(sv: "tom text", en: "empty text"), .init(sv: "tomma texter", en: "empty texts")),
      (absences.lists, .init(sv: "tom lista", en: "empty list"), .init(sv: "tomma listor", en: "empty lists")),
      (absences.records, .init(sv: "tom post", en: "empty record"), .init(sv: "tomma poster", en: "empty records")),
    ]
    let counts = kinds.filter { $0.count > 0 }.map { ($0.count, $0.count == 1 ? $0.one : $0.many) }
    let sv = counts.map { "\($0.0) \($0.1.sv)" }.joined(separator: ", ")
    let en = counts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ")
    return Finding(
      .normalisedAbsence,
      .init(
        sv: "\(sv) har utelämnats", en: "\(en) \(absences.total == 1 ? "was" : "were") written as absence"),
      help: .init(sv: "alla betyder samma sak: ej angivet", en: "all of them mean: not stated"),
      at: Location(path: path))
  }
}
