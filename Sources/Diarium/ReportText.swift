@_spi(Engine) internal import DiariumCodecs
internal import DiariumModel
package import DiariumReports
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// Reports in JSON piece by piece: with many findings, neither the tree nor the text is in memory as a whole.
extension Report {
  /// The approximate size of a piece in bytes.
  private static var piece: Int { 1 << 16 }

  /// Calls `write` with the pieces of the report as JSON; together they are the text of `json()`.
  package func eachPieceOfJSON(_ write: (String) throws -> Void) throws {
    var writer = JSONWriter(.indented)
    var tape = Tape()
    let encoder = TreeEncoder()
    func flush(_ writer: inout JSONWriter, beyond limit: Int) throws {
      guard writer.output.count > limit else { return }
      try write(JSONText.escaped(unsafe String(decoding: writer.output.bytes, as: UTF8.self)))
      writer.clear()
    }
    func value(_ value: JSONValue, level: Int, _ tape: inout Tape, _ writer: inout JSONWriter) throws {
      try encoder.encode(value, onto: &tape)
      writer.write(tape, 0, level: level)
      try flush(&writer, beyond: Self.piece)
    }
    func name(_ name: String, _ writer: inout JSONWriter) {
      writer.breakLine(level: 1)
      writer.writeText(name)
      writer.writeVerbatim(": ")
    }
    writer.writeVerbatim("{")
    for member in membersBeforeFindings {
      name(member.name, &writer)
      try value(member.value, level: 1, &tape, &writer)
      writer.writeVerbatim(",")
    }
    name("findings", &writer)
    writer.writeVerbatim("[")
    var isFirst = true
    try eachFinding { finding in
      if !isFirst { writer.writeVerbatim(",") }
      isFirst = false
      writer.breakLine(level: 2)
      try value(finding, level: 2, &tape, &writer)
    }
    if !isFirst { writer.breakLine(level: 1) }
    writer.writeVerbatim("]")
    for member in membersAfterFindings {
      writer.writeVerbatim(",")
      name(member.name, &writer)
      try value(member.value, level: 1, &tape, &writer)
    }
    writer.breakLine(level: 0)
    writer.writeVerbatim("}\n")
    try flush(&writer, beyond: 0)
  }

  /// Calls `write` with the lines of the report as JSON Lines.
  package func eachLine(_ write: (String) throws -> Void) throws {
    try eachFinding { try write(JSONText.line($0)) }
    try write(JSONText.line(summaryLine))
  }

  /// Calls `write` with the pieces of the report as GitLab reads it: an array, with an issue on each line.
  package func eachPieceOfGitLab(_ write: (String) throws -> Void) throws {
    var separator = "[\n"
    try GitLabReport(self).eachIssue { issue in
      try write(separator + String(JSONText.line(issue).dropLast()))
      separator = ",\n"
    }
    try write(separator == ",\n" ? "\n]\n" : "[]\n")
  }
}
