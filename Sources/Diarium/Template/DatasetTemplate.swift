internal import DiariumModel
internal import DiariumTree

/// The head to be filled in: YAML with a line for each field that the dataset must have, and remarks.
///
/// What is missing is left empty rather than filled with words: those could be published by mistake.
struct DatasetTemplate {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// The text of `dataset.yaml`.
  var text: String {
    let dataset = Dataset.recordDescription
    let publisher = Publisher.recordDescription
    var lines = remark(
      .init(
        sv:
          "Vad datamängden heter, vem som svarar för den och hur den får användas. Skriv efter kolon på de rader som är "
          + "tomma. Rader som börjar med # läses inte; ta bort # framför en uppgift som ska med.",
        en:
          "What the dataset is called, who answers for it, and how it may be used. Write behind the colons of the lines "
          + "that are empty. Lines that begin with # are not read; take the # away before what is to be there."))
    lines += [""] + field("title", of: dataset, example: "Ärenden i Ekeby kommun") + ["title:", ""]
    lines += field("publisher", of: dataset) + ["publisher:"]
    lines += indented(field("name", of: publisher, example: "Ekeby kommun")) + ["  name:"]
    lines += indented(field("municipality_code", of: publisher)) + ["  # municipality_code: \"0000\""]
    lines += indented(field("organisation_number", of: publisher)) + ["  # organisation_number: \"000000-0000\""]
    lines += indented(field("email", of: publisher)) + ["  # email: kommunen@ekeby.example", ""]
    lines += remark(
      .init(
        sv: "Licensen: CC0-1.0 låter alla använda uppgifterna fritt, CC-BY-4.0 kräver att källan anges.",
        en: "The licence: CC0-1.0 lets everybody use the data freely, CC-BY-4.0 requires that the source is named."))
    lines += ["license:", ""]
    lines += remark(
      .init(sv: "Språket i texterna: sv för svenska.", en: "The language of the texts: sv for Swedish, en for English.")
    )
    // Cases of Swedish municipalities are in Swedish, whoever fills in the sheet.
    lines += ["language: sv", ""]
    lines += field("description", of: dataset) + ["# description:"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a field means, as a remark.
  private func field(_ name: String, of record: RecordDescription, example: String? = nil) -> [String] {
    guard let field = record.fields.first(where: { $0.name == name }) else { return [] }
    let meaning = field.documentation
    guard let example else { return remark(meaning) }
    return remark(
      .init(sv: "\(meaning.sv) Till exempel: \(example)", en: "\(meaning.en) For instance: \(example)"))
  }

  private func indented(_ lines: [String]) -> [String] { lines.map { "  \($0)" } }

  /// A text in lines of at most 80 characters, each behind a number sign.
  private func remark(_ text: Message) -> [String] {
    var lines: [String] = []
    for word in text[language].split(separator: " ") {
      if let last = lines.last, last.count + word.count < 80 {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append("# \(word)")
      }
    }
    return lines
  }
}
