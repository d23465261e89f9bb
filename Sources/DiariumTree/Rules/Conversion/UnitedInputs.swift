extension RuleID {
  /// Statements of one of several inputs about itself that are not written.
  @_spi(Engine) public static let unitedInputs = RuleID(9076, "cnv/united-inputs", .info)
}

extension Rule {
  package static let unitedInputs = Rule(
    .unitedInputs, sv: "Indata säger olika saker om sig själva", en: "Inputs that say different things of themselves",
    explanation: .init(
      sv: """
        Flera filer som är en och samma datamängd får skilja sig åt i det som säger något om filen: `$schema`, \
        `dataset.generated` och `dataset.next`. I resultatet finns plats för ett värde av varje. Det sista indata som \
        har ett bestämmer, utom för `next`, där den sista sidan bestämmer även om den inte har någon nästa. \
        Anmärkningen säger vad som skrivs och pekar på ett värde som inte skrivs. Exemplet bryter mot regeln när det \
        skrivs tillsammans med en fil som har ett annat värde.
        """,
      en: """
        Several files that are one feed may differ in what says something of the file: `$schema`, \
        `dataset.generated` and `dataset.next`. The output has room for one value of each. The last input that has \
        one counts, but for `next`, where the last page counts though it has no next one. The finding says what is \
        written, and points at a value that is not. The example breaks the rule where it is written together with a \
        file that has another value.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.feed(#""$schema": ↓"feed.schema.json""#),
        says: .init(
          sv: "`$schema` är inte lika i alla indata; \"other.json\" skrivs",
          en: "`$schema` is not the same in all inputs; \"other.json\" is written"))
    ])
}
