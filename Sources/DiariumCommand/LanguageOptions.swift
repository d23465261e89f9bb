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
  var language: Message.Language { lang ?? Self.ofEnvironment }

  /// The language where a run ends before, or without, its options being at hand.
  static var ofCommandLine: Message.Language {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let language = Message.Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Message.Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    return ofEnvironment
  }

  private static var ofEnvironment: Message.Language {
    for name in ["DIARIUM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Console.variable(name), !value.isEmpty else { continue }
      return value.lowercased().hasPrefix("sv") ? .sv : .en
    }
    return .en
  }
}

extension Message.Language: ExpressibleByArgument {}
