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
    .init(
      .staleOutput, sv: "Tabell som blivit kvar", en: "A table that is left over",
      """
      The folder that shall be written holds a table that this run would not write. Whoever reads the folder would read \
      it with the others. Nothing is written. Pass --clean to let it go, or name an empty folder.
      """, kept: Sample.matter(), broken: Sample.matter("\"decisions\":[\(Sample.decision)]")),
    .init(
      .droppedValues, sv: "Värden som inte skrevs", en: "Values that were not written",
      """
      --allow-loss named a kind of values that have no place in the output, and they were left out: members that the \
      schema does not know, values that are not of their field's type, the second of two that are equal, records that \
      belong to nothing. The finding counts them. Keep the original beside the output.
      """, kept: Sample.matter(), broken: Sample.matter(#""colour":"red""#)),
    .init(
      .noPlace, sv: "Värden utan plats", en: "Values without a place",
      """
      Tables have a column for every field of the schema, and no other. A member that the schema does not know, a value \
      that is not of its field's type and a record that belongs to none with an id have no place there, so nothing is \
      written. Mend what the other findings name, or pass --allow-loss with the kind to leave it out.
      """, kept: Sample.matter(), broken: Sample.matter(#""colour":"red""#)),
  ]
}
