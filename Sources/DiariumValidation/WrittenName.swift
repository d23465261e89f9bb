internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

/// A name as written, with any parts that do not belong to one person's name.
struct WrittenName {
  /// The contents of one part of it, between commas or "och".
  private struct Part {
    /// The words that may be names.
    var words: [Substring] = []
    /// The label of a party, in brackets after the words.
    var label: String?
    /// Whether it has a word that no name has.
    var isOther = false
    /// The way in which it is joined to the part before.
    var joint = Joint.none

    /// Whether it may be the name of one person, with a given and a family name.
    var isFull: Bool { !isOther && words.count >= 2 && words.contains { $0.count > 1 } }
    /// Whether it may be one name of a person.
    var isSingle: Bool { !isOther && words.count == 1 && words[0].count > 1 && words[0].last != "-" }
  }

  private enum Joint {
    case none, comma, and
  }

  /// Whether it names several people.
  let isOfSeveral: Bool
  /// Whether it says that others are meant who are not named ("m.fl.").
  let hasOthers: Bool
  /// The label of a party in it; `nil` if there is none, or if it names several people.
  let party: String?

  /// Whether a name, in UTF-8, has nothing that needs a closer look, as is true of nearly all.
  static func isPlain(_ name: Span<UInt8>) -> Bool {
    var index = 0
    while index < name.count {
      switch name[index] {
      // ( & + , / ; and a line end
      case 0x28, 0x26, 0x2B, 0x2C, 0x2F, 0x3B, 0x0A: return false
      case 0x20 where index + 1 < name.count:
        // A word that begins like "och", "samt", "and", "m.fl." and "med flera".
        switch name[index + 1] {
        case 0x6F, 0x73, 0x61, 0x6D: return false
        default: break
        }
      default: break
      }
      index += 1
    }
    return true
  }

  /// Looks at a name.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - labels: the labels of the parties in the registers, in the form in which they are compared.
  init(_ name: String, labels: Set<String>) {
    let (parts, hasOthers) = Self.parts(name, labels)
    self.hasOthers = hasOthers
    let full = parts.count { $0.isFull }
    let labelled = parts.count { $0.label != nil && !$0.words.isEmpty }
    let hasOther = parts.contains { $0.isOther }
    // "Eva och Bo Ek".
    let isCouple = zip(parts, parts.dropFirst()).contains { $0.isSingle && $1.isFull && $1.joint == .and }
    isOfSeveral = labelled >= 2 || full >= 2 && !hasOther || isCouple && !hasOther
    party = isOfSeveral ? nil : parts.first { !$0.words.isEmpty && $0.label != nil }?.label ?? Self.tail(parts, labels)
  }

  /// Words that are in lower case in names.
  private static let particles: Set<String> = [
    "af", "av", "von", "van", "der", "den", "de", "la", "le", "du", "da", "dos", "das", "di", "del", "zu", "ter", "ten",
    "el", "al", "bin", "ibn", "och",
  ]
  /// Words before a name that are not names, and do not prevent a part from being one.
  private static let titles: Set<String> = [
    "ordförande", "ordföranden", "vice", "ledamot", "ledamoten", "ledamöterna", "ersättare", "ersättaren",
    "borgarråd", "borgarrådet", "oppositionsborgarrådet", "kommunalråd", "kommunalrådet", "tjänstgörande",
    "tillförordnad", "tf", "t.f.", "gruppledare", "gruppledaren", "sekreterare", "sekreteraren", "chef", "chefen",
    "direktör", "direktören", "kommundirektör", "kommundirektören", "stadsdirektör", "stadsdirektören", "handläggare",
    "handläggaren", "jurist", "kommunjurist", "strateg", "utredare", "rektor", "vd", "president", "presidiet",
  ]
  /// Words, or ends of words, in names of things other than persons.
  private static let others = [
    "kommun", "kommunen", "region", "stad", "staden", "nämnd", "nämnden", "styrelsen", "förvaltningen", "kontoret",
    "förening", "föreningen", "förbund", "förbundet", "parti", "partiet", "demokraterna", "moderaterna", "liberalerna",
    "kyrkan", "församling", "församlingen", "bolaget", "ab", "hb", "kb", "rådet", "skolan", "fullmäktige",
    "län", "regionen", "regioner", "kommuner", "energi", "vatten", "fastigheter", "bostäder", "barnen", "sverige",
    "samhällsbyggnad", "museet", "museum", "universitet", "högskola", "länsstyrelsen", "myndigheten", "verket",
    "kooperativet", "stiftelsen", "sällskapet", "klubben", "klubb", "unionen", "fackförbundet", "akademien",
  ]
  /// First words of place names.
  private static let places: Set<String> = [
    "norra", "södra", "östra", "västra", "stora", "lilla", "gamla", "nya", "övre", "nedre", "yttre", "inre",
  ]
  /// Other capitalised words in brackets after names: offices, employers, trades.
  private static let abbreviations: Set<String> = [
    "vd", "hr", "it", "skr", "skl", "kpmg", "ey", "pwc", "tf", "ab", "fd", "jur", "med", "kf", "ks", "au", "nkom",
    "sfi",
    "lss", "bup", "hsl", "pr", "kfo", "tco", "lo", "saco", "tjg", "ers", "ordf", "ord", "led", "sekr", "adj",
  ]
  /// Labels that national parties use or used after names, once written in lower case.
  private static let national: Set<String> = ["m", "s", "c", "l", "v", "mp", "kd", "sd", "fp", "kds", "nyd", "vpk"]

