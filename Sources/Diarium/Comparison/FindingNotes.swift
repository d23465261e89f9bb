@_spi(Engine) internal import DiariumConversion
internal import DiariumReports
@_spi(Engine) internal import DiariumTree

/// Collects the findings on a feed for a comparison: each by its rule and its fingerprint, as the JSON report has it.
final class FindingNotes {
  /// A finding among those with the same fingerprint.
  struct Note {
    /// Its number in the feed: equal ones come in the order in which they were made.
    var number: Int
    var place: String
    var json: [UInt8]

    init(number: Int, place: String, json: [UInt8]) { (self.number, self.place, self.json) = (number, place, json) }

    /// A note as it was sorted.
    init(_ bytes: [UInt8]) {
      func number(_ at: Int) -> Int {
        at + 8 <= bytes.count ? bytes[at..<(at + 8)].reduce(0) { $0 << 8 | Int($1) } : 0
      }
      self.number = number(0)
      let end = min(bytes.count, 16 + number(8))
      place = String(decoding: bytes[min(16, end)..<end], as: UTF8.self)
      json = Array(bytes[end...])
    }

    var bytes: [UInt8] {
      var bytes: [UInt8] = []
      for number in [number, place.utf8.count] {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
      }
      return bytes + Array(place.utf8) + json
    }
  }

  private let source: FeedSource
  private let report: Report
  private let sorter = RecordSorter()
  private var count = 0

  init(_ source: FeedSource, _ options: ComparisonOptions) {
    self.source = source
    var report = Report(
      version: DiariumVersion.package, inputs: [], log: FindingLog(limit: 0), isReadable: true, failOn: .error)
    (report.language, report.audience) = (options.language, options.audience)
    self.report = report
  }

  /// Notes a finding.
  ///
  /// - Throws: `IOFailure` if there is no scratch space.
  func add(_ finding: Finding) throws(IOFailure) {
    var finding = finding
    source.enterArchives(&finding.location)
    for index in finding.related.indices { source.enterArchives(&finding.related[index].location) }
    Mask.mask(&finding)
    let fingerprint = finding.fingerprint
    let note = Note(
      number: count, place: finding.location.shownPlace,
      json: Array(JSONText.line(report.value(of: finding, fingerprint: fingerprint)).utf8))
    count += 1
    try sorter.add(Array((finding.rule.code + fingerprint).utf8), note.bytes)
  }

  /// The findings, once all were noted.
  func finish() throws(IOFailure) -> SortedRecords { try sorter.finish() }
}
