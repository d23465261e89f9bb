import Diarium

/// The texts of the argument parser, in Swedish: headings of help, and faults in arguments.
///
/// The parser speaks only English. It has few sentences; an unknown one is left unchanged.
enum UsageWords {
  /// A text of the parser in the language of this run.
  static func said(_ text: String) -> String { Tongue.language == .sv ? swedish(text) : text }

  /// A text of the parser in Swedish.
  static func swedish(_ text: String) -> String {
    var lines: [String] = []
    // The lines of a usage that is too long for one are aligned with the first.
    var isUsage = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      isUsage = line.hasPrefix("Usage: ") || isUsage && line.hasPrefix("       ")
      lines.append(isUsage && line.hasPrefix(" ") ? "     " + line : swedish(line: line))
    }
    return lines.joined(separator: "\n")
  }

  private static func swedish(line: String) -> String {
    var line = line
    for (start, other) in starts where line.hasPrefix(start) { line = other + line.dropFirst(start.count) }
    for (words, other) in phrases { line = line.replacing(words, with: other) }
    let (lead, rest) = line.hasPrefix("Fel: ") ? ("Fel: ", String(line.dropFirst(5))) : ("", line)
    for sentence in sentences {
      if let translation = sentence.translation(of: rest) { return lead + translation }
    }
    return line
  }

  /// The beginnings of lines.
  private static let starts: [(String, String)] = [
    ("OVERVIEW: ", "ÖVERSIKT: "), ("USAGE: ", "ANVÄNDNING: "), ("Usage: ", "Användning: "), ("ARGUMENTS:", "ARGUMENT:"),
    ("OPTIONS:", "FLAGGOR:"), ("SUBCOMMANDS:", "KOMMANDON:"), ("Help:  ", "Hjälp: "), ("Error: ", "Fel: "),
  ]

  /// Phrases within lines of help.
  private static let phrases: [(String, String)] = [
    ("Show help information.", "Visa hjälp."), ("Show the version.", "Visa versionen."),
    ("Show subcommand help information.", "Visa hjälp om ett kommando."), ("(values: ", "(värden: "),
    ("; default: ", "; annars: "), ("(default: ", "(annars: "), ("<subcommand>", "<kommando>"),
    ("<options>", "<flaggor>"), ("[<subcommands> ...]", "[<kommandon> ...]"), ("<subcommands>", "<kommandon>"),
    ("' for detailed help.", "' för hjälp om ett kommando."), ("' for more information.", "' för mer."),
    ("  See '", "  Se '"),
  ]

  /// Sentences about arguments, with `*` for the variable parts.
  private static let sentences: [Sentence] = [
    .init("Missing expected argument '*'", "argumentet '*' saknas"),
    .init("Missing one of: '*'", "ett av dessa saknas: '*'"),
    .init("Missing value for '*'", "värdet för '*' saknas"),
    .init("   or: Missing value for '*' in '*'", "   eller: värdet för '*' saknas i '*'"),
    .init("Missing required subcommand.", "ange ett kommando"),
    .init("Unknown option '*'. Did you mean '*'?", "det finns ingen flagga '*'; menade du '*'?"),
    .init("Unknown option '*'", "det finns ingen flagga '*'"),
    .init("Invalid option: *", "det finns ingen flagga *"),
    .init("Unexpected argument '*'", "argumentet '*' är ett för mycket"),
    .init("* unexpected arguments: '*'", "* argument är för mycket: '*'"),
    .init(
      "The option '*' does not take any value, but '*' was specified.", "flaggan '*' tar inget värde, men '*' angavs"),
    .init(
      "The value '*' is invalid for '*'. Please provide one of *.", "värdet '*' passar inte för '*'; ange *",
      isList: true),
    .init(
      "The value '*' is invalid for '*'. Please provide one of the following:",
      "värdet '*' passar inte för '*'; ange ett av dessa:"),
    .init("The value '*' is invalid for '*': *", "värdet '*' passar inte för '*': *"),
    .init("The value '*' is invalid for '*'", "värdet '*' passar inte för '*'"),
    .init("Value to be set with * had already been set with *", "* säger emot *"),
    .init("Can't generate completion scripts for '*'.", "kompletteringar kan inte skrivas för '*'"),
    .init("Can't autodetect a supported shell.", "det går inte att se vilket skal som används"),
    .init(
      "Please use --generate-completion-script=<shell> with one of:",
      "ange --generate-completion-script med ett av dessa:"),
    .init("Command '*' is not a parent of the current command.", "kommandot '*' innehåller inte det här kommandot"),
  ]

  /// A sentence in both languages.
  private struct Sentence {
    let parts: [Substring]
    let swedish: [Substring]
    /// Whether the last variable part is a list of values.
    let isList: Bool

    init(_ english: StaticString, _ swedish: StaticString, isList: Bool = false) {
      parts = "\(english)".split(separator: "*", omittingEmptySubsequences: false).map { Substring(String($0)) }
      self.swedish = "\(swedish)".split(separator: "*", omittingEmptySubsequences: false).map { Substring(String($0)) }
      self.isList = isList
    }

    /// The sentence in Swedish; `nil` if the text is another one.
    func translation(of text: String) -> String? {
      guard var rest = text.dropping(parts[0]) else { return nil }
      var values: [String] = []
      for (index, part) in parts.enumerated().dropFirst() {
        let isLast = index == parts.count - 1
        guard let found = isLast ? rest.ending(with: part) : rest.range(of: part) else { return nil }
        values.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
      guard rest.isEmpty else { return nil }
      if isList, let list = values.popLast() {
        values.append(list.replacing(" and ", with: " eller ").replacing(" or ", with: " eller "))
      }
      var translation = String(swedish[0])
      for (value, part) in zip(values, swedish.dropFirst()) { translation += value + part }
      return translation
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The text after a beginning; `nil` if it begins differently.
  fileprivate func dropping(_ start: Substring) -> Substring? {
    hasPrefix(start) ? self[index(startIndex, offsetBy: start.count)...] : nil
  }

  /// The range of an ending in a text; `nil` if it ends differently.
  fileprivate func ending(with part: Substring) -> Range<Index>? {
    hasSuffix(part) ? index(endIndex, offsetBy: -part.count)..<endIndex : nil
  }

  /// The first occurrence of a text.
  fileprivate func range(of part: Substring) -> Range<Index>? {
    firstRange(of: part)
  }
}
