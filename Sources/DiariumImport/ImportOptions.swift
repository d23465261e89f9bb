package import DiariumModel

/// Facts about a document that it does not state, and that the importing user knows.
package struct ImportOptions: Sendable {
  /// The code of the municipality, with which ids begin; `nil` if they begin with the diary number.
  package var municipalityCode: String?
  /// The board responsible for the matter, if the document does not name it.
  package var body: String?
  /// The name of the case if the document has no number: the name of the file.
  package var name = "document"
  /// The number of the document within its case, from 1, by the id of the case in the first document: ids of the second
  /// end in `-2`.
  package var ordinals: [String: Int] = [:]
  /// The digest of the bytes.
  package var digest: SHA256Digest
  /// The program that extracted the text from the document: `pdftotext`; `nil` if the text is the document.
  package var tool: String?
  /// The version of the program that extracted the text.
  package var toolVersion: String?

  /// The number of findings kept per rule; 0 keeps all.
  ///
  /// The others are counted.
  package var findings = 0

  /// Options with the digest of the bytes.
  package init(digest: SHA256Digest) { self.digest = digest }
}
