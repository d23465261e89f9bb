@_spi(Engine) internal import DiariumConversion
internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The feed as JSON, in one file or in pages of which each names the next (`dataset.next`); the registers are in all.
final class JSONPages: Artefact {
  private let folder: PublishedFolder
  private let head: PublishedHead
  private let options: PublishOptions
  private let base: String
  /// The number of cases in all.
  private let cases: Int
  /// The number of cases that were written.
  private var written = 0
  private var page = 0
  private var output: Page?

  /// A page, which is on its way.
  private final class Page {
    var writer: FeedWriter<PublishedSink>
    let head: Tape
    init(_ writer: consuming FeedWriter<PublishedSink>, _ head: consuming Tape) {
      self.writer = writer
      self.head = head
    }
  }

  /// - Parameters:
  ///   - folder: the folder of the publication.
  ///   - head: the head of the feed.
  ///   - cases: the number of its cases.
  ///   - options: how it is published.
  ///   - base: the address of the folder.
  init(_ folder: PublishedFolder, _ head: PublishedHead, cases: Int, _ options: PublishOptions, base: String) {
    (self.folder, self.head, self.cases, self.options, self.base) = (folder, head, cases, options, base)
  }

  var makeEncoder: @Sendable () -> any ArtefactEncoder {
    { JSONPageEncoder(FeedWriter(.json, to: BytesSink()).makeEncoder()) }
  }

  func begin(_ head: borrowing Tape) throws(IOFailure) { try beginPage() }

  private func beginPage() throws(IOFailure) {
    page += 1
    let isLast = page * options.pageSize >= cases
    let head = isLast ? self.head : self.head.page(next: base + PublishedNames.json(page: page + 1))
    let writer = FeedWriter(.json, to: PublishedSink(folder, PublishedNames.json(page: page)))
    let output = Page(writer, head.tape)
    try output.writer.begin(output.head, hasHead: true)
    self.output = output
  }

  private func endPage() throws(IOFailure) {
    guard let output else { return }
    try output.writer.end(output.head, hasHead: true)
    try folder.end(PublishedNames.json(page: page), as: page == 1 ? .json : .jsonPage)
    self.output = nil
  }

  func add(_ part: any Sendable) throws(IOFailure) {
    guard let cases = part as? [TextEncoder.Part] else { preconditionFailure("a part of another artefact") }
    for part in cases {
      if written == page * options.pageSize {
        try endPage()
        try beginPage()
      }
      try output?.writer.add(part)
      written += 1
    }
  }

  func end(_ head: borrowing Tape) throws(IOFailure) { try endPage() }
}

/// Encodes cases as JSON, each by itself, since a page may end behind any.
private final class JSONPageEncoder: ArtefactEncoder {
  private let encoder: TextEncoder
  private var cases: [TextEncoder.Part] = []
  private(set) var size = 0

  init(_ encoder: TextEncoder) { self.encoder = encoder }

  func writeCase(_ tape: borrowing Tape) {
    encoder.writeCase(tape, number: nil, isRepeated: false)
    size += encoder.size
    cases.append(encoder.take())
  }

  func take() -> any Sendable {
    defer { (cases, size) = ([], 0) }
    return cases
  }
}
