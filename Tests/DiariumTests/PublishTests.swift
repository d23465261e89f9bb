import Diarium
import Foundation
import TestSupport
import Testing

/// `FeedSource.publish`: a feed as a folder, and the chain of publications.
@Suite struct `A publication` {
  private let folder: URL
  private var site: URL { folder.appending(path: "site") }

  init() throws { folder = try Repository.temporaryFolder() }

  /// Cases with ids and titles, and members of their own.
  private static func feed(_ cases: String..., head: String = "") -> FeedSource {
    let dataset = Samples.feed(head).replacing(
      "\"dataset\":{", with: #""dataset":{"generated":"2024-06-01T08:00:00Z","#)
    return FeedSource(text: ([dataset] + cases).joined(separator: "\n") + "\n", as: .jsonl, name: "feed.jsonl")
  }

  private static func options(on day: CivilDate = "2024-06-05") -> PublishOptions {
    var options = PublishOptions(base: "https://data.ekeby.example/beslut")
    options.asOf = day
    return options
  }

  @discardableResult
  private func publish(
    _ source: FeedSource, on day: CivilDate = "2024-06-05", _ change: (inout PublishOptions) -> Void = { _ in }
  ) throws -> PublishOutcome {
    var options = Self.options(on: day)
    change(&options)
    return try source.publish(to: site.path, options)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: site.appending(path: name), encoding: .utf8)
  }

