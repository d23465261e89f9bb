extension RuleID {
  /// A case, or a head, larger than `Limits.bytes`.
  @_spi(Engine) public static let sizeLimit = RuleID(2011, "syn/size-limit", .error)
}

extension Rule {
  package static let sizeLimit = Rule(
    .sizeLimit, sv: "För stort värde", en: "A value that is too large",
    explanation: .init(
      sv: """
        Ett ärende, eller huvudet i en datamängd med dess register, får vara --max-bytes byte stort, som standard 64 \
        MiB, eftersom det hålls i minnet. Indata i sin helhet har ingen gräns.
        """,
      en: """
        One case, or the head of a feed with its registers, may have --max-bytes bytes, 64 MiB by default, because \
        it is held in memory. The whole input has no limit.
        """),
    kept: [
      Sample.caseFeed()
    ],
    broken: [
      .init(
        Sample.caseFeed("\"summary\": \"\(String(repeating: "a", count: 2000))\""), at: #"{"id""#,
        says: .init(
          sv: "värdet som börjar här är större än 1000 byte",
          en: "the value that begins here is larger than 1000 bytes"))
    ])
}
