import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// The front door: feeds from memory and back, cases one by one, errors.
@Suite struct `Sources of feeds` {
  static let text = Samples.feed(
    #""cases":[{"id":"ks-1","title":"A"},{"id":"ks-2","title":"B"},{"id":"ks-3","title":"C"}]"#)

  @Test func `are read whole, and written as text in every format`() throws {
    let feed = try Feed(decoding: Self.text)
    #expect(feed.cases.map(\.id) == ["ks-1", "ks-2", "ks-3"])
    for format in Format.allCases where format.layout != .tables {
      let text = try feed.encoded(as: format)
      #expect(try Feed(decoding: text, as: format) == feed)
      #expect(try Feed(decoding: Array(text.utf8)) == feed, "told from its first bytes")
      // What the library writes of values is what it writes of their text.
      #expect(try FeedSource(text: Self.text).encoded(as: format).bytes == Array(text.utf8))
    }
    #expect(try Feed(FeedSource(tables: feed.encodedTables())) == feed)
    #expect(try FeedSource(text: Self.text).encodedTables().files == feed.encodedTables())
  }

  @Test func `give cases one by one, to whoever has seen enough`() throws {
    let broken = Self.text.replacing("{\"id\":\"ks-3\"", with: "{\"id\":3")
    var cases = FeedSource(text: broken).cases()
    #expect(try cases.next()?.id == "ks-1")
    #expect(try cases.next()?.id == "ks-2")
    let error = try #require(#expect(throws: FeedError.self) { try cases.next() })
    #expect(error.kind == .value && error.location.pointer == "/cases/2/id")
    // Behind the end there is nothing, as often as one asks.
    var whole = FeedSource(text: Self.text).cases()
    while try whole.next() != nil {}
    #expect(try whole.next() == nil && whole.next() == nil)
  }

  @Test func `are read by several tasks at once`() async throws {
    let source = FeedSource(text: Self.text)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try Feed(source).cases.count + source.validate().findings.count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(counts).count == 1 && counts.count == 8)
  }

  @Test(arguments: [
    ("", "f:1:1: "), ("{\"diarium\":\"1.0\",", "f:1:18: "), ("[]", "f:1:1: "), ("{}", "f:1:1: "), ("\u{0}", "f:1:1: "),
  ])
  func `say of what is no feed where it fails`(text: String, place: String) throws {
    let source = FeedSource(text: text, as: .json, name: "f")
    let error = try #require(#expect(throws: FeedError.self) { try Feed(source) })
    #expect(error.description.hasPrefix(place), "\(error)")
    #expect(error.kind == .syntax || error.kind == .value)
    #expect(error.description(in: .sv) != error.description)
  }

  @Test func `of lines without a head say so`() throws {
    let error = try #require(
      #expect(throws: FeedError.self) { try Feed(decoding: #"{"id":"ks-1","title":"A"}"# + "\n", as: .jsonl) })
    #expect(error.kind == .value && error.location.line == 1 && error.help?.sv.contains("\"diarium\"") == true)
  }

  @Test func `of rows that belong to nothing do not leave them out silently`() throws {
    var tables = try Feed(decoding: Self.text).encodedTables()
    tables["decisions.csv"] = Array("id,case_id,body,date,outcome\nd,ks-9,KS,2024-01-01,granted\n".utf8)
    let error = try #require(#expect(throws: FeedError.self) { try Feed(FeedSource(tables: tables)) })
    #expect(error.location.table == "decisions" && error.location.line == 2, "\(error)")
  }

  @Test func `refuse a format that is none of theirs`() throws {
    let error = try #require(#expect(throws: FeedError.self) { try Feed(decoding: Self.text, as: .csv) })
    // A text may be one table, and this has no header of one.
    #expect(error.kind == .syntax)
    let feed = try Feed(decoding: Self.text)
    let other = try #require(#expect(throws: FeedError.self) { try feed.encoded(as: .csv) })
    #expect(other.kind == .output && other.help != nil)
    #expect(throws: FeedError.self) { try FeedSource(text: Self.text).encoded(as: .csv) }
  }

  @Test func `are checked where they are in memory`() throws {
    var feed = try Feed(decoding: Self.text)
    feed.cases[1].id = "ks-1"
    let report = try feed.validate()
    #expect(report.findings.contains { $0.rule.name == "ref/duplicate-id" && $0.location.pointer == "/cases/1/id" })
    #expect(report.verdict == .invalid && report.count(.error) == report.tallies.filter { $0.severity == .error }.count)
  }

