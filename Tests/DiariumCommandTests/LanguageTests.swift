@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Everything that the command prints is in the language that was asked for.
@Suite struct `The language of the command` {
  static let export = Repository.file("exports/feed.json").path

  /// English words that no Swedish text of the command holds; levels, codes and names of fields are none of them.
  static let english = [
    "usage", "overview", "options", "arguments", "subcommands", "show", "help", "see", "for", "more", "information",
    "the", "is", "are", "not", "with", "missing", "unexpected", "values", "invalid", "please", "provide", "one", "of",
    "or", "and", "did", "you", "mean", "does", "take", "any", "was", "specified", "default", "expected", "option",
    "cannot", "read", "written", "nothing", "file", "folder", "where", "fields", "filled", "codes", "used", "records",
    "bytes", "encoding", "stated", "warnings", "note", "notes", "valid", "lists", "output", "input",
  ]

  /// The words of a text that are English: what stands in quotes, behind a hyphen, or in angle brackets is none.
  private func found(_ text: String) -> [String] {
    var text = text.replacing(/`[^`]*`/, with: " ").replacing(/'[^']*'/, with: " ").replacing(/<[^>]*>/, with: " ")
    text = text.replacing(/\[[^\]]*\]/, with: " ").replacing(/--?[\w-]+/, with: " ")
    text = text.replacing(/[\w\/.-]+\.(json|jsonl|yaml|txt|pdf|csv|md|html)/, with: " ")
    // A command of this name, and values, as they are typed.
    text = text.replacing(#/schema codes|\n  codes /#, with: " ")
    text = text.replacing(/\(?(värden|annars): [^)]*\)/, with: " ")
    let words = text.lowercased().split { !$0.isLetter && $0 != "_" }
    return words.map(String.init).filter { Self.english.contains($0) }
  }

  private func swedish(_ arguments: [String], input: String = "") throws -> Command.Result {
    let asked = try Command.run(arguments + ["--lang", "sv"], input: Data(input.utf8))
    let variable = try Command.run(arguments, input: Data(input.utf8), environment: ["DIARIUM_LANG": "sv"])
    #expect(
      asked.error == variable.error && asked.code == variable.code, "\(arguments): \(asked.error) \(variable.error)")
    return variable
  }

  static let wrong: [[String]] = [
    ["validate"], ["convert"], ["explain", "str/nothng"], ["validat", "a.json"], ["schema", "json-shema"], ["nonsense"],
    ["validate", "a", "--fail-on", "x"], ["validate", "a", "--fail-on"], ["validate", "a", "--fial-on", "error"],
    ["validate", "a", "--nothing-like-it"], ["validate", "a", "-z"], ["validate", "a", "--quiet=yes"],
    ["explain", "a", "b"], ["explain", "a", "b", "c"], ["validate", "a", "--max-bytes", "3G"],
    ["validate", "a", "--max-bytes", "x"], ["validate", "a", "--max-depth", "0"],
    ["validate", "a", "--max-depth", "x"],
    ["validate", "a", "--max-findings", "-1"], ["validate", "a", "--max-alias-nodes=-1"],
    ["validate", "a", "--jobs", "0"],
    ["validate", "a", "--report", "sarf"], ["validate", "a", "--only", "str/unknown-feild"],
    ["validate", "a", "--only", "unknown-field"], ["validate", "a", "--only", "str/zzzzzzzzzz"],
    ["validate", "a", "--ignore", "strr"], ["validate", "a", "--ignore", "str"], ["validate", "a", "--ignore", "a:"],
    ["validate", "a", "--severity", "str/null"], ["validate", "a", "--severity", "str/nul=error"],
    ["validate", "a", "--severity", "str/null=eror"], ["validate", "a", "--severity", "str=error"],
    ["validate", "a", "--as-of", "2024-13-99"], ["validate", "a", "--as-of", "x"], ["validate", "a", "--profile", "x"],
    ["validate", "a", "--color", "x"], ["validate", "a", "--progress", "x"], ["validate", "-", "-"],
    ["validate", "a", "--each", "--report", "json=x"], ["fmt", "a", "--check", "--write"], ["fmt", "-", "--write"],
    ["fmt", "a", "--each", "-o", "b.json"], ["fmt", "a", "b", "--check"], ["fmt", export, "-o", "b.yaml"],
    ["fmt", Repository.file("exports/csv").path], ["convert", export], ["convert", export, "-o", "a.csv"],
    ["convert", export, "-o", "a.json", "--to", "yaml"], ["convert", export, "--to", "csv"],
    ["convert", export, "--to", "xml"], ["convert", export, "--to", "json", "--allow-loss", "all"],
    ["inspect", "a", "b"], ["import"], ["import", "a", "--explain", "x"], ["import", "a", "--municipality", "x"],
    ["import", "a", "--explain", "html", "-o", "b.json"], ["import", "-", "-"],
    ["import", "a", "--max-findings", "-1"],
    ["import", "a", "--to", "csv"], ["import", "a", "--to", "yaml", "-o", "b.json"],
    ["schema", "table-schema", "--of", "reservation"], ["schema", "table-schema", "--of", "zzzzzzzzzz"],
    ["schema", "codes", "--format", "x"], ["schema", "script"], ["schema", "script", "--for", "x"],
    ["schema", "script", "--for", "r", "--of", "decision"],
    ["schema", "json-schema", "--of", "x"], ["rules", "--format", "x"], ["rules", "x"], ["--nothing"],
    ["template"], ["template", "-o", "-"], ["template", "casess", "-o", "a"], ["template", "zzzzzzzzzz", "-o", "a"],
    ["template", "--wide", "-o", "a"], ["template", "cases", "--simple", "-o", "a"],
    ["template", "--titles", "no", "-o", "a"], ["template", "--lossless", "-o", "a"],
    ["template", "--output-delimiter", "x", "-o", "a"],
    ["--generate-completion-script", "csh"], [],
  ]

  @Test(arguments: wrong) func `is that of what is said about wrong usage`(arguments: [String]) throws {
    let result =
      arguments.isEmpty
      ? try Command.run([], environment: ["DIARIUM_LANG": "sv"]) : try swedish(arguments)
    #expect(result.code == 64 && result.output.isEmpty, "\(arguments): \(result.error)")
    #expect(found(result.error).isEmpty, "\(arguments): \(found(result.error)) in \(result.error)")
    if !arguments.isEmpty { #expect(result.error.hasPrefix("Fel: "), "\(result.error)") }
    let english = try Command.run(arguments + ["--lang", "en"], environment: ["DIARIUM_LANG": "sv"])
    #expect(english.error.unicodeScalars.allSatisfy { !"åäöÅÄÖ".unicodeScalars.contains($0) }, "\(english.error)")
  }

  static let commands = [
    [], ["validate"], ["fmt"], ["convert"], ["inspect"], ["explain"], ["schema"], ["schema", "json-schema"],
    ["schema", "table-schema"], ["schema", "codebook"], ["schema", "codes"], ["schema", "script"], ["rules"],
    ["import"], ["template"], ["help"],
    ["help", "validate"],
  ]

  @Test(arguments: commands) func `is that of help`(command: [String]) throws {
    let flag = command.first == "help" ? [] : ["--help"]
    let result = try Command.run(command + flag, environment: ["DIARIUM_LANG": "sv", "COLUMNS": "200"])
    #expect(result.code == 0 && result.error.isEmpty && result.text.contains("Exempel:"), "\(command)")
    #expect(result.text.contains("ÖVERSIKT: ") && result.text.contains("ANVÄNDNING: "))
    #expect(found(result.text).isEmpty, "\(command): \(found(result.text)) in \(result.text)")
    let english = try Command.run(command + flag, environment: ["DIARIUM_LANG": "en"])
    #expect(english.text.contains("Examples:") && english.text.contains("OVERVIEW: "))
  }

  @Test func `is asked for before or after a command`() throws {
    for arguments in [["--lang", "sv", "--help"], ["--help", "--lang", "sv"], ["--lang=sv", "validate", "--help"]] {
      let result = try Command.run(arguments)
      #expect(result.code == 0 && result.text.contains("ÖVERSIKT"), "\(arguments): \(result.text) \(result.error)")
    }
    #expect(try Command.run(["validate", Self.export, "--lang", "xx"]).code == 64)
  }

  @Test func `is that of what is said of data`() throws {
    let broken =
      #"{"diarium":"1.0","dataset":{"title":"S","publisher":{"name":"S"},"license":"CC0-1.0","language":"sv"},"cases":[{"id":"b-1","kind":"moton"}]}"#
    for arguments in [
      ["inspect", "-"], ["inspect", Self.export], ["inspect", Repository.file("exports/csv").path],
      ["validate", "-", "--report", "human"], ["validate", "-"], ["fmt", "-", "--check"],
      ["convert", "-", "--to", "yaml"],
      ["validate", "a-file-that-is-not-there.json"], ["inspect", "a-file-that-is-not-there.json"],
    ] {
      let result = try swedish(arguments, input: broken)
      let said = (arguments[0] == "convert" ? "" : result.text) + result.error
      // What programs match stands as it is: severities and names of rules in the concise report, names of fields.
      let words = found(said.replacing(": error: ", with: " ").replacing(": warning: ", with: " "))
      #expect(words.isEmpty, "\(arguments): \(words) in \(said)")
      #expect(!said.isEmpty)
    }
  }

  @Test func `suggests what may have been meant`() throws {
    for (arguments, meant) in [
      (["validat", "a"], "validate"), (["schema", "json-shema"], "json-schema"), (["explane"], "explain"),
      (["explain", "unknown-feild"], "str/unknown-field"), (["explain", "tab/unknown-field"], "str/unknown-field"),
      (["explain", "DIA403"], "str/unknown-field"),
      (["validate", "a", "--only", "unknown-field"], "str/unknown-field"),
      (["validate", "a", "--only", "strr"], "str"),
      (["validate", "a", "--ignore", "str/unknown-feild:x"], "str/unknown-field"),
      (["validate", "a", "--severity", "str/unkown-field=info"], "str/unknown-field"),
      (["validate", "a", "--severity", "str/null=warn"], "warning"),
      (["import", "a", "--only", "imp/unplacd"], "imp/unplaced"), (["template", "decision", "-o", "a"], "decisions"),
    ] {
      let english = try Command.run(arguments + ["--lang", "en"])
      #expect(english.code == 64 && english.error.contains("did you mean \(meant)?"), "\(arguments): \(english.error)")
      let swedish = try Command.run(arguments + ["--lang", "sv"])
      #expect(swedish.error.contains("menade du \(meant)?"), "\(arguments): \(swedish.error)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `keeps its letters in completions, which know values`(shell: String)
    throws
  {
    let script = try Command.run(["--generate-completion-script", shell, "--lang", "sv"])
    #expect(script.code == 0)
    if shell != "bash" { #expect(script.text.contains("datamängd")) }
    for value in ["str/unknown-field", "str/null=warning", "sarif", "jsonl", "core", "warning", "sv", "reservations"] {
      #expect(script.text.contains(value), "\(value)")
    }
  }

  @Test(arguments: ["en", "sv"]) func `keeps its letters in the manual page`(language: String) throws {
    let page = Process()
    page.executableURL = URL(filePath: "/usr/bin/env")
    page.arguments = ["python3", Repository.file("scripts/manual").path, Command.executable.path, language]
    let output = Pipe()
    page.standardOutput = output
    try page.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    page.waitUntilExit()
    // Nothing that a tool or a locale between could lose.
    #expect(page.terminationStatus == 0 && text.unicodeScalars.allSatisfy(\.isASCII))
    #expect(text.contains("\\[u00E4]renden"))
    for command in ["convert", "import", "explain", "fmt", "inspect", "rules", "schema codebook", "validate"] {
      #expect(text.contains("\n.SS diarium \(command)\n"), "\(command)")
    }
    for flag in ["\\-\\-report", "\\-\\-each", "\\-\\-lang", "\\-\\-explain"] {
      #expect(text.contains(flag), "\(flag)")
    }
    #expect(text.contains(language == "sv" ? "\n.SH NAMN\n" : "\n.SH NAME\n"))
  }
}
