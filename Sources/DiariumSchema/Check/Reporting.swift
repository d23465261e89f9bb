internal import DiariumModel
@_spi(Engine) public import DiariumTree

extension StructuralCheck {
  /// Makes a finding about a node, if it will be listed.
  ///
  /// - Parameters:
  ///   - rule: the broken rule, which is counted in any case.
  ///   - tape: the current tape.
  ///   - node: the node that is meant.
  ///   - entity: the nearest entity around the node; -1 for none.
  ///   - field: the name of the field that is meant.
  ///   - message: the problem; created only if the finding is.
  ///   - help: the advice.
  ///   - command: the advice for users of the command, if its wording differs.
  ///   - suggestion: the text to replace the one that is meant.
  ///   - isSafe: whether the suggestion is what the text means, and no guess.
  ///   - value: the value for the fingerprint; `nil` for the text of the node, or none for a container.
  ///   - opening: whether the place is only the node's first character, for instance if the record lacks something.
  ///   - ties: the facts that decide which findings follow from it.
  mutating func report(
    _ rule: RuleID, _ tape: borrowing Tape, _ node: Int, entity: Int, field: String?,
    _ message: @autoclosure () -> Message, help: @autoclosure () -> Message? = nil,
    command: @autoclosure () -> Message? = nil, suggestion: @autoclosure () -> String? = nil,
    isSafe: @autoclosure () -> Bool = false, value: String? = nil, opening: Bool = false,
    ties: @autoclosure () -> Finding.Ties = Finding.Ties()
  ) {
    unit.faulty.insert(node)
    guard log.wants(rule, field: field) else { return }
    var finding = Finding(rule, message(), help: help(), at: location(tape, node, column: opening ? field : nil))
    if opening, finding.location.table == nil {
      finding.location.length = 1
      finding.location.excerpt?.extent = 1
    }
    finding.commandHelp = command()
    finding.suggestion = suggestion()
    if finding.suggestion != nil, isSafe() { finding.fixable = .safe }
    finding.field = field
    finding.entityID = entity >= 0 ? Self.id(tape, entity) : nil
    finding.value = value ?? (tape[node].kind.isContainer ? nil : Words.cut(tape.string(node), 300))
    finding.ties = ties()
    if finding.ties.record == nil, unit.indexed >= 0 {
      finding.ties.record = RecordType.allCases[unit.index.type(unit.indexed)].rawValue
    }
    // A head among the cases belongs to none of them.
    if finding.ties.record != RecordType.feed.rawValue { finding.ties.unit = unit(tape) }
    log.append(finding)
    if context.keepsRecords { unit.taints.add(node) }
  }

  /// Where the current case begins, in bytes from the start of its source; `nil` in the head.
  func unit(_ tape: borrowing Tape) -> Int? {
    unit.isHead ? nil : tape.sources[Int(tape[0].source)].offset(at: Int(tape[0].offset))
  }

  /// The place of a node: its pointer in a tree, its cell in a table.
  func location(_ tape: borrowing Tape, _ node: Int, column: String? = nil) -> Location {
    var location = tape.location(node, column: column, excerpt: true)
    if location.table == nil {
      location.pointer = tape.sources[Int(tape[node].source)].root + unit.pointerPrefix + tape.pointer(to: node)
    }
    return location
  }

  /// The id of an entity, if it has one.
  static func id(_ tape: borrowing Tape, _ object: Int) -> String? {
    guard let id = member("id", of: tape, object), tape[id].kind == .text else { return nil }
    return Words.cut(tape.string(id), 300)
  }
}

extension Finding.Ties {
  /// The ties of a finding about a record of a type: what it says is missing, and what was lost because of it.
  init(_ record: RecordType?, missing: [RecordType] = [], lost: [RecordType] = []) {
    self.init()
    self.record = record?.rawValue
    self.missing = missing.map(\.rawValue)
    self.lost = lost.map(\.rawValue)
  }
}

/// Wording for messages.
@_spi(Engine) public enum Words {
  /// The word between the last of several names and the others.
  public enum Conjunction {
    case and, or
    /// The word after "neither".
    case nor

    var word: Message {
      switch self {
      case .and: .init(sv: "och", en: "and")
      case .or: .init(sv: "eller", en: "or")
      case .nor: .init(sv: "eller", en: "nor")
      }
    }
  }

  /// The kind of a node, with its article: "a number".
  static func kind(_ tape: borrowing Tape, _ node: Int) -> Message {
    switch tape[node].kind {
    case .object: .init(sv: "en post", en: "a record")
    case .array: .init(sv: "en lista", en: "a list")
    case .text: .init(sv: "en text", en: "a text")
    case .number: .init(sv: "ett tal", en: "a number")
    case .true, .false: .init(sv: "ett sant/falskt-värde", en: "a boolean")
    case .null: .init(verbatim: "null")
    case .plain: .init(sv: "ett ord utan citattecken", en: "an unquoted word")
    }
  }

  /// A value quoted in a message: at most 60 scalars, on one line.
  public static func quoted(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(60) {
      // Invisible characters are, as often as not, the problem.
      if let name = Screen.name(scalar) {
        shown.append(contentsOf: name.unicodeScalars)
      } else {
        shown.append(scalar == "`" ? "'" : scalar)
      }
    }
    return "`\(String(shown))\(text.unicodeScalars.count > 60 ? "…" : "")`"
  }

  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A record in a message: "decision `ks-1/decision/2`", or "the signatory".
  static func record(_ type: RecordType, _ id: String?) -> Message {
    let noun = Noun(type)
    guard let id else { return noun.the }
    return .init(sv: "\(noun.definite) \(quoted(id))", en: "\(noun.en) \(quoted(id))")
  }

  /// A text, cut if it is excessively long.
  public static func cut(_ text: String, _ most: Int) -> String {
    // Of letters with several bytes as many fit.
    guard text.utf8.count > most, text.unicodeScalars.count > most else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) + "…"
  }

  /// A question that offers what may have been meant; `nil` if that is nothing, or too much to choose from.
  public static func guess(_ near: [String]) -> Message? {
    guard (1...4).contains(near.count) else { return nil }
    let list = list(names: near, .or)
    return Message(sv: "menade du \(list.sv)?", en: "did you mean \(list.en)?")
  }

  /// The number of references in a case, a head or a table for which a similar id is searched for: in a feed whose ids
  /// were all changed, every reference leads nowhere, and each is compared with thousands of ids.
  public static let maximumSearches = 100

  /// The addition to the help once no more ids are searched for.
  public static let endOfSearch = Message(
    sv: "; bara för de första \(maximumSearches) söks ett id som liknar",
    en: "; only for the first \(maximumSearches) is a similar id looked for")

  /// Names in a list, each in backquotes: "`a`, `b` and `c`".
  public static func list(names: [String], _ conjunction: Conjunction) -> Message {
    list(names.map { Message(verbatim: "`\($0)`") }, conjunction)
  }

  /// Words in a list: "a body, a party or a person".
  public static func list(_ names: [Message], _ conjunction: Conjunction) -> Message {
    guard let last = names.last, names.count > 1 else { return names.first ?? .empty }
    func joined(_ language: Language) -> String {
      let others = names.dropLast().map { $0[language] }.joined(separator: ", ")
      return "\(others) \(conjunction.word[language]) \(last[language])"
    }
    return .init(sv: joined(.sv), en: joined(.en))
  }
}
