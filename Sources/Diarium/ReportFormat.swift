public import DiariumReports
@_spi(Engine) internal import DiariumTree

/// A format of reports, by the name that the command gives it.
///
/// ```swift
/// let report = try FeedSource(contentsOf: "feed.json").validate()
/// print(report.rendered(as: .concise))
/// ```
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: each finding with its line, a mark below it and what to do.
  case human
  /// A line a finding, as compilers write them.
  case concise
  /// One JSON document (`schemas/report.schema.json`).
  case json
  /// A JSON object a line: a finding each, the summary last.
  case jsonl
  /// SARIF 2.1.0 (OASIS), for code hosts and editors.
  case sarif

  /// The format for a terminal, or for whatever else reads.
  package static func standard(onTerminal isTerminal: Bool) -> ReportFormat { isTerminal ? .human : .concise }

  /// Whether the format says of the inputs what they are: their digests, line ends and records.
  package var isDetailed: Bool { self == .json || self == .jsonl }

  /// The names of all formats, as a sentence lists them.
  package static var list: Message {
    let names = allCases.map(\.rawValue)
    let (first, last) = (names.dropLast().joined(separator: ", "), names.last ?? "")
    return Message(sv: "\(first) eller \(last)", en: "\(first) or \(last)")
  }
}

extension Report {
  /// The report as text, in its language.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - isColoured: whether people see colours.
  ///   - width: the cells of a line for people.
  /// - Returns: the text, which ends with a line end where it is not empty.
  public func rendered(as format: ReportFormat, isColoured: Bool = false, width: Int = 80) -> String {
    switch format {
    case .human: HumanReport(self, isColoured: isColoured, width: width).text()
    case .concise: concise()
    case .json: JSONText.indented(json())
    case .jsonl: lines().map(JSONText.line).joined()
    case .sarif: JSONText.indented(sarif())
    }
  }

  /// Calls `write` with the pieces of the report, so that one with many findings is not in memory as a whole.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - isColoured: whether people see colours.
  ///   - width: the cells of a line for people.
  ///   - write: takes the pieces, in order.
  /// - Throws: what `write` throws.
  public func render(
    as format: ReportFormat, isColoured: Bool = false, width: Int = 80, _ write: (String) throws -> Void
  ) throws {
    switch format {
    case .json: try eachPieceOfJSON(write)
    case .jsonl: try eachLine(write)
    case .human, .concise, .sarif: try write(rendered(as: format, isColoured: isColoured, width: width))
    }
  }
}
