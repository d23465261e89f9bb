@_spi(Engine) internal import DiariumTree

/// Findings that say the same about several places: a repeated mistake is shown once, with its places.
struct EqualFindings {
  /// With fewer places than this, equal findings are shown one by one.
  static let minimum = 3
  /// The number of places named besides the first.
  static let namedPlaces = 5

  private struct Key: Hashable {
    var rule: Int
    var severity: Severity
    var field: String?
    var message: String
    var help: String?
    var path: String
  }

  private var numbers: [Key: Int] = [:]
  private var groups: [[Int]] = []
  /// The group of each finding, by its index.
  private var groupOf: [Int: Int] = [:]
  private let language: Language

  /// No findings yet.
  init(_ language: Language) { self.language = language }

  /// Adds a finding, with its index; causes are shown with their effects, and not added.
  mutating func add(_ index: Int, _ finding: Finding) {
    let key = Key(
      rule: finding.rule.number, severity: finding.severity, field: finding.field, message: finding.message[language],
      help: finding.help?[language], path: finding.location.shownPath)
    let number = numbers[key] ?? groups.count
    if number == groups.count {
      numbers[key] = number
      groups.append([])
    }
    groups[number].append(index)
    groupOf[index] = number
  }

  /// The indices of the findings that say the same as one, including itself; `nil` if it is shown separately.
  func all(_ index: Int) -> [Int]? {
    guard let number = groupOf[index], groups[number].count >= Self.minimum else { return nil }
    return groups[number]
  }
}