  @Test func `are written to files that take their format from their names`() throws {
    let folder = try Repository.temporaryFolder()
    let (yaml, tables) = (folder.appending(path: "feed.yaml").path, folder.appending(path: "tables/").path)
    let feed = try Feed(decoding: Self.text)
    try feed.write(to: yaml)
    try feed.write(to: tables + "/")
    #expect(try Feed(contentsOf: yaml) == feed && Feed(contentsOf: tables) == feed)
    let refused = try #require(#expect(throws: FeedError.self) { try feed.write(to: yaml) })
    #expect(refused.kind == .output && refused.location.path == yaml)
    #expect(!refused.description.contains("--") && !refused.description(in: .sv).contains("--"))
    try feed.write(to: yaml, replacing: true)
    // A conversion, too, takes the format from the name, or else from what is read.
    let source = FeedSource(text: Self.text)
    let lines = folder.appending(path: "feed.jsonl").path
    #expect(try source.convert(to: .file(lines)).isWritten)
    #expect(try FeedSource(contentsOf: lines).format == .jsonl && Feed(contentsOf: lines) == feed)
    let plain = folder.appending(path: "feed").path
    #expect(try FeedSource(contentsOf: yaml).convert(to: .file(plain)).isWritten)
    #expect(try String(contentsOfFile: plain, encoding: .utf8) == String(contentsOfFile: yaml, encoding: .utf8))
  }

  @Test func `that are not there say so in the system's words`() throws {
    let error = try #require(
      #expect(throws: FeedError.self) { try FeedSource(contentsOf: "/no/such/feed.json") })
    #expect(error.kind == .input && error.description == "/no/such/feed.json: No such file or directory")
  }
}

