extension RuleID {
  /// One of several inputs that cannot be read.
  @_spi(Engine) public static let unreadableInput = RuleID(9075, "pkg/unreadable-input", .error)
}

extension Rule {
  package static let unreadableInput = Rule(
    .unreadableInput, sv: "Indata som inte kan läsas", en: "An input that cannot be read",
    explanation: .init(
      sv: """
        En av flera angivna filer eller mappar finns inte eller får inte läsas. De andra bedöms ändå, men vad som \
        gäller för helheten är okänt: det som de hänvisar till kan stå i filen som saknas. Exemplet bryter mot regeln \
        när det läses tillsammans med en fil som inte finns.
        """,
      en: """
        One of several files or folders that were named is not there, or may not be read. The others are judged all \
        the same, but the verdict on the whole is unknown: what they refer to may stand in the one that is missing. \
        The example breaks the rule where it is read together with a file that does not exist.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed(),
        says: .init(
          sv: "kan inte läsas: finns inte",
          en: "cannot read: No such file or directory"))
    ])
}
