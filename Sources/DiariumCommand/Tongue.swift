import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

/// The language of everything that is printed, help and usage errors included.
///
/// It is told from the arguments before they are parsed: what is wrong with them is said in it, too.
enum Tongue {
  /// The language of this run.
  static let language = Language(arguments: Array(CommandLine.arguments.dropFirst()))
}

extension Language {
  /// The language that arguments ask for, or that of the environment; else English.
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

  /// What the environment says: the first variable that is set counts.
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
  ///   - value: what the value is called.
  init(sv: String, en: String, value: Message? = nil) {
    self.init(Message(sv: sv, en: en).said, valueName: value?.said)
  }
}

extension CommandConfiguration {
  /// A command with what is said of it in both languages.
  ///
  /// - Parameters:
  ///   - name: the name, which is the same in both.
  ///   - abstract: what it does, in a sentence.
  ///   - discussion: what else is to be known.
  ///   - examples: what is typed, at least two that work.
  ///   - subcommands: the commands in it.
  ///   - version: what `--version` prints.
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
  /// What is wrong with the arguments, in both languages.
  init(sv: String, en: String) { self.init(Message(sv: sv, en: en).said) }
}
