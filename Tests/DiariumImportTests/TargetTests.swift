import Diarium
import Testing

@Suite("What a point of a decision is about")
struct TargetTests {
  @Test(
    arguments: [
      ("Motionen (2016:1) avslås.", "1"), ("Motionen (2016:12) avslås.", "2"), ("Motion 2016:12 avslås.", "2"),
      ("Motionerna (2016:1) och (2016:12) avslås.", "1 2"), ("Motionerna avslås.", "1 2"),
      // One of two, and the text does not say which.
      ("Motionen avslås.", ""), ("Motion (2016:123) avslås.", ""), ("Motion (12016:1) avslås.", ""),
    ])
  func `is the initiative whose number it has`(point: String, targets: String) throws {
    let document = Imported.document(
      """
      Utlåtande Rotel I (Dnr KS 2031/4)

      Cykelbanor

      Motion (2016:1) av Eva Ek (EP)

      Cykelställ

      Motion (2016:12) av Bo Berg (OP)

      Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.

      \(point)

      Sammanfattning av ärendet

      Två motioner om cyklar.
      """)
    let record = try #require(document.cases.first)
    #expect(record.initiatives.map(\.number?.string) == ["2016:1", "2016:12"])
    let item = try #require(record.proposals.first?.items.first)
    #expect(item.targetIDs.compactMap { $0.string.split(separator: "/").last }.joined(separator: " ") == targets)
  }
}
