/// The referrals of a case on a simple sheet, of which replies name one by its body.
struct SheetReferrals {
  /// The ids of those that asked a body, by its name as it is compared: a case may have thousands, and as many replies.
  private var ids: [String: [String]] = [:]
  /// Whether there are none.
  private(set) var isEmpty = true

  /// Adds the next referral.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - cell: the text of the cell with the bodies that are asked; `nil` if it is empty.
  mutating func append(_ id: String, asking cell: String?) {
    isEmpty = false
    // A body that stands in the cell twice is asked once.
    let bodies = Set(cell?.split(separator: ";").map { SheetDecisions.normal(String($0)) } ?? [])
    for body in bodies { ids[body, default: []].append(id) }
  }

  /// The ids of the referrals that asked a body, by its name as it is compared.
  func asking(_ body: String) -> [String] { ids[body] ?? [] }
}
