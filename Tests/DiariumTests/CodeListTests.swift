import Diarium
import Foundation
import TestSupport
import Testing

/// The codes as a table and as JSON.
@Suite struct `Codes of all lists` {
  @Test func `are rows of a table, in the order of the schema`() throws {
    let text = CodeLists.csv()
    let rows = text.components(separatedBy: "\r\n")
    #expect(rows[0] == CodeLists.headings.joined(separator: ","))
    #expect(rows.last == "" && rows.count == 2 + Schema.codeLists.reduce(0) { $0 + $1.codes.count })
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
    let row =
      "outcome,deemed_answered,anses besvarad,Deemed answered,false,5,anses besvarat;anses därmed besvarad,Utgång,Outcome,"
      + "proposals.proposed_outcome;decisions.outcome"
    #expect(rows.contains(row), "\(rows.filter { $0.hasPrefix("outcome,") })")
    // An exhaustive list, and one of which no column of a table has codes.
    #expect(rows.contains { $0.hasPrefix("text_basis,verbatim,ordagrant,Verbatim,true,1,") })
    #expect(rows.contains { $0.hasPrefix("dataset_scope,all_cases,") && $0.hasSuffix(",") })
  }

  @Test func `are lists of a document, which says the same`() throws {
    let document = CodeLists.document()
    #expect(document["diarium"]?.text == Schema.version.rawValue)
    let lists = try #require(document["code_lists"]?.elements)
    #expect(lists.compactMap { $0["list"]?.text } == Schema.codeLists.map(\.name))
    for (described, list) in zip(lists, Schema.codeLists) {
      #expect(described["exhaustive"] == .boolean(list.exhaustive))
      #expect(described["codes"]?.elements.compactMap { $0["label_sv"]?.text } == list.codes.map(\.title.sv))
      #expect(described["codes"]?.elements.compactMap { $0["code"]?.text } == list.codes.map(\.code))
    }
  }

  @Test func `have labels by which they are known apart, and no semicolon`() {
    for list in Schema.codeLists {
      for language in Language.allCases {
        let labels = list.codes.map { $0.title[language] }
        #expect(Set(labels).count == labels.count, "\(list.name)")
      }
      #expect(!list.codes.contains { $0.aliases.contains { $0.contains(";") } }, "\(list.name)")
    }
  }
}
