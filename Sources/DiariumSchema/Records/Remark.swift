public import DiariumModel
@_spi(Engine) public import DiariumTree

/// A rule's remark on a place, before it becomes a finding.
@_spi(Engine) public struct Remark {
  /// The node that is meant.
  public var node: Int
  /// The nearest entity around the node; -1 for none.
  public var entity: Int
  /// The name of the field that is meant.
  public var field: String?
  /// The bytes of the text at the node that are meant; `nil` for all.
  public var part: Range<Int>?
  /// Whether the place is only the node's first character, for instance if the record lacks something.
  public var isOpening = false
  /// The problem.
  public var message: Message
  /// The advice.
  public var help: Message?
  /// The text to replace the one that is meant.
  public var suggestion: String?
  /// Whether a program can mend it; `nil` if the rule says so of all its findings.
  public var fixable: Finding.Fixable?
  /// The value for the fingerprint, if it is not the text at the node.
  public var value: String?
  /// Whether the text there must not be shown.
  public var isHidden = false
  /// Other places that explain it, as nodes of the same tape.
  public var related: [(message: Message, node: Int)] = []
  /// Values that the rule looked at and that have findings of their own, as nodes of the same tape.
  public var rests: [Int] = []

  /// A remark on a field of a record, or on the record itself if the field is absent.
  public init<R: SchemaRecord>(
    _ message: Message, help: Message?, at view: RecordView<R>, _ field: R.Field?, element: Int? = nil
  ) {
    node = view.node(of: field, element: element)
    entity = view.entity
    self.field = field?.rawValue
    self.message = message
    self.help = help
    isOpening = node == view.node
  }

  /// A remark on a text, or on a part of it.
  public init(_ message: Message, help: Message?, at text: TextView, _ part: Range<Int>?) {
    node = text.node
    entity = text.store.entity(around: text.number)
    field = text.field
    self.part = part
    self.message = message
    self.help = help
  }

  /// Adds a place that explains it: a text.
  public mutating func relate(_ message: Message, to text: TextView) { related.append((message, text.node)) }

  /// Adds a place that explains it: a field of a record, or the record itself if the field is absent.
  public mutating func relate<R: SchemaRecord>(_ message: Message, to view: RecordView<R>, _ field: R.Field?) {
    related.append((message, view.node(of: field)))
  }

  /// Adds a place that explains it.
  public mutating func relate(_ message: Message, to mark: RecordMark) { related.append((message, mark.node)) }
}

/// A field of the current tape, to be named later as a place that explains a remark.
@_spi(Engine) public struct RecordMark {
  let node: Int
}

extension RecordView {
  /// The place of a field, or of the record itself if the field is absent.
  public func mark(_ field: R.Field) -> RecordMark { RecordMark(node: node(of: field)) }
}
