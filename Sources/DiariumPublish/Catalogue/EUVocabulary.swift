internal import DiariumModel

/// The EU's authority lists, as far as a catalogue needs them: codes that portals know, and their addresses.
package enum EUVocabulary {
  /// The codes of the list of data themes.
  package static let themes = [
    "AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN",
  ]

  /// The codes of the list of frequencies that the Swedish portal takes.
  package static let frequencies = [
    "CONT", "UPDATE_CONT", "DAILY_2", "DAILY", "WEEKLY_3", "WEEKLY_2", "WEEKLY", "MONTHLY_3", "BIWEEKLY", "MONTHLY_2",
    "MONTHLY", "BIMONTHLY", "QUARTERLY", "ANNUAL_3", "ANNUAL_2", "ANNUAL", "BIENNIAL", "TRIENNIAL", "IRREG", "OTHER",
    "UNKNOWN", "NEVER",
  ]

  /// The address of the list of data themes.
  static let themeList = list + "data-theme"

  /// The right of access to what everyone may have.
  static let publicAccess = list + "access-right/PUBLIC"

  /// The address of a data theme; `nil` if no theme has the code.
  static func theme(_ code: String) -> String? { themes.contains(code) ? "\(themeList)/\(code)" : nil }

  /// The address of a frequency; `nil` if none has the code.
  static func frequency(_ code: String) -> String? {
    frequencies.contains(code) ? "\(list)frequency/\(code)" : nil
  }

  /// The address of a type of file.
  static func fileType(_ code: StaticString) -> String { "\(list)file-type/\(code)" }

  /// The address of a language; `nil` for those that texts of Swedish municipalities are hardly ever in.
  static func language(_ tag: LanguageTag) -> String? {
    let primary = tag.string.split(separator: "-").first.map { $0.lowercased() }
    return primary.flatMap { languages[$0] }.map { "\(list)language/\($0)" }
  }

  private static let list = "http://publications.europa.eu/resource/authority/"

  /// The codes of languages by their tags of BCP 47: Swedish, English, the national minorities', the neighbours'.
  private static let languages = [
    "sv": "SWE", "en": "ENG", "fi": "FIN", "se": "SME", "rom": "ROM", "yi": "YID", "da": "DAN", "no": "NOR",
    "is": "ISL", "de": "DEU", "fr": "FRA", "es": "SPA", "pl": "POL", "et": "EST", "lv": "LAV", "lt": "LIT",
  ]
}
