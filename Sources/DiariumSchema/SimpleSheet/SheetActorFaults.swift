internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Findings about those who act, and the bodies that are asked, on a simple sheet.
extension SheetJoin {
  static let form = Message(
    sv: "skriv Namn Namnsson (PARTI), flera med semikolon emellan: Åsa Öberg (S); Bo Ek (M) m.fl.; (V)",
    en: "write Name Surname (PARTY), several with semicolons between: Åsa Öberg (S); Bo Ek (M) m.fl.; (V)")

  /// A party whose member is not named, or that is named twice.
  mutating func strayParty(_ party: SheetCell, _ event: SheetEvent, _ isMissing: Bool) {
    // loss: sheet-party
    lose(party)
    let name = heading(.by, of: event)
    let takes = event.kind.usesByIndex[SheetColumn.by.index] == .signatories
    report(
      .cellWithoutPlace, at: location(party), value: party.text,
      takes
        ? .init(
          sv: "partiet hör inte till ett ensamt namn utan parti i `\(name.sv)`",
          en: "the party does not belong to one name without a party in `\(name.en)`")
        : .init(
          sv: "på en rad med `\(event.kind.title.sv)` betyder kolumnen `\(headings.texts[party.column])` ingenting",
          en: "on a row with `\(event.kind.title.en)` the column `\(headings.texts[party.column])` means nothing"),
      help: takes && event.cells[.by] == nil
        ? Self.form
        : takes
          ? .init(
            sv: "töm cellen: partierna står inom parentes i `\(name.sv)`",
            en: "empty the cell: the parties are in brackets in `\(name.en)`")
          : .init(sv: "töm cellen", en: "empty the cell"),
      lost: event.cells[.by] == nil ? ["signatory"] : [])
  }

  /// Those who act, who cannot be read.
  mutating func unreadable(_ cell: SheetCell, _ fault: SheetSigners.Fault, _ event: SheetEvent) {
    let message: Message
    switch fault {
    case .form(let part) where part.isEmpty:
      message = .init(
        sv: "mellan två semikolon, eller efter det sista, står ingenting",
        en: "there is nothing between two semicolons, or after the last")
    case .form(let part):
      message = .init(
        sv: "\(Words.quoted(part)) kan inte läsas som ett namn med parti, en partigrupp eller ett organ",
        en: "\(Words.quoted(part)) cannot be read as a name with a party, a party group or a body")
    case .severalParties(let party):
      message = .init(
        sv: "parentesen (\(Words.cut(party, 60))) är flera personers eller partiers",
        en: "the bracket (\(Words.cut(party, 60))) is that of several people or parties")
    }
    report(.unreadableSignatory, at: location(cell), value: cell.text, message, help: Self.form)
  }

  /// Reports a body whose name is that of several, with commas or `och` in place of semicolons.
  mutating func checkBodies(_ cell: SheetCell) {
    for part in cell.text.split(separator: ";") where part.contains(", ") || part.contains(" och ") {
      let pieces = part.split(separator: ", ").flatMap { piece -> [Substring] in
        let halves = piece.split(separator: " och ")
        return halves.allSatisfy(Self.isBodyLike) ? halves : [piece]
      }.map { CellText.trimmed(String($0)) }
      let whole = CellText.trimmed(String(part))
      guard pieces.count > 1, pieces.allSatisfy({ isBody($0) && $0 != whole || Self.isBodyLike($0[...]) }) else {
        continue
      }
      report(
        .severalBodies, at: location(cell), value: cell.text,
        .init(sv: "\(Words.quoted(whole)) är flera organ i ett", en: "\(Words.quoted(whole)) is several bodies in one"),
        help: .init(
          sv: "skriv semikolon emellan: \(pieces.joined(separator: "; "))",
          en: "write semicolons between them: \(pieces.joined(separator: "; "))"))
    }
  }

  /// Whether a name ends as those of bodies do, rather than being the first half of one: `Barn- och ungdomsnämnden`.
  private static func isBodyLike(_ name: Substring) -> Bool {
    let name = name.lowercased()
    return ["nämnden", "nämnd", "styrelsen", "kontoret", "utskottet", "förvaltningen", "bolaget", "rådet"]
      .contains { name.hasSuffix($0) }
  }
}
