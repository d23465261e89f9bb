internal import Diarium
@_spi(Engine) import DiariumTree
internal import Harness

/// Applies all rules to an input whose first byte chooses the form, reports, and converts to JSON Lines and back.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzValidate(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Harness.bytes(start, count)
  guard let first = bytes.first else { return 0 }
  // The seeds name a form by its place in this list; archives have a harness of their own.
  let formats: [Format] = [.json, .jsonl, .yaml, .csv]
  let format = formats[Int(first) % formats.count]
  let text = Array(bytes.dropFirst())
  let tables = format == .csv ? Tables.split(text) : [:]
  let file =
    format == .csv ? FeedSource(tables: tables, limits: Harness.limits, jobs: 1) : Harness.file(text, format)
  var sizes = [file.path: text.count]
  for (name, bytes) in tables { sizes["\(file.path)/\(name)"] = bytes.count }
  // What is in memory can always be had.
  try? validate(file, sizes)
  try? convert(file)
  return PlantedTrap.result()
}

private func validate(_ file: FeedSource, _ sizes: [String: Int]) throws(FeedError) {
  var options = ValidationOptions()
  options.profiles = Set(Rule.Profile.allCases)
  options.asOf = "2026-01-31"
  options.isDetailed = true
  var report = try file.validate(options)
  Harness.require(report.isReadable || report.log.count(.error) > 0, "what cannot be read has an error that says why")
  for place in report.log.findings.flatMap({ [$0.location] + $0.related.map(\.location) }) {
    Harness.require((place.line ?? 1) > 0 && (place.column ?? 1) > 0, "lines and columns are counted from 1")
    guard let offset = place.offset else { continue }
    Harness.require(
      offset >= 0 && offset + (place.length ?? 0) <= sizes[place.path] ?? 0, "a finding has its place in the input")
  }
  for language in Language.allCases {
    report.language = language
    _ = HumanReport(report, isColoured: true).text()
    _ = HumanReport(report, isColoured: false).summary()
    _ = report.concise()
    _ = report.lines()
    let json = Array(JSONText.line(report.json()).utf8)
    Harness.require(try Harness.again(json, .json).inspect().stopped == nil, "a report is JSON")
  }
}

/// What has a place in JSON Lines is written the same by way of them.
private func convert(_ file: FeedSource) throws(FeedError) {
  try Harness.writeTwice(file, as: .jsonl)
  let (written, outcome) = try file.encoded(as: .jsonl)
  guard let lines = written, !lines.isEmpty, Harness.isFeed(outcome.report) else { return }
  let back = Harness.again(lines, .jsonl)
  // Cases that are no list stand in the head's line as they were, are told there, and go no further.
  if try back.validate().log.findings.contains(where: { $0.rule == .unknownField && $0.location.pointer == "/cases" }) {
    return
  }
  for format in [Format.json, .yaml] {
    guard let bytes = try file.encoded(as: format).bytes else { continue }
    Harness.require(try back.encoded(as: format).bytes == bytes, "by JSON Lines \(format) is the same")
  }
  guard var tables = try file.encodedTables().files, var others = try back.encodedTables().files else { return }
  if outcome.report.log.rules.contains(where: { $0.rule == .packageMembers }) {
    // Members of datapackage.json that are not the feed's go no further, and that was told.
    tables["datapackage.json"] = nil
    others["datapackage.json"] = nil
  }
  Harness.require(others == tables, "by JSON Lines tables are the same")
}
