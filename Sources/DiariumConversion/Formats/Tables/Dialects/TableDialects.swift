@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// How the tables of an input are written, and what of it differs from what is published: UTF-8, commas, names of
/// columns on line 1.
///
/// Each difference is reported once, however many tables have it: a program writes all tables in one way.
struct TableDialects {
  private let files: [TableFile]
  private let options: TableReadingOptions

  init(_ files: [TableFile], _ options: TableReadingOptions) {
    self.files = files
    self.options = options
  }

  /// The facts for reports.
  var facts: TableDialectFacts {
    TableDialectFacts(
      encodings: Set(files.map(\.text.encoding.encoding)),
      delimiters: Set(files.map { String(UnicodeScalar($0.opening.delimiter)) }),
      hasByteOrderMark: files.contains(where: \.text.encoding.hasMark),
      headings: files.reduce(into: []) { $0.formUnion($1.languages.keys) })
  }

  /// Reports the differences that the caller has not stated.
  func say(_ log: inout FindingLog) {
    if options.encoding == nil { sayEncodings(&log) }
    // What a person types is not what is published.
    if options.delimiter == nil, !files.contains(where: \.isSimpleSheet) { sayDelimiters(&log) }
    if options.skippedRows == nil { sayTitleRows(&log) }
    sayHeadings(&log)
  }

  private func sayEncodings(_ log: inout FindingLog) {
    for encoding in CharacterEncoding.allCases where encoding != .utf8 {
      let found = files.filter { $0.text.encoding.encoding == encoding && $0.claims.encoding != encoding }
      let isWide = !encoding.isSingleByte
      say(
        isWide ? .utf16 : .legacyEncoding, found, &log,
        sv: "är i \(encoding.name) och har avkodats vid läsningen",
        en: ("is", "are", "in \(encoding.name), decoded while reading"),
        help: .init(
          sv: "publicera UTF-8: spara som CSV UTF-8, eller låt Diarium skriva tabellerna",
          en: "publish UTF-8: save as CSV UTF-8, or let Diarium write the tables"),
        inCommand: .init(
          sv:
            "publicera UTF-8: `diarium convert` skriver det; --encoding \(encoding.rawValue) säger att det är meningen",
          en: "publish UTF-8: `diarium convert` writes it; --encoding \(encoding.rawValue) says that it is meant"))
    }
  }

  private func sayDelimiters(_ log: inout FindingLog) {
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
      let found = files.filter { file in
        file.opening.delimiter == delimiter && file.claims.delimiter != delimiter
          && (delimiter != UInt8(ascii: ",") || file.opening.hasSeparatorLine)
      }
      let name = delimiter == 0x09 ? "TAB" : "`\(UnicodeScalar(delimiter))`"
      let line = found.first?.opening.hasSeparatorLine == true
      say(
        .delimiter, found, &log,
        sv: "har avgränsaren \(name)\(line ? ", som första raden anger," : "") och har lästs med den",
        en: ("is", "are", "delimited by \(name)\(line ? ", as the first line says" : ""), and read so"),
        help: .init(
          sv: "publicera tabeller med komma (RFC 4180)", en: "publish tables with commas (RFC 4180)"),
        inCommand: .init(
          sv: "publicera tabeller med komma: `diarium convert` skriver sådana",
          en: "publish tables with commas: `diarium convert` writes them"))
    }
  }

  private func sayTitleRows(_ log: inout FindingLog) {
    let found = files.filter { $0.opening.rowsBefore > 0 }
    guard let count = found.first?.opening.rowsBefore, let line = found.first?.opening.start.line else { return }
    say(
      .titleRow, found, &log,
      at: { file in
        var place = Location(path: file.source.path)
        (place.line, place.column, place.offset, place.cell) = (1, 1, 0, "A1")
        place.table = file.description.name
        return place
      },
      sv: "har \(count) rad\(count == 1 ? "" : "er") före rubrikraden, som är rad \(line)",
      en: ("has", "have", "\(count) line\(count == 1 ? "" : "s") before the header, which is line \(line)"),
      help: .init(
        sv: "ta bort det som står före rubrikraden; det är inga uppgifter och har inte lästs",
        en: "delete what is before the header; it is no data and was not read"),
      inCommand: .init(
        sv: "ta bort det som står före rubrikraden, eller ange --skip-rows; det är inga uppgifter och har inte lästs",
        en: "delete what is before the header, or pass --skip-rows; it is no data and was not read"))
  }

  private func sayHeadings(_ log: inout FindingLog) {
    for language in Language.allCases {
      let found = files.filter { $0.languages[language] != nil && !$0.claims.hasTitles }
      say(
        .headingLanguage, found, &log, at: { $0.languages[language] ?? $0.header },
        sv: "har \(language == .sv ? "svenska" : "engelska") rubriker, som har lästs som kolumnernas namn",
        en: ("has", "have", "\(language == .sv ? "Swedish" : "English") headings, read as the columns' names"),
        help: .init(
          sv: "publicera namnen i schemat, som program känner till: `case_id`, `outcome`",
          en: "publish the names of the schema, which programs know: `case_id`, `outcome`"),
        inCommand: .init(
          sv: "publicera namnen i schemat, som program känner till; `diarium convert` skriver dem",
          en: "publish the names of the schema, which programs know; `diarium convert` writes them"))
    }
  }

  private func say(
    _ rule: RuleID, _ files: [TableFile], _ log: inout FindingLog,
    at place: (TableFile) -> Location = \.header, sv: String, en: (one: String, more: String, rest: String),
    help: Message,
    inCommand: Message
  ) {
    guard let first = files.first, log.wants(rule) else { return }
    let more = files.count - 1
    let name = Words.quoted(first.fileName)
    let subject = Message(
      sv: more == 0 ? name : "\(name) och \(more) tabell\(more == 1 ? "" : "er") till",
      en: more == 0 ? name : "\(name) and \(more) more table\(more == 1 ? "" : "s")")
    var finding = Finding(
      rule,
      .init(sv: "\(subject.sv) \(sv)", en: "\(subject.en) \(more == 0 ? en.one : en.more) \(en.rest)"),
      help: help, at: place(first)
    ).advising(command: inCommand)
    finding.related = files.dropFirst().prefix(30).map { file in
      .init(message: .init(sv: "också \(file.fileName)", en: "\(file.fileName) too"), location: place(file))
    }
    log.append(finding)
  }
}
