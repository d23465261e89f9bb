import Diarium
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The heads of several inputs, which become one: what the one has no place for keeps it from being written.
@Suite struct `Heads of several inputs` {
  private let folder: URL

  init() throws { folder = try Repository.temporaryFolder() }

  private func file(_ texts: [String], as format: Format) throws -> FeedSource {
    let paths = try texts.enumerated().map { number, text in
      let path = folder.appending(path: "\(number).\(format.rawValue)")
      try Data(text.utf8).write(to: path)
      return path.path
    }
    return try FeedSource(contentsOf: paths)
  }

  /// A feed that says something else of a member than another does.
  private static func feed(_ name: String, _ value: String, id: String) -> String {
    let cases = name == "cases" ? "" : #","cases":[{"id":"\#(id)","title":"Bro"}]"#
    return Samples.feed("\"\(name)\":\(value)\(cases)")
  }

  @Test(arguments: ["bodies", "parties", "persons", "meetings", "sources", "cases"])
  func `do not lose a list that is none`(name: String) throws {
    let list = name == "cases" ? #"[{"id":"ks-2","title":"Bro"}]"# : #"[{"id":"kf","name":"Kommunfullmäktige"}]"#
    for value in ["5", "true", "\"text\"", #"{"a":{"id":"kf","name":"Kommunfullmäktige"}}"#] {
      let texts = [Self.feed(name, value, id: "ks-1"), Self.feed(name, list, id: "ks-2")]
      for order in [texts, texts.reversed()] {
        for format in [Format.json, .yaml] {
          let feed = try file(order, as: format)
          for output in [Format.json, .jsonl, .yaml] {
            let (bytes, outcome) = try feed.encoded(as: output)
            #expect(bytes == nil && !outcome.isWritten, "\(name): \(value) as \(output)")
            let told = outcome.report.log.findings.first { $0.rule == .noPlace }
            #expect(told?.location.pointer == "/\(name)", "\(name): \(value) as \(output)")
            #expect(told?.help(for: .command)?.en.contains("--allow-loss type") == true)
            let allowed = try feed.encoded(as: output, allowing: [.type])
            #expect(allowed.bytes != nil && allowed.outcome.report.log.findings.contains { $0.rule == .droppedValues })
          }
          // Who reads the feed as values meets it, as in one input.
          #expect(throws: FeedError.self) { try feed.head() }
          #expect(try feed.encodedTables().files == nil, "\(name): \(value)")
          #expect(try feed.encodedTables(allowing: [.type, .unknown]).files != nil)
        }
      }
    }
  }

  @Test func `do not lose cases in the head of a stream`() throws {
    let head = Samples.feed(#""cases":[{"id":"ks-1","title":"Bro"}]"#)
    let feed = try file(["\(head)\n", "\(Samples.feed())\n{\"id\":\"ks-2\",\"title\":\"Bro\"}\n"], as: .jsonl)
    for output in Format.allCases {
      #expect(
        try output == .csv ? feed.encodedTables().files == nil : feed.encoded(as: output).bytes == nil, "\(output)")
    }
  }

  @Test func `with empty lists are one all the same`() throws {
    let texts = [Self.feed("bodies", "null", id: "ks-1"), Self.feed("bodies", "[]", id: "ks-2")]
    let text = try file(texts, as: .json).encoded(as: .json).bytes
    #expect(text.map { String(decoding: $0, as: UTF8.self) }?.contains("ks-2") == true)
  }

  @Test(.timeLimit(.minutes(1))) func `are compared in a time that grows with their size`() throws {
    let members = (0..<30_000).map { "\"x_ekeby_\($0)\":\($0)" }.joined(separator: ",")
    let texts = ["ks-1", "ks-2"].map { id in
      "{\"diarium\":\"1.0\",\(Samples.dataset.dropLast()),\(members)},\"cases\":[{\"id\":\"\(id)\",\"title\":\"Bro\"}]}"
    }
    let begun = ContinuousClock.now
    #expect(try file(texts, as: .json).encoded(as: .json).bytes != nil)
    #expect(ContinuousClock.now - begun < .seconds(30))
  }

  @Test(.timeLimit(.minutes(1))) func `of tables are described in a time that grows with their size`() throws {
    let resources = (0..<10_000).map { "{\"name\":\"r-\($0)\",\"path\":\"https://ekeby.example/\($0).csv\"}" }
    for number in 0...1 {
      let tables = folder.appending(path: "t\(number)")
      try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
      try Data("id,title\nks-\(number),Bro\n".utf8).write(to: tables.appending(path: "cases.csv"))
      let package =
        "{\"resources\":[\(resources.joined(separator: ","))],\"feed\":{\"diarium\":\"1.0\",\(Samples.dataset)}}"
      try Data(package.utf8).write(to: tables.appending(path: "datapackage.json"))
    }
    let feed = try FeedSource(contentsOf: ["t0", "t1"].map { folder.appending(path: $0).path })
    let begun = ContinuousClock.now
    let (files, outcome) = try feed.encodedTables()
    #expect(files != nil && !outcome.report.log.findings.contains { $0.rule == .packageMembers })
    #expect(ContinuousClock.now - begun < .seconds(30))
  }

  @Test func `come back from tables as deep as they may be nested`() throws {
    for depth in 60...63 {
      let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let text = Samples.feed("\"cases\":[{\"id\":\"ks-1\",\"title\":\"Bro\"}],\"x_ekeby_a\":\(value)")
      let tables = try #require(try Samples.encodedTables(text))
      #expect(try Samples.encoded(tables: tables, to: .json) == Samples.encoded(text), "\(depth)")
    }
  }
}
