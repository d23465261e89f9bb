/// The section under a heading.
enum ReportSection: Sendable {
  case head, proposal, ownDecision, summary, preparation, view, attachments, closing, record, consultation, dissent
}

/// The headings of council reports, as attested.
enum ReportHeadings {
  /// The most words in a heading.
  static let longest = 8

  /// The section that a line begins if it is a heading and nothing else; it may end with a colon.
  static func heading(_ line: String) -> ReportSection? {
    guard line.utf8.count <= 60 else { return nil }
    var text = line.singleSpaced.lowercased()
    while let last = text.last, last == " " || last == ":" { text.removeLast() }
    return table[text]
  }

  /// Headings of several words: only these may be looked for within running text.
  static func length(ofHeadingAt words: ArraySlice<Word>) -> (count: Int, section: ReportSection)? {
    for count in [4, 3, 2, 1] where words.count > count {
      let first = words[words.startIndex]
      let part = words.prefix(count)
      guard first.isCapital, !first.text.hasPrefix("("), let section = table[part.map(\.phrase).joined(separator: " ")]
      else { continue }
      return (count, section)
    }
    return nil
  }

  private static let table: [String: ReportSection] = [
    "förslag till beslut": .proposal,
    "kommunstyrelsens förslag till beslut": .proposal,
    "sammanfattning av ärendet": .summary,
    "sammanfattning": .summary,
    "beredning": .preparation,
    "remisser": .preparation,
    "ärendets beredning": .preparation,
    "föredragande borgarrådets synpunkter": .view,
    "föredragande borgarrådens synpunkter": .view,
    "mina synpunkter": .view,
    "våra synpunkter": .view,
    "bilaga": .attachments,
    "bilagor": .attachments,
    "ärendet": .record,
    "ärendena": .record,
    "bakgrund": .record,
    "motionens innehåll": .record,
    "motionernas innehåll": .record,
    "skrivelsens innehåll": .record,
    "ärendebeskrivning": .record,
    "beskrivning av ärendet": .record,
    // Not attested.
    "på kommunstyrelsens vägnar": .closing,
    "remissammanställning": .consultation,
    "reservationer m.m": .dissent,
    "reservationer m.m.": .dissent,
    "reservationer m m": .dissent,
  ]
}

extension Word {
  /// The word in lower case, with a full stop if that is part of an abbreviation.
  var phrase: String { key == "m.m" ? "m.m." : key }
}
