@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema

/// What is said of values that a view leaves out.
enum ViewWords {
  /// What views for analysis hold, and that they are no feed.
  static func notes(_ views: [ViewCount]) -> [Message] {
    guard !views.isEmpty else { return [] }
    return views.map(note) + [
      .init(
        sv: "vyer kan inte läsas tillbaka, så spara datamängden också",
        en: "views cannot be read back, so keep the feed as well")
    ]
  }

  /// What a view for analysis holds.
  private static func note(_ view: ViewCount) -> Message {
    let (isOne, isOneDeleted) = (view.rows == 1, view.deleted == 1)
    var note = Message(
      sv: "vyn \(view.name) har \(view.rows) \(isOne ? "rad" : "rader")",
      en: "the view \(view.name) has \(view.rows) \(isOne ? "row" : "rows")")
    guard view.deleted > 0 else { return note }
    note.sv += "; \(view.deleted) \(isOneDeleted ? "borttagen post" : "borttagna poster") har ingen rad"
    note.en += "; \(view.deleted) deleted \(isOneDeleted ? "record has" : "records have") no row"
    return note
  }

  /// How many there are, and what becomes of them.
  static func message(_ kind: SheetLosses.Kind, _ count: Int) -> Message {
    let (isOne, name) = (count == 1, kind.name)
    let cases = Message(sv: isOne ? "1 ärende" : "\(count) ärenden", en: isOne ? "1 case" : "\(count) cases")
    switch kind.reason {
    case .noNumber:
      return .init(
        sv: "\(cases.sv) utan diarienummer har ingen plats i bladet",
        en: "\(cases.en) without a diary number \(isOne ? "has" : "have") no place in the sheet")
    case .repeatedNumber:
      return .init(
        sv: "\(cases.sv) med ett tidigare ärendes diarienummer har ingen plats i bladet",
        en: "\(cases.en) with the diary number of an earlier case \(isOne ? "has" : "have") no place in the sheet")
    case .confidential:
      return .init(
        sv: "\(cases.sv) med sekretess skrivs inte i bladet",
        en: "\(cases.en) that \(isOne ? "is" : "are") confidential \(isOne ? "is" : "are") not written in the sheet")
    case .deleted:
      return .init(
        sv: "\(count) \(isOne ? "gravsten" : "gravstenar") i `\(name)` har ingen plats i bladet",
        en:
          "\(count) \(isOne ? "tombstone" : "tombstones") in `\(name)` \(isOne ? "has" : "have") no place in the sheet")
    case .missing:
      return .init(
        sv: "\(count) `\(name)` har ingen plats i bladet",
        en: "\(count) `\(name)` \(isOne ? "has" : "have") no place in the sheet")
    case .changed:
      return .init(
        sv: "\(count) `\(name)` läses tillbaka med ett annat värde",
        en: "\(count) `\(name)` \(isOne ? "is" : "are") read back as another value")
    case .added:
      return .init(
        sv: "\(count) `\(name)` läses tillbaka fast datamängden inte har \(isOne ? "det" : "dem")",
        en:
          "\(count) `\(name)` \(isOne ? "is" : "are") read back though the feed does not have \(isOne ? "it" : "them")")
    case .order:
      return .init(
        sv: "\(count) `\(name)` läses tillbaka i en annan ordning",
        en: "\(count) `\(name)` \(isOne ? "is" : "are") read back in another order")
    }
  }

  /// What to do.
  static func help(_ reason: SheetLosses.Reason) -> Message {
    switch reason {
    case .noNumber:
      .init(
        sv: "ge ärendet ett diarienummer, eller spara datamängden", en: "give the case a diary number, or keep the feed"
      )
    case .repeatedNumber:
      .init(
        sv: "ge varje ärende sitt diarienummer, eller spara datamängden", en: "give each case its own, or keep the feed"
      )
    case .confidential:
      .init(
        sv: "bladet har ingen kolumn för sekretess, så de skulle se ut att vara offentliga",
        en: "the sheet has no column that says so, and they would look as if they were open")
    default:
      .init(sv: "spara datamängden, som har allt", en: "keep the feed, which has all of it")
    }
  }
}
