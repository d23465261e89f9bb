import Diarium
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Findings as rows: CSV and workbooks.
@Suite struct `Reports in tables` {
  @Test func `have a row for each finding, under the names of the JSON report`() throws {
    let text = HostileReport.report([HostileReport.finding()]).rendered(as: .csv)
    let lines = text.components(separatedBy: "\r\n")
    #expect(
      lines[0]
        == "severity,rule,code,path,entry,sheet,line,column,table,record,column_name,cell,message,help,suggestion,excerpt,withheld,entity_id,pointer,offset,length,fixable,fingerprint,caused_by"
    )
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(
      lines[1].hasPrefix(
        "error,str/not-in-vocabulary,DIA4004,\"mapp å/a,b:100%.json\",,,2,9,,,,,\"`<b onclick=\"\"x\"\">&amp;|`*_]]><U+0007><U+202E>::error::%0A<U+000D><U+000A><U+FFFE></b>` is not in the list\","
      ))
    #expect(
      lines[1].contains(
        ",\"'=choose & write | \"\"right\"\"\",,\"\"\"kind\"\": <i>x</i>\",,'-1+1,/cases/0/<kind>,40,5,no,"))
    let members = Set(
      FindingTable.columns.map(\.name).filter { !["rule", "code", "severity"].contains($0) })
    let json = HostileReport.report([HostileReport.finding()]).rendered(as: .json)
    for name in ["message", "help", "fixable", "fingerprint", "entity_id", "path", "line", "excerpt", "pointer"] {
      #expect(members.contains(name) && json.contains("\"\(name)\":"))
    }
  }

  @Test func `count what is not listed in a row of its own`() {
    let report = HostileReport.report((1...9).map { HostileReport.simple($0, "v") }, .sv, limit: 2)
    let lines = report.rendered(as: .csv).components(separatedBy: "\r\n")
    #expect(lines.count == 5)
    #expect(lines[3].hasPrefix("error,str/not-in-vocabulary,DIA4004,,,,,,,,,,\"7 till redovisas inte här, 9 totalt\","))
  }

  @Test func `are workbooks whose sheets have the same cells`() throws {
    var report = HostileReport.report([HostileReport.finding(), HostileReport.simple(3, "v")], .sv)
    report.notes = [.init(sv: "en not", en: "a note")]
    let bytes = try report.encoded(as: .xlsx)
    #expect(bytes.starts(with: [0x50, 0x4B]))
    // The program reads workbooks itself: no sheet of this one is a table of a feed, and the cells are named in findings.
    let read = try FeedSource(bytes: bytes, as: .xlsx, name: "rapport.xlsx").inspect()
    #expect(read.workbook?.sheets.map(\.name) == ["sammanfattning", "regler", "anmärkningar"])
    #expect(try report.encoded(as: .xlsx) == bytes, "the same report gives the same bytes")
    #expect(try report.encoded(as: .csv) == Array(report.rendered(as: .csv).utf8))
  }
}
