package import DiariumModel

/// The one address of a licence, by which the portals know it.
package enum LicenseAddress {
  /// The IRI of a licence.
  ///
  /// Sveriges dataportal and data.europa.eu compare addresses character by character: those of Creative Commons begin with
  /// `http` and end with a slash. An address that means one of these is written so; any other stays as it is. A name
  /// that has no address here gets that of SPDX.
  ///
  /// - Parameter license: a name of SPDX, in any letter case, or an address.
  /// - Returns: the address.
  package static func iri(of license: License) -> String {
    let text = license.string
    if let known = addresses[text.lowercased()] { return known }
    guard text.contains(":") else { return "https://spdx.org/licenses/\(text)" }
    return byBareAddress[bare(text)] ?? text
  }

  /// Whether the Swedish portal lists the licence.
  package static func isListed(_ license: License) -> Bool { listed.contains(iri(of: license)) }

  /// The addresses that DCAT-AP-SE 3.0.1 lists.
  private static let listed: Set<String> = {
    let kinds = ["by", "by-nc", "by-nc-nd", "by-nc-sa", "by-nd", "by-sa"]
    return Set(kinds.map { "http://creativecommons.org/licenses/\($0)/4.0/" } + [cc0])
  }()

  private static let cc0 = "http://creativecommons.org/publicdomain/zero/1.0/"

  /// The addresses by the names of SPDX in small letters.
  private static let addresses: [String: String] = {
    var addresses = [
      "cc0-1.0": cc0,
      "cc-pdm-1.0": "http://creativecommons.org/publicdomain/mark/1.0/",
      "odbl-1.0": "http://opendatacommons.org/licenses/odbl/1.0/",
      "odc-by-1.0": "http://opendatacommons.org/licenses/by/1.0/",
      "pddl-1.0": "http://opendatacommons.org/licenses/pddl/1.0/",
    ]
    for kind in ["by", "by-nc", "by-nc-nd", "by-nc-sa", "by-nd", "by-sa"] {
      for version in ["2.0", "2.5", "3.0", "4.0"] {
        addresses["cc-\(kind)-\(version)"] = "http://creativecommons.org/licenses/\(kind)/\(version)/"
      }
    }
    return addresses
  }()

  private static let byBareAddress: [String: String] = {
    var byBareAddress: [String: String] = [:]
    for address in addresses.values { byBareAddress[bare(address)] = address }
    return byBareAddress
  }()

  /// An address without what people write in different ways: the scheme, `www.`, the page of a language or of the legal
  /// text, the slash at the end.
  private static func bare(_ address: String) -> String {
    var rest = address.lowercased()[...]
    for prefix in ["http://", "https://"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      break
    }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    var parts = rest.split(separator: "/", omittingEmptySubsequences: true)
    if let last = parts.last, ["deed", "legalcode"].contains(last.split(separator: ".").first) { parts.removeLast() }
    return parts.joined(separator: "/")
  }
}
