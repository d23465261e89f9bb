internal import DiariumModel

/// The wording of a codebook of views, in one language.
struct ViewWords {
  let language: Language
  private let codebook: Codebook.Words

  init(_ language: Language) {
    self.language = language
    codebook = Codebook.Words(language)
  }

  private func pick(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  /// The heading, with the title of the dataset where it is known.
  func title(_ dataset: String?) -> String {
    let title = pick("Kodbok för vyerna", "Codebook of the views")
    return dataset.map { "\(title): \($0)" } ?? title
  }

  /// Where the data comes from, and what one may do with it, as far as the head says it.
  func origin(_ facts: DataPackageDescriptor.Facts) -> [String] {
    let lines = [
      (pick("Utgivare", "Publisher"), facts.publisherName), (pick("Licens", "Licence"), facts.license),
      (pick("Framställd", "Generated"), facts.generated), ("IRI", facts.id),
    ].compactMap { name, value in value.map { "- \(name): \($0)" } }
    return lines.isEmpty ? [] : lines + [""]
  }

  var introduction: String {
    pick(
      """
      En vy är till för analys: en rad för varje post, med det som man oftast frågar efter intill. Den kan inte läsas \
      tillbaka till en datamängd; spara datamängden också. Borttagna poster (gravstenar) har ingen rad. En tom cell \
      betyder ”ej angivet”. Alla värden är text, utom antalen. Det som hämtas ur en annan post står efter dess namn: \
      `decision_date` är beslutets dag, medan `date` är radens egen.
      """,
      """
      A view is for analysis: a row for each record, with what is most often asked of it beside it. It cannot be read \
      back into a feed; keep the feed as well. Deleted records (tombstones) have no row. An empty cell means not stated. \
      All values are text, but for the numbers. What comes from another record stands behind its name: `decision_date` \
      is the day of the decision, while `date` is that of the row itself.
      """)
  }
  var views: String { pick("Vyer", "Views") }
  var codes: String { pick("Koder", "Codes") }
  var codeColumns: [String] { language == .sv ? ["Kod", "Betydelse"] : ["Code", "Meaning"] }
  var columns: [String] {
    language == .sv
      ? ["Kolumn", "Rubrik", "Typ", "Källa", "Innebörd"] : ["Column", "Title", "Type", "Source", "Meaning"]
  }
  var code: String { codebook.code }

  /// The sentence on the key of a view.
  func key(_ columns: [String]) -> String {
    let names = columns.map { "`\($0)`" }.joined(separator: pick(" och ", " and "))
    return pick("Nyckel: \(names).", "Key: \(names).")
  }

  /// The type of a column that holds no codes.
  func typeName(_ column: ViewDescription.Column) -> String {
    if case .count = column.value { return codebook.typeName(.integer) }
    guard let field = column.field else { return codebook.typeName(column.kind == .integer ? .integer : .text) }
    if case .reference = field.type { return codebook.typeName(.id) }
    return codebook.typeName(field.type)
  }
}
