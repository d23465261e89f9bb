@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// The same source with a head for those of its inputs that have none: tables without `datapackage.json`, or a stream of
  /// bare cases.
  ///
  /// Where an input has a head of its own that says something else, that counts, and a finding names the difference.
  ///
  /// ```swift
  /// let source = try FeedSource(contentsOf: "sheets/").headed(by: "dataset.yaml")
  /// ```
  ///
  /// - Parameter path: a file of JSON or YAML with the fields of the dataset, or with a feed.
  /// - Returns: the source.
  /// - Throws: `FeedError` of the kind `input` if the file does not exist or cannot be read.
  public func headed(by path: String) throws(FeedError) -> FeedSource {
    let source = try FeedError.converting { () throws(IOFailure) in try FileSource(path, monitor: monitor) }
    let format = Format(fileName: path) ?? .yaml
    return headed(by: FeedHeader(source, format: format.layout == .document ? format : .json))
  }

  /// The same source with the head of a configuration for those of its inputs that have none; if the configuration has
  /// no dataset, the source as it is.
  public func headed(by configuration: FeedConfiguration) -> FeedSource {
    configuration.header.map { headed(by: $0) } ?? self
  }

  private func headed(by header: FeedHeader) -> FeedSource {
    var source = self
    for index in inputs.indices { source.inputs[index].header = header }
    return source
  }

  /// The same source, for inputs that are meant to have no head: that they have none is no finding.
  ///
  /// ```swift
  /// let report = try FeedSource(contentsOf: "cases.jsonl").headless().validate()
  /// ```
  public func headless() -> FeedSource {
    var source = self
    for index in inputs.indices { source.inputs[index].isHeadless = true }
    return source
  }
}
