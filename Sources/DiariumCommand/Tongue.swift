import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

/// The language of everything printed, including help and usage errors.
///
/// It is determined from the arguments before they are parsed, since errors in them are reported in it too.
enum Tongue {
  /// The language of this run.
  static let language = Language(arguments: Array(CommandLine.arguments.dropFirst()))
}

extension Language {
  /// The language that the arguments ask for, or that of the environment; else English.
  init(arguments: [String]) {
    var asked: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count {
        asked = Language(rawValue: arguments[index + 1]) ?? asked
      } else if argument.hasPrefix("--lang=") {
        asked = Language(rawValue: String(argument.dropFirst(7))) ?? asked
      }
    }
    self = asked ?? .ofEnvironment
  }

  /// The language of the environment: the first variable that is set counts.
  private static var ofEnvironment: Language {
    let value = ["DIARIUM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Console.variable).first
    return value?.lowercased().hasPrefix("sv") == true ? .sv : .en
  }
}

extension Message {
  /// The text in the language of this run.
  var said: String { self[Tongue.language] }
}

extension ArgumentHelp {
  /// Help in both languages.
  ///
  /// - Parameters:
  ///   - sv: the Swedish text.
  ///   - en: the English text.
  ///   - value: the name of the value.
  init(sv: String, en: String, value: Message? = nil) {
    self.init(Message(sv: sv, en: en).said, valueName: value?.said)
  }
}

extension CommandConfiguration {
  /// A command with its texts in both languages.
  ///
  /// - Parameters:
  ///   - name: the name, which is the same in both.
  ///   - abstract: its purpose, in one sentence.
  ///   - discussion: further details.
  ///   - examples: at least two command lines that work.
  ///   - subcommands: the commands in it.
  ///   - version: the output of `--version`.
  init(
    _ name: String, abstract: Message, discussion: Message = .empty, examples: [String],
    subcommands: [any ParsableCommand.Type] = [], version: String = ""
  ) {
    let heading = Message(sv: "Exempel:", en: "Examples:").said
    let list = ([heading] + examples.map { "  \($0)" }).joined(separator: "\n")
    let text = discussion.said
    self.init(
      commandName: name, abstract: abstract.said, discussion: text.isEmpty ? list : "\(text)\n\n\(list)",
      version: version, subcommands: subcommands)
  }
}

extension ValidationError {
  /// A fault in the arguments, in both languages.
  init(sv: String, en: String) { self.init(Message(sv: sv, en: en).said) }
}
