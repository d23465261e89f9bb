public import DiariumReports
@_spi(Engine) internal import DiariumTree

/// A format of reports, under the name that the command uses.
///
/// ```swift
/// let report = try FeedSource(contentsOf: "feed.json").validate()
/// print(report.rendered(as: .concise))
/// ```
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: each finding with its line, a mark below it, and advice.
  case human
  /// One line per finding, as compilers write them.
  case concise
  /// One JSON document (`schemas/report.schema.json`).
  case json
  /// One JSON object per line: a finding each, the summary last.
  case jsonl
  /// SARIF 2.1.0 (OASIS), for code hosts and editors.
  case sarif

  /// The default format for a terminal, or for anything else.
  package static func standard(onTerminal isTerminal: Bool) -> ReportFormat { isTerminal ? .human : .concise }

  /// Whether the format describes the inputs: their digests, line ends and records.
  package var isDetailed: Bool { self == .json || self == .jsonl }

  /// The names of all formats, as listed in a sentence.
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
  ///   - isColoured: whether the format for people has colours.
  ///   - width: the width of a line for people, in cells.
  /// - Returns: the text, which ends with a line end unless it is empty.
  public func rendered(as format: ReportFormat, isColoured: Bool = false, width: Int = 80) -> String {
    switch format {
    case .human: HumanReport(self, isColoured: isColoured, width: width).text()
    case .concise: concise()
    case .json: JSONText.indented(json())
    case .jsonl: lines().map(JSONText.line).joined()
    case .sarif: JSONText.indented(sarif())
    }
  }

  /// Calls `write` with the pieces of the report, so that one with many findings need not be in memory as a whole.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - isColoured: whether the format for people has colours.
  ///   - width: the width of a line for people, in cells.
  ///   - write: receives the pieces, in order.
  /// - Throws: the errors of `write`.
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
