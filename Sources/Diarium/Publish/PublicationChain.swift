internal import DiariumModel
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The chain of publications, of which a publication is the next: its number and day, its history, the deltas.
struct PublicationChain {
  /// The number of the publication; where nothing has changed that of the one before.
  let number: Int
  /// The day of the publication; where nothing has changed that of the one before.
  let day: CivilDate
  /// The day of the first publication.
  var issued: CivilDate { earlier?.history.first.flatMap { PublicationRecord($0) }?.day ?? day }

  private let merged: PublicationMerge.Result
  private let earlier: EarlierPublication?
  private let options: PublishOptions
  private let hasDelta: Bool

  /// The number of deltas that are kept.
  static let deltas = 30

  /// - Parameters:
  ///   - merged: what became of the feed and the one before.
  ///   - earlier: what was published before; `nil` if nothing was.
  ///   - options: how it is published.
  ///   - hasDelta: whether a delta leads from one to the other.
  init(
    _ merged: PublicationMerge.Result, _ earlier: EarlierPublication?, _ options: PublishOptions, hasDelta: Bool
  ) {
    (self.merged, self.earlier, self.options, self.hasDelta) = (merged, earlier, options, hasDelta)
    number = (earlier?.last.number ?? 0) + (merged.isUnchanged ? 0 : 1)
    day = merged.isUnchanged ? earlier?.last.day ?? options.asOf : options.asOf
  }

  /// Why this is not published after the one before; `nil` if it may be.
  var refusal: Message? {
    if let id = merged.unknown.min() {
      return .init(
        sv: "\(Words.quoted(id)) har aldrig publicerats, så där finns inget att radera",
        en: "\(Words.quoted(id)) was never published, so there is nothing to erase")
    }
    if let id = merged.stillThere.min() {
      return .init(
        sv: "\(Words.quoted(id)) finns kvar i indata, och skulle publiceras igen; ta bort ärendet där först",
        en: "\(Words.quoted(id)) is still in the input, and would be published again; remove the case there first")
    }
    guard let before = earlier?.last.counts, !options.allowsDrop else { return nil }
    let (was, now) = (before.cases - before.tombstones, merged.counts.cases - merged.counts.tombstones)
    guard was > 0, now < was, (was - now) * 100 > options.maximumDrop * was else { return nil }
    let percent = (was - now) * 100 / was
    return .init(
      sv: """
        bara \(now) ärende\(now == 1 ? "" : "n"), mot \(was) i den förra publiceringen (-\(percent) %, högst \(options.maximumDrop) % är \
        tillåtet): är det ett avbrutet uttag?
        """,
      en: """
        only \(now) case\(now == 1 ? "" : "s"), against \(was) in the publication before (-\(percent) %, at most \(options.maximumDrop) % are \
        allowed): is it a cut export?
        """)
  }

  /// What the publisher should know of it.
  var notes: [Message] {
    guard let first = merged.firstGone, options.erased.isEmpty else { return [] }
    let count = merged.counts.removed
    let (sv, en) = (
      "\(count) ärende\(count == 1 ? "" : "n") av dem som var publicerade är borta",
      "\(count) of the cases that were published \(count == 1 ? "is" : "are") gone"
    )
    let id = Words.quoted(first)
    return [
      options.allowsDrop
        ? .init(
          sv: "\(sv), först \(id); den som följer ändringarna får hämta hela datamängden",
          en: "\(en), first \(id); whoever follows the changes has to load the whole feed")
        : .init(
          sv: "\(sv), först \(id); gravstenar tar deras plats", en: "\(en), first \(id); tombstones take their place")
    ]
  }

  /// Writes the history and the deltas.
  ///
  /// - Throws: `IOFailure` if a file cannot be read or written.
  func write(to folder: PublishedFolder) throws(IOFailure) {
    if merged.isUnchanged, let earlier { return try copy(earlier, to: folder) }
    let isErasing = !options.erased.isEmpty
    let path = hasDelta ? PublishedNames.delta(number: number) : nil
    let record = PublicationRecord(
      number: number, day: day, digest: merged.digest, delta: path, counts: merged.counts)
    // A line for each publication is no work for a thread.
    var lines = try LineWriter(folder, PublishedNames.history, on: Threads(1))
    for line in earlier?.history ?? [] {
      try lines.add(isErasing ? PublicationRecord(line)?.line(isErased: true) ?? line : line)
    }
    try lines.add(record.line())
    try lines.end(as: .delta)
    guard let path else { return }
    try folder.end(PublishedNames.delta, as: .delta)
    // Those before a publication without a delta lead nowhere, and are gone.
    for name in (earlier?.deltas() ?? []).suffix(Self.deltas - 1) {
      guard let earlier else { continue }
      try folder.copy(try earlier.file(name), to: name, as: .delta)
    }
    try folder.copy(try folder.read(PublishedNames.delta), to: path, as: .delta)
  }

  /// Copies what stays as it is.
  private func copy(_ earlier: EarlierPublication, to folder: PublishedFolder) throws(IOFailure) {
    if hasDelta { folder.remove(PublishedNames.delta) }
    try folder.copy(try earlier.file(PublishedNames.history), to: PublishedNames.history, as: .delta)
    if earlier.last.delta != nil {
      try folder.copy(try earlier.file(PublishedNames.delta), to: PublishedNames.delta, as: .delta)
    }
    for name in earlier.deltas() { try folder.copy(try earlier.file(name), to: name, as: .delta) }
  }
}
