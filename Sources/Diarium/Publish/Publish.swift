@_spi(Engine) internal import DiariumConversion
internal import DiariumModel
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// Publishes the feed: writes a folder that can be put on any web server, harvested by a catalogue, loaded by a
  /// researcher, and read by whoever comes by.
  ///
  /// The folder appears complete or not at all, and takes the place of an earlier publication, from which its history goes
  /// on: a case that was published and is gone becomes a tombstone (gravsten), `delta.json` has what changed, and the same
  /// feed again changes nothing. Memory is bounded by one case and the head.
  ///
  /// A feed is not published if a finding keeps it from that (`PublishOptions.validation`), if it has a personal identity
  /// number (personnummer) or the content of a confidential case, or if far fewer cases are in it than before.
  ///
  /// ```swift
  /// let source = try FeedSource(contentsOf: "arenden.xlsx")
  /// let outcome = try source.publish(to: "site", PublishOptions(base: "https://data.ekeby.se/beslut/"))
  /// print(outcome.isPublished, outcome.report.rendered(as: .human))
  /// ```
  ///
  /// - Parameters:
  ///   - folder: the folder; its parent is there.
  ///   - options: how it is published.
  /// - Returns: the findings, and what came of it.
  /// - Throws: `FeedError` if bytes cannot be read or written; of the kind `output` if something else is in the folder, or if
  ///   another run publishes to it; of the kind `value` if the options are none.
  @discardableResult
  public func publish(to folder: String, _ options: PublishOptions) throws(FeedError) -> PublishOutcome {
    try Self.refuseUnknown(options.validation.rules)
    if hasPartOfCases { throw FeedError.isPart(path) }
    return try PublishRun(self, options).publish(to: folder)
  }

  /// Says whether the feed could be published, and writes nothing.
  ///
  /// - Parameter options: how it would be published.
  /// - Returns: the findings, and what a catalogue asks for and nobody has said.
  /// - Throws: `FeedError` as `publish(to:_:)` does.
  public func checkPublishing(_ options: PublishOptions) throws(FeedError) -> PublishOutcome {
    try Self.refuseUnknown(options.validation.rules)
    if hasPartOfCases { throw FeedError.isPart(path) }
    return try PublishRun(self, options).check()
  }
}
