/// The decisions of a case on a simple sheet, of which other rows name one.
struct SheetDecisions {
  /// A decision.
  struct Decision {
    /// Its event, by its place among those of the case.
    let event: Int
    let id: String
    /// The cells, as they are read.
    let body: String?
    let date: String?
    let section: String?

    /// How a message names it.
    var shown: String {
      let section = section.map { $0.hasPrefix("§") ? $0 : "§ \($0)" }
      return [body, date, section].compactMap(\.self).joined(separator: " ")
    }
  }

  /// What a row names.
  enum Reading {
    /// One decision.
    case one(Decision)
    /// Several, none of which is chosen, by their places in `all`.
    case several([Int])
    /// None.
    case none
  }

  /// What names decisions: a body, by its number, a day, a §, or some of them.
  private struct Name: Hashable {
    var body: Int?
    var day: String?
    var section: String?
  }

  /// How many decisions a row can tell one of by its body and date: where there are more, nothing does.
  static let most = 200

  private(set) var all: [Decision] = []
  /// The numbers of the bodies of all.
  private var bodies: [Int?] = []
  /// The places of decisions in `all`, by all that names them: a case may have thousands, and as many rows about them.
  private var places: [Name: [Int]] = [:]
  /// The numbers of bodies, by their names as they are compared: a name is costly to hash.
  private var numbers: [String: Int] = [:]
  /// How many characters the names of bodies have.
  private var lengths: Set<Int> = []

  /// Adds the next decision.
  mutating func append(_ decision: Decision) {
    let place = all.count
    let body = decision.body.map { number(of: Self.normal($0)) }
    let section = decision.section.map(Self.section)
    all.append(decision)
    bodies.append(body)
    for body in body == nil ? [nil] : [body, nil] {
      places[Name(body: body), default: []].append(place)
      if let day = decision.date { places[Name(body: body, day: day), default: []].append(place) }
      if let section { places[Name(body: body, section: section), default: []].append(place) }
    }
    if let body, let day = decision.date, let section {
      places[Name(body: body, day: day, section: section), default: []].append(place)
    }
  }

  private mutating func number(of body: String) -> Int {
    if let known = numbers[body] { return known }
    numbers[body] = numbers.count
    lengths.insert(body.count)
    return numbers.count - 1
  }

  /// The decision that a cell names: by its date, its §, its body, or its body and date.
  ///
  /// - Parameters:
  ///   - text: the cell.
  ///   - date: reads a date as the sheet writes them; `nil` for what is none.
  /// - Returns: the decision; several, or none, if it names no single one.
  func named(_ text: String, date: (String) -> String?) -> Reading {
    if let date = date(text) { return reading(places[Name(day: date)]) }
    let section = Self.section(text)
    if !section.isEmpty, let found = places[Name(section: section)] { return reading(found) }
    let name = Self.normal(text)
    if let body = numbers[name] { return reading(places[Name(body: body)]) }
    var found: [Int] = []
    // A cell of many words is not looked at from its start for each of them.
    for (length, blank) in name.indices.enumerated() where name[blank] == " " && lengths.contains(length) {
      guard let body = numbers[String(name[..<blank])] else { continue }
      // A date, a §, or both: `2024-06-05 § 12`.
      let rest = name[name.index(after: blank)...]
      let sign = rest.firstIndex(of: "§")
      let day = CellText.trimmed(String(rest[..<(sign ?? rest.endIndex)]))
      let read = date(day)
      let number = sign.map { String(rest[$0...]) } ?? (read == nil ? day : nil)
      if !day.isEmpty, number != day, read == nil { continue }
      let wanted = number.map(Self.section)
      if wanted?.isEmpty == true { continue }
      found += places[Name(body: body, day: read, section: wanted)]?.prefix(Self.most) ?? []
    }
    return reading(found.sorted())
  }

  /// The decision that a row without a cell for it is about: the only one of its body, where there are several the only
  /// one of them on its date.
  func only(body: String?, date: String?) -> Reading {
    let number = body.flatMap { numbers[Self.normal($0)] }
    // A body that has decided nothing.
    if body != nil, number == nil { return .none }
    let ofBody = places[Name(body: number)] ?? []
    guard ofBody.count > 1, let date else { return reading(ofBody) }
    let ofDate = places[Name(body: number, day: date)] ?? []
    return reading(ofDate.count == 1 ? ofDate : ofBody)
  }

  /// The same among some of the decisions, by their places.
  func only(among some: [Int], body: String?, date: String?) -> Reading {
    let number = body.flatMap { numbers[Self.normal($0)] }
    let ofBody = body == nil ? some : some.filter { number != nil && bodies[$0] == number }
    guard ofBody.count > 1, let date else { return reading(ofBody) }
    let ofDate = ofBody.filter { all[$0].date == date }
    return reading(ofDate.count == 1 ? ofDate : ofBody)
  }

  private func reading(_ found: [Int]?) -> Reading {
    guard let found, let first = found.first else { return .none }
    return found.count == 1 ? .one(all[first]) : .several(found)
  }

  /// A body's name as it is compared: letter case and the number of blanks mean nothing.
  static func normal(_ text: String) -> String { CellText.words(text) ?? text }

  /// The number of a § without the sign and blanks.
  private static func section(_ text: String) -> String {
    String(text.lowercased().filter { $0 != "§" && !$0.isWhitespace })
  }
}
