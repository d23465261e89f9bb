public import DiariumReports
@_spi(Engine) internal import DiariumTree

extension Report {
  /// The report as bytes, in any format: a text in UTF-8, or a workbook.
  ///
  /// ```swift
  /// let workbook = try report.encoded(as: .xlsx)
  /// print(workbook.count)
  /// ```
  ///
  /// - Throws: `FeedError` if there is no scratch space for a large workbook.
  public func encoded(as format: ReportFormat) throws(FeedError) -> [UInt8] {
    try FeedError.converting { () throws(IOFailure) in
      var sink = BytesSink()
      try write(as: format, to: &sink)
      return sink.bytes
    }
  }

  /// Writes the report to a file, which appears complete or not at all.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - path: the path of the file.
  ///   - replacing: whether an existing file may be replaced.
  ///   - monitor: tells when to stop; then a pipe without a reader is no longer waited for.
  /// - Throws: `IOFailure` if the file cannot be created or written.
  package func write(
    as format: ReportFormat, to path: String, replacing: Bool, monitor: RunMonitor? = nil
  ) throws(IOFailure) {
    var file = try OutputFile(path, mayReplace: replacing, monitor: monitor)
    try write(as: format, to: &file)
    try file.commit()
  }

  /// Writes the report to standard output.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - monitor: tells when to stop waiting for a slow reader.
  /// - Throws: `IOFailure` if nobody reads, or if the system refuses.
  package func print(as format: ReportFormat, monitor: RunMonitor?) throws(IOFailure) {
    var stream = HeldStream.standardOutput(monitor)
    try write(as: format, to: &stream)
    try stream.commit()
  }

  private func write<Sink: ByteSink & ~Copyable>(as format: ReportFormat, to sink: inout Sink) throws(IOFailure) {
    if format == .xlsx { return try ReportWorkbook(withoutKnown).write(to: &sink) }
    var failure: IOFailure?
    try? render(as: format) { piece in
      var piece = piece
      piece.withUTF8 { bytes in
        do throws(IOFailure) { try unsafe sink.write(UnsafeRawBufferPointer(bytes)) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    if let failure { throw failure }
  }
}
