internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Finds the field that was probably meant by a name that is not one: by a field's name, its title in Swedish or
/// English, the name of its records, or the terms that clerks use.
enum FieldNames {
  /// The names of a field, prepared for comparison.
  struct Names: Sendable {
    /// The name of the field.
    let name: String
    /// All its names, in plain form.
    let words: [String]
    /// The same as letters.
    let letters: [[Unicode.Scalar]]

    /// The names of a field: its own, and, if it is described, its titles and those of its records.
    init(_ name: String, _ description: FieldDescription?) {
      self.name = name
      var words = [name]
      if let description {
        words += [description.title.sv, description.title.en]
        if case .record(let type) = description.type {
          let record = type.description
          words += [record.name, record.title.sv, record.title.en] + [record.plural].compactMap(\.self)
        }
      }
      self.words = words.map { FieldNames.plain($0) }
      letters = self.words.map { Array($0.unicodeScalars) }
    }
  }

  /// The names of the fields of each record, by the index of its type.
  static let ofRecords: [[Names]] = RecordType.allCases.map { type in
    type.description.fields.map { Names($0.name, $0) }
  }

  /// Whether a name is that of a field but for its letter case and spelling, or one of its titles, and of no other field.
  static func isName(_ name: String, ofField index: Int, in type: RecordType) -> Bool {
    let plain = self.plain(name)
    let names = ofRecords[type.index]
    return names.indices.filter { names[$0].words.contains(plain) } == [index]
  }

  /// The field that was meant by a name; of several the first, so the caller puts likely ones first.
  ///
  /// - Parameters:
  ///   - name: a name that is not a field.
  ///   - fields: the fields that may be meant.
  /// - Returns: the index of the field among them; `nil` if none is near enough.
  static func meant(_ name: String, among fields: [Names]) -> Int? {
    let plain = self.plain(name)
    guard !plain.isEmpty, name.utf8.count <= 400 else { return nil }
    if let same = fields.firstIndex(where: { $0.words.contains(plain) }) { return same }
    if let common = common[plain] {
      for name in common {
        if let same = fields.firstIndex(where: { $0.name == name }) { return same }
      }
    }
    let names = fields.map(\.name)
    if let near = WordSearch.nearest(to: inSnakeCase(name), among: names) { return names.firstIndex(of: near) }
    // Too many short words are alike, as are long ones with several letters changed: `handläggare` is not `handlingar`.
    let letters = Array(plain.unicodeScalars)
    guard letters.count >= 5 else { return nil }
    return fields.firstIndex { $0.letters.contains { $0.count >= 5 && WordSearch.isOneLetterOff($0, letters) } }
  }

  /// A word in lower case, without blanks, hyphens, underscores and diacritics.
  private static func plain(_ word: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars.prefix(80) {
      switch scalar {
      case " ", "-", "_", ".", "\u{300}"..."\u{36F}": break
      case "å", "ä": plain.append("a")
      case "ö": plain.append("o")
      case "é": plain.append("e")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// `decisionId` and `Decision-ID` in the schema's spelling.
  static func inSnakeCase(_ name: String) -> String {
    var words = ""
    var wasLower = false
    for letter in name.unicodeScalars.prefix(64) {
      if wasLower, letter.properties.isUppercase { words += "_" }
      wasLower = letter.properties.isLowercase
      words.unicodeScalars.append(letter == "-" || letter == " " ? "_" : letter)
    }
    return words.lowercased()
  }

  /// Swedish words other than the schema's titles, in plain form, each with the fields that it may mean.
  private static let common: [String: [String]] = [
    "titel": ["title"], "rubrik": ["title"], "arendemening": ["title"], "arenderubrik": ["title"], "mening": ["title"],
    "diarienr": ["diary_number"], "dnr": ["diary_number"], "diarienummer": ["diary_number"],
    "beteckning": ["diary_number", "number", "identifier"],
    "utfall": ["outcome", "result"], "resultat": ["result", "outcome"], "beslutstyp": ["outcome"],
    "datum": ["date", "submitted", "sent"], "beslutsdatum": ["date"], "dag": ["date"],
    "inkom": ["opened", "submitted"], "inkommen": ["opened", "submitted"], "inkomdatum": ["opened", "submitted"],
    "oppnat": ["opened"], "startdatum": ["opened", "start_date"], "avslutad": ["closed"], "stangt": ["closed"],
    "slutdatum": ["closed", "end_date"],
    "namnd": ["body"], "instans": ["body"], "organ": ["body"], "enhet": ["body"], "ansvarig": ["body"],
    "beslutsinstans": ["body"], "typ": ["kind"], "slag": ["kind"], "sort": ["kind"], "lage": ["status"],
    "namn": ["name"], "parti": ["party"], "roll": ["role"], "text": ["text"], "innehall": ["text"],
    "sprak": ["language"], "licens": ["license"], "utgivare": ["publisher"], "dataset": ["dataset"],
    "paragraf": ["section"], "par": ["section"], "nummer": ["number"], "antal": ["count"], "alternativ": ["option"],
    "rost": ["option", "ballots"], "roster": ["ballots", "votes"], "votering": ["votes"], "voteringar": ["votes"],
    "omrostning": ["votes"], "rostetal": ["counts"], "forslag": ["proposals"], "yrkanden": ["proposals"],
    "dokument": ["documents"], "bilagor": ["documents"], "handlingar": ["documents"], "motioner": ["initiatives"],
    "motion": ["initiatives"], "medborgarforslag": ["initiatives"], "svar": ["statements", "reply"],
    "remissvar": ["statements"], "reservanter": ["signatories"], "undertecknat": ["signatories"],
    "underskrifter": ["signatories"], "ledamoter": ["persons", "attendance"], "moten": ["meetings"],
    "mote": ["meetings"], "namnder": ["bodies"], "medlemskap": ["memberships"], "kallor": ["sources"],
    "narvarande": ["attendance"], "deltagare": ["attendance"], "amnesord": ["subjects"], "relationer": ["relations"],
    "punkt": ["items"], "attsatser": ["items"], "yrkande": ["items", "proposals"], "sekretess": ["confidentiality"],
  ]
}
