/// What has become of a text, word by word, shortened where nothing differs.
struct TextChange: Hashable, Sendable {
  /// A part of the text.
  enum Part: Hashable, Sendable {
    /// Both texts have it.
    case same(String)
    /// Only the old text has it.
    case removed(String)
    /// Only the new text has it.
    case added(String)
    /// Both have that many characters (Unicode scalars) here, which are not shown.
    case cut(Int)
  }

  private(set) var parts: [Part] = []

  /// The characters that are shown before and behind a change.
  private static let context = 40
  /// The most characters that are shown of a change.
  private static let longest = 240
  /// The most words between the first and the last change that are compared one by one: the time grows with their square.
  private static let words = 600

  /// Compares two texts.
  init(_ old: String, _ new: String) {
    let (olds, news) = (Self.split(old), Self.split(new))
    var first = 0
    while first < min(olds.count, news.count), Self.isSame(olds[first], news[first]) { first += 1 }
    var last = 0
    while last < min(olds.count, news.count) - first,
      Self.isSame(olds[olds.count - 1 - last], news[news.count - 1 - last])
    { last += 1 }
    add(.same(olds[..<first].joined()))
    compare(Array(olds[first..<(olds.count - last)]), Array(news[first..<(news.count - last)]))
    add(.same(olds[(olds.count - last)...].joined()))
    shorten()
  }

  /// Words, each with the blanks behind it.
  private static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var isBlank = false
    for scalar in text.unicodeScalars {
      let blank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if isBlank, !blank {
        words.append(String(word))
        word = .init()
      }
      word.append(scalar)
      isBlank = blank
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

  private mutating func compare(_ olds: [String], _ news: [String]) {
    guard olds.count <= Self.words, news.count <= Self.words else {
      add(.removed(olds.joined()))
      add(.added(news.joined()))
      return
    }
    let changes = news.difference(from: olds, by: Self.isSame)
    var removed: [Int: String] = [:]
    var added: [Int: String] = [:]
    for change in changes {
      switch change {
      case .remove(let offset, let word, _): removed[offset] = word
      case .insert(let offset, let word, _): added[offset] = word
      }
    }
    var (old, new) = (0, 0)
    while old < olds.count || new < news.count {
      var (gone, come) = ("", "")
      while let word = removed[old] {
        gone += word
        old += 1
      }
      while let word = added[new] {
        come += word
        new += 1
      }
      add(.removed(gone))
      add(.added(come))
      if old < olds.count, removed[old] == nil {
        add(.same(olds[old]))
        old += 1
        new += 1
      }
    }
  }

  private mutating func add(_ part: Part) {
    switch (parts.last, part) {
    case (_, .same("")), (_, .removed("")), (_, .added("")): return
    case (.same(let before), .same(let text)): parts[parts.count - 1] = .same(before + text)
    default: parts.append(part)
    }
  }

  /// Cuts out what is far from any change, and the middle of long changes.
  private mutating func shorten() {
    var short: [Part] = []
    for (index, part) in parts.enumerated() {
      switch part {
      case .same(let text):
        let scalars = Array(text.unicodeScalars)
        let (before, after) = (index > 0 ? Self.context : 0, index < parts.count - 1 ? Self.context : 0)
        guard scalars.count > before + after + Self.context else {
          short.append(part)
          continue
        }
        if before > 0 { short.append(.same(Self.string(scalars.prefix(before)))) }
        short.append(.cut(scalars.count - before - after))
        if after > 0 { short.append(.same(Self.string(scalars.suffix(after)))) }
      case .removed(let text): short.append(.removed(Self.shortened(text)))
      case .added(let text): short.append(.added(Self.shortened(text)))
      case .cut: short.append(part)
      }
    }
    parts = short
  }

  /// A text without its middle, if it is long; the number of characters that are missing stands there.
  static func shortened(_ text: String, to longest: Int = longest) -> String {
    // Counting all scalars of a long text takes time that nobody needs for a short one.
    guard text.utf8.count > longest else { return text }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > longest else { return text }
    let half = longest / 2
    return "\(string(scalars.prefix(half)))…(\(scalars.count - 2 * half))…\(string(scalars.suffix(half)))"
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