/// Arguments that no program should give, and some will.
@Suite struct `Odd arguments` {
  @Test(arguments: [
    ("[]", Format.json), ("null", .json), (#"{"diarium":"1.0","dataset":{},"cases":{}}"#, .json),
    (Samples.feed().replacing("\"1.0\"", with: "\"9.0\""), .json), (Samples.caseFeed(), .jsonl), ("[]", .yaml),
  ])
  func `of what is no feed no cases come silently`(text: String, format: Format) throws {
    let source = FeedSource(text: text, as: format)
    #expect(throws: FeedError.self) { try source.forEachCase { _ in } }
    #expect(throws: FeedError.self) { try Feed(source) }
  }

  @Test func `targets that cannot hold a format are refused`() throws {
    let folder = try Repository.temporaryFolder()
    let (json, tables) = (folder.appending(path: "feed.json").path, folder.appending(path: "tables").path)
    let feed = try Feed(decoding: `Sources of feeds`.text)
    try feed.write(to: json)
    try feed.write(to: tables + "/")
    let (file, several) = (try FeedSource(contentsOf: json), try FeedSource(contentsOf: [json, tables]))
    let csv = ConversionOptions(format: .csv)
    let refused: [(FeedSource, ConversionTarget, ConversionOptions)] = [
      (try FeedSource(contentsOf: tables), .standardOutput, ConversionOptions()), (file, .file("\(json).x"), csv),
      (file, .file("\(json)/"), ConversionOptions()), (file, .file("\(folder.path)/feed.csv"), ConversionOptions()),
      (file, .folder("\(json).d"), ConversionOptions(format: .json)), (file, .comparison, csv),
      (file, .input, ConversionOptions(format: .yaml)), (several, .input, ConversionOptions()),
    ]
    for (source, target, options) in refused {
      let error = try #require(#expect(throws: FeedError.self) { try source.convert(to: target, options) })
      #expect(error.kind == .output, "\(target)")
    }
    #expect(throws: FeedError.self) { try feed.write(to: "\(folder.path)/feed.csv") }
    #expect(throws: FeedError.self) { try ImportRun().write(to: .file("\(json).csv"), as: .csv) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["feed.json", "tables"])
    #expect(try Feed(contentsOf: json) == feed)
  }

  @Test func `limits are taken for the nearest that there are`() throws {
    var limits = Limits()
    for extreme in [Int.min, -1, 0, .max] {
      (limits.depth, limits.bytes, limits.aliasNodes, limits.findings) = (extreme, extreme, extreme, extreme)
      #expect((1...Limits.largestDepth).contains(limits.depth) && (1...Limits.largestBytes).contains(limits.bytes))
      #expect(limits.aliasNodes >= 0 && limits.findings >= 0)
      for format in [Format.json, .jsonl, .yaml] {
        let text = try #require(try FeedSource(text: `Sources of feeds`.text).encoded(as: format).bytes)
        _ = try FeedSource(bytes: text, as: format, limits: limits, jobs: extreme).validate()
      }
    }
    let report = try FeedSource(text: Samples.caseFeed("\"titel\":1"), name: "f").validate()
    for width in [Int.min, -1, 0, 1, .max] { #expect(!report.rendered(as: .human, width: width).isEmpty) }
  }

  @Test func `values that would not come back equal are not written`() throws {
    var feed = try Feed(decoding: `Sources of feeds`.text)
    func expectRefused(_ change: (inout Case) -> Void) throws {
      var changed = feed
      change(&changed.cases[0])
      let error = try #require(#expect(throws: FeedError.self) { try changed.encoded(as: .yaml) })
      #expect(error.kind == .value && !error.description.isEmpty)
    }
    for number in ["1,\"title\":\"forged\"", "01", "+1", ".5", "1.", "1e", "", "-", "NaN", "1 "] {
      try expectRefused { $0.extensions["x_ekeby_n"] = .number(number) }
    }
    try expectRefused { $0.kind = .unknown("motion") }
    try expectRefused { $0.status = .unknown("") }
    var deep = JSONValue.array([])
    for _ in 0..<20_000 { deep = .array([deep]) }
    try expectRefused { $0.extensions["x_ekeby_deep"] = deep }
    // It is taken apart from without, or its end would use up the stack.
    while case .array(let inner) = deep, let next = inner.first { deep = next }
    for number in ["0", "-0", "1.50", "1e5", "1E+5", "-12.5e-3"] {
      feed.cases[0].extensions["x_ekeby_n"] = .number(number)
      for format in [Format.json, .jsonl, .yaml] {
        #expect(try Feed(decoding: feed.encoded(as: format), as: format) == feed)
      }
    }
    feed.cases[0].extensions["no name of an extension"] = nil
    #expect(feed.cases[0].extensions.members.map(\.name) == ["x_ekeby_n"])
  }

  @Test func `rules that there are not are refused, and not passed over`() throws {
    let source = FeedSource(text: `Sources of feeds`.text)
    let changes: [(inout RuleSelection) -> Void] = [
      { $0.only = ["no/such"] }, { $0.ignored = ["str"] }, { $0.ignored = ["str/unknown-feild"] },
      { $0.severities["str/nothing"] = .error }, { $0.ignoredIn["txt"] = [PathPattern("*")] },
    ]
    for change in changes {
      var options = ValidationOptions()
      change(&options.rules)
      #expect(throws: FeedError.self) { try source.validate(options) }
    }
    var options = ValidationOptions()
    options.rules.only = ["str", "ref/unused"]
    options.rules.ignored = ["str/empty-text"]
    #expect(try source.validate(options).verdict == .valid)
  }

  @Test func `tables without their description say so`() throws {
    var tables = try Feed(decoding: `Sources of feeds`.text).encodedTables()
    tables["datapackage.json"] = nil
    let source = FeedSource(tables: tables)
    for read in [{ _ = try source.head() }, { try source.forEachCase { _ in } }, { _ = try Feed(source) }] {
      let error = try #require(#expect(throws: FeedError.self, performing: read))
      #expect(error.description == "tables: the folder has no datapackage.json, so nothing is known of the dataset")
      #expect(error.help?.sv != error.help?.en)
    }
  }
}

/// What the library says names what a program calls, and no option of the command.
@Suite struct `Words of the library` {
  @Test func `name no option`() throws {
    var seen = 0
    for rule in Catalogue.rules {
      for text in rule.broken.map(\.text) where !text.hasPrefix("#") {
        for finding in try FeedSource(text: text).validate().findings {
          seen += 1
          for said in [finding.message.en, finding.message.sv, finding.help?.en, finding.help?.sv] {
            #expect(said?.contains(/[ `]--[a-z]/) != true, "\(rule.id.name): \(said ?? "")")
          }
        }
      }
    }
    #expect(seen > 100)
  }

  @Test func `differ from those of the command where that has an option`() throws {
    var limits = Limits()
    limits.depth = 3
    let report = try FeedSource(text: Samples.feed(#""cases":[{"id":"a","title":[[[[]]]]}]"#), limits: limits)
      .validate()
    let finding = try #require(report.findings.first { $0.rule.name == "syn/depth-limit" })
    #expect(finding.help?.en.contains("`Limits.depth`") == true)
    #expect(finding.help(for: .command)?.en.contains("--max-depth") == true)
    #expect(report.rendered(as: .concise).contains("Limits.depth"))
    var said = report
    said.audience = .command
    #expect(said.rendered(as: .concise).contains("--max-depth") && said.rendered(as: .json).contains("--max-depth"))
  }
}
