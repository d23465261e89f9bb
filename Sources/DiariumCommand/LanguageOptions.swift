public import ArgumentParser
public import Diarium

/// In which language findings and rules are told.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of findings, help and rules: sv or en; else what the environment says (DIARIUM_LANG, LC_ALL, LC_MESSAGES, LANG).",
      valueName: "sv|en"))
  var lang: Message.Language?

  /// The language that was asked for, or that of the environment; else English.
  var language: Message.Language {
    if let lang { return lang }
    for name in ["DIARIUM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Console.variable(name), !value.isEmpty else { continue }
      return value.lowercased().hasPrefix("sv") ? .sv : .en
    }
    return .en
  }
}

extension Message.Language: ExpressibleByArgument {}
