import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport

/// Documents to import, and what comes of them.
enum Imported {
  /// The layouts that are imported, each a fixture of invented places and people.
  static let layouts = ["report-2024", "report-2016", "report-2003"]

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Repository.file("Tests/Fixtures/import/\(name).txt")))
  }

  static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  static func document(_ bytes: [UInt8], municipality: String? = "0180") -> ImportedDocument {
    var options = ImportOptions(digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    options.municipalityCode = municipality
    return Importing.document(bytes, path: "document.txt", options: options)
  }

  static func document(_ text: String) -> ImportedDocument { document([UInt8](text.utf8)) }

  /// Whether each character has one place, and each finding a place in the text.
  static func isAccounted(_ document: ImportedDocument) -> Bool {
    document.account.total == document.length && document.account.places.count == document.length
      && document.findings.allSatisfy { ($0.location.line ?? 0) >= 1 && ($0.location.column ?? 0) >= 1 }
      && (document.account.count(.unplaced) == 0 || document.findings.contains { $0.rule == .unplaced }
        || document.cases.first == nil)
  }

  /// A feed of one document, as bytes of JSON.
  static func feed(_ document: ImportedDocument) throws -> [UInt8] {
    guard let record = document.cases.first else { return [] }
    var feed = Feed(
      dataset: Dataset(title: "Ekeby", publisher: Publisher(name: "Ekeby kommun"), license: "CC0-1.0", language: "sv"))
    feed.meetings = document.registers.meetings
    feed.sources = document.source.map { [$0] } ?? []
    feed.cases = [record]
    let folder = try Repository.temporaryFolder()
    let path = folder.appending(path: "feed.json").path
    try feed.write(to: path)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// The case without places and without the text's own description, so that two texts can be compared.
  static func bare(_ document: ImportedDocument) throws -> String {
    guard let record = document.cases.first else { return "" }
    let value = try JSONSerialization.jsonObject(with: JSONEncoder().encode(record))
    let data = try JSONSerialization.data(
      withJSONObject: without(["spans"], value), options: [.sortedKeys, .prettyPrinted])
    return String(decoding: data, as: UTF8.self)
  }

  private static func without(_ names: Set<String>, _ value: Any) -> Any {
    if let members = value as? [String: Any] {
      return members.filter { !names.contains($0.key) }.mapValues { without(names, $0) }
    }
    if let elements = value as? [Any] { return elements.map { without(names, $0) } }
    return value
  }

  /// The names of the rules that spoke, each once.
  static func rules(_ document: ImportedDocument) -> Set<String> { Set(document.findings.map(\.rule.name)) }
}
