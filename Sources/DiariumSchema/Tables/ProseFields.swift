/// The fields in which people write what a matter is about, in their own words.
///
/// The other texts of the schema are names, numbers and labels. A test requires every text field to be classified as
/// one or the other.
package enum ProseFields {
  /// The names of the fields, in whatever record they are.
  package static let names: Set<String> = [
    "title", "title_en", "summary", "description", "description_en", "text", "lead", "reasons", "wording", "quote",
    "question", "yes_means", "no_means", "caveat", "note",
  ]
}
