@_spi(Engine) internal import DiariumConversion
internal import DiariumReports
@_spi(Engine) internal import DiariumTree

/// What a validation accepts, and what is said of it.
extension ValidationOptions {
  /// The exceptions that hold on the day of the run.
  private var holding: [RuleException] { rules.exceptions.filter { !isPast($0) } }

  private func isPast(_ exception: RuleException) -> Bool {
    // Days are as long as their texts, and come in their order.
    exception.until.map { $0 < asOf.string } ?? false
  }

  /// What is accepted; `nil` if that is nothing.
  var acceptance: Acceptance? {
    guard baseline != nil || !holding.isEmpty else { return nil }
    return Acceptance(fingerprints: baseline?.fingerprints ?? [:], exceptions: holding)
  }

  /// Reports exceptions whose last day is past, and those that no finding needed.
  ///
  /// - Parameters:
  ///   - log: the findings, all of them settled.
  ///   - paths: the files that were read.
  ///   - isWhole: whether the feed was read to its end.
  func reportExceptions(_ log: inout FindingLog, paths: [String], isWhole: Bool) {
    for exception in rules.exceptions where isPast(exception) { log.add(expired(exception)) }
    guard isWhole, !isPartial, let used = log.acceptance?.exceptions else { return }
    let applied = Set(Catalogue.applied(profiles, rules).map(\.name))
    for (exception, count) in used where count == 0 && applied.contains(exception.rule) {
      // It may be about a file of another run.
      if let files = exception.files, !paths.contains(where: files.matches) { continue }
      log.add(unused(exception))
    }
  }

  private func expired(_ exception: RuleException) -> Finding {
    let day = exception.until ?? ""
    return finding(
      .expiredIgnore, exception,
      .init(
        sv: "undantaget från `\(exception.rule)` gällde till och med \(day): \(exception.reason)",
        en: "the exception from `\(exception.rule)` held until \(day): \(exception.reason)"),
      help: .init(
        sv: "rätta det som det gällde och ta bort undantaget, eller ge det en ny sista dag",
        en: "mend what it was about and delete it, or give it a new last day"))
  }

  private func unused(_ exception: RuleException) -> Finding {
    finding(
      .unusedIgnore, exception,
      .init(
        sv: "undantaget från `\(exception.rule)` behövdes inte: \(exception.reason)",
        en: "the exception from `\(exception.rule)` was not needed: \(exception.reason)"),
      help: .init(
        sv: "ta bort det, om det som det gällde har rättats; annars stämmer filen eller id:t inte",
        en: "delete it, if what it was about is mended; else the file or the id does not match"))
  }

  private func finding(_ rule: RuleID, _ exception: RuleException, _ message: Message, help: Message) -> Finding {
    var finding = Finding(rule, message, help: help, at: exception.location ?? Location(path: ""))
    (finding.entityID, finding.value) = (exception.entityID, exception.rule)
    return finding
  }
}
