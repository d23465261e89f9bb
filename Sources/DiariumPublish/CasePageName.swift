internal import DiariumDigest

/// The names of the pages of cases, in which nothing of an id may lead out of its folder.
package enum CasePageName {
  /// The longest id that is a name as it stands.
  private static let longest = 100

  /// The path of the page of a case: `cases/<id>.html`, where the id has nothing but `a-z`, `0-9`, `_` and `-`, or else
  /// `cases/sha-<the first 20 digits of its SHA-256>.html`.
  ///
  /// - Parameter id: the id of a case.
  /// - Returns: the path in the published folder.
  package static func path(of id: String) -> String {
    let isPlain = id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
    }
    // Another id must not look like a digest.
    if isPlain, !id.isEmpty, id.utf8.count <= longest, !id.hasPrefix("sha-") { return "cases/\(id).html" }
    var hash = SHA256Hash()
    let bytes = Array(id.utf8)
    unsafe bytes.withUnsafeBytes { unsafe hash.update($0) }
    return "cases/sha-\(hash.digest().prefix(20)).html"
  }
}
