import Diarium
import Foundation
import TestSupport
import Testing

/// A feed that was split into a folder, and what is in it.
struct SplitFeed {
  let outcome: SplitOutcome
  /// The outputs by their paths in the folder.
  let files: [String: [UInt8]]
  let format: Format

  /// Splits a feed into a fresh folder.
  init(_ source: FeedSource, _ options: ValidationOptions = Samples.structural, language: Language = .en) throws {
    let folder = try Repository.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    outcome = try source.split(into: folder.path, language: language, options)
    files = try Self.files(in: folder)
    format = source.format
  }

  /// The files in a folder and the folders in it, by their paths.
  static func files(in folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[path] = Array(try Data(contentsOf: url))
    }
    return files
  }

  /// The bytes that could not be read.
  var unread: [UInt8] { files["unread.txt"] ?? [] }

  /// The good cases, or the bad ones, as a feed.
  func feed(_ name: String) throws -> FeedSource {
    if format.isFolder {
      let tables = files.filter { $0.key.hasPrefix("\(name)/") }
      return FeedSource(
        tables: Dictionary(uniqueKeysWithValues: tables.map { (String($0.key.dropFirst(name.count + 1)), $0.value) }))
    }
    let bytes = try #require(files["\(name).\(format.fileExtensions[0])"])
    return FeedSource(bytes: bytes, as: format)
  }

  /// The lines of the good cases, or of the bad ones without their findings; the head comes first.
  func lines(_ name: String) throws -> [String] { try Self.lines(feed(name)).map(Self.withoutFindings) }

  /// A feed as canonical lines, without what they have no place for.
  static func lines(_ source: FeedSource) throws -> [String] {
    let bytes = try #require(try source.encoded(as: .jsonl, allowing: Set(Loss.allCases)).bytes)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A line without the findings of its case.
  static func withoutFindings(_ line: String) -> String {
    guard let begin = line.range(of: "\"x_diarium_findings\":[") else { return line }
    var end = begin.upperBound
    var isInText = false
    while isInText || line[end] != "]" {
      if line[end] == "\\" { end = line.index(after: end) } else if line[end] == "\"" { isInText.toggle() }
      end = line.index(after: end)
    }
    end = line.index(after: end)
    var before = line[..<begin.lowerBound]
    var after = line[end...]
    if before.hasSuffix(",") { before.removeLast() } else if after.hasPrefix(",") { after.removeFirst() }
    return String(before + after)
  }

  /// The texts of the findings of each bad case, in order.
  func findings() throws -> [[String]] {
    try Self.lines(feed("bad")).dropFirst().map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return value?[FeedSource.findingsMember] as? [String] ?? []
    }
  }

  /// The ids of the good cases, or of the bad ones.
  func ids(_ name: String) throws -> [String] {
    try Self.lines(feed(name)).dropFirst().map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return value?["id"] as? String ?? ""
    }
  }
}
