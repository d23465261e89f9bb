package import DiariumModel

/// What the metadata and the pages of a published feed say of it: of whom it is, where it stands, and until which day.
package struct Publication: Sendable {
  /// The address at which the folder stands; an absolute IRI that ends with a slash.
  package var base: String
  /// The head of the feed as it is published, with its registers in the order of their ids, and without cases.
  package var head: Feed
  /// What the publisher says of it beyond the `dataset`.
  package var settings: PublishingSettings
  /// The day of the publication.
  package var asOf: CivilDate
  /// The number of cases, tombstones included.
  package var cases: Int
  /// How many of the cases are tombstones.
  package var tombstones: Int

  package init(
    base: String, head: Feed, settings: PublishingSettings, asOf: CivilDate, cases: Int, tombstones: Int
  ) {
    (self.base, self.head, self.settings, self.asOf) = (base, head, settings, asOf)
    (self.cases, self.tombstones) = (cases, tombstones)
  }

  /// The absolute IRI of a file of the folder.
  package func iri(_ path: String) -> String { base + path }
}