  private func json(_ name: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: site.appending(path: name)))
  }

  private func lines(_ name: String) throws -> [String] { try text(name).split(separator: "\n").map(String.init) }

  /// The bytes of all files, by path.
  private func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if let bytes = FileManager.default.contents(atPath: folder.appending(path: name).path) { files[name] = bytes }
    }
    return files
  }

  private static let a = #"{"id":"a","title":"Motion om cykelbanor","modified":"2024-05-01T10:00:00+02:00"}"#
  private static let b = #"{"id":"b","title":"Ny bro"}"#

  @Test func `has the feed in every form, in the order of ids`() throws {
    let outcome = try publish(Self.feed(Self.b, Self.a))
    #expect(outcome.isPublished && outcome.number == 1 && !outcome.isUnchanged)
    #expect(outcome.counts.cases == 2 && outcome.counts.added == 2)
    #expect(try lines("feed.jsonl").map { $0.prefix(9) } == [#"{"diarium"#, #"{"id":"a""#, #"{"id":"b""#])
    let feed = try text("feed.jsonl")
    for name in ["feed.json", "feed.yaml", "csv", "feed.csv.zip", "feed.xlsx", "feed.sqlite"] {
      let back = try FeedSource(contentsOf: site.appending(path: name).path).encoded(as: .jsonl).bytes
      #expect(back.map { String(decoding: $0, as: UTF8.self) } == feed, "\(name)")
    }
    for name in [
      "index.html", "report.html", "report.json", "atom.xml", "dcat.rdf", "cases/a.html", "views/v_decisions.csv",
      "views/codebook.sv.md", "csv/csv-metadata.json", "csv/datapackage.json", "schema/feed.schema.json",
      "schema/context.jsonld", "schema/tables.sqlite.sql",
    ] {
      #expect(FileManager.default.fileExists(atPath: site.appending(path: name).path), "\(name)")
    }
    #expect(try lines("SHA256SUMS").count == files(site).count - 1)
    let index = try lines("index.jsonl")
    #expect(index.count == 2 && index.first?.hasSuffix(#""updated":"2024-05-01T10:00:00+02:00"}"#) == true)
    #expect(index.last?.hasSuffix(#""updated":"2024-06-05T00:00:00Z"}"#) == true)
    #expect(try text("atom.xml").contains("https://data.ekeby.example/beslut/cases/a.html"))
  }

  @Test func `of the same feed changes no byte`() throws {
    try publish(Self.feed(Self.a, Self.b))
    let before = try files(site)
    let outcome = try publish(Self.feed(Self.b, Self.a))
    #expect(outcome.isPublished && outcome.isUnchanged && outcome.number == 1)
    #expect(try files(site) == before)
    // On another day the chain stays, too.
    try publish(Self.feed(Self.a, Self.b), on: "2024-07-01")
    #expect(try files(site)["history.jsonl"] == before["history.jsonl"])
    #expect(try files(site)["dcat.rdf"] == before["dcat.rdf"])
  }

  @Test func `says what changed, and has tombstones for what is gone`() throws {
    try publish(Self.feed(Self.a, Self.b))
    let first = try Data(contentsOf: site.appending(path: "feed.jsonl"))
    let changed = Self.b.replacing("Ny bro", with: "Ny gångbro")
    let outcome = try publish(Self.feed(changed, #"{"id":"c","title":"C"}"#), on: "2024-06-12")
    #expect(outcome.number == 2 && outcome.counts.changed == 1 && outcome.counts.removed == 1)
    #expect(
      outcome.notes.map(\.en) == ["1 of the cases that were published is gone, first `a`; tombstones take their place"])
    let tombstone = #"{"id":"a","modified":"2024-06-12T00:00:00Z","deleted":true}"#
    #expect(try lines("feed.jsonl")[1] == tombstone)
    let delta = try json("delta.json")
    #expect(delta["cases"]?.elements.map { $0["id"]?.text } == ["a", "b", "c"])
    #expect(delta["dataset"]?["since"]?.text == "2024-06-01T08:00:00Z")
    #expect(try text("delta.json") == text("deltas/000002.json"))
    #expect(
      try lines("history.jsonl").last?.hasSuffix(
        #""delta":"deltas/000002.json","counts":{"cases":3,"tombstones":1,"added":1,"changed":1,"removed":1}}"#) == true
    )
    // A consumer that has the first has the second.
    let held = folder.appending(path: "held.jsonl")
    try first.write(to: held)
    let source = try FeedSource(contentsOf: held.path)
    let applied = try source.applying([FeedSource(contentsOf: site.appending(path: "delta.json").path)])
    #expect(applied.refusal == nil && applied.applied == 1)
    let new = folder.appending(path: "new.jsonl").path
    try applied.convert(to: .file(new))
    #expect(
      FileManager.default.contents(atPath: new) == FileManager.default.contents(atPath: site.path + "/feed.jsonl"))
    // The tombstone stays, though nobody says it any more.
    try publish(Self.feed(changed, #"{"id":"c","title":"C"}"#, #"{"id":"d","title":"D"}"#), on: "2024-06-19")
    #expect(try lines("feed.jsonl")[1] == tombstone)
    // Where a case is back, it is no tombstone.
    try publish(Self.feed(Self.a, changed), on: "2024-06-26") { $0.maximumDrop = 100 }
    #expect(try lines("feed.jsonl")[1] == Self.a)
  }

  @Test func `is in pages that name the next, with the same first address`() throws {
    let cases = (1...5).map { #"{"id":"k\#($0)","title":"T\#($0)"}"# }
    let source = Self.feed(cases[0], cases[1], cases[2], cases[3], cases[4])
    try publish(source) { $0.pageSize = 2 }
    #expect(try json("feed.json")["dataset"]?["next"]?.text == "https://data.ekeby.example/beslut/feed-0002.json")
    #expect(try json("feed-0002.json")["dataset"]?["next"]?.text == "https://data.ekeby.example/beslut/feed-0003.json")
    #expect(try json("feed-0003.json")["dataset"]?["next"] == nil)
    #expect(try json("feed-0003.json")["cases"]?.elements.map { $0["id"]?.text } == ["k5"])
    let pages = ["feed.json", "feed-0002.json", "feed-0003.json"].map { site.appending(path: $0).path }
    #expect(try FeedSource(contentsOf: pages).validate().verdict == .valid)
    // A smaller feed leaves no page behind.
    try publish(Self.feed(cases[0], cases[1])) { ($0.pageSize, $0.allowsDrop) = (5, true) }
    #expect(!FileManager.default.fileExists(atPath: site.path + "/feed-0002.json"))
  }

  @Test(arguments: [
    (#"{"id":"a","title":"T","summary":"Sökanden, 811218-9876."}"#, "txt/personal-identity-number"),
    (#"{"id":"a","title":"T","confidentiality":{"level":"confidential"},"summary":"S"}"#, "txt/confidential-content"),
    (#"{"id":"a","title":"T","opened":"2024-13-01"}"#, "str/"),
    (#"{"id":"a","title":"T","hittepå":1}"#, "str/unknown-field"),
    (#"{"id":"a","title":"T"}"# + "\n" + #"{"id":"a","title":"U"}"#, "ref/duplicate-id"),
    (#"{"id":"a""#, "enc/truncated-file"),
  ])
  func `is refused, and changes nothing`(_ record: String, _ rule: String) throws {
    try publish(Self.feed(Self.a, Self.b))
    let before = try files(folder)
    let outcome = try publish(Self.feed(record, Self.b)) {
      $0.maximumDrop = 100
      // No setting makes publishable what nobody may publish.
      if rule.hasPrefix("txt/") {
        $0.validation.rules.ignored = [rule]
        $0.validation.failOn = .never
      }
    }
    #expect(!outcome.isPublished && outcome.notes.count == 1)
    #expect(outcome.report.findings.contains { $0.rule.name.hasPrefix(rule) && [2, 3].contains($0.location.line) })
    #expect(try files(folder) == before)
  }

  @Test func `stops where far fewer cases are there than before`() throws {
    try publish(Self.feed(Self.a, Self.b, #"{"id":"c","title":"C"}"#))
    let outcome = try publish(Self.feed(Self.a))
    #expect(!outcome.isPublished)
    #expect(
      outcome.notes.last?.en
        == "only 1 case, against 3 in the publication before (-66 %, at most 20 % are allowed): is it a cut export?")
    #expect(try publish(Self.feed(Self.a)) { $0.maximumDrop = 66 }.isPublished == false)
    #expect(try publish(Self.feed(Self.a)) { $0.maximumDrop = 67 }.isPublished)
    // Cases may also be gone without a tombstone; then no delta leads on.
    try publish(Self.feed(Self.a), on: "2024-06-12") { $0.allowsDrop = true }
    #expect(try lines("feed.jsonl").count == 4, "tombstones of before stay")
    let dropped = try publish(Self.feed(Self.b), on: "2024-06-13") { $0.allowsDrop = true }
    #expect(dropped.isPublished && dropped.counts.removed == 1)
    #expect(!FileManager.default.fileExists(atPath: site.path + "/delta.json"))
  }

  @Test func `erases a case from everything that is published`() throws {
    let secret = #"{"id":"b","title":"Zebrafinken"}"#
    try publish(Self.feed(Self.a, Self.b))
    try publish(Self.feed(Self.a, secret), on: "2024-06-06")
    #expect(try files(site).values.contains { $0.range(of: Data("Zebrafinken".utf8)) != nil })
    #expect(try !publish(Self.feed(Self.a, secret), on: "2024-06-07") { $0.erased = ["b"] }.isPublished)
    #expect(try !publish(Self.feed(Self.a), on: "2024-06-07") { $0.erased = ["x"] }.isPublished)
    let outcome = try publish(Self.feed(Self.a), on: "2024-06-07") { ($0.erased, $0.maximumDrop) = (["b"], 100) }
    #expect(outcome.isPublished && outcome.number == 3)
    #expect(try files(site).values.allSatisfy { $0.range(of: Data("Zebrafinken".utf8)) == nil })
    #expect(try files(site).keys.allSatisfy { !$0.hasPrefix("delta") })
    let history = try lines("history.jsonl")
    #expect(history.dropLast().allSatisfy { $0.contains(#""erased":true"#) && !$0.contains("sha256") })
    #expect(try lines("feed.jsonl").last == #"{"id":"b","modified":"2024-06-07T00:00:00Z","deleted":true}"#)
  }

  @Test func `leaves alone what it did not publish`() throws {
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try Data("keep".utf8).write(to: site.appending(path: "letter.txt"))
    #expect(throws: FeedError.self) { try publish(Self.feed(Self.a)) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
    // Nor does it go on from a feed that somebody has changed.
    try FileManager.default.removeItem(at: site)
    try publish(Self.feed(Self.a))
    try Data((text("feed.jsonl") + #"{"id":"z","title":"Z"}"# + "\n").utf8).write(
      to: site.appending(path: "feed.jsonl"))
    let before = try files(folder)
    #expect(throws: FeedError.self) { try publish(Self.feed(Self.a)) }
    #expect(try files(folder) == before)
  }

  @Test(arguments: [
    "data.ekeby.example", "ftp://ekeby.example/", "https://", "https://ekeby.example/?a", "", "https://a b/",
  ])
  func `needs an address`(_ base: String) throws {
    #expect(throws: FeedError.self) { try Self.feed(Self.a).publish(to: site.path, PublishOptions(base: base)) }
    #expect(!FileManager.default.fileExists(atPath: site.path))
  }

  @Test func `leaves files to those who could read them`() throws {
    try publish(Self.feed(Self.a))
    let names = [
      "feed.json", "feed.jsonl", "feed.yaml", "feed.csv.zip", "feed.xlsx", "feed.sqlite", "index.jsonl",
      "history.jsonl",
    ]
    func path(_ name: String) -> String { site.appending(path: name).path }
    for name in names { try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path(name)) }
    try publish(Self.feed(Self.a, Self.b), on: "2024-06-06")
    for name in names {
      let mode = try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
  }

  @Test func `has a long case as it is`() throws {
    let text = String(repeating: "Å och ä. ", count: 20_000)
    let long =
      #"{"id":"b","title":"Ny bro","initiatives":[{"id":"b-1","kind":"motion","signatories":[{"name":"Bo Ek","kind":"person"}],"text":"\#(text)slut"}]}"#
    try publish(Self.feed(Self.a, long)) { $0.validation.failOn = .never }
    let found = try lines("feed.jsonl")
    #expect(found.count == 3 && found.last == long)
  }

  @Test func `keeps ids within its folder`() throws {
    try publish(Self.feed(#"{"id":"a/../../index","title":"T"}"#, #"{"id":"a/b","title":"U"}"#))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
    let pages = try FileManager.default.contentsOfDirectory(atPath: site.appending(path: "cases").path)
    #expect(pages.count == 2 && pages.allSatisfy { $0.hasPrefix("sha-") && $0.hasSuffix(".html") })
  }

  @Test func `without cases is a feed all the same`() throws {
    #expect(try publish(Self.feed()).isPublished)
    #expect(try json("feed.json")["dataset"] != nil && lines("feed.jsonl").count == 1)
    #expect(try text("atom.xml").contains("<updated>2024-06-05T00:00:00Z</updated>"))
  }

  /// The second pass applies the rules only where the first has found something.
  @Test func `has the report that its feed has`() throws {
    let feed = Self.feed(
      #"{"id":"d","title":"Ny bro","decisions":[{"id":"d1","body_id":"ks","date":"1066-01-01","outcome":"refers_to_statement"}]}"#,
      #"{"id":"c","title":"Ny b\u00adro"}"#, #"{"id":"b","title":"Ny väg"}"#,
      #"{"id":"a","title":"Ny väg","initiatives":[{"id":"i1","kind":"motion","signatories":[{"name":"Eva Ek"}],"text":"Vi föreslår att"}]}"#,
      head: """
        "bodies":[{"id":"ks","name":"Kommunstyrelsen","kind":"executive_board"},\
        {"id":"sn","name":"Socialnämnden","kind":"committee"}]
        """)
    #expect(try publish(feed).isPublished)
    var options = Self.options().validation
    (options.asOf, options.isPartial) = ("2024-06-05", true)
    let validated = try FeedSource(contentsOf: site.appending(path: "feed.jsonl").path).validate(options)
    #expect(try Self.told(json("report.json")) == Self.told(Self.json(of: validated)))
    #expect(Set(validated.findings.map(\.rule.name)).count > 2)
  }

  private static func json(of report: Report) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(try report.encoded(as: .json)))
  }

  private static func told(_ report: JSONValue) -> [String] {
    (report["findings"]?.elements ?? []).map { finding in
      let place = finding["location"]
      return "\(finding["rule"]?.text ?? "") \(place?["line"]?.text ?? "") \(place?["pointer"]?.text ?? "") "
        + (finding["fingerprint"]?.text ?? "")
    }
  }

  @Test func `does not depend on the number of threads`() throws {
    let lines = String(
      decoding: try #require(FileManager.default.contents(atPath: Repository.file("exports/feed.json").path)),
      as: UTF8.self)
    for jobs in [1, 4] {
      let source = FeedSource(text: lines, as: .json, jobs: jobs)
      try source.publish(to: folder.appending(path: "\(jobs)").path, Self.options())
    }
    #expect(try files(folder.appending(path: "1")) == files(folder.appending(path: "4")))
  }
}

/// `FeedSource.applying`: what a consumer does.
@Suite struct `A consumer of deltas` {
  private static func feed(_ cases: String...) -> FeedSource {
    FeedSource(text: ([Samples.feed()] + cases).joined(separator: "\n") + "\n", as: .jsonl, name: "feed.jsonl")
  }

  private static func delta(_ old: FeedSource, _ new: FeedSource) throws -> FeedSource {
    FeedSource(bytes: try new.delta(since: old, asOf: "2024-06-05").encoded(), as: .json, name: "delta.json")
  }

  private static let one = feed(#"{"id":"a","title":"A"}"#, #"{"id":"b","title":"B"}"#)
  private static let two = feed(#"{"id":"a","title":"Å"}"#)
  private static let three = feed(#"{"id":"a","title":"Å"}"#, #"{"id":"b","title":"B"}"#, #"{"id":"c","title":"C"}"#)

  @Test func `passes over what was applied before`() throws {
    let deltas = [try Self.delta(Self.one, Self.two), try Self.delta(Self.two, Self.three)]
    // The tombstone of the first is in the feed that the second starts from.
    let held = Self.feed(
      #"{"id":"a","title":"Å"}"#, #"{"id":"b","modified":"2024-06-05T00:00:00Z","deleted":true}"#)
    let second = try Self.delta(held, Self.three)
    let all = try Self.one.applying([deltas[0], second])
    #expect(all.refusal == nil && all.applied == 2)
    let rest = try held.applying([deltas[0], second])
    #expect(rest.refusal == nil && rest.applied == 1 && rest.sha256 == all.sha256)
    #expect(try held.applying([deltas[0]]).applied == 0)
  }

  @Test func `is refused where digests do not agree`() throws {
    let delta = try Self.delta(Self.one, Self.two)
    let other = try Self.three.applying([delta])
    #expect(other.refusal?.en == "delta.json starts from another publication than feed.jsonl")
    #expect(other.help?.en.contains("load the whole feed") == true)
    #expect(throws: FeedError.self) { try other.convert(to: .file("never.jsonl")) }
    let bytes = try Self.two.delta(since: Self.one, asOf: "2024-06-05").encoded()
    let changed = String(decoding: bytes, as: UTF8.self).replacing("Å", with: "Ä")
    let damaged = try Self.one.applying([FeedSource(text: changed, as: .json, name: "delta.json")])
    #expect(damaged.refusal?.en.contains("does not lead to what it says") == true)
    #expect(try Self.one.applying([Self.two]).refusal?.en.contains("is no delta") == true)
    #expect(try delta.applying([delta]).refusal?.en == "delta.json is not a whole feed")
    #expect(try Self.one.applying([FeedSource(text: "{", as: .json)]).reports.count == 1)
  }
}
