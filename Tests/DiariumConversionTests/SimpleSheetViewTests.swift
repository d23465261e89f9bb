import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite struct `Views as simple sheets` {
  /// A head for sheets.
  static let head = """
    diarium: "1.0"
    dataset:
      title: Ärenden
      publisher:
        name: Exempelby kommun
      license: "https://creativecommons.org/publicdomain/zero/1.0/"
      language: sv
    bodies:
      - id: ks
        kind: executive_board
        name: Kommunstyrelsen

    """

  /// The feed that a fixture is: the sheet with every kind of record, or the one of cases.
  static func feed(_ fixture: String) throws -> [UInt8] {
    let sheet = try Data(contentsOf: Repository.file("Tests/Fixtures/sheet-views/\(fixture).csv"))
    let files = ["blad.csv": Array(sheet), "dataset.yaml": Array(head.utf8)]
    let (bytes, outcome) = try FeedSource(tables: files).encoded(as: .json)
    #expect(outcome.report.log.findings.map { "\($0.message.en) \($0.location)" } == [])
    return try #require(bytes)
  }

  static let dialects: [TableWritingOptions] = {
    var all: [TableWritingOptions] = []
    for titles in [nil, Language.sv, .en] {
      for delimiter in [",", ";", "\t", "|"] as [Character] {
        for encoding in [CharacterEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252] {
          var options = TableWritingOptions()
          (options.titles, options.delimiter, options.encoding) = (titles, delimiter, encoding)
          all.append(options)
        }
      }
    }
    return all + [.excel(.sv), .excel(.en)]
  }()

  static func view(_ feed: [UInt8], _ tables: TableWritingOptions = .init(), jobs: Int? = nil) throws -> (
    files: [String: [UInt8]], report: Report
  ) {
    var options = ConversionOptions()
    options.views = [.simple]
    options.tables = tables
    let (files, outcome) = try FeedSource(bytes: feed, as: .json, jobs: jobs).encodedViews(options)
    return (try #require(files), outcome.report)
  }

  /// The rows of a written sheet.
  static func rows(_ files: [String: [UInt8]]) -> [String] {
    String(decoding: files["simple.csv"] ?? [], as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test(arguments: ["long", "wide"]) func `come back equal in every dialect, with nothing left out`(_ fixture: String)
    throws
  {
    let feed = try Self.feed(fixture)
    for options in Self.dialects {
      let (files, report) = try Self.view(feed, options)
      #expect(files.keys.sorted() == ["dataset.yaml", "simple.csv"])
      #expect(report.log.findings.filter { $0.rule == .view }.map(\.message.en) == [], "\(options)")
      let back = try FeedSource(tables: files).encoded(as: .json).bytes
      #expect(back == feed, "\(options)")
    }
  }

  @Test func `come back equal from forty cases typed by hand`() throws {
    let typed = Array(try Data(contentsOf: Repository.file("Tests/Fixtures/simple-sheet/feed.yaml")))
    let feed = try #require(try FeedSource(bytes: typed, as: .yaml).encoded(as: .json).bytes)
    for options in [TableWritingOptions(), .excel(.sv), .excel(.en)] {
      let (files, report) = try Self.view(feed, options)
      #expect(report.log.findings.filter { $0.rule == .view }.map(\.message.en) == [])
      let isSame = try FeedSource(tables: files).encoded(as: .json).bytes == feed
      #expect(isSame)
    }
  }

  @Test func `name bodies that another case has in its cells`() throws {
    let cases = """
      "cases": [
        {"id": "tn-1", "diary_number": "TN 1", "title": "Belysning", "initiatives": [{"id": "tn-1/initiative/1",
         "kind": "board_proposal", "signatories": [{"name": "Tekniska nämnden", "kind": "body"}], "text": "Lys upp."}]},
        {"id": "tn-2", "diary_number": "TN 2", "title": "Bänkar", "decisions": [
          {"id": "tn-2/decision/1", "body": "Tekniska nämnden", "outcome": "granted"}]}
      ]
      """
    let feed = try #require(try FeedSource(text: Samples.feed(cases)).encoded(as: .json).bytes)
    let (files, report) = try Self.view(feed)
    #expect(report.log.findings.filter { $0.rule == .view }.map(\.message.en) == [])
    let isSame = try FeedSource(tables: files).encoded(as: .json).bytes == feed
    #expect(isSame)
  }

  @Test func `write terms in Swedish, and codes in English`() throws {
    let feed = try Self.feed("long")
    var options = TableWritingOptions()
    options.titles = .sv
    let swedish = String(decoding: try #require(try Self.view(feed, options).files["simple.csv"]), as: UTF8.self)
    #expect(swedish.hasPrefix("id,diarienummer,rubrik,händelse,nivå,"))
    #expect(swedish.contains(",förslag,nämnd,,Kommunstyrelsen,2024-04-01,,,bifallet,avslag,"))
    let english = String(decoding: try #require(try Self.view(feed).files["simple.csv"]), as: UTF8.self)
    #expect(english.hasPrefix("id,diary_number,title,record,level,"))
    #expect(english.contains(",proposal,committee,,Kommunstyrelsen,2024-04-01,,,granted,rejected,"))
  }

  @Test func `tell decisions of one day by their section, and votes from their own`() throws {
    let feed = try Self.feed("long")
    let text = String(decoding: try #require(try Self.view(feed).files["simple.csv"]), as: UTF8.self)
    let rows = text.split(separator: "\r\n").map(String.init)
    let votes = rows.filter { $0.contains(",vote,") }
    #expect(votes.count == 2 && votes[0].contains(",,20,Bifall") && votes[1].contains(",,21,,20,30"))
    let decisions = rows.indices.filter { rows[$0].contains(",decision,") }
    #expect(
      rows[decisions[1] + 1].contains("/decision/2/vote/1,") && rows[decisions[2] + 1].contains("/decision/3/vote/1,"))
  }

  /// Members of a case with a diary number, and what is said of them.
  static let lost: [(members: String, says: [String])] = [
    (
      #""division":"Kansliet","subjects":[{"scheme":"a","code":"1"},{"scheme":"a","code":"2"}]"#,
      [
        "1 `case.division` has no place in the sheet", "2 `case.subjects` have no place in the sheet",
      ]
    ),
    (
      #""decisions":[{"id":"d","body":"KF","outcome":"rejected","items":[{"id":"d/item/1","text":"a"},{"id":"e","text":"b"}]}]"#,
      ["1 `decision.items` has no place in the sheet"]
    ),
    (
      #""decisions":[{"id":"d","body":"KF","items":[{"id":"first","text":"a"}]}]"#,
      ["1 `item.id` is read back as another value"]
    ),
    (
      #""documents":[{"id":"a","kind":"motion","title":"M"}],"initiatives":[{"id":"i","kind":"motion","document_id":"a","signatories":[{"name":"Eva Al","party":"S","person_id":"p"}]}]"#,
      ["1 `document.id` is read back as another value", "1 `signatory.person_id` has no place in the sheet"]
    ),
    (
      #""initiatives":[{"id":"i","kind":"motion","signatories":[{"name":"eva"},{"name":"Bo Ek","party":"M, V"}]}]"#,
      ["1 `initiative.signatories` has no place in the sheet"]
    ),
    (
      #""reservations":[{"id":"r","body":"KF","decision_id":"d","signatories":[{"name":"Eva Al"}]}]"#,
      ["1 `case.reservations` has no place in the sheet"]
    ),
    (
      #""decisions":[{"id":"d","body":"KF","outcome":"rejected"}],"reservations":[{"id":"r","body":"KF","signatories":[{"name":"Eva Al"}]}]"#,
      ["1 `reservation.decision_id` is read back though the feed does not have it"]
    ),
    (
      #""referrals":[{"id":"a","recipients":[{"body":"MN; TN"},{"body":"KS"}]}],"statements":[{"id":"s","kind":"referral_reply","body":"KS"}]"#,
      [
        "1 `referral.recipients` has no place in the sheet",
        "1 `statement.referral_id` is read back though the feed does not have it",
      ]
    ),
    (#""x_a_b":"ja","x_a_c":{"d":1}"#, ["1 `case.x_…` has no place in the sheet"]),
    (#""colour":"red""#, ["1 `case.?` has no place in the sheet"]),
    (
      #""initiatives":[{"id":"i","kind":"motion","signatories":[{"name":"Eva Al"}]},{"id":"j","deleted":true}]"#,
      ["1 tombstone in `case.initiatives` has no place in the sheet"]
    ),
    (#""confidentiality":{"level":"confidential"}"#, ["1 case that is confidential is not written in the sheet"]),
  ]

  @Test(arguments: lost) func `count what has no place, by kind`(_ members: String, _ says: [String]) throws {
    let feed = Samples.caseFeed("\"diary_number\":\"KS 1\",\(members)")
    let (_, report) = try Self.view(Array(feed.utf8))
    #expect(
      report.log.findings.filter { $0.rule == .view }.map(\.message.en).filter { !$0.contains("`case.id`") } == says)
  }

  @Test func `leave out cases that the sheet cannot tell apart, and say how many`() throws {
    let feed = Samples.feed(
      """
      "cases":[{"id":"a","title":"A"},{"id":"b","title":"B","diary_number":"KS 1"},
      {"id":"c","title":"C","diary_number":"KS 1"},{"id":"d","title":"D","diary_number":"ks-1"}]
      """)
    let (files, report) = try Self.view(Array(feed.utf8))
    #expect(
      report.log.findings.filter { $0.rule == .view }.map(\.message.en) == [
        "1 case without a diary number has no place in the sheet",
        "2 cases with the diary number of an earlier case have no place in the sheet",
      ])
    let text = String(decoding: try #require(files["simple.csv"]), as: UTF8.self)
    #expect(text.split(separator: "\r\n").dropFirst() == ["b,KS 1,B,case,,,,,,,,,,,,,,,"])
  }

  @Test func `of drawn feeds are read without an error, and leave out nothing the second time`() throws {
    let count = Int(ProcessInfo.processInfo.environment["DIARIUM_SHEETS"] ?? "") ?? 40
    var whole = 0
    for seed in 0..<UInt64(count) {
      var generator = FeedGenerator(seed: seed, cases: 1...3, density: [15, 40, 60, 90][Int(seed % 4)])
      let feed = Array(Samples.text(generator.feed()).utf8)
      var options = TableWritingOptions()
      options.titles = seed % 3 == 0 ? .sv : nil
      let (files, report) = try Self.view(feed, options, jobs: 1 + Int(seed % 2))
      let source = FeedSource(tables: files)
      let read = try source.validate(Samples.structural).log.findings.filter { $0.severity == .error }
      #expect(read.map { "\($0.rule) \($0.message.en) \($0.location)" } == [], "seed \(seed)")
      let back = try #require(try source.encoded(as: .json).bytes, "seed \(seed)")
      let second = try Self.view(back, options)
      #expect(second.report.log.findings.filter { $0.rule == .view }.map(\.message.en) == [], "seed \(seed)")
      #expect(second.files["dataset.yaml"] == files["dataset.yaml"], "seed \(seed)")
      #expect(Self.rows(second.files) == Self.rows(files), "seed \(seed)")
      let isWhole = !report.log.findings.contains { $0.rule == .view }
      let canonical = try FeedSource(bytes: feed, as: .json).encoded(as: .json).bytes
      #expect((canonical == back) == isWhole, "seed \(seed): what differs is told, and nothing else")
      if isWhole { whole += 1 }
    }
  }
}
