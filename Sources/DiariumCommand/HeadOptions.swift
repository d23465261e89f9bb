import ArgumentParser
import Diarium

/// Where the head comes from for inputs that have none.
struct HeadOptions: ParsableArguments {
  @Option(
    help: .init(
      sv: "En fil av YAML eller JSON med datamängdens fält, för indata utan huvud; annars `dataset` i .diarium.yml.",
      en:
        "A file of YAML or JSON with the dataset's fields, for inputs without a head; else `dataset` in .diarium.yml.",
      value: .init(sv: "fil", en: "file")),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var header: String?

  @Flag(
    help: .init(
      sv: "Indata ska inte ha något huvud: en ström av ärenden, ett blad.",
      en: "The input is to have no head: a stream of cases, a sheet."))
  var noHeader = false

  func validate() throws {
    if noHeader, header != nil {
      throw ValidationError(
        sv: "--header och --no-header utesluter varandra", en: "--header and --no-header exclude each other")
    }
  }

  /// The source with its head: what is said with a flag, else the configuration's.
  func apply(to source: FeedSource, _ settings: ConfigurationOptions) throws -> FeedSource {
    if noHeader { return source.headless() }
    if let header { return try source.headed(by: header) }
    return try settings.configuration().map { source.headed(by: $0) } ?? source
  }
}
