@_spi(Engine) internal import DiariumTree

/// Findings about the parts of a report.
extension CouncilReport {
  func check(_ quality: inout TextQuality) {
    checkPoints(&quality)
    checkSections(&quality)
  }

  /// Points outside a list of points: the first may be on a page that is elsewhere.
  private func checkPoints(_ quality: inout TextQuality) {
    for (index, passage) in reading.passages.enumerated() {
      guard let number = text.words[passage.words.lowerBound].point, number > 1, passage.words.count > 2,
        ![.point, .decision, .ownDecision].contains(passage.role)
      else { continue }
      let before = index > 0 ? text.words[reading.passages[index - 1].words.lowerBound].point : nil
      guard before != number - 1 else { continue }
      quality.addBreak(
        passage.words.lowerBound,
        .init(
          sv: "här står punkt \(number) utan punkt \(number - 1)",
          en: "here is point \(number) without point \(number - 1)"))
    }
  }

  /// Checks the parts that every report has, and their order.
  private func checkSections(_ quality: inout TextQuality) {
    let order: [ReportSection] = [.proposal, .summary, .preparation, .view, .attachments, .closing]
    let seen = reading.sections
    for (one, next) in zip(seen, seen.dropFirst()) {
      let places = (order.firstIndex(of: one.section), order.firstIndex(of: next.section))
      let isAfter = if let first = places.0, let second = places.1 { second < first } else { false }
      // Reservations in the boards come last.
      guard isAfter && next.section != .closing || one.section == .dissent && next.section != .dissent else {
        continue
      }
      let range = text.origin(text.range(next.words)).first ?? 0..<0
      guard !range.isEmpty else { continue }
      let name = text.string(words: next.words)
      quality.add(
        .brokenOrder, range,
        .init(
          sv: "avsnittet `\(name)` står senare än det brukar", en: "the section `\(name)` stands later than it does"),
        .init(
          sv: "jämför med handlingen: en sida kan ha bytt plats",
          en: "compare with the document: a page may be out of place"))
    }
    let expected: [(ReportSection, String)] = [
      (.preparation, "Beredning"), (.view, "Föredragande borgarrådets synpunkter"),
    ]
    for (section, name) in expected where !reading.sections.contains(where: { $0.section == section }) {
      let head = head.words
      quality.add(
        .missingPart, text.origin(text.range(head)).first ?? 0..<0,
        .init(sv: "avsnittet `\(name)` hittades inte", en: "the section `\(name)` was not found"),
        .init(
          sv: "jämför med handlingen: rubriken kan vara en annan",
          en: "compare with the document: its heading may be another"))
    }
  }
}
