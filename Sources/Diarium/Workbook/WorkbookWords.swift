internal import DiariumTree
internal import DiariumWorkbook

/// What a workbook says beside its values, in one language.
struct WorkbookWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func pick(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  /// The names of the sheets that are no tables.
  var codes: String { pick("koder", "codes") }
  var help: String { pick("hjälp", "help") }
  var simple: String { pick("enkelt blad", "simple") }

  var codebookName: String { pick("kodbok", "codebook") }

  /// What the codebook is.
  var codebook: String {
    pick(
      "Vad kolumnerna i vyerna är, och varifrån de kommer.",
      "What the columns of the views are, and where they come from.")
  }

  /// What the simple sheet is.
  var simpleSheet: String {
    pick(
      "Ärendena: en rad för varje sak som har hänt. Rader med samma diarienummer är samma ärende.",
      "The cases: a row for each thing that happened. Rows with the same diary number are one case.")
  }

  /// What is said at a value that a column does not offer.
  var warning: Worksheet.Warning {
    .init(
      title: pick("Inte i listan", "Not in the list"),
      words: pick(
        "Värdet står inte i listan. Välj ett ur den, eller behåll det som det är: granskningen säger då var det står.",
        "The value is not in the list. Choose one of it, or keep what it is: a check will tell where it stands."))
  }
}
