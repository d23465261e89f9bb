@_spi(Engine) internal import DiariumTree

/// Findings that say the same of several places: a mistake that was made again and again is shown once, with its places.
struct EqualFindings {
  /// Findings that say the same of fewer places are shown one by one.
  static let minimum = 3
  /// Places that are named beside the first.
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

  /// Takes a finding, with its index; those that others follow from are shown with them, and not taken.
  mutating func add(_ index: Int, _ finding: Finding) {
    let key = Key(
      rule: finding.rule.number, severity: finding.severity, field: finding.field, message: finding.message[language],
      help: finding.help?[language], path: finding.location.path)
    let number = numbers[key] ?? groups.count
    if number == groups.count {
      numbers[key] = number
      groups.append([])
    }
    groups[number].append(index)
    groupOf[index] = number
  }

  /// The findings that say the same as one, by their indices, itself among them; nil where it is shown for itself.
  func all(_ index: Int) -> [Int]? {
    guard let number = groupOf[index], groups[number].count >= Self.minimum else { return nil }
    return groups[number]
  }
}
