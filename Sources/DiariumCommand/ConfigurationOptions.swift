import ArgumentParser
import Diarium

/// Which configuration counts.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: .init(
      sv: "Inställningsfilen, i stället för närmaste .diarium.yml (eller DIARIUM_CONFIG).",
      en: "The configuration, rather than the nearest .diarium.yml (or DIARIUM_CONFIG).",
      value: .init(sv: "fil", en: "file")),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(help: .init(sv: "Läs ingen inställningsfil.", en: "Read no configuration."))
  var noConfig = false

  func validate() throws {
    if noConfig, config != nil {
      throw ValidationError(
        sv: "--config och --no-config utesluter varandra", en: "--config and --no-config exclude each other")
    }
  }

  /// The configuration; `nil` if there is none, or none is wanted.
  func configuration() throws -> FeedConfiguration? {
    guard !noConfig, let path = config ?? Console.variable("DIARIUM_CONFIG") ?? FeedConfiguration.nearest(to: ".")
    else { return nil }
    return try FeedConfiguration(contentsOf: path)
  }
}
