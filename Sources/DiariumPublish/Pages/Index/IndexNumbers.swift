internal import DiariumHTML
internal import DiariumModel

/// What there is in the feed, in numbers and as charts.
extension IndexBlock {
  /// The most years of the chart, the latest ones.
  private static let years = 40
  /// The most rows of a table of names.
  private static let names = 15

  /// The counts of the whole feed.
  func numbers(_ html: inout HTMLWriter) {
    let counts = page.statistics
    let shown = [
      (counts.cases - counts.tombstones, say("ärenden", "cases")), (counts.decisions, say("beslut", "decisions")),
      (counts.votes, say("omröstningar", "votes")), (counts.reservations, say("reservationer", "reservations")),
      (counts.specialStatements, say("särskilda uttalanden", "special statements")),
    ]
    html.element("ul", ["class": "numbers"]) { html in
      for (count, title) in shown {
        html.element("li") { html in
          html.element("b", text: number(count))
          html.text(" " + title)
        }
      }
    }
    html.line()
  }

  /// The charts: by year, by body, and reservations by party.
  func charts(_ html: inout HTMLWriter) {
    let counts = page.statistics
    if !counts.years.isEmpty {
      section(&html, "years", say("År för år", "Year by year")) { years(&$0) }
    }
    if counts.bodies.total > 0 {
      section(&html, "bodies", say("Beslut efter organ", "Decisions by body")) { html in
        names(&html, counts.bodies, say("Organ", "Body"), say("Beslut", "Decisions"))
      }
    }
    if counts.parties.total > 0 {
      section(&html, "parties", say("Reservationer efter parti", "Reservations by party")) { html in
        names(&html, counts.parties, say("Parti", "Party"), say("Reservationer", "Reservations"))
        let rest = counts.reservationsWithoutParty
        html.element(
          "p", ["class": "soft"],
          text: say(
            "En reservation räknas en gång för varje parti som har undertecknat den; \(number(rest)) har inget angivet parti.",
            "A reservation counts once for each party that signed it; \(number(rest)) have no stated party."))
      }
    }
  }

  private func years(_ html: inout HTMLWriter) {
    let counts = page.statistics
    let sorted = counts.years.sorted { $0.key < $1.key }.suffix(Self.years)
    guard let first = sorted.first?.key, let last = sorted.last?.key else { return }
    let low = max(first, last - Self.years + 1)
    let years = low == last ? "\(last)" : "\(low)–\(last)"
    chart(&html, low...last, say("Ärenden per år, \(years)", "Cases by year, \(years)"))
    table(&html, say("Ärenden, beslut och reservationer per år", "Cases, decisions and reservations by year")) { html in
      header(
        &html,
        [
          say("År", "Year"), say("Ärenden", "Cases"), say("Beslut", "Decisions"), say("Reservationer", "Reservations"),
        ])
      html.element("tbody") { html in
        for (year, counts) in sorted.reversed() {
          html.element("tr") { html in
            html.element("th", ["scope": "row"], text: String(year))
            for count in [counts.cases, counts.decisions, counts.reservations] {
              html.element("td", ["class": "number"], text: number(count))
            }
          }
        }
      }
    }
    html.element(
      "p", ["class": "soft"],
      text: say(
        "Ett ärende räknas till det år då det kom in, eller annars till det första beslutets; \(number(counts.undated)) saknar dag.",
        "A case counts for the year in which it was opened, or else that of its first decision; \(number(counts.undated)) have no day."
      ))
  }

  /// Cases by year as bars; the table says the same to those who do not see them.
  private func chart(_ html: inout HTMLWriter, _ years: ClosedRange<Int>, _ title: String) {
    let counts = page.statistics.years
    let highest = max(1, years.map { counts[$0]?.cases ?? 0 }.max() ?? 1)
    html.element("figure") { html in
      html.element(
        "svg",
        [
          "class": "years", "width": "\(years.count * 22)", "viewBox": "0 0 \(years.count * 10) 100",
          "preserveAspectRatio": "none", "role": "img",
          "aria-label": title,
        ]
      ) { html in
        for (index, year) in years.enumerated() {
          // At least a line, so that one case in a year of thousands is seen.
          let count = counts[year]?.cases ?? 0
          let height = count == 0 ? 0 : max(1, count * 100 / highest)
          html.element(
            "rect", ["x": "\(index * 10 + 1)", "y": "\(100 - height)", "width": "8", "height": "\(height)"]
          ) { $0.element("title", text: "\(year): \(number(count))") }
        }
      }
      html.element("div", ["class": "axis", "aria-hidden": "true"]) { html in
        html.element("span", text: String(years.lowerBound))
        if years.count > 1 { html.element("span", text: String(years.upperBound)) }
      }
      html.element("figcaption", text: title)
    }
  }

  private func names(_ html: inout HTMLWriter, _ counts: BoundedCounts, _ name: String, _ title: String) {
    let sorted = counts.sorted
    let shown = sorted.prefix(Self.names)
    let highest = max(1, shown.first?.count ?? 1)
    let rest = counts.total - shown.reduce(0) { $0 + $1.count }
    table(&html, "\(title): \(name.lowercased())") { html in
      header(&html, [name, title])
      html.element("tbody") { html in
        for entry in shown { row(&html, entry.name, entry.count, share: entry.count * 100 / highest, isData: true) }
        if rest > 0 {
          row(&html, say("Övriga", "Others"), rest, share: min(100, rest * 100 / highest), isData: false)
        }
      }
    }
  }

  private func row(_ html: inout HTMLWriter, _ name: String, _ count: Int, share: Int, isData: Bool) {
    html.element("tr") { html in
      html.element("th", ["scope": "row", "lang": isData ? page.ofData(language) : nil], text: name)
      html.element("td", ["class": "number"], text: number(count))
      html.element("td", ["class": "bar", "aria-hidden": "true"]) { html in
        html.element(
          "svg", ["viewBox": "0 0 100 10", "preserveAspectRatio": "none", "focusable": "false"]
        ) { $0.element("rect", ["width": "\(max(1, share))", "height": "10"]) { _ in } }
      }
    }
  }

  /// Writes a table with a caption for those who do not see where it stands.
  func table(_ html: inout HTMLWriter, _ caption: String, _ content: (inout HTMLWriter) -> Void) {
    html.element("table") { html in
      html.element("caption", ["class": "hidden"], text: caption)
      content(&html)
    }
    html.line()
  }

  /// Writes the headings of columns; all but the first are numbers.
  private func header(_ html: inout HTMLWriter, _ titles: [String]) {
    html.element("thead") { html in
      html.element("tr") { html in
        for (index, title) in titles.enumerated() {
          html.element("th", ["scope": "col", "class": index == 0 ? nil : "number"], text: title)
        }
        if titles.count == 2 { html.element("td", ["class": "bar", "aria-hidden": "true"]) { _ in } }
      }
    }
  }
}
