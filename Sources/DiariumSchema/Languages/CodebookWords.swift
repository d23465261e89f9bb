internal import DiariumModel

extension Codebook {
  /// The codebook's own wording, in one language.
  struct Words {
    let language: Language

    init(_ language: Language) { self.language = language }

    func pick(_ text: Message) -> String { text[language] }
    private func pick(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

    var title: String { pick("Kodbok för Diarium", "Codebook of Diarium") }
    var introduction: String {
      pick(
        "Ett namn är detsamma som medlem i JSON, nyckel i YAML och kolumn i tabellerna. Frånvaro betyder ”ej angivet”. "
          + "Varje post kan dessutom ha utökningar, `x_<utgivare>_<namn>`.",
        "A name is the same as a member of JSON, a key of YAML and a column of the tables. Absent means not stated. "
          + "Every record may also have extensions, `x_<publisher>_<name>`.")
    }
    var codeLists: String { pick("Kodlistor", "Code lists") }
    var table: String { pick("Tabell", "Table") }
    var columns: [String] {
      language == .sv
        ? ["Fält", "Rubrik", "Typ", "Krävs", "Innebörd"] : ["Field", "Title", "Type", "Required", "Meaning"]
    }
    var codeColumns: [String] {
      language == .sv ? ["Kod", "Svenska", "Engelska", "Även"] : ["Code", "Swedish", "English", "Also"]
    }
    var columnsOf: String { pick("Kolumner i", "Columns of") }
    var tableColumns: [String] {
      language == .sv
        ? ["Kolumn", "Rubrik", "Typ", "Krävs", "Innebörd"] : ["Column", "Title", "Type", "Required", "Meaning"]
    }
    var code: String { pick("kod ur", "code of") }
    var reference: String { pick("id för", "id of") }
    var anyRecord: String { pick("valfri post", "any record") }
    var anyCase: String { pick("även i ett annat ärende", "in another case too") }
    var listOf: String { pick("lista av", "list of") }
    var always: String { pick("ja", "yes") }
    var unlessDeleted: String { pick("utom i gravsten", "but in a tombstone") }

    func closedness(_ exhaustive: Bool) -> String {
      exhaustive
        ? pick("Listan är fullständig.", "The list is exhaustive.")
        : pick(
          "Listan är sluten i schemaversionen; `other` finns för det som världen har därutöver.",
          "The list is closed in a schema version; `other` is there for what the world has besides.")
    }

    /// Whether a cell must be filled in every row.
    func requirement(_ column: TableDescription.Column) -> String {
      switch column.content {
      case .caseID where column.requirement == .optional: pick("utom i register", "but in registers")
      case .owner where column.requirement == .optional: pick("en av dem", "one of them")
      default: column.requirement == .always ? always : ""
      }
    }

    func condition(_ name: String, _ record: RecordDescription) -> String {
      if record.oneOf.contains(name) {
        return pick("minst ett av ", "at least one of ") + record.oneOf.map { "`\($0)`" }.joined(separator: ", ")
      }
      return pick("utom i gravsten och i ett hemligt ärende", "but in a tombstone and in a confidential case")
    }

    func typeName(_ type: FieldType) -> String {
      switch type {
      case .text, .schemaVersion: "text"
      case .id: "id"
      case .date: pick("datum", "date")
      case .time: pick("tidpunkt", "time")
      case .clock: pick("klockslag", "clock")
      case .integer: pick("heltal", "integer")
      case .decimal: pick("decimaltal", "decimal")
      case .boolean: pick("sant/falskt", "boolean")
      case .iri: "IRI"
      case .language: pick("språkkod", "language tag")
      case .license: pick("licens", "licence")
      case .organisationNumber: pick("organisationsnummer", "organisation number")
      case .municipalityCode: pick("kommunkod", "municipality code")
      case .sha256: "SHA-256"
      case .mediaType: pick("mediatyp", "media type")
      case .emailAddress: pick("e-postadress", "e-mail address")
      case .code(let list): list.name
      case .reference, .record: ""
      }
    }
  }
}
