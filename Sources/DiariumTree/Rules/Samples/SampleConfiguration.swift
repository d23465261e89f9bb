extension Sample {
  /// A configuration, and a feed with one case that has additional members: each after a line with the name of its file.
  package static func configured(_ configuration: String, _ members: String = "") -> String {
    "== .diarium.yml\n\(configuration)\n== feed.json\n\(caseFeed(members))"
  }
}
