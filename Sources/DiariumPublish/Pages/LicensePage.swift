/// The pages on which people read what a licence allows.
enum LicensePage {
  private static let known = [
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/deed.sv",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/deed.sv",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/deed.sv",
  ]

  /// The address for a licence: its own, if it is one, or that of its page among SPDX's.
  ///
  /// - Parameter license: an SPDX identifier or an IRI.
  /// - Returns: an absolute IRI.
  static func address(_ license: String) -> String {
    if license.utf8.contains(UInt8(ascii: ":")) { return license }
    return known[license] ?? "https://spdx.org/licenses/\(license).html"
  }
}
