package import DiariumModel

/// What a document does not say of itself, and who imports it knows.
package struct ImportOptions: Sendable {
  /// The code of the municipality, with which ids begin; nil where they begin with the diary number.
  package var municipalityCode: String?
  /// The board whose matter it is, where the document does not name it.
  package var body: String?
  /// What the case is called by where the document has no number: the name of the file.
  package var name = "document"
  /// Which document of its case it is, from 1, by the id that the case has in the first: ids of the second end in `-2`.
  package var ordinals: [String: Int] = [:]
  /// The digest of the bytes.
  package var digest: SHA256Digest
  /// The program that took the text out of the document: `pdftotext`; nil where the text is the document.
  package var tool: String?
  /// The version of the program that took the text out of the document.
  package var toolVersion: String?

  /// Findings that are kept of one rule; 0 keeps all.
  ///
  /// The others are counted.
  package var findings = 0

  /// Options with the digest of the bytes.
  package init(digest: SHA256Digest) { self.digest = digest }
}
