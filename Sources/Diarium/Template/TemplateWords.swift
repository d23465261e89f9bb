internal import DiariumModel
internal import DiariumTree

/// What the help of templates says, in one language.
struct TemplateWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func pick(_ text: Message) -> String { text[language] }
  private func pick(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  /// What begins the first row of help.
  var beginning: String {
    pick("# Hjälp: rader som börjar med # läses inte.", "# Help: rows that begin with # are not read.")
  }
  var required: String { pick("Måste fyllas i.", "Must be filled.") }
  var requiredUnlessConfidential: String {
    pick("Måste fyllas i, utom i ett hemligt ärende.", "Must be filled, but in a confidential case.")
  }
  var minted: String { pick("Kan lämnas tom.", "May be left empty.") }
  var several: String { pick("Flera med semikolon emellan.", "Several with semicolons between.") }

  /// One of some columns must be filled.
  func oneOf(_ headings: [String]) -> String {
    let list = headings.joined(separator: ", ")
    return pick("Minst en av \(list) måste fyllas i.", "At least one of \(list) must be filled.")
  }

  /// How a value of a type is written, where its name does not say it.
  func form(_ type: FieldType) -> String? {
    switch type {
    case .date: pick("Datum: 2025-06-05.", "A date: 2025-06-05.")
    case .time: pick("Tidpunkt: 2025-06-05T18:30:00+02:00.", "A time: 2025-06-05T18:30:00+02:00.")
    case .clock: pick("Klockslag: 18:30.", "A time of day: 18:30.")
    case .boolean: pick("Ja eller nej: true, false.", "Yes or no: true, false.")
    case .integer: pick("Ett heltal.", "An integer.")
    case .decimal: pick("Ett tal.", "A number.")
    case .reference(let types, _):
      types.isEmpty
        ? nil
        : pick("Id ur ", "An id of ") + types.compactMap { $0.description.table }.joined(separator: ", ") + "."
    case .code(let list): pick("Koder: ", "Codes: ") + codes(list, withCodes: true) + "."
    default: nil
    }
  }

  /// The codes of a list; of a long one the first, and where all are.
  ///
  /// - Parameters:
  ///   - list: the list.
  ///   - withCodes: whether codes stand before their Swedish terms, which the simple sheet does without.
  /// - Returns: the codes, with commas between.
  func codes(_ list: CodeListDescription, withCodes: Bool) -> String {
    let isLong = list.codes.count > Self.listed + 2
    let shown = list.codes.prefix(isLong ? Self.listed : list.codes.count).map { entry in
      language == .en ? entry.code : withCodes ? "\(entry.code) (\(entry.title.sv))" : entry.title.sv
    }
    let names = shown.joined(separator: ", ")
    let left = list.codes.count - shown.count
    guard left > 0 else { return names }
    return pick(
      "\(names) och \(left) till (`diarium schema codebook --lang sv`, \(list.name))",
      "\(names) and \(left) more (`diarium schema codebook`, \(list.name))")
  }

  /// How many codes of a long list are shown.
  private static let listed = 8
}
