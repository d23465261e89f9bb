@_spi(Engine) internal import DiariumTree

extension Report {
  /// The report without the findings of its baseline, for readers who only need what is new; its notes say how many there
  /// are.
  package var withoutKnown: Report {
    guard baseline != nil else { return self }
    var report = self
    (report.log, report.baseline) = (log.withoutKnown, nil)
    return report
  }
}
