internal import DiariumModel
@_spi(Engine) internal import DiariumTree

/// Makes a case from the parts of a report.
struct ReportAssembly: DocumentAssembly {
  var assembler: Assembler
  let text: CleanText
  let passages: [ReportPassage]
  let head: ReportHead
  let isOneLine: Bool
  /// The board responsible for the matter, if the report does not name it.
  let givenBody: String?
  /// Decisions within the rapporteur's view whose only marked end is the end of the sentence.
  let uncertainDecisions: [Range<Int>]

  var record: Case
  /// The meetings at which boards decided.
  var meetings: [Meeting] = []
  /// The name of the board that makes the proposal, in base form.
  var board: String?
  /// The day on which the document is signed.
  var signed: CivilDate?
  /// The decision by which the board made its proposal.
  var boardDecision: ID?

  init(_ contents: DocumentContents, _ reading: ReportReading, _ head: ReportHead) {
    let name =
      head.diaryNumbers.first ?? head.number.map { "\(head.kindAsGiven) \($0)" } ?? contents.options.name
    assembler = Assembler(contents, named: name)
    text = contents.document.text
    isOneLine = contents.document.isOneLine
    givenBody = contents.options.body
    passages = reading.passages
    uncertainDecisions = reading.uncertainDecisions
    self.head = head
    record = Case(id: assembler.caseID)
  }

  /// Puts everything together.
  mutating func assemble() {
    addOpening()
    addConsultation()
    addProposals()
    addClosing()
    addDissents()
    addCitations()
    completeRecords()
    for passage in passages where passage.role == .heading { assembler.give(passage.words, to: .furniture) }
  }

  /// The parts of a role, in order.
  func words(_ role: ReportPassage.Role) -> [Range<Int>] { passages.filter { $0.role == role }.map(\.words) }

  /// Derives how far the matter has come from everything that was read.
  mutating func completeRecords() {
    // A board's proposal to the council has yet to be decided by the council.
    let isForCouncil = record.proposals.contains {
      $0.level == .executiveBoard && $0.decidingBody?.string.lowercased().hasSuffix("fullmäktige") == true
    }
    if isForCouncil || boardDecision != nil {
      record.status = .awaitingCouncil
    }
    reportIncompleteDates()
  }

  /// Days without a year remain text: no year is guessed.
  private mutating func reportIncompleteDates() {
    for passage in passages {
      for index in passage.words {
        guard let end = DateWords.dayWithoutYear(text.words, at: index, before: passage.words.upperBound) else {
          continue
        }
        let wording = string(index..<end)
        find(
          .incompleteDate, index..<end,
          .init(sv: "`\(wording)` saknar år och blir inget datum", en: "`\(wording)` has no year and becomes no date"),
          help: .init(
            sv: "texten behålls som den står; inget år gissas", en: "the text is kept as it stands; no year is guessed")
        )
      }
    }
  }
}
