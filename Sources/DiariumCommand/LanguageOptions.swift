public import ArgumentParser
public import Diarium

/// The language of all output.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: .init(
      sv: """
        Språket för allt som skrivs ut: sv eller en; annars det som miljön säger (DIARIUM_LANG, LC_ALL, LC_MESSAGES, \
        LANG).
        """,
      en: """
        The language of everything that is printed: sv or en; else what the environment says (DIARIUM_LANG, LC_ALL, \
        LC_MESSAGES, LANG).
        """, value: .init(verbatim: "sv|en")))
  var lang: Language?

  /// The language of this run, determined before the arguments were parsed.
  var language: Language { Tongue.language }
}

extension Language: ExpressibleByArgument {}
