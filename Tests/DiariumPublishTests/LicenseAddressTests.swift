import DiariumModel
import DiariumPublish
import Testing

@Suite struct `The address of a licence` {
  @Test(arguments: [
    ("CC0-1.0", "http://creativecommons.org/publicdomain/zero/1.0/"),
    ("cc0-1.0", "http://creativecommons.org/publicdomain/zero/1.0/"),
    ("CC-BY-4.0", "http://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-3.0", "http://creativecommons.org/licenses/by-sa/3.0/"),
    ("https://creativecommons.org/licenses/by/4.0/deed.sv", "http://creativecommons.org/licenses/by/4.0/"),
    ("https://www.creativecommons.org/publicdomain/zero/1.0", "http://creativecommons.org/publicdomain/zero/1.0/"),
    ("https://creativecommons.org/licenses/by/4.0/legalcode", "http://creativecommons.org/licenses/by/4.0/"),
    ("MIT", "https://spdx.org/licenses/MIT"), ("https://ekeby.example/villkor", "https://ekeby.example/villkor"),
    ("urn:x:y", "urn:x:y"), ("https://", "https://"),
  ]) func `is one, however it is written`(_ text: String, _ address: String) throws {
    let license = try #require(License(text))
    #expect(LicenseAddress.iri(of: license) == address)
  }

  @Test func `is listed by the portal, or not`() {
    #expect(LicenseAddress.isListed("CC-BY-4.0") && LicenseAddress.isListed("CC0-1.0"))
    #expect(!LicenseAddress.isListed("CC-BY-3.0") && !LicenseAddress.isListed("MIT"))
  }
}
