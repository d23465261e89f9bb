@_spi(Engine) import DiariumTree
import Testing

/// What a finding is known by.
@Suite struct `Fingerprints of findings` {
  private static func finding(_ entity: String?, _ field: String?, _ value: String?) -> Finding {
    var finding = Finding(.invalidUTF8, .init(verbatim: "a"), at: Location(path: "feed.json"))
    (finding.entityID, finding.field, finding.value) = (entity, field, value)
    return finding
  }

  /// A program in Python gave them; they are written in baselines, and may never change.
  @Test(
    arguments: [
      (nil, nil, nil, "b0ea6497f11b9e9b"), ("ks-1", "title", "Åsa", "1d1116236d9c0a43"),
      ("ks-1t", "itle", "Åsa", "09b6961d201c11b9"), ("ks-20", nil, nil, "0a5be953f508a402"),
    ] as [(String?, String?, String?, String)])
  func `are FNV-1a of rule, entity, field and value in sixteen digits`(
    entity: String?, field: String?, value: String?, print: String
  ) {
    #expect(Self.finding(entity, field, value).fingerprint == print)
  }

  @Test func `do not depend on words, places or severity`() {
    var other = Self.finding("ks-1", "title", "A")
    other.message = .init(sv: "b", en: "c")
    other.severity = .info
    (other.location.path, other.location.line, other.suggestion) = ("b.json", 7, "B")
    #expect(other.fingerprint == Self.finding("ks-1", "title", "A").fingerprint)
  }
}
