internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// The words that findings about a confidential case may show, and those that mark one.
enum SecretWords {
  /// The replacement for hidden text.
  static let mark = Veil.mark

  /// The message if nothing else can be said without disclosing something.
  static let message = Message(
    sv: "ett värde bryter mot regeln; det visas inte, eftersom ärendet är hemligt",
    en: "a value breaks the rule; it is not shown, since the case is confidential")

  /// Names of fields and tables, and codes: words of the schema, which are nobody's secret.
  private static let known: Set<String> = {
    var known: Set<String> = ["extensions", "ordinal", "datapackage.json"]
    for record in Schema.records {
      known.insert(record.type.rawValue)
      if let plural = record.plural { known.insert(plural) }
      for field in record.fields {
        known.insert(field.name)
        if case .code(let list) = field.type { known.formUnion(list.codes.map(\.code) + [list.name]) }
      }
    }
    for table in Schema.tables {
      known.formUnion([table.name, table.fileName])
      known.formUnion(table.columns.map(\.name))
    }
    return known
  }()

  /// Whether a text is a name of the schema, or that of an extension.
  static func isName(_ text: String) -> Bool { known.contains(text) || Extensions.isName(text) }

  /// Whether a text is written like the name of a field, even of one that the schema does not have.
  static func isIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    let isPlain = bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    let isWord = bytes.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F }
    return bytes.count <= 60 && !bytes.isEmpty && (isPlain || isWord && bytes.contains(0x5F))
  }

  /// Whether a message may quote a text: names and codes, dates and numbers.
  static func mayBeQuoted(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.count <= 10, bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) { return true }
    // No name of the schema is that long, or has such letters; long texts are not hashed to find that out.
    guard bytes.count <= longest, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return text.unicodeScalars.count <= 1
    }
    if bytes.count == 1 || isName(text) { return true }
    return text.split(separator: ".").allSatisfy { known.contains(String($0)) }
  }

  /// Whether a text resembles an option or a call of the program, or of the library, which messages quote.
  static func isOfProgram(_ text: String) -> Bool {
    ["--", "diarium ", "TableReadingOptions."].contains { text.utf8.starts(with: $0.utf8) }
  }

  /// The most bytes in a name that a message may quote.
  private static let longest = 100

  /// Whether a level says that all of a case is confidential: an unknown one may.
  static func isMark(_ level: String) -> Bool {
    let word = normal(level)
    let less = [
      "", "partly_confidential", "other", "delvis hemligt", "delvis sekretess", "annan", "övrig", "none", "no",
      "public", "öppen", "offentlig", "offentligt", "nej", "false", "null", "~",
    ]
    return !less.contains(word)
  }

  /// A word in lower case, without blanks around it.
  static func normal(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words that say by themselves that everything is confidential, wherever they are in place of a level.
  private static let strictMarks: Set<String> = [
    "confidential", "hemligt", "hemlig", "sekretess", "sekretessbelagt", "sekretessbelagd", "secret",
  ]

  /// Whether a value is a word that says by itself that everything is confidential.
  static func isStrictMark(_ value: String) -> Bool { value.utf8.count <= 80 && strictMarks.contains(normal(value)) }

  /// Whether one of the words of a text says so.
  static func isStrictMark(in text: String) -> Bool {
    text.split { !$0.isLetter && $0 != "_" }.contains { strictMarks.contains(String($0)) }
  }
}
