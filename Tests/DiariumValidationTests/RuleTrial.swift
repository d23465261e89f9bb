import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport

/// What the tool finds in an example of a rule: in a feed that is read, and where the rule speaks of what is written or
/// imported, by doing that.
struct RuleTrial {
  let rule: Rule
  let text: String
  /// Whether the example breaks the rule: one of two may be broken by what is beside it.
  let isBroken: Bool

  init(_ rule: Rule, kept text: String) { (self.rule, self.text, isBroken) = (rule, text, false) }
  init(_ rule: Rule, broken example: Rule.Example) { (self.rule, text, isBroken) = (rule, example.text, true) }

  /// What was found; how a document's text was taken out is always told, and is left out where another rule is tried.
  func findings() throws -> [Finding] {
    switch rule.id.category {
    case "cnv": try converted().report.log.findings.filter { $0.rule == rule.id }
    case "cfg": try configured()
    case "imp": try imported().filter { $0.rule == rule.id || $0.rule != .extraction }
    case "tab" where rule.id == .formulaCell: try written()
    default: try rule.id == .unreadableInput ? besideNothing() : checked().log.findings
    }
  }

  /// The outcome of writing it.
  func converted() throws -> ConversionOutcome {
    let file = Rule.tables(of: text).map { FeedSource(tables: $0) } ?? FeedSource(bytes: Array(text.utf8))
    switch rule.id {
    case .cellTooLong: return try file.encoded(as: .xlsx).outcome
    case .noPlace: return try file.encodedTables().outcome
    case .packageMembers: return try file.encoded(as: .json).outcome
    case .droppedValues: return try file.encodedTables(allowing: [.unknown]).outcome
    case .view: return try file.encodedViews().outcome
    case .staleOutput:
      // A folder that holds the tables of a feed with decisions is written anew.
      let folder = try Repository.temporaryFolder().appending(path: "out").path
      _ = try file.convert(to: .folder(folder, replacing: false, cleaning: false), ConversionOptions(format: .csv))
      return try FeedSource(bytes: Array(rule.kept[0].utf8)).convert(
        to: .folder(folder, replacing: true, cleaning: false), ConversionOptions(format: .csv))
    case .unitedInputs:
      // A second input of the same feed has another case, and another schema.
      let folder = try Repository.temporaryFolder()
      let other = text.replacing("feed.schema.json", with: "other.json").replacing("ks-1", with: "ks-2")
      let paths = ["one.json", "two.json"].map { folder.appending(path: $0) }
      for (path, text) in zip(paths, [text, other]) { try Data(text.utf8).write(to: path) }
      return try FeedSource(contentsOf: paths.map(\.path)).encoded().outcome
    default: return try file.encoded().outcome
    }
  }

  /// The report on it as a feed.
  private func checked() throws -> Report {
    var (limits, options) = (Limits(), Samples.allRules)
    if rule.id == .sizeLimit { limits.bytes = 1000 }
    if rule.id.name == "tmp/stale-feed" { options.maximumAge = 365 }
    if let sheets = Rule.workbook(of: text) {
      return try FeedSource(bytes: SampleWorkbook.bytes(sheets), name: "book.xlsx").validate(Samples.allRules)
    }
    if text.hasPrefix("CREATE TABLE") {
      return try FeedSource(bytes: SampleDatabase.bytes(text), name: "base.sqlite").validate(Samples.allRules)
    }
    if let tables = Rule.tables(of: text) {
      return try FeedSource(tables: tables, name: "export", limits: limits).validate(Samples.allRules)
    }
    return try Samples.report(bytes: Rule.bytes(of: text), limits: limits, options: options)
  }

  /// What is found where it is written as tables.
  private func written() throws -> [Finding] {
    try FeedSource(bytes: Array(text.utf8)).encodedTables().outcome.report.log.findings
  }

  /// What is found in a feed with the configuration before it.
  private func configured() throws -> [Finding] {
    let folder = try Repository.temporaryFolder()
    for file in text.split(separator: "== ", omittingEmptySubsequences: true) {
      let name = file.prefix { $0 != "\n" }
      try Data(file.dropFirst(name.count + 1).utf8).write(to: folder.appending(path: String(name)))
    }
    var options = Samples.allRules
    try options.apply(FeedConfiguration(contentsOf: folder.appending(path: FeedConfiguration.fileName).path))
    return try FeedSource(contentsOf: folder.appending(path: "feed.json").path).validate(options).log.findings
  }

  /// What is found where a file of that name is not there, beside one that is.
  private func besideNothing() throws -> [Finding] {
    let folder = try Repository.temporaryFolder()
    let (there, missing) = (folder.appending(path: "feed.json"), folder.appending(path: "missing.json"))
    try Data(text.utf8).write(to: there)
    return try FeedSource(contentsOf: [there.path] + (isBroken ? [missing.path] : [])).validate(Samples.allRules)
      .log.findings
  }

  /// What is found in documents that are imported; a form feed parts two documents of a run.
  private func imported() throws -> [Finding] {
    let run = try ImportRun()
    for (index, document) in text.split(separator: "\u{C}").enumerated() {
      try run.read(text: String(document), name: "document-\(index + 1).txt")
    }
    return run.report.log.findings
  }
}
