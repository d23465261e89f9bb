import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "inspect",
    abstract: .init(
      sv: "Säg vad en fil är och innehåller, utan att bedöma den.",
      en: "Say what a file is and holds, without judging it."),
    discussion: .init(
      sv: """
        Form, schemaversion, antal, hur ofta varje fält är ifyllt, vilka koder som används, och den nivå som ärendena \
        når: core (en titel, och ett beslut med organ, datum och ord), politics (även vem som agerade), full (även hur \
        det gick till, och var det har lästs).
        """,
      en: """
        Form, schema version, counts, how often each field is filled, which codes are used, and the level that its \
        cases reach: core (a title, and a decision with body, date and words), politics (also who acted), full (also \
        how it came about, and where it was read).
        """),
    examples: ["diarium inspect feed.json", "diarium inspect feed.jsonl --json"])

  @OptionGroup var input: InputsOptions

  @OptionGroup var each: OneByOne

  @Flag(help: .init(sv: "Skriv JSON, för skript.", en: "Print JSON, for scripts."))
  var json = false

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    let paths = try input.paths()
    if paths.count > 1, !each.each {
      throw ValidationError(
        sv: "ett indata granskas; --each granskar flera, ett i taget",
        en: "one input is looked at; --each looks at several, one by one")
    }
    throw ExitCode(try each.run(paths) { try inspect(try input.open($0)) })
  }

  private func inspect(_ file: FeedSource) throws -> Int32 {
    let inspection = try file.inspect()
    let text = json ? JSONText.indented(inspection.json()) : inspection.text(tongue.language)
    try Console.print(.init(verbatim: text))
    if let stopped = inspection.stopped {
      let language = tongue.language
      let help = stopped.help(for: .command).map { "; \($0[language])" } ?? ""
      Console.error(
        "\(stopped.location.shownPlace): error: \(stopped.message[language])\(help) [\(stopped.rule.name)]\n"
      )
      return Exit.unreadable
    }
    return Exit.done
  }
}

extension Inspection {
  /// The inspection for people.
  func text(_ language: Language) -> String {
    func say(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }
    // If the file is not text, nothing is known but what it is.
    if let stopped, [.otherFormat, .unreadableArchive, .unreadableWorkbook, .unreadableDatabase].contains(stopped.rule)
    {
      let rows = [row(say("fil", "file"), Screen.shown(path)), row(say("byte", "bytes"), "\(bytes)")]
      return rows.joined(separator: "\n") + "\n"
    }
    let mark = hasByteOrderMark ? say(", med byteordningsmarkering", ", with a byte-order mark") : ""
    var lines = [
      row(say("fil", "file"), Screen.shown(path)), row("form", format.rawValue), row(say("byte", "bytes"), "\(bytes)"),
    ]
    if let database { lines += database.lines(language) }
    if let workbook {
      lines += workbook.lines(language)
    } else if database == nil {
      lines += [row(say("kodning", "encoding"), "\(encoding)\(mark)"), row(say("radslut", "line ends"), lineEnds)]
    }
    if !delimiters.isEmpty {
      lines.append(row(say("avgränsare", "delimiter"), delimiters.map(Self.name).sorted().joined(separator: ", ")))
    }
    if let sha256 { lines.append(row("sha256", sha256)) }
    lines.append(row("schema", schemaVersion.map(Screen.shown) ?? say("inte angivet", "not stated")))
    if let title { lines.append(row(say("titel", "title"), Screen.shown(title))) }
    if leftOut > 0 {
      lines.append(
        row(
          say("utelämnat", "left out"),
          say(
            "\(leftOut) rader eller värden; `diarium validate` pekar ut dem",
            "\(leftOut) rows or values; `diarium validate` names them")))
    }
    lines += ["", say("poster", "records")] + records.map { "  \(pad($0.table, 24))\(right($0.count, 9))" }
    if cases > 0 {
      lines += ["", "\(say("nivå", "level"))\(level.map { ": \($0.rawValue)" } ?? "")"]
      lines += levels.map {
        "  \(pad($0.level.rawValue, 24))\(right($0.count, 9))  \(percent(Double($0.count) / Double(cases)))"
      }
    }
    lines += ["", say("ifyllda fält", "fields filled")] + coverage.map { "  \(pad($0.field, 40))\(percent($0.share))" }
    lines += ["", say("använda koder", "codes used")]
    for list in codes {
      lines.append(
        "  \(pad(list.list, 24))" + list.uses.map { "\(Screen.shown($0.code)) \($0.count)" }.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The inspection for programs.
  func json() -> JSONValue {
    func number(_ value: some CustomStringConvertible) -> JSONValue { .number("\(value)") }
    var members: [JSONValue.Member] = [
      .init("path", .string(Mask.masked(path))), .init("form", .string(format.rawValue)), .init("bytes", number(bytes)),
    ]
    if let sha256 { members.append(.init("sha256", .string(sha256))) }
    if let stopped, [.otherFormat, .unreadableArchive, .unreadableWorkbook, .unreadableDatabase].contains(stopped.rule)
    {
      if stopped.rule == .otherFormat { members.append(.init("other_format", .string(stopped.message.en))) }
      return .object(members + [.init("complete", .boolean(false))])
    }
    if let database { members.append(.init("database", database.json)) }
    if let workbook {
      members.append(.init("workbook", workbook.json))
    } else {
      members += [
        .init("encoding", .string(encoding)), .init("line_ends", .string(lineEnds)),
        .init("byte_order_mark", .boolean(hasByteOrderMark)),
      ]
    }
    if !delimiters.isEmpty { members.append(.init("delimiter", .string(delimiters.sorted().joined(separator: " ")))) }
    if format.layout == .tables { members.append(.init("left_out", number(leftOut))) }
    if let schemaVersion { members.append(.init("schema_version", .string(Mask.masked(schemaVersion)))) }
    if let title { members.append(.init("title", .string(Mask.masked(title)))) }
    members.append(.init("records", .object(records.map { .init($0.table, number($0.count)) })))
    if let level { members.append(.init("level", .string(level.rawValue))) }
    members += [
      .init("levels", .object(levels.map { .init($0.level.rawValue, number($0.count)) })),
      .init("coverage", .object(coverage.map { .init($0.field, number((($0.share * 10_000).rounded()) / 10_000)) })),
      .init("codes", .object(codes.map { .init($0.list, .object(Self.masked($0.uses))) })),
      .init("complete", .boolean(stopped == nil)),
    ]
    return .object(members)
  }

  /// Codes with the number of their uses; those that look alike when masked are counted together.
  private static func masked(_ uses: [(code: String, count: Int)]) -> [JSONValue.Member] {
    var names: [String] = []
    var counts: [String: Int] = [:]
    for use in uses {
      let name = Mask.masked(use.code)
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += use.count
    }
    return names.map { .init($0, .number("\(counts[$0] ?? 0)")) }
  }

  private static func name(_ delimiter: String) -> String { delimiter == "\t" ? "TAB" : delimiter }
  private func row(_ name: String, _ value: String) -> String { InspectionRow.row(name, value) }
  private func pad(_ text: String, _ width: Int) -> String { InspectionRow.pad(text, width) }
  private func right(_ number: Int, _ width: Int) -> String { InspectionRow.right(number, width) }
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return right(tenths / 10, 4) + ".\(tenths % 10) %"
  }
}
