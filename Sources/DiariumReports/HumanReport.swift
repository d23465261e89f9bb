internal import DiariumTree

/// Findings for people: with the line, a caret under what is meant, and what to do.
public struct HumanReport: Sendable {
  /// Findings shown of one rule and file; the rest is counted.
  public static let shownPerRule = 20

  private let report: Report
  private let isColoured: Bool

  /// A report to be shown with colours (SGR of ECMA-48) or without.
  public init(_ report: Report, isColoured: Bool) {
    self.report = report
    self.isColoured = isColoured
  }

  /// The findings.
  public func text() -> String {
    var text = ""
    var shown: [String: Int] = [:]
    for finding in report.log.findings {
      let key = "\(finding.rule.number) \(finding.location.path)"
      shown[key, default: 0] += 1
      guard shown[key, default: 0] <= Self.shownPerRule else { continue }
      text += self.finding(finding) + "\n"
    }
    for tally in report.log.rules {
      let listed = shown.filter { $0.key.hasPrefix("\(tally.rule.number) ") }.values.reduce(0) {
        $0 + min($1, Self.shownPerRule)
      }
      guard listed < tally.count else { continue }
      text +=
        "\(paint(tally.severity.rawValue, tally.severity))[\(tally.rule.name)]: \(tally.count - listed) more of these, \(tally.count) in all\n"
      if tally.listed < tally.count {
        text += "  = help: --max-findings 0 keeps them all for the reports in json\n"
      }
      text += "\n"
    }
    for skip in report.skipped {
      text += "skipped: \(skip.rule.name): \(skip.because[report.language]) (\(skip.count))\n"
    }
    return text
  }

  /// The verdict and the counts in one line, and what else is to be said below it.
  ///
  /// - Parameter seconds: how long the run took; said only of one that was long enough to be noticed.
  /// - Returns: lines without a line end behind the last.
  public func summary(seconds: Double = 0) -> String {
    let log = report.log
    let counts = [
      number(log.count(.error), "error"), number(log.count(.warning), "warning"), number(log.count(.info), "note"),
    ]
    let inputs = report.inputs.map { Screen.clean($0.path) }.joined(separator: ", ")
    let cases = report.inputs.flatMap(\.records).reduce(0) { $1.name == "cases" ? $0 + $1.count : $0 }
    let bytes = report.inputs.reduce(0) { $0 + $1.bytes }
    let time = seconds < 0.5 ? "" : " in \(Self.oneDecimal(seconds)) s"
    let verdict: String =
      switch report.verdict {
      case .valid: paint("valid", code: "32")
      case .invalid: paint("invalid", .error)
      case .unknown where report.isInterrupted:
        paint("unknown", .error) + ", the run was stopped; this is only its part"
      case .unknown: paint("unknown", .error) + ", the input could not be read to its end"
      }
    let line =
      "\(inputs): \(verdict); \(counts.joined(separator: ", ")) in \(number(cases, "case")), \(Self.size(bytes))\(time)"
    return ([line] + report.notes.map { "  \(Screen.clean($0))" }).joined(separator: "\n")
  }

  /// A number of bytes for people: `512 bytes`, `3.2 kB`, `120.9 MB` (SI prefixes).
  static func size(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) byte\(bytes == 1 ? "" : "s")" }
    var size = Double(bytes) / 1000
    for unit in ["kB", "MB", "GB"] {
      if size < 999.95 || unit == "GB" { return "\(oneDecimal(size)) \(unit)" }
      size /= 1000
    }
    return "\(bytes) bytes"
  }

  private static func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func number(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private func finding(_ finding: Finding) -> String {
    var lines = [
      "\(paint(finding.severity.rawValue, finding.severity))[\(finding.rule.name)]: \(bold(Screen.clean(finding.message[report.language])))"
    ]
    let location = finding.location
    let related = finding.related.filter { $0.location.line != nil }
    let gutter = String(([location.line] + related.map(\.location.line)).compactMap { $0 }.max() ?? 1).count
    lines.append("\(space(gutter))\(dim("-->")) \(place(location))")
    lines += excerpt(location, mark: "^", label: nil, gutter, finding.severity)
    for other in related {
      lines.append(
        "\(space(gutter))\(dim(":::")) \(place(other.location))\(other.location.excerpt == nil ? " \(other.message[report.language])" : "")"
      )
      lines += excerpt(other.location, mark: "-", label: other.message[report.language], gutter, .info)
    }
    if let help = finding.help {
      lines.append("\(space(gutter)) \(dim("=")) help: \(Screen.clean(help[report.language]))")
    }
    lines.append("\(space(gutter)) \(dim("=")) rule: \(finding.rule.code), see `diarium explain \(finding.rule.name)`")
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ location: Location) -> String {
    let numbers = [location.line, location.column].compactMap { $0.map(String.init) }
    let place = ([Screen.clean(location.path)] + numbers).joined(separator: ":")
    let cell = [
      location.record.map { "record \($0)" }, location.columnName.map { "column `\($0)`" },
      location.cell.map { "cell \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    let inside = cell.isEmpty ? location.pointer ?? "" : cell
    return inside.isEmpty ? place : "\(place)   (\(Screen.clean(inside)))"
  }

  private func excerpt(
    _ location: Location, mark: String, label: String?, _ gutter: Int, _ severity: Severity
  ) -> [String] {
    guard let excerpt = location.excerpt, let line = location.line else { return [] }
    let scalars = Array(Screen.clean(excerpt.text).unicodeScalars)
    let lead = Screen.width(scalars.prefix(excerpt.lead))
    let extent = max(1, Screen.width(scalars.dropFirst(excerpt.lead).prefix(excerpt.extent)))
    let number = String(line)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars)
    let marks = paint(String(repeating: mark, count: extent), severity) + (label.map { " \(Screen.clean($0))" } ?? "")
    return [
      "\(space(gutter)) \(dim("|"))",
      "\(space(gutter - number.count))\(dim(number)) \(dim("|")) \(String(shown))",
      "\(space(gutter)) \(dim("|")) \(space(lead))\(marks)",
    ]
  }

  private func space(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
  private func dim(_ text: String) -> String { paint(text, code: "34") }
  private func bold(_ text: String) -> String { paint(text, code: "1") }

  private func paint(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: paint(text, code: "1;31")
    case .warning: paint(text, code: "1;33")
    case .info: paint(text, code: "1;36")
    }
  }

  private func paint(_ text: String, code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
