internal import DiariumHTML
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Differences as a page: complete in itself, without scripts, fetching nothing.
///
/// The verdict and the counts are on top, then the head, then the cases in the order of their ids, then what has become of
/// findings. The size of the page is bounded: totals are exact, samples are few. Personal numbers and private contacts are
/// masked, and of confidential cases no values are shown.
package struct HTMLDifferences: Sendable {
  /// The most findings of a rule and state.
  package static let findings = 20
  /// The most differences of a case that are shown.
  static let shownPerGroup = 50
  /// The bytes of the page after which nothing more is listed.
  static let size = 1_200_000

  private let report: DifferenceReport
  private let words: DifferenceWords
  private let counts: ReportWords

  /// The page on the differences of two feeds.
  package init(_ report: DifferenceReport) {
    self.report = report
    words = DifferenceWords(language: report.language)
    counts = ReportWords(language: report.language)
  }

  /// The bytes of the page so far.
  private var size = 0
  /// The cases that are not listed, since the page is full.
  private var left = 0
  /// The findings that are listed.
  private var listed = 0

  /// The beginning of the page, up to the first difference.
  package mutating func beginning() -> String {
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
    if report.counts.total > 0 {
      page.open("section", ["class": "cases", "aria-labelledby": "cases"])
      page.element("h2", ["id": "cases"], text: words.say("Skillnader", "Differences"))
    }
    return taken(&page)
  }

  /// The differences of the head or of a case; nothing if the page is full.
  package mutating func piece(_ group: DifferenceGroup) -> String {
    guard size < Self.size else {
      left += 1
      return ""
    }
    var page = HTMLWriter()
    self.group(group, &page)
    return taken(&page)
  }

  /// What stands between the differences and the findings.
  package mutating func middle() -> String {
    var page = HTMLWriter()
    if left > 0 {
      page.element(
        "p", ["class": "more"],
        text: words.say(
          "… och \(counts.grouped(left)) ärenden till som skiljer sig; `json` har alla.",
          "… and \(counts.grouped(left)) more cases that differ; `json` has them all."))
    }
    if report.counts.total > 0 { page.close("section") }
    page.line()
    guard let changes = shownFindings else { return taken(&page) }
    page.open("section", ["aria-labelledby": "findings"])
    page.element("h2", ["id": "findings"], text: words.say("Anmärkningar", "Findings"))
    page.element("p") { $0.sentence(words.findings(changes)) }
    page.open("ul", ["class": "samples"])
    return taken(&page)
  }

  /// A finding that is new or fixed; nothing for others, or if the page is full.
  package mutating func piece(_ finding: FindingChange) -> String {
    guard finding.state != .persisting, size < Self.size * 3 / 2 else { return "" }
    listed += 1
    var page = HTMLWriter()
    page.element("li", ["class": finding.state == .new ? "removed" : "added"]) { page in
      page.element("p") { page in
        page.element("span", ["class": "kind"], text: words.state(finding.state))
        page.sentence(finding.message)
      }
      page.element("p", ["class": "where"]) { page in
        page.element("code", text: finding.rule)
        if !finding.place.isEmpty {
          page.text(" ")
          page.element("span", ["class": "place"], text: Screen.clean(finding.place))
        }
      }
    }
    return taken(&page)
  }

  /// The end of the page.
  package mutating func ending() -> String {
    var page = HTMLWriter()
    if let changes = shownFindings {
      page.close("ul")
      let more = changes.new + changes.fixed - listed
      if more > 0 { page.element("p", ["class": "more"], text: words.more(more)) }
      page.close("section")
      page.line()
    }
    page.close("main")
    footer(&page)
    page.close("body")
    page.close("html")
    page.line()
    return taken(&page)
  }

  /// How findings changed, if any did.
  private var shownFindings: FindingChanges? { report.findings.flatMap { $0.new + $0.fixed > 0 ? $0 : nil } }

  private mutating func taken(_ page: inout HTMLWriter) -> String {
    let piece = page.take()
    size += piece.utf8.count
    return piece
  }

  private func head(_ page: inout HTMLWriter) {
    page.element("head") { page in
      page.void("meta", ["charset": "utf-8"])
      page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.void("meta", ["name": "color-scheme", "content": "light dark"])
      page.void("meta", ["name": "robots", "content": "noindex"])
      page.element("title", text: "\(subject) · \(words.say("skillnader", "differences"))")
      page.style(HTMLStyle.css)
      page.style(Self.css)
    }
    page.line()
  }

  private static let css: StaticString = """
    ins,del{padding:.05em .15em;border-radius:.2em;text-decoration-thickness:1px}
    ins{background:var(--good-ground);color:var(--good)}del{background:var(--error-ground);color:var(--error)}
    .values{white-space:pre-wrap;margin:.25rem 0}.field{font-weight:650}.cases article{margin-top:1rem}
    .kind{font-size:.85rem;font-weight:650;color:var(--tone);margin-right:.5em}
    .added{--tone:var(--good)}.removed{--tone:var(--error)}.changed,.reordered{--tone:var(--warning)}
    """

  private var subject: String { "\(name(report.old)) → \(name(report.new))" }

  private func name(_ input: Report.Input) -> String {
    let last = input.path.split(separator: "/").last.map(String.init) ?? input.path
    return input.path == "-" ? words.say("standard in", "standard input") : Screen.shown(last)
  }

  private func header(_ page: inout HTMLWriter) {
    page.element("header") { page in
      page.element(
        "p", ["class": "kicker"], text: words.say("Två datamängder jämförda", "Two feeds compared"))
      page.element("h1", text: subject)
      page.element("p", ["class": "facts"], text: "Diarium \(report.version)")
    }
    page.line()
  }

  private func verdict(_ page: inout HTMLWriter) {
    let kind = report.verdict == "equal" ? "good" : report.verdict == "different" ? "remarks" : "unknown"
    page.element("section", ["class": "verdict \(kind)", "aria-labelledby": "verdict"]) { page in
      page.element("h2", ["id": "verdict"], text: words.verdict(report))
      page.element("ul", ["class": "counts"]) { page in
        let cases: [(Int, String, String)] = [
          (report.counts.addedCases, words.say("nya ärenden", "new cases"), "good"),
          (report.counts.removedCases, words.say("borttagna", "removed"), "error"),
          (report.counts.changedCases, words.say("ändrade", "changed"), "warning"),
          (report.counts.unchangedCases, words.say("oförändrade", "unchanged"), "none"),
        ]
        for (count, what, kind) in cases {
          page.element("li", ["class": count == 0 ? "none" : kind]) { page in
            page.element("b", text: counts.grouped(count))
            page.text(" " + what)
          }
        }
      }
      if let findings = report.findings { page.element("p") { $0.sentence(words.findings(findings)) } }
      for note in report.notes { page.element("p") { $0.sentence(note[report.language]) } }
    }
    page.line()
  }

  private func group(_ group: DifferenceGroup, _ page: inout HTMLWriter) {
    page.element("article", ["class": group.kind.rawValue]) { page in
      page.element("h3") { page in
        page.element("span", ["class": "kind"], text: words.word(group.kind))
        if let id = group.caseID {
          page.element("code", text: Screen.shown(id))
        } else {
          page.text(group.isHead ? words.head : words.noID)
        }
      }
      if !group.isConfidential, let title = group.title {
        page.element("p", text: shown(title))
      }
      if group.isAmbiguous { page.element("p", ["class": "soft"]) { $0.sentence(words.ambiguous) } }
      if group.isConfidential { page.element("p", ["class": "withheld"]) { $0.sentence(words.withheld) } }
      guard group.kind == .changed else {
        if let difference = group.differences.first { place(difference, &page) }
        return
      }
      page.element("ul", ["class": "samples"]) { page in
        for difference in group.differences.prefix(Self.shownPerGroup) {
          item(difference, of: group, &page)
        }
      }
      let more = group.differences.count - Self.shownPerGroup
      if more > 0 { page.element("p", ["class": "more"], text: words.more(more)) }
    }
    page.line()
  }

  private func item(_ difference: Difference, of group: DifferenceGroup, _ page: inout HTMLWriter) {
    page.element("li", ["class": difference.kind.rawValue]) { page in
      page.element("p") { page in
        page.element("span", ["class": "kind"], text: words.word(difference.kind))
        page.element("code", text: difference.record)
        if difference.id != group.caseID, let id = difference.id {
          page.text(" ")
          page.element("code", text: Screen.shown(id))
        }
        if let field = difference.field {
          page.text(" ")
          page.element("code", ["class": "field"], text: Screen.shown(field))
        }
      }
      if !group.isConfidential { values(difference, &page) }
      place(difference, &page)
    }
  }

  private func values(_ difference: Difference, _ page: inout HTMLWriter) {
    page.element("p", ["class": "values"]) { page in
      if difference.kind == .changed, let old = difference.old, let new = difference.new {
        let (one, other) = (Mask.masked(ShownValue.text(old)), Mask.masked(ShownValue.text(new)))
        if ShownValue.areShort(one, other) {
          page.element("del", text: Screen.clean(one))
          page.text(" → ")
          page.element("ins", text: Screen.clean(other))
          return
        }
        for part in TextChange(one, other).parts {
          switch part {
          case .same(let text): page.text(Self.lines(text))
          case .removed(let text): page.element("del", text: Self.lines(text))
          case .added(let text): page.element("ins", text: Self.lines(text))
          case .cut(let count): page.element("span", ["class": "soft"], text: "…(\(words.characters(count)))…")
          }
        }
        return
      }
      if let old = difference.old { page.element("del", text: shown(ShownValue.text(old))) }
      if difference.old != nil, difference.new != nil { page.text(" → ") }
      if let new = difference.new { page.element("ins", text: shown(ShownValue.text(new))) }
    }
  }

  private func shown(_ text: String) -> String {
    Self.lines(TextChange.shortened(Mask.masked(text), to: ShownValue.longest))
  }

  /// A text with its lines, and everything else visible.
  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Screen.clean($0) }.joined(separator: "\n")
  }

  private func place(_ difference: Difference, _ page: inout HTMLWriter) {
    let places = [difference.oldLocation, difference.newLocation].compactMap { $0.map { Screen.shown($0.shownPlace) } }
    guard !places.isEmpty else { return }
    page.element("p", ["class": "where"]) { page in
      page.element("span", ["class": "place"], text: places.joined(separator: " → "))
    }
  }

  private func footer(_ page: inout HTMLWriter) {
    page.element("footer") { page in
      page.element(
        "p",
        text: words.say(
          "Personnummer och privata kontaktuppgifter är maskerade (•). Värden ur ärenden som är hemliga visas inte.",
          "Personal numbers and private contacts are masked (•). Values of confidential cases are not shown."))
    }
  }
}
