public import DiariumModel
internal import DiariumPublish
public import DiariumReports
@_spi(Engine) internal import DiariumTree

/// How a feed is published.
///
/// ```swift
/// var options = PublishOptions(base: "https://data.ekeby.se/beslut/")
/// options.asOf = "2024-06-05"
/// let outcome = try FeedSource(contentsOf: "arenden.xlsx").publish(to: "site", options)
/// print(outcome.isPublished, outcome.counts.changed)
/// ```
public struct PublishOptions: Sendable {
  /// The address at which the folder will stand.
  ///
  /// It is an absolute IRI (`https:` or `http:`), from which all others are made; a slash is added where it does not end with one.
  public var base: String
  /// The most cases in a file of JSON, and in a page of Atom; at least 1.
  public var pageSize = 1000
  /// The day of the publication: that on which gone cases were deleted, and that which rules about time take for today.
  public var asOf = CivilDate.today
  /// Whether cases that were published may be gone without a tombstone (gravsten), however many: whoever follows the
  /// changes has to load the whole feed then.
  public var allowsDrop = false
  /// By how many per cent the number of cases may fall from one publication to the next: 0 to 100.
  public var maximumDrop = 20
  /// The ids of cases whose contents are erased from everything that is published: their tombstones say nothing but when.
  public var erased: Set<String> = []
  /// Whether there is a page for each case.
  public var hasCasePages = true
  /// How the feed is judged: which rules, and the level from which findings keep it from being published.
  public var validation = ValidationOptions()
  var settings = PublishingSettings()

  /// The defaults.
  ///
  /// - Parameter base: the address at which the folder will stand.
  public init(base: String) { self.base = base }

  /// Whether a text is an address that a published folder can have.
  package static func isAddress(_ text: String) -> Bool { PublishedAddress.folder(text) != nil }

  /// Takes what a configuration says: of the rules, and in its section `publish`.
  ///
  /// - Parameter configuration: the configuration.
  /// - Throws: `FeedError` if its baseline cannot be read, or is no report.
  public mutating func apply(_ configuration: FeedConfiguration) throws(FeedError) {
    try validation.apply(configuration)
    settings = configuration.publishing ?? settings
  }
}

/// What came of a publication.
public struct PublishOutcome: Sendable {
  /// What is wrong with the feed that was to be published, in its own files.
  public var report: Report
  /// Whether the folder is there now.
  public var isPublished = false
  /// The number of the publication; that of the one before, if nothing has changed since.
  public var number = 0
  /// Whether the feed is the one that was published before.
  public var isUnchanged = false
  /// What is in it, and what is new.
  public var counts = PublicationCounts()
  /// What the publisher should know: each begins in lower case, no full stop.
  public var notes: [Message] = []
  /// What a catalogue asks for and neither the feed nor the configuration says, in the order in which to add it.
  public var needs: [Message] = []
  /// Whether nothing keeps the feed from being published.
  public var isPublishable = false
}
