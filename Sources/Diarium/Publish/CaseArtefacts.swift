internal import DiariumPublish
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// The numbers that the page of a published feed shows.
final class GatheredStatistics: Artefact {
  private(set) var statistics: FeedStatistics
  private let none: FeedStatistics

  init(_ publication: Publication) {
    none = FeedStatistics(publication.head)
    statistics = none
  }

  var makeEncoder: @Sendable () -> any ArtefactEncoder { { [none] in Encoder(none) } }

  func add(_ part: any Sendable) throws(IOFailure) {
    guard let part = part as? FeedStatistics else { preconditionFailure("a part of another artefact") }
    statistics.add(part)
  }

  func end(_ head: borrowing Tape) throws(IOFailure) {}

  private final class Encoder: ArtefactEncoder {
    private let none: FeedStatistics
    private var statistics: FeedStatistics

    init(_ none: FeedStatistics) { (self.none, statistics) = (none, none) }

    func writeCase(_ tape: borrowing Tape) { statistics.add(tape) }

    var size: Int { 0 }

    func take() -> any Sendable {
      defer { statistics = none }
      return statistics
    }
  }
}

/// The pages of cases: one each.
final class CasePageFiles: Artefact {
  private let folder: PublishedFolder
  private let pages: CasePages

  init(_ folder: PublishedFolder, _ publication: Publication) {
    self.folder = folder
    pages = CasePages(publication)
  }

  /// A page.
  private struct Page: Sendable {
    var path: String
    var bytes: [UInt8]
  }

  var makeEncoder: @Sendable () -> any ArtefactEncoder { { [pages] in Encoder(pages) } }

  func add(_ part: any Sendable) throws(IOFailure) {
    guard let part = part as? [Page] else { preconditionFailure("a part of another artefact") }
    for page in part { try folder.writePage(page.bytes, to: page.path) }
  }

  func end(_ head: borrowing Tape) throws(IOFailure) {}

  private final class Encoder: ArtefactEncoder {
    private let pages: CasePages
    private var written: [Page] = []
    private(set) var size = 0

    init(_ pages: CasePages) { self.pages = pages }

    func writeCase(_ tape: borrowing Tape) {
      let bytes = pages.page(tape)
      written.append(Page(path: CasePageName.path(of: FeedMembers.text("id", in: tape) ?? ""), bytes: bytes))
      size += bytes.count
    }

    func take() -> any Sendable {
      defer { (written, size) = ([], 0) }
      return written
    }
  }
}
