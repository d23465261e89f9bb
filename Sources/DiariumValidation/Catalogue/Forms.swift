internal import DiariumSchema
internal import DiariumTree

extension Catalogue {
  /// The form of single values.
  static let forms: [RuleDescription] = [
    .init(
      .pattern, sv: "Värdet har inte fältets form", en: "A value without the form of its field",
      """
      Ids, dates, times, addresses, organisation numbers and the like have a form, so that programs can use them. Nothing \
      is corrected and no missing part is guessed: of "5 juni" the words belong in an `…_as_given` field, and the date \
      stays absent.
      """, kept: Sample.matter(#""opened":"2024-06-05""#), broken: Sample.matter(#""opened":"5/6 2024""#)),
    .init(
      .checkDigit, sv: "Fel kontrollsiffra", en: "A wrong check digit",
      """
      The last digit of an organisation number is computed from the nine before it (Luhn), so that a slip of the pen \
      shows. Compare it with the register of companies.
      """,
      kept: Sample.feed(
        #""bodies":[{"id":"b","name":"Ekeby kommun","kind":"municipality","organisation_number":"212000-0142"}]"#),
      broken: Sample.feed(
        #""bodies":[{"id":"b","name":"Ekeby kommun","kind":"municipality","organisation_number":"212000-0143"}]"#)),
    .init(
      .invalidDate, sv: "Dagen finns inte", en: "A day that is not in the calendar",
      """
      The date is written as it should be, and there is no such day: 30 February, 31 June. Often day and month were \
      swapped. Where the day is not known, write the month or the year alone.
      """, kept: Sample.matter(#""opened":"2024-02-29""#), broken: Sample.matter(#""opened":"2023-02-29""#)),
  ]
}
