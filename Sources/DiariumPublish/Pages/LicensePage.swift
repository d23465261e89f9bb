internal import DiariumModel

/// The pages on which people read what a licence allows.
enum LicensePage {
  private static let known = [
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/deed.",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/deed.",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/deed.",
  ]

  /// The address for a licence: its own, if it is one, or that of its page among SPDX's.
  ///
  /// - Parameters:
  ///   - license: an SPDX identifier or an IRI.
  ///   - language: the language of the page, where there is a choice.
  /// - Returns: an absolute IRI.
  static func address(_ license: String, _ language: Language = .sv) -> String {
    if license.utf8.contains(UInt8(ascii: ":")) { return license }
    return known[license].map { $0 + language.rawValue } ?? "https://spdx.org/licenses/\(license).html"
  }
}
