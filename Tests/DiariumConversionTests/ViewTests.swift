import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

@Suite struct `Views for analysis` {
  /// Two cases: one with what the views join, one with what is absent, deleted or leads nowhere.
  static let feed = Array(
    #"""
    {"diarium":"1.0",
     "dataset":{"title":"Ärenden i Ekeby","publisher":{"name":"Ekeby kommun"},"license":"CC0-1.0","language":"sv"},
     "bodies":[{"id":"ks","name":"Kommunstyrelsen i Ekeby","kind":"executive_board"}],
     "parties":[{"id":"bp","abbreviation":"BP","name":"Bypartiet","scope":"local"}],
     "meetings":[{"id":"m1","body":"Kommunstyrelsen","date":"2024-03-05","number":"3"}],
     "cases":[
      {"id":"k1","diary_number":"KS 2024/1","title":"Motion om bänkar","kind":"motion","status":"decided",
       "confidentiality":{"level":"partly_confidential"},
       "referrals":[{"id":"k1/r","sender":"Kommunstyrelsen","sent":"2024-01-02","due":"2024-02-01",
         "recipients":[{"body":"Tekniska nämnden","reply":"answered"}]}],
       "statements":[{"id":"k1/s","kind":"referral_reply","body":"Tekniska nämnden","referral_id":"k1/r",
         "date":"2024-01-30","adopted_by_id":"k1/d1","signatories":[{"name":"Ada Ask"},{"name":"Bo Björk","party":"BP"}],
         "items":[{"id":"k1/s/1","text":"Bänkar behövs."},{"id":"k1/s/2","text":"De ska vara \"gröna\"."}]}],
       "proposals":[
         {"id":"k1/p1","level":"executive_board","body":"Kommunstyrelsen","made_by_id":"k1/d1",
          "proposed_outcome":"granted","items":[{"id":"k1/p1/1","text":"Motionen bifalls."}]},
         {"id":"k1/p2","level":"member","signatories":[{"name":"Cia Cederlund","party":"BP","party_id":"bp"}],
          "proposed_outcome":"rejected","result":"rejected","items":[{"id":"k1/p2/1","text":"Avslag."}]},
         {"id":"k1/p3","level":"executive_board","body":"Kommunstyrelsen","made_by_id":"k1/d1","summary":"Till verket."}],
       "decisions":[
         {"id":"k1/d1","body":"Kommunstyrelsen","body_id":"ks","meeting_id":"m1","section":"41","date":"2024-03-05",
          "outcome":"proposes_to_council","items":[{"id":"k1/d1/1","text":"Motionen, bifalls."}],
          "votes":[{"id":"k1/d1/v","method":"counted","yes_id":"k1/p1","no_id":"k1/p2","result":"yes",
            "counts":[{"option":"yes","count":7},{"option":"no","count":6},{"option":"absent","count":2}]}]},
         {"id":"k1/d2","modified":"2024-04-01T00:00:00Z","deleted":true}],
       "reservations":[
         {"id":"k1/res","body":"Kommunstyrelsen","decision_id":"k1/d1","form":"written","text":"Vi är emot.",
          "signatories":[{"name":"Cia Cederlund","party":"BP","party_id":"bp"},{"name":"Dan Dal","party":"X"}]}]},
      {"id":"k2","diary_number":"KS 2024/2","title":"Motion om lampor","kind":"motion",
       "decisions":[{"id":"k2/d","body":"Kommunfullmäktige","body_id":"nowhere","date":"2024-05-06","outcome":"rejected"}],
       "reservations":[{"id":"k2/res","body":"Kommunfullmäktige","decision_id":"k1/d1","form":"oral","signatories":[]}]}
     ]}
    """#.utf8)

  static func views(
    _ views: [FeedView], _ tables: TableWritingOptions = .init(), jobs: Int? = nil
  ) throws -> (files: [String: [UInt8]], report: Report) {
    var options = ConversionOptions(format: nil, allowing: [.type])
    (options.views, options.tables) = (views, tables)
    let (files, outcome) = try FeedSource(bytes: Self.feed, as: .json, jobs: jobs).encodedViews(options)
    return (try #require(files), outcome.report)
  }

  /// The rows of a view, each as its filled cells by heading.
  static func rows(_ view: FeedView) throws -> [[String: String]] {
    let file = try #require(try views([view]).files["v_\(view.rawValue).csv"])
    let rows = CSVSplit.rows(file).map(CSVSplit.cells)
    return rows.dropFirst().map { row in
      Dictionary(zip(rows[0], row).filter { !$0.1.isEmpty }) { first, _ in first }
    }
  }

  private static let ofFirstCase = [
    "case_id": "k1", "diary_number": "KS 2024/1", "case_title": "Motion om bänkar", "case_kind": "motion",
    "case_status": "decided", "case_confidentiality_level": "partly_confidential",
  ]
  private static let ofSecondCase = [
    "case_id": "k2", "diary_number": "KS 2024/2", "case_title": "Motion om lampor", "case_kind": "motion",
  ]

  private static func row(_ matter: [String: String], _ own: [String: String]) -> [String: String] {
    matter.merging(own) { first, _ in first }
  }

  @Test func `of decisions have what was proposed, and count what belongs to them`() throws {
    #expect(
      try Self.rows(.decisions) == [
        Self.row(
          Self.ofFirstCase,
          [
            "id": "k1/d1", "ordinal": "1", "body": "Kommunstyrelsen", "body_id": "ks", "meeting_id": "m1",
            "section": "41", "date": "2024-03-05", "outcome": "proposes_to_council", "item_count": "1",
            "item_texts": "Motionen, bifalls.", "proposal_ids": "k1/p1;k1/p3", "proposed_outcome": "granted;",
            "body_name": "Kommunstyrelsen i Ekeby", "body_kind": "executive_board", "meeting_date": "2024-03-05",
            "meeting_number": "3", "vote_count": "1", "reservation_count": "1",
          ]),
        // What is not in the register leaves the cells empty.
        Self.row(
          Self.ofSecondCase,
          [
            "id": "k2/d", "ordinal": "1", "body": "Kommunfullmäktige", "body_id": "nowhere", "date": "2024-05-06",
            "outcome": "rejected", "item_count": "0", "vote_count": "0", "reservation_count": "0",
          ]),
      ])
  }

  @Test func `of reservations have a row for each signatory, and one where there is none`() throws {
    let own = [
      "id": "k1/res", "ordinal": "1", "body": "Kommunstyrelsen", "decision_id": "k1/d1", "form": "written",
      "text": "Vi är emot.", "decision_body": "Kommunstyrelsen", "decision_section": "41",
      "decision_date": "2024-03-05", "decision_outcome": "proposes_to_council",
    ]
    #expect(
      try Self.rows(.reservations) == [
        Self.row(
          Self.row(Self.ofFirstCase, own),
          [
            "signatory_ordinal": "1", "signatory_name": "Cia Cederlund", "signatory_party": "BP",
            "signatory_party_id": "bp", "party_abbreviation": "BP", "party_name": "Bypartiet", "party_scope": "local",
          ]),
        // The party as written has no id, and none is guessed.
        Self.row(
          Self.row(Self.ofFirstCase, own),
          ["signatory_ordinal": "2", "signatory_name": "Dan Dal", "signatory_party": "X"]),
        // A decision of another case is none of this one's.
        Self.row(
          Self.ofSecondCase,
          ["id": "k2/res", "ordinal": "1", "body": "Kommunfullmäktige", "decision_id": "k1/d1", "form": "oral"]),
      ])
  }

  @Test func `of votes have the counts and the proposals of both sides`() throws {
    #expect(
      try Self.rows(.votes) == [
        Self.row(
          Self.ofFirstCase,
          [
            "id": "k1/d1/v", "decision_id": "k1/d1", "ordinal": "1", "method": "counted", "yes_id": "k1/p1",
            "no_id": "k1/p2", "result": "yes", "yes": "7", "no": "6", "absent": "2",
            "decision_body": "Kommunstyrelsen", "decision_section": "41", "decision_date": "2024-03-05",
            "decision_outcome": "proposes_to_council", "yes_proposal_level": "executive_board",
            "yes_proposal_body": "Kommunstyrelsen", "yes_proposal_proposed_outcome": "granted",
            "no_proposal_level": "member", "no_proposal_proposed_outcome": "rejected",
            "no_proposal_result": "rejected", "no_proposal_signatory_names": "Cia Cederlund",
            "no_proposal_signatory_parties": "BP",
          ])
      ])
  }

  @Test func `of statements have signatories and items on lines`() throws {
    #expect(
      try Self.rows(.statements) == [
        Self.row(
          Self.ofFirstCase,
          [
            "id": "k1/s", "ordinal": "1", "kind": "referral_reply", "body": "Tekniska nämnden", "referral_id": "k1/r",
            "date": "2024-01-30", "adopted_by_id": "k1/d1", "signatory_count": "2",
            "signatory_names": "Ada Ask\nBo Björk", "signatory_parties": "\nBP",
            "item_texts": "Bänkar behövs.\nDe ska vara \"gröna\".", "referral_sender": "Kommunstyrelsen",
            "referral_sent": "2024-01-02", "referral_due": "2024-02-01", "adopted_by_body": "Kommunstyrelsen",
            "adopted_by_date": "2024-03-05", "adopted_by_outcome": "proposes_to_council",
          ])
      ])
  }

  @Test func `say how many rows they have, and what has none`() throws {
    let notes = try Self.views([.votes, .decisions]).report.notes.map(\.en)
    #expect(
      notes == [
        "the view decisions has 2 rows; 1 deleted record has no row", "the view votes has 1 row",
        "views cannot be read back, so keep the feed as well",
      ])
  }

  @Test func `are the same with one thread as with four`() throws {
    let all: [FeedView] = [.statements, .reservations, .decisions, .votes]
    #expect(try Self.views(all, jobs: 1).files == Self.views(all, jobs: 4).files)
  }

  @Test func `have a codebook with each of their columns, in order`() throws {
    let files = try Self.views([.reservations, .votes]).files
    #expect(
      files.keys.sorted() == [
        "codebook.csv", "codebook.en.md", "codebook.sv.md", "v_reservations.csv", "v_votes.csv",
      ])
    let rows = CSVSplit.rows(files["codebook.csv"] ?? []).map(CSVSplit.cells)
    for name in ["v_reservations", "v_votes"] {
      let header = CSVSplit.cells(CSVSplit.rows(files["\(name).csv"] ?? [])[0])
      #expect(rows.filter { $0[0] == name }.map { $0[2] } == header)
      #expect(Set(header).count == header.count)
    }
    let decisionDate = try #require(rows.first { $0[0] == "v_votes" && $0[2] == "decision_date" })
    #expect(
      decisionDate[3...] == [
        "", "date", "", "", "", "decisions.date", "Decision: date", "Beslut: datum",
        "Date of the decision. Of the record that `decision_id` names.",
        "Beslutets datum. Gäller den post som `decision_id` anger.",
      ])
    let text = String(decoding: files["codebook.sv.md"] ?? [], as: UTF8.self)
    for words in ["# Kodbok för vyerna: Ärenden i Ekeby", "Licens: CC0-1.0", "Nyckel: `id` och `signatory_ordinal`."] {
      #expect(text.contains(words))
    }
  }

  @Test(arguments: [Language.sv, .en]) func `have headings in words that differ`(_ language: Language) throws {
    var tables = TableWritingOptions.excel(.sv)
    tables.titles = language
    let all: [FeedView] = [.statements, .reservations, .decisions, .votes]
    let files = try Self.views(all, tables).files
    for view in all {
      let text = String(decoding: try #require(files["v_\(view.rawValue).csv"]), as: UTF8.self)
      #expect(text.hasPrefix("\u{FEFF}"))
      let headings = text.dropFirst().prefix { $0 != "\r\n" }.split(separator: ";")
      #expect(Set(headings).count == headings.count)
      #expect(headings.contains(language == .sv ? "Ärende: diarienummer" : "Case: diary number"))
    }
  }

  @Test func `are told from tables when they are read`() throws {
    for titles in [nil, Language.sv, .en] {
      var tables = TableWritingOptions()
      tables.titles = titles
      let all: [FeedView] = [.statements, .reservations, .decisions, .votes]
      for (name, bytes) in try Self.views(all, tables).files where name.hasSuffix(".csv") {
        let error = #expect(throws: FeedError.self) { try FeedSource(bytes: bytes, as: .csv).validate() }
        #expect(error?.description.contains(name.hasPrefix("v_") ? "is the view `" : "is a codebook") ?? false)
        // Beside tables they are no fault: all that is in them is there.
        var folder = try #require(try FeedSource(bytes: Self.feed, as: .json).encodedTables(allowing: [.type]).files)
        folder[name] = bytes
        let findings = try FeedSource(tables: folder).validate().findings.filter { $0.location.path.hasSuffix(name) }
        #expect(findings.map(\.rule) == [.otherFile], "\(name) \(findings.map(\.message.en))")
      }
    }
  }

  @Test func `are told alone in a folder, an archive or a workbook`() throws {
    var options = ConversionOptions(format: .zip)
    options.views = [.decisions]
    options.allowedLosses = [.type]
    for format in [Format.zip, .xlsx] {
      options.format = format
      let bytes = try #require(try FeedSource(bytes: Self.feed, as: .json).encoded(options).bytes)
      let found = try FeedSource(bytes: bytes, as: format).validate().findings.map(\.message.en)
      #expect(found.count == 1 && found[0].contains("is the view `decisions`"), "\(found)")
    }
    let files = try Self.views([.decisions]).files
    let found = try FeedSource(tables: files).validate().findings.map(\.message.en)
    #expect(found.count == 1 && found[0].contains("is the view `decisions`"), "\(found)")
  }

  @Test func `give what belongs to a record with an id that is there twice to the first alone`() throws {
    let feed = Samples.caseFeed(
      #"""
      "decisions":[{"id":"d","outcome":"granted","votes":[{"id":"v","counts":[{"option":"yes","count":1}]}]},
        {"id":"d","outcome":"rejected"},{"id":"e","outcome":"granted","votes":[{"id":"v"}]}],
      "reservations":[{"id":"r","body":"KS","decision_id":"d","signatories":[{"name":"A"}]},{"id":"r","body":"TN"}]
      """#)
    var options = ConversionOptions()
    options.views = [.decisions, .reservations, .votes]
    let files = try #require(try FeedSource(bytes: Array(feed.utf8), as: .json).encodedViews(options).files)
    func column(_ name: String, of view: String) -> [String] {
      let rows = CSVSplit.rows(files["v_\(view).csv"] ?? []).map(CSVSplit.cells)
      let place = rows.first?.firstIndex(of: name) ?? 0
      return rows.dropFirst().map { $0[place] }
    }
    #expect(column("vote_count", of: "decisions") == ["1", "0", "1"])
    #expect(column("reservation_count", of: "decisions") == ["1", "0", "0"])
    #expect(column("signatory_name", of: "reservations") == ["A", ""])
    #expect(column("yes", of: "votes") == ["1", ""])
  }

  @Test func `asked for twice are there once, in their order`() throws {
    var options = ConversionOptions(format: .xlsx, allowing: [.type])
    options.views = [.votes, .decisions, .votes]
    let bytes = try #require(try FeedSource(bytes: Self.feed, as: .json).encoded(options).bytes)
    options.views = [.decisions, .votes]
    #expect(try FeedSource(bytes: Self.feed, as: .json).encoded(options).bytes == bytes)
  }

  @Test func `leave out what is deleted, and not what says that it is not`() throws {
    let feed = Samples.caseFeed(
      #"""
      "decisions":[{"id":"d","outcome":"granted","deleted":false},
        {"id":"e","modified":"2024-01-01T00:00:00Z","deleted":true}]
      """#)
    var options = ConversionOptions()
    options.views = [.decisions]
    let files = try #require(try FeedSource(bytes: Array(feed.utf8), as: .json).encodedViews(options).files)
    #expect(CSVSplit.rows(files["v_decisions.csv"] ?? []).dropFirst().map { CSVSplit.cells($0)[4] } == ["d"])
  }

  @Test func `are not written together where there is room for one`() throws {
    let source = FeedSource(bytes: Self.feed, as: .json)
    var options = ConversionOptions(format: .csv)
    options.views = [.votes, .decisions]
    #expect(throws: FeedError.self) { try source.encoded(options) }
    options.views = [.votes, .simple]
    #expect(throws: FeedError.self) { try source.encodedViews(options) }
    options.views = [.votes]
    options.tables.isLossless = true
    #expect(throws: FeedError.self) { try source.encodedViews(options) }
  }
}
