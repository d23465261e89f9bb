/// Small feeds for examples.
package enum Sample {
  package static let dataset = """
    "dataset":{"title":"Ärenden i Ekeby","publisher":{"name":"Ekeby kommun"},"license":"CC0-1.0","language":"sv"}
    """

  /// A feed with members of its own.
  package static func feed(_ members: String = "") -> String {
    "{\"diarium\":\"1.0\",\(dataset)\(members.isEmpty ? "" : ",\(members)")}"
  }

  /// A feed with one case, which has members of its own.
  package static func caseFeed(_ members: String = "") -> String {
    feed("\"cases\":[{\"id\":\"ks-1\",\"title\":\"Motion om cykelbanor\"\(members.isEmpty ? "" : ",\(members)")}]")
  }

  package static let decision = """
    {"id":"ks-1/decision/1","body":"Kommunstyrelsen","date":"2024-06-05","outcome":"rejected"}
    """

  /// The reservations of a case, against a decision.
  package static func reservation(_ decision: String) -> String {
    """
    "reservations":[{"id":"ks-1/reservation/1","body":"Kommunstyrelsen","decision_id":"\(decision)","signatories":[{"name":"Eva Ek","party":"EP"}]}]
    """
  }
}

extension Sample {
  /// The head of a stream of YAML.
  package static let yamlHead = """
    diarium: "1.0"
    dataset: {title: Ärenden i Ekeby, publisher: {name: Ekeby kommun}, license: CC0-1.0, language: sv}

    """

  /// A feed in YAML with one case, which has lines of its own.
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
