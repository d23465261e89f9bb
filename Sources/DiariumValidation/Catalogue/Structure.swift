internal import DiariumSchema
internal import DiariumTree

extension Catalogue {
  /// What records have and lack.
  static let structure: [RuleDescription] = [
    .init(
      .missingRequired, sv: "Ett obligatoriskt fält saknas", en: "A required field is missing",
      """
      Without it the record cannot be used: a decision without its body says nothing. A required field that is null, an \
      empty text or an empty list is missing too. A tombstone needs only `id`, `modified` and `deleted`; a confidential \
      case needs no title. Of some groups one field is enough: a decision has an `outcome` or `items`.
      """, kept: Sample.matter("\"decisions\":[\(Sample.decision)]"),
      broken: Sample.matter(#""decisions":[{"id":"ks-1/decision/1","outcome":"rejected"}]"#)),
    .init(
      .wrongType, sv: "Värdet har fel typ", en: "A value of the wrong type",
      """
      The schema says what each field holds. A diary number, a section or a municipality code is a text, so that leading \
      zeros and letters live: "0180". A count is an integer without quotes. A list stands in brackets even with one \
      element. `deleted` is never false.
      """, kept: Sample.matter(#""diary_number":"0123""#), broken: Sample.matter(#""diary_number":123"#)),
    .init(
      .unknownField, sv: "Okänt fält", en: "An unknown field",
      """
      A misspelt name would take its value out of every table and search without a word, so an unknown member is an \
      error. What the schema lacks can be kept in an extension, x_<publisher>_<name>, whose value is anything.
      """, kept: Sample.matter(#""x_ekeby_colour":"green""#), broken: Sample.matter(#""propsals":[]"#)),
    .init(
      .notInVocabulary, sv: "Koden finns inte i listan", en: "A code that is not in its list",
      """
      Codes are what makes cases of different municipalities comparable. `diarium schema codebook` lists them with their \
      Swedish terms. The value is kept as it is; the document's own words belong in the field `…_as_given`.
      """, kept: Sample.matter(#""kind":"motion""#), broken: Sample.matter(#""kind":"motoin""#)),
    .init(
      .emptyText, sv: "Tom text", en: "An empty text",
      """
      Absent means not stated, and there is one way to write it: leave the field out. An empty text is read as absent, \
      and `diarium fmt` drops it.
      """, kept: Sample.matter(), broken: Sample.matter(#""summary":"""#)),
    .init(
      .null, sv: "null där fältet kan utelämnas", en: "null where the field can be left out",
      """
      null is read as absent. After a way through tables it is absent, since a cell cannot tell the two apart. \
      `diarium fmt` drops it.
      """, kept: Sample.matter(), broken: Sample.matter(#""summary":null"#)),
    .init(
      .emptyList, sv: "Tom lista eller post", en: "An empty list or record",
      """
      An empty list, and an empty record, are read as absent: in the tables they have no rows. `diarium fmt` drops them.
      """, kept: Sample.matter(), broken: Sample.matter(#""decisions":[]"#)),
    .init(
      .nestedList, sv: "Lista i lista", en: "A list inside a list",
      "No field of the schema holds lists of lists, because no table does. Put the elements into the outer list.",
      kept: Sample.feed(#""bodies":[{"id":"ks","name":"Kommunstyrelsen","kind":"executive_board"}]"#),
      broken: Sample.feed(#""bodies":[[{"id":"ks","name":"Kommunstyrelsen","kind":"executive_board"}]]"#)),
    .init(
      .schemaVersion, sv: "Okänd schemaversion", en: "An unknown schema version",
      """
      `diarium` says which version of the schema the feed follows, and how it is to be read. This program knows 1.0. The \
      rest is checked as if it were 1.0.
      """, kept: Sample.feed(), broken: Sample.feed().replacing("\"1.0\"", with: "\"9.9\"")),
    .init(
      .emptyProposal, sv: "Förslag utan innehåll", en: "A proposal that proposes nothing",
      "A proposal says what is proposed: in its points, in a summary, or in the document that holds it.",
      kept: Sample.matter(
        #""proposals":[{"id":"ks-1/proposal/1","level":"member","summary":"Bygg en cykelbana till stationen."}]"#),
      broken: Sample.matter(#""proposals":[{"id":"ks-1/proposal/1","level":"member"}]"#)),
    .init(
      .notAFeed, sv: "JSON som inte är ett flöde", en: "JSON that is no feed",
      """
      A feed is one object with `diarium`, `dataset` and `cases`. A lone case or a list of cases lacks who published it, \
      under which licence and by which schema: wrap it.
      """, kept: Sample.matter(), broken: #"[{"id":"ks-1","title":"Motion"}]"#),
  ]
}
