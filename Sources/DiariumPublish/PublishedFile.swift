/// A file of a published feed.
package struct PublishedFile: Hashable, Sendable {
  /// What a file is to its readers.
  package enum Kind: Hashable, Sendable {
    /// The whole feed as JSON, or its first page.
    case json
    /// A further page of the feed as JSON.
    case jsonPage
    case jsonLines
    case yaml
    /// A table of the folder `csv`.
    case table
    /// The Data Package of the tables.
    case dataPackage
    /// The CSV on the Web metadata of the tables.
    case csvw
    /// The tables in one ZIP.
    case archive
    case workbook
    case database
    /// A view for research.
    case view
    /// What is known of the columns of views and tables.
    case codebook
    /// A description of the schema: JSON Schema, Table Schema, SQL, JSON-LD context.
    case schema
    /// The validator's report.
    case report
    /// What changed since the last publication, the deltas before that, and their history.
    case delta
    case atom
    case dcat
    /// A page for people.
    case page
  }

  /// The path in the folder: `csv/cases.csv`.
  package var path: String
  package var kind: Kind
  /// The size in bytes.
  package var bytes: Int
  /// The SHA-256: 64 hexadecimal digits.
  package var sha256: String

  package init(path: String, kind: Kind, bytes: Int, sha256: String) {
    (self.path, self.kind, self.bytes, self.sha256) = (path, kind, bytes, sha256)
  }
}
