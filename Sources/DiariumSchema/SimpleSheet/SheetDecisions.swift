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
    /// Several, none of which is chosen.
    case several([Decision])
    /// None.
    case none
  }

  /// A body and a day.
  private struct BodyDay: Hashable {
    let body: String
    let day: String
  }

  /// How many decisions a reading has at most: where there are more, nothing tells one of them.
  static let most = 200

  private(set) var all: [Decision] = []
  /// The places of decisions in `all`, by what names them: a case may have thousands.
  private var byDate: [String: [Int]] = [:]
  private var bySection: [String: [Int]] = [:]
  private var byBody: [String: [Int]] = [:]
  private var byBodyDay: [BodyDay: [Int]] = [:]

  init(_ all: [Decision] = []) {
    for decision in all { append(decision) }
  }

  /// Adds the next decision.
  mutating func append(_ decision: Decision) {
    let place = all.count
    all.append(decision)
    let body = decision.body.map(Self.normal)
    if let date = decision.date { byDate[date, default: []].append(place) }
    if let section = decision.section { bySection[Self.section(section), default: []].append(place) }
    if let body { byBody[body, default: []].append(place) }
    if let body, let day = decision.date { byBodyDay[BodyDay(body: body, day: day), default: []].append(place) }
  }

  /// The decision that a cell names: by its date, its §, its body, or its body and date.
  ///
  /// - Parameters:
  ///   - text: the cell.
  ///   - date: reads a date as the sheet writes them; `nil` for what is none.
  /// - Returns: the decision; several, or none, if it names no single one.
  func named(_ text: String, date: (String) -> String?) -> Reading {
    if let date = date(text) { return reading(byDate[date]) }
    let section = Self.section(text)
    if !section.isEmpty, let found = bySection[section] { return reading(found) }
    let name = Self.normal(text)
    if let found = byBody[name] { return reading(found) }
    var found: [Int] = []
    for blank in name.indices where name[blank] == " " {
      guard let ofBody = byBody[String(name[..<blank])] else { continue }
      // A date, a §, or both: `2024-06-05 § 12`.
      let rest = name[name.index(after: blank)...]
      let sign = rest.firstIndex(of: "§")
      let day = CellText.trimmed(String(rest[..<(sign ?? rest.endIndex)]))
      let read = date(day)
      let number = sign.map { String(rest[$0...]) } ?? (read == nil ? day : nil)
      if !day.isEmpty, number != day, read == nil { continue }
      let wanted = number.map(Self.section)
      found += ofBody.filter { place in
        (read == nil || all[place].date == read)
          && wanted.map { !$0.isEmpty && all[place].section.map(Self.section) == $0 } ?? true
      }
    }
    return reading(found.sorted())
  }

  /// The decision that a row without a cell for it is about: the only one of its body, where there are several the only
  /// one of them on its date.
  func only(body: String?, date: String?) -> Reading {
    let body = body.map(Self.normal)
    let count = body.map { byBody[$0]?.count ?? 0 } ?? all.count
    if count > 1, let date {
      let ofDate = body.map { byBodyDay[BodyDay(body: $0, day: date)] } ?? byDate[date]
      if let ofDate, ofDate.count == 1 { return .one(all[ofDate[0]]) }
    }
    return reading(body.map { byBody[$0] ?? [] } ?? Array(all.indices))
  }

  private func reading(_ found: [Int]?) -> Reading {
    guard let found, let first = found.first else { return .none }
    return found.count == 1 ? .one(all[first]) : .several(found.prefix(Self.most).map { all[$0] })
  }

  /// A body's name as it is compared: letter case and the number of blanks mean nothing.
  static func normal(_ text: String) -> String { CellText.words(text) ?? text }

  /// The number of a § without the sign and blanks.
  private static func section(_ text: String) -> String {
    String(text.lowercased().filter { $0 != "§" && !$0.isWhitespace })
  }
}
