import Diarium
@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// What must not be published is found, and never shown.
@Suite struct Privacy {
  static let numbers = [
    "121212-1212", "19121212-1212", "1212121212", "191212121212", "121212+1212", "121212 1212", "(121212-1212)",
    "pnr:121212-1212.", "701063-2391", "7010632391", "121212–1212",
  ]

  @Test(arguments: numbers) func `a personal number is found in any format, and masked in every report`(text: String)
    throws
  {
    let feed = Samples.caseFeed("\"summary\":\"Sökande \(text), enligt ansökan\",\"sumary\":\"\(text)\"")
    let report = try Samples.report(feed, options: Samples.allRules)
    let finding = try #require(report.log.findings.first { $0.rule.name == "txt/personal-identity-number" })
    #expect(finding.location.pointer == "/cases/0/summary" || finding.location.pointer == "/cases/0/sumary")
    let shown = [
      HumanReport(report, isColoured: false).text(), report.concise(), JSONText.indented(report.json()),
    ]
    let tail = text.filter(\.isNumber).suffix(4)
    for text in shown { #expect(!text.contains(tail), "\(text)") }
  }

  static let others = [
    "212000-0142", "556036-0793", "16212000-0142", "KS 2024-1212", "2024-06-05", "0180-ks-2023-1387", "121212-1213",
    "131312-1212", "123232-1234", "1 212 121 212 kr", "12121212", "1212121212121", "a1212121212", "121212-12123",
    "0.1212121212", "SOU 2012:12", "https://ekeby.se/1212121212/a", "tel. 08-508 290 00", "018-10 20 30",
    "registrator@ekeby.se", "eva.ek@riksdagen.se", "070", "0704-12", "dnr 0701-2024-123456", "9e1212121212ab",
  ]

  @Test(arguments: others) func `what is no personal number and no private contact is left alone`(text: String) throws {
    let report = try Samples.report(
      Samples.caseFeed("\"summary\":\"Se \(text), enligt ansökan\""), options: Samples.allRules)
    #expect(!report.log.rules.contains { $0.rule.category == "txt" }, "\(report.concise())")
  }

  @Test(arguments: [
    ("070-174 06 05", "06 05"), ("0701740605", "0701740605"), ("+46 70 174 06 05", "174 06"),
    ("+46(0)701740605", "701740605"), ("eva.ek@gmail.com", "eva.ek"), ("EVA@HOTMAIL.COM", "EVA"),
  ]) func `private contact details are found and masked`(text: String, secret: String) throws {
    let report = try Samples.report(Samples.caseFeed("\"summary\":\"Ring \(text).\""), options: Samples.allRules)
    #expect(report.log.rules.map(\.rule.name) == ["txt/contact-details"])
    #expect(!HumanReport(report, isColoured: false).text().contains(secret))
    #expect(!JSONText.indented(report.json()).contains(secret))
  }

  @Test func `a fingerprint does not depend on the number`() throws {
    let prints = try ["121212-1212", "701063-2391"].map { number in
      try #require(
        Samples.report(Samples.caseFeed("\"summary\":\"\(number)\""), options: Samples.allRules).log.findings.first
      ).fingerprint
    }
    #expect(prints[0] == prints[1])
  }

  @Test func `half a number at the end of an excerpt is masked`() throws {
    let long = String(repeating: "a ", count: 300)
    for count in 100..<130 {
      let feed = Samples.caseFeed("\"sumary\":\"\(long.prefix(count * 2)) 19121212-1212 \(long)\"")
      let text = try HumanReport(Samples.report(feed), isColoured: false).text()
      #expect(!text.contains("121212"), "\(text)")
    }
  }
}
