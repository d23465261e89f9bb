public import Diarium

/// Small feeds and ways to look at them.
public enum Samples {
  /// The member `dataset` of a feed.
  public static let dataset = """
    "dataset":{"title":"Ärenden i Ekeby","publisher":{"name":"Ekeby kommun"},"license":"CC0-1.0","language":"sv"}
    """

  /// A feed with members of its own.
  public static func feed(_ members: String = "") -> String {
    "{\"diarium\":\"1.0\",\(dataset)\(members.isEmpty ? "" : ",\(members)")}"
  }

  /// A feed with one case that has members of its own.
  public static func matter(_ members: String = "") -> String {
    feed("\"cases\":[{\"id\":\"ks-1\",\"title\":\"Motion om cykelbanor\"\(members.isEmpty ? "" : ",\(members)")}]")
  }

  /// The report on a text.
  public static func report(
    _ text: String, form: Form? = nil, limits: Limits = Limits(), options: ValidationOptions = ValidationOptions()
  ) throws -> Report {
    try report(bytes: Array(text.utf8), form: form, limits: limits, options: options)
  }

  /// The report on bytes.
  public static func report(
    bytes: [UInt8], form: Form? = nil, limits: Limits = Limits(), options: ValidationOptions = ValidationOptions()
  ) throws -> Report {
    try FeedFile(bytes: bytes, form: form, path: "feed.json", limits: limits).validate(options)
  }

  /// A finding as `line:column rule pointer`.
  public static func line(_ finding: Finding) -> String {
    "\(finding.location.line ?? 0):\(finding.location.column ?? 0) \(finding.rule.name) \(finding.location.pointer ?? "-")"
  }

  /// The canonical text of a feed; nil where none can be written.
  public static func formatted(_ text: String, from form: Form? = nil, to output: Form? = nil) throws -> String? {
    let (bytes, _) = try FeedFile(bytes: Array(text.utf8), form: form, path: "feed.json").formatted(as: output)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of a JSON value, indented.
  public static func text(_ value: JSONValue) -> String { JSONText.indented(value) }
}
