/// Small feeds for examples.
package enum Sample {
  package static let dataset = """
    "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"},
                "license": "CC0-1.0", "language": "sv"}
    """

  /// The head of a feed, on one line: the first of JSON Lines.
  package static let head = """
    {"diarium":"1.0","dataset":{"title":"Ärenden i Ekeby","publisher":{"name":"Ekeby kommun"},\
    "license":"CC0-1.0","language":"sv"}}
    """

  /// A feed with additional members.
  package static func feed(_ members: String = "") -> String {
    "{\"diarium\": \"1.0\",\n\(indented(dataset, 1))\(members.isEmpty ? "" : ",\n\(indented(members, 1))")}"
  }

  /// A feed with one case that has additional members.
  package static func caseFeed(_ members: String = "") -> String {
    feed(
      """
      "cases": [
        {"id": "ks-1", "title": "Motion om cykelbanor"\(members.isEmpty ? "" : ",\n\(indented(members, 3))")}
      ]
      """)
  }

  static func indented(_ lines: String, _ blanks: Int) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: blanks) + $0 }.joined(separator: "\n")
  }
}
extension Sample {
  /// The head of a stream of YAML.
  package static let yamlHead = """
    diarium: "1.0"
    dataset: {title: Ärenden i Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}

    """

  /// A feed in YAML with one case that has additional lines.
  package static func yaml(_ lines: String = "") -> String {
    """
    diarium: "1.0"
    dataset:
      title: Ärenden i Ekeby
      publisher:
        name: Ekeby kommun
      license: CC0-1.0
      language: sv
    cases:
      - id: ks-1
    \(lines.contains("    title:") ? "" : "    title: Motion om cykelbanor\n")\(lines)
    """
  }
}
