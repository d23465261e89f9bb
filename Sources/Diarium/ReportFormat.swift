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
  /// The XML of JUnit, for servers that run tests: a suite for each input, a case for each rule.
  case junit
  /// Workflow commands of GitHub Actions, which become annotations.
  case github
  /// A code quality report of GitLab.
  case gitlab
  /// CSV (RFC 4180): a row for each finding.
  case csv
  /// The verdict and a table in GitHub Flavored Markdown, for a pull request or the summary of a step.
  case markdown
  /// A page for whoever answers for the data: one file, without scripts, to mail or to print.
  case html
  /// A workbook (Office Open XML): a summary, the rules, and a row for each finding.
  case xlsx

  /// The default format for a terminal, or for anything else.
  package static func standard(onTerminal isTerminal: Bool) -> ReportFormat { isTerminal ? .human : .concise }

  /// Whether the format describes the inputs: their digests, line ends and records.
  package var isDetailed: Bool { [.json, .jsonl, .html, .xlsx].contains(self) }

  /// Whether the format is bytes and no text: a terminal cannot show it.
  package var isBinary: Bool { self == .xlsx }

  /// Whether the format shows findings of a baseline, marked as known; the others only show what is new.
  package var showsKnown: Bool { [.json, .jsonl, .sarif].contains(self) }

  /// Whether a report is one document, so that two of them one after the other are none.
  package var isOneDocument: Bool { [.junit, .gitlab, .csv, .html, .xlsx].contains(self) }

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
  /// A workbook is no text: see `encoded(as:)`.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - isColoured: whether the format for people has colours.
  ///   - width: the width of a line for people, in cells.
  /// - Returns: the text, which ends with a line end unless it is empty.
  public func rendered(as format: ReportFormat, isColoured: Bool = false, width: Int = 80) -> String {
    guard format.showsKnown || baseline == nil else {
      return withoutKnown.rendered(as: format, isColoured: isColoured, width: width)
    }
    return switch format {
    case .human: HumanReport(self, isColoured: isColoured, width: width).text()
    case .concise: concise()
    case .json: JSONText.indented(json())
    case .jsonl: lines().map(JSONText.line).joined()
    case .sarif: JSONText.indented(sarif())
    case .junit: JUnitReport(self).text()
    case .github: GitHubReport(self).text()
    case .gitlab, .csv: pieces(as: format)
    case .markdown: MarkdownReport(self).text()
    case .html: HTMLReport(self).text()
    case .xlsx: preconditionFailure("a workbook is no text")
    }
  }

  /// Calls `write` with the pieces of the report, so that one with many findings need not be in memory as a whole.
  ///
  /// A workbook is no text: see `encoded(as:)`.
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
    guard format.showsKnown || baseline == nil else {
      return try withoutKnown.render(as: format, isColoured: isColoured, width: width, write)
    }
    switch format {
    case .json: try eachPieceOfJSON(write)
    case .jsonl: try eachLine(write)
    case .gitlab: try eachPieceOfGitLab(write)
    case .csv: try CSVReport(self).eachPiece(write)
    case .junit: try JUnitReport(self).eachPiece(write)
    case .html: try HTMLReport(self).eachPiece(write)
    case .human, .concise, .sarif, .github, .markdown, .xlsx:
      try write(rendered(as: format, isColoured: isColoured, width: width))
    }
  }

  /// The whole text of a format that is made in pieces.
  private func pieces(as format: ReportFormat) -> String {
    var text = ""
    // Nothing that is called throws.
    try? render(as: format) { text += $0 }
    return text
  }
}
