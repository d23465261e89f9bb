internal import DiariumTree

extension Catalogue {
  /// What `fmt` and `convert` say of what they wrote.
  static let conversion: [RuleDescription] = [
    .init(
      .normalisedAbsence, sv: "Tomma värden utelämnades", en: "Values that mean absence were left out",
      """
      null, empty texts, empty lists and empty records all mean: not stated. The canonical form has one way to write \
      that, which is to leave the field out. The finding counts what was left out.
      """, kept: Sample.matter(), broken: Sample.matter(#""summary":"""#)),
    .init(
      .commentsDropped, sv: "Kommentarer skrevs inte", en: "Comments were not written",
      """
      Comments of YAML are no data and have no place in the other forms, nor in the canonical form of YAML, so they are \
      counted and left out. What matters belongs in a field or in an extension.
      """, kept: Sample.yaml(), broken: Sample.yaml("    # to be decided in June\n")),
  ]
}
