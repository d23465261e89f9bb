internal import DiariumModel
public import DiariumTree

/// A member of the head of a feed, or the feed itself: what a path of the sheet `feed` leads through.
@_spi(Engine) public struct FeedField: Sendable {
  /// What a value of it is.
  public enum Content: Sendable {
    case record, list, text, boolean, number
  }

  /// The name of the member; empty for the feed.
  public let name: String
  /// What it is called.
  public let title: Message
  /// What its value is.
  public let content: Content
  private let record: RecordDescription?

  /// The feed.
  public static let feed = FeedField(
    name: "", title: Feed.recordDescription.title, content: .record, record: Feed.recordDescription)

  private init(name: String, title: Message, content: Content, record: RecordDescription?) {
    (self.name, self.title, self.content, self.record) = (name, title, content, record)
  }

  private init(_ field: FieldDescription) {
    var record: RecordDescription?
    let content: Content
    switch field.type {
    case _ where field.isList: content = .list
    case .record(let type): (content, record) = (.record, type.description)
    case .boolean: content = .boolean
    case .integer, .decimal: content = .number
    default: content = .text
    }
    self.init(name: field.name, title: field.title, content: content, record: record)
  }

  /// Whether it is the feed.
  public var isFeed: Bool { name.isEmpty }

  /// The member of it with a name.
  public func member(_ name: String) -> FeedField? {
    record?.fields.first { $0.name == name }.map { FeedField($0) }
  }

  /// The member of it that a text means: by its name, or by its title in Swedish or English, in any letter case.
  public func member(meantBy text: String) -> FeedField? {
    if let member = member(text) { return member }
    guard text.utf8.count <= 400 else { return nil }
    let normal = TableHeadings.normal(text)
    return member(normal)
      ?? record?.fields.first { field in
        Language.allCases.contains { TableHeadings.normal(field.title[$0]) == normal }
      }.map { FeedField($0) }
  }
}
