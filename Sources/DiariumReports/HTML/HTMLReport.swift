internal import DiariumHTML
@_spi(Engine) internal import DiariumTree

/// The report as a page for whoever answers for the data: complete in itself, without scripts, fetching nothing.
///
/// The verdict and what to mend first are on top, then what is there and what works well, then the findings by rule and
/// field, the worst first. The size of the page is bounded: totals are exact, samples are few.
package struct HTMLReport: Sendable {
  /// The most samples of a rule.
  package static let samples = 50
  /// The bytes that samples may have in all; a rule may have its share of what those before it left.
  static let size = 1_200_000
  /// The most fields of a rule that are told apart.
  static let fields = 20
  /// The most inputs that are described.
  static let inputs = 50

  let report: Report
  let words: ReportWords
  let sorted: FindingsByRule

  /// The page on a report.
  package init(_ report: Report) {
    self.report = report
    words = ReportWords(language: report.language)
    sorted = FindingsByRule(report)
  }

  /// The whole page.
  package func text() -> String {
    var text = ""
    eachPiece { text += $0 }
    return text
  }

  /// Calls `write` with the pieces of the page, in order.
  package func eachPiece(_ write: (String) throws -> Void) rethrows {
    var page = HTMLWriter()
    page.documentType()
    page.open("html", ["lang": report.language.rawValue])
    page.line()
    head(&page)
    page.open("body")
    page.element(
      "a", ["class": "skip", "href": "#main"], text: words.say("Hoppa till innehållet", "Skip to the content"))
    header(&page)
    page.open("main", ["id": "main", "tabindex": "-1"])
    page.line()
    verdict(&page)
    mendFirst(&page)
    contents(&page)
    try write(page.take())
    whatIsThere(&page)
    whatWorks(&page)
    try write(page.take())
    try findings(&page, write)
    notApplied(&page)
    page.close("main")
    footer(&page)
    page.close("body")
    page.close("html")
    page.line()
    try write(page.take())
  }

  /// The name of what was checked: the only input, or how many there are.
  var subject: String {
    switch report.inputs.count {
    case 0: "–"
    case 1:
      report.inputs[0].path == "-"
        ? words.say("standard in", "standard input") : Screen.clean(Self.name(report.inputs[0].path))
    case let count: words.say("\(count) filer", "\(count) files")
    }
  }

  /// The last step of a path.
  private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private func head(_ page: inout HTMLWriter) {
    page.element("head") { page in
      page.void("meta", ["charset": "utf-8"])
      page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.void("meta", ["name": "color-scheme", "content": "light dark"])
      page.void("meta", ["name": "robots", "content": "noindex"])
      page.element("title", text: "\(subject): \(verdictWord) · \(words.say("granskning", "report"))")
      page.style(HTMLStyle.css)
    }
    page.line()
  }

  /// The verdict in one word.
  private var verdictWord: String {
    switch report.verdict {
    case .valid: words.say("giltig", "valid")
    case .invalid: words.say("ogiltig", "invalid")
    case .unknown: words.say("okänt", "unknown")
    }
  }

  private func header(_ page: inout HTMLWriter) {
    page.element("header") { page in
      page.element("p", ["class": "kicker"], text: words.say("Granskning av en datamängd", "Report on a feed"))
      page.element("h1", text: subject)
      var facts: [String] = []
      if let asOf = report.asOf { facts.append(words.say("Räknat från \(asOf)", "As of \(asOf)")) }
      facts.append("Diarium \(report.version)")
      page.element("p", ["class": "facts"], text: facts.joined(separator: " · "))
    }
    page.line()
  }

  private func contents(_ page: inout HTMLWriter) {
    page.element("nav", ["aria-labelledby": "contents"]) { page in
      page.element("h2", ["id": "contents"], text: words.say("Innehåll", "Contents"))
      page.element("ul") { page in
        func entry(_ id: String, _ title: String, count: Int? = nil) {
          page.element("li") { page in
            page.element("a", ["href": "#\(id)"], text: title)
            if let count { page.element("span", ["class": "count"], text: words.grouped(count)) }
          }
        }
        entry("there", words.whatIsThere)
        entry("works", words.whatWorks)
        for severity in Severity.allCases.reversed() where !parts(severity).isEmpty {
          entry(severity.rawValue, words.severities(severity), count: parts(severity).reduce(0) { $0 + $1.count })
        }
        if !followingOnly.isEmpty { entry("following", words.followingOnly) }
        if !report.skipped.isEmpty || !report.notes.isEmpty { entry("run", words.aboutTheRun) }
      }
    }
    page.line()
  }

  private func notApplied(_ page: inout HTMLWriter) {
    guard !report.skipped.isEmpty || !report.notes.isEmpty else { return }
    page.element("section", ["id": "run", "aria-labelledby": "run-title"]) { page in
      page.element("h2", ["id": "run-title"], text: words.aboutTheRun)
      page.element("ul") { page in
        for note in report.notes { page.element("li") { $0.message(note[report.language]) } }
        for skip in report.skipped {
          page.element("li") { page in
            page.text(words.say("Regeln ", "The rule "))
            page.element("code", text: skip.rule.name)
            page.text(
              words.say(
                " tillämpades inte på \(skip.count) ställen: ",
                " was not applied in \(skip.count) place\(skip.count == 1 ? "" : "s"): "))
            page.message(skip.because[report.language])
          }
        }
      }
    }
    page.line()
  }

  private func footer(_ page: inout HTMLWriter) {
    page.element("footer") { page in
      page.element("p") { page in
        page.message(
          words.say(
            "Varje anmärkning har en regel. `diarium explain REGEL` visar hela sidan om en regel, med exempel.",
            "Each finding has a rule. `diarium explain RULE` shows the whole page on a rule, with examples."))
      }
      page.element(
        "p",
        text: words.say(
          "Personnummer och privata kontaktuppgifter är maskerade (•). Text ur ärenden som är, eller kan vara, hemliga visas inte.",
          "Personal numbers and private contacts are masked (•). Text of cases that are, or may be, confidential is not shown."
        ))
    }
  }
}

extension HTMLWriter {
  /// Writes a message: its words, and what it quotes as code.
  mutating func message(_ message: String) {
    for piece in QuotedWords.pieces(Screen.clean(message)) {
      if piece.isQuoted { element("code", text: piece.text) } else { text(piece.text) }
    }
  }

  /// Writes a message as a sentence: with a capital, and a full stop.
  mutating func sentence(_ message: String) {
    let first =
      message.unicodeScalars.first.map { $0.properties.isLowercase ? String($0).uppercased() : String($0) } ?? ""
    let rest = String(message.unicodeScalars.dropFirst())
    let ends = [".", "?", "!", ":"].contains { message.hasSuffix($0) }
    self.message(first + rest + (ends ? "" : "."))
  }
}
