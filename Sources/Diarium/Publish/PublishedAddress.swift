internal import DiariumModel

/// The address of a published folder.
enum PublishedAddress {
  /// Whether a text is an absolute address of the web.
  static func isOne(_ text: String) -> Bool {
    guard IRI(text) != nil, let colon = text.firstIndex(of: ":") else { return false }
    let scheme = text[..<colon].lowercased()
    let rest = text[text.index(after: colon)...]
    return ["http", "https"].contains(scheme) && rest.hasPrefix("//") && rest.dropFirst(2).first ?? "/" != "/"
  }

  /// The address of a folder, which ends with a slash; `nil` if a text is none.
  static func folder(_ text: String) -> String? {
    guard isOne(text), !text.contains("?"), !text.contains("#") else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }
}
