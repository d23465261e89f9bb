import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

/// The names of commands, to suggest one for a mistyped name.
enum Subcommands {
  /// Reports a word that is in the place of a command but is not one, with a suggestion.
  ///
  /// - Throws: `ValidationError` if the word is not a command.
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

  /// The first word after the language, and the rest.
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
