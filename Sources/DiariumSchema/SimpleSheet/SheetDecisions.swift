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

  private(set) var all: [Decision] = []

  init(_ all: [Decision] = []) { self.all = all }

  /// Adds the next decision.
  mutating func append(_ decision: Decision) { all.append(decision) }

  /// The decision that a cell names: by its date, its §, its body, or its body and date.
  ///
  /// - Parameters:
  ///   - text: the cell.
  ///   - date: reads a date as the sheet writes them; `nil` for what is none.
  /// - Returns: the decision; several, or none, if it names no single one.
  func named(_ text: String, date: (String) -> String?) -> Reading {
    if let date = date(text) { return reading(all.filter { $0.date == date }) }
    let section = Self.section(text)
    let ofSection = all.filter { $0.section.map(Self.section) == section && !section.isEmpty }
    if !ofSection.isEmpty { return reading(ofSection) }
    let name = Self.normal(text)
    let ofBody = all.filter { $0.body.map(Self.normal) == name }
    if !ofBody.isEmpty { return reading(ofBody) }
    return reading(
      all.filter { decision in
        guard let body = decision.body.map(Self.normal), !body.isEmpty, name.hasPrefix(body + " ") else { return false }
        // A date, a §, or both: `2024-06-05 § 12`.
        let rest = name.dropFirst(body.count + 1)
        let sign = rest.firstIndex(of: "§")
        let day = CellText.trimmed(String(rest[..<(sign ?? rest.endIndex)]))
        let number = sign.map { String(rest[$0...]) } ?? (date(day) == nil ? day : nil)
        let isOnDay = day.isEmpty || number == day || date(day).map { $0 == decision.date } ?? false
        return isOnDay && number.map { decision.section.map(Self.section) == Self.section($0) } ?? true
      })
  }

  /// The decision that a row without a cell for it is about: the only one of its body, where there are several the only
  /// one of them on its date.
  func only(body: String?, date: String?) -> Reading {
    let ofBody = body.map { body in all.filter { $0.body.map(Self.normal) == Self.normal(body) } } ?? all
    guard ofBody.count > 1, let date else { return reading(ofBody) }
    let ofDate = ofBody.filter { $0.date == date }
    return ofDate.count == 1 ? .one(ofDate[0]) : .several(ofBody)
  }

  private func reading(_ found: [Decision]) -> Reading {
    found.count == 1 ? .one(found[0]) : found.isEmpty ? .none : .several(found)
  }

  /// A body's name as it is compared: letter case and the number of blanks mean nothing.
  static func normal(_ text: String) -> String { CellText.words(text) ?? text }

  /// The number of a § without the sign and blanks.
  private static func section(_ text: String) -> String {
    String(text.lowercased().filter { $0 != "§" && !$0.isWhitespace })
  }
}
