@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Conversion into databases.
extension FeedSource {
  /// Writes the feed as the tables of a database.
  ///
  /// - Parameters:
  ///   - sink: receives the database, all of it at the end.
  ///   - options: what may be left out.
  ///   - commit: makes the database appear.
  /// - Returns: the outcome of the conversion.
  /// - Throws: `IOFailure` if bytes cannot be read or written.
  func convert<Sink: ByteSink & ~Copyable>(
    toDatabase sink: consuming Sink, _ options: ConversionOptions, commit: (inout Sink) throws(IOFailure) -> Void
  ) throws(IOFailure) -> ConversionOutcome {
    var options = options
    options.tables.countsFormulas = false
    return try convert(TableWriter(to: DatabaseOutput(to: sink, monitor: monitor), options.tables), options) {
      (writer) throws(IOFailure) in
      try writer.folder.finish()
      try commit(&writer.folder.sink)
      return nil
    }
  }
}
