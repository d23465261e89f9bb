import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The examples of the catalogue are its tests.
@Suite struct `Rules in force` {
  @Test(arguments: Catalogue.rules.map(\.id.name)) func `are kept and broken by their examples`(name: String) throws {
    let rule = try #require(Catalogue.rule(name))
    if rule.id.category == "cnv" { return try Self.convert(rule) }
    if rule.id.category == "imp" { return try Self.importing(rule) }
    if rule.id == .unreadableInput { return try Self.besideNothing(rule) }
    let limits = Self.limits(rule)
    try #require(!rule.kept.isEmpty && !rule.broken.isEmpty)
    for example in rule.kept {
      let kept = try Self.report(example, limits)
      #expect(kept.log.isEmpty, "\(kept.log.findings.map { "\(Samples.line($0)) \($0.message)" })")
    }
    for example in rule.broken {
      let broken = try Self.report(example, limits)
      #expect(broken.log.total == 1, "\(broken.log.findings.map { "\(Samples.line($0)) \($0.message)" })")
      let finding = try #require(broken.log.findings.first { $0.rule == rule.id })
      #expect(finding.location.line != nil && finding.location.column != nil && finding.location.offset != nil)
      for language in Language.allCases {
        let message = finding.message[language]
        #expect(message.first?.isUppercase != true && !message.hasSuffix("."))
      }
      #expect(finding.help != nil)
    }
  }

  private static func report(_ example: String, _ limits: Limits) throws -> Report {
    let options = Samples.allRules
    if let tables = Rule.tables(of: example) {
      return try FeedSource(tables: tables, name: "export", limits: limits).validate(options)
    }
    return try Samples.report(bytes: Rule.bytes(of: example), limits: limits, options: options)
  }

  @Test func `have codes and names once`() {
    #expect(Set(Catalogue.rules.map(\.id.number)).count == Catalogue.rules.count)
    #expect(Set(Catalogue.names).count == Catalogue.rules.count)
    #expect(Catalogue.rule("DIA4003")?.id == .unknownField)
    #expect(Catalogue.rule("dia4003")?.id.code == "DIA4003")
    #expect(Catalogue.rule("str/nothing") == nil)
  }

  @Test func `stand in a file of their name`() throws {
    let acronyms = ["json": "JSON", "yaml": "YAML", "utf8": "UTF8", "id": "ID", "bom": "BOM", "url": "URL"]
    var files: [String] = []
    for folder in ["Sources/DiariumTree/Rules", "Sources/DiariumValidation/Rules"] {
      files += try FileManager.default.subpathsOfDirectory(atPath: Repository.file(folder).path)
        .filter { $0.hasSuffix(".swift") && $0.contains("/") && !$0.hasPrefix("Samples/") }
    }
    let names = Set(files.map { $0.split(separator: "/").last.map(String.init) ?? "" })
    for rule in Catalogue.rules {
      let words = rule.id.name.split(separator: "/")[1].split(separator: "-")
      let name = words.map { acronyms[String($0)] ?? $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      #expect(names.contains("\(name).swift"), "\(rule.id.name)")
    }
    #expect(files.count == Catalogue.rules.count)
  }

  /// Rules that speak of what was written are tried by writing.
  private static func convert(_ rule: Rule) throws {
    for (text, count) in rule.kept.map({ ($0, 0) }) + rule.broken.map({ ($0, 1) }) {
      let file = Rule.tables(of: text).map { FeedSource(tables: $0) } ?? FeedSource(bytes: Array(text.utf8))
      let outcome: ConversionOutcome
      switch rule.id {
      case .noPlace: outcome = try file.encodedTables().outcome
      case .packageMembers: outcome = try file.encoded(as: .json).outcome
      case .droppedValues: outcome = try file.encodedTables(allowing: [.unknown]).outcome
      case .staleOutput:
        let folder = try Repository.temporaryFolder().appending(path: "out").path
        let before = try file.convert(
          to: .folder(folder, replacing: false, cleaning: false), ConversionOptions(format: .csv))
        #expect(before.isWritten)
        outcome = try FeedSource(bytes: Array(rule.kept[0].utf8)).convert(
          to: .folder(folder, replacing: true, cleaning: false), ConversionOptions(format: .csv))
      case .unitedInputs:
        let folder = try Repository.temporaryFolder()
        let other = text.replacing("feed.schema.json", with: "other.json").replacing("ks-1", with: "ks-2")
        let paths = ["one.json", "two.json"].map { folder.appending(path: $0) }
        for (path, text) in zip(paths, [text, other]) { try Data(text.utf8).write(to: path) }
        outcome = try FeedSource(contentsOf: paths.map(\.path)).encoded().outcome
      default: outcome = try file.encoded().outcome
      }
      #expect(outcome.isWritten == (count == 0 || ![.noPlace, .staleOutput].contains(rule.id)))
      #expect(outcome.report.log.rules.filter { $0.rule == rule.id }.count == count)
    }
  }

  /// A file that is not there is found beside one that is.
  private static func besideNothing(_ rule: Rule) throws {
    let folder = try Repository.temporaryFolder()
    let (there, missing) = (folder.appending(path: "feed.json"), folder.appending(path: "missing.json"))
    for (text, isAlone) in rule.kept.map({ ($0, true) }) + rule.broken.map({ ($0, false) }) {
      try Data(text.utf8).write(to: there)
      let report = try FeedSource(contentsOf: [there.path] + (isAlone ? [] : [missing.path])).validate(Samples.allRules)
      #expect(report.log.findings.map(\.rule) == (isAlone ? [] : [rule.id]) && report.isReadable == isAlone)
      #expect(report.log.findings.allSatisfy { $0.help != nil && $0.location.path == missing.path })
    }
  }

  /// Rules about documents are tried by importing them; a form feed parts two documents of a run.
  private static func importing(_ rule: Rule) throws {
    for (text, count) in rule.kept.map({ ($0, 0) }) + rule.broken.map({ ($0, 1) }) {
      let run = try ImportRun()
      for document in text.split(separator: "\u{C}") {
        let file = try Repository.temporaryFolder().appending(path: "document.txt")
        try Data(document.utf8).write(to: file)
        try run.read(contentsOf: file.path)
      }
      let found = run.report.log.findings.filter { $0.rule == rule.id }
      #expect(found.count == count, "\(text): \(run.report.log.findings.map(\.message.en))")
      #expect(found.allSatisfy { $0.help != nil && $0.location.line != nil && $0.location.column != nil })
      // What a broken example breaks, it breaks alone; how the text was taken out is always told.
      let others = run.report.log.findings.filter { $0.rule != rule.id && $0.rule != .extraction }
      #expect(others.isEmpty, "\(text): \(others.map(\.message.en))")
    }
  }

  private static func limits(_ rule: Rule) -> Limits {
    var limits = Limits()
    if rule.id == .sizeLimit { limits.bytes = 1000 }
    return limits
  }
}
