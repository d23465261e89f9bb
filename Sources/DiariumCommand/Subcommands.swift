import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

/// The names of commands, for who has mistyped one.
enum Subcommands {
  /// Says of a word that stands where a command is to be named, and is none, which may have been meant.
  ///
  /// - Throws: `ValidationError` where the word is no command.
  static func check(_ arguments: [String], of command: any ParsableCommand.Type) throws {
    let commands = command.configuration.subcommands
    guard !commands.isEmpty, let (word, rest) = first(arguments) else { return }
    if let named = commands.first(where: { name($0) == word }) { return try check(rest, of: named) }
    guard word != "help", !word.hasPrefix("-") else { return }
    let names = commands.map(name)
    let near = WordSearch.nearest(to: word, among: names)
    let list = names.joined(separator: ", ")
    throw ValidationError(
      sv: "det finns inget kommando `\(word)`; \(near.map { "menade du \($0)?" } ?? "kommandona är \(list)")",
      en: "no command `\(word)`; \(near.map { "did you mean \($0)?" } ?? "the commands are \(list)")")
  }

  /// The first word behind the language, and what follows it.
  private static func first(_ arguments: [String]) -> (word: String, rest: [String])? {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--lang" {
        _ = rest.popFirst()
      } else if !word.hasPrefix("--lang=") {
        return (word, Array(rest))
      }
    }
    return nil
  }

  private static func name(_ command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }
}
