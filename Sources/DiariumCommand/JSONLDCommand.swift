import ArgumentParser
import Diarium

struct JSONLDCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "json-ld",
    abstract: .init(
      sv: "Skriv en kontext som gör datamängden till länkade data (JSON-LD 1.1).",
      en: "Print a context that makes a feed linked data (JSON-LD 1.1)."),
    discussion: .init(
      sv: "Med kontexten är varje fält en term i ett känt ordförråd, eller i projektets eget, och varje id en adress.",
      en: "With it each field is a term of a known vocabulary, or of the project's own, and each id an address."),
    examples: ["diarium schema json-ld -o context.jsonld", "diarium schema json-ld --base https://data.ekeby.example/"])

  @Option(
    help: .init(
      sv: "Adressen till mappen där datamängden ligger, med snedstreck sist.",
      en: "The address of the folder that the feed stands in, with a slash at the end.",
      value: .init(sv: "adress", en: "address")))
  var base: String?

  @OptionGroup var output: TextOutput

  @OptionGroup var tongue: LanguageOptions

  func run() throws {
    let address = base.flatMap { IRI($0) }
    if let base, address == nil || !base.hasSuffix("/") {
      throw ValidationError(
        sv: "`\(base)` är ingen fullständig adress med snedstreck sist, https://data.ekeby.example/",
        en: "`\(base)` is no complete address with a slash at the end, https://data.ekeby.example/")
    }
    try output.write(JSONText.indented(JSONLDContext.document(base: address)))
  }
}
