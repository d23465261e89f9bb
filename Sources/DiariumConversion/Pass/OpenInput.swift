@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// An input that is being read.
final class OpenInput {
  let path: String
  let input: FeedInput
  /// The layout of a feed in its format.
  let layout: Format.Layout
  var reader: FeedReader
  var head = Tape()
  var hasHead = true
  /// Whether it is meant that there is no head.
  let isHeadless: Bool
  var isOpen = true
  /// The number of its first source.
  var base = 0
  var cases = 0
  /// Whether its cases are read in chunks.
  var isCut = false

  init(_ input: FeedPass.Input, limits: Limits, pool: any ThreadPool) {
    path = input.input.path
    self.input = input.input
    layout = input.format.layout
    isHeadless = input.isHeadless
    reader = FeedReader(input, limits: limits, pool: pool)
  }

  /// Records that nothing of it can be read.
  func close() {
    head.reset()
    (hasHead, isOpen) = (false, false)
  }

  /// Whether a list of cases is there, whose elements are read one by one.
  var hasStreamedList: Bool { (0..<head.count).contains { head[$0].flags.contains(.streamed) } }
}