  private static func parts(_ name: String, _ labels: Set<String>) -> (parts: [Part], hasOthers: Bool) {
    var parts = [Part()]
    var hasOthers = false
    var bracket: String?
    func begin(_ joint: Joint) {
      if parts[parts.count - 1].words.isEmpty && parts[parts.count - 1].label == nil {
        if parts.count > 1 { parts[parts.count - 1].joint = joint }
      } else {
        parts.append(Part(joint: joint))
      }
    }
    func close() {
      if let text = bracket, isLabel(text, labels), parts[parts.count - 1].label == nil {
        parts[parts.count - 1].label = text
      }
      bracket = nil
    }
    // No name is this long; a longer text is examined only up to here.
    for word in words(name.prefix(400)) {
      if bracket != nil {
        if word == ")" { close() } else { bracket = bracket.map { $0.isEmpty ? String(word) : "\($0) \(word)" } }
        continue
      }
      switch word {
      case "(": bracket = ""
      case ")": break
      case ",": begin(.comma)
      case ";", "/", "&", "+", "\n", "och", "samt", "and": begin(.and)
      case "m.fl.", "m.fl", "mfl", "mfl.", "m.", "flera", "fl.", "fl", "andra", "övriga":
        hasOthers = hasOthers || word != "m."
      case "med", "m": break
      default: add(word, to: &parts[parts.count - 1])
      }
    }
    return (parts, hasOthers)
  }

  private static func add(_ word: Substring, to part: inout Part) {
    let form = word.lowercased()
    if word.first?.isUppercase == true {
      // "Vice Ordförande", "Chef Samhällsbyggnad": a part with a title after a comma is not a second person.
      if titles.contains(form), part.joint == .comma || !part.words.isEmpty { part.isOther = true }
      if titles.contains(form) { return }
      let isOther = others.contains { form == $0 || $0.utf8.count > 3 && form.hasSuffix($0) }
      if isOther || part.words.isEmpty && places.contains(form) { part.isOther = true }
      part.words.append(word)
    } else if others.contains(form) || !particles.contains(form) && !titles.contains(form) {
      part.isOther = true
    }
  }

  /// The words of a name, with brackets and separators of names as words of their own.
  private static func words(_ name: Substring) -> [Substring] {
    var words: [Substring] = []
    var start = name.startIndex
    for index in name.indices {
      let character = name[index]
      guard character.isWhitespace || "(),;/&+".contains(character) else { continue }
      if start < index { words.append(name[start..<index]) }
      start = name.index(after: index)
      if character == "\n" || !character.isWhitespace { words.append(name[index..<start]) }
    }
    if start < name.endIndex { words.append(name[start...]) }
    return words
  }

  /// Whether the text in brackets is the label of a party: known in the registers or everywhere, in capital letters, or
  /// the word for independents.
  private static func isLabel(_ text: String, _ labels: Set<String>) -> Bool {
    let form = text.comparedForm
    if labels.contains(form) || national.contains(form) || ["-", "–", "obunden", "partilös", "fi"].contains(form) {
      return true
    }
    if form.utf8.count > 8, ["partiet", "demokraterna"].contains(where: { form.hasSuffix($0) }) { return true }
    return (1...6).contains(text.count) && text.allSatisfy { $0.isUppercase } && !abbreviations.contains(form)
  }

  /// A label after the last comma: "Eva Ek, M".
  private static func tail(_ parts: [Part], _ labels: Set<String>) -> String? {
    guard parts.count == 2, parts[0].isFull, parts[1].joint == .comma, parts[1].words.count == 1 else { return nil }
    let word = String(parts[1].words[0])
    return (1...3).contains(word.count) && word.allSatisfy { $0.isUppercase }
      && (national.contains(word.lowercased()) || labels.contains(word.lowercased())) ? word : nil
  }
}

extension RecordViews {
  /// Calls `body` with whatever is written as a person's name and has something that no name has: the names of those
  /// who sign, vote and attend, and of the registers' persons.
  func eachOddName(_ registers: Registers, _ body: (WrittenName, OddName) -> Void) {
    func look<R: SchemaRecord>(_ type: R.Type, _ name: R.Field, _ kind: R.Field?) {
      each(type) { view in
        guard view.withUTF8(name, { WrittenName.isPlain($0) }) == false, let text = view.text(name) else { return }
        // A group has its parties' labels for a name, and a body its own.
        if let kind, let kind = view.text(kind), kind != "person" { return }
        body(WrittenName(text, labels: registers.labels.all), OddName(view, name, text))
      }
    }
    look(Signatory.self, .name, .kind)
    look(Ballot.self, .name, .kind)
    look(Appointment.self, .name, .kind)
    look(Attendance.self, .name, .kind)
    look(Person.self, .name, nil)
  }
}

/// The place of an odd name.
struct OddName {
  /// The name.
  let text: String
  private let say: (RuleReport, Message, Message) -> Void

  fileprivate init<R: SchemaRecord>(_ view: RecordView<R>, _ field: R.Field, _ text: String) {
    self.text = text
    say = { report, message, help in report(message, help: help, at: view, field) }
  }

  /// Reports it.
  func report(_ message: Message, help: Message, _ report: RuleReport) { say(report, message, help) }
}
