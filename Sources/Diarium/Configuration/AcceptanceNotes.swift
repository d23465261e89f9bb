internal import DiariumReports
@_spi(Engine) internal import DiariumTree

extension Report {
  /// Says what was accepted, and how often.
  ///
  /// - Parameters:
  ///   - acceptance: what was accepted; `nil` if nothing was.
  ///   - baseline: the baseline; `nil` if there is none.
  mutating func describe(_ acceptance: Acceptance?, _ baseline: Baseline?) {
    guard let acceptance else { return }
    excepted = acceptance.exceptions.filter { $0.count > 0 }.map { .init($0.exception, count: $0.count) }
    notes += excepted.map(Self.note)
    guard let baseline else { return }
    let path = Mask.masked(baseline.path)
    // What was not looked for is not gone.
    let gone = isReadable && log.selection.only.isEmpty ? acceptance.gone : nil
    let use = BaselineUse(path: path, known: acceptance.known, gone: gone)
    self.baseline = use
    notes.append(Self.note(use))
    guard baseline.unlisted > 0 else { return }
    let (listed, all) = (baseline.findings, baseline.findings + baseline.unlisted)
    notes.append(
      .init(
        sv: """
          \(path) redovisar bara \(listed) av de \(all) anmärkningar som den räknar, och de andra räknas som nya; gör om \
          den med \(allFindings)
          """,
        en: """
          \(path) lists only \(listed) of the \(all) findings that it counts, and the others count as new; make it again \
          with \(allFindings)
          """))
  }

  private static func note(_ use: ExceptionUse) -> Message {
    let (count, rule, reason) = (use.count, use.exception.rule, use.exception.reason)
    let until = use.exception.until
    let (svUntil, enUntil) = (until.map { " till och med \($0)" } ?? "", until.map { " until \($0)" } ?? "")
    return .init(
      sv: "\(count) \(count == 1 ? "anmärkning" : "anmärkningar") av `\(rule)` räknas inte\(svUntil): \(reason)",
      en: "\(count) \(count == 1 ? "finding" : "findings") of `\(rule)` not counted\(enUntil): \(reason)")
  }

  private static func note(_ use: BaselineUse) -> Message {
    let (known, path) = (use.known, use.path)
    let said = Message(
      sv: "\(known) \(known == 1 ? "känd anmärkning" : "kända anmärkningar") ur \(path) räknas inte",
      en: "\(known) known \(known == 1 ? "finding" : "findings") of \(path) not counted")
    guard let gone = use.gone, gone > 0 else { return said }
    return .init(
      sv: "\(said.sv); \(gone) \(gone == 1 ? "annan i den finns" : "andra i den finns") inte längre",
      en: "\(said.en); \(gone) \(gone == 1 ? "other in it is" : "others in it are") gone")
  }
}
