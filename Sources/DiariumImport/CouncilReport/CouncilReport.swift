@_spi(Engine) internal import DiariumTree

/// A published council report (utlåtande) or memo (PM): one case, with the statements of boards, offices and members.
struct CouncilReport: DocumentKind {
  static let name = Message(sv: "utlåtanden", en: "council reports (utlåtanden)")
  static let beginning = Message(
    sv: "det som läses in är utlåtanden och PM: texten ska börja som `Utlåtande Rotel I (Dnr KS 2023/1387)`",
    en:
      "reports (utlåtande) and memos (PM) are imported: the text must begin like `Utlåtande Rotel I (Dnr KS 2023/1387)`"
  )

  let text: CleanText
  let reading: ReportReading
  let head: ReportHead

  init?(recognising document: CleanDocument) {
    text = document.text
    var reading = ReportReading(text)
    reading.read(ReportSplitting(text, isOneLine: document.isOneLine).paragraphs())
    guard let head = reading.head else { return nil }
    (self.reading, self.head) = (reading, head)
  }

  static func marks(_ line: String, _ words: [Word]) -> LineMarks {
    let isInitiative = InitiativeLine.isWhole(words)
    return LineMarks(
      isHeading: ReportHeadings.heading(line) != nil,
      standsAlone: line.utf8.count <= 200 && ReportLeadIns.standsAlone(words),
      begins: isInitiative || InitiativeLine.isBegun(words) || ReportLeadIns.begins(words), isWhole: isInitiative)
  }

  /// A report may end with a signature, an attachment, or a reference to a reservation elsewhere.
  var mayEndHere: Bool {
    reading.passages.last.map { [.signer, .signerRole, .place, .attachment, .pointer].contains($0.role) } ?? false
  }

  func read(into contents: inout DocumentContents) {
    var assembly = ReportAssembly(contents, reading, head)
    assembly.assemble()
    contents.cases = [assembly.record]
    contents.registers.meetings = assembly.meetings
    contents.sourceID = assembly.assembler.sourceID
    contents.account = assembly.assembler.account
    contents.log = assembly.assembler.log
  }
}
