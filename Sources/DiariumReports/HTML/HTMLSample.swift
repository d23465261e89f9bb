internal import DiariumHTML
@_spi(Engine) internal import DiariumTree

/// One finding, or one that is made again and again: what is wrong, where, and what to do.
extension HTMLReport {
  /// The number of places named besides the first.
  private static let places = 10
  /// The number of findings shown beneath their cause; the rest are counted.
  private static let following = 5

  /// A sample of what is said.
  func sample(_ group: FindingGroup, hasHelp: Bool, _ page: inout HTMLWriter) {
    let finding = report.log.findings[group.first]
    page.element("li") { page in
      page.element("p", ["class": "what"]) { page in
        page.sentence(finding.message[report.language])
        if group.findings.count > 1 {
          page.text(" ")
          let count = words.grouped(group.findings.count)
          page.element("span", ["class": "times"], text: words.say("\(count) gånger", "\(count) times"))
        }
      }
      place(finding.location, &page)
      excerpt(finding.location, label: nil, &page)
      again(group, &page)
      for other in finding.related {
        page.element("p", ["class": "related"]) { page in
          page.element("span", ["class": "place"], text: Screen.clean(other.location.shownPlace))
          page.text(" ")
          page.message(other.message[report.language])
        }
        excerpt(other.location, label: nil, &page)
      }
      if hasHelp { help(finding, &page) }
      following(group, &page)
    }
    page.line()
  }

  /// What to do.
  func help(_ finding: Finding, _ page: inout HTMLWriter) {
    guard let help = finding.help(for: report.audience) else { return }
    page.element("p", ["class": "help"]) { page in
      page.element("b", text: words.say("Gör så här: ", "What to do: "))
      page.message(help[report.language])
    }
  }

  /// The path, line and column, and the record and the field.
  func place(_ location: Location, _ page: inout HTMLWriter) {
    page.element("p", ["class": "where"]) { page in
      page.element("span", ["class": "place"], text: Screen.clean(location.shownPlace))
      let cell = words.cell(location)
      if !cell.isEmpty {
        page.text(" ")
        page.message(cell)
      } else if let pointer = location.pointer, !pointer.isEmpty {
        page.text(" ")
        page.element("span", ["class": "pointer"], text: Screen.clean(pointer))
      }
    }
  }

  /// The line, with what is meant marked in it.
  private func excerpt(_ location: Location, label: String?, _ page: inout HTMLWriter) {
    if location.isWithheld {
      page.element("p", ["class": "withheld"]) { page in
        page.text(
          words.say(
            "Ärendet är, eller kan vara, hemligt: texten visas inte.",
            "The case is, or may be, confidential: its text is not shown."))
      }
      return
    }
    guard let excerpt = location.excerpt else { return }
    let scalars = excerpt.text.unicodeScalars
    func part(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      Screen.clean(String(String.UnicodeScalarView(scalars)))
    }
    let meant = part(scalars.dropFirst(excerpt.lead).prefix(excerpt.extent))
    page.element("p", ["class": "excerpt"]) { page in
      if let line = location.shownLine {
        page.element("span", ["class": "line"], text: "\(line)")
        page.text(" ")
      }
      page.element("code") { page in
        page.text((excerpt.isCutBefore ? "…" : "") + part(scalars.prefix(excerpt.lead)))
        // The end of a line is a place, too.
        page.element("mark", text: meant.isEmpty ? "\u{2038}" : meant)
        page.text(part(scalars.dropFirst(excerpt.lead + excerpt.extent)) + (excerpt.isCutAfter ? "…" : ""))
      }
    }
  }

  /// The other places of a mistake that is made again and again.
  private func again(_ group: FindingGroup, _ page: inout HTMLWriter) {
    let others = group.findings.dropFirst()
    guard !others.isEmpty else { return }
    let places = others.prefix(Self.places).map { index in
      let location = report.log.findings[index].location
      let numbers = location.shownNumbers
      return Screen.clean(location.cell ?? (numbers.isEmpty ? location.pointer ?? "?" : numbers))
    }
    let more = others.count - places.count
    page.element("p", ["class": "again"]) { page in
      page.text(words.say("Också på ", "Also at "))
      page.element("span", ["class": "place"], text: places.joined(separator: ", "))
      if more > 0 { page.text(words.say(" och \(words.grouped(more)) till", " and \(words.grouped(more)) more")) }
    }
  }

  /// What follows from it.
  private func following(_ group: FindingGroup, _ page: inout HTMLWriter) {
    guard !group.following.isEmpty else { return }
    page.element("div", ["class": "following"]) { page in
      let count = group.following.count
      page.element(
        "p",
        text: words.say(
          "Av detta följer \(words.grouped(count)) till:",
          count == 1 ? "1 more follows from it:" : "\(words.grouped(count)) more follow from it:"))
      page.element("ul") { page in
        for index in group.following.prefix(Self.following) {
          let effect = report.log.findings[index]
          page.element("li") { page in
            page.element("span", ["class": "place"], text: Screen.clean(effect.location.shownPlace))
            page.text(" ")
            page.message(effect.message[report.language])
            page.text(" (")
            page.element("a", ["href": "#\(Self.id(effect.rule))"], text: effect.rule.name)
            page.text(")")
          }
        }
        let more = count - Self.following
        if more > 0 {
          page.element("li", text: words.say("\(words.grouped(more)) till", "\(words.grouped(more)) more"))
        }
      }
    }
  }
}
