import ArgumentParser
import Diarium

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say what a file is and holds, without judging it.",
    discussion: """
      Form, schema version, counts, how often each field is filled, which codes are used, and the level that its cases \
      reach: core (a title, and a decision with body, date and words), politics (also who acted), full (also how it came \
      about, and where it was read).

      Examples:
        diarium inspect feed.json
        diarium inspect feed.jsonl --json
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "Print JSON, for scripts.")
  var json = false

  func run() throws {
    let inspection = try input.open().inspect()
    try Console.print(json ? JSONText.indented(inspection.json()) : inspection.text())
    if let stopped = inspection.stopped {
      let place = [stopped.location.line, stopped.location.column].compactMap { $0.map(String.init) }
      Console.error(
        "\(([inspection.path] + place).joined(separator: ":")): \(stopped.message) [\(stopped.rule.name)]\n")
      throw ExitCode(Exit.unreadable)
    }
  }
}

extension Inspection {
  /// The inspection for people.
  func text() -> String {
    var lines = [
      row("file", path), row("form", form.rawValue), row("bytes", "\(bytes)"),
      row("encoding", "utf-8\(hasByteOrderMark ? ", with a byte-order mark" : "")"), row("line ends", lineEnds),
    ]
    if !delimiters.isEmpty {
      lines.append(row("delimiter", delimiters.map(Self.name).sorted().joined(separator: ", ")))
    }
    if let sha256 { lines.append(row("sha256", sha256)) }
    lines.append(row("schema", schemaVersion ?? "not stated"))
    if let title { lines.append(row("title", title)) }
    if leftOut > 0 { lines.append(row("left out", "\(leftOut) rows or values; `diarium validate` names them")) }
    lines += ["", "records"] + records.map { "  \(pad($0.table, 24))\(right($0.count, 9))" }
    if cases > 0 {
      lines += ["", "level\(level.map { ": \($0.rawValue)" } ?? "")"]
      lines += levels.map {
        "  \(pad($0.level.rawValue, 24))\(right($0.count, 9))  \(percent(Double($0.count) / Double(cases)))"
      }
    }
    lines += ["", "fields filled"] + coverage.map { "  \(pad($0.field, 40))\(percent($0.share))" }
    lines += ["", "codes used"]
    for list in codes {
      lines.append("  \(pad(list.list, 24))" + list.uses.map { "\($0.code) \($0.count)" }.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The inspection for programs.
  func json() -> JSONValue {
    func number(_ value: some CustomStringConvertible) -> JSONValue { .number("\(value)") }
    var members: [JSONValue.Member] = [
      .init("path", .string(path)), .init("form", .string(form.rawValue)), .init("bytes", number(bytes)),
    ]
    if let sha256 { members.append(.init("sha256", .string(sha256))) }
    members += [
      .init("encoding", .string("utf-8")), .init("line_ends", .string(lineEnds)),
      .init("byte_order_mark", .boolean(hasByteOrderMark)),
    ]
    if !delimiters.isEmpty { members.append(.init("delimiter", .string(delimiters.sorted().joined(separator: " ")))) }
    if form == .csv { members.append(.init("left_out", number(leftOut))) }
    if let schemaVersion { members.append(.init("schema_version", .string(schemaVersion))) }
    if let title { members.append(.init("title", .string(title))) }
    members.append(.init("records", .object(records.map { .init($0.table, number($0.count)) })))
    if let level { members.append(.init("level", .string(level.rawValue))) }
    members += [
      .init("levels", .object(levels.map { .init($0.level.rawValue, number($0.count)) })),
      .init("coverage", .object(coverage.map { .init($0.field, number((($0.share * 10_000).rounded()) / 10_000)) })),
      .init("codes", .object(codes.map { .init($0.list, .object($0.uses.map { .init($0.code, number($0.count)) })) })),
      .init("complete", .boolean(stopped == nil)),
    ]
    return .object(members)
  }

  private static func name(_ delimiter: String) -> String { delimiter == "\t" ? "TAB" : delimiter }
  private func row(_ name: String, _ value: String) -> String { "\(pad(name, 12))\(value)" }
  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
  private func right(_ number: Int, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - "\(number)".count)) + "\(number)"
  }
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return right(tenths / 10, 4) + ".\(tenths % 10) %"
  }
}
