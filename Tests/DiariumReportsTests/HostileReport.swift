import Diarium
@_spi(Engine) import DiariumTree

/// A report whose texts would be markup, commands, formulas or fields wherever they are not escaped.
enum HostileReport {
  static let path = "mapp å/a,b:100%.json"
  static let value = "<b onclick=\"x\">&amp;|`*_]]>\u{7}\u{202E}::error::%0A\r\n\u{FFFE}</b>"

  /// One finding, in a place of a path with blanks and letters beyond ASCII.
  static func finding(_ rule: RuleID = .notInVocabulary) -> Finding {
    var place = Location(path: path)
    (place.line, place.column, place.offset, place.length) = (2, 9, 40, 5)
    place.pointer = "/cases/0/<kind>"
    place.excerpt = Excerpt(text: "\"kind\": <i>x</i>", lead: 8, extent: 8)
    var finding = Finding(
      rule, .init(sv: "`\(value)` står inte i listan", en: "`\(value)` is not in the list"),
      help: .init(sv: "=välj & skriv | \"rätt\"", en: "=choose & write | \"right\""), at: place)
    finding.entityID = "-1+1"
    finding.field = "kind"
    finding.value = value
    return finding
  }

  static func report(_ findings: [Finding], _ language: Language = .en, limit: Int = 0) -> Report {
    var log = FindingLog(limit: limit)
    for finding in findings { log.add(finding) }
    var input = Report.Input(path: path, format: "json", bytes: 1234)
    input.records = [.init(name: "cases", count: 2)]
    var report = Report(version: "0", inputs: [input], log: log, isReadable: true, failOn: .error)
    report.language = language
    return report
  }

  /// A finding at a line, with a value that differs or does not.
  static func simple(_ line: Int, _ value: String, rule: RuleID = .notInVocabulary, field: String = "kind") -> Finding {
    var place = Location(path: path)
    (place.line, place.column, place.offset) = (line, 1, line)
    var finding = Finding(
      rule, .init(sv: "`\(value)` står inte i listan", en: "`\(value)` is not in the list"), at: place)
    finding.field = field
    finding.value = value
    return finding
  }
}
