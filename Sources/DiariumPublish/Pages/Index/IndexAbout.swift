internal import DiariumHTML
internal import DiariumModel

/// How to cite the feed, what is not in it, and what the validator said.
extension IndexBlock {
  /// Writes a reference to the feed at this day.
  func citing(_ html: inout HTMLWriter) {
    html.element("p", ["class": "cite"]) { html in
      let title = language == .en ? dataset.titleEn ?? dataset.title : dataset.title
      html.text("\(dataset.publisher.name.string). \(publication.asOf.string). ")
      html.element("cite", text: title.string)
      html.text(say(" [datamängd]. ", " [dataset]. "))
      link(&html, PageText.web(publication.base), publication.base)
      html.text(". \(say("Licens", "Licence")) \(dataset.license.string).")
    }
    let version = page.files.first { $0.kind == .jsonLines } ?? page.files.first { $0.kind == .json }
    if let version {
      html.element("p", ["class": "soft"]) { html in
        html.text(
          say("Exakt denna version känns igen på SHA-256 för ", "This exact version is identified by the SHA-256 of "))
        html.text("\(version.path): ")
        html.element("code", text: version.sha256)
      }
    }
    guard page.hasPages else { return }
    html.element(
      "p",
      text: say(
        "Ett enskilt ärende, beslut eller en reservation hänvisas till med adressen som står på ärendets sida.",
        "A single case, decision or reservation is cited by the address on the page of its case."))
  }

  /// Writes what the feed does not have.
  func completeness(_ html: inout HTMLWriter) {
    if let completeness = dataset.completeness {
      let scope = completeness.scope.code
      let words = DatasetScope.list.codes.first { $0.code == scope }?.title[language].lowercased() ?? scope
      html.element("p", text: say("Datamängden omfattar: \(words).", "The feed covers: \(words)."))
      if let note = completeness.note {
        html.element("p", ["class": "text", "lang": page.ofData(language)], text: note.string)
      }
    } else {
      html.element(
        "p",
        text: say(
          "Utgivaren har inte angett om alla ärenden finns med.",
          "The publisher has not stated whether all cases are in it."))
    }
    let counts = page.statistics
    html.element("ul") { html in
      html.element(
        "li",
        text: say(
          "Det som inte anges i källan är tomt och aldrig gissat.",
          "What the source does not state is empty, and never guessed."))
      if counts.confidential > 0 {
        html.element(
          "li",
          text: say(
            "\(number(counts.confidential)) ärenden omfattas helt eller delvis av sekretess; bara det som får visas finns med.",
            "\(number(counts.confidential)) cases are confidential, wholly or in part; only what may be shown is there."
          ))
      }
      if counts.tombstones > 0 {
        html.element(
          "li",
          text: say(
            "\(number(counts.tombstones)) ärenden har tagits bort; av dem finns bara id och tid kvar.",
            "\(number(counts.tombstones)) cases have been removed; only id and time are left of them."))
      }
    }
  }

  /// Writes the verdict of the validator.
  func validation(_ html: inout HTMLWriter) {
    let report = page.report
    let verdict =
      switch report.verdict {
      case .valid: say("Datamängden är giltig.", "The feed is valid.")
      case .invalid: say("Datamängden är inte giltig.", "The feed is not valid.")
      case .unknown: say("Datamängden kunde inte läsas till slut.", "The feed could not be read to its end.")
      }
    let counts = say(
      "\(number(report.errors)) fel, \(number(report.warnings)) varningar, \(number(report.infos)) upplysningar.",
      "\(number(report.errors)) errors, \(number(report.warnings)) warnings, \(number(report.infos)) notes.")
    html.element("p") { html in
      html.element("b", text: verdict)
      html.text(" \(counts) ")
      html.element("a", ["href": "report.html"], text: say("Hela rapporten", "The whole report"))
    }
  }
}
