public import DiariumModel
public import DiariumTree

/// What a rule is about, why it matters and what to do, with examples that its tests execute.
public struct RuleDescription: Sendable {
  /// The rule that is described.
  public let id: RuleID
  /// The defect in one line.
  public let title: Bilingual
  /// Why it matters, what to do, and where it comes from.
  public let explanation: String
  /// A feed that keeps the rule.
  public let kept: String
  /// A feed that breaks it.
  public let broken: String

  init(_ id: RuleID, sv: String, en: String, _ explanation: String, kept: String, broken: String) {
    self.id = id
    title = .init(sv: sv, en: en)
    self.explanation = explanation
    self.kept = kept
    self.broken = broken
  }
}

/// The rules that are in force.
public enum Catalogue {
  /// Every rule, by its code.
  public static let rules: [RuleDescription] =
    (encoding + syntax + yaml + tables + structure + forms + references + conversion)
    .sorted {
      $0.id.number < $1.id.number
    }

  /// The rule with a name (`str/unknown-field`) or a code (`DIA4003`), in any case of letters.
  public static func rule(_ name: String) -> RuleDescription? {
    let wanted = name.lowercased()
    return rules.first { $0.id.name == wanted || $0.id.code.lowercased() == wanted }
  }

  /// The rule names, for suggestions.
  public static var names: [String] { rules.map(\.id.name) }
}

/// Small feeds for examples.
enum Sample {
  static let dataset = """
    "dataset":{"title":"Ärenden i Ekeby","publisher":{"name":"Ekeby kommun"},"license":"CC0-1.0","language":"sv"}
    """

  /// A feed with members of its own.
  static func feed(_ members: String = "") -> String {
    "{\"diarium\":\"1.0\",\(dataset)\(members.isEmpty ? "" : ",\(members)")}"
  }

  /// A feed with one case, which has members of its own.
  static func matter(_ members: String = "") -> String {
    feed("\"cases\":[{\"id\":\"ks-1\",\"title\":\"Motion om cykelbanor\"\(members.isEmpty ? "" : ",\(members)")}]")
  }

  static let decision = """
    {"id":"ks-1/decision/1","body":"Kommunstyrelsen","date":"2024-06-05","outcome":"rejected"}
    """
}
