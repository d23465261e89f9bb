internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The works that the texts refer to, with the figures taken from them.
extension ReportAssembly {
  /// A text that refers to works, and its owner.
  private struct Region {
    var owner: ID
    var words: Range<Int>
  }

  mutating func addCitations() {
    let references = References(text)
    var known: [(reference: Reference, index: Int)] = []
    for region in regions() {
      var current: (index: Int, sentence: Int)?
      let sentences = self.sentences([region.words])
      for (place, (_, sentence)) in sentences.enumerated() {
        let found = references.find(sentence)
        for reference in found {
          let index: Int
          if let place = known.firstIndex(where: { $0.reference.isSame(as: reference, in: text) }) {
            index = known[place].index
          } else {
            index = record.citations.count
            record.citations.append(Citation(id: id("citation")))
            known.append((reference, index))
          }
          fill(index, reference, region.owner)
          if let current, record.citations[current.index].kind == .termsOfReference, reference.kind != .termsOfReference
          {
            continue
          }
          current = (index, place)
        }
        addFacts(of: region, sentence, place, &current, isNamed: !found.isEmpty)
      }
    }
  }

  /// The texts that refer to works, each with the id of its owner: the account of the matter belongs to the motion.
  private func regions() -> [Region] {
    var regions: [Region] = []
    if let initiative = record.initiatives.first, record.initiatives.count == 1 {
      regions += words(.record).map { Region(owner: initiative.id, words: $0) }
    }
    let owners = record.statements.map { ($0.id, $0.spans) } + record.reservations.map { ($0.id, $0.spans) }
    var spans = owners.enumerated().flatMap { number, owner in
      owner.1.filter { $0.part == .text }.map { (begins: $0.begins, ends: $0.ends, owner: number) }
    }
    spans.sort { $0.begins < $1.begins }
    // Passages are in the order of the text, so each looks only at those that have begun and not ended.
    var next = 0
    var open: [(begins: Int, ends: Int, owner: Int)] = []
    for passage in passages where [.view, .report, .ownText, .dissentText].contains(passage.role) {
      guard let origin = text.origin(text.range(passage.words)).first?.lowerBound else { continue }
      while next < spans.count, spans[next].begins <= origin {
        open.append(spans[next])
        next += 1
      }
      open.removeAll { $0.ends <= origin }
      if let owner = open.map(\.owner).min() { regions.append(Region(owner: owners[owner].0, words: passage.words)) }
    }
    return regions
  }

  private mutating func fill(_ index: Int, _ reference: Reference, _ owner: ID) {
    var citation = record.citations[index]
    citation.kind = reference.kind
    citation.identifier = citation.identifier ?? reference.identifier.flatMap { Text($0) }
    if citation.title == nil, let title = reference.title {
      var name = string(title)
      if reference.kind == .budget { name = name.prefix(1).uppercased() + name.dropFirst() }
      citation.title = Text(trimmed(name))
    }
    citation.publisher = citation.publisher ?? reference.publisher.flatMap { Text($0) }
    if citation.quote == nil, let quote = reference.quote {
      var words = string(quote)
      while let first = words.first, "”\"“»«".contains(first) { words.removeFirst() }
      while let last = words.last, "”\"“»«.".contains(last) { words.removeLast() }
      citation.quote = Text(words)
    }
    if !citation.citedByIDs.contains(owner) { citation.citedByIDs.append(owner) }
    citation.spans += spans(reference.words, .mention)
    record.citations[index] = citation
  }

  private static let anaphors: [CitationKind: Set<String>] = [
    .termsOfReference: ["direktivet", "direktiven", "utredningen"],
    .inquiryReport: ["utredningen", "betänkandet"],
    .survey: [
      "undersökningen", "undersökning", "enkäten", "enkät", "enkätundersökning", "enkätundersökningen", "studien",
      "studie",
    ],
    .agencyReport: ["rapporten", "analysen"],
    .newsArticle: ["artikeln"],
  ]

  /// Adds the facts that a sentence states about the work under discussion in its text.
  private mutating func addFacts(
    of region: Region, _ sentence: Range<Int>, _ place: Int, _ current: inout (index: Int, sentence: Int)?,
    isNamed: Bool
  ) {
    let keys = text.words[sentence].map(\.key)
    // A survey is referred to again when a sentence names it by its noun.
    if let survey = record.citations.firstIndex(where: { citation in
      citation.kind == .survey && citation.citedByIDs.contains(region.owner)
        && keys.contains { Self.anaphors[.survey]?.contains($0) ?? false }
    }) {
      addCriticism(of: survey, sentence)
      add(Figure.find(text, sentence), to: survey, isStated: true, sentence)
      return
    }
    guard let (index, last) = current, let kind = record.citations[index].kind else { return }
    let isSpokenOf = isNamed || keys.contains { Self.anaphors[kind]?.contains($0) ?? false }
    guard isSpokenOf || place == last + 1 else { return }
    if kind == .termsOfReference || kind == .inquiryReport {
      let due = Phrase("utredningen|uppdraget ska|skall redovisas|lämnas|slutredovisas <date>")
      for start in sentence {
        guard let match = due.match(text.words, at: start, before: sentence.upperBound), let date = match["date"] else {
          continue
        }
        record.citations[index].due = record.citations[index].due ?? day(date)
        record.citations[index].spans += spans(match.words, .mention)
        break
      }
    }
    guard [.termsOfReference, .inquiryReport, .agencyReport, .newsArticle].contains(kind), !isNamed else { return }
    add(Figure.find(text, sentence), to: index, isStated: isSpokenOf, sentence)
    if isSpokenOf { current = (index, place) }
  }

  /// Adds whether a survey was available, and the criticism of it.
  private mutating func addCriticism(of index: Int, _ sentence: Range<Int>) {
    let absent = [
      Phrase("finns inte tillgänglig"), Phrase("inte är nåbar"), Phrase("är inte nåbar"),
      Phrase("inte finns tillgänglig"),
    ]
    let caveat = Phrase("inte är en vetenskaplig undersökning")
    for start in sentence {
      for phrase in absent {
        guard let match = phrase.match(text.words, at: start, before: sentence.upperBound) else { continue }
        record.citations[index].availability = .notFound
        if let date = DateWords.date(text.words, at: match.words.upperBound, before: sentence.upperBound) {
          record.citations[index].checked = record.citations[index].checked ?? date.date
        }
        record.citations[index].spans += spans(match.words, .mention)
      }
      if let match = caveat.match(text.words, at: start, before: sentence.upperBound),
        record.citations[index].caveat == nil
      {
        record.citations[index].caveat = Text(trimmed(string(match.words)))
        record.citations[index].spans += spans(match.words, .mention)
      }
    }
  }

  private mutating func add(_ figures: [Figure], to index: Int, isStated: Bool, _ sentence: Range<Int>) {
    for figure in figures {
      guard let label = Text(figure.label) else { continue }
      var point = DataPoint(label: label, value: figure.value)
      point.unit = figure.unit.flatMap { Text($0) }
      let owner = record.citations[index]
      guard !owner.dataPoints.contains(point) else { continue }
      record.citations[index].dataPoints.append(point)
      record.citations[index].spans += spans(figure.words, .mention)
      guard !isStated else { continue }
      find(
        .interpreted, figure.words,
        .init(
          sv:
            "siffran \(figure.value) har förts till `\(owner.identifier?.string ?? owner.kind?.code ?? "")`, som meningen före handlar om",
          en:
            "the figure \(figure.value) was put to `\(owner.identifier?.string ?? owner.kind?.code ?? "")`, which the sentence before is about"
        ),
        help: .init(
          sv: "läs stycket, och ta bort `data_points` om siffran kommer någon annanstans ifrån",
          en: "read the paragraph, and remove it from `data_points` if the figure comes from elsewhere"),
        field: "data_points", id: owner.id)
    }
  }
}
